# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""ESC/POS into a device file (`/dev/usb/lp0`) or a plain file. It cannot answer.

Written completely counts as printed; a device that takes no more bytes (no paper) as unknown.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import select
import time
from pathlib import Path
from typing import Any

from kiosk.printing.devices.escpos_printer import EscposPrinter, library, not_found
from kiosk.printing.printer import Clock
from kiosk.printing.settings import PrintingSettings


class FileWire:
    """An open file of python-escpos's `File`, written without blocking.

    The library's own writing would wait for ever on a device without paper; `_raw` is replaced.
    """

    def __init__(self, escpos: Any) -> None:
        self.escpos = escpos
        self._handle: int = escpos.device.fileno()
        self._seconds = 1.0
        flags = fcntl.fcntl(self._handle, fcntl.F_GETFL)
        fcntl.fcntl(self._handle, fcntl.F_SETFL, flags | os.O_NONBLOCK)
        escpos._raw = self._write

    def limit(self, seconds: float) -> None:
        """For each write."""
        self._seconds = seconds

    def _write(self, message: bytes) -> None:
        rest = memoryview(message)
        end = time.monotonic() + self._seconds
        while rest:
            left = end - time.monotonic()
            if left <= 0 or not select.select([], [self._handle], [], left)[1]:
                raise TimeoutError
            with contextlib.suppress(BlockingIOError):
                rest = rest[os.write(self._handle, rest) :]

    def receive(self, seconds: float) -> bytes:
        """A file says nothing."""
        return b""

    def close(self, discard: bool) -> None:
        """Close the file."""
        with contextlib.suppress(OSError):
            self.escpos.close()


def file_printer(
    settings: PrintingSettings, home: Path, clock: Clock = time.monotonic
) -> EscposPrinter:
    """The printer behind `settings.path`."""

    def connect(seconds: float) -> FileWire:
        escpos = library("File", home, devfile=str(settings.path))
        from escpos.exceptions import DeviceNotFoundError

        try:
            _reachable(settings.path or Path())
            escpos.open()
        except (DeviceNotFoundError, OSError) as error:
            raise not_found(settings.path, error) from error
        return FileWire(escpos)

    return EscposPrinter(settings.model_copy(update={"answers": False}), connect, clock)


def _reachable(path: Path) -> None:
    """A pipe without a reader would block the library's opening: refuse it at once."""
    if path.is_fifo():
        os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))
