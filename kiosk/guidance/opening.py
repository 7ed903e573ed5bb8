# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A hall's opening times, as the content has them, for the reckoning in `kiosk.visits`.

Also as JSON: the first page of a start asks whether the hall is open before any content is read.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date, time
from typing import TYPE_CHECKING, Any

from kiosk.visits.opening_days import Calendar, Change, KindOfDay, MonthDay, Rule

if TYPE_CHECKING:
    from kiosk.guidance.model import CalendarException, Hours, Site


def calendar_of(site: Site) -> Calendar:
    """The calendar of a hall. Exceptions that are written are in force, whatever their source:
    a kiosk that ignored a closed day because nobody has confirmed it would send people away."""
    return Calendar(
        rules=tuple(_rule(hours) for hours in site.hours),
        holidays=frozenset(site.holidays),
        closed_from=MonthDay.parse(site.closed_from),
        closed_until=MonthDay.parse(site.closed_until),
        changes={exception.date: _change(exception) for exception in site.exceptions},
    )


def _rule(hours: Hours) -> Rule:
    return Rule(
        kind=hours.kind,
        opens=hours.open,
        closes=hours.close,
        last_reception=hours.last_reception,
        nth=hours.nth,
        since=hours.effective_from,
        until=hours.effective_until,
    )


def _change(exception: CalendarException) -> Change:
    return Change(
        closed=exception.closed,
        kind=exception.kind,
        opens=exception.open,
        closes=exception.close,
        last_reception=exception.last_reception,
    )


def packed(calendar: Calendar) -> dict[str, Any]:
    """The calendar as JSON has it."""
    return {
        "rules": [_plain(rule) for rule in calendar.rules],
        "holidays": sorted(day.isoformat() for day in calendar.holidays),
        "closed_from": [calendar.closed_from.month, calendar.closed_from.day],
        "closed_until": [calendar.closed_until.month, calendar.closed_until.day],
        "changes": {day.isoformat(): _plain(each) for day, each in calendar.changes.items()},
    }


def unpacked(value: dict[str, Any]) -> Calendar:
    """The calendar of that JSON; a `LookupError`, `TypeError` or `ValueError` if it is not one."""
    return Calendar(
        rules=tuple(Rule(**_told(rule)) for rule in value["rules"]),
        holidays=frozenset(date.fromisoformat(day) for day in value["holidays"]),
        closed_from=MonthDay(*value["closed_from"]),
        closed_until=MonthDay(*value["closed_until"]),
        changes={
            date.fromisoformat(day): Change(**_told(change))
            for day, change in value["changes"].items()
        },
    )


_READ = {
    "kind": KindOfDay,
    "opens": time.fromisoformat,
    "closes": time.fromisoformat,
    "last_reception": time.fromisoformat,
    "since": date.fromisoformat,
    "until": date.fromisoformat,
}
"""What is text in JSON, by the names of the fields of rules and changes."""


def _plain(value: Rule | Change) -> dict[str, Any]:
    told = {field.name: getattr(value, field.name) for field in fields(value)}
    return {name: str(each) if name in _READ else each for name, each in told.items() if each}


def _told(value: dict[str, Any]) -> dict[str, Any]:
    return {name: _READ[name](each) if name in _READ else each for name, each in value.items()}
