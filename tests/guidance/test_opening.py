# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Opening: a hall's written hours, exceptions and holidays become its calendar."""

from __future__ import annotations

import json
from datetime import date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from kiosk.guidance.opening import calendar_of, packed, unpacked
from kiosk.visits.opening_days import (
    TOKYO,
    Calendar,
    Change,
    KindOfDay,
    MonthDay,
    Rule,
    State,
    open_day,
    status,
)
from tests.guidance.trees import Tree

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
MONTH_DAYS = st.builds(MonthDay, st.integers(1, 12), st.integers(1, 28))
RULES = st.builds(Rule, last_reception=..., nth=st.none() | st.integers(1, 5), since=..., until=...)
CHANGES = st.builds(Change, closed=..., kind=..., opens=..., closes=..., last_reception=...)
CALENDARS = st.builds(
    Calendar,
    rules=st.lists(RULES, max_size=3).map(tuple),
    holidays=st.frozensets(DAYS),
    closed_from=MONTH_DAYS,
    closed_until=MONTH_DAYS,
    changes=st.dictionaries(DAYS, CHANGES, max_size=3),
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


def test_the_written_hours_open_the_hall(tree: Tree) -> None:
    calendar = calendar_of(tree.load().sites[0])

    assert status(calendar, at("2026-11-24T09:00")).state is State.OPEN
    assert status(calendar, at("2026-11-22T09:00")).kind is KindOfDay.SUNDAY
    assert status(calendar, at("2026-11-22T12:00")).state is State.CLOSED


def test_holidays_and_the_turn_of_the_year_close_it(tree: Tree) -> None:
    calendar = calendar_of(tree.load().sites[0])

    assert open_day(calendar, date(2026, 9, 22)) is None
    assert open_day(calendar, date(2027, 1, 1)) is None
    assert (calendar.closed_from, calendar.closed_until) == (MonthDay(12, 29), MonthDay(1, 3))


def test_a_written_exception_moves_a_sunday(tree: Tree) -> None:
    calendar = calendar_of(tree.load().sites[0])

    assert open_day(calendar, date(2026, 12, 27)) is None
    moved = open_day(calendar, date(2026, 12, 20))
    assert moved is not None
    assert moved.closes == at("2026-12-20T12:00")


def test_hours_may_begin_on_a_day_and_end_reception_early(tree: Tree) -> None:
    written = 'kind: weekday, open: "08:45", close: "17:15", source: "S §5(2)"'
    tree.spoil(
        "sites.yaml",
        written,
        f'{written}, effective_until: 2026-12-31 }}\n      - {{ kind: weekday, open: "09:00", '
        'close: "16:45", last_reception: "16:30", effective_from: 2027-01-01, source: "S §5(2)"',
    )

    day = open_day(calendar_of(tree.load().sites[0]), date(2027, 1, 4))

    assert day is not None
    assert (day.opens.time(), day.last_reception.time()) == (time(9), time(16, 30))


@given(CALENDARS)
def test_a_calendar_is_the_same_after_it_was_written_as_json(calendar: Calendar) -> None:
    assert unpacked(json.loads(json.dumps(packed(calendar)))) == calendar
