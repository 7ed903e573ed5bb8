# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Slips into a device file: written whole, or given up in time."""

from __future__ import annotations

import os
import time
from pathlib import Path

from kiosk.printing.devices.escpos_printer import EscposPrinter
from kiosk.printing.devices.file import file_printer
from kiosk.printing.printer import PrinterStatus, PrintState
from kiosk.printing.settings import PrintingSettings
from kiosk.printing.slip import draw
from kiosk.problems import PrinterNotFound
from tests.printing.paper import Paper
from tests.printing.samples import slip

SLIP = draw(slip("en"))


def at(path: Path, home: Path) -> EscposPrinter:
    """The kiosk's device for a file."""
    return file_printer(PrintingSettings(device="file", path=path, timeout_s=0.3), home)


def test_the_file_holds_the_slip(tmp_path: Path) -> None:
    printed = at(tmp_path / "lp0", tmp_path).print(SLIP, "k", time.monotonic() + 20)
    assert printed.state is PrintState.PRINTED
    paper = Paper()
    assert paper.feed((tmp_path / "lp0").read_bytes()) == b""
    assert [cut.tobytes() for cut in paper.slips()] == [SLIP.tobytes()]
    assert paper.questions == 0


def test_a_device_that_takes_no_more_bytes_is_unknown_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "lp0"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    printed = at(pipe, tmp_path).print(SLIP, "k", time.monotonic() + 20)
    assert printed.state is PrintState.UNKNOWN
    taken = b""
    while more := os.read(reader, 65536):
        taken += more
    os.close(reader)
    assert 0 < len(taken) < SLIP.width * SLIP.height // 8


def test_a_device_that_nobody_listens_to_is_not_found(tmp_path: Path) -> None:
    pipe = tmp_path / "lp0"
    os.mkfifo(pipe)
    printed = at(pipe, tmp_path).print(SLIP, "k", time.monotonic() + 20)
    assert printed.state is PrintState.FAILED
    assert isinstance(printed.problem, PrinterNotFound)


def test_a_folder_that_does_not_exist_is_not_found(tmp_path: Path) -> None:
    printer = at(tmp_path / "nowhere" / "lp0", tmp_path)
    printed = printer.print(SLIP, "k", time.monotonic() + 20)
    assert isinstance(printed.problem, PrinterNotFound)
    assert printer.status() is PrinterStatus.OFFLINE


def test_a_file_cannot_tell_its_status(tmp_path: Path) -> None:
    assert at(tmp_path / "lp0", tmp_path).status() is PrinterStatus.UNKNOWN
