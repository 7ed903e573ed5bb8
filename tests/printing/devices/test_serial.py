# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A serial printer at the other end of a pseudo-terminal."""

from __future__ import annotations

import contextlib
import os
import select
import threading
import time
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.printing.devices.escpos_printer import EscposPrinter
from kiosk.printing.devices.serial import serial_printer
from kiosk.printing.printer import PrinterStatus, PrintState
from kiosk.printing.settings import PrintingSettings
from kiosk.printing.slip import draw
from kiosk.problems import PrinterNotFound, PrinterOutOfPaper
from tests.printing.paper import Paper
from tests.printing.samples import code_texts, slip

SLIP = draw(slip("en"))


class SerialPort:
    """The printer's end of the line. `listening` cleared: it takes no more bytes."""

    def __init__(self) -> None:
        self.paper = Paper()
        self.listening = threading.Event()
        self.listening.set()
        self._over = threading.Event()
        self._master, slave = os.openpty()
        tty.setraw(slave)
        self.path = Path(os.ttyname(slave))
        self._slave = slave
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while not self._over.is_set():
            self.listening.wait()
            if select.select([self._master], [], [], 0.02)[0]:
                with contextlib.suppress(OSError):
                    os.write(self._master, self.paper.feed(os.read(self._master, 4096)))

    def unplug(self) -> None:
        """Ends the line."""
        self._over.set()
        self.listening.set()
        self._thread.join()
        os.close(self._master)
        os.close(self._slave)


@pytest.fixture
def port() -> Iterator[SerialPort]:
    """A printer on a serial line."""
    line = SerialPort()
    yield line
    line.unplug()


@pytest.fixture
def printer(port: SerialPort, tmp_path: Path) -> EscposPrinter:
    """The kiosk's end."""
    settings = PrintingSettings(device="serial", path=port.path, timeout_s=0.3, speed_mm_s=100_000)
    return serial_printer(settings, tmp_path)


def test_a_slip_arrives_dot_by_dot(port: SerialPort, printer: EscposPrinter) -> None:
    printed = printer.print(SLIP, "k", time.monotonic() + 20)
    assert (printed.state, printed.status) == (PrintState.PRINTED, PrinterStatus.OK)
    [paper] = port.paper.slips()
    assert paper.tobytes() == SLIP.tobytes()
    assert code_texts(paper) == [slip("en").qr_text]


def test_without_paper_nothing_is_sent(port: SerialPort, printer: EscposPrinter) -> None:
    port.paper.take_out_paper()
    printed = printer.print(SLIP, "k", time.monotonic() + 20)
    assert isinstance(printed.problem, PrinterOutOfPaper)
    assert len(port.paper.received) < 20


def test_a_line_that_takes_no_more_bytes_does_not_block_for_ever(
    port: SerialPort, printer: EscposPrinter
) -> None:
    feed = port.paper.feed

    def stop_in_the_middle(data: bytes) -> bytes:
        if len(port.paper.received) > 20_000:
            port.listening.clear()
        return feed(data)

    port.paper.feed = stop_in_the_middle  # type: ignore[method-assign]
    printed = printer.print(SLIP, "k", time.monotonic() + 20)
    assert printed.state is PrintState.UNKNOWN
    port.paper.feed = feed  # type: ignore[method-assign]
    port.listening.set()
    assert port.paper.slips() == []
    again = printer.print(SLIP, "k", time.monotonic() + 20, again=True)
    assert again.state is PrintState.PRINTED
    assert (
        port.paper.slips()[0]
        .crop((0, port.paper.slips()[0].height - SLIP.height, 576, port.paper.slips()[0].height))
        .tobytes()
        == SLIP.tobytes()
    )


def test_a_port_that_does_not_exist_is_not_found(tmp_path: Path) -> None:
    settings = PrintingSettings(device="serial", path=tmp_path / "ttyUSB9")
    printer = serial_printer(settings, tmp_path)
    printed = printer.print(SLIP, "k", time.monotonic() + 20)
    assert isinstance(printed.problem, PrinterNotFound)
    assert printer.status() is PrinterStatus.OFFLINE
