# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Printed, not printed, unknown: each has its words, none a second ticket, nothing comes later."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PIL import Image

from kiosk.queue.ticket import PrintState, Ticket
from tests.journeys.counted import Counted, one_visit
from tests.journeys.endings import order_of, slip_of, took_one_ticket
from tests.journeys.hall import Hall, Setup, Size
from tests.journeys.paper import code_of
from tests.journeys.visitor import Visitor
from tests.printing.paper import ENDLESS
from tests.printing.tcp_printer import TcpPrinter

pytestmark = pytest.mark.qt_log_level_fail("WARNING")

# The paper of a test comes out at once, and a dead printer is not waited for.
SETTINGS = """
[printing]
device = "network"
host = "127.0.0.1"
port = {port}
timeout_s = 1.0
job_s = 6.0
speed_mm_s = 100000.0
"""


class Printer(TcpPrinter):
    """The printer of the hall, with the tray into which its slips fall."""

    def slips(self) -> list[Image.Image]:
        """All slips that ever were cut off, in order."""
        return self.paper.slips()

    def is_fine(self) -> None:
        """Staff have put everything right; a strip that still hangs out is torn off."""
        self.close_after = None
        self.paper.put_in_paper()
        self.paper.cover_open = False


@pytest.fixture(scope="module")
def printer() -> Iterator[Printer]:
    with Printer() as printer:
        yield printer


@pytest.fixture(scope="module")
def tray(printer: Printer) -> Printer:
    return printer


@pytest.fixture(scope="module")
def setup(size: Size, printer: Printer) -> Setup:
    return Setup(size=size, settings=SETTINGS.format(port=printer.port))


@pytest.fixture(autouse=True)
def _mended(printer: Printer, visitor: Visitor) -> Iterator[None]:
    """Each test begins and ends with a printer that works."""
    printer.is_fine()
    yield
    printer.is_fine()


def takes_a_ticket(visitor: Visitor) -> Ticket:
    """Up to the ticket page, whatever becomes of the slip; the row."""
    visitor.is_to_renew_her_certificate()
    visitor.takes_a_ticket()
    (ticket,) = visitor.hall.tickets()
    assert visitor.sees(str(ticket.number))
    return ticket


def counted_with_alarm(lang: str) -> Counted:
    """One visit, and staff were called because of the printer."""
    visit = one_visit("cert.renew", lang)
    return Counted(visit.visits, visit.items, visit.languages, visit.sessions, staff_calls=1)


def print_state(hall: Hall) -> PrintState:
    """What the ticket's row says of its paper."""
    (ticket,) = hall.tickets()
    return ticket.print_state


def prints_again(visitor: Visitor, ticket: Ticket) -> None:
    """The same number, marked as a second print; then she goes to wait."""
    visitor.tap("lobby.ticket.again")
    assert visitor.reads("lobby.ticket.slip.printed")
    assert visitor.sees(str(ticket.number))
    visitor.tap("lobby.ticket.finish")
    visitor.tap("lobby.thanks.close")
    slip = visitor.hall.slips()[-1]
    order = order_of(visitor.hall, visitor.lang, "O07", "cert.renew", ticket=ticket)
    second = order_of(visitor.hall, visitor.lang, "O07", "cert.renew", ticket=ticket, reprint=True)
    assert slip.tobytes() == slip_of(visitor.hall, second).tobytes()
    assert slip.tobytes() != slip_of(visitor.hall, order).tobytes()
    assert str(ticket.number) in code_of(slip)
    assert print_state(visitor.hall) is PrintState.PRINTED


def test_a_slip_comes_out_and_is_the_one_that_was_composed(visitor: Visitor, hall: Hall) -> None:
    ticket = takes_a_ticket(visitor)
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")
    (slip,) = hall.slips()
    order = order_of(hall, visitor.lang, "O07", "cert.renew", ticket=ticket)
    assert slip.tobytes() == slip_of(hall, order).tobytes()


def test_a_second_print_of_the_same_number_says_so(visitor: Visitor, hall: Hall) -> None:
    ticket = takes_a_ticket(visitor)
    assert visitor.reads("lobby.ticket.slip.printed")
    prints_again(visitor, ticket)
    assert len(hall.slips()) == 2
    assert hall.counted() == one_visit("cert.renew", visitor.lang)


