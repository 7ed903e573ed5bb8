# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A queue of CUPS, for printers that have a driver instead of ESC/POS. Uses `lp` and `lpstat`.

A job that is not through at its deadline is cancelled, so that a queue switched on again prints
no stale numbers.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import threading
import time
from typing import TYPE_CHECKING

from kiosk.printing.printer import Clock, KeyMemory, Printed, PrinterStatus, PrintState
from kiosk.printing.settings import PrintingSettings
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

DPI = 203
_POLL_S = 0.3
_DISABLED = re.compile(r"^printer \S+ disabled", re.MULTILINE)
_JOB = re.compile(r"request id is (\S+-\d+) ")

# Words of CUPS's alerts (printer-state-reasons of IPP), the gravest first.
_ALERTS: tuple[tuple[str, PrinterStatus], ...] = (
    ("cover-open", PrinterStatus.COVER_OPEN),
    ("door-open", PrinterStatus.COVER_OPEN),
    ("media-empty", PrinterStatus.NO_PAPER),
    ("media-needed", PrinterStatus.NO_PAPER),
    ("offline", PrinterStatus.OFFLINE),
    ("shutdown", PrinterStatus.OFFLINE),
    ("connecting-to-device", PrinterStatus.OFFLINE),
    ("paused", PrinterStatus.OFFLINE),
    ("media-low", PrinterStatus.PAPER_LOW),
)
_REFUSALS: dict[PrinterStatus, type[Problem]] = {
    PrinterStatus.NO_PAPER: PrinterOutOfPaper,
    PrinterStatus.COVER_OPEN: PrinterCoverOpen,
    PrinterStatus.OFFLINE: PrinterOffline,
}


class _Unavailable(Exception):
    """A command of CUPS is missing or refused; the message is what it said."""


class CupsPrinter:
    """The queue `settings.queue`. Its page is exactly the slip, unscaled."""

    def __init__(self, settings: PrintingSettings, clock: Clock = time.monotonic) -> None:
        self.width_mm: int = settings.width_mm
        self._queue = settings.queue or ""
        self._timeout_s = settings.timeout_s
        self._clock = clock
        self._memory = KeyMemory()

    def print(self, image: Image, key: str, deadline: float, again: bool = False) -> Printed:
        """See `Printer.print`."""
        with self._memory.turn(deadline - self._clock()) as free:
            earlier = self._memory.recall(key, again)
            if earlier:
                return earlier
            if not free or self._clock() >= deadline:
                return Printed(PrintState.FAILED, PrinterTooLate())
            return self._memory.remember(key, self._job(image, key, deadline))

    def status(self) -> PrinterStatus:
        """What CUPS says of the queue; `offline` without CUPS or queue."""
        try:
            return _reading(self._run("lpstat", "-l", "-p", self._queue))
        except _Unavailable:
            return PrinterStatus.OFFLINE
        except subprocess.TimeoutExpired:
            return PrinterStatus.UNKNOWN

    def _job(self, image: Image, key: str, deadline: float) -> Printed:
        try:
            refusal = self._refusal(deadline)
            job = None if refusal else self._sent(image, key)
        except _Unavailable as error:
            refusal = PrinterNotFound(device=self._queue, reason=str(error))
        except subprocess.TimeoutExpired:
            return Printed(PrintState.UNKNOWN, PrinterUnknown())
        if refusal or not job:
            return Printed(PrintState.FAILED, refusal, status=PrinterStatus.OFFLINE)
        try:
            return self._followed(job, deadline)
        except (_Unavailable, subprocess.TimeoutExpired):
            return Printed(PrintState.UNKNOWN, PrinterUnknown())

    def _refusal(self, deadline: float) -> Problem | None:
        """Why no job is made: the queue is stopped, silent or not there, or it is too late.

        Other alerts are those of the last job, and only the next one takes them away.
        """
        try:
            listing = self._run("lpstat", "-l", "-p", self._queue)
        except subprocess.TimeoutExpired:
            return PrinterSilent()
        if _DISABLED.search(listing):
            return PrinterOffline()
        return PrinterTooLate() if self._clock() >= deadline else None

    def _sent(self, image: Image, key: str) -> str:
        """Hand the slip over as a PDF of its own size; returns CUPS's job id."""
        pdf = io.BytesIO()
        image.save(pdf, format="PDF", resolution=DPI)
        width, height = (f"{dots * 25.4 / DPI:.1f}" for dots in image.size)
        answer = self._run(
            "lp",
            *("-d", self._queue, "-t", key),
            *("-o", f"media=Custom.{width}x{height}mm", "-o", "print-scaling=none", "-"),
            stdin=pdf.getvalue(),
        )
        job = _JOB.search(answer)
        if not job:
            raise _Unavailable(answer.strip())
        return job[1]

    def _followed(self, job: str, deadline: float) -> Printed:
        """Wait for the job's end; cancel it at the deadline."""
        waiting = threading.Event()  # never set: CUPS has no call that waits for a job
        while self._listed(job, "not-completed"):
            if self._clock() >= deadline:
                return self._cancelled(job)
            waiting.wait(_POLL_S)
        ended = self._listed(job, "completed")
        status = self.status()
        if "abort" in ended or "cancel" in ended:
            problem = _REFUSALS.get(status, PrinterOffline)()
            return Printed(PrintState.FAILED, problem, status=status)
        return Printed(PrintState.PRINTED, status=status)

    def _cancelled(self, job: str) -> Printed:
        """Too late: take the job back. What was being printed may have come out."""
        begun = "job-printing" in self._listed(job, "not-completed")
        status = self.status()
        self._run("cancel", job)
        refusal = _REFUSALS.get(status)
        if refusal or not begun:
            return Printed(PrintState.FAILED, (refusal or PrinterTooLate)(), status=status)
        return Printed(PrintState.UNKNOWN, PrinterUnknown(), status=status)

    def _listed(self, job: str, which: str) -> str:
        """The lines of `job` among the jobs of the queue; empty when it is not there."""
        listing = self._run("lpstat", "-l", "-W", which, "-o", self._queue)
        lines: list[str] = []
        for line in listing.splitlines():
            if line[:1].strip():
                lines.append(line)
            elif lines:
                lines[-1] += line
        return next((line for line in lines if line.split()[0] == job), "")

    def _run(self, *command: str, stdin: bytes = b"") -> str:
        try:
            done = subprocess.run(  # noqa: S603 - no shell; the queue's name comes from settings
                command,
                input=stdin,
                capture_output=True,
                check=True,
                timeout=self._timeout_s,
                env={**os.environ, "LC_ALL": "C"},
            )
        except FileNotFoundError as error:
            raise _Unavailable(str(error)) from error
        except subprocess.CalledProcessError as error:
            raise _Unavailable(error.stderr.decode(errors="replace").strip()) from error
        return done.stdout.decode(errors="replace")


def _reading(listing: str) -> PrinterStatus:
    """The status in the answer of `lpstat -l -p`."""
    found = re.search(r"^\s*Alerts: (.*)$", listing, re.MULTILINE)
    alerts = found[1] if found else ""
    for word, status in _ALERTS:
        if word in alerts:
            return status
    if _DISABLED.search(listing):
        return PrinterStatus.OFFLINE
    return PrinterStatus.OK if listing.startswith("printer ") else PrinterStatus.UNKNOWN
