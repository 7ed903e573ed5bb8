# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The staff layer's door: right and wrong PINs, restarts, full disks."""

from __future__ import annotations

import json
import logging
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.problems import NoPinSet, PinLocked, PinUnfit, PinWrong
from kiosk.staff.door import StaffDoor
from kiosk.staff.pin import Role, fits, hashed
from kiosk.visits.opening_days import TOKYO

RIGHT, OTHER, WRONG = "271828", "314159", "000000"
HASHES = {Role.GUIDE: hashed(RIGHT), Role.MANAGER: hashed(OTHER)}


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 10, 0, tzinfo=TOKYO)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def door(folder: Path, clock: Clock) -> StaffDoor:
    return StaffDoor(HASHES, folder / "staff-lock.json", clock)


def wrong_tries(at: StaffDoor, count: int) -> None:
    for _ in range(count):
        with pytest.raises(PinWrong):
            at.enter(WRONG)


def test_each_role_has_its_pin(tmp_path: Path, clock: Clock) -> None:
    at = door(tmp_path, clock)

    assert at.enter(RIGHT) is Role.GUIDE
    assert at.enter(OTHER) is Role.MANAGER


def test_after_five_wrong_ones_even_the_right_one_waits_a_minute(
    tmp_path: Path, clock: Clock
) -> None:
    at = door(tmp_path, clock)
    wrong_tries(at, 5)

    with pytest.raises(PinLocked) as refused:
        at.enter(RIGHT)
    assert refused.value.facts == {"seconds": 60}
    clock.now += timedelta(seconds=60)
    assert at.enter(RIGHT) is Role.GUIDE


def test_a_restart_does_not_open_it(tmp_path: Path, clock: Clock) -> None:
    wrong_tries(door(tmp_path, clock), 5)

    with pytest.raises(PinLocked):
        door(tmp_path, clock).enter(RIGHT)


def test_the_right_one_forgets_the_wrong_ones(tmp_path: Path, clock: Clock) -> None:
    at = door(tmp_path, clock)
    wrong_tries(at, 4)
    at.enter(RIGHT)

    wrong_tries(at, 4)
    assert at.enter(RIGHT) is Role.GUIDE
    assert list(tmp_path.iterdir()) == []


def test_without_a_disk_it_counts_all_the_same(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").write_text("")
    at = StaffDoor(HASHES, tmp_path / "file" / "lock.json", clock)
    wrong_tries(at, 5)

    with pytest.raises(PinLocked):
        at.enter(RIGHT)


def test_a_damaged_count_keeps_nobody_out(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "staff-lock.json").write_text("{")

    assert door(tmp_path, clock).enter(RIGHT) is Role.GUIDE


def test_the_file_holds_a_count_and_a_moment_and_the_log_nothing(
    tmp_path: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    wrong_tries(door(tmp_path, clock), 1)

    told = json.loads((tmp_path / "staff-lock.json").read_bytes())
    assert told == {"wrong": 1, "latest": clock.now.isoformat()}
    assert WRONG not in caplog.text


def test_without_a_pin_it_says_so(tmp_path: Path, clock: Clock) -> None:
    at = StaffDoor({}, tmp_path / "lock", clock)

    assert not at.has_pin
    with pytest.raises(NoPinSet):
        at.enter(RIGHT)


@pytest.mark.parametrize("pin", ["12345", "1" * 13, "12345a", "１２３４５６", ""])
def test_a_pin_is_six_to_twelve_digits(pin: str) -> None:
    with pytest.raises(PinUnfit):
        hashed(pin)


def test_a_line_that_is_no_hash_fits_nothing() -> None:
    assert not fits(RIGHT, "$argon2id$nothing")
