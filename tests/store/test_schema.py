# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A fresh database, an old one, a newer one."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect
from sqlalchemy.engine.interfaces import ReflectedIndex

from kiosk.problems import DatabaseDamaged, DatabaseNewer
from kiosk.store import schema
from kiosk.store.engine import make_engine, reading, writing
from kiosk.store.ledger import open_ledger
from kiosk.store.tables import metadata
from tests.store.moments import BOTH, NOW, order, rows


def test_the_first_use_makes_folder_and_database_and_stamps_it(url: str, path: Path) -> None:
    open_ledger(url).close()

    assert rows(path, "SELECT version_num FROM alembic_version") == [(schema.HEAD,)]


def test_the_stamp_is_the_newest_step() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    steps = ScriptDirectory.from_config(config)

    assert steps.get_heads() == [schema.HEAD]
    assert tuple(step.revision for step in reversed(list(steps.walk_revisions()))) == schema.KNOWN


def test_the_steps_lead_to_the_same_tables_as_a_fresh_database(url: str, tmp_path: Path) -> None:
    open_ledger(url).close()
    stepped = _stepped(tmp_path / "stepped.db")

    assert _described(stepped) == _described(url)
    engine = make_engine(stepped)
    with reading(engine) as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert differences == []


def test_a_database_made_by_the_steps_gives_tickets(tmp_path: Path) -> None:
    with closing(open_ledger(_stepped(tmp_path / "stepped.db"))) as ledger:
        assert ledger.issue(order("a"), NOW).new


def test_a_newer_database_is_named_and_left_as_it_is(url: str, path: Path) -> None:
    open_ledger(url).close()
    rows(path, "UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()

    with pytest.raises(DatabaseNewer) as refused:
        open_ledger(url)

    assert refused.value.facts == {"path": str(path), "found": "9999", "known": schema.HEAD}
    assert path.read_bytes() == before


def test_a_database_of_somebody_else_is_not_touched(url: str, path: Path) -> None:
    path.parent.mkdir()
    rows(path, "CREATE TABLE photos (id INTEGER)")

    with pytest.raises(DatabaseDamaged):
        open_ledger(url)

    assert rows(path, "SELECT name FROM sqlite_master") == [("photos",)]


def test_a_half_made_database_is_made_whole(url: str, path: Path) -> None:
    path.parent.mkdir()
    path.touch()

    with closing(open_ledger(url)) as ledger:
        assert ledger.issue(order("a"), NOW).new


@BOTH
def test_many_who_open_at_once_make_one_database(url: str) -> None:
    def first_ticket(key: str) -> int:
        with closing(open_ledger(url)) as ledger:
            return ledger.issue(order(key), NOW).ticket.number.number

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(first_ticket, "abcdefgh"))

    assert sorted(numbers) == list(range(1, 9))


def test_an_opening_that_needs_no_step_does_not_wait_for_alembic(url: str) -> None:
    code = (
        "import sys; from kiosk.store.ledger import open_ledger;"
        f" open_ledger({url!r}).close(); sys.exit('alembic' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_first_page_does_not_wait_for_the_database() -> None:
    code = (
        "import sys, kiosk.store, kiosk.store.settings, kiosk.reception.issue_ticket,"
        " kiosk.reception.end_session, kiosk.reception.call_staff, kiosk.reception.tickets;"
        " sys.exit('sqlalchemy' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _stepped(path: Path) -> str:
    """A database made by the migrations alone."""
    from kiosk.store.sqlite import url_of

    path.touch()
    engine = make_engine(url_of(path))
    with writing(engine) as connection:
        schema.run_migrations(connection)
    engine.dispose()
    return url_of(path)


def _where(index: ReflectedIndex) -> str:
    return str(index.get("dialect_options", {}).get("sqlite_where"))


def _described(url: str) -> dict[str, Any]:
    """Everything that the database says about its tables."""
    engine = make_engine(url)
    with reading(engine) as connection:
        seen = inspect(connection)
        described = {
            table: (
                [{**column, "type": str(column["type"])} for column in seen.get_columns(table)],
                seen.get_pk_constraint(table),
                seen.get_foreign_keys(table),
                seen.get_unique_constraints(table),
                seen.get_check_constraints(table),
                [
                    (index["name"], index["column_names"], index["unique"], _where(index))
                    for index in seen.get_indexes(table)
                ],
            )
            for table in sorted(seen.get_table_names())
        }
    engine.dispose()
    return described
