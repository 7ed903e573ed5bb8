# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The file on which a device goes on while its server is away.

It has the tables of any device, so that numbers, keys and the night purge work as they always do,
and those of `kiosk.store.own_tables` for what waits. Numbers come from the overflow range; its
counter outlives a merge, so that the next absence of the day goes on where this one ended.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import Connection, inspect

from kiosk.queue.ticket import Issued, PrintState, Ticket
from kiosk.store import calls, kept, outbox, parcels, schema, tallies, tickets
from kiosk.store.away import Away
from kiosk.store.engine import make_engine, reading, writing
from kiosk.store.failures import named_failures
from kiosk.store.kept import Kept, KeptSession, KeptTicket, KeptVisits
from kiosk.store.ledger import Ledger, Purged
from kiosk.store.outbox import Batch
from kiosk.store.own_tables import metadata
from kiosk.store.parcels import Parcel
from kiosk.store.sqlite import url_of
from kiosk.store.statements import Statement
from kiosk.visits.opening_days import TOKYO
from kiosk.visits.tally import CallCount, SessionCount

if TYPE_CHECKING:
    from kiosk.store.calls import Call
    from kiosk.store.tickets import Order

PATIENCE_S = 2.0
"""Seconds to wait for another program of this device, which writes for some milliseconds."""

_FIRST_OF_RANGE = Statement(
    "SELECT first_number FROM ticket_counters"
    " WHERE site = :site AND business_date = :business_date AND ticket_class = :ticket_class"
)

_KEEP_PRINT = Statement(
    "INSERT INTO kept_prints (site, key, print_state, print_path)"
    " VALUES (:site, :key, :print_state, :print_path) ON CONFLICT (site, key) DO UPDATE"
    " SET print_state = excluded.print_state, print_path = excluded.print_path"
)

_PRINTS = Statement("SELECT site, key, print_state, print_path FROM kept_prints ORDER BY site, key")

_FORGET_PRINTS = Statement("DELETE FROM kept_prints")

_NOTE_SINCE = Statement(
    "INSERT INTO away_since (id, since) VALUES (1, :since) ON CONFLICT (id) DO NOTHING"
)

_SINCE = Statement("SELECT since FROM away_since")

_FORGET_SINCE = Statement("DELETE FROM away_since")


KeptPrint: TypeAlias = tuple[str, str, PrintState, str | None]
"""Site and key of a ticket, what became of its slip, and where the picture is."""


def open_own_file(path: Path, clock_may_go_back: bool = False) -> OwnFile:
    """The file at `path`, made when it is not there yet. Raises the problems of the store."""
    url = url_of(path)
    engine = make_engine(url, PATIENCE_S)
    schema.prepare(engine, url)
    with named_failures(str(path)), writing(engine) as connection:
        metadata.create_all(connection)
    return OwnFile(engine, url, clock_may_go_back)


def waiting_in(path: Path) -> Away | None:
    """What waits in the file at `path`, which is only looked at; None when nothing does."""
    if not path.exists():
        return None
    engine = make_engine(url_of(path), PATIENCE_S)
    try:
        with named_failures(str(path)), reading(engine) as connection:
            return _waiting(connection) if inspect(connection).has_table("parcels") else None
    finally:
        engine.dispose()


