# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The one door to the database: what the use cases may do with tickets and tallies.

Each method is one transaction and raises a named problem instead of a driver's error. When it
returns, its effect is on the disk; when it raises, nothing happened, and the same call with the
same key may be made again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Engine

from kiosk.problems import HallEvacuated, Problem, TicketNotFound
from kiosk.queue.ticket import Issued, PrintState, State, Ticket, moved
from kiosk.queue.waiting import MEASURED
from kiosk.store import (
    audit,
    calls,
    clocks,
    modes,
    outbox,
    postgres,
    schema,
    sqlite,
    tallies,
    tickets,
    waits,
)
from kiosk.store.audit import Deed
from kiosk.store.away import Away, Merged
from kiosk.store.calls import Call, CallState
from kiosk.store.changes import Topic, tell
from kiosk.store.engine import is_shared, make_engine, place_of, reading, writing
from kiosk.store.failures import named_failures
from kiosk.store.outbox import Batch
from kiosk.store.tickets import Order
from kiosk.store.undo import Undone, last, undo
from kiosk.store.waits import WaitCount
from kiosk.visits.hall_mode import HallMode
from kiosk.visits.opening_days import TOKYO
from kiosk.visits.opening_days import business_date as date_of
from kiosk.visits.tally import CallCount, SessionCount, Tallies, VisitCount


@dataclass(frozen=True)
class Purged:
    """What a purge deleted. `log_emptied` false: somebody was reading, ask again later."""

    tickets: int
    calls: int
    log_emptied: bool


@dataclass(frozen=True)
class DayFigures:
    """What staff of all halls want to know of a day; each by site, absent where nothing was."""

    visits: Mapping[str, int]
    waiting: Mapping[str, int]
    calls: tuple[Call, ...]
    """Not done yet, of all sites, the longest waiting first."""


def open_ledger(url: str, *, patience_s: float = 10.0, clock_may_go_back: bool = False) -> Ledger:
    """Open the database at `url`; made on first use, upgraded when an older kiosk made it.

    `patience_s`: seconds to wait for another writer. `clock_may_go_back`: for training, which may
    start at any moment. Raises the problems of the store.
    """
    engine = make_engine(url, patience_s)
    schema.prepare(engine, url)
    ledger = Ledger(engine, url, clock_may_go_back)
    # What a killed process had not settled; a busy moment is no reason to stay closed.
    with suppress(Problem):
        ledger.settle_languages()
    return ledger


