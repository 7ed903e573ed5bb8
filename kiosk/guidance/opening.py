# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A hall's opening times, as the content has them, for the reckoning in `kiosk.visits`."""

from __future__ import annotations

from kiosk.guidance.model import CalendarException, Hours, Site
from kiosk.visits.opening_days import Calendar, Change, MonthDay, Rule


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
