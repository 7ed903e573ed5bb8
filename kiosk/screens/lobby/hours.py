# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What is said about opening times, with the mark of where the times are from. No Qt."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.screens.lobby.context import Context, by_id
from kiosk.screens.lobby.wording import Fact
from kiosk.visits.opening_days import KindOfDay, State

if TYPE_CHECKING:
    from kiosk.guidance.model import Hours, Site


def today(context: Context) -> Fact | None:
    """`8:45–17:15`, or None on a day without opening."""
    status = context.status
    if status.opens is None or status.closes is None or status.kind is None:
        return None
    wording = context.wording
    words = wording.ui(
        "lobby.hours.today", opens=wording.time(status.opens), closes=wording.time(status.closes)
    )
    return _marked(context, context.site, status.kind, words)


def headline(context: Context) -> str:
    """Why nobody is received at this hall now."""
    status = context.status
    state = status.state
    if state is State.CLOSED and status.kind is None:
        return context.wording.ui("lobby.closed.no_opening_today")
    return context.wording.ui(f"lobby.closed.{state.value}")


def following(context: Context, site_id: str | None = None) -> Fact | None:
    """When a hall opens next; None where nobody knows."""
    site = by_id(context.content.sites, site_id or context.services.site)
    status = context.services.opening(site.id)
    if status.next_opening is None or status.next_kind is None:
        return None
    words = _when(context, status.next_opening)
    return _marked(context, site, status.next_kind, words)


def other_hall(context: Context, site_id: str) -> Fact | None:
    """Until when another hall is open today, or when it opens next."""
    site = by_id(context.content.sites, site_id)
    status = context.services.opening(site_id)
    if status.state is not State.OPEN or status.closes is None or status.kind is None:
        return following(context, site_id)
    wording = context.wording
    words = wording.ui("lobby.hours.open_until", time=wording.time(status.closes))
    return _marked(context, site, status.kind, words)


def _when(context: Context, moment: datetime) -> str:
    wording = context.wording
    if moment.date() == context.services.now().date():
        return wording.ui("lobby.hours.opens_today", time=wording.time(moment))
    return wording.ui("lobby.hours.opens_on", day=wording.day(moment), time=wording.time(moment))


def _marked(context: Context, site: Site, kind: KindOfDay, words: str) -> Fact | None:
    rule: Hours | None = next((hours for hours in site.hours if hours.kind is kind), None)
    return context.wording.marked(rule or site, words)
