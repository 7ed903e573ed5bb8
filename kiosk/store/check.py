# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tells what is wrong with a database, without changing a record in it (`db check`, `doctor`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine

from kiosk.problems import (
    DatabaseDamaged,
    DatabaseOlder,
    DatabaseRefused,
    DiskFull,
    Problem,
    RecordsWaiting,
)
from kiosk.store import schema
from kiosk.store.engine import (
    database_path,
    is_shared,
    make_engine,
    place_of,
    reading,
    writing,
)
from kiosk.store.failures import named_failures, no_room
from kiosk.store.ledger import open_ledger
from kiosk.store.own_file import waiting_in
from kiosk.store.statements import Statement
from kiosk.store.tables import metadata

ROOM_FOR_A_DAY = 16 << 20
"""Bytes. The busiest day we can think of, with its log, is a tenth of this."""

PATIENCE_S = 2.0
"""Seconds: longer than any writer of ours holds the lock, short enough to be waited for."""

_GAPS = Statement(
    "SELECT c.site, c.business_date, c.letter, c.given - count(t.number) AS gap"
    " FROM (SELECT site, business_date, substr(ticket_class, 1, 1) AS letter,"
    " sum(last_number - first_number + 1) AS given FROM ticket_counters"
    " GROUP BY site, business_date, substr(ticket_class, 1, 1)) c"
    " JOIN tickets t ON t.site = c.site"
    " AND t.business_date = c.business_date AND t.ticket_class = c.letter"
    " GROUP BY c.site, c.business_date, c.letter, c.given"
    " HAVING c.given <> count(t.number)"
)
"""A class has its usual series (`C`) and those of devices that were away (`C+800`)."""

_RIGHTS = Statement(
    "SELECT has_table_privilege(:table, 'SELECT') AND has_table_privilege(:table, 'INSERT')"
    " AND has_table_privilege(:table, 'UPDATE')"
)
"""What a kiosk does with every table. It deletes of tickets, calls and batches only."""


def check(url: str, patience_s: float = PATIENCE_S) -> tuple[Problem, ...]:
    """All problems of the database at `url`; none for one that is not made yet.

    Problems: DatabaseUnwritable, DiskFull, DatabaseLocked, DatabaseDamaged, DatabaseNewer,
    DatabaseOlder, DatabaseUnreachable, DatabaseRefused.
    """
    if is_shared(url):
        engine = make_engine(url, patience_s)
        try:
            return tuple(_of_server(engine, place_of(url)))
        finally:
            engine.dispose()
    path = database_path(url)
    if not path.exists():
        return tuple(_folder_problems(path))
    engine = make_engine(url, patience_s)
    try:
        return (*_room_problems(path), *_first_problem(engine, path))
    finally:
        engine.dispose()


def check_own_file(path: Path) -> tuple[Problem, ...]:
    """What is wrong with the file on which a device goes on without its server: something waits in
    it, or it cannot be read. A device that was never alone has none."""
    try:
        away = waiting_in(path)
    except Problem as problem:
        return (problem,)
    if away is None:
        return ()
    since = f"{away.since:%Y-%m-%d %H:%M}" if away.since else "-"
    return (RecordsWaiting(since=since, tickets=away.tickets, counts=away.counts),)


def upgrade(url: str) -> str:
    """Make or upgrade the database at `url`; its revision afterwards. Raises the store's problems.

    `DatabaseNewer`: a newer kiosk made it, nothing is changed.
    """
    with closing(open_ledger(url)):
        return schema.HEAD


def _of_server(engine: Engine, place: str) -> Iterator[Problem]:
    """Whether the server answers, has our tables, lets us use them, and has every number."""
    try:
        with named_failures(place):
            _versions(engine, place)
            with reading(engine) as connection:
                if schema.is_empty(connection):
                    raise DatabaseOlder(path=place, found="-", known=schema.HEAD)
                _rights(connection, place)
                _numbers(connection, place)
    except Problem as problem:
        yield problem


def _rights(connection: Connection, place: str) -> None:
    for table in metadata.tables:
        if not _RIGHTS.run(connection, {"table": table}).scalar_one():
            raise DatabaseRefused(path=place, detail=table)


def _folder_problems(path: Path) -> Iterator[Problem]:
    """Whether a database could be made: tried with a file that is deleted at once."""
    folder = next(parent for parent in path.parents if parent.exists())
    try:
        with named_failures(str(path)):
            probe = folder / f".{path.name}.check"
            probe.touch()
            probe.unlink()
    except Problem as problem:
        yield problem
        return
    yield from _room_problems(folder / path.name)


def _room_problems(path: Path) -> Iterator[Problem]:
    if no_room(path, ROOM_FOR_A_DAY):
        yield DiskFull(path=str(path))


def _first_problem(engine: Engine, path: Path) -> Iterator[Problem]:
    """One thing after the other: what comes later cannot be asked when something is wrong."""
    try:
        with named_failures(str(path)):
            _versions(engine, str(path))
            with engine.connect() as connection:
                _pages(connection, path)
                _numbers(connection, str(path))
            _one_durable_write(engine)
    except Problem as problem:
        yield problem


def _versions(engine: Engine, place: str) -> None:
    found = schema.known_revision(engine, place)
    if found is not None and found != schema.HEAD:
        raise DatabaseOlder(path=place, found=found, known=schema.HEAD)


def _pages(connection: Connection, path: Path) -> None:
    said = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if said != "ok":
        raise DatabaseDamaged(path=str(path), detail=str(said).splitlines()[-1])


def _numbers(connection: Connection, place: str) -> None:
    """Every number up to the counter has its ticket, on the days whose tickets are still there."""
    if schema.is_empty(connection):
        return
    for row in _GAPS.run(connection).all():
        detail = f"{row.site} {row.business_date} {row.letter}: {row.gap:+d}"
        raise DatabaseDamaged(path=place, detail=detail)


def _one_durable_write(engine: Engine) -> None:
    """The stamp is written over with itself: the way of a ticket to the disk, and no record."""
    with writing(engine) as connection:
        if not schema.is_empty(connection):
            schema.stamp_again(connection)
