# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What an outcome says here and today: where, what to bring, how long, how much. No Qt.

The order of the fields is the order in which the page answers.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.guidance.model import Mode
from kiosk.guidance.showing import gives_ticket, staff_confirm_rest
from kiosk.screens.lobby import hours
from kiosk.screens.lobby.context import Context, by_id
from kiosk.screens.lobby.flow import ticket_for
from kiosk.screens.lobby.lines import (
    BringRow,
    LineRow,
    PhoneRow,
    detail_of,
    lines,
    phones,
    picture_of,
    time_and_cost,
    ways,
)
from kiosk.screens.lobby.notices import system_down
from kiosk.screens.lobby.plan import (
    PlanView,
    desk_in_words,
    number_machine,
    plan_view,
    shown_desk,
    site_name,
)
from kiosk.screens.lobby.wording import Fact
from kiosk.visits.opening_days import State

if TYPE_CHECKING:
    from kiosk.guidance.model import Here, Outcome


class Action(StrEnum):
    """What the buttons at the foot of an outcome do."""

    TICKET = "ticket"
    SHOW_TICKET = "show_ticket"
    PAPERS = "papers"
    MEMO = "memo"
    STAFF = "staff"
    FINISH = "finish"


MODE_ICONS: dict[Mode, str] = {
    Mode.DESK: "desk",
    Mode.OTHER_SITE: "city-hall",
    Mode.HOME: "house",
    Mode.STAFF: "staff",
    Mode.POLICE: "police",
    Mode.ELSEWHERE: "building",
}


@dataclass(frozen=True)
class AlsoRow:
    """Another outcome that may suit."""

    outcome: str
    title: str


@dataclass(frozen=True)
class OutcomeView:
    """All that the page says. Empty strings and tuples are not shown."""

    title: str = ""
    desk: str = ""
    beside: str = ""
    lead: str = ""
    summary: str = ""
    icon: str = "desk"
    is_stop: bool = False
    plan: PlanView = field(default_factory=PlanView)
    place: tuple[LineRow, ...] = ()
    notes: tuple[str, ...] = ()
    bring: tuple[BringRow, ...] = ()
    facts: tuple[LineRow, ...] = ()
    warnings: tuple[LineRow, ...] = ()
    steps: tuple[LineRow, ...] = ()
    ways: tuple[LineRow, ...] = ()
    phones: tuple[PhoneRow, ...] = ()
    also: tuple[AlsoRow, ...] = ()
    asks: bool = False
    primary: Action = Action.MEMO
    primary_text: str = ""
    secondary: Action = Action.FINISH
    secondary_text: str = ""


def outcome_view(context: Context) -> OutcomeView:
    """The outcome she stands at, or the counter of another section."""
    view = _business(context) if context.session.here.item else _outcome(context)
    shown = (*view.place, *view.facts, *view.warnings, *view.steps, *view.ways)
    return replace(view, asks=view.asks or any(row.ask for row in shown))


def _outcome(context: Context) -> OutcomeView:
    wording = context.wording
    outcome = context.outcome()
    here = context.here(outcome)
    lead = _lead(context, here)
    summary = wording.fact(outcome, outcome.summary)
    bring, bring_asks = _bring(context, outcome)
    primary, secondary = actions(context, outcome)
    return OutcomeView(
        title=wording.say(outcome.title),
        beside=wording.beside(outcome.title),
        desk=_desk(context, here),
        lead=lead.text,
        summary=summary.text if summary else "",
        icon="hand-stop" if outcome.stop else MODE_ICONS[here.mode],
        is_stop=outcome.stop,
        plan=plan_view(context, here.desk),
        place=_place(context, here),
        notes=_notes(context, outcome, here),
        bring=bring,
        facts=_facts(context, outcome),
        warnings=lines(context, outcome.warnings, "warning"),
        steps=lines(context, outcome.steps, "next"),
        ways=ways(context, outcome.other_ways),
        phones=phones(context, outcome.phones),
        also=tuple(
            AlsoRow(other, wording.say(context.outcome(other).title)) for other in outcome.also
        ),
        asks=lead.ask or bring_asks or (summary is not None and summary.ask),
        primary=primary,
        primary_text=_words_of(context, primary, outcome),
        secondary=secondary,
        secondary_text=_words_of(context, secondary, outcome),
    )


def _business(context: Context) -> OutcomeView:
    """A counter of another section (O23), from data."""
    wording = context.wording
    business = by_id(context.content.businesses, context.session.here.item or "")
    place = wording.fact(business, business.place.get(context.services.site))
    lead = place or Fact(wording.ui("lobby.outcome.lead.staff", place=_staff_place(context)))
    return OutcomeView(
        title=wording.say(business.label),
        lead=lead.text,
        icon=business.icon or "building",
        asks=lead.ask,
        primary=Action.MEMO,
        primary_text=wording.ui("lobby.outcome.memo"),
        secondary=Action.FINISH,
        secondary_text=wording.ui("lobby.outcome.finish"),
    )


