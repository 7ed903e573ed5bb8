# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Bounds how long one use of the server may take, whatever becomes of the network.

libpq bounds how long it takes to connect, and the server how long a statement takes. Neither helps
against a network that swallows an answer: the device would wait for hours. Here every wait of the
driver ends when the time of the use is over; the connection is then closed, and whatever it had
not committed never is.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from psycopg import Connection


class Deadline:
    """The time that a use of the server has; each thread has its own uses."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._uses = threading.local()

    @contextmanager
    def running(self) -> Iterator[None]:
        """The time runs from here on; inside of another use it is that one's."""
        if self._ends is not None:
            yield
            return
        self._uses.ends = self._clock() + self._seconds
        try:
            yield
        finally:
            self._uses.ends = None

    def is_over(self) -> bool:
        """Whether the time of this thread's use is over; never outside of one."""
        return self._ends is not None and self._clock() >= self._ends

    def connect(self, **told: Any) -> Any:
        """A connection whose waits end with the use they belong to."""
        self._must_not_be_over()
        return self._bounded.connect(**told)

    @property
    def _ends(self) -> float | None:
        return getattr(self._uses, "ends", None)

    def _must_not_be_over(self) -> None:
        from psycopg import OperationalError

        if self.is_over():
            raise OperationalError(f"no answer within {self._seconds:g} s")

    @cached_property
    def _bounded(self) -> type[Connection[Any]]:
        # Here, so that whoever has no server does not wait for its driver to be imported.
        from psycopg import Connection

        deadline = self

        class Bounded(Connection[Any]):
            """Every exchange with the server goes through `wait`."""

            def wait(self, gen: Any, *told: Any, **named: Any) -> Any:
                return super().wait(self._until_over(gen), *told, **named)

            def _until_over(self, gen: Any) -> Any:
                """`gen`, given up when the time is over: the driver looks ten times a second."""
                try:
                    wanted = next(gen)
                    while True:
                        ready = yield wanted
                        if deadline.is_over():
                            self.close()
                            deadline._must_not_be_over()
                        wanted = gen.send(ready)
                except StopIteration as done:
                    return done.value

        return Bounded
