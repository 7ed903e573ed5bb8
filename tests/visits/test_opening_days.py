# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Opening days: the calendar of the contract, changed days, and what holds on every day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visits.opening_days import (
    TOKYO,
    Calendar,
    Change,
    KindOfDay,
    MonthDay,
    Rule,
    State,
    business_date,
    next_open_day,
    open_day,
    open_days,
    status,
)

HOLIDAYS = frozenset(holidays.country_holidays("JP", years=range(2026, 2029)))
WEEKDAYS = Rule(KindOfDay.WEEKDAY, time(8, 45), time(17, 15))


def hall(
    nth: int = 4, rules: tuple[Rule, ...] = (), changes: Mapping[date, Change] | None = None
) -> Calendar:
    sunday = Rule(KindOfDay.SUNDAY, time(8, 45), time(12, 0), nth=nth)
    return Calendar(rules or (WEEKDAYS, sunday), HOLIDAYS, changes=changes or {})


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


# Open weekdays, second Sunday (plaza), fourth Sunday (main), closed weekdays of each month.
TABLE = {
    (2026, 7): (22, 12, 26, [20]),
    (2026, 8): (20, 9, 23, [11]),
    (2026, 9): (19, 13, 27, [21, 22, 23]),
    (2026, 10): (21, 11, 25, [12]),
    (2026, 11): (19, 8, 22, [3, 23]),
    (2026, 12): (20, 13, 27, [29, 30, 31]),
    (2027, 1): (19, 10, 24, [1, 11]),
    (2027, 2): (18, 14, 28, [11, 23]),
    (2027, 3): (22, 14, 28, [22]),
}


def days_of(month: tuple[int, int]) -> tuple[date, date]:
    first = date(*month, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return first, following - timedelta(days=1)


@pytest.mark.parametrize("month", TABLE)
def test_each_month_of_the_contract_has_the_weekdays_and_sundays_of_the_rule(
    month: tuple[int, int],
) -> None:
    weekdays, plaza_sunday, main_sunday, closed = TABLE[month]
    first, last = days_of(month)

    main = list(open_days(hall(nth=4), first, last))
    plaza = list(open_days(hall(nth=2), first, last))

    assert len([d for d in main if d.kind is KindOfDay.WEEKDAY]) == weekdays
    assert [d.opens.day for d in main if d.kind is KindOfDay.SUNDAY] == [main_sunday]
    assert [d.opens.day for d in plaza if d.kind is KindOfDay.SUNDAY] == [plaza_sunday]
    opened = {d.opens.date() for d in main}
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert [d.day for d in days if d.weekday() < 5 and d not in opened] == closed


def test_the_contract_has_180_weekdays_and_nine_sundays_a_hall() -> None:
    days = list(open_days(hall(), date(2026, 7, 1), date(2027, 3, 31)))

    assert [d.kind for d in days].count(KindOfDay.WEEKDAY) == 180
    assert [d.kind for d in days].count(KindOfDay.SUNDAY) == 9


def test_the_day_between_two_holidays_is_closed() -> None:
    assert open_day(hall(), date(2026, 9, 22)) is None


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        ("2026-11-24T08:44:59", State.BEFORE),
        ("2026-11-24T08:45", State.OPEN),
        ("2026-11-24T16:59:59", State.OPEN),
        ("2026-11-24T17:00", State.LAST_RECEPTION_OVER),
        ("2026-11-24T17:14:59", State.LAST_RECEPTION_OVER),
        ("2026-11-24T17:15", State.CLOSED),
        ("2026-11-23T10:00", State.CLOSED),
    ],
)
def test_the_day_goes_from_before_to_open_to_last_reception_over_to_closed(
    moment: str, state: State
) -> None:
    rule = Rule(KindOfDay.WEEKDAY, time(8, 45), time(17, 15), last_reception=time(17, 0))

    assert status(hall(rules=(rule,)), at(moment)).state is state


def test_without_a_last_reception_people_are_received_until_closing() -> None:
    assert status(hall(), at("2026-11-24T17:14:59")).state is State.OPEN


