# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Facts as lines of a page: icon, words, and whether they are to be asked about. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.guidance.kinds import Way
from kiosk.guidance.showing import Mark, cost_on, phone_mark

if TYPE_CHECKING:
    from kiosk.guidance.model import Bring
    from kiosk.guidance.statements import Cost, OtherWay, Statement, Time
    from kiosk.screens.lobby.context import Context
    from kiosk.screens.lobby.wording import Fact, Wording

WAY_ICONS: dict[Way, str] = {
    Way.HERE: "desk",
    Way.HOME: "house",
    Way.PHONE: "phone",
    Way.POST: "post",
    Way.KONBINI: "konbini",
    Way.OTHER_SITE: "city-hall",
    Way.POLICE: "police",
    Way.STAFF: "staff",
}


@dataclass(frozen=True)
class LineRow:
    """A sentence with an icon. `ask`: it carries ※."""

    icon: str
    text: str
    ask: bool = False


@dataclass(frozen=True)
class BringRow:
    """A line of the bring list, to look at."""

    text: str
    detail: str
    view: str
    """Path of its drawing."""


@dataclass(frozen=True)
class PhoneRow:
    """A phone line."""

    name: str
    number: str
    hours: str


def line(icon: str, fact: Fact | None) -> tuple[LineRow, ...]:
    """The fact as a line; none where it may not be shown."""
    return () if fact is None else (LineRow(icon, fact.text, fact.ask),)


def lines(context: Context, statements: Iterable[Statement], icon: str) -> tuple[LineRow, ...]:
    """Those of the statements that may be shown today."""
    return tuple(row for each in statements for row in line(icon, context.wording.statement(each)))


def ways(context: Context, other_ways: Iterable[OtherWay]) -> tuple[LineRow, ...]:
    """How else it can be done."""
    return tuple(row for way in other_ways for row in lines(context, (way,), WAY_ICONS[way.way]))


def phones(context: Context, wanted: Collection[str]) -> tuple[PhoneRow, ...]:
    """The lines of these ids that somebody has called."""
    wording = context.wording
    return tuple(
        PhoneRow(wording.say(phone.name), phone.number, wording.say(phone.hours))
        for phone in context.content.phones
        if phone.id in wanted
        and phone_mark(phone, wording.release, wording.today) is not Mark.HIDDEN
    )


def time_and_cost(
    context: Context, time: Time | None, cost: Cost | None, *, is_away: bool = False
) -> tuple[LineRow, ...]:
    """How long it takes (at the desk, or `is_away`: where she does it herself), and how much."""
    wording = context.wording
    rows: tuple[LineRow, ...] = ()
    if time is not None:
        rows += line("hourglass", wording.marked(time, _minutes(wording, time, is_away=is_away)))
    charged = cost_on(cost, wording.today)
    if charged is not None:
        rows += line("yen", wording.fact(charged, charged.text))
    return rows


def _minutes(wording: Wording, time: Time, *, is_away: bool) -> str:
    if time.low == time.high:
        key = "lobby.outcome.minutes_away" if is_away else "lobby.outcome.minutes"
        return wording.ui(key, time.low)
    key = "lobby.outcome.minutes_away_range" if is_away else "lobby.outcome.minutes_range"
    return wording.ui(key, low=time.low, high=time.high)


def detail_of(context: Context, line: Bring) -> str:
    """What helps to know a thing; the Japanese first where her language is not wholly open."""
    told = (context.wording.beside(line.text), context.wording.say(line.detail))
    return "\n".join(each for each in told if each)


def picture_of(context: Context, document: str | None) -> str:
    """The drawing of a paper or card, or of the letter of that name."""
    pictures: dict[str, str | None] = {each.id: each.picture for each in context.content.letters}
    pictures |= {each.id: each.picture for each in context.content.documents}
    return pictures.get(document or "") or ""
