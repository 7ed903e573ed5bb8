# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""ESC/POS over TCP (port 9100), the usual way for a receipt printer with a network socket."""

from __future__ import annotations

import contextlib
import socket
import struct
import time
from pathlib import Path
from typing import Any

from kiosk.printing.devices.escpos_printer import EscposPrinter, library, not_found
from kiosk.printing.printer import Clock
from kiosk.printing.settings import PrintingSettings

_MOST = 64


class NetworkWire:
    """An open connection of python-escpos's `Network`."""

    def __init__(self, escpos: Any) -> None:
        self.escpos = escpos

    @property
    def _socket(self) -> socket.socket:
        device: socket.socket = self.escpos.device
        return device

    def limit(self, seconds: float) -> None:
        """Applies to each send of the library."""
        self._socket.settimeout(seconds)

    def receive(self, seconds: float) -> bytes:
        """Read what is there; an empty read means that the printer hung up."""
        self._socket.settimeout(seconds)
        try:
            told = self._socket.recv(_MOST)
        except TimeoutError:
            return b""
        if not told:
            raise ConnectionResetError
        return told

    def close(self, discard: bool) -> None:
        """With `discard` the connection is reset: bytes still queued here are never delivered."""
        if discard:
            with contextlib.suppress(OSError):
                linger_none = struct.pack("ii", 1, 0)
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger_none)
                self._socket.close()
        with contextlib.suppress(OSError):
            self.escpos.close()


def network_printer(
    settings: PrintingSettings, home: Path, clock: Clock = time.monotonic
) -> EscposPrinter:
    """The printer at `settings.host`:`settings.port`."""

    def connect(seconds: float) -> NetworkWire:
        escpos = library("Network", home, host=settings.host, port=settings.port, timeout=seconds)
        from escpos.exceptions import DeviceNotFoundError

        try:
            escpos.open()
        except (DeviceNotFoundError, OSError) as error:
            raise not_found(f"{settings.host}:{settings.port}", error) from error
        return NetworkWire(escpos)

    return EscposPrinter(settings, connect, clock)
