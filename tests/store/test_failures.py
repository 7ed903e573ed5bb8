# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A disk, a file or another program in the way: named, nothing lost, no number without a row."""

from __future__ import annotations

import errno
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from kiosk.problems import (
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseUnwritable,
    DiskFull,
)
from kiosk.store import sqlite as files
from kiosk.store.failures import named_failures, problem_of
from kiosk.store.ledger import Ledger, open_ledger
from kiosk.store.sqlite import url_of
from tests.store.moments import NOVEMBER, NOW, TODAY, damage, order, people, rows

WORKER = Path(__file__).parent / "issuing_worker.py"


def test_another_program_that_holds_the_database_is_named_and_costs_no_number(
    ledger: Ledger, url: str, path: Path
) -> None:
    hasty = open_ledger(url, patience_s=0.05)
    ledger.issue(order("a"), NOW)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLocked) as told:
            hasty.issue(order("b"), NOW)
        other.execute("ROLLBACK")

    assert told.value.facts == {"path": str(path)}
    assert str(hasty.issue(order("b"), NOW).ticket.number) == "C002"
    hasty.close()


def test_the_day_can_be_read_while_another_program_writes(ledger: Ledger, path: Path) -> None:
    ledger.issue(order("a"), NOW)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        assert len(ledger.tickets("main", TODAY)) == 1


def test_a_full_disk_loses_no_ticket_that_was_shown(
    url: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_ledger(url).close()
    with monkeypatch.context() as patched:
        patched.setattr(files, "PRAGMAS", (*files.PRAGMAS, "max_page_count=40"))
        small = open_ledger(url)
        shown = _issue_until(small, DiskFull)
        small.close()

    assert shown
    assert _stored(path) == shown
    roomy = open_ledger(url)
    following = roomy.issue(order(f"k{len(shown)}"), NOW)
    assert following.new
    assert following.ticket.number.number == len(shown) + 1
    assert people(roomy.tallies(*NOVEMBER)) == len(shown) + 1
    roomy.close()


def test_a_file_that_may_not_grow_loses_no_ticket_that_was_shown(url: str, path: Path) -> None:
    open_ledger(url).close()
    size = 256 * 1024  # bytes; the log reaches it within some dozen tickets
    shown_file = path.parent / "shown"

    ended = subprocess.run(
        [sys.executable, WORKER, url, shown_file, "w", "5000"],
        check=False,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )

    assert ended.returncode == 3, ended.stderr
    assert ended.stderr.splitlines()[-1] in ("DatabaseUnwritable", "DiskFull")
    shown = [line.split()[1] for line in shown_file.read_text().splitlines()]
    assert shown
    stored = [f"{letter}{n:03d}" for letter, n in rows(path, "SELECT letter, number FROM tickets")]
    assert set(shown) <= set(stored)
    assert len(set(shown)) == len(shown)


def test_a_read_only_file_is_named_and_left_as_it_was(
    public_folder: Path, without_rights: Callable[[], AbstractContextManager[None]]
) -> None:
    path = public_folder / "kiosk.db"
    open_ledger(url_of(path)).close()
    path.chmod(0o444)
    public_folder.chmod(0o555)
    before = path.read_bytes()

    with without_rights(), pytest.raises(DatabaseUnwritable) as told:
        open_ledger(url_of(path)).issue(order("a"), NOW)

    public_folder.chmod(0o777)
    assert told.value.facts["path"] == str(path)
    assert path.read_bytes() == before


def test_a_folder_that_may_not_be_written_is_named(
    public_folder: Path, without_rights: Callable[[], AbstractContextManager[None]]
) -> None:
    public_folder.chmod(0o555)

    with without_rights(), pytest.raises(DatabaseUnwritable):
        open_ledger(url_of(public_folder / "data" / "kiosk.db"))

    public_folder.chmod(0o777)


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")

    with pytest.raises(DatabaseUnwritable):
        open_ledger(url_of(tmp_path / "data" / "kiosk.db"))


def test_a_file_that_is_no_database_is_named_and_kept(url: str, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"a letter to the mayor" * 1000)

    with pytest.raises(DatabaseDamaged):
        open_ledger(url)

    assert path.read_bytes() == b"a letter to the mayor" * 1000


def test_a_database_whose_pages_are_broken_is_named(url: str, path: Path) -> None:
    with closing(open_ledger(url)) as ledger:
        for index in range(50):
            ledger.issue(order(f"k{index}"), NOW)
        ledger.purge(TODAY)
    [(page,)] = rows(path, "SELECT rootpage FROM sqlite_master WHERE name = 'tickets'")
    damage(path, page)

    with closing(open_ledger(url)) as ledger, pytest.raises(DatabaseDamaged):
        ledger.issue(order("a"), NOW)


def test_a_missing_table_is_damage_and_no_traceback(ledger: Ledger, path: Path) -> None:
    rows(path, "DROP TABLE visit_tally")

    with pytest.raises(DatabaseDamaged):
        ledger.issue(order("a"), NOW)

    assert ledger.tickets("main", TODAY) == ()


def test_our_own_mistakes_are_not_blamed_on_the_database(ledger: Ledger, path: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError), named_failures(str(path)):
        rows(path, "INSERT INTO device_clocks (site, device, last_hour) VALUES ('a', 'b', NULL)")

    assert problem_of(ValueError("no driver's error"), str(path)) is None


def test_an_unreadable_disk_is_unwritable_not_full(path: Path) -> None:
    with pytest.raises(DatabaseUnwritable), named_failures(str(path)):
        raise OSError(errno.EIO, "Input/output error")


def test_a_database_whose_table_of_contents_is_broken_is_named(url: str, path: Path) -> None:
    open_ledger(url).close()
    damage(path, page=1)

    with pytest.raises(DatabaseDamaged):
        open_ledger(url)


def _issue_until(ledger: Ledger, problem: type[Exception]) -> list[int]:
    """Issue until it fails in this way; the numbers that could be shown before."""
    shown: list[int] = []
    try:
        for index in range(5000):
            shown.append(ledger.issue(order(f"k{index}"), NOW).ticket.number.number)
    except problem:
        return shown
    raise AssertionError("nothing was in the way")


def _stored(path: Path) -> list[int]:
    return [number for (number,) in rows(path, "SELECT number FROM tickets ORDER BY number")]
