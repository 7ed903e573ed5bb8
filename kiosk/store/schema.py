# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Makes a fresh database, and brings an old one up to date.

A fresh database is made in one transaction from `tables` and stamped with `HEAD`; alembic (a
third of a second to import) is loaded only when an old one must be changed. One process at a time
makes or changes: the others wait, for a file at a lock on its folder, for a server at one of its.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect

from kiosk.problems import DatabaseDamaged, DatabaseNewer
from kiosk.store import postgres
from kiosk.store.engine import database_path, is_shared, place_of, reading, writing
from kiosk.store.failures import named_failures
from kiosk.store.tables import metadata

HEAD = "0003"
"""Revision of `tables`; equal to the newest file of `migrations/versions` (a test compares)."""

KNOWN = ("0001", "0002", "0003")
"""All revisions, oldest first."""

VERSION_TABLE = "alembic_version"


def prepare(engine: Engine, url: str) -> None:
    """Make the database at `url`, or upgrade it, so that it is as this kiosk needs it.

    `DatabaseNewer` for one that a newer kiosk made: it is left as it is.
    """
    place = place_of(url)
    with named_failures(place):
        if is_shared(url):
            _prepare_shared(engine, place)
        else:
            _prepare_file(engine, database_path(url))


def _prepare_file(engine: Engine, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file() and known_revision(engine, str(path)) == HEAD:
        return
    with _alone(path.parent):
        _make_file(path)
        if known_revision(engine, str(path)) != HEAD:
            with writing(engine) as connection:
                _make_or_upgrade(connection)


def _prepare_shared(engine: Engine, place: str) -> None:
    """Who may only use the tables never comes to making them: an administrator has."""
    if known_revision(engine, place) == HEAD:
        return
    with writing(engine) as connection:
        postgres.making(connection)
        if _revision(connection) != HEAD:
            _make_or_upgrade(connection)


def known_revision(engine: Engine, place: str) -> str | None:
    """The revision with which the database is stamped; None for an empty one.

    `DatabaseNewer` for a stamp that only a newer kiosk can read, `DatabaseDamaged` for tables
    without a stamp: somebody else's file.
    """
    with reading(engine) as connection:
        found = _revision(connection)
        strangers = found is None and bool(inspect(connection).get_table_names())
    if strangers:
        raise DatabaseDamaged(path=place, detail="no version")
    if found is not None and found not in KNOWN:
        raise DatabaseNewer(path=place, found=found, known=HEAD)
    return found


def is_empty(connection: Connection) -> bool:
    """Whether no table was made yet."""
    return _revision(connection) is None


def stamp_again(connection: Connection) -> None:
    """Write the stamp that is there once more: a write that changes nothing."""
    connection.exec_driver_sql(f"UPDATE {VERSION_TABLE} SET version_num = version_num")  # noqa: S608


def _make_or_upgrade(connection: Connection) -> None:
    if _revision(connection) is not None:
        run_migrations(connection)
        return
    metadata.create_all(connection)
    # The same table that alembic makes, so that it takes over from here.
    connection.exec_driver_sql(
        f"CREATE TABLE {VERSION_TABLE} (version_num VARCHAR(32) NOT NULL, "
        f"CONSTRAINT {VERSION_TABLE}_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql(f"INSERT INTO {VERSION_TABLE} VALUES ('{HEAD}')")  # noqa: S608


def run_migrations(connection: Connection) -> None:
    """Bring the database from whatever step it is at to `HEAD`, in the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    found = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}")  # noqa: S608
    return found.scalar_one_or_none()


def _make_file(path: Path) -> None:
    """The file, if it is not there yet: an empty one is a valid empty database."""
    with path.open("ab"):
        pass


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Held by one process at a time; the system lets go of it when the process dies."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
