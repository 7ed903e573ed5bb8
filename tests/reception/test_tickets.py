# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The list of the day, as staff and scripts see it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.guidance.model import Content
from kiosk.problems import BadTicketNumber, TicketNotFound
from kiosk.queue.settings import QueueSettings
from kiosk.queue.ticket import Issued, PrintState
from kiosk.reception.issue_ticket import TicketRequest, issue_ticket
from kiosk.reception.tickets import as_json, find_ticket, list_tickets, note_print
from kiosk.store.ledger import Ledger
from tests.reception.halls import TUESDAY


@pytest.fixture
def issued(ledger: Ledger, two_halls: Content) -> list[Issued]:
    asked = [
        ("main", "cert.renew"),
        ("plaza", "cert.renew"),
        ("main", "card.receive"),
        ("main", "pin.reset"),
    ]
    return [
        issue_ticket(
            ledger,
            two_halls,
            QueueSettings(),
            TicketRequest(f"k{index}", site, visit_type, "vi", "kiosk-1"),
            TUESDAY,
        )
        for index, (site, visit_type) in enumerate(asked)
    ]


def test_the_list_counts_who_waits_before_whom(ledger: Ledger, issued: list[Issued]) -> None:
    listed = list_tickets(ledger, None, TUESDAY)

    assert [(one.ticket.site, str(one.ticket.number), one.ahead) for one in listed] == [
        ("main", "B001", 0),
        ("main", "C001", 0),
        ("main", "C002", 1),
        ("plaza", "C001", 0),
    ]


def test_list_and_issue_agree_on_who_is_ahead(ledger: Ledger, issued: list[Issued]) -> None:
    listed = list_tickets(ledger, None, TUESDAY)

    assert {one.ticket.key: one.ahead for one in listed} == {
        one.ticket.key: one.ahead for one in issued
    }


def test_a_ticket_is_found_by_the_number_on_it(ledger: Ledger, issued: list[Issued]) -> None:
    assert find_ticket(ledger, "main", "c002", TUESDAY) == replace(issued[3], new=False)


def test_a_number_that_nobody_has_is_named(ledger: Ledger, issued: list[Issued]) -> None:
    with pytest.raises(TicketNotFound) as refused:
        find_ticket(ledger, "main", "C003", TUESDAY)
    with pytest.raises(BadTicketNumber):
        find_ticket(ledger, "main", "ticket", TUESDAY)

    assert refused.value.facts == {"number": "C003", "site": "main"}


def test_scripts_read_what_was_agreed(ledger: Ledger, issued: list[Issued]) -> None:
    note_print(ledger, issued[3].ticket, PrintState.PRINTED, "/slips/C002.png")

    assert as_json(find_ticket(ledger, "main", "C002", TUESDAY)) == {
        "number": "C002",
        "class": "C",
        "visit_type": "pin.reset",
        "site": "main",
        "business_date": "2026-11-24",
        "lang": "vi",
        "state": "waiting",
        "ahead": 1,
        "wait": None,
        "print": {"state": "printed", "path": "/slips/C002.png"},
        "new": False,
    }
