# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Looks after the server that devices share, beside the window.

In a thread of its own it brings what waits on the device when the server is back, finds out before
a visitor does that the server has gone, and keeps how many people wait, for the pages to show: no
page waits for a network.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING

from kiosk.problems import Problem

if TYPE_CHECKING:
    from kiosk.app.parts import Kiosk

log = logging.getLogger("kiosk.app.tending")

EVERY_S = 2.0
"""Seconds from one look to the next."""


class Tending:
    """The thread begins with the first question and ends with the program."""

    def __init__(self, kiosk: Kiosk, every_s: float = EVERY_S) -> None:
        self._kiosk = kiosk
        self._every_s = every_s
        self._waiting: Mapping[str, int] | None = None
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._tend, name="tending", daemon=True)
        self._begin = threading.Lock()

    def waiting(self, ticket_class: str | None) -> int | None:
        """How many waited for a class (None: for all) at the last look; None where nobody knows."""
        with self._begin:
            if not self._thread.is_alive() and not self._ends.is_set():
                self._thread.start()
        seen = self._waiting
        if seen is None:
            return None
        return sum(seen.values()) if ticket_class is None else seen.get(ticket_class, 0)

    def close(self) -> None:
        """Look no more. Returns when the look that goes on has ended."""
        self._ends.set()
        if self._thread.is_alive():
            self._thread.join()

    def _tend(self) -> None:
        while True:
            self._waiting = self._look()
            if self._ends.wait(self._every_s):
                return

    def _look(self) -> Mapping[str, int] | None:
        try:
            self._kiosk.ledger.tend()
            seen = self._kiosk.waiting_by_class()
        except Problem as problem:
            # Once, not every other second for as long as it lasts.
            if self._waiting is not None:
                log.warning("people waiting not known: %s", problem.text)
            return None
        return seen
