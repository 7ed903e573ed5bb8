# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Ticket rows and their counters. Each function works inside the transaction of its caller.

The statements are written out, in the SQL that SQLite and PostgreSQL share: they run for every
visitor, and building them anew costs more than running them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from kiosk.queue.ticket import Issued, PrintState, State, Ticket, TicketNumber
from kiosk.store.statements import Statement
from kiosk.visits.opening_days import TOKYO
from kiosk.visits.results import Result
from kiosk.visits.tally import Channel, VisitCount

_COLUMNS = (
    "site, business_date, ticket_class, number, letter, key, visit_type, lang, state,"
    " issued_at, print_state, print_path"
)

_BY_KEY = Statement(f"SELECT {_COLUMNS} FROM tickets WHERE site = :site AND key = :key")  # noqa: S608

_OF_DAY = Statement(
    f"SELECT {_COLUMNS} FROM tickets"  # noqa: S608
    " WHERE site = coalesce(:site, site) AND business_date = :business_date"
    " ORDER BY site, letter, number"
)

_NEXT_NUMBER = Statement(
    "INSERT INTO ticket_counters (site, business_date, ticket_class, first_number, last_number)"
    " VALUES (:site, :business_date, :ticket_class, :first, :first)"
    " ON CONFLICT (site, business_date, ticket_class)"
    " DO UPDATE SET last_number = ticket_counters.last_number + 1"
    " RETURNING last_number"
)

_INSERT = Statement(
    "INSERT INTO tickets (site, business_date, ticket_class, number, letter, key, visit_type,"
    " service, lang, device, state, issued_at, language_due, print_state)"
    " VALUES (:site, :business_date, :ticket_class, :number, :letter, :key, :visit_type,"
    " :service, :lang, :device, 'waiting', :issued_at, :language_due, 'none')"
)

_AHEAD = Statement(
    "SELECT count(*) FROM tickets WHERE site = :site AND business_date = :business_date"
    " AND ticket_class = :ticket_class AND number < :number AND state = 'waiting'"
)

_PRINTED = Statement(
    "UPDATE tickets SET print_state = :print_state, print_path = :print_path"
    " WHERE site = :site AND key = :key"
)

# Writes nothing, but keeps every other device from moving the ticket until this transaction ends.
_HOLD = Statement(
    "UPDATE tickets SET state = state WHERE site = :site AND key = :key"  # noqa: S608
    f" RETURNING {_COLUMNS}, wait_counted"
)

_MOVE = Statement(
    "UPDATE tickets SET state = :state, wait_counted = :wait_counted"
    " WHERE site = :site AND key = :key"
)

_END = Statement(
    "UPDATE tickets SET state = 'ended' WHERE site = :site AND business_date = :business_date"
    " AND state IN ('waiting', 'called', 'no_show')"
)

_WAITING = Statement(
    "SELECT site, count(*) AS tickets FROM tickets"
    " WHERE business_date = :business_date AND state = 'waiting' GROUP BY site"
)

_DELETE = Statement("DELETE FROM tickets WHERE business_date < :business_date")


@dataclass(frozen=True)
class Order:
    """A ticket to be issued. `first` and `letter` come from the settings of the queue."""

    key: str
    site: str
    business_date: date
    ticket_class: str
    letter: str
    first: int
    visit_type: str
    service: str
    lang: str
    device: str
    channel: Channel
    visits: int
    items: int


def visit_of(order: Order, now: datetime) -> VisitCount:
    """The cell of the visit sheet in which a ticket that is issued now counts."""
    return VisitCount(
        site=order.site,
        device=order.device,
        date=order.business_date,
        hour=now.astimezone(TOKYO).hour,
        visit_type=order.visit_type,
        channel=order.channel,
        result=Result.TICKET,
        visits=order.visits,
        items=order.items,
    )


def by_key(connection: Connection, site: str, key: str) -> Ticket | None:
    """The ticket that this command issued before, if it did."""
    row = _BY_KEY.run(connection, {"site": site, "key": key}).one_or_none()
    return None if row is None else _ticket(row)


