# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A file of SQLite for the one device that has it.

Write-ahead log (readers never wait for a writer), `synchronous=FULL` (the commit returns after the
disk has it), foreign keys on, deleted rows overwritten with zeros (`secure_delete`). A writer
takes the write lock when it begins (`BEGIN IMMEDIATE`): two that read first and write later would
deadlock, and one of them would fail at once instead of waiting its turn.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import QueuePool

from kiosk.problems import DatabaseUnsupported

WRITES = "kiosk_writes"
"""Execution option of transactions that write: they take the lock when they begin."""

PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")


def url_of(path: Path) -> str:
    """The URL of a database file."""
    return URL.create("sqlite", database=str(path)).render_as_string()


def path_of(url: URL) -> Path:
    """The file behind `url`; `DatabaseUnsupported` for what is no SQLite file."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        raise DatabaseUnsupported(kind=url.drivername)
    return Path(str(url.database))


def make_engine(path: Path, patience_s: float) -> Engine:
    """An engine for the file. `patience_s`: seconds to wait for another writer."""
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


def empty_log(engine: Engine) -> bool:
    """Overwrite the write-ahead log, in which deleted rows still stand; False if somebody reads."""
    with engine.connect() as connection:
        # Outside of a transaction, as SQLite demands: the driver's own connection.
        raw = connection.connection.cursor()
        busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not busy


def _configure(connection: Any, _record: Any) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    is_writing = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
