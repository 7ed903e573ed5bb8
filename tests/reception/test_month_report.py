# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The month's report, from the first ticket to the figures."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.guidance.model import Content
from kiosk.problems import BadMonth, UnknownSite
from kiosk.queue.settings import QueueSettings
from kiosk.reception.add_visit import VisitEntry, add_visit
from kiosk.reception.close_day import purge_past_days
from kiosk.reception.issue_ticket import TicketRequest, issue_ticket
from kiosk.reception.month_report import month_report
from kiosk.reports.month import as_json
from kiosk.store.ledger import Ledger
from kiosk.visits.tally import Channel
from tests.reception.halls import TUESDAY


@pytest.fixture
def november(ledger: Ledger, two_halls: Content) -> Ledger:
    """Two halls on two days: tickets, a family, somebody by hand, phone calls."""
    wednesday = TUESDAY + timedelta(days=1)
    for now, site, lang, items in (
        (TUESDAY, "main", "vi", 1),
        (TUESDAY, "main", "ja", 3),
        (wednesday, "main", "ja", 1),
        (wednesday, "plaza", "en", 1),
    ):
        key = f"{now}{site}{lang}"
        request = TicketRequest(key, site, "cert.renew", lang, "kiosk-1", items=items)
        issue_ticket(ledger, two_halls, QueueSettings(), request, now)
    by_hand = VisitEntry("h", "main", "guide.only", "guide-1", count=2)
    add_visit(ledger, two_halls, by_hand, wednesday)
    calls = VisitEntry("p", "main", "phone.inquiry", "guide-1", Channel.PHONE, count=7)
    add_visit(ledger, two_halls, calls, wednesday)
    return ledger


def test_visits_and_items_of_both_halls(november: Ledger, two_halls: Content) -> None:
    assert as_json(month_report(november, two_halls, "2026-11")) == {
        "month": "2026-11",
        "sites": {
            "main": {
                "visits": {"cert.renew": 3, "guide.only": 2},
                "items": {"cert.renew": 5, "guide.only": 2, "phone.inquiry": 7},
                "services": {"1": 2, "3": 3},
                "languages": {"ja": 2, "vi": 1},
                "days": {"2026-11-24": 2, "2026-11-25": 3},
                "sessions": {},
                "staff_calls": 0,
            },
            "plaza": {
                "visits": {"cert.renew": 1},
                "items": {"cert.renew": 1},
                "services": {"3": 1},
                "languages": {"en": 1},
                "days": {"2026-11-25": 1},
                "sessions": {},
                "staff_calls": 0,
            },
        },
        "training": False,
    }


def test_the_report_is_the_same_after_the_tickets_are_gone(
    november: Ledger, two_halls: Content
) -> None:
    before = month_report(november, two_halls, "2026-11")

    purge_past_days(november, TUESDAY + timedelta(days=30))

    assert month_report(november, two_halls, "2026-11") == before


def test_one_hall_alone(november: Ledger, two_halls: Content) -> None:
    report = month_report(november, two_halls, "2026-11", site="plaza")

    assert list(report.sites) == ["plaza"]
    assert report.sites["plaza"].visits == {"cert.renew": 1}


def test_a_month_in_which_nobody_came_has_both_halls(november: Ledger, two_halls: Content) -> None:
    report = month_report(november, two_halls, "2026-12", training=True)

    assert [(site, dict(here.visits)) for site, here in report.sites.items()] == [
        ("main", {}),
        ("plaza", {}),
    ]
    assert report.training


def test_a_wrong_month_or_hall_is_named(november: Ledger, two_halls: Content) -> None:
    with pytest.raises(BadMonth):
        month_report(november, two_halls, "November")
    with pytest.raises(UnknownSite):
        month_report(november, two_halls, "2026-11", site="annex")
