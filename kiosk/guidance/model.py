# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The content as immutable values, in the shape of the YAML files. Knows no file, no Qt, no clock.

What visitors look up is in `library`, what all of it is made of in `statements`.
"""

from __future__ import annotations

from datetime import date, time
from typing import Literal

from pydantic import Field

from kiosk.guidance.kinds import Basis, Mode, Way
from kiosk.guidance.library import (
    Announcement,
    CityQuestion,
    Faq,
    Moment,
    NoticeTemplate,
    Phrase,
    SurveyQuestion,
    Term,
    Theme,
    Topic,
)
from kiosk.guidance.statements import (
    Cost,
    Model,
    MonthAndDay,
    OtherWay,
    Source,
    Sourced,
    Statement,
    Text,
    Time,
    Words,
)
from kiosk.visits.opening_days import KindOfDay

__all__ = ["Basis", "KindOfDay", "Mode", "Way"]  # written in content files, defined apart from it


# --- places and times ------------------------------------------------------------------------


class Hours(Sourced):
    """Opening hours of one kind of day. `nth` is the n-th Sunday of the month (Sunday only)."""

    kind: KindOfDay
    open: time
    close: time
    last_reception: time | None = None
    nth: int | None = Field(default=None, ge=1, le=5)


class CalendarException(Sourced):
    """A single day that differs: closed, or open with other hours."""

    date: date
    closed: bool = False
    kind: KindOfDay | None = None
    open: time | None = None
    close: time | None = None
    last_reception: time | None = None
    reason: Words | None = None


class Desk(Sourced):
    """A place in the hall. `x`, `y`: millimetres from the top left of the plan's drawing."""

    id: str
    name: Words
    ticket_class: str | None = None
    x: float
    y: float
    provisional: bool = True
    """The city has not confirmed name and place: shown with 仮."""


class Plan(Model):
    """Floor plan of a site: own drawing; `you_are_here`, `width`, `height` in drawing units.
    `ways[desk]` are the corner points of the step-free way from here to the desk."""

    picture: str
    width: float
    height: float
    you_are_here: tuple[float, float]
    entrance: tuple[float, float]
    ways: dict[str, tuple[tuple[float, float], ...]]


class Site(Sourced):
    """A hall. Year-end closing days are month-day pairs (`12-29`), inclusive."""

    id: str
    name: Words
    short_name: Words
    address: Words
    hours: tuple[Hours, ...]
    closed_from: MonthAndDay = "12-29"
    closed_until: MonthAndDay = "01-03"
    exceptions: tuple[CalendarException, ...] = ()
    desks: tuple[Desk, ...]
    staff_place: Words
    """Where a person is to be found, e.g. 「総合相談」の 案内台."""
    number_machine: Words
    """What to do when tickets are off: which button of the city's number machine."""
    plan: Plan
    holidays: tuple[date, ...] = ()
    """Public holidays, filled in when the content is compiled (library `holidays`)."""


# --- what people come for --------------------------------------------------------------------


class Service(Model):
    """One of the ten tasks of the specification, section 6."""

    id: str
    name: Words
    sites: tuple[str, ...]
    source: Source
    awaits: tuple[str, ...] = ()


class Serving(Sourced):
    """A visit type is served at `site` on these kinds of day."""

    site: str
    days: tuple[KindOfDay, ...]


class VisitType(Model):
    """Why somebody came. `counts_visitors` false: only items are counted (phone, back office)."""

    id: str
    label: Words
    service: str
    report_row: str
    ticket_class: str | None = None
    served: tuple[Serving, ...]
    awaits: tuple[str, ...] = ()
    counts_visitors: bool = True
    without_system: bool = False
    """Goes on while the computer system of the city is down."""
    staff_only: bool = False
    """Not reachable by an answer: given or counted by staff only."""


class TicketClass(Model):
    """A letter with its own number series; `form` and `color` are roles of the theme."""

    letter: str
    name: Words
    form: str
    source: Source
    awaits: tuple[str, ...] = ()


class Remedy(Statement):
    """What to do without a paper: `way`, and whether she can still be served today."""

    way: Way
    served_today: bool


class Bring(Sourced):
    """One line of the bring list. `pin` lines ask whether she remembers it, never for it.

    `need`: `must`, or `if_you_have` (asked on the list, never blocks).
    """

    id: str
    text: Words
    detail: Words | None = None
    document: str | None = None
    need: Literal["must", "if_you_have"] = "must"
    pin: bool = False
    missing: Remedy | None = None


