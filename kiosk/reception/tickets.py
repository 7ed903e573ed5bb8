# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Look at the day's tickets: the list, one by its number, and how scripts read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.problems import TicketNotFound
from kiosk.queue.ticket import Issued, PrintState, State, Ticket, TicketNumber
from kiosk.visits.opening_days import business_date

if TYPE_CHECKING:
    from kiosk.store.ledger import Ledger


def list_tickets(ledger: Ledger, site: str | None, now: datetime) -> tuple[Issued, ...]:
    """Today's tickets (of one site, or of all) by site, letter and number, each with the number
    of tickets of its class that wait before it."""
    waiting: dict[tuple[str, str], int] = {}
    listed = []
    for ticket in ledger.tickets(site, business_date(now)):
        queue = (ticket.site, ticket.ticket_class)
        listed.append(Issued(ticket, waiting.get(queue, 0), new=False))
        if ticket.state is State.WAITING:
            waiting[queue] = waiting.get(queue, 0) + 1
    return tuple(listed)


def find_ticket(ledger: Ledger, site: str, number: str, now: datetime) -> Issued:
    """Today's ticket `C012` of this site. Raises BadTicketNumber and TicketNotFound."""
    asked = TicketNumber.parse(number)
    for issued in list_tickets(ledger, site, now):
        if issued.ticket.number == asked:
            return issued
    raise TicketNotFound(number=str(asked), site=site)


def note_print(
    ledger: Ledger, ticket: Ticket, state: PrintState, path: str | None = None
) -> Ticket:
    """Keep what became of the ticket's slip; the ticket as it is now."""
    ledger.note_print(ticket, state, path)
    return replace(ticket, print_state=state, print_path=path)


def as_json(issued: Issued) -> dict[str, object]:
    """A ticket in the shape that scripts rely on. `wait` is null: nobody has measured one
    yet; `ahead` is null where nobody knows."""
    ticket = issued.ticket
    return {
        "number": str(ticket.number),
        "class": ticket.ticket_class,
        "visit_type": ticket.visit_type,
        "site": ticket.site,
        "business_date": ticket.business_date.isoformat(),
        "lang": ticket.lang,
        "state": ticket.state.value,
        "ahead": issued.ahead,
        "wait": None,
        "print": {"state": ticket.print_state.value, "path": ticket.print_path},
        "new": issued.new,
    }
