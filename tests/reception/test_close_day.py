# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The night purge, by the clock of the hall."""

from __future__ import annotations

from datetime import timedelta

from kiosk.guidance.model import Content
from kiosk.queue.settings import QueueSettings
from kiosk.reception.close_day import purge_past_days
from kiosk.reception.issue_ticket import TicketRequest, issue_ticket
from kiosk.reception.tickets import list_tickets
from kiosk.store.ledger import Ledger
from tests.reception.halls import TUESDAY


def test_tickets_live_until_the_day_changes(ledger: Ledger, two_halls: Content) -> None:
    request = TicketRequest("a", "main", "cert.renew", "ja", "kiosk-1")
    issue_ticket(ledger, two_halls, QueueSettings(), request, TUESDAY)
    evening = TUESDAY.replace(hour=23, minute=59)

    assert purge_past_days(ledger, evening).tickets == 0
    assert len(list_tickets(ledger, "main", evening)) == 1
    assert purge_past_days(ledger, evening + timedelta(minutes=1)).tickets == 1
    assert list_tickets(ledger, "main", TUESDAY) == ()
