# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What every printer of the kiosk offers, whatever is behind it, and what became of a slip."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.problems import Problem

if TYPE_CHECKING:
    from PIL.Image import Image

REMEMBERED = 512
"""Keys kept per device: more than a day's double presses, small enough to forget by itself."""

Clock = Callable[[], float]
"""Seconds that never jump (`time.monotonic`): deadlines do not follow the wall clock."""


class PrintState(StrEnum):
    """What became of a slip: the three outcomes on paper, and `none` without a printer."""

    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    NONE = "none"


class PrinterStatus(StrEnum):
    """What the printer says of itself. `unknown`: nothing, or nothing that makes sense."""

    OK = "ok"
    PAPER_LOW = "paper_low"
    NO_PAPER = "no_paper"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    UNKNOWN = "unknown"

    @property
    def ready(self) -> bool:
        """Whether a slip would come out now."""
        return self in (PrinterStatus.OK, PrinterStatus.PAPER_LOW)


@dataclass(frozen=True)
class Printed:
    """The answer to one print. `path` is set by devices that keep a file."""

    state: PrintState
    problem: Problem | None = None
    path: Path | None = None
    status: PrinterStatus = PrinterStatus.UNKNOWN
    """What the printer said last: `paper_low` is worth a word to staff."""


class Printer(Protocol):
    """A device for slips. Safe to call from a worker thread; prints one slip at a time."""

    @property
    def width_mm(self) -> int:
        """Width of the roll, 80 or 58."""

    def print(self, image: Image, key: str, deadline: float, again: bool = False) -> Printed:
        """Print `image` (1 bit, as wide as the paper) once for `key`; `again`: once more.

        `deadline` is a moment of `time.monotonic`; nothing is sent after it. Never raises a
        `Problem`: the answer carries it.
        """

    def status(self) -> PrinterStatus:
        """Ask the printer now."""


class KeyMemory:
    """Which keys were printed by this device: the same key never makes two slips.

    An unknown outcome is remembered too, because paper may have come out; a failed one is not.
    """

    def __init__(self) -> None:
        self._outcomes: OrderedDict[str, Printed] = OrderedDict()
        self._busy = threading.Lock()

    @contextmanager
    def turn(self, seconds: float) -> Iterator[bool]:
        """Hold the device for one slip; false when it was not free within `seconds`."""
        free = self._busy.acquire(timeout=max(0.0, seconds))
        try:
            yield free
        finally:
            if free:
                self._busy.release()

    def recall(self, key: str, again: bool) -> Printed | None:
        """The outcome of an earlier print of `key`, if paper came or may have come.

        Nothing where it is wanted `again`: such a slip says of itself that it is a second one.
        """
        return None if again else self._outcomes.get(key)

    def remember(self, key: str, printed: Printed) -> Printed:
        """Keep `printed` for `key` unless nothing came out; returns it."""
        if printed.state in (PrintState.PRINTED, PrintState.UNKNOWN):
            self._outcomes[key] = printed
            if len(self._outcomes) > REMEMBERED:
                self._outcomes.popitem(last=False)
        return printed
