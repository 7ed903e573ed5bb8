# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Brings what waits in a device's own file to the server. May end anywhere and begin again.

Each piece is one transaction on the server and then one in the file, in this order: a device that
dies between them sends the piece again, and the server knows it by its key.

A ticket is settled by the key of the press that asked for it. The server may have a ticket of this
key already: of an earlier sending (the same number: nothing is done), or of the press itself,
whose answer was lost. Nobody was ever shown that one, because the visitor got a number of the
overflow range: it is cancelled, its visit counts, and that of the shown ticket is not counted a
second time.
"""

from __future__ import annotations

import logging
from datetime import date
from uuid import uuid4

from sqlalchemy import Connection

from kiosk.queue.ticket import Ticket
from kiosk.store import outbox, parcels, postgres, tallies, tickets
from kiosk.store.away import Merged
from kiosk.store.guard import Guard, GuardedLedger
from kiosk.store.kept import Kept, KeptSession, KeptTicket, KeptVisits, day_of
from kiosk.store.own_file import OwnFile
from kiosk.store.statements import Statement

log = logging.getLogger("kiosk.store.merging")

_SERIES = Statement(
    "INSERT INTO ticket_counters (site, business_date, ticket_class, first_number, last_number)"
    " VALUES (:site, :business_date, :ticket_class, :first, :last)"
    " ON CONFLICT (site, business_date, ticket_class) DO UPDATE SET last_number ="
    " CASE WHEN excluded.last_number > ticket_counters.last_number"
    " THEN excluded.last_number ELSE ticket_counters.last_number END"
)

_INSERT = Statement(
    "INSERT INTO tickets (site, business_date, ticket_class, number, letter, key, visit_type,"
    " service, lang, device, state, issued_at, language_due, print_state)"
    " VALUES (:site, :business_date, :ticket_class, :number, :letter, :key, :visit_type,"
    " :service, :lang, :device, 'waiting', :issued_at, :language_due, 'none')"
    " ON CONFLICT DO NOTHING"
)

_VOID = Statement(
    "UPDATE tickets SET key = :void,"
    " state = CASE WHEN state IN ('waiting', 'called') THEN 'cancelled' ELSE state END"
    " WHERE site = :site AND key = :key"
)


def merge(own: OwnFile, guard: Guard, url: str, today: date) -> Merged:
    """Bring everything; what was brought. Raises a problem of `AWAY` when the server goes again:
    what it has by then is not sent a second time."""
    # Before anything is frozen: as long as it is away, counts go on adding up.
    guard.ask()
    merged = Merged()
    # What is brought happened in the past, and the clock was looked at then.
    server = GuardedLedger(guard, url, clock_may_go_back=True)
    is_past = False
    for each in own.commands():
        merged += _settle(server, guard, each)
        own.forget(each)
        is_past = is_past or day_of(each) < today
    _bring_prints(own, guard)
    while waiting := own.parcels():
        for parcel in waiting:
            with guard.writing() as connection:
                is_new = parcels.receive(connection, parcel)
            own.forget(parcel)
            merged += Merged(counts=parcels.size(parcel.cells) if is_new else 0)
            with guard.writing() as connection:
                parcels.heard(connection, parcel, today)
    if is_past:
        server.purge(today)
    return merged


def _settle(server: GuardedLedger, guard: Guard, each: Kept) -> Merged:
    """Let a command take effect, unless its key has taken effect before."""
    if isinstance(each, KeptTicket):
        with guard.writing() as connection:
            return Merged(tickets=int(_settle_ticket(connection, each)))
    if isinstance(each, KeptVisits):
        new = server.add_visits(each.key, each.count, each.service, each.lang, each.at)
    elif isinstance(each, KeptSession):
        new = server.end_session(each.count, each.at, each.key)
    else:
        new = server.call_staff(each, each.called_at)
    return Merged(counts=int(new))


def _settle_ticket(connection: Connection, each: KeptTicket) -> bool:
    order = each.order
    postgres.one_command(connection, order.site, order.key)
    found = tickets.by_key(connection, order.site, order.key)
    if found is not None and found.number.number == each.number:
        return False
    if found is not None:
        _void(connection, found)
    is_counted = found is not None
    if _insert(connection, each, 0 if is_counted else order.visits):
        if not is_counted:
            tallies.add_visits(connection, each.visit)
        return True
    log.error("ticket %s%03d was given twice: overflow ranges overlap", order.letter, each.number)
    if not is_counted:
        _count_without_row(connection, each)
    return False


def _void(connection: Connection, never_shown: Ticket) -> None:
    """The key is that of the ticket which was shown."""
    values = {"site": never_shown.site, "key": never_shown.key, "void": f"void:{uuid4()}"}
    _VOID.run(connection, values)


def _insert(connection: Connection, each: KeptTicket, language_due: int) -> bool:
    """The ticket and its two series: the usual one of its class, which may not have begun today,
    and that of the overflow range, `C+800`. False when another ticket has the number."""
    order = each.order
    day = {"site": order.site, "business_date": order.business_date.isoformat()}
    usual = {"ticket_class": order.ticket_class, "first": order.first, "last": order.first - 1}
    _SERIES.run(connection, day | usual)
    series = f"{order.ticket_class}+{each.range_first}"
    overflow = {"ticket_class": series, "first": each.range_first, "last": each.number}
    _SERIES.run(connection, day | overflow)
    values = day | {
        "ticket_class": order.ticket_class,
        "number": each.number,
        "letter": order.letter,
        "key": order.key,
        "visit_type": order.visit_type,
        "service": order.service,
        "lang": order.lang,
        "device": order.device,
        "issued_at": each.issued_at.isoformat(timespec="seconds"),
        "language_due": language_due,
    }
    return _INSERT.run(connection, values).rowcount == 1


def _count_without_row(connection: Connection, each: KeptTicket) -> None:
    """Two visitors hold one number: both were here, one row cannot stand for both."""
    if outbox.take_effect(connection, each.batch):
        tallies.add_visits(connection, each.visit)


def _bring_prints(own: OwnFile, guard: Guard) -> None:
    told = own.prints()
    if not told:
        return
    with guard.writing() as connection:
        for site, key, state, path in told:
            tickets.note_print_of(connection, site, key, state, path)
    own.forget_prints(told)
