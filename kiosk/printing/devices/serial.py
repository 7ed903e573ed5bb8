# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""ESC/POS over a serial port, also the virtual ones of USB adapters."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path
from typing import Any

from kiosk.printing.devices.escpos_printer import EscposPrinter, library, not_found
from kiosk.printing.printer import Clock
from kiosk.printing.settings import PrintingSettings

_MOST = 64


class SerialWire:
    """An open port of python-escpos's `Serial`. pyserial's errors are `OSError`s."""

    def __init__(self, escpos: Any) -> None:
        self.escpos = escpos

    def limit(self, seconds: float) -> None:
        """The library sets no limit on writing: a printer that says "wait" would block for ever."""
        self.escpos.device.write_timeout = seconds

    def receive(self, seconds: float) -> bytes:
        """The first byte within `seconds`, and whatever came with it."""
        port = self.escpos.device
        port.timeout = seconds
        told: bytes = port.read(1)
        if told:
            told += port.read(min(_MOST, port.in_waiting))
        return told

    def close(self, discard: bool) -> None:
        """With `discard` what waits in this machine's buffer is thrown away, not flushed."""
        port = self.escpos.device
        with contextlib.suppress(OSError):
            if discard and port is not None:
                port.reset_output_buffer()
                port.close()
        with contextlib.suppress(OSError):
            self.escpos.close()


def serial_printer(
    settings: PrintingSettings, home: Path, clock: Clock = time.monotonic
) -> EscposPrinter:
    """The printer at the port `settings.path`."""

    def connect(seconds: float) -> SerialWire:
        escpos = library(
            "Serial",
            home,
            devfile=str(settings.path),
            baudrate=settings.baudrate,
            timeout=seconds,
        )
        from escpos.exceptions import DeviceNotFoundError

        try:
            escpos.open()
        except (DeviceNotFoundError, OSError) as error:
            raise not_found(settings.path, error) from error
        return SerialWire(escpos)

    return EscposPrinter(settings, connect, clock)
