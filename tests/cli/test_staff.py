# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk staff pin` prints the line for kiosk.toml, which then opens the door."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app import Call, Kiosk
from kiosk.problems import PinWrong
from kiosk.staff.pin import Role
from tests.cli.command import kiosk


def typed(home: Path, first: str, again: str) -> tuple[int, str, str]:
    """Code, output and terminal of the command at which somebody types both."""
    screen, keyboard = pty.openpty()
    command = subprocess.Popen(
        [sys.executable, "-m", "kiosk.cli", "staff", "pin", "--role", "guide"],
        stdin=keyboard,
        stdout=subprocess.PIPE,
        stderr=keyboard,
        start_new_session=True,
        env={**os.environ, "KIOSK_HOME": str(home), "LC_ALL": "C.UTF-8"},
    )
    os.close(keyboard)
    seen = b""
    for line in (first, again):
        while not seen.endswith(b": "):  # after which the echo is off
            seen += os.read(screen, 1024)
        os.write(screen, f"{line}\n".encode())
        seen += b" -"
    out, _ = command.communicate(timeout=60)
    while chunk := _rest(screen):
        seen += chunk
    os.close(screen)
    return command.returncode, out.decode(), seen.decode()


def _rest(screen: int) -> bytes:
    try:
        return os.read(screen, 1024)
    except OSError:  # the other end is closed
        return b""


def test_what_it_prints_opens_the_staff_layer(tmp_path: Path) -> None:
    code, out, seen = typed(tmp_path, "271828", "271828")
    (tmp_path / "kiosk.toml").write_text(out)
    door = Kiosk(Call(), {"KIOSK_HOME": str(tmp_path)}).staff_door

    assert code == 0
    assert "271828" not in out + seen
    assert door.enter("271828") is Role.GUIDE
    with pytest.raises(PinWrong):
        door.enter("271829")


def test_two_different_ones_are_refused(tmp_path: Path) -> None:
    code, out, _ = typed(tmp_path, "271828", "271829")

    assert (code, out) == (2, "")


def test_the_settings_do_not_tell_the_hash(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text('[staff]\nguide_pin = "$argon2id$v=19$secret"')

    shown = kiosk(tmp_path, "config", "show")

    assert shown.code == 0
    assert "secret" not in shown.out


def test_a_pin_in_the_settings_that_is_no_hash_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text('[staff]\nguide_pin = "271828"')

    checked = kiosk(tmp_path, "config", "check")

    assert checked.code == 2
    assert "guide_pin" in checked.out + checked.err
    assert "271828" not in checked.out + checked.err
