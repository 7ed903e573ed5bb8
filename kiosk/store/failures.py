# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Turns what the database driver throws into named problems that staff can act on."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kiosk.problems import (
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseRefused,
    DatabaseUnreachable,
    DatabaseUnwritable,
    DiskFull,
    Problem,
)

ROOM_NEEDED = 1 << 20
"""Bytes. Less than a write-ahead log of 1 MiB free, and an input/output error means: full."""

REFUSAL = "is_refusal"
"""Set on the driver's error where the server is there and does not let this device in."""

PRIMARY = 0xFF
"""SQLite's extended codes carry the primary one in their lowest byte."""


_BY_STATE: Mapping[str, type[Problem]] = {
    "25006": DatabaseUnwritable,  # read_only_sql_transaction: a stand-by server
    "3D000": DatabaseRefused,  # invalid_catalog_name
    "42501": DatabaseRefused,  # insufficient_privilege
    "42P01": DatabaseDamaged,  # undefined_table
    "53100": DiskFull,
    "55P03": DatabaseLocked,  # lock_not_available
    "57014": DatabaseLocked,  # query_canceled: statement_timeout
}
_BY_CLASS: Mapping[str, type[Problem]] = {
    "08": DatabaseUnreachable,  # connection exception
    "28": DatabaseRefused,  # invalid authorization
    "40": DatabaseLocked,  # transaction rollback: deadlock, serialization
    "53": DatabaseUnreachable,  # too many connections, out of memory
    "57": DatabaseUnreachable,  # shut down, crashed, starting
}


@contextmanager
def named_failures(place: str) -> Iterator[None]:
    """Raise a `Problem` for whatever keeps the database at `place` from working."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        problem = problem_of(cause, place)
        if problem is None:
            raise
        raise problem from error
    except PoolTimeout as error:
        raise DatabaseLocked(path=place) from error
    except OSError as error:
        raise DatabaseUnwritable(path=place, detail=error.strerror or "") from error


def problem_of(error: BaseException | None, place: str) -> Problem | None:
    """The problem behind a driver's error; None when it is a fault of ours."""
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(error, Path(place))
    # By name: whoever has no server does not wait for its driver to be imported.
    if error is not None and type(error).__module__.startswith("psycopg"):
        state = getattr(error, "sqlstate", None)
        if state is None:
            return _without_state(error, place)
        return _of_postgres(state, _first_line(error), place)
    return None


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [""])[0]


def _without_state(error: BaseException, place: str) -> Problem:
    """No connection came about, or it broke: libpq says no more than a sentence."""
    kind = DatabaseRefused if getattr(error, REFUSAL, False) else DatabaseUnreachable
    return kind(path=place, detail=_first_line(error))


def _of_postgres(state: str, detail: str, place: str) -> Problem | None:
    """By SQLSTATE (PostgreSQL, appendix A)."""
    kind = _BY_STATE.get(state) or _BY_CLASS.get(state[:2])
    if kind is None:
        return None
    told = {} if kind in (DatabaseLocked, DiskFull) else {"detail": detail}
    return kind(path=place, **told)


def _of_sqlite(error: sqlite3.Error, path: Path) -> Problem | None:  # noqa: PLR0911 - one line a cause
    code = getattr(error, "sqlite_errorcode", 0) & PRIMARY
    detail = getattr(error, "sqlite_errorname", "") or str(error)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return DatabaseLocked(path=str(path))
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DatabaseDamaged(path=str(path), detail=detail)
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(path=str(path))
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return DatabaseUnwritable(path=str(path), detail=detail)
    if code == sqlite3.SQLITE_IOERR:
        return DiskFull(path=str(path)) if no_room(path) else _unwritable(path, detail)
    if str(error).startswith("no such table"):
        return DatabaseDamaged(path=str(path), detail=str(error))
    return None


def no_room(path: Path, needed: int = ROOM_NEEDED) -> bool:
    """Whether the disk of `path` has less than `needed` bytes left."""
    try:
        return shutil.disk_usage(path.parent).free < needed
    except OSError:
        return False


def _unwritable(path: Path, detail: str) -> Problem:
    return DatabaseUnwritable(path=str(path), detail=detail)