def test_before_opening_the_next_opening_is_today() -> None:
    now = status(hall(), at("2026-11-24T08:30"))

    assert now.kind is KindOfDay.WEEKDAY
    assert now.next_opening == at("2026-11-24T08:45")


def test_on_friday_evening_before_the_fourth_sunday_the_next_opening_is_sunday() -> None:
    now = status(hall(), at("2026-11-20T18:00"))

    assert (now.next_opening, now.next_kind) == (at("2026-11-22T08:45"), KindOfDay.SUNDAY)


def test_after_the_last_day_of_the_year_the_next_opening_is_the_fourth_of_january() -> None:
    now = status(hall(), at("2026-12-28T17:15"))

    assert now.next_opening == at("2027-01-04T08:45")


def test_a_closed_day_says_nothing_about_hours() -> None:
    now = status(hall(), at("2026-12-29T10:00"))

    assert (now.kind, now.opens, now.closes, now.last_reception) == (None, None, None, None)


def test_a_sunday_that_moves_closes_one_day_and_opens_another_with_sunday_hours() -> None:
    moved = hall(
        changes={
            date(2026, 11, 22): Change(closed=True),
            date(2026, 11, 29): Change(kind=KindOfDay.SUNDAY),
        }
    )

    assert open_day(moved, date(2026, 11, 22)) is None
    day = open_day(moved, date(2026, 11, 29))
    assert day is not None
    assert (day.kind, day.opens, day.closes) == (
        KindOfDay.SUNDAY,
        at("2026-11-29T08:45"),
        at("2026-11-29T12:00"),
    )


def test_an_extended_evening_moves_the_last_reception_with_the_closing() -> None:
    rule = Rule(KindOfDay.WEEKDAY, time(8, 45), time(17, 15), last_reception=time(17, 0))
    change = Change(kind=KindOfDay.EXTENDED, closes=time(19, 0))
    extended = hall(rules=(rule,), changes={date(2027, 3, 26): change})

    day = open_day(extended, date(2027, 3, 26))

    assert day is not None
    assert day.kind is KindOfDay.EXTENDED
    assert (day.opens, day.last_reception, day.closes) == (
        at("2027-03-26T08:45"),
        at("2027-03-26T18:45"),
        at("2027-03-26T19:00"),
    )


def test_a_changed_day_may_name_its_own_last_reception() -> None:
    change = Change(closes=time(16, 0), last_reception=time(15, 0))

    day = open_day(hall(changes={date(2026, 11, 24): change}), date(2026, 11, 24))

    assert day is not None
    assert (day.kind, day.last_reception) == (KindOfDay.WEEKDAY, at("2026-11-24T15:00"))


def test_a_saturday_with_its_own_hours_opens_as_an_extended_day() -> None:
    change = Change(opens=time(9, 0), closes=time(12, 0))

    day = open_day(hall(changes={date(2027, 3, 27): change}), date(2027, 3, 27))

    assert day is not None
    assert (day.kind, day.opens) == (KindOfDay.EXTENDED, at("2027-03-27T09:00"))


def test_a_saturday_that_opens_without_hours_stays_closed() -> None:
    assert open_day(hall(changes={date(2027, 3, 27): Change()}), date(2027, 3, 27)) is None


def test_the_city_can_open_on_a_holiday() -> None:
    change = Change(kind=KindOfDay.WEEKDAY)

    assert open_day(hall(changes={date(2027, 3, 22): change}), date(2027, 3, 22)) is not None


def test_new_hours_begin_on_their_day() -> None:
    old = Rule(KindOfDay.WEEKDAY, time(8, 45), time(17, 15), until=date(2026, 12, 31))
    new = Rule(KindOfDay.WEEKDAY, time(9, 0), time(16, 45), since=date(2027, 1, 1))
    calendar = hall(rules=(old, new))

    before, after = open_day(calendar, date(2026, 12, 28)), open_day(calendar, date(2027, 1, 4))

    assert before is not None
    assert after is not None
    assert (before.opens.time(), after.opens.time()) == (time(8, 45), time(9, 0))


