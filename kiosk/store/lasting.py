# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The ledger of a device that shares a server, and goes on when it is away.

While the server answers, everything is there. When it does not, the device keeps tickets and counts
in a file of its own and brings them when it is back. As long as something waits there, the device
works on its file: a command whose key waits must not reach the server by another way.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from kiosk.problems import DatabaseUnreachable, Problem
from kiosk.queue.ticket import Issued, PrintState, Ticket
from kiosk.store import merging
from kiosk.store.away import Away, Merged
from kiosk.store.calls import Call
from kiosk.store.guard import AWAY, LIMIT_S, AnswerLost, Guard, GuardedLedger
from kiosk.store.kept import KeptSession, KeptVisits
from kiosk.store.ledger import Purged
from kiosk.store.own_file import OwnFile, open_own_file
from kiosk.store.tickets import Order
from kiosk.visits.opening_days import business_date
from kiosk.visits.tally import SessionCount, Tallies, VisitCount

REMEMBERED = 32
"""Tickets whose press may be repeated: more than one session ever asks for."""


def open_lasting(
    url: str,
    path: Path,
    clock: Callable[[], datetime],
    *,
    overflow: int | None = None,
    limit_s: float = LIMIT_S,
    monotonic: Callable[[], float] = time.monotonic,
) -> LastingLedger:
    """The ledger of the server at `url`, whether it answers now or not; its own file is at `path`.

    `overflow`: first number while the server is away; None: no ticket is issued then. `limit_s`:
    seconds that a use waits for the server. Raises the problems of the store but absence.
    """
    guard = Guard(url, clock, monotonic, limit_s)
    guard.prepare()
    ledger = LastingLedger(guard, url, path, clock, overflow)
    with suppress(Problem):
        ledger.settle_languages()
    return ledger