def test_without_paper_she_has_her_number_and_can_print_it_when_there_is_some(
    visitor: Visitor, hall: Hall, printer: Printer
) -> None:
    printer.paper.take_out_paper()
    ticket = takes_a_ticket(visitor)
    assert visitor.reads("lobby.ticket.slip.failed")
    assert visitor.reads("lobby.ticket.next.failed", number=ticket.number)
    assert print_state(hall) is PrintState.FAILED

    printer.paper.put_in_paper()
    assert hall.slips() == []
    prints_again(visitor, ticket)
    assert len(hall.slips()) == 1
    assert hall.counted() == counted_with_alarm(visitor.lang)


def test_paper_that_ends_in_the_middle_of_a_slip_is_noticed(
    visitor: Visitor, hall: Hall, printer: Printer
) -> None:
    printer.paper.rows_left = 200
    ticket = takes_a_ticket(visitor)
    assert visitor.reads("lobby.ticket.slip.failed")
    printer.paper.put_in_paper()
    assert hall.slips() == []
    visitor.tap("lobby.ticket.again")
    assert visitor.reads("lobby.ticket.slip.printed")
    (slip,) = hall.slips()
    assert str(ticket.number) in code_of(slip)
    visitor.walks_away()
    assert hall.counted() == counted_with_alarm(visitor.lang)


def test_a_cable_pulled_in_the_middle_leaves_it_open_whether_paper_came(
    visitor: Visitor, hall: Hall, printer: Printer
) -> None:
    printer.close_after = len(printer.paper.received) + 30_000
    ticket = takes_a_ticket(visitor)
    assert visitor.reads("lobby.ticket.slip.unknown")
    assert visitor.reads("lobby.ticket.next.unknown", number=ticket.number)
    assert print_state(hall) is PrintState.UNKNOWN
    assert hall.slips() == []

    printer.is_fine()
    visitor.tap("lobby.ticket.again")
    assert visitor.reads("lobby.ticket.slip.printed")
    visitor.walks_away()
    assert len(hall.slips()) == 1
    assert len(hall.tickets()) == 1
    assert hall.counted() == counted_with_alarm(visitor.lang)


@pytest.mark.parametrize("trouble", ["no paper", "paper ends", "cover open"])
def test_nothing_comes_out_later_when_paper_is_back_and_she_has_gone(
    visitor: Visitor, hall: Hall, printer: Printer, trouble: str
) -> None:
    printer.paper.rows_left = {"no paper": 0, "paper ends": 200}.get(trouble, ENDLESS)
    printer.paper.cover_open = trouble == "cover open"
    ticket = takes_a_ticket(visitor)
    assert visitor.reads("lobby.ticket.slip.failed")
    visitor.walks_away()
    assert visitor.finds_first_page()

    printer.is_fine()
    hall.rest()
    assert hall.slips() == []
    assert hall.counted() == counted_with_alarm(visitor.lang)
    assert str(ticket.number) not in visitor.page()


def test_the_next_visitor_gets_her_own_slip_after_trouble_with_the_one_before(
    visitor: Visitor, hall: Hall, printer: Printer
) -> None:
    printer.paper.take_out_paper()
    first = takes_a_ticket(visitor)
    assert visitor.reads("lobby.ticket.slip.failed")
    visitor.walks_away()
    printer.is_fine()

    visitor.is_to_renew_her_certificate()
    visitor.takes_a_ticket()
    assert visitor.reads("lobby.ticket.slip.printed")
    (slip,) = hall.slips()
    (second,) = (t for t in hall.tickets() if t.number != first.number)
    assert str(second.number) in code_of(slip)


def test_a_memo_that_does_not_come_out_can_still_be_photographed(
    visitor: Visitor, hall: Hall, printer: Printer
) -> None:
    printer.paper.take_out_paper()
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.memo")
    visitor.tap("lobby.memo.print")
    assert visitor.reads("lobby.memo.slip.failed")
    order = order_of(hall, visitor.lang, "O07", "cert.renew")
    assert visitor.code_on_screen() == hall.kiosk.take_away(order)
    printer.is_fine()
    visitor.tap("lobby.memo.print")
    assert visitor.reads("lobby.memo.slip.printed")
    assert len(hall.slips()) == 1
    assert hall.tickets() == []