class OwnFile(Ledger):
    """What a device keeps for its server. Made by `open_own_file`.

    `in_doubt`: the server may have the command already, its answer was lost.
    """

    def keep_ticket(self, order: Order, range_first: int, now: datetime, in_doubt: bool) -> Issued:
        """The next number of the overflow range. How many wait before it nobody knows here."""
        with self._writing() as connection:
            known = tickets.by_key(connection, order.site, order.key)
            if known is not None:
                return Issued(known, None, new=False)
            self._advance_clock(connection, order.site, order.device, now)
            _note_since(connection, now)
            # Visit and language travel with the ticket: here they are not counted.
            here = replace(order, first=range_first, visits=0, items=0)
            ticket = tickets.insert(connection, here, now).ticket
            values = {
                "site": order.site,
                "business_date": order.business_date.isoformat(),
                "ticket_class": order.ticket_class,
            }
            begin: int = _FIRST_OF_RANGE.run(connection, values).scalar_one()
            waits = KeptTicket(order, ticket.number.number, begin, ticket.issued_at)
            kept.keep(connection, waits, in_doubt=in_doubt)
        return Issued(ticket, None, new=True)

    def keep_visits(self, visits: KeptVisits, in_doubt: bool) -> bool:
        """Keep visits by their key; False when it was kept here before."""
        return self._keep_count(visits.key, visits, in_doubt)

    def keep_session(self, session: KeptSession, in_doubt: bool) -> bool:
        """Keep a session by its key; False when it was kept here before."""
        return self._keep_count(f"session:{session.key}", session, in_doubt)

    def count_session(self, count: SessionCount, now: datetime) -> None:
        """Count a session that nobody can repeat: it is added up by hour."""
        with self._writing() as connection:
            self._advance_clock(connection, count.site, count.device, now)
            _note_since(connection, now)
            tallies.add_sessions(connection, count)

    def _keep_count(self, key: str, waits: KeptVisits | KeptSession, in_doubt: bool) -> bool:
        count = waits.count
        with self._writing() as connection:
            batch = Batch(key, count.site, count.date, count.device)
            if not outbox.take_effect(connection, batch):
                return False
            self._advance_clock(connection, count.site, count.device, waits.at)
            _note_since(connection, waits.at)
            kept.keep(connection, waits, in_doubt=in_doubt)
        return True

    def keep_call(self, call: Call, now: datetime, in_doubt: bool) -> bool:
        """Keep a call for staff; False when this key has called here before."""
        with self._writing() as connection:
            if not calls.insert(connection, call):
                return False
            self._advance_clock(connection, call.site, call.device, now)
            _note_since(connection, now)
            kept.keep(connection, call, in_doubt=in_doubt)
        return True

    def keep_print(self, ticket: Ticket, state: PrintState, path: str | None) -> None:
        """Keep what became of a slip, of a ticket from here or from the server."""
        with self._writing() as connection:
            tickets.note_print(connection, ticket, state, path)
            values = {
                "site": ticket.site,
                "key": ticket.key,
                "print_state": state.value,
                "print_path": path,
            }
            _KEEP_PRINT.run(connection, values)

    # --- what waits ------------------------------------------------------------------------

    def waiting(self) -> Away | None:
        """What waits for the server; None when it has everything."""
        with self._reading() as connection:
            return _waiting(connection)

    def commands(self) -> tuple[Kept, ...]:
        """The commands that are settled one by one."""
        with self._reading() as connection:
            return kept.everything(connection)

    def prints(self) -> tuple[KeptPrint, ...]:
        """What became of slips."""
        with self._reading() as connection:
            return _prints(connection)

    def parcels(self) -> tuple[Parcel, ...]:
        """The counts that were frozen; those that were not yet, are now, if none was."""
        with self._writing() as connection:
            found = parcels.frozen(connection)
            if not found:
                parcels.freeze(connection)
                found = parcels.frozen(connection)
        return found

    def forget(self, waited: Kept | Parcel) -> None:
        """The server has it."""
        with self._writing() as connection:
            if isinstance(waited, Parcel):
                parcels.forget(connection, waited)
            else:
                kept.forget(connection, waited)

    def forget_prints(self, told: tuple[KeptPrint, ...]) -> None:
        """The server has these, unless another word has come since."""
        with self._writing() as connection:
            if _prints(connection) == told:
                _FORGET_PRINTS.run(connection)

    def everything_arrived(self) -> bool:
        """Note that nothing waits any more; False when something does."""
        with self._writing() as connection:
            if _something_waits(connection):
                return False
            _FORGET_SINCE.run(connection)
        return True

    def purge(self, business_date: date) -> Purged:
        """Tickets and calls of past days go; what they count as waits on, added up by hour. Only
        what is in doubt keeps its key."""
        with self._writing() as connection:
            for each in kept.certain_before(connection, business_date):
                _add_up(connection, each)
                kept.forget(connection, each)
        return super().purge(business_date)


def _add_up(connection: Connection, each: Kept) -> None:
    """From a command to the sheets of this file: what is left of it is a count."""
    if isinstance(each, KeptTicket):
        tallies.add_visits(connection, each.visit)
        outbox.take_effect(connection, each.batch)
    elif isinstance(each, KeptVisits):
        tallies.add_visits(connection, each.count)
        outbox.take_effect(connection, each.batch)
    elif isinstance(each, KeptSession):
        tallies.add_sessions(connection, each.count)
    else:
        hour = each.called_at.astimezone(TOKYO).hour
        cell = CallCount(each.site, each.device, each.business_date, hour, calls=1)
        tallies.add_calls(connection, cell)


def _note_since(connection: Connection, now: datetime) -> None:
    _NOTE_SINCE.run(connection, {"since": now.isoformat(timespec="seconds")})


def _prints(connection: Connection) -> tuple[KeptPrint, ...]:
    return tuple(
        (row.site, row.key, PrintState(row.print_state), row.print_path)
        for row in _PRINTS.run(connection)
    )


def _something_waits(connection: Connection) -> bool:
    held = tallies.span(connection, date.min, date.max, None)
    return bool(
        held.visits
        or held.languages
        or held.sessions
        or held.calls
        or outbox.is_due(connection)
        or kept.everything(connection)
        or parcels.frozen(connection)
        or _prints(connection)
    )


def _waiting(connection: Connection) -> Away | None:
    if not _something_waits(connection):
        return None
    commands = kept.everything(connection)
    given = sum(isinstance(each, KeptTicket) for each in commands)
    held = [tallies.span(connection, date.min, date.max, None)]
    held += [parcel.cells for parcel in parcels.frozen(connection)]
    counts = len(commands) - given + sum(parcels.size(cells) for cells in held)
    since = _SINCE.run(connection).scalar_one_or_none()
    return Away(datetime.fromisoformat(since) if since else None, given, counts)