class Ledger:
    """Tickets, tallies and staff calls of one or several halls. Made by `open_ledger`."""

    def __init__(self, engine: Engine, url: str, clock_may_go_back: bool = False) -> None:
        self._engine = engine
        self._place = place_of(url)
        self._is_shared = is_shared(url)
        self._clock_may_go_back = clock_may_go_back

    def close(self) -> None:
        """Let go of the file or the server. The ledger opens it again when it is used again."""
        self._engine.dispose()

    # --- tickets ---------------------------------------------------------------------------

    def issue(self, order: Order, now: datetime) -> Issued:
        """Give the next number of the class and count the visit, both or neither.

        The same `order.key` again returns the ticket of the first time. Raises
        `ClockBeforeLastRecord` and the problems of the store.
        """
        new_hour = False
        with self._writing() as connection:
            postgres.one_command(connection, order.site, order.key)
            known = tickets.by_key(connection, order.site, order.key)
            if known is not None:
                return Issued(known, tickets.ahead(connection, known), new=False)
            new_hour = self._advance_clock(connection, order.site, order.device, now)
            issued = tickets.insert(connection, order, now)
            tallies.add_visits(connection, tickets.visit_of(order, now))
            tell(connection, order.site, Topic.TICKETS)
        if new_hour:
            # The ticket is on the disk: nothing that happens to the languages may hide it.
            with suppress(Problem):
                self.settle_languages()
        return issued

    def tickets(self, site: str | None, business_date: date) -> tuple[Ticket, ...]:
        """The tickets of a day (of one site, or of all), by site, letter and number."""
        with self._reading() as connection:
            return tickets.of_day(connection, site, business_date)

    def note_print(self, ticket: Ticket, state: PrintState, path: str | None = None) -> None:
        """Keep what became of the ticket's slip until the night."""
        with self._writing() as connection:
            tickets.note_print(connection, ticket, state, path)

    def move(self, ticket: Ticket, to: State, device: str, now: datetime) -> Ticket:
        """The ticket after its move, as `kiosk.queue.ticket.MOVES` allows; the same move again
        does nothing more. Its wait is counted when it first leaves `waiting`.

        Raises ForbiddenMove, TicketNotFound, ClockBeforeLastRecord and the problems of the store.
        """
        with self._writing() as connection:
            held = tickets.hold(connection, ticket.site, ticket.key)
            if held is None:
                raise TicketNotFound(number=str(ticket.number), site=ticket.site)
            found, wait_counted = held
            if found.state is to:
                return found
            after = moved(found, to)
            self._advance_clock(connection, ticket.site, device, now)
            if not wait_counted and to in MEASURED:
                waits.add(connection, found, now)
                wait_counted = True
            tickets.move(connection, after, wait_counted=wait_counted)
            tell(connection, ticket.site, Topic.TICKETS)
        return after

    def end_tickets(self, site: str, business_date: date) -> int:
        """The day closes: what nobody marked is marked as ended; how many there were."""
        with self._writing() as connection:
            tell(connection, site, Topic.TICKETS)
            return tickets.end_all(connection, site, business_date)

    def waits(self, first: date, last: date, site: str | None = None) -> tuple[WaitCount, ...]:
        """The histogram of waiting times from `first` to `last`, of one site or of all."""
        with self._reading() as connection:
            return waits.span(connection, first, last, site)

    # --- counting --------------------------------------------------------------------------

    def add_visits(
        self, key: str, count: VisitCount, service: str, lang: str | None, now: datetime
    ) -> bool:
        """Count visits that have no ticket; False when this key has counted before.

        `lang` None: the language is not known and is not counted.
        """
        batch = Batch(key, count.site, count.date, count.device, service, lang, count)
        with self._writing() as connection:
            if not outbox.take_effect(connection, batch):
                return False
            self._advance_clock(connection, count.site, count.device, now)
            tallies.add_visits(connection, count)
            tell(connection, count.site, Topic.COUNTS)
        return True

    def undo_visits(self, site: str, key: str, undo_key: str) -> Undone:
        """Take back what the command `key` counted; once, whoever asks.

        Raises CountNotFound and AlreadyUndone.
        """
        with self._writing() as connection:
            tell(connection, site, Topic.COUNTS)
            return undo(connection, site, key, undo_key)

    def last_count(self, site: str, device: str, business_date: date) -> str | None:
        """Key of the device's latest count of the day that is not undone."""
        with self._reading() as connection:
            return last(connection, site, device, business_date)

    def day(self, business_date: date) -> DayFigures:
        """The day of all sites, as it stands at one moment."""
        with self._reading() as connection:
            return DayFigures(
                visits=tallies.of_day(connection, business_date),
                waiting=tickets.waiting(connection, business_date),
                calls=calls.pending(connection, None, business_date),
            )

    def end_session(self, count: SessionCount, now: datetime, key: str | None = None) -> bool:
        """Count a session by its result; False when this key has counted before."""
        with self._writing() as connection:
            # A visit may have been added under the same key: another command.
            batch = Batch(f"session:{key}", count.site, count.date, count.device)
            if key is not None and not outbox.take_effect(connection, batch):
                return False
            self._advance_clock(connection, count.site, count.device, now)
            tallies.add_sessions(connection, count)
        return True

    def settle_languages(self) -> None:
        """Bring the language sheet up to date (see `kiosk.store.outbox`)."""
        with self._reading() as connection:
            due = outbox.is_due(connection)
        if due:
            with self._writing() as connection:
                postgres.alone(connection)
                outbox.settle(connection)

    def tallies(self, first: date, last: date, site: str | None = None) -> Tallies:
        """All cells from `first` to `last`, both included, of one site or of all."""
        self.settle_languages()
        with self._reading() as connection:
            return tallies.span(connection, first, last, site)

    # --- staff calls -----------------------------------------------------------------------

    def call_staff(self, call: Call, now: datetime) -> bool:
        """Keep and count a call for staff; False when this key has called before."""
        with self._writing() as connection:
            if not calls.insert(connection, call):
                return False
            self._advance_clock(connection, call.site, call.device, now)
            hour = now.astimezone(TOKYO).hour
            cell = CallCount(call.site, call.device, call.business_date, hour, calls=1)
            tallies.add_calls(connection, cell)
            tell(connection, call.site, Topic.CALLS)
        return True

    def repeat_call(self, site: str, key: str, times: int) -> bool:
        """She asks for the `times`-th time: the same call, counted once. False when that was noted
        before, or somebody goes already."""
        with self._writing() as connection:
            tell(connection, site, Topic.CALLS)
            return calls.repeat(connection, site, key, times)

    def open_calls(self, site: str | None, business_date: date) -> tuple[Call, ...]:
        """The day's calls that nobody has acknowledged, of one site or of all, the longest waiting
        first."""
        with self._reading() as connection:
            pending = calls.pending(connection, site, business_date)
        return tuple(call for call in pending if call.state is CallState.OPEN)

    def call(self, site: str, key: str) -> Call | None:
        """The call of this key as it is now."""
        with self._reading() as connection:
            return calls.by_key(connection, site, key)

    def acknowledge_call(self, site: str, key: str, device: str, now: datetime) -> bool:
        """Somebody goes; False when the call was not open (any more)."""
        with self._writing() as connection:
            tell(connection, site, Topic.CALLS)
            return calls.acknowledge(connection, site, key, device, now)

    def finish_call(self, site: str, key: str) -> bool:
        """Somebody was there; False when it was done before."""
        with self._writing() as connection:
            tell(connection, site, Topic.CALLS)
            return calls.finish(connection, site, key)

    # --- the server ------------------------------------------------------------------------

    def away(self) -> Away | None:
        """What waits for a server that is away. A device that shares none has nothing to wait."""
        return None

    def merge(self) -> Merged:
        """Bring what waits to the server, now. Raises the problems of the store."""
        return Merged()

    def tend(self) -> None:
        """Bring what waits, if it is time to ask the server again. Never raises a `Problem`."""

    # --- the day ---------------------------------------------------------------------------

    def purge(self, business_date: date) -> Purged:
        """Delete what lived for a day before `business_date`, in the file and in its log.

        Counters stay. Doing it twice does nothing more.
        """
        with self._writing() as connection:
            postgres.alone(connection)
            outbox.settle(connection)
            deleted = tickets.delete_before(connection, business_date)
            called = calls.delete_before(connection, business_date)
            outbox.delete_before(connection, business_date)
        with named_failures(self._place):
            # A server overwrites what was deleted in its own time (autovacuum).
            emptied = self._is_shared or sqlite.empty_log(self._engine)
        return Purged(deleted, called, log_emptied=emptied)

    def confirm_clock(self, site: str, device: str, now: datetime) -> None:
        """Staff have checked the date: from now on records are measured by `now`."""
        with self._writing() as connection:
            clocks.set_to(connection, site, device, now)

    # --- modes and deeds of staff ------------------------------------------------------------

    def hall_mode(self, site: str) -> HallMode:
        """What the hall is in, as it was set last."""
        with self._reading() as connection:
            return modes.read(connection, site)

    def set_hall_mode(
        self, mode: HallMode, deed: Deed, *, over_evacuation: bool = False
    ) -> HallMode:
        """Set the mode of the deed's hall and write the deed down; the mode then.

        The same deed again does nothing. Raises `HallEvacuated` where everybody is leaving, unless
        `over_evacuation`.
        """
        with self._writing() as connection:
            if audit.insert(connection, deed, date_of(deed.done_at)):
                if not modes.write(connection, deed.site, mode, over_evacuation=over_evacuation):
                    raise HallEvacuated(site=deed.site)
                tell(connection, deed.site, Topic.MODE)
            return modes.read(connection, deed.site)

    def end_evacuation(self, version: int, deed: Deed) -> HallMode:
        """End the evacuation of that version, if it is still the one; the mode then."""
        with self._writing() as connection:
            if modes.end_evacuation(connection, deed.site, version):
                audit.insert(connection, deed, date_of(deed.done_at))
                tell(connection, deed.site, Topic.MODE)
            return modes.read(connection, deed.site)

    def note_deed(self, deed: Deed) -> bool:
        """Write down what staff have done; False when it was written before."""
        with self._writing() as connection:
            return audit.insert(connection, deed, date_of(deed.done_at))

    def deeds(self, site: str, business_date: date) -> tuple[Deed, ...]:
        """What staff have done on a day at a hall."""
        with self._reading() as connection:
            return audit.of_day(connection, site, business_date)

    # --- inside ----------------------------------------------------------------------------

    def _advance_clock(self, connection: Connection, site: str, device: str, now: datetime) -> bool:
        if self._clock_may_go_back:
            return False
        return clocks.advance(connection, site, device, now)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with named_failures(self._place), writing(self._engine) as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with named_failures(self._place), reading(self._engine) as connection:
            yield connection
