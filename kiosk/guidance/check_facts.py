# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Checks what the content states: dates, sources, hours, and the pictures it names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date, time, timedelta
from pathlib import Path

from kiosk.guidance.faults import Fault, wrong_name
from kiosk.guidance.library import (
    Announcement,
    Moment,
    NoticeTemplate,
    SurveyAnswer,
    Theme,
    Topic,
)
from kiosk.guidance.model import (
    Answer,
    Basis,
    Document,
    Hours,
    Letter,
    Notice,
    OtherBusiness,
    Plan,
    Question,
    Site,
    Tile,
)
from kiosk.guidance.opening import calendar_of
from kiosk.guidance.stamping import Places
from kiosk.guidance.statements import Cost, Model, Sourced, Time
from kiosk.visits.opening_days import WEEKDAYS, open_day

# From what the city has written to what somebody concluded.
WEAKER = (Basis.SPECIFICATION, Basis.PUBLIC_PAGE, Basis.MEMORY, Basis.INFERENCE)

ICONS = "assets/icons"

_DAY = re.compile(rf"(?:(\d{{4}})年)?(\d{{1,2}})月(\d{{1,2}})日[（(]([{WEEKDAYS}])(?:曜日?)?[）)]")

WITH_ICON = (
    Tile | Answer | OtherBusiness | Theme | Moment | SurveyAnswer | NoticeTemplate | Announcement
)


def check_fact(path: str, item: Model, places: Places, today: date) -> Iterator[Fault]:
    """Faults of one thing of the content on the business date `today`."""
    if isinstance(item, Sourced):
        yield from _dates(path, item, places, today)
        yield from _source(path, item, places)
    if isinstance(item, Notice):
        yield from _weekdays(path, item, places)
    if isinstance(item, Hours):
        yield from _order(path, item.open, item.last_reception, item.close, places)
    if isinstance(item, Time) and item.low > item.high:
        yield places.fault(path, "time_crossed", low=item.low, high=item.high)
    if isinstance(item, Cost):
        yield from _then(path, item, places)
    if isinstance(item, Site):
        yield from _exceptions(path, item, places)


def check_pictures(path: str, item: Model, places: Places, root: Path) -> Iterator[Fault]:
    """Pictures and icons that are not there; pictures are named from `root` (`assets/…`)."""
    if isinstance(item, Plan | Question | Letter | Document | Topic):
        picture = item.picture
        if picture is not None and not (root / picture).is_file():
            yield places.fault(f"{path}.picture", "picture_missing", picture=picture)
    icon = item.icon if isinstance(item, WITH_ICON) else None
    if icon is not None and not (root / ICONS / f"{icon}.svg").is_file():
        code, facts = wrong_name("icon", icon, {each.stem for each in (root / ICONS).glob("*.svg")})
        yield places.fault(f"{path}.icon", code, **facts)


def check_awaited(
    path: str, item: Model, places: Places, asked: Collection[str]
) -> Iterator[Fault]:
    """Questions for the city that an item waits for and nobody asks (`city-questions.yaml`)."""
    for awaited in getattr(item, "awaits", ()):
        if awaited not in asked:
            code, facts = wrong_name("link", awaited, asked)
            yield places.fault(f"{path}.awaits", code, key="awaits", **facts)


def _dates(path: str, fact: Sourced, places: Places, today: date) -> Iterator[Fault]:
    since, until = fact.effective_from, fact.effective_until
    if since and until and since > until:
        yield places.fault(f"{path}.effective_until", "dates_crossed", since=since, until=until)
    elif until and until < today and not isinstance(fact, Notice):
        # What holds now is either written beside an expired fact or a gap. A notice that is over
        # has ended as it was meant to: `checks.hints` names it.
        yield places.fault(f"{path}.effective_until", "date_passed", until=until)
    if fact.reviewed_on and fact.reviewed_on > today:
        yield places.fault(f"{path}.reviewed_on", "date_ahead", date=fact.reviewed_on)
    if fact.confirmed and fact.confirmed.on > today:
        yield places.fault(f"{path}.confirmed.on", "date_ahead", date=fact.confirmed.on)


def _then(path: str, cost: Cost, places: Places) -> Iterator[Fault]:
    """A cost that follows on no day, or not on the day after the one before has ended."""
    if cost.then is None:
        return
    until, since = cost.effective_until, cost.then.effective_from
    if since is None or (until is not None and since != until + timedelta(days=1)):
        yield places.fault(f"{path}.then", "cost_then", since=since or "-", until=until or "-")


def _source(path: str, fact: Sourced, places: Places) -> Iterator[Fault]:
    """The first source decides how the fact is shown, so it must be the weakest one."""
    ranks = [WEAKER.index(Basis(piece[0])) for piece in fact.source.split(", ")]
    if ranks[0] < max(ranks):
        weakest = fact.source.split(", ")[ranks.index(max(ranks))]
        yield places.fault(f"{path}.source", "source_order", source=fact.source, weakest=weakest)


def _weekdays(path: str, notice: Notice, places: Places) -> Iterator[Fault]:
    """A day of the week that its date has in no year of the notice."""
    told = {day.year for day in (notice.effective_from, notice.effective_until) if day}
    for key in ("title", "text"):
        for year, month, day, said in _DAY.findall(getattr(notice, key).ja):
            years = {int(year)} if year else told
            meant = [
                WEEKDAYS[found.weekday()]
                for each in sorted(years)
                if (found := _date(each, int(month), int(day)))
            ]
            if meant and said not in meant:
                facts = {"day": f"{month}月{day}日", "said": said, "meant": meant[0]}
                yield places.fault(f"{path}.{key}", "weekday_wrong", **facts)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _order(
    path: str, opens: time, last: time | None, closes: time, places: Places
) -> Iterator[Fault]:
    if not opens <= (last or opens) <= closes or opens == closes:
        last_told = f"{last:%H:%M}" if last else "-"
        facts = {"opens": f"{opens:%H:%M}", "closes": f"{closes:%H:%M}", "last": last_told}
        yield places.fault(path, "hours_crossed", **facts)


def _exceptions(path: str, site: Site, places: Places) -> Iterator[Fault]:
    """A day that differs is closed, or has hours: its own or those of its kind."""
    calendar = calendar_of(site)
    for exception in site.exceptions:
        own = f"{path}.exception.{exception.date}"
        if exception.closed:
            if exception.open or exception.close or exception.kind:
                yield places.fault(own, "exception_both", date=exception.date)
            continue
        day = open_day(calendar, exception.date)
        if day is None:
            yield places.fault(own, "exception_no_hours", date=exception.date)
        else:
            yield from _order(
                own, day.opens.time(), exception.last_reception, day.closes.time(), places
            )
