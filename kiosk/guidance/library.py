# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What visitors and guides look up: topics, questions and answers, phrases, terms, announcements.

Immutable values in the shape of the YAML files, like `model`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field

from kiosk.guidance.statements import Cost, Model, OtherWay, Source, Sourced, Statement, Time, Words


class Theme(Model):
    """A shelf of topics, and of questions with their answers."""

    id: str
    title: Words
    icon: str
    first: tuple[str, ...] = ()
    """Topics in the order in which they are most wanted; those not named stand behind them."""


class Paper(Statement):
    """Something to bring, with its picture in `documents` if there is one."""

    document: str | None = None


class Topic(Sourced):
    """An article. Fields in the order in which it is read.

    `facts`, `next` and `next_at` lead on to the desk or the ticket, as those of a letter do:
    through every question that this business needs, so that no warning is passed by.
    """

    id: str
    theme: str
    title: Words
    picture: str | None = None
    summary: tuple[Statement, ...] = Field(min_length=1, max_length=3)
    points: tuple[Statement, ...] = ()
    steps: tuple[Statement, ...] = ()
    bring: tuple[Paper, ...] = ()
    time: Time | None = None
    cost: Cost | None = None
    warnings: tuple[Statement, ...] = ()
    other_ways: tuple[OtherWay, ...] = ()
    sites: tuple[str, ...] = ()
    """Where it is done; empty: not at our halls."""
    online: bool = False
    """Whether it can be done at home, online."""
    phones: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    """Other topics."""
    facts: dict[str, str] = Field(default_factory=dict)
    next: str | None = None
    next_at: dict[str, str] = Field(default_factory=dict)
    recheck_on: date
    """When somebody has to look whether it still holds."""


class Faq(Sourced):
    """A question that is often asked, with a short answer and the topic that says more."""

    id: str
    theme: str
    question: Words
    answer: Words
    topic: str


class Moment(Model):
    """A moment at the counter, by which phrases are found."""

    id: str
    title: Words
    icon: str


class Speaker(StrEnum):
    """Who says a phrase."""

    STAFF = "staff"
    VISITOR = "visitor"


class Phrase(Model):
    """A sentence between staff and visitor. Placeholders are slots that the speaker fills.

    `core`: one of those that must be reviewed before a language is opened.
    """

    id: str
    moment: str
    by: Speaker
    text: Words
    core: bool = False
    source: Source


class Term(Model):
    """A word of the field: one term, one translation in each language.

    `strict`: a noun whose translation is looked for wherever the Japanese has it. `control`: words
    on a button of a machine that is not ours, which texts may name.
    """

    id: str
    name: Words
    source: Source
    strict: bool = False
    control: bool = False


class SurveyAnswer(Model):
    """A button of the survey. `value` counts; None: no opinion."""

    id: str
    text: Words
    value: int | None = None
    icon: str | None = None


class SurveyQuestion(Model):
    """A question of the visitor survey; nothing is typed."""

    id: str
    text: Words
    answers: tuple[SurveyAnswer, ...]
    source: Source


Slot = Literal["time", "date", "place", "service"]
"""What staff fill into a notice."""


class NoticeTemplate(Statement):
    """A notice that staff make by filling slots (`{time}`, `{date}`, `{place}`, `{service}`)."""

    title: Words
    icon: str


class Announcement(Sourced):
    """A text that fills the screen: closed, the system is down, a disaster, the way out."""

    id: str
    kind: Literal["closed", "system", "disaster", "evacuation"]
    title: Words
    icon: str
    lines: tuple[Statement, ...]


class CityQuestion(Model):
    """What the city has to answer. Only staff and the city read it: it is not translated."""

    id: str
    text: str = Field(min_length=1)
    blocks: str
    """What cannot be shown, or said for certain, before it is answered."""
    priority: Literal["P1", "P2"]
    """P1: before opening; P2: in the first month."""


def on_shelf(theme: Theme, topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """The topics of a theme, those that it names first."""
    places = {id_: place for place, id_ in enumerate(theme.first)}
    own = (topic for topic in topics if topic.theme == theme.id)
    return tuple(sorted(own, key=lambda topic: places.get(topic.id, len(places))))
