# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""An evacuation is in force where it was asked for at once, and told as soon as can be."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.app import Call, Kiosk
from kiosk.app.hall_modes import FILE, HallModes
from kiosk.visits.hall_mode import HallState
from tests.postgres import Server

PATIENCE_S = 20.0


def comes(state: Callable[[], bool]) -> bool:
    """Whether it comes to this before somebody would give up."""
    tick, end = threading.Event(), time.monotonic() + PATIENCE_S
    while not state():
        if time.monotonic() > end:
            return False
        tick.wait(0.02)
    return True


def kiosk(home: Path, url: str | None = None, device: str = "kiosk-1") -> Kiosk:
    environment = {"KIOSK_HOME": str(home), "KIOSK_KIOSK_DEVICE": device}
    if url is not None:
        environment["KIOSK_DATABASE_URL"] = url
    return Kiosk(Call(), environment)


@contextmanager
def following(device: Kiosk) -> Iterator[HallModes]:
    modes = HallModes(device)
    end = modes.follow(lambda: None)
    try:
        yield modes
    finally:
        end()
        device.__dict__["ledger"].close() if "ledger" in device.__dict__ else None


def url_of(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'shared.sqlite3'}"
    server: Server = request.getfixturevalue("server")
    return server.new_database()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_all_devices_of_a_hall_follow_and_any_of_them_ends_it(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = url_of(kind, tmp_path, request)
    one, two = kiosk(tmp_path / "1", url), kiosk(tmp_path / "2", url, "kiosk-2")
    with following(one) as here, following(two) as there:
        here.evacuate()
        assert here.current().is_evacuation
        assert comes(lambda: there.current().is_evacuation)

        there.end_evacuation("guide")
        assert not there.current().is_evacuation
        assert comes(lambda: not here.current().is_evacuation)
        assert comes(lambda: len(one.ledger.deeds("main", one.clock().date())) == 2)
        roles = {deed.role: deed.device for deed in one.ledger.deeds("main", one.clock().date())}
        assert roles == {"anyone": "kiosk-1", "guide": "kiosk-2"}


def test_it_survives_a_restart_also_when_nobody_could_be_told(tmp_path: Path) -> None:
    nowhere = "postgresql://kiosk@127.0.0.1:9/kiosk?connect_timeout=1"
    with following(kiosk(tmp_path, nowhere)) as modes:
        modes.evacuate()
        assert modes.current().is_evacuation
        assert comes((tmp_path / FILE).exists)

    assert HallModes(kiosk(tmp_path, nowhere)).current().is_evacuation


def test_it_is_told_when_the_store_is_back(tmp_path: Path) -> None:
    place = tmp_path / "data"
    place.write_text("no folder")
    url = f"sqlite:///{place / 'shared.sqlite3'}"
    device = kiosk(tmp_path / "home", url)
    with following(device) as modes:
        modes.evacuate()
        assert modes.current().is_evacuation
        place.unlink()

        assert comes(
            lambda: (place / "shared.sqlite3").exists() and device.hall_mode().is_evacuation
        )
        assert comes(lambda: modes.current().version == 1)


def test_an_evacuation_that_was_ended_before_it_was_told_begins_nowhere(tmp_path: Path) -> None:
    place = tmp_path / "data"
    place.write_text("no folder")
    device = kiosk(tmp_path / "home", f"sqlite:///{place / 'shared.sqlite3'}")
    with following(device) as modes:
        modes.evacuate()
        modes.end_evacuation("manager")
        assert modes.current().state is HallState.NORMAL
        place.unlink()

        assert comes((place / "shared.sqlite3").exists)
        assert comes(lambda: not (tmp_path / "home" / FILE).exists())
        assert device.hall_mode().state is HallState.NORMAL


def test_without_a_disk_it_begins_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    device = kiosk(tmp_path / "file" / "home", f"sqlite:///{tmp_path / 'file' / 'db'}")
    with following(device) as modes:
        modes.evacuate()
        assert modes.current().is_evacuation


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"version": null}'])
def test_a_damaged_file_still_says_that_everybody_leaves(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE).write_bytes(damage)

    assert HallModes(kiosk(tmp_path)).current().is_evacuation


def test_a_stop_of_the_system_reaches_the_other_devices(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'shared.sqlite3'}"
    one, two = kiosk(tmp_path / "1", url), kiosk(tmp_path / "2", url, "kiosk-2")
    with following(two) as there:
        one.stop_system(None)
        assert comes(lambda: there.current().stops("cert.renew"))
        one.go_on()
        assert comes(lambda: not there.current().stops("cert.renew"))
        one.ledger.close()
