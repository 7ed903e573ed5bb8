# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the halls' modes are set to, and what is written down about it."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app.places import CONTENT, LOCALES
from kiosk.guidance.model import Content
from kiosk.languages import bundle
from kiosk.problems import HallEvacuated, UnknownVisitType
from kiosk.reception import set_mode
from kiosk.reception.set_mode import ANYONE, SHELL, Actor
from kiosk.store.ledger import Ledger, open_ledger
from kiosk.visits.hall_mode import HallState
from kiosk.visits.opening_days import TOKYO

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=TOKYO)
THREE = datetime(2026, 11, 24, 15, 0, tzinfo=TOKYO)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Content:
    return bundle.current(CONTENT, LOCALES, tmp_path_factory.mktemp("cache"))[0].content


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return open_ledger(f"sqlite:///{tmp_path / 'kiosk.db'}")


def actor(role: str = SHELL) -> Actor:
    return Actor.now("main", "kiosk-1", role)


def test_without_the_system_people_are_still_counselled_and_photographed(
    ledger: Ledger, content: Content
) -> None:
    with closing(ledger):
        mode = set_mode.stop_system(ledger, content, actor(), NOW, until=THREE)

    assert mode.stops("cert.renew")
    assert mode.stops("card.receive")
    assert not mode.stops("guide.only")
    assert not mode.stops("card.apply")


def test_only_some_can_be_stopped_and_a_wrong_name_is_told(
    ledger: Ledger, content: Content
) -> None:
    with closing(ledger):
        mode = set_mode.stop_system(
            ledger, content, actor(), NOW, until=None, visit_types=["pin.reset"]
        )
        with pytest.raises(UnknownVisitType) as refused:
            set_mode.stop_system(
                ledger, content, actor(), NOW, until=None, visit_types=["pin.rest"]
            )

    assert mode.stopped == {"pin.reset"}
    assert refused.value.facts["near"] == "pin.reset"


def test_every_change_is_a_deed_of_a_role(ledger: Ledger, content: Content) -> None:
    with closing(ledger):
        set_mode.stop_system(ledger, content, actor("guide"), NOW, until=THREE)
        set_mode.go_on(ledger, actor("manager"), NOW + timedelta(minutes=1))
        fire = set_mode.evacuate(ledger, actor(ANYONE), NOW + timedelta(minutes=2))
        set_mode.end_evacuation(ledger, actor("guide"), NOW + timedelta(minutes=3), fire.version)

        deeds = ledger.deeds("main", NOW.date())

    assert [(deed.role, deed.action, deed.detail) for deed in deeds] == [
        ("guide", "mode.system_down", "until 15:00"),
        ("manager", "mode.normal", ""),
        ("anyone", "mode.evacuation", ""),
        ("guide", "mode.normal", "evacuation ended"),
    ]


def test_during_an_evacuation_nobody_stops_the_system(ledger: Ledger, content: Content) -> None:
    with closing(ledger):
        set_mode.evacuate(ledger, actor(ANYONE), NOW)
        with pytest.raises(HallEvacuated):
            set_mode.stop_system(ledger, content, actor(), NOW, until=THREE)

        assert ledger.hall_mode("main").state is HallState.EVACUATION
