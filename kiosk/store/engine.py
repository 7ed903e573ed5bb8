# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Opens a database so that a committed ticket survives whatever dies next.

One device has a file of SQLite (`kiosk.store.sqlite`); several share a PostgreSQL
(`kiosk.store.postgres`). The statements and the tables are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from kiosk.problems import DatabaseUnsupported
from kiosk.store import postgres, sqlite

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.store.deadline import Deadline


def make_engine(url: str, patience_s: float = 10.0, deadline: Deadline | None = None) -> Engine:
    """An engine for `url`. `patience_s`: seconds to wait for another writer, or for the server;
    `deadline`: of each use of a server.

    Raises `DatabaseUnsupported` for what would lose tickets, or has no driver here.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == "postgresql":
        return postgres.make_engine(parsed, patience_s, deadline)
    return sqlite.make_engine(database_path(url), patience_s)


def is_shared(url: str) -> bool:
    """Whether `url` names a server that several devices share."""
    return _parsed(url).get_backend_name() == "postgresql"


def database_path(url: str) -> Path:
    """The file behind `url`; `DatabaseUnsupported` for what is no SQLite file."""
    return sqlite.path_of(_parsed(url))


def place_of(url: str) -> str:
    """Where the database is, for people: its file, or server and name, never the password."""
    if is_shared(url):
        return postgres.place_of(_parsed(url))
    return str(database_path(url))


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that may write; committed at the end, rolled back on any error."""
    with (
        engine.connect().execution_options(**{sqlite.WRITES: True}) as connection,
        connection.begin(),
    ):
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that sees a single moment of the database."""
    with engine.connect() as connection:
        yield postgres.one_moment(connection)


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError as error:
        raise DatabaseUnsupported(kind=url.partition(":")[0]) from error