def of_day(connection: Connection, site: str | None, business_date: date) -> tuple[Ticket, ...]:
    """All tickets of the day (of one site, or of all), by site, letter and number."""
    values = {"site": site, "business_date": business_date.isoformat()}
    return tuple(_ticket(row) for row in _OF_DAY.run(connection, values))


def insert(connection: Connection, order: Order, now: datetime) -> Issued:
    """Advance the counter of the class and insert the ticket that gets its number."""
    values: dict[str, Any] = {
        "site": order.site,
        "business_date": order.business_date.isoformat(),
        "ticket_class": order.ticket_class,
        "first": order.first,
    }
    number: int = _NEXT_NUMBER.run(connection, values).scalar_one()
    values |= {
        "number": number,
        "letter": order.letter,
        "key": order.key,
        "visit_type": order.visit_type,
        "service": order.service,
        "lang": order.lang,
        "device": order.device,
        "issued_at": now.isoformat(timespec="seconds"),
        "language_due": order.visits,
    }
    _INSERT.run(connection, values)
    ticket = Ticket(
        key=order.key,
        site=order.site,
        business_date=order.business_date,
        ticket_class=order.ticket_class,
        number=TicketNumber(order.letter, number),
        visit_type=order.visit_type,
        lang=order.lang,
        issued_at=now.replace(microsecond=0),
    )
    return Issued(ticket, ahead(connection, ticket), new=True)


def ahead(connection: Connection, ticket: Ticket) -> int:
    """How many tickets of the same class wait before this one."""
    values = {
        "site": ticket.site,
        "business_date": ticket.business_date.isoformat(),
        "ticket_class": ticket.ticket_class,
        "number": ticket.number.number,
    }
    waiting: int = _AHEAD.run(connection, values).scalar_one()
    return waiting


def note_print(connection: Connection, ticket: Ticket, state: PrintState, path: str | None) -> None:
    """Keep what became of the slip."""
    note_print_of(connection, ticket.site, ticket.key, state, path)


def note_print_of(
    connection: Connection, site: str, key: str, state: PrintState, path: str | None
) -> None:
    """Keep what became of the slip of the ticket with this key."""
    values = {"site": site, "key": key, "print_state": state.value, "print_path": path}
    _PRINTED.run(connection, values)


def hold(connection: Connection, site: str, key: str) -> tuple[Ticket, bool] | None:
    """The ticket, kept from others until the transaction ends, and whether its wait is counted."""
    row = _HOLD.run(connection, {"site": site, "key": key}).one_or_none()
    return None if row is None else (_ticket(row), bool(row.wait_counted))


def move(connection: Connection, ticket: Ticket, *, wait_counted: bool) -> None:
    """Write the state of a ticket that is held."""
    values = {
        "site": ticket.site,
        "key": ticket.key,
        "state": ticket.state.value,
        "wait_counted": int(wait_counted),
    }
    _MOVE.run(connection, values)


def end_all(connection: Connection, site: str, business_date: date) -> int:
    """Mark what nobody marked before the day closed; how many there were."""
    values = {"site": site, "business_date": business_date.isoformat()}
    return _END.run(connection, values).rowcount


def waiting(connection: Connection, business_date: date) -> dict[str, int]:
    """How many wait now, by site."""
    found = _WAITING.run(connection, {"business_date": business_date.isoformat()})
    return {row.site: row.tickets for row in found}


def delete_before(connection: Connection, business_date: date) -> int:
    """Delete the tickets of all earlier days; how many there were."""
    return _DELETE.run(connection, {"business_date": business_date.isoformat()}).rowcount


def _ticket(row: Row[Any]) -> Ticket:
    return Ticket(
        key=row.key,
        site=row.site,
        business_date=date.fromisoformat(row.business_date),
        ticket_class=row.ticket_class,
        number=TicketNumber(row.letter, row.number),
        visit_type=row.visit_type,
        lang=row.lang,
        issued_at=datetime.fromisoformat(row.issued_at),
        state=State(row.state),
        print_state=PrintState(row.print_state),
        print_path=row.print_path,
    )