class Here(Sourced):
    """An outcome at one site: at which desk, or where else."""

    mode: Mode
    desk: str | None = None
    other_site: str | None = None
    lead: Words | None = None
    """The first sentence: where to go."""
    visit_type: str | None = None
    """Ticket and tally here, if the outcome's own visit type is not served at this site (Q11)."""


class Outcome(Sourced):
    """Where triage ends. Fields in the order in which the screen answers."""

    id: str
    title: Words
    short_title: Words
    """Neutral words for ticket and board: nothing that others should not read over a shoulder."""
    summary: Words | None = None
    visit_type: str
    ticket: bool = True
    at: dict[str, Here]
    bring: tuple[Bring, ...] = ()
    time: Time | None = None
    cost: Cost | None = None
    warnings: tuple[Statement, ...] = ()
    steps: tuple[Statement, ...] = ()
    other_ways: tuple[OtherWay, ...] = ()
    phones: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    """Other outcomes offered beside this one (O14 beside O13)."""
    stop: bool = False
    """A screen that stops before an application (O10)."""
    businesses: bool = False
    """Lists the counters for other business (O23)."""


class Answer(Model):
    """A button. Facts are what the answer tells us; `next` is a question or an outcome."""

    id: str
    text: Words
    facts: dict[str, str] = Field(default_factory=dict)
    next: str
    next_at: dict[str, str] = Field(default_factory=dict)
    """Where a site goes on differently."""
    icon: str | None = None


class Question(Model):
    """One question, one screen. One of the answers has the id `unknown`."""

    id: str
    text: Words
    hint: Words | None = None
    picture: str | None = None
    answers: tuple[Answer, ...]
    source: Source
    awaits: tuple[str, ...] = ()


class Tile(Model):
    """A tile of the home screen. `languages`: `all`, `ja`, or `other` (every locale but ja)."""

    id: str
    label: Words
    icon: str
    facts: dict[str, str] = Field(default_factory=dict)
    next: str
    large: bool = False
    languages: Literal["all", "ja", "other"] = "all"


class Letter(Sourced):
    """A letter that came, found by its picture."""

    id: str
    title: Words
    picture: str
    sender: Words
    summary: Words
    facts: dict[str, str] = Field(default_factory=dict)
    next: str
    next_at: dict[str, str] = Field(default_factory=dict)
    """Where a site goes on differently (no hand-over at the plaza: no question about it)."""


class Document(Sourced):
    """A paper or card that a visitor shows, with its picture."""

    id: str
    name: Words
    detail: Words | None = None
    picture: str | None = None
    group: str | None = None
    """`id_a` (with photo, one is enough), `id_b` (two are needed), or none."""


class Phone(Sourced):
    """A phone line. Not shown before `tested_on` (a dated test call)."""

    id: str
    name: Words
    number: str
    hours: Words | None = None
    languages: tuple[str, ...] = ("ja",)
    tested_on: date | None = None


class OtherBusiness(Sourced):
    """Business of another section: which counter, from data (O23)."""

    id: str
    label: Words
    icon: str | None = None
    place: dict[str, Words]
    """By site: name and place of the counter."""


class Notice(Statement):
    """A dated notice, per site (empty: all)."""

    sites: tuple[str, ...] = ()
    title: Words


class Content(Model):
    """Everything the kiosk knows, for all dates; `version` is the digest of its source files."""

    version: str
    sites: tuple[Site, ...]
    services: tuple[Service, ...]
    ticket_classes: tuple[TicketClass, ...]
    visit_types: tuple[VisitType, ...]
    tiles: tuple[Tile, ...]
    questions: tuple[Question, ...]
    outcomes: tuple[Outcome, ...]
    letters: tuple[Letter, ...]
    documents: tuple[Document, ...]
    phones: tuple[Phone, ...]
    businesses: tuple[OtherBusiness, ...]
    notices: tuple[Notice, ...]
    themes: tuple[Theme, ...] = ()
    topics: tuple[Topic, ...] = ()
    faq: tuple[Faq, ...] = ()
    moments: tuple[Moment, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    terms: tuple[Term, ...] = ()
    survey: tuple[SurveyQuestion, ...] = ()
    notice_templates: tuple[NoticeTemplate, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    city_questions: tuple[CityQuestion, ...] = ()
    ui: dict[str, Text]
    """The screens' own words, by the id that QML names with `qsTrId`."""
