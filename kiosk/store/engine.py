# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Opens a database so that a committed ticket survives whatever dies next.

SQLite: write-ahead log (readers never wait for a writer), `synchronous=FULL` (the commit returns
after the disk has it), foreign keys on, deleted rows overwritten with zeros (`secure_delete`).
A writer takes the write lock when it begins (`BEGIN IMMEDIATE`): two that read first and write
later would deadlock, and one of them would fail at once instead of waiting its turn.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from kiosk.problems import DatabaseUnsupported

WRITES = "kiosk_writes"

PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")


def sqlite_url(path: Path) -> str:
    """The URL of a database file."""
    return URL.create("sqlite", database=str(path)).render_as_string()


def database_path(url: str) -> Path:
    """The file behind `url`; `DatabaseUnsupported` for what is no SQLite file."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise DatabaseUnsupported(kind=url.partition(":")[0]) from error
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        raise DatabaseUnsupported(kind=parsed.drivername)
    return Path(str(parsed.database))


def make_engine(url: str, patience_s: float = 10.0) -> Engine:
    """An engine for `url`. `patience_s`: seconds to wait for another writer."""
    path = database_path(url)
    engine = create_engine(
        # `mode=rw`: a database is made by `schema`, never by the way, half empty, by a look at it.
        "sqlite://",
        creator=lambda: sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=patience_s,
            isolation_level=None,
            check_same_thread=False,
        ),
        pool_size=2,
        max_overflow=8,
        poolclass=QueuePool,
    )
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that may write; committed at the end, rolled back on any error."""
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that sees a single moment of the database."""
    with engine.connect() as connection:
        yield connection


def _configure(connection: Any, _record: Any) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
