# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""When a hall is open, and when it opens next. Pure: the moment is an argument."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum

# A fixed offset, not a zone file: Japan has had no summer time since 1951, and a minimal machine
# may lack the zone database.
TOKYO = timezone(timedelta(hours=9), "Asia/Tokyo")

# Days: longer than any gap between two openings, so that a wrong calendar ends the search.
SEARCH_AHEAD = 400

SUNDAY = 6
WEEKDAYS = "月火水木金土日"
"""The days of the week in Japanese, from Monday as `date.weekday` counts them."""


class KindOfDay(StrEnum):
    """Kinds of opening day; visit types are served at site × kind of day."""

    WEEKDAY = "weekday"
    SUNDAY = "sunday"
    EXTENDED = "extended"


class State(StrEnum):
    """What a visitor finds at this moment."""

    BEFORE = "before"
    OPEN = "open"
    LAST_RECEPTION_OVER = "last_reception_over"
    CLOSED = "closed"


@dataclass(frozen=True)
class Rule:
    """Regular hours of one kind of day, on the days `since`…`until` (inclusive).

    `nth`: only the n-th such day of the month (Sundays). `last_reception`: nobody is received
    from then on; None: received until `closes`.
    """

    kind: KindOfDay
    opens: time
    closes: time
    last_reception: time | None = None
    nth: int | None = None
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force on `day`, whatever its day of the week."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True)
class Change:
    """One day that differs from the rules. What is None stays as the rules have it."""

    closed: bool = False
    kind: KindOfDay | None = None
    opens: time | None = None
    closes: time | None = None
    last_reception: time | None = None


@dataclass(frozen=True)
class MonthDay:
    """A day of every year, e.g. 12-29."""

    month: int
    day: int

    @classmethod
    def parse(cls, text: str) -> MonthDay:
        """Read `MM-DD`; ValueError for what is not two numbers."""
        month, _, day = text.partition("-")
        return cls(int(month), int(day))


@dataclass(frozen=True)
class Calendar:
    """The opening days of one hall: rules, public holidays, year-end closing, changed days."""

    rules: tuple[Rule, ...]
    holidays: frozenset[date] = frozenset()
    closed_from: MonthDay = MonthDay(12, 29)
    closed_until: MonthDay = MonthDay(1, 3)
    changes: Mapping[date, Change] = field(default_factory=dict)


@dataclass(frozen=True)
class OpenDay:
    """A day on which the hall opens, with its moments in Asia/Tokyo."""

    kind: KindOfDay
    opens: datetime
    closes: datetime
    last_reception: datetime


@dataclass(frozen=True)
class Status:
    """What to say about opening times at one moment.

    `kind`, `opens`, `last_reception`, `closes` are those of today (None: not an opening day).
    `next_opening` is the first opening after this moment (today's while `state` is `before`).
    """

    state: State
    kind: KindOfDay | None
    opens: datetime | None
    last_reception: datetime | None
    closes: datetime | None
    next_opening: datetime | None
    next_kind: KindOfDay | None


def business_date(now: datetime) -> date:
    """The date in Asia/Tokyo of the aware moment `now`; ValueError for a naive one."""
    return _in_tokyo(now).date()


def status(calendar: Calendar, now: datetime) -> Status:
    """What the hall is at the aware moment `now`; ValueError for a naive one."""
    moment = _in_tokyo(now)
    today = open_day(calendar, moment.date())
    following = next_open_day(calendar, moment)
    return Status(
        state=_state(today, moment),
        kind=today.kind if today else None,
        opens=today.opens if today else None,
        last_reception=today.last_reception if today else None,
        closes=today.closes if today else None,
        next_opening=following.opens if following else None,
        next_kind=following.kind if following else None,
    )


def next_open_day(calendar: Calendar, now: datetime) -> OpenDay | None:
    """The first opening after `now`, or None when there is none within `SEARCH_AHEAD` days."""
    moment = _in_tokyo(now)
    for ahead in range(SEARCH_AHEAD):
        found = open_day(calendar, moment.date() + timedelta(days=ahead))
        if found and found.opens > moment:
            return found
    return None