def actions(context: Context, outcome: Outcome) -> tuple[Action, Action]:
    """The one thing to do next, and the other one."""
    if ticket_for(context.session, outcome.id) is not None:
        return Action.SHOW_TICKET, Action.FINISH
    if context.can_take_ticket(outcome):
        return Action.TICKET, Action.MEMO
    mode = context.here(outcome).mode
    if mode is Mode.STAFF:
        return Action.STAFF, Action.MEMO
    if mode is Mode.DESK and context.is_served_now(outcome) and must_bring(context, outcome):
        return Action.PAPERS, Action.MEMO
    return Action.MEMO, Action.FINISH


def must_bring(context: Context, outcome: Outcome) -> bool:
    """Whether there are papers to ask about before she waits."""
    return any(line.need == "must" and context.wording.may_say(line) for line in outcome.bring)


def _words_of(context: Context, action: Action, outcome: Outcome) -> str:
    held = ticket_for(context.session, outcome.id)
    if action is Action.SHOW_TICKET and held is not None:
        return context.wording.ui("lobby.outcome.show_ticket", number=held.ticket.number)
    return context.wording.ui(f"lobby.outcome.{action.value}")


def _lead(context: Context, here: Here) -> Fact:
    """The first sentence: where to go. Never empty."""
    told = context.wording.fact(here, here.lead)
    if told is not None:
        return told
    places = {
        Mode.DESK: lambda: desk_in_words(context, here.desk),
        Mode.OTHER_SITE: lambda: site_name(context, here.other_site),
    }
    place = places.get(here.mode, lambda: _staff_place(context))()
    return Fact(context.wording.ui(f"lobby.outcome.lead.{here.mode.value}", place=place))


def _desk(context: Context, here: Here) -> str:
    """The desk in words, where she is to go to one and it may be named."""
    if here.mode is not Mode.DESK or shown_desk(context, here.desk) is None:
        return ""
    return desk_in_words(context, here.desk)


def _staff_place(context: Context) -> str:
    return context.wording.say(context.site.staff_place)


def _place(context: Context, here: Here) -> tuple[LineRow, ...]:
    """Where else, and when it is open."""
    if here.other_site is None:
        return ()
    wording = context.wording
    site = by_id(context.content.sites, here.other_site)
    rows = [LineRow("place", wording.ui("lobby.outcome.at", place=wording.say(site.name)))]
    address = wording.fact(site, site.address)
    if address is not None:
        rows.append(LineRow("city-hall", address.text, address.ask))
    when = hours.other_hall(context, here.other_site)
    if when is not None:
        rows.append(LineRow("clock", when.text, when.ask))
    return tuple(rows)


def _notes(context: Context, outcome: Outcome, here: Here) -> tuple[str, ...]:
    """What is not as usual: closed, not served today, the city's own number machine."""
    wording = context.wording
    notes = []
    if context.is_stopped(outcome) and context.status.state is State.OPEN:
        notes += [row.text for row in system_down(context)]
    elif here.mode is Mode.DESK and not context.is_served_now(outcome):
        is_open = context.status.state is State.OPEN
        notes.append(wording.ui("lobby.outcome.not_today" if is_open else "lobby.outcome.closed"))
        opens = hours.following(context)
        if opens is not None and not is_open:
            notes.append(opens.text)
    elif not context.services.tickets_enabled and gives_ticket(outcome, here):
        notes.append(number_machine(context, here.desk))
    today = wording.today
    if staff_confirm_rest(context.content, outcome, wording.release, today):
        notes.append(wording.ui("lobby.outcome.staff_confirm_rest"))
    return tuple(notes)


def _bring(context: Context, outcome: Outcome) -> tuple[tuple[BringRow, ...], bool]:
    rows, asks = [], False
    for line in outcome.bring:
        fact = context.wording.fact(line, line.text)
        if fact is None:
            continue
        asks = asks or fact.ask
        text = fact.text
        if line.need != "must":
            text = context.wording.ui("lobby.outcome.if_you_have", thing=text)
        rows.append(BringRow(text, detail_of(context, line), picture_of(context, line.document)))
    return tuple(rows), asks


def _facts(context: Context, outcome: Outcome) -> tuple[LineRow, ...]:
    """Time, cost, people ahead."""
    is_away = context.here(outcome).mode in (Mode.HOME, Mode.ELSEWHERE)
    rows = time_and_cost(context, outcome.time, outcome.cost, is_away=is_away)
    if context.can_take_ticket(outcome) and ticket_for(context.session, outcome.id) is None:
        waiting = context.services.waiting(context.visit_type(outcome).ticket_class)
        if waiting is not None:
            rows += (LineRow("people", context.wording.ui("lobby.outcome.ahead", waiting)),)
    return rows
