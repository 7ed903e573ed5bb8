# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The spool folder: a picture a slip. The default, and what rehearsals and tests look at."""

from __future__ import annotations

import os
import re
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.printing.printer import Clock, KeyMemory, Printed, PrinterStatus, PrintState
from kiosk.problems import PrinterTooLate, SpoolUnwritable

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 203
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})_")


class PngPrinter:
    """Writes `<key>.png`; keys begin with the business day (`2026-11-24_C012_…`)."""

    def __init__(self, folder: Path, width_mm: int, clock: Clock = time.monotonic) -> None:
        self.folder = folder
        self.width_mm = width_mm
        self._clock = clock
        self._memory = KeyMemory()

    def print(self, image: Image, key: str, deadline: float, again: bool = False) -> Printed:
        """Write the picture whole or not at all. A key that has its file is not written twice;
        `again` makes `<key>_2.png` and so on.
        """
        with self._memory.turn(deadline - self._clock()) as free:
            if not free or self._clock() >= deadline:
                return Printed(PrintState.FAILED, PrinterTooLate())
            path = self._path(_UNSAFE.sub("-", key), again)
            try:
                if not path.exists():
                    self._write(image, path)
            except OSError as error:
                problem = SpoolUnwritable(folder=self.folder, reason=error.strerror or "")
                return Printed(PrintState.FAILED, problem, status=PrinterStatus.OFFLINE)
        return Printed(PrintState.PRINTED, path=path, status=PrinterStatus.OK)

    def _path(self, name: str, again: bool) -> Path:
        path, copy = self.folder / f"{name}.png", 1
        while again and path.exists():
            copy += 1
            path = self.folder / f"{name}_{copy}.png"
        return path

    def _write(self, image: Image, path: Path) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}.part")
        try:
            with unfinished.open("wb") as file:
                image.save(file, format="PNG", dpi=(DPI, DPI))
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)

    def status(self) -> PrinterStatus:
        """Whether the folder can be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return PrinterStatus.OFFLINE
        return PrinterStatus.OK if os.access(self.folder, os.W_OK) else PrinterStatus.OFFLINE


def purge(folder: Path, before: date) -> int:
    """Delete the slips of business days earlier than `before`, and what a crash left unfinished.

    Returns how many files went. Raises `SpoolUnwritable`.
    """
    gone = 0
    try:
        for path in sorted(folder.glob("*.p*")):
            day = _DAY.match(path.name)
            if day and path.suffix in (".png", ".part") and day[1] < before.isoformat():
                path.unlink(missing_ok=True)
                gone += 1
    except OSError as error:
        raise SpoolUnwritable(folder=folder, reason=error.strerror or "") from error
    return gone
