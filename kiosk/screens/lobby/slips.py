# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Prints slips beside the window: one at a time, and never for somebody who has gone."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from threading import Event

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from kiosk.problems import Problem
from kiosk.screens.lobby.usecases import PrintOutcome, SlipOrder

log = logging.getLogger("kiosk.screens.slips")


class SlipState(StrEnum):
    """What is known of the slip. `not_asked`: nobody wanted one; `absent`: there is no printer."""

    NOT_ASKED = "not_asked"
    ABSENT = "absent"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


# What the printing room answers.
ANSWERS = {
    "none": SlipState.ABSENT,
    "printed": SlipState.PRINTED,
    "failed": SlipState.FAILED,
    "unknown": SlipState.UNKNOWN,
}


class Slips(QObject):
    """The slips of the present session. After `forget` no answer of the printer changes anything.

    One object for the life of the window: a worker may still wait for a printer when its visitor
    has long gone. `changed` tells that a `state` is another one.
    """

    changed = Signal()
    _came_back = Signal(object, str, str)

    def __init__(
        self, print_slip: Callable[[SlipOrder], PrintOutcome], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._print_slip = print_slip
        self._pool = QThreadPool(self)
        self._gone = Event()
        self._states: dict[str, SlipState] = {}
        self._flying = False
        self._waiting: SlipOrder | None = None
        self._came_back.connect(self._note, Qt.ConnectionType.QueuedConnection)

    def state(self, key: str) -> SlipState:
        """What became of the slip with this key."""
        return self._states.get(key, SlipState.NOT_ASKED)

    def send(self, order: SlipOrder) -> None:
        """Print, unless this slip is on its way. One slip at a time is given to the printer: the
        next one waits for it."""
        if self.state(order.key) is SlipState.PRINTING:
            return
        gone = self._gone
        self._states[order.key] = SlipState.PRINTING
        self._waiting = replace(order, wanted=lambda: not gone.is_set())
        self._start()
        self.changed.emit()

    def forget(self) -> None:
        """The visitor has gone: nothing more is printed for her, no answer is heard."""
        self._gone.set()
        self._gone = Event()
        self._states.clear()
        self._waiting = None

    def wait(self) -> None:
        """Until no slip is on its way; at the end of the program."""
        self.forget()
        self._pool.waitForDone()

    def _start(self) -> None:
        order, gone = self._waiting, self._gone
        if order is not None and not self._flying:
            self._waiting = None
            self._flying = True
            self._pool.start(lambda: self._print(order, gone))

    def _print(self, order: SlipOrder, gone: Event) -> None:
        """Runs in a worker thread."""
        try:
            state = str(self._print_slip(order).state)
        except Problem as problem:
            log.warning("slip not printed: %s", problem.text)
            state = "failed"
        except Exception as error:
            # Whether paper came out is not known; what was printed is not told to the log.
            log.error("slip: %s", type(error).__name__)
            state = "unknown"
        self._came_back.emit(gone, order.key, state)

    @Slot(object, str, str)
    def _note(self, gone: Event, key: str, state: str) -> None:
        self._flying = False
        if not gone.is_set():
            self._states[key] = ANSWERS.get(state, SlipState.UNKNOWN)
            self.changed.emit()
        self._start()
