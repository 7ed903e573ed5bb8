# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The kinds of printer, one file a kind, and how the chosen one is opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from kiosk.printing.printer import Printer
from kiosk.printing.settings import PrintingSettings


def spool_folder(settings: PrintingSettings, home: Path) -> Path:
    """Where the pictures of slips lie, whichever device is in use today."""
    return settings.spool or home / "slips"


def purge_spool(settings: PrintingSettings, home: Path, before: date) -> int:
    """Delete the pictures of business days earlier than `before`; returns how many went.

    For the night purge, with every device: the one in use may have been another yesterday.
    Raises `SpoolUnwritable`.
    """
    from kiosk.printing.devices.png import purge

    return purge(spool_folder(settings, home), before)


def _png(settings: PrintingSettings, home: Path) -> Printer:
    from kiosk.printing.devices.png import PngPrinter

    return PngPrinter(spool_folder(settings, home), settings.width_mm)


def _none(settings: PrintingSettings, _home: Path) -> Printer:
    from kiosk.printing.devices.none import NoPrinter

    return NoPrinter(settings.width_mm)


def _network(settings: PrintingSettings, home: Path) -> Printer:
    from kiosk.printing.devices.network import network_printer

    return network_printer(settings, home)


def _serial(settings: PrintingSettings, home: Path) -> Printer:
    from kiosk.printing.devices.serial import serial_printer

    return serial_printer(settings, home)


def _usb(settings: PrintingSettings, home: Path) -> Printer:
    from kiosk.printing.devices.usb import usb_printer

    return usb_printer(settings, home)


def _file(settings: PrintingSettings, home: Path) -> Printer:
    from kiosk.printing.devices.file import file_printer

    return file_printer(settings, home)


def _cups(settings: PrintingSettings, _home: Path) -> Printer:
    from kiosk.printing.devices.cups import CupsPrinter

    return CupsPrinter(settings)


# A new kind of printer is a file in this folder and a line here.
KINDS: dict[str, Callable[[PrintingSettings, Path], Printer]] = {
    "png": _png,
    "none": _none,
    "network": _network,
    "serial": _serial,
    "usb": _usb,
    "file": _file,
    "cups": _cups,
}


def open_printer(settings: PrintingSettings, home: Path) -> Printer:
    """The printer of `settings`. `home` is the data directory (spool, caches).

    Opens no connection yet: each slip opens and closes its own, so that a printer switched on
    later works without a restart.
    """
    return KINDS[settings.device](settings, home)