def test_a_year_end_closing_may_lie_within_one_year() -> None:
    calendar = Calendar(
        (WEEKDAYS,), closed_from=MonthDay.parse("08-13"), closed_until=MonthDay.parse("08-15")
    )

    assert open_day(calendar, date(2026, 8, 14)) is None
    assert open_day(calendar, date(2026, 12, 30)) is not None


def test_a_hall_without_rules_never_opens_and_the_search_ends() -> None:
    now = status(Calendar(rules=()), at("2026-11-24T10:00"))

    assert (now.state, now.next_opening) == (State.CLOSED, None)


def test_the_business_date_is_that_of_tokyo_not_of_utc() -> None:
    assert business_date(datetime(2026, 11, 24, 15, 0, tzinfo=UTC)) == date(2026, 11, 25)


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        business_date(datetime(2026, 11, 24, 10, 0))  # noqa: DTZ001 - naive on purpose


# --- what holds on every day -------------------------------------------------------------------

MOMENTS = st.datetimes(datetime(2026, 4, 1), datetime(2028, 10, 31), timezones=st.just(TOKYO))  # noqa: DTZ001
TIMES = st.times(time(6), time(21))


@st.composite
def changes(draw: st.DrawFn) -> Change:
    if draw(st.booleans()):
        return Change(closed=True)
    return Change(
        kind=draw(st.none() | st.sampled_from(KindOfDay)),
        opens=draw(st.none() | TIMES),
        closes=draw(st.none() | TIMES),
    )


DAYS = st.dates(date(2026, 4, 1), date(2028, 10, 31))
CALENDARS = st.builds(
    hall, nth=st.integers(1, 5), changes=st.dictionaries(DAYS, changes(), max_size=8)
)


@given(CALENDARS, MOMENTS)
def test_the_state_agrees_with_the_hours_of_the_day(calendar: Calendar, now: datetime) -> None:
    told = status(calendar, now)

    if told.opens is None or told.closes is None or told.last_reception is None:
        assert told.state is State.CLOSED
    else:
        assert told.opens.date() == business_date(now)
        assert told.opens <= told.last_reception <= told.closes
        inside = told.opens <= now < told.closes
        assert inside is (told.state in (State.OPEN, State.LAST_RECEPTION_OVER))
        assert (now < told.opens) is (told.state is State.BEFORE)


@given(CALENDARS, MOMENTS)
def test_the_next_opening_is_ahead_and_nothing_opens_before_it(
    calendar: Calendar, now: datetime
) -> None:
    told = status(calendar, now)

    assert told.next_opening is not None
    assert told.next_opening > now
    assert told.next_kind is not None
    between = open_days(calendar, business_date(now), business_date(told.next_opening))
    assert [d.opens for d in between if d.opens > now] == [told.next_opening]


@given(CALENDARS, MOMENTS)
def test_at_the_next_opening_the_hall_is_no_longer_before_it(
    calendar: Calendar, now: datetime
) -> None:
    following = next_open_day(calendar, now)

    assert following is not None
    then = status(calendar, following.opens)
    assert then.state in (State.OPEN, State.LAST_RECEPTION_OVER)
    assert then.kind is following.kind


@given(CALENDARS, MOMENTS, st.integers(-12, 14))
def test_the_zone_of_the_clock_changes_nothing(
    calendar: Calendar, now: datetime, hours: int
) -> None:
    elsewhere = now.astimezone(timezone(timedelta(hours=hours)))

    assert status(calendar, elsewhere) == status(calendar, now)


@given(st.integers(1, 5), DAYS)
def test_holidays_and_the_turn_of_the_year_are_closed_without_the_citys_word(
    nth: int, day: date
) -> None:
    turn = (day.month, day.day) >= (12, 29) or (day.month, day.day) <= (1, 3)
    if day in HOLIDAYS or turn:
        assert open_day(hall(nth), day) is None
