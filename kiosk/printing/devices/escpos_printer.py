# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Slips over ESC/POS, whatever the cable: ask, send in strips, watch, ask again.

python-escpos makes the bytes and opens the device; time limits, the reading of answers and the
three outcomes are ours.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from kiosk.printing.printer import (
    Clock,
    KeyMemory,
    Printed,
    PrinterStatus,
    PrintState,
)
from kiosk.printing.settings import PrintingSettings
from kiosk.printing.status import QUESTIONS, is_answer, question, reading
from kiosk.problems import (
    PrinterCoverOpen,
    PrinterNotFound,
    PrinterOffline,
    PrinterOutOfPaper,
    PrinterSilent,
    PrinterTooLate,
    PrinterUnknown,
    Problem,
)

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_PER_MM = 8
STRIP = 120
"""Rows sent at once: a multiple of 24 (`ESC *`); 9 kB on 80 mm paper, below any time-out."""
FEED_MM = 30
"""Paper that moves besides the picture: feed to the cutter and the cut itself."""
CLEAR_BUFFER = bytes((0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8))
"""DLE DC4 8: forget what was received, so that new paper does not bring out an old slip."""
_TABLE = "ESCPOS_CAPABILITIES_PICKLE_DIR"
_DRAIN_S = 0.02
_WATCH_S = 0.25
"""How often the status is asked while paper comes out."""

_REFUSALS: dict[PrinterStatus, type[Problem]] = {
    PrinterStatus.NO_PAPER: PrinterOutOfPaper,
    PrinterStatus.COVER_OPEN: PrinterCoverOpen,
    PrinterStatus.OFFLINE: PrinterOffline,
    PrinterStatus.UNKNOWN: PrinterSilent,
}


class Wire(Protocol):
    """An opened device: python-escpos's own object underneath, with a limit on every wait.

    Every method may raise `OSError` (`TimeoutError` included) when the device is gone or stuck.
    """

    escpos: Any
    """The `Escpos` object that makes the bytes."""

    def limit(self, seconds: float) -> None:
        """From now on no send may take longer than `seconds`."""

    def receive(self, seconds: float) -> bytes:
        """What came within `seconds`; nothing for silence. `ConnectionError`: hung up."""

    def close(self, discard: bool) -> None:
        """Close; with `discard` throw away what has not left this machine."""


class TooLate(Exception):
    """The deadline passed while sending."""


