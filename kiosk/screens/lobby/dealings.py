# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What several pages let her do: take a ticket, print, take a memo. Each takes effect once."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.problems import Problem
from kiosk.screens.lobby import flow
from kiosk.screens.lobby.flow import Page
from kiosk.screens.lobby.slips import SlipState

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

log = logging.getLogger("kiosk.screens.lobby")


def take_ticket(lobby: Lobby) -> None:
    """Issue her ticket for the present outcome and print it; she sees the number in any case.

    The key comes from session and outcome: however often she presses, it is one ticket.
    """
    context = lobby.context()
    outcome = context.outcome()
    session = lobby.session
    if flow.ticket_for(session, outcome.id) is not None:
        show_ticket(lobby)
        return
    if not context.can_take_ticket(outcome):
        take_memo(lobby)  # the counters have closed while she was reading
        return
    key = flow.intention(session, "ticket", outcome.id)
    try:
        issued = lobby.services.issue_ticket(context.visit_type_id(outcome), context.lang, key)
    except Problem as problem:
        log.error("no ticket: %s", problem.text)
        lobby.alert_staff("ticket")
        lobby.go(flow.went(session, replace(session.here, page=Page.TROUBLE)))
        return
    lobby.go(flow.with_ticket(session, outcome.id, issued))
    print_slip(lobby)


def show_ticket(lobby: Lobby) -> None:
    """The ticket she already holds."""
    outcome = lobby.context().outcome()
    held = flow.ticket_for(lobby.session, outcome.id)
    if held is not None:
        lobby.go(flow.with_ticket(lobby.session, outcome.id, held))


def take_memo(lobby: Lobby) -> None:
    """A slip without a number: on the screen, as a code to take away, and on paper if she wants."""
    lobby.go(flow.memo(lobby.session))


def slip_key(lobby: Lobby) -> str:
    """The slip of the present page, first and second print alike."""
    here = lobby.session.here
    kind = "ticket" if here.page is Page.TICKET else "memo"
    return flow.intention(lobby.session, f"slip:{kind}", f"{here.outcome}:{here.item or ''}")


def slip_state(lobby: Lobby) -> SlipState:
    """What became of it."""
    return lobby.slips.state(slip_key(lobby))


def print_slip(lobby: Lobby) -> None:
    """Print the slip of the present page; again with the same number, marked as a second print."""
    key = slip_key(lobby)
    context = lobby.context()
    is_ticket = lobby.session.here.page is Page.TICKET
    order = context.slip_order(key) if is_ticket else context.memo_order(key)
    again = lobby.slips.state(key) is not SlipState.NOT_ASKED
    lobby.slips.send(replace(order, reprint=again))
