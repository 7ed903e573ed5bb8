# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What an article says here and today. No Qt. Fields in the order in which the page is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.guidance.kinds import Basis
from kiosk.languages.ruby import plain
from kiosk.screens.lobby.context import Context, by_id
from kiosk.screens.lobby.lines import (
    BringRow,
    LineRow,
    PhoneRow,
    line,
    lines,
    phones,
    picture_of,
    time_and_cost,
    ways,
)
from kiosk.screens.lobby.links import Link, LinkRow, faq_rows, topic_rows

if TYPE_CHECKING:
    from kiosk.guidance.library import Topic

MOST_CODE_BYTES = 620
"""UTF-8 bytes of the code: more would make its modules too small for the camera of an old phone."""


@dataclass(frozen=True)
class TopicView:
    """All that the page says. Empty strings and tuples are not shown."""

    title: str = ""
    picture: str = ""
    summary: tuple[str, ...] = ()
    points: tuple[LineRow, ...] = ()
    steps: tuple[LineRow, ...] = ()
    bring: tuple[BringRow, ...] = ()
    facts: tuple[LineRow, ...] = ()
    warnings: tuple[LineRow, ...] = ()
    ways: tuple[LineRow, ...] = ()
    phones: tuple[PhoneRow, ...] = ()
    related: tuple[LinkRow, ...] = ()
    status: tuple[str, ...] = ()
    code: str = ""
    asks: bool = False
    leads_on: bool = False


def topic_view(context: Context) -> TopicView:
    """The article she chose."""
    topic = by_id(context.content.topics, context.session.here.item or "")
    summary = lines(context, topic.summary, "")
    points = lines(context, topic.points, "info")
    steps = lines(context, topic.steps, "next")
    bring, asks_bring = _bring(context, topic)
    facts = _facts(context, topic)
    warnings = lines(context, topic.warnings, "warning")
    other = ways(context, topic.other_ways)
    title = context.wording.say(topic.title)
    told = (*summary, *facts, *points, *steps, *warnings, *other)
    return TopicView(
        title=title,
        picture=topic.picture or "",
        summary=tuple(row.text for row in summary),
        points=points,
        steps=steps,
        bring=bring,
        facts=facts,
        warnings=warnings,
        ways=other,
        phones=phones(context, topic.phones),
        related=_related(context, topic),
        status=_status(context, topic),
        code=_code(title, [*(row.text for row in told), *(f"□ {row.text}" for row in bring)]),
        asks=asks_bring or any(row.ask for row in told),
        leads_on=topic.next is not None,
    )


def _bring(context: Context, topic: Topic) -> tuple[tuple[BringRow, ...], bool]:
    rows = []
    asks = False
    for paper in topic.bring:
        fact = context.wording.statement(paper)
        if fact is not None:
            asks = asks or fact.ask
            rows.append(BringRow(fact.text, "", picture_of(context, paper.document)))
    return tuple(rows), asks


def _facts(context: Context, topic: Topic) -> tuple[LineRow, ...]:
    """Where, how long, how much."""
    wording = context.wording
    rows: tuple[LineRow, ...] = ()
    halls = [wording.say(s.short_name) for s in context.content.sites if s.id in topic.sites]
    if halls:
        places = wording.ui("lobby.ribbon.joint").join(halls)
        rows += line("place", wording.marked(topic, wording.ui("lobby.topic.at", places=places)))
    if topic.online:
        rows += line("house", wording.marked(topic, wording.ui("lobby.topic.online")))
    return rows + time_and_cost(context, topic.time, topic.cost)


def _related(context: Context, topic: Topic) -> tuple[LinkRow, ...]:
    """The letter it is about, questions that it answers, other topics."""
    wording, content = context.wording, context.content
    letters = tuple(
        LinkRow(Link.LETTER, letter.id, wording.say(letter.title), icon="letter")
        for letter in content.letters
        if letter.id in topic.letters
    )
    asked = faq_rows(context, (entry for entry in content.faq if entry.topic == topic.id))
    return (
        *letters,
        *asked,
        *topic_rows(context, (by_id(content.topics, r) for r in topic.related)),
    )


def _status(context: Context, topic: Topic) -> tuple[str, ...]:
    """Since when it holds, and who has confirmed it."""
    wording = context.wording
    told = []
    if topic.effective_from is not None:
        told.append(wording.ui("lobby.topic.since", date=wording.date(topic.effective_from)))
    if topic.confirmed is not None:
        told.append(wording.ui("lobby.topic.confirmed", date=wording.date(topic.confirmed.on)))
    elif topic.basis is not Basis.SPECIFICATION:
        told.append(wording.ui("lobby.topic.unconfirmed"))
    return tuple(told)


def _code(title: str, told: Iterable[str]) -> str:
    """As many sentences as the code holds, whole ones, from the first that has room in it."""
    title = plain(title)
    text = title
    for each in told:
        longer = f"{text}\n{plain(each)}"
        if len(longer.encode()) <= MOST_CODE_BYTES:
            text = longer
        elif text != title:
            break
    return text