class EscposPrinter:
    """A printer reached through `connect`, which opens a `Wire` or raises `PrinterNotFound`."""

    def __init__(
        self,
        settings: PrintingSettings,
        connect: Callable[[float], Wire],
        clock: Clock = time.monotonic,
    ) -> None:
        self.width_mm: int = settings.width_mm
        self._settings = settings
        self._connect = connect
        self._clock = clock
        self._memory = KeyMemory()
        self._uncertain = False

    def print(self, image: Image, key: str, deadline: float, again: bool = False) -> Printed:
        """See `Printer.print`. Opens and closes the device for this slip."""
        with self._memory.turn(deadline - self._clock()) as free:
            earlier = self._memory.recall(key, again)
            if earlier:
                return earlier
            if not free or self._clock() >= deadline:
                return Printed(PrintState.FAILED, PrinterTooLate())
            return self._memory.remember(key, self._opened(image, deadline))

    def status(self) -> PrinterStatus:
        """Ask now; `offline` when nothing can be reached, `unknown` for a mute kind."""
        with self._memory.turn(self._settings.timeout_s) as free:
            if not free:
                return PrinterStatus.UNKNOWN
            try:
                wire = self._connect(self._settings.timeout_s)
            except PrinterNotFound:
                return PrinterStatus.OFFLINE
            try:
                return self._asked(wire, self._clock() + self._settings.timeout_s)
            except OSError:
                return PrinterStatus.UNKNOWN
            finally:
                wire.close(discard=True)

    def _opened(self, image: Image, deadline: float) -> Printed:
        try:
            wire = self._connect(self._seconds(deadline))
        except PrinterNotFound as problem:
            return Printed(PrintState.FAILED, problem, status=PrinterStatus.OFFLINE)
        self._uncertain, was_uncertain = True, self._uncertain
        try:
            printed = self._job(wire, image, deadline, was_uncertain)
            sent_nothing = isinstance(printed.problem, (PrinterSilent, PrinterTooLate))
            self._uncertain = printed.state is PrintState.UNKNOWN or (
                was_uncertain and sent_nothing
            )
            return printed
        finally:
            # What was answered for has arrived; cutting the line then would lose CLEAR_BUFFER.
            wire.close(discard=self._uncertain)

    def _job(self, wire: Wire, image: Image, deadline: float, leftovers: bool) -> Printed:
        """One slip on an open wire. Before the first strip a fault means: not printed.

        `leftovers`: the printer may still wait for the rest of a broken off strip.
        """
        try:
            before = self._asked(wire, deadline)
        except OSError:
            before = PrinterStatus.UNKNOWN
        if self._settings.answers and not before.ready:
            return Printed(PrintState.FAILED, _REFUSALS[before](), status=before)
        if self._clock() >= deadline:
            return Printed(PrintState.FAILED, PrinterTooLate(), status=before)
        try:
            if leftovers:
                self._clear(wire, deadline)
            self._send(wire, image, deadline)
            after = self._watched(wire, image.height, deadline)
        except (OSError, TooLate):
            return Printed(PrintState.UNKNOWN, PrinterUnknown())
        return self._outcome(wire, after, deadline)

    def _outcome(self, wire: Wire, after: PrinterStatus, deadline: float) -> Printed:
        if after.ready or not self._settings.answers:
            return Printed(PrintState.PRINTED, status=after)
        if after in (PrinterStatus.NO_PAPER, PrinterStatus.COVER_OPEN):
            self._clear(wire, deadline)
            return Printed(PrintState.FAILED, _REFUSALS[after](), status=after)
        return Printed(PrintState.UNKNOWN, PrinterUnknown(), status=after)

    def _seconds(self, deadline: float) -> float:
        """How long the next step may take: the time-out, or what is left until the deadline."""
        return max(0.001, min(self._settings.timeout_s, deadline - self._clock()))

    def _send(self, wire: Wire, image: Image, deadline: float) -> None:
        def strip(top: int) -> None:
            rows = image.crop((0, top, image.width, min(top + STRIP, image.height)))
            wire.escpos.image(rows, impl=self._settings.raster)

        end = wire.escpos.cut if self._settings.cut else partial(wire.escpos.print_and_feed, 6)
        strips = [partial(strip, top) for top in range(0, image.height, STRIP)]
        for step in (partial(wire.escpos.hw, "INIT"), *strips, end):
            if self._clock() >= deadline:
                raise TooLate
            wire.limit(self._seconds(deadline))
            step()

    def _watched(self, wire: Wire, rows: int, deadline: float) -> PrinterStatus:
        """Ask until the slip must be out: paper that ends half way is noticed."""
        if not self._settings.answers:
            return PrinterStatus.UNKNOWN
        length_mm = rows / DOTS_PER_MM + FEED_MM
        complete = min(self._clock() + length_mm / self._settings.speed_mm_s, deadline)
        status = self._asked(wire, deadline)
        while status.ready and self._clock() < complete:
            wire.receive(min(_WATCH_S, max(0.001, complete - self._clock())))
            status = self._asked(wire, deadline)
        return status

    def _asked(self, wire: Wire, deadline: float) -> PrinterStatus:
        """The answers to DLE EOT 1, 2, 4. After one silence the rest is not asked."""
        if not self._settings.answers:
            return PrinterStatus.UNKNOWN
        answers: dict[int, int | None] = {}
        for number in QUESTIONS:
            if self._clock() >= deadline:
                break
            wire.limit(self._seconds(deadline))
            while wire.receive(_DRAIN_S):  # raster bytes may have looked like a question
                if self._clock() >= deadline:
                    break
            wire.escpos._raw(question(number))  # the library's way to send bytes
            told = wire.receive(self._seconds(deadline))
            answers[number] = told[0] if len(told) == 1 and is_answer(told[0]) else None
            if answers[number] is None:
                break
        return reading(answers)

    def _clear(self, wire: Wire, deadline: float) -> None:
        """Make the printer forget, and wait for an answer, so that closing does not come first."""
        if self._clock() < deadline:
            with contextlib.suppress(OSError):
                wire.limit(self._seconds(deadline))
                wire.escpos._raw(CLEAR_BUFFER)
                self._asked(wire, deadline)


def library(name: str, cache: Path, **arguments: Any) -> Any:
    """A closed python-escpos device of class `name`.

    Imported late: it takes a third of a second, unpickles its table from the temporary folder (a
    new one each time unless told where) and configures the root logger, as does each of its calls
    (release 3.1): its modules get a logger instead. The profile is cut to what we know, else it
    prints a warning about unknown paper widths to standard output.
    """
    if "escpos.printer" not in sys.modules:
        _import_library(cache / "escpos")
    from escpos import printer

    vars(sys.modules[f"escpos.printer.{name.lower()}"])["logging"] = logging.getLogger("escpos")
    device = getattr(printer, name)(**arguments)
    data = device.profile.profile_data
    device.profile.profile_data = {**data, "media": {"width": {"pixels": 576}}}
    return device


def _import_library(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    told, handlers = os.environ.get(_TABLE), list(logging.getLogger().handlers)
    os.environ[_TABLE] = told or str(folder)
    import escpos.printer  # noqa: F401

    logging.getLogger().handlers[:] = handlers
    if told is None:
        del os.environ[_TABLE]


def not_found(device: object, error: BaseException) -> PrinterNotFound:
    """The `PrinterNotFound` for `device`, with what the system said for the log and doctor."""
    return PrinterNotFound(device=device, reason=str(error).replace("\n", " "))
