# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Orders, counts and moments of a day in the hall, for the tests of the store."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from kiosk.store.calls import Call
from kiosk.store.tickets import Order
from kiosk.visits.opening_days import TOKYO
from kiosk.visits.results import Result
from kiosk.visits.tally import Channel, SessionCount, Tallies, VisitCount

BOTH = pytest.mark.parametrize("url", ["sqlite", "postgresql"], indirect=True)
"""The same promises, whichever database keeps them."""

NOW = datetime(2026, 11, 24, 10, 15, tzinfo=TOKYO)
TODAY = NOW.date()
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


def order(key: str, **changes: Any) -> Order:
    """Somebody at the kiosk of the main hall renews her certificate, in Vietnamese."""
    values: dict[str, Any] = {
        "key": key,
        "site": "main",
        "business_date": TODAY,
        "ticket_class": "C",
        "letter": changes.get("ticket_class", "C"),
        "first": 1,
        "visit_type": "cert.renew",
        "service": "3",
        "lang": "vi",
        "device": "kiosk-1",
        "channel": Channel.KIOSK,
        "visits": 1,
        "items": 1,
    }
    return Order(**(values | changes))


def visit(**changes: Any) -> VisitCount:
    """One visitor whom the floor guide counted by hand."""
    values: dict[str, Any] = {
        "site": "main",
        "device": "guide-1",
        "date": TODAY,
        "hour": 10,
        "visit_type": "guide.only",
        "channel": Channel.GUIDE,
        "result": Result.DESK,
        "visits": 1,
        "items": 1,
    }
    return VisitCount(**(values | changes))


def session(result: Result) -> SessionCount:
    """A session at the kiosk of the main hall."""
    return SessionCount("main", "kiosk-1", TODAY, 10, result, 1)


def call(key: str, called_at: datetime = NOW, **changes: Any) -> Call:
    """Somebody at the kiosk of the main hall asks for a person."""
    values: dict[str, Any] = {
        "key": key,
        "site": "main",
        "business_date": called_at.date(),
        "device": "kiosk-1",
        "lang": "vi",
        "called_at": called_at,
    }
    return Call(**(values | changes))


def people(tallies: Tallies) -> int:
    """All visits of the visit sheet."""
    return sum(cell.visits for cell in tallies.visits)


def speakers(tallies: Tallies) -> dict[str, int]:
    """All visits of the language sheet, by language."""
    found: dict[str, int] = {}
    for cell in tallies.languages:
        found[cell.language] = found.get(cell.language, 0) + cell.visits
    return found


def rows(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """What another program sees in the file, past all code of ours."""
    with closing(sqlite3.connect(path, timeout=5, isolation_level=None)) as connection:
        return connection.execute(sql, values).fetchall()


def rows_at(url: str, sql: str) -> list[tuple[Any, ...]]:
    """What another program sees in the file or on the server, past all code of ours."""
    if url.startswith("sqlite"):
        return rows(Path(url.removeprefix("sqlite:///")), sql)
    with psycopg.connect(url, autocommit=True) as connection:
        told = connection.execute(sql.encode())
        return told.fetchall() if told.description else []


def damage(path: Path, page: int) -> None:
    """Overwrite a page of the file (the first holds the header, which stays)."""
    size = 4096
    whole = bytearray(path.read_bytes())
    begin = (page - 1) * size + (100 if page == 1 else 0)
    whole[begin : page * size] = b"\xa5" * (page * size - begin)
    path.write_bytes(whole)
