# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`db check` tells what is wrong, in a person's terms, and changes no record."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from kiosk.problems import (
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseNewer,
    DatabaseOlder,
    DatabaseUnwritable,
    DiskFull,
    Problem,
)
from kiosk.store import check as checks
from kiosk.store import schema
from kiosk.store.check import check, upgrade
from kiosk.store.ledger import open_ledger
from kiosk.store.sqlite import url_of
from tests.store.moments import NOW, TODAY, damage, order, rows


def kinds(problems: tuple[Problem, ...]) -> list[type[Problem]]:
    return [type(problem) for problem in problems]


@pytest.fixture
def busy_day(url: str) -> str:
    """A database with a day's tickets in two classes."""
    with closing(open_ledger(url)) as ledger:
        for index in range(50):
            letter = "A" if index % 3 == 0 else "C"
            ledger.issue(order(f"k{index}", ticket_class=letter, first=101), NOW)
    return url


def test_a_sound_database_has_no_problems(busy_day: str) -> None:
    assert check(busy_day) == ()


def test_after_the_night_it_is_sound_too(busy_day: str) -> None:
    with closing(open_ledger(busy_day)) as ledger:
        ledger.purge(TODAY.replace(day=25))

    assert check(busy_day) == ()


def test_one_that_is_not_made_yet_has_no_problems_and_is_not_made(url: str, path: Path) -> None:
    assert check(url) == ()
    assert not path.exists()


def test_an_empty_file_is_no_problem(url: str, path: Path) -> None:
    path.parent.mkdir()
    path.touch()

    assert check(url) == ()


def test_a_check_changes_no_record(busy_day: str, path: Path) -> None:
    tables = ("tickets", "ticket_counters", "visit_tally", "language_tally", "alembic_version")
    before = [rows(path, f"SELECT * FROM {table}") for table in tables]

    check(busy_day)

    assert [rows(path, f"SELECT * FROM {table}") for table in tables] == before


def test_broken_pages_are_found(busy_day: str, path: Path) -> None:
    rows(path, "PRAGMA wal_checkpoint(TRUNCATE)")
    [(page,)] = rows(path, "SELECT rootpage FROM sqlite_master WHERE name = 'visit_tally'")
    damage(path, page)

    assert kinds(check(busy_day)) == [DatabaseDamaged]


def test_a_file_that_is_no_database_is_found(url: str, path: Path) -> None:
    path.parent.mkdir()
    path.write_text("a letter to the mayor" * 1000)

    assert kinds(check(url)) == [DatabaseDamaged]


def test_a_ticket_that_vanished_is_found(busy_day: str, path: Path) -> None:
    rows(path, "DELETE FROM tickets WHERE letter = 'C' AND number = 105")

    [problem] = check(busy_day)

    assert isinstance(problem, DatabaseDamaged)
    assert problem.facts["detail"] == "main 2026-11-24 C: +1"


def test_a_newer_database_is_found(busy_day: str, path: Path) -> None:
    rows(path, "UPDATE alembic_version SET version_num = '9999'")

    assert kinds(check(busy_day)) == [DatabaseNewer]


def test_an_older_database_is_found(busy_day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "KNOWN", (*schema.KNOWN, "9998"))
    monkeypatch.setattr(schema, "HEAD", "9998")

    assert kinds(check(busy_day)) == [DatabaseOlder]


def test_a_program_that_does_not_let_go_is_found(busy_day: str, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        assert kinds(check(busy_day, patience_s=0.05)) == [DatabaseLocked]


def test_a_disk_without_room_for_a_day_is_found(
    busy_day: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "ROOM_FOR_A_DAY", 1 << 62)

    assert kinds(check(busy_day)) == [DiskFull]


def test_a_file_that_may_not_be_written_is_found(
    public_folder: Path, without_rights: Callable[[], AbstractContextManager[None]]
) -> None:
    path = public_folder / "kiosk.db"
    upgrade(url_of(path))
    path.chmod(0o444)
    public_folder.chmod(0o555)

    with without_rights():
        found = check(url_of(path))

    public_folder.chmod(0o777)
    assert kinds(found) == [DatabaseUnwritable]


def test_a_folder_that_may_not_be_written_is_found(
    public_folder: Path, without_rights: Callable[[], AbstractContextManager[None]]
) -> None:
    public_folder.chmod(0o555)

    with without_rights():
        found = check(url_of(public_folder / "data" / "kiosk.db"))

    public_folder.chmod(0o777)
    assert kinds(found) == [DatabaseUnwritable]


def test_an_upgrade_makes_what_is_missing_and_says_the_version(url: str, path: Path) -> None:
    assert upgrade(url) == schema.HEAD
    assert upgrade(url) == schema.HEAD
    assert path.exists()
