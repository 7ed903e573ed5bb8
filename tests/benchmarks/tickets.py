# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Durable tickets a second, with their tally, beside the bare driver doing the same statements.

For SQLite both write to a file of their own in the same folder, with the same pragmas; for
PostgreSQL to a database of their own on one server; in turns, so that a slow moment of the disk
hits both. The raw side makes no values, checks nothing and names no
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
from typing import TYPE_CHECKING, Any, Protocol

import psycopg

from kiosk.visits.opening_days import TOKYO
from kiosk.visits.tally import Channel
from tests.benchmarks.table import Row
from tests.postgres import running

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
    """A row for each kind of database. Takes two seconds a round."""
    return [_on_a_file(rounds), _on_a_server(rounds)]


def _on_a_file(rounds: int) -> Row:
    from kiosk.store.ledger import open_ledger
    from kiosk.store.sqlite import url_of

    with tempfile.TemporaryDirectory() as folder:
        ours, raw = Path(folder, "kiosk.db"), Path(folder, "raw.db")
        open_ledger(url_of(raw)).close()
        with closing(_raw(raw)) as connection:
            return _row("SQLite", "raw sqlite3", url_of(ours), RawSqlite(connection), rounds)


def _on_a_server(rounds: int) -> Row:
    from kiosk.store.ledger import open_ledger

    with running(durable=True) as server:
        ours, raw = server.new_database(), server.new_database()
        open_ledger(raw).close()
        with psycopg.connect(raw, autocommit=True) as connection:
            return _row("PostgreSQL", "raw psycopg", ours, RawPostgres(connection), rounds)


def _row(kind: str, driver: str, url: str, raw: Raw, rounds: int) -> Row:
    from kiosk.store.ledger import open_ledger

    ours: list[float] = []
    bare: list[float] = []
    with closing(open_ledger(url)) as ledger:
        for round_number in range(rounds):
            ours.append(_speed_of_ledger(ledger, round_number))
            bare.append(_speed_of_raw(raw, round_number))
    what = f"durable tickets with their tally, one process, {kind}"
    fast, faster = statistics.median(ours), statistics.median(bare)
    return Row(what, driver, "/s", fast, faster, least_times=LEAST_TIMES)


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


class Raw(Protocol):
    """The bare driver. Values stand where `%s` is."""

    begin: str
    notify: str | None
    """The statement that tells other devices of a ticket."""

    def run(self, sql: str, values: tuple[object, ...] = ()) -> Any:
        """A cursor with the rows."""


class RawSqlite:
    """`sqlite3`."""

    begin = "BEGIN IMMEDIATE"
    notify: str | None = None

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def run(self, sql: str, values: tuple[object, ...] = ()) -> Any:
        """See `Raw`."""
        return self._connection.execute(sql.replace("%s", "?"), values)


class RawPostgres:
    """`psycopg`, which keeps a statement prepared once it has been run some times."""

    begin = "BEGIN"
    notify: str | None = "SELECT pg_notify('kiosk', 'main tickets')"

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection

    def run(self, sql: str, values: tuple[object, ...] = ()) -> Any:
        """See `Raw`."""
        return self._connection.execute(sql.encode(), values or None)


def _speed_of_raw(raw: Raw, round_number: int) -> float:
    began = perf_counter()
    for index in range(TICKETS):
        _raw_ticket(raw, f"{round_number}-{index}")
    raw.run(raw.begin)
    raw.run(
        "INSERT INTO language_tally SELECT site, device, business_date, service, lang,"
        " sum(language_due) FROM tickets WHERE language_due > 0 GROUP BY 1, 2, 3, 4, 5"
        " ON CONFLICT (site, device, business_date, service, language)"
        " DO UPDATE SET visits = language_tally.visits + excluded.visits"
    )
    raw.run("UPDATE tickets SET language_due = 0 WHERE language_due > 0")
    raw.run("COMMIT")
    return TICKETS / (perf_counter() - began)


def _raw_ticket(raw: Raw, key: str) -> None:
    run = raw.run
    run(raw.begin)
    run("SELECT * FROM tickets WHERE site = %s AND key = %s", ("main", key)).fetchone()
    run("SELECT last_hour FROM device_clocks WHERE site = 'main' AND device = 'kiosk-1'").fetchone()
    number = run(
        "INSERT INTO ticket_counters VALUES (%s, %s, %s, 1, 1)"
        " ON CONFLICT (site, business_date, ticket_class)"
        " DO UPDATE SET last_number = ticket_counters.last_number + 1 RETURNING last_number",
        DAY,
    ).fetchone()[0]
    run(
        "INSERT INTO tickets VALUES (%s, %s, %s, %s, 'C', %s, 'cert.renew', '3', 'vi', 'kiosk-1',"
        " 'waiting', %s, 1, 'none', NULL, 0)",
        (*DAY, number, key, NOW.isoformat()),
    )
    run(
        "SELECT count(*) FROM tickets WHERE site = %s AND business_date = %s"
        " AND ticket_class = %s AND number < %s AND state = 'waiting'",
        (*DAY, number),
    ).fetchone()
    run(
        "INSERT INTO visit_tally VALUES"
        " ('main', 'kiosk-1', '2026-11-24', 10, 'cert.renew', 'kiosk', 'ticket', 1, 1)"
        " ON CONFLICT (site, device, business_date, hour, visit_type, channel, result)"
        " DO UPDATE SET visits = visit_tally.visits + 1, items = visit_tally.items + 1"
    )
    if raw.notify is not None:
        run(raw.notify)
    run("COMMIT")
