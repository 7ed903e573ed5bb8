# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A USB printer on a simulated bus: python-escpos and pyusb are real, libusb is not."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kiosk.printing.devices.escpos_printer import EscposPrinter
from kiosk.printing.devices.usb import usb_printer
from kiosk.printing.printer import PrinterStatus, PrintState
from kiosk.printing.settings import PrintingSettings
from kiosk.printing.slip import draw
from kiosk.problems import PrinterCoverOpen, PrinterNotFound, PrinterSilent
from tests.printing.devices.usb_bus import PRODUCT, VENDOR, UsbBus
from tests.printing.samples import slip

SLIP = draw(slip("en"))


def on(bus: UsbBus, home: Path, answers: bool = True) -> EscposPrinter:
    """The kiosk's device for the printer on `bus`."""
    settings = PrintingSettings(
        device="usb",
        vendor_id=VENDOR,
        product_id=PRODUCT,
        timeout_s=0.3,
        speed_mm_s=100_000,
        answers=answers,
    )
    return usb_printer(settings, home, backend=bus)


def test_a_slip_arrives_over_end_points_read_from_the_printer(tmp_path: Path) -> None:
    bus = UsbBus()
    printed = on(bus, tmp_path).print(SLIP, "k", time.monotonic() + 20)
    assert (printed.state, printed.status) == (PrintState.PRINTED, PrinterStatus.OK)
    assert [paper.tobytes() for paper in bus.paper.slips()] == [SLIP.tobytes()]


def test_an_open_cover_is_told(tmp_path: Path) -> None:
    bus = UsbBus()
    bus.paper.cover_open = True
    printed = on(bus, tmp_path).print(SLIP, "k", time.monotonic() + 20)
    assert isinstance(printed.problem, PrinterCoverOpen)


def test_a_cable_pulled_in_the_middle_is_unknown(tmp_path: Path) -> None:
    bus = UsbBus()
    bus.pull_after = 30_000
    printed = on(bus, tmp_path).print(SLIP, "k", time.monotonic() + 20)
    assert printed.state is PrintState.UNKNOWN
    assert bus.paper.slips() == []


def test_an_empty_bus_has_no_printer(tmp_path: Path) -> None:
    bus = UsbBus()
    bus.plugged = False
    printed = on(bus, tmp_path).print(SLIP, "k", time.monotonic() + 20)
    assert printed.state is PrintState.FAILED
    assert isinstance(printed.problem, PrinterNotFound)
    assert printed.problem.facts["device"] == "0416:5011"


@pytest.mark.parametrize(("answers", "state"), [(True, "failed"), (False, "printed")])
def test_a_printer_without_an_end_point_to_answer_prints_only_if_staff_said_so(
    tmp_path: Path, answers: bool, state: str
) -> None:
    bus = UsbBus(can_answer=False)
    printed = on(bus, tmp_path, answers).print(SLIP, "k", time.monotonic() + 20)
    assert printed.state == state
    assert isinstance(printed.problem, PrinterSilent) is answers
