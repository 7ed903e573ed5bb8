# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""How a database is opened."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from pydantic import ValidationError

from kiosk.problems import DatabaseUnsupported
from kiosk.store.engine import database_path, make_engine, reading, writing
from kiosk.store.ledger import open_ledger
from kiosk.store.settings import StoreSettings
from kiosk.store.sqlite import url_of


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL: the commit waits for the disk
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("busy_timeout", 7000),
    ],
)
def test_a_connection_keeps_its_promises(url: str, pragma: str, value: object) -> None:
    open_ledger(url).close()
    engine = make_engine(url, patience_s=7)
    with reading(engine) as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value
    engine.dispose()


def test_what_is_not_finished_is_not_there(url: str, path: Path) -> None:
    open_ledger(url).close()
    engine = make_engine(url)
    with suppress(ZeroDivisionError), writing(engine) as connection:
        connection.exec_driver_sql("INSERT INTO device_clocks VALUES ('main', 'k', '2026')")
        raise ZeroDivisionError

    with reading(engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM device_clocks").scalar_one() == 0
    engine.dispose()


def test_a_look_at_a_database_that_is_not_there_makes_none(url: str, path: Path) -> None:
    path.parent.mkdir()
    engine = make_engine(url)
    with pytest.raises(Exception, match="unable to open"), reading(engine) as connection:
        connection.exec_driver_sql("SELECT 1")
    engine.dispose()

    assert not path.exists()


def test_a_path_with_unusual_letters_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / "市役所 100% #1?.db"
    open_ledger(url_of(path)).close()

    assert database_path(url_of(path)) == path
    assert path.exists()


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        ("mysql+pymysql://kiosk@server/kiosk", "mysql+pymysql"),
        ("sqlite://", "sqlite"),
        ("sqlite:///:memory:", "sqlite"),
        ("kiosk.db", "kiosk.db"),
    ],
)
def test_a_database_that_would_lose_tickets_is_refused_by_name(wrong: str, kind: str) -> None:
    with pytest.raises(DatabaseUnsupported) as refused:
        open_ledger(wrong)

    assert refused.value.facts == {"kind": kind}


def test_settings_that_name_no_url_are_refused() -> None:
    assert StoreSettings().url is None
    with pytest.raises(ValidationError):
        StoreSettings(url="kiosk.db")
