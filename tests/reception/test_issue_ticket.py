# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Who gets a ticket, where and when, and what it counts as."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from kiosk.guidance.model import Content
from kiosk.problems import (
    NoTicketForVisitType,
    NotServedHere,
    TicketsOff,
    UnknownSite,
    UnknownVisitType,
)
from kiosk.queue.settings import QueueSettings
from kiosk.queue.ticket import Issued
from kiosk.reception.issue_ticket import TicketRequest, issue_ticket
from kiosk.store.ledger import Ledger
from kiosk.visits.opening_days import TOKYO
from tests.reception.halls import OTHER_SUNDAY, SUNDAY, TUESDAY

DAY = (TUESDAY.date(), TUESDAY.date())


def request(**changes: Any) -> TicketRequest:
    values = {
        "key": "a",
        "site": "main",
        "visit_type": "cert.renew",
        "lang": "vi",
        "device": "kiosk-1",
    }
    return TicketRequest(**(values | changes))


def issue(
    ledger: Ledger,
    content: Content,
    now: datetime = TUESDAY,
    settings: QueueSettings | None = None,
    **changes: Any,
) -> Issued:
    return issue_ticket(ledger, content, settings or QueueSettings(), request(**changes), now)


def test_a_visitor_who_renews_gets_the_class_of_her_visit_type(
    ledger: Ledger, two_halls: Content
) -> None:
    issued = issue(ledger, two_halls)

    assert str(issued.ticket.number) == "C001"
    assert issued.ticket.visit_type == "cert.renew"
    assert issued.ticket.lang == "vi"
    assert issued.ticket.business_date == TUESDAY.date()


def test_letters_and_ranges_come_from_the_settings(ledger: Ledger, two_halls: Content) -> None:
    settings = QueueSettings(first={"C": 501}, letters={"C": "K"})

    assert str(issue(ledger, two_halls, settings=settings).ticket.number) == "K501"


def test_the_ticket_counts_its_visit_items_and_language(ledger: Ledger, two_halls: Content) -> None:
    issue(ledger, two_halls, items=3)

    tallies = ledger.tallies(*DAY)
    assert [(c.visit_type, c.visits, c.items) for c in tallies.visits] == [("cert.renew", 1, 3)]
    assert [(c.service, c.language, c.visits) for c in tallies.languages] == [("3", "vi", 1)]


def test_business_without_visitors_counts_items_only(ledger: Ledger, two_halls: Content) -> None:
    issue(ledger, two_halls, visit_type="back.preset", items=4)

    tallies = ledger.tallies(*DAY)
    assert [(cell.visits, cell.items) for cell in tallies.visits] == [(0, 4)]
    assert tallies.languages == ()


def test_where_the_guide_counts_the_ticket_does_not(ledger: Ledger, two_halls: Content) -> None:
    issue_ticket(ledger, two_halls, QueueSettings(), request(), TUESDAY, counted_at="guide")

    tallies = ledger.tallies(*DAY)
    assert tallies.visits == ()
    assert tallies.languages == ()
    assert len(ledger.tickets("main", TUESDAY.date())) == 1


def test_midnight_in_the_hall_starts_a_new_day(ledger: Ledger, two_halls: Content) -> None:
    late = datetime(2026, 11, 24, 23, 59, 59, tzinfo=TOKYO)
    before = issue(ledger, two_halls, now=late, key="a")
    after = issue(ledger, two_halls, now=late + timedelta(seconds=1), key="b")

    assert before.ticket.business_date.isoformat() == "2026-11-24"
    assert after.ticket.business_date.isoformat() == "2026-11-25"
    assert str(after.ticket.number) == "C001"


def test_with_tickets_off_nobody_is_promised_a_place(ledger: Ledger, two_halls: Content) -> None:
    with pytest.raises(TicketsOff):
        issue(ledger, two_halls, settings=QueueSettings(enabled=False))


def test_a_card_is_not_handed_over_at_the_plaza(ledger: Ledger, two_halls: Content) -> None:
    with pytest.raises(NotServedHere) as refused:
        issue(ledger, two_halls, site="plaza", visit_type="card.receive")

    assert refused.value.facts == {"visit_type": "card.receive", "site": "plaza"}


def test_what_is_done_on_weekdays_gets_no_number_on_a_sunday(
    ledger: Ledger, two_halls: Content
) -> None:
    with pytest.raises(NotServedHere):
        issue(ledger, two_halls, now=SUNDAY, visit_type="pin.reset")

    assert issue(ledger, two_halls, now=SUNDAY).new


def test_staff_may_issue_on_a_day_that_the_calendar_does_not_know(
    ledger: Ledger, two_halls: Content
) -> None:
    assert issue(ledger, two_halls, now=OTHER_SUNDAY, visit_type="pin.reset").new


@pytest.mark.parametrize(
    ("changes", "problem", "facts"),
    [
        ({"site": "annex"}, UnknownSite, {"site": "annex"}),
        ({"site": "offsite"}, UnknownSite, {"site": "offsite"}),
        (
            {"visit_type": "cert.renw"},
            UnknownVisitType,
            {"visit_type": "cert.renw", "near": "cert.renew"},
        ),
        ({"visit_type": "XXXX"}, UnknownVisitType, {"visit_type": "XXXX", "near": "-"}),
        ({"visit_type": "guide.only"}, NoTicketForVisitType, {"visit_type": "guide.only"}),
    ],
)
def test_what_cannot_be_issued_is_named_and_takes_no_number(
    ledger: Ledger,
    two_halls: Content,
    changes: dict[str, Any],
    problem: Any,
    facts: dict[str, str],
) -> None:
    with pytest.raises(problem) as refused:
        issue(ledger, two_halls, **changes)

    assert refused.value.facts == facts
    assert str(issue(ledger, two_halls).ticket.number) == "C001"
