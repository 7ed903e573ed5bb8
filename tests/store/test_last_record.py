# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The hour of the last record, asked without the ledger."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from kiosk.store.last_record import is_before, last_hour
from kiosk.store.ledger import open_ledger
from kiosk.store.sqlite import url_of
from tests.store.moments import NOW, order


def test_it_is_that_of_the_devices_last_ticket(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.sqlite3"
    ledger = open_ledger(url_of(path))
    issued = order("a")
    ledger.issue(issued, NOW)
    ledger.close()

    assert last_hour(path, issued.site, issued.device) == "2026-11-24T10"
    assert last_hour(path, issued.site, "another") is None


def test_no_database_or_a_damaged_one_says_nothing(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.sqlite3"
    damaged.write_bytes(b"no database at all" * 99)

    assert last_hour(tmp_path / "none.sqlite3", "main", "kiosk-1") is None
    assert last_hour(damaged, "main", "kiosk-1") is None
    assert not (tmp_path / "none.sqlite3").exists()


def test_a_few_minutes_before_the_hour_are_forgiven() -> None:
    ten = datetime(2026, 11, 24, 10, tzinfo=NOW.tzinfo)

    assert not is_before(ten, "2026-11-24T10")
    assert not is_before(ten - timedelta(minutes=4), "2026-11-24T10")
    assert is_before(ten - timedelta(minutes=6), "2026-11-24T10")
    assert is_before(datetime(2000, 1, 1, tzinfo=NOW.tzinfo), "2026-11-24T10")
