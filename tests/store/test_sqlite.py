# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What only a file can do: keep nothing of a visitor on the disk after the night."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sqlalchemy import text

from kiosk.store.engine import make_engine, reading
from kiosk.store.ledger import Ledger, open_ledger
from tests.store.moments import NOW, TODAY, order

TOMORROW = TODAY + timedelta(days=1)


def test_no_byte_of_a_ticket_outlives_the_night(ledger: Ledger, path: Path) -> None:
    ledger.issue(order("planted-key-of-a-visitor"), NOW)
    files = (path, path.with_name(path.name + "-wal"))
    assert any(b"planted-key" in file.read_bytes() for file in files)

    ledger.purge(TOMORROW)

    assert not any(b"planted-key" in file.read_bytes() for file in files if file.exists())


def test_a_reader_delays_the_emptying_of_the_log_and_no_more(ledger: Ledger, url: str) -> None:
    quick = open_ledger(url, patience_s=0.05)
    quick.issue(order("a"), NOW)
    engine = make_engine(url)
    with reading(engine) as connection:
        connection.execute(text("SELECT count(*) FROM tickets")).all()
        while_reading = quick.purge(TOMORROW)
    engine.dispose()

    assert (while_reading.tickets, while_reading.log_emptied) == (1, False)
    assert quick.purge(TOMORROW).log_emptied
    quick.close()
