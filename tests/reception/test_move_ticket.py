# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The guide marks who was served and who is not there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.guidance.model import Content
from kiosk.problems import TicketNotFound
from kiosk.queue.settings import QueueSettings
from kiosk.queue.ticket import State
from kiosk.reception.issue_ticket import TicketRequest, issue_ticket
from kiosk.reception.move_ticket import end_tickets, move_ticket
from kiosk.reception.tickets import list_tickets
from kiosk.store.ledger import Ledger
from tests.reception.halls import TUESDAY


def three_wait(ledger: Ledger, content: Content) -> None:
    for key in "abc":
        request = TicketRequest(key, "main", "cert.renew", "ja", "kiosk-1")
        issue_ticket(ledger, content, QueueSettings(), request, TUESDAY)


def test_who_comes_back_waits_at_her_old_place(ledger: Ledger, two_halls: Content) -> None:
    three_wait(ledger, two_halls)

    move_ticket(ledger, "main", "C001", State.SERVED, device="guide-1", now=TUESDAY)
    move_ticket(ledger, "main", "C002", State.NO_SHOW, device="guide-1", now=TUESDAY)
    assert [each.ahead for each in list_tickets(ledger, "main", TUESDAY)] == [0, 0, 0]

    back = move_ticket(ledger, "main", "c002", State.WAITING, device="guide-1", now=TUESDAY)
    assert (back.ticket.state, back.ahead) == (State.WAITING, 0)
    assert [each.ahead for each in list_tickets(ledger, "main", TUESDAY)] == [0, 0, 1]


def test_a_number_of_yesterday_is_told_by_name(ledger: Ledger, two_halls: Content) -> None:
    three_wait(ledger, two_halls)

    with pytest.raises(TicketNotFound):
        move_ticket(
            ledger, "main", "C001", State.SERVED, device="guide-1", now=TUESDAY + timedelta(days=1)
        )


def test_closing_ends_who_is_left(ledger: Ledger, two_halls: Content) -> None:
    three_wait(ledger, two_halls)
    move_ticket(ledger, "main", "C001", State.SERVED, device="guide-1", now=TUESDAY)

    assert end_tickets(ledger, "main", TUESDAY) == 2
