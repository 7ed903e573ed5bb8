# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Turns what the database driver throws into named problems that staff can act on."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from kiosk.problems import (
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseUnwritable,
    DiskFull,
    Problem,
)

ROOM_NEEDED = 1 << 20
"""Bytes. Less than a write-ahead log of 1 MiB free, and an input/output error means: full."""

PRIMARY = 0xFF
"""SQLite's extended codes carry the primary one in their lowest byte."""


@contextmanager
def named_failures(path: Path) -> Iterator[None]:
    """Raise a `Problem` for whatever keeps the database at `path` from working."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        problem = problem_of(cause, path)
        if problem is None:
            raise
        raise problem from error
    except OSError as error:
        raise DatabaseUnwritable(path=str(path), detail=error.strerror or "") from error


def problem_of(error: BaseException | None, path: Path) -> Problem | None:  # noqa: PLR0911 - one line a cause
    """The problem behind a driver's error; None when it is a fault of ours."""
    if not isinstance(error, sqlite3.Error):
        return None
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
