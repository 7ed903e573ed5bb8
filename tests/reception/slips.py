# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The content that came with the kiosk, and requests for slips about it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from kiosk.queue.ticket import Issued, Ticket, TicketNumber
from kiosk.reception.compose_slip import SlipRequest
from kiosk.visits.opening_days import TOKYO

NOW = datetime(2026, 11, 24, 10, 12, tzinfo=TOKYO)
LANGS = ("ja", "ja@easy", "en")


def issued(number: str = "C012", ahead: int | None = 3, visit_type: str = "cert.renew") -> Issued:
    """A ticket of that day."""
    return Issued(
        Ticket(
            key="k1",
            site="main",
            business_date=date(2026, 11, 24),
            ticket_class=number[0],
            number=TicketNumber.parse(number),
            visit_type=visit_type,
            lang="en",
            issued_at=NOW,
        ),
        ahead=ahead,
        new=True,
    )


def request(lang: str = "en", **values: Any) -> SlipRequest:
    """A memo about renewing the certificates (O07) at the main hall, unless said otherwise."""
    return SlipRequest(
        **{"key": "k1", "site": "main", "lang": lang, "visit_type": "cert.renew", "outcome": "O07"}
        | values
    )


def ticket(lang: str = "en", **values: Any) -> SlipRequest:
    """The same with a number."""
    return request(lang, **{"issued": issued()} | values)
