# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the guide sees in the hall: who was served, who is not there, who has come back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.queue.ticket import Issued, State
from kiosk.reception.tickets import find_ticket
from kiosk.visits.opening_days import business_date

if TYPE_CHECKING:
    from kiosk.store.ledger import Ledger


def move_ticket(
    ledger: Ledger, site: str, number: str, to: State, *, device: str, now: datetime
) -> Issued:
    """Today's ticket `C012` after its move, and who waits before it; the same move again does
    nothing more.

    Raises BadTicketNumber, TicketNotFound, ForbiddenMove, ClockBeforeLastRecord and the problems
    of the store.
    """
    found = find_ticket(ledger, site, number, now)
    ledger.move(found.ticket, to, device, now)
    return find_ticket(ledger, site, number, now)


def end_tickets(ledger: Ledger, site: str, now: datetime) -> int:
    """The hall's day closes: mark what nobody marked; how many tickets there were."""
    return ledger.end_tickets(site, business_date(now))
