# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The way to a server that may be away: bounded in time, not asked again and again, and exact about
what became of a transaction that failed.

A transaction that failed before its commit was asked for is certainly not on the server. One whose
commit was asked for and not answered may be: `AnswerLost`. Whoever repeats it does so by its key.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from kiosk.problems import (
    DatabaseLocked,
    DatabaseUnreachable,
    DatabaseUnwritable,
    DiskFull,
    Problem,
)
from kiosk.store import schema
from kiosk.store.backoff import BackOff
from kiosk.store.deadline import Deadline
from kiosk.store.engine import make_engine, place_of, reading, writing
from kiosk.store.failures import named_failures
from kiosk.store.ledger import Ledger

AWAY: tuple[type[Problem], ...] = (
    DatabaseUnreachable,
    DatabaseLocked,
    DatabaseUnwritable,
    DiskFull,
)
"""What makes a server useless for now. One that refuses the device is not away: it was told to."""

LIMIT_S = 3.0
"""Seconds that a press waits for a server which has just gone, at most."""

PATIENCE_S = 2.0
"""Seconds to wait for the connection, or for another device's lock: less than `LIMIT_S`."""


class AnswerLost(DatabaseUnreachable):
    """The commit was asked for, and nobody knows what became of it."""


@dataclass
class _Stage:
    """How far a transaction has come."""

    is_committing: bool = False


class Guard:
    """Transactions on the server at `url`, or at once a problem of `AWAY`.

    `clock` tells since when it is away; `monotonic` tells the back-off seconds that never go back;
    `limit_s`: seconds that one use may take.
    """

    def __init__(
        self,
        url: str,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float],
        limit_s: float = LIMIT_S,
    ) -> None:
        self.place = place_of(url)
        self.deadline = Deadline(limit_s)
        self.engine = make_engine(url, PATIENCE_S, self.deadline)
        self.since: datetime | None = None
        self._url = url
        self._clock = clock
        self._monotonic = monotonic
        self._is_prepared = False
        self._turn = threading.Lock()
        self._back_off = BackOff()
        self._last = ""

    def prepare(self) -> None:
        """Make or upgrade the tables; a server that is away, or slow, is asked later.

        Raises the problems of the store that are no absence.
        """
        try:
            with self.deadline.running():
                schema.prepare(self.engine, self._url)
            self._is_prepared = True
        except AWAY as problem:
            self._failed(problem)

    def retry(self) -> None:
        """Ask at the next use, whatever the back-off says: a person wants to know."""
        with self._turn:
            self._back_off = BackOff()

    def ask(self) -> None:
        """Ask whether the server is there, for nothing else. Raises a problem of `AWAY`."""
        with self.reading():
            pass

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that may write. Raises a problem of `AWAY`, or `AnswerLost`."""
        stage = _Stage()
        with self._asked(stage), writing(self.engine) as connection:
            yield connection
            stage.is_committing = True

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One transaction that sees a single moment. Raises a problem of `AWAY`."""
        with self._asked(_Stage()), reading(self.engine) as connection:
            yield connection

    @contextmanager
    def _asked(self, stage: _Stage) -> Iterator[None]:
        self._take_turn()
        try:
            with self.deadline.running(), named_failures(self.place):
                if not self._is_prepared:
                    schema.prepare(self.engine, self._url)
                    self._is_prepared = True
                yield
        except AWAY as problem:
            self._failed(problem)
            if stage.is_committing:
                raise AnswerLost(path=self.place, detail=self._last) from problem
            raise
        self._answered()

    def _take_turn(self) -> None:
        now = self._monotonic()
        with self._turn:
            if not self._back_off.may_ask(now):
                raise DatabaseUnreachable(path=self.place, detail=self._last)
            self._back_off = self._back_off.asking(now)

    def _failed(self, problem: Problem) -> None:
        with self._turn:
            self._back_off = self._back_off.failed(self._monotonic())
            self._last = str(problem.facts.get("detail", ""))
            self.since = self.since or self._clock()

    def _answered(self) -> None:
        with self._turn:
            self._back_off = BackOff()
            self.since = None

    def close(self) -> None:
        """Let go of the server; a connection that is broken is no reason to complain."""
        with suppress(Problem), named_failures(self.place):
            self.engine.dispose()


class GuardedLedger(Ledger):
    """A ledger on the server behind a guard."""

    def __init__(self, guard: Guard, url: str, clock_may_go_back: bool = False) -> None:
        super().__init__(guard.engine, url, clock_may_go_back)
        self._guard = guard

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._guard.writing() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._guard.reading() as connection:
            yield connection
