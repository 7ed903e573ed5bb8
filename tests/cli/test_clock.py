# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A clock before the last record: the hall is not called closed, and staff confirm the date."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.visits.opening_days import TOKYO, business_date
from tests.cli.command import kiosk

TODAY = business_date(datetime.now(TOKYO)).isoformat()  # noqa: TID251 - the command's own clock


@pytest.fixture
def ahead(tmp_path: Path) -> Path:
    """A kiosk whose last record is later than any clock of today."""
    assert kiosk(tmp_path, "visit", "add", "--type", "cert.renew").code == 0
    with closing(sqlite3.connect(tmp_path / "kiosk.sqlite3")) as database:
        database.execute("UPDATE device_clocks SET last_hour = '2999-12-31T10'")
        database.commit()
    return tmp_path


def test_the_lobby_asks_for_the_date_and_does_not_say_closed(ahead: Path) -> None:
    ended = kiosk(ahead, "lobby", "--until-painted")

    assert ended.code == 3
    assert ended.out == ""
    assert "kiosk clock confirm" in ended.err
    assert "Traceback" not in ended.err


def test_the_doctor_and_the_commands_say_what_to_do(ahead: Path) -> None:
    told = kiosk(ahead, "doctor", "--json")
    clock = next(check for check in told.json["checks"] if check["name"] == "clock")
    refused = kiosk(ahead, "visit", "add", "--type", "cert.renew")

    assert told.code == 1
    assert clock["state"] == "failed"
    assert "2999-12-31T10" in clock["detail"]
    assert refused.code == 3
    assert "kiosk clock confirm" in refused.err


def test_confirming_todays_date_lets_everything_go_on(ahead: Path) -> None:
    assert kiosk(ahead, "clock", "confirm", TODAY).code == 0

    assert kiosk(ahead, "visit", "add", "--type", "cert.renew").code == 0
    assert kiosk(ahead, "lobby", "--until-painted").code == 0


def test_another_date_than_the_clocks_is_not_confirmed(ahead: Path) -> None:
    ended = kiosk(ahead, "clock", "confirm", "2020-01-01")

    assert ended.code == 2
    assert TODAY in ended.err
    assert kiosk(ahead, "visit", "add", "--type", "cert.renew").code == 3


def test_training_may_start_at_any_moment(ahead: Path) -> None:
    past = ("--training", "--now", "2020-11-24T10:00+09:00")

    assert kiosk(ahead, *past, "ticket", "issue", "--type", "cert.renew").code == 0
    assert kiosk(ahead, *past, "lobby", "--until-painted").code == 0
