# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The tally sheets: adding to a cell, and reading the cells of a month."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row

from kiosk.store.statements import Statement
from kiosk.visits.results import Result
from kiosk.visits.tally import CallCount, Channel, LanguageCount, SessionCount, Tallies, VisitCount

_ADD_VISITS = Statement(
    "INSERT INTO visit_tally"
    " (site, device, business_date, hour, visit_type, channel, result, visits, items)"
    " VALUES (:site, :device, :business_date, :hour, :visit_type, :channel, :result, :visits,"
    " :items)"
    " ON CONFLICT (site, device, business_date, hour, visit_type, channel, result) DO UPDATE"
    " SET visits = visit_tally.visits + excluded.visits,"
    " items = visit_tally.items + excluded.items"
)

_ADD_SESSIONS = Statement(
    "INSERT INTO session_tally (site, device, business_date, hour, result, sessions)"
    " VALUES (:site, :device, :business_date, :hour, :result, :sessions)"
    " ON CONFLICT (site, device, business_date, hour, result) DO UPDATE"
    " SET sessions = session_tally.sessions + excluded.sessions"
)

_ADD_CALLS = Statement(
    "INSERT INTO call_tally (site, device, business_date, hour, calls)"
    " VALUES (:site, :device, :business_date, :hour, :calls)"
    " ON CONFLICT (site, device, business_date, hour) DO UPDATE"
    " SET calls = call_tally.calls + excluded.calls"
)

_ADD_LANGUAGES = Statement(
    "INSERT INTO language_tally (site, device, business_date, service, language, visits)"
    " VALUES (:site, :device, :business_date, :service, :language, :visits)"
    " ON CONFLICT (site, device, business_date, service, language) DO UPDATE"
    " SET visits = language_tally.visits + excluded.visits"
)

_WITHIN = " WHERE business_date BETWEEN :first AND :last AND site = coalesce(:site, site)"
_SPAN = f"{_WITHIN} ORDER BY "

# A cell whose only count was undone is as if it never was.
_VISITS = Statement(
    "SELECT site, device, business_date, hour, visit_type, channel, result, visits, items"  # noqa: S608
    f" FROM visit_tally{_WITHIN} AND (visits <> 0 OR items <> 0) ORDER BY 1, 2, 3, 4, 5, 6, 7"
)
_LANGUAGES = Statement(
    "SELECT site, device, business_date, service, language, visits"  # noqa: S608
    f" FROM language_tally{_WITHIN} AND visits <> 0 ORDER BY 1, 2, 3, 4, 5"
)
_SESSIONS = Statement(
    "SELECT site, device, business_date, hour, result, sessions"  # noqa: S608
    f" FROM session_tally{_SPAN} 1, 2, 3, 4, 5"
)
_CALLS = Statement(
    "SELECT site, device, business_date, hour, calls"  # noqa: S608
    f" FROM call_tally{_SPAN} 1, 2, 3, 4"
)


def add_visits(connection: Connection, count: VisitCount) -> None:
    """Add to a cell of the visit sheet; nothing to add makes no cell."""
    if count.visits == 0 and count.items == 0:
        return
    values = {
        "site": count.site,
        "device": count.device,
        "business_date": count.date.isoformat(),
        "hour": count.hour,
        "visit_type": count.visit_type,
        "channel": count.channel.value,
        "result": count.result.value,
        "visits": count.visits,
        "items": count.items,
    }
    _ADD_VISITS.run(connection, values)


def add_sessions(connection: Connection, count: SessionCount) -> None:
    """Add to a cell of the session sheet."""
    values = {
        "site": count.site,
        "device": count.device,
        "business_date": count.date.isoformat(),
        "hour": count.hour,
        "result": count.result.value,
        "sessions": count.sessions,
    }
    _ADD_SESSIONS.run(connection, values)


def add_calls(connection: Connection, count: CallCount) -> None:
    """Add to a cell of the staff call sheet."""
    values = {
        "site": count.site,
        "device": count.device,
        "business_date": count.date.isoformat(),
        "hour": count.hour,
        "calls": count.calls,
    }
    _ADD_CALLS.run(connection, values)


def add_languages(connection: Connection, count: LanguageCount) -> None:
    """Add to a cell of the language sheet."""
    values = {
        "site": count.site,
        "device": count.device,
        "business_date": count.date.isoformat(),
        "service": count.service,
        "language": count.language,
        "visits": count.visits,
    }
    _ADD_LANGUAGES.run(connection, values)


_OF_DAY = Statement(
    "SELECT site, sum(visits) AS visits FROM visit_tally"
    " WHERE business_date = :business_date GROUP BY site"
)


def of_day(connection: Connection, business_date: date) -> dict[str, int]:
    """Visits of a day, by site."""
    found = _OF_DAY.run(connection, {"business_date": business_date.isoformat()})
    return {row.site: int(row.visits) for row in found}


def span(connection: Connection, first: date, last: date, site: str | None) -> Tallies:
    """All cells from `first` to `last`, both included, of one site or of all."""
    values = {"first": first.isoformat(), "last": last.isoformat(), "site": site}
    return Tallies(
        visits=tuple(visits_of(row) for row in _VISITS.run(connection, values)),
        languages=tuple(_languages(row) for row in _LANGUAGES.run(connection, values)),
        sessions=tuple(_sessions(row) for row in _SESSIONS.run(connection, values)),
        calls=tuple(_calls(row) for row in _CALLS.run(connection, values)),
    )


def visits_of(row: Row[Any]) -> VisitCount:
    """What a row with the columns of the visit sheet counts."""
    return VisitCount(
        site=row.site,
        device=row.device,
        date=date.fromisoformat(row.business_date),
        hour=row.hour,
        visit_type=row.visit_type,
        channel=Channel(row.channel),
        result=Result(row.result),
        visits=row.visits,
        items=row.items,
    )


def _languages(row: Row[Any]) -> LanguageCount:
    day = date.fromisoformat(row.business_date)
    return LanguageCount(row.site, row.device, day, row.service, row.language, row.visits)


def _sessions(row: Row[Any]) -> SessionCount:
    day = date.fromisoformat(row.business_date)
    return SessionCount(row.site, row.device, day, row.hour, Result(row.result), row.sessions)


def _calls(row: Row[Any]) -> CallCount:
    day = date.fromisoformat(row.business_date)
    return CallCount(row.site, row.device, day, row.hour, row.calls)
