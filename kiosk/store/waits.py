# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The histogram of waiting times: how many tickets of a class waited about how long, by the hour in
which they were issued. A ticket enters it once, when it first leaves `waiting`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from kiosk.queue.ticket import Ticket
from kiosk.queue.waiting import bucket_of
from kiosk.store.statements import Statement
from kiosk.visits.opening_days import TOKYO

_ADD = Statement(
    "INSERT INTO wait_tally (site, business_date, hour, ticket_class, minutes, tickets)"
    " VALUES (:site, :business_date, :hour, :ticket_class, :minutes, 1)"
    " ON CONFLICT (site, business_date, hour, ticket_class, minutes) DO UPDATE"
    " SET tickets = wait_tally.tickets + 1"
)

_SPAN = Statement(
    "SELECT site, business_date, hour, ticket_class, minutes, tickets FROM wait_tally"
    " WHERE business_date BETWEEN :first AND :last AND site = coalesce(:site, site)"
    " ORDER BY 1, 2, 3, 4, 5"
)


@dataclass(frozen=True)
class WaitCount:
    """A cell: `tickets` of the class, issued in this hour, that waited `minutes` or more, up to
    the next bucket of `kiosk.queue.waiting`."""

    site: str
    date: date
    hour: int
    ticket_class: str
    minutes: int
    tickets: int


def add(connection: Connection, ticket: Ticket, left_at: datetime) -> None:
    """Count the wait of a ticket that leaves `waiting` now."""
    values = {
        "site": ticket.site,
        "business_date": ticket.business_date.isoformat(),
        "hour": ticket.issued_at.astimezone(TOKYO).hour,
        "ticket_class": ticket.ticket_class,
        "minutes": bucket_of(ticket.issued_at, left_at),
    }
    _ADD.run(connection, values)


def span(
    connection: Connection, first: date, last: date, site: str | None
) -> tuple[WaitCount, ...]:
    """All cells from `first` to `last`, both included, of one site or of all."""
    values = {"first": first.isoformat(), "last": last.isoformat(), "site": site}
    return tuple(
        WaitCount(
            row.site,
            date.fromisoformat(row.business_date),
            row.hour,
            row.ticket_class,
            row.minutes,
            row.tickets,
        )
        for row in _SPAN.run(connection, values)
    )
