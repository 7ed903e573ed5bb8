# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Takes a count back, so that the sheets are afterwards as if it never was.

The first statement marks the batch and keeps it from everybody else until the transaction ends: a
second undo finds the mark, and the languages are settled before it or after it, never meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from kiosk.problems import AlreadyUndone, CountNotFound
from kiosk.store.statements import Statement
from kiosk.store.tallies import visits_of
from kiosk.visits.tally import VisitCount

_COLUMNS = (
    "site, key, business_date, device, service, language, language_due, hour, visit_type,"
    " channel, result, visits, items, undone_by"
)

_MARK = Statement(
    "UPDATE batches SET undone_by = :undo"  # noqa: S608
    " WHERE site = :site AND key = :key AND visit_type IS NOT NULL AND undone_by IS NULL"
    f" RETURNING {_COLUMNS}"
)

_FIND = Statement(
    f"SELECT {_COLUMNS} FROM batches"  # noqa: S608
    " WHERE site = :site AND key = :key AND visit_type IS NOT NULL"
)

_LAST = Statement(
    "SELECT key FROM batches WHERE site = :site AND business_date = :business_date"
    " AND device = :device AND visit_type IS NOT NULL AND undone_by IS NULL"
    " ORDER BY position DESC, key LIMIT 1"
)

_TAKE_VISITS = Statement(
    "UPDATE visit_tally SET visits = visits - :visits, items = items - :items"
    " WHERE site = :site AND device = :device AND business_date = :business_date"
    " AND hour = :hour AND visit_type = :visit_type AND channel = :channel AND result = :result"
)

_TAKE_LANGUAGE = Statement(
    "UPDATE language_tally SET visits = visits - :visits"
    " WHERE site = :site AND device = :device AND business_date = :business_date"
    " AND service = :service AND language = :language"
)

_FORGET = Statement(
    "UPDATE batches SET language_due = 0, service = NULL, language = NULL"
    " WHERE site = :site AND key = :key"
)


@dataclass(frozen=True)
class Undone:
    """What was taken back; `new` False: this undo had taken effect before."""

    count: VisitCount
    new: bool


def last(connection: Connection, site: str, device: str, business_date: date) -> str | None:
    """Key of the device's latest count of the day that stands; None where there is none."""
    values = {"site": site, "device": device, "business_date": business_date.isoformat()}
    found: str | None = _LAST.run(connection, values).scalar_one_or_none()
    return found


def undo(connection: Connection, site: str, key: str, undo_key: str) -> Undone:
    """Take the count `key` back, once; the same `undo_key` again does nothing more.

    Raises CountNotFound for a key that has counted nothing today, AlreadyUndone for a count that
    another command has taken back.
    """
    row = _MARK.run(connection, {"site": site, "key": key, "undo": undo_key}).one_or_none()
    if row is None:
        known = _FIND.run(connection, {"site": site, "key": key}).one_or_none()
        if known is None:
            raise CountNotFound(site=site)
        if known.undone_by != undo_key:
            raise AlreadyUndone(visit_type=known.visit_type, site=site)
        return Undone(visits_of(known), new=False)
    values = dict(row._mapping)
    _TAKE_VISITS.run(connection, values)
    # What is still due has not come to the language sheet, and never will.
    if row.language is not None and row.language_due == 0:
        _TAKE_LANGUAGE.run(connection, values)
    _FORGET.run(connection, values)
    return Undone(visits_of(row), new=True)
