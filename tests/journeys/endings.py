# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""How journeys end: what must be in counters, ticket rows and on paper, and nothing else."""

from __future__ import annotations

from PIL import Image

from kiosk.printing.slip import draw
from kiosk.queue.ticket import PrintState, Ticket
from kiosk.reception.compose_slip import compose_slip
from kiosk.screens.lobby.usecases import SlipOrder
from tests.journeys.counted import Counted, one_visit
from tests.journeys.hall import Hall
from tests.journeys.paper import code_of
from tests.journeys.visitor import Visitor


def order_of(
    hall: Hall,
    lang: str,
    outcome: str,
    visit_type: str,
    *,
    ticket: Ticket | None = None,
    missing: tuple[str, ...] = (),
    business: str | None = None,
    reprint: bool = False,
) -> SlipOrder:
    """The slip that must come out for this errand."""
    issued = hall.kiosk.find_ticket(str(ticket.number)) if ticket else None
    return SlipOrder(
        key=ticket.key if ticket else "expected",
        lang=lang,
        outcome=outcome,
        visit_type=visit_type,
        business=business,
        issued=issued,
        missing=missing,
        reprint=reprint,
    )


def slip_of(hall: Hall, order: SlipOrder) -> Image.Image:
    """The picture that must come out of the printer for an order."""
    kiosk = hall.kiosk
    request = kiosk.slip_request(order)
    slip = compose_slip(kiosk.content, kiosk.bundle.catalogues, request, hall.hands())
    return draw(slip, kiosk.settings.printing.width_mm)


def took_one_ticket(
    visitor: Visitor, outcome: str, visit_type: str, missing: tuple[str, ...] = ()
) -> Ticket:
    """One visit counted, one row, one slip, whose code says what the use case says; the row."""
    hall, lang = visitor.hall, visitor.lang
    (ticket,) = hall.tickets()
    assert (ticket.visit_type, ticket.site, ticket.lang) == (visit_type, hall.site, lang)
    assert ticket.print_state is PrintState.PRINTED
    assert hall.counted() == one_visit(visit_type, lang)
    (slip,) = hall.slips()
    code = code_of(slip)
    order = order_of(hall, lang, outcome, visit_type, ticket=ticket, missing=missing)
    assert code == hall.kiosk.take_away(order)
    assert str(ticket.number) in code
    assert visitor.words(f"outcome.{outcome}.short_title") in code
    return ticket


def took_no_ticket(hall: Hall, counted: Counted) -> None:
    """No row, no slip, and these figures."""
    assert hall.tickets() == []
    assert hall.slips() == []
    assert hall.counted() == counted


def took_a_memo(
    visitor: Visitor,
    outcome: str,
    visit_type: str,
    counted: Counted,
    *,
    business: str | None = None,
    missing: tuple[str, ...] = (),
) -> str:
    """No row, these figures, and one slip without a number; what its code says."""
    hall = visitor.hall
    assert hall.tickets() == []
    assert hall.counted() == counted
    (slip,) = hall.slips()
    code = code_of(slip)
    order = order_of(hall, visitor.lang, outcome, visit_type, business=business, missing=missing)
    assert code == hall.kiosk.take_away(order)
    return code