def open_days(calendar: Calendar, first: date, last: date) -> Iterator[OpenDay]:
    """Every opening day from `first` to `last`, both included."""
    for ahead in range((last - first).days + 1):
        if found := open_day(calendar, first + timedelta(days=ahead)):
            yield found


def open_day(calendar: Calendar, day: date) -> OpenDay | None:
    """`day` as an opening day, or None when the hall stays closed."""
    rule = _regular(calendar, day)
    change = calendar.changes.get(day)
    if change is None:
        return _moments(day, rule) if rule else None
    if change.closed:
        return None
    kind = change.kind or (rule.kind if rule else _kind_by_weekday(day))
    base = rule if rule and rule.kind is kind else _rule_of_kind(calendar, kind, day) or rule
    changed = _changed(base, kind, change)
    return _moments(day, changed) if changed else None


def _state(today: OpenDay | None, moment: datetime) -> State:
    if today is None or moment >= today.closes:
        return State.CLOSED
    if moment < today.opens:
        return State.BEFORE
    return State.OPEN if moment < today.last_reception else State.LAST_RECEPTION_OVER


def _regular(calendar: Calendar, day: date) -> Rule | None:
    """The rule by which `day` is open, before any change."""
    # Specification, section 5(1): closed on public holidays and at the turn of the year, and
    # nothing there exempts a Sunday opening: the city would name it as a changed day.
    if day in calendar.holidays or _at_year_end(calendar, day):
        return None
    return next((rule for rule in calendar.rules if _applies(rule, day)), None)


def _applies(rule: Rule, day: date) -> bool:
    if not rule.holds_on(day):
        return False
    if rule.kind is KindOfDay.WEEKDAY:
        return day.weekday() < SUNDAY - 1
    if rule.kind is KindOfDay.SUNDAY:
        return day.weekday() == SUNDAY and rule.nth in (None, (day.day - 1) // 7 + 1)
    # Extended days are named one by one, never by a rule.
    return False


def _at_year_end(calendar: Calendar, day: date) -> bool:
    here = (day.month, day.day)
    first = (calendar.closed_from.month, calendar.closed_from.day)
    last = (calendar.closed_until.month, calendar.closed_until.day)
    if first <= last:
        return first <= here <= last
    return here >= first or here <= last


def _kind_by_weekday(day: date) -> KindOfDay:
    """The kind of a day that opens outside the rules and does not say as what."""
    if day.weekday() == SUNDAY:
        return KindOfDay.SUNDAY
    return KindOfDay.EXTENDED


def _rule_of_kind(calendar: Calendar, kind: KindOfDay, day: date) -> Rule | None:
    """Hours to borrow for a moved day: those of its kind that are in force then."""
    return next((r for r in calendar.rules if r.kind is kind and r.holds_on(day)), None)


def _changed(base: Rule | None, kind: KindOfDay, change: Change) -> Rule | None:
    """The hours of a changed day; None when neither the change nor a rule has them."""
    opens = change.opens or (base.opens if base else None)
    closes = change.closes or (base.closes if base else None)
    if opens is None or closes is None or opens >= closes:
        return None
    return Rule(kind, opens, closes, change.last_reception or _moved_last(base, opens, closes))


def _moved_last(base: Rule | None, opens: time, closes: time) -> time | None:
    """Last reception of a changed day: as long before closing as on the regular day."""
    if base is None or base.last_reception is None:
        return None
    gap = _minutes(base.closes) - _minutes(base.last_reception)
    minutes = max(_minutes(opens), _minutes(closes) - gap)
    return time(minutes // 60, minutes % 60)


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _moments(day: date, rule: Rule) -> OpenDay:
    def at(moment: time) -> datetime:
        return datetime.combine(day, moment, TOKYO)

    return OpenDay(
        rule.kind, at(rule.opens), at(rule.closes), at(rule.last_reception or rule.closes)
    )


def _in_tokyo(now: datetime) -> datetime:
    if now.utcoffset() is None:
        raise ValueError("`now` needs a time zone: a naive moment has no business date")
    return now.astimezone(TOKYO)
