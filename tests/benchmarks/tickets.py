# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Durable tickets a second, with their tally, beside raw `sqlite3` doing the same statements.

Both write to a file of their own in the same folder, with the same pragmas, in turns, so that a
slow moment of the disk hits both. The raw side makes no values, checks nothing and names no
failure: it is the ceiling, not a rival. The median round counts.
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from kiosk.visits.opening_days import TOKYO
from kiosk.visits.tally import Channel
from tests.benchmarks.table import Row

if TYPE_CHECKING:
    from kiosk.store.ledger import Ledger

NOW = datetime(2026, 11, 24, 10, tzinfo=TOKYO)
ROUNDS = 7
TICKETS = 300
"""A round: a busy day of one hall."""
LEAST_TIMES = 0.4
"""Budget, times raw."""

PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")

DAY = ("main", "2026-11-24", "C")


def measure(rounds: int = ROUNDS) -> list[Row]:
    """One row. Takes a second a round."""
    with tempfile.TemporaryDirectory() as home:
        ours, raw = _rounds(Path(home), rounds)
    what = "durable tickets with their tally, one process"
    return [Row(what, "raw sqlite3", "/s", ours, raw, least_times=LEAST_TIMES)]


def _rounds(home: Path, rounds: int) -> tuple[float, float]:
    from kiosk.store.ledger import open_ledger
    from kiosk.store.sqlite import url_of

    ledger = open_ledger(url_of(home / "kiosk.db"))
    open_ledger(url_of(home / "raw.db")).close()
    ours: list[float] = []
    raw: list[float] = []
    with closing(ledger), closing(_raw(home / "raw.db")) as connection:
        for round_number in range(rounds):
            ours.append(_speed_of_ledger(ledger, round_number))
            raw.append(_speed_of_raw(connection, round_number))
    return statistics.median(ours), statistics.median(raw)


def _speed_of_ledger(ledger: Ledger, round_number: int) -> float:
    from kiosk.store.tickets import Order

    began = perf_counter()
    for index in range(TICKETS):
        order = Order(
            key=f"{round_number}-{index}",
            site="main",
            business_date=NOW.date(),
            ticket_class="C",
            letter="C",
            first=1,
            visit_type="cert.renew",
            service="3",
            lang="vi",
            device="kiosk-1",
            channel=Channel.KIOSK,
            visits=1,
            items=1,
        )
        ledger.issue(order, NOW)
    ledger.settle_languages()
    return TICKETS / (perf_counter() - began)


def _raw(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _speed_of_raw(connection: sqlite3.Connection, round_number: int) -> float:
    began = perf_counter()
    for index in range(TICKETS):
        _raw_ticket(connection, f"{round_number}-{index}")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "INSERT INTO language_tally SELECT site, device, business_date, service, lang,"
        " sum(language_due) FROM tickets WHERE language_due > 0 GROUP BY 1, 2, 3, 4, 5"
        " ON CONFLICT DO UPDATE SET visits = visits + excluded.visits"
    )
    connection.execute("UPDATE tickets SET language_due = 0 WHERE language_due > 0")
    connection.execute("COMMIT")
    return TICKETS / (perf_counter() - began)


def _raw_ticket(connection: sqlite3.Connection, key: str) -> None:
    run = connection.execute
    run("BEGIN IMMEDIATE")
    run("SELECT * FROM tickets WHERE site = ? AND key = ?", ("main", key)).fetchone()
    run("SELECT last_hour FROM device_clocks WHERE site = 'main' AND device = 'kiosk-1'").fetchone()
    number = run(
        "INSERT INTO ticket_counters VALUES (?, ?, ?, 1, 1) ON CONFLICT"
        " DO UPDATE SET last_number = last_number + 1 RETURNING last_number",
        DAY,
    ).fetchone()[0]
    run(
        "INSERT INTO tickets VALUES"
        " (?, ?, ?, ?, 'C', ?, 'cert.renew', '3', 'vi', 'kiosk-1', 'waiting', ?, 1, 'none', NULL)",
        (*DAY, number, key, NOW.isoformat()),
    )
    run(
        "SELECT count(*) FROM tickets WHERE site = ? AND business_date = ? AND ticket_class = ?"
        " AND number < ? AND state = 'waiting'",
        (*DAY, number),
    ).fetchone()
    run(
        "INSERT INTO visit_tally VALUES"
        " ('main', 'kiosk-1', '2026-11-24', 10, 'cert.renew', 'kiosk', 'ticket', 1, 1)"
        " ON CONFLICT DO UPDATE SET visits = visits + 1, items = items + 1"
    )
    run("COMMIT")
