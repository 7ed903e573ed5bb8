# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The floor plan of this hall with one desk and the way to it. No Qt: points are pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.guidance.showing import Release
from kiosk.screens.lobby.context import Context, by_id

if TYPE_CHECKING:
    from kiosk.guidance.model import Desk

Spot = tuple[float, float]
"""In units of the drawing."""


@dataclass(frozen=True)
class PlanView:
    """What is drawn. Without `picture` there is no plan to show."""

    picture: str = ""
    width: float = 1000
    height: float = 700
    here: Spot = (0, 0)
    way: tuple[Spot, ...] = ()
    desk: Spot = (0, 0)
    desk_name: str = ""
    desk_letter: str = ""
    desk_form: str = "circle"
    is_provisional: bool = False
    words: str = ""
    """The same for who does not see it."""


def plan_view(context: Context, desk_id: str | None) -> PlanView:
    """The plan with this desk; empty where the desk is not to be shown."""
    desk = shown_desk(context, desk_id)
    if desk is None:
        return PlanView()
    plan = context.site.plan
    letter, form = letter_and_form(context, desk)
    return PlanView(
        picture=plan.picture,
        width=plan.width,
        height=plan.height,
        here=plan.you_are_here,
        way=tuple(plan.ways.get(desk.id, ())),
        desk=(desk.x, desk.y),
        desk_name=context.wording.say(desk.name),
        desk_letter=letter,
        desk_form=form,
        is_provisional=desk.provisional,
        words=context.wording.ui("lobby.plan.description", desk=desk_in_words(context, desk.id)),
    )


def shown_desk(context: Context, desk_id: str | None) -> Desk | None:
    """The desk, if it may be named: on trial with 仮, in the open release once confirmed."""
    desk = context.desk(desk_id)
    if desk is None:
        return None
    on_trial = context.wording.release is Release.TRIAL
    return desk if on_trial or context.wording.may_say(desk) else None


def letter_and_form(context: Context, desk: Desk) -> tuple[str, str]:
    """Ticket class of a desk: its letter and the form that goes with it."""
    if desk.ticket_class is None:
        return desk.id[:1], "circle"
    known = {each.letter: each.form for each in context.content.ticket_classes}
    return desk.ticket_class, known.get(desk.ticket_class, "circle")


def desk_in_words(context: Context, desk_id: str | None) -> str:
    """`窓口C「更新・暗証番号」`, or where a person is to be found."""
    desk = shown_desk(context, desk_id)
    if desk is None:
        return context.wording.say(context.site.staff_place)
    letter, _ = letter_and_form(context, desk)
    return context.wording.ui("lobby.desk", letter=letter, name=context.wording.say(desk.name))


def number_machine(context: Context, desk_id: str | None) -> str:
    """Which button of the city's own machine gives the number."""
    desk = context.desk(desk_id)
    name = context.wording.with_japanese(desk.name) if desk else ""
    return context.wording.say(context.site.number_machine, desk=name)


def site_name(context: Context, site_id: str | None) -> str:
    """The full name of a hall."""
    site = by_id(context.content.sites, site_id or context.services.site)
    return context.wording.say(site.name)
