# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""ESC/POS over USB by vendor and product id (libusb). The end points are read from the printer.

Tried with pyusb and python-escpos on a simulated bus only: no printer hung on a real one.
"""

from __future__ import annotations

import contextlib
import time
from pathlib import Path
from typing import Any

from kiosk.printing.devices.escpos_printer import EscposPrinter, library, not_found
from kiosk.printing.printer import Clock
from kiosk.printing.settings import PrintingSettings

_PACKET = 64


class UsbWire:
    """An open device of python-escpos's `Usb`. pyusb's errors are `OSError`s."""

    def __init__(self, escpos: Any) -> None:
        self.escpos = escpos
        self._answers = True
        self._find_end_points()

    def _find_end_points(self) -> None:
        """Bulk in and out of the first interface: they differ between makers."""
        from usb import util

        interface = self.escpos.device.get_active_configuration()[(0, 0)]
        bulk = [
            point
            for point in interface
            if util.endpoint_type(point.bmAttributes) == util.ENDPOINT_TYPE_BULK
        ]
        directions = {util.endpoint_direction(p.bEndpointAddress): p.bEndpointAddress for p in bulk}
        self.escpos.out_ep = directions.get(util.ENDPOINT_OUT, self.escpos.out_ep)
        self.escpos.in_ep = directions.get(util.ENDPOINT_IN, self.escpos.in_ep)
        self._answers = util.ENDPOINT_IN in directions

    def limit(self, seconds: float) -> None:
        """The library passes its time-out on in milliseconds, where 0 means for ever."""
        self.escpos.timeout = max(1, round(seconds * 1000))

    def receive(self, seconds: float) -> bytes:
        """One packet, or nothing."""
        from usb.core import USBTimeoutError

        if not self._answers:
            return b""
        milliseconds = max(1, round(seconds * 1000))
        try:
            told = self.escpos.device.read(self.escpos.in_ep, _PACKET, milliseconds)
        except USBTimeoutError:
            return b""
        return bytes(told)

    def close(self, discard: bool) -> None:
        """Release the interface."""
        with contextlib.suppress(OSError):
            self.escpos.close()


def usb_printer(
    settings: PrintingSettings,
    home: Path,
    clock: Clock = time.monotonic,
    backend: Any = None,
) -> EscposPrinter:
    """The printer with these ids; `backend` replaces libusb (pyusb's own seam)."""
    named = f"{settings.vendor_id or 0:04x}:{settings.product_id or 0:04x}"

    def connect(seconds: float) -> UsbWire:
        escpos = library(
            "Usb",
            home,
            idVendor=settings.vendor_id,
            idProduct=settings.product_id,
            usb_args={"backend": backend} if backend else {},
            timeout=max(1, round(seconds * 1000)),
        )
        from escpos.exceptions import DeviceNotFoundError
        from usb.core import NoBackendError

        try:
            escpos.open()
            return UsbWire(escpos)
        except (DeviceNotFoundError, NoBackendError, OSError) as error:
            raise not_found(named, error) from error

    return EscposPrinter(settings, connect, clock)