class LastingLedger(GuardedLedger):
    """A ledger that outlasts the absence of its server. Made by `open_lasting`."""

    def __init__(
        self,
        guard: Guard,
        url: str,
        path: Path,
        clock: Callable[[], datetime],
        overflow: int | None,
    ) -> None:
        super().__init__(guard, url)
        self._url = url
        self._path = path
        self._clock = clock
        self._overflow = overflow
        self._own_file: OwnFile | None = None
        self._shown: OrderedDict[tuple[str, str], Issued] = OrderedDict()
        self._purge_owed: date | None = None
        self._opening = threading.Lock()
        self._own_lock = threading.Lock()
        self._merging = threading.Lock()
        self._waits = path.exists() and self._own.waiting() is not None

    def close(self) -> None:
        """See `Ledger`."""
        self._guard.close()
        if self._own_file is not None:
            self._own_file.close()

    # --- tickets ---------------------------------------------------------------------------

    def issue(self, order: Order, now: datetime) -> Issued:
        """See `Ledger`. From the overflow range while the server is away."""
        try:
            with self._brought():
                issued = super().issue(order, now)
        except AWAY as problem:
            issued = self._issue_here(order, now, problem)
        self._shown[order.site, order.key] = issued
        while len(self._shown) > REMEMBERED:
            self._shown.popitem(last=False)
        return issued

    def tickets(self, site: str | None, business_date: date) -> tuple[Ticket, ...]:
        """See `Ledger`. Only those of this device while the server is away."""
        try:
            with self._brought():
                return super().tickets(site, business_date)
        except AWAY:
            here = self._own.tickets(site, business_date) if self._path.exists() else ()
            if not here:
                raise
            return here

    def note_print(self, ticket: Ticket, state: PrintState, path: str | None = None) -> None:
        """See `Ledger`."""
        try:
            with self._brought():
                super().note_print(ticket, state, path)
        except AWAY:
            with self._here() as own:
                own.keep_print(ticket, state, path)

    # --- counting --------------------------------------------------------------------------

    def add_visits(
        self, key: str, count: VisitCount, service: str, lang: str | None, now: datetime
    ) -> bool:
        """See `Ledger`."""
        try:
            with self._brought():
                return super().add_visits(key, count, service, lang, now)
        except AWAY as problem:
            with self._here() as own:
                return own.keep_visits(
                    KeptVisits(key, count, service, lang, now), _in_doubt(problem)
                )

    def end_session(self, count: SessionCount, now: datetime, key: str | None = None) -> bool:
        """See `Ledger`. Each end has a key, so that a lost answer can be settled."""
        from uuid import uuid4

        told = key or str(uuid4())
        try:
            with self._brought():
                return super().end_session(count, now, told)
        except AWAY as problem:
            with self._here() as own:
                if key is not None or _in_doubt(problem):
                    return own.keep_session(KeptSession(told, count, now), _in_doubt(problem))
                own.count_session(count, now)
                return True

    def tallies(self, first: date, last: date, site: str | None = None) -> Tallies:
        """See `Ledger`. A report never lacks what waits here: it raises instead."""
        if self._waits:
            self._bring_unless_busy()
        return super().tallies(first, last, site)

    def call_staff(self, call: Call, now: datetime) -> bool:
        """See `Ledger`."""
        try:
            with self._brought():
                return super().call_staff(call, now)
        except AWAY as problem:
            with self._here() as own:
                return own.keep_call(call, now, _in_doubt(problem))

    # --- the server ------------------------------------------------------------------------

    def away(self) -> Away | None:
        """See `Ledger`."""
        waiting = self._own.waiting() if self._path.exists() else None
        since = self._guard.since
        if waiting is not None:
            return replace(waiting, since=waiting.since or since)
        return Away(since) if since is not None else None

    def merge(self) -> Merged:
        """See `Ledger`."""
        self._guard.retry()
        with self._merging:
            return self._bring()

    def tend(self) -> None:
        """See `Ledger`. Another program of this device may have kept something too."""
        with suppress(Problem):
            if self._path.exists() and self._own.waiting() is not None:
                self._waits = True
            self._bring_unless_busy()
            if self._guard.since is not None:
                self._guard.ask()

    # --- the day ---------------------------------------------------------------------------

    def purge(self, business_date: date) -> Purged:
        """See `Ledger`. A server that is away is purged when it is back."""
        here = self._own.purge(business_date) if self._path.exists() else None
        try:
            return super().purge(business_date)
        except AWAY:
            self._purge_owed = business_date
            if here is None:
                raise
            return here

    def confirm_clock(self, site: str, device: str, now: datetime) -> None:
        """See `Ledger`."""
        if self._path.exists():
            self._own.confirm_clock(site, device, now)
        super().confirm_clock(site, device, now)

    # --- inside ----------------------------------------------------------------------------

    def _issue_here(self, order: Order, now: datetime, problem: Problem) -> Issued:
        """What was shown for this press stays shown; else a number of the overflow range."""
        known = self._shown.get((order.site, order.key))
        if known is not None:
            return replace(known, new=False)
        if self._overflow is None:
            raise problem
        with self._here() as own:
            return own.keep_ticket(order, self._overflow, now, _in_doubt(problem))

    @contextmanager
    def _brought(self) -> Iterator[None]:
        """The time of one use of the server, which first gets what waits here."""
        with self._guard.deadline.running():
            if self._waits:
                self._bring_unless_busy()
            yield

    def _bring_unless_busy(self) -> None:
        """A press does not wait for a merge that goes on in another thread."""
        if not self._merging.acquire(blocking=False):
            raise DatabaseUnreachable(path=self._place, detail="")
        try:
            self._bring()
        finally:
            self._merging.release()

    def _bring(self) -> Merged:
        merged = Merged()
        if self._waits:
            today = business_date(self._clock())
            merged = merging.merge(self._own, self._guard, self._url, today)
            with self._own_lock:
                self._waits = not self._own.everything_arrived()
        if self._purge_owed is not None:
            super().purge(self._purge_owed)
            self._purge_owed = None
        return merged

    @contextmanager
    def _here(self) -> Iterator[OwnFile]:
        """The own file, for something that will wait in it."""
        own = self._own
        with self._own_lock:
            self._waits = True
            yield own

    @property
    def _own(self) -> OwnFile:
        with self._opening:
            if self._own_file is None:
                self._own_file = open_own_file(self._path)
            return self._own_file


def _in_doubt(problem: Problem) -> bool:
    return isinstance(problem, AnswerLost)
