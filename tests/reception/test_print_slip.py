# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""From slip to paper while the visitor is there: printed, failed, unknown, none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PIL.Image import Image

from kiosk.printing import fonts
from kiosk.printing.devices.network import network_printer
from kiosk.printing.devices.png import PngPrinter
from kiosk.printing.printer import Printed, Printer, PrinterStatus, PrintState
from kiosk.printing.settings import PrintingSettings
from kiosk.problems import FontMissing, PrinterOutOfPaper, PrinterTooLate
from kiosk.reception.print_slip import print_slip
from tests.printing.samples import code_texts, slip
from tests.printing.tcp_printer import TcpPrinter


@pytest.fixture
def there() -> Iterator[TcpPrinter]:
    """A printer on a socket."""
    with TcpPrinter() as printer:
        yield printer


@pytest.fixture
def printer(there: TcpPrinter, tmp_path: Path) -> Printer:
    """The kiosk's device for it."""
    settings = PrintingSettings(
        device="network", host="127.0.0.1", port=there.port, timeout_s=0.3, speed_mm_s=100_000
    )
    return network_printer(settings, tmp_path)


def test_the_slip_comes_out(printer: Printer, there: TcpPrinter) -> None:
    assert print_slip(printer, slip("en")).state is PrintState.PRINTED
    assert code_texts(there.paper.slips()[0]) == [slip("en").qr_text]


def test_out_of_paper_then_printed_again_with_the_same_number(
    printer: Printer, there: TcpPrinter
) -> None:
    there.paper.take_out_paper()
    failed = print_slip(printer, slip("en"))
    assert failed.state is PrintState.FAILED
    assert isinstance(failed.problem, PrinterOutOfPaper)
    there.paper.put_in_paper()
    assert there.paper.slips() == []

    again = replace(slip("en", ribbons=("再印刷",)), reprint=True)
    assert print_slip(printer, again).state is PrintState.PRINTED
    assert [code_texts(paper) for paper in there.paper.slips()] == [[slip("en").qr_text]]


def test_a_pulled_cable_is_unknown(tmp_path: Path) -> None:
    with TcpPrinter(close_after=40_000) as there:
        settings = PrintingSettings(
            device="network", host="127.0.0.1", port=there.port, timeout_s=0.3
        )
        printed = print_slip(network_printer(settings, tmp_path), slip("en"))
    assert printed.state is PrintState.UNKNOWN


def test_without_a_printer_nothing_is_wrong() -> None:
    printed = print_slip(None, slip())
    assert (printed.state, printed.problem) == (PrintState.NONE, None)


def test_pressing_twice_is_one_slip_and_a_reprint_a_second(tmp_path: Path) -> None:
    printer = PngPrinter(tmp_path, 80)
    for _ in range(2):
        assert print_slip(printer, slip()).state is PrintState.PRINTED
    assert len(list(tmp_path.iterdir())) == 1
    again = replace(slip(ribbons=("再印刷",)), reprint=True)
    assert print_slip(printer, again).path != print_slip(printer, slip()).path
    assert len(list(tmp_path.iterdir())) == 2


def test_nothing_is_printed_for_somebody_who_has_gone(tmp_path: Path) -> None:
    printed = print_slip(PngPrinter(tmp_path, 80), slip(), wanted=lambda: False)
    assert printed.state is PrintState.FAILED
    assert isinstance(printed.problem, PrinterTooLate)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_printed_when_the_time_is_over(printer: Printer, there: TcpPrinter) -> None:
    printed = print_slip(printer, slip(), within_s=0)
    assert isinstance(printed.problem, PrinterTooLate)
    assert there.paper.received == b""


def test_a_missing_font_is_an_answer_and_not_a_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    fonts.face.cache_clear()
    printed = print_slip(PngPrinter(tmp_path, 80), slip())
    assert printed.state is PrintState.FAILED
    assert isinstance(printed.problem, FontMissing)


@dataclass
class NotingPrinter:
    """Keeps what it was asked."""

    width_mm: int = 58
    asked: list[tuple[int, str, float, bool]] = field(default_factory=list)

    def print(self, image: Image, key: str, deadline: float, again: bool = False) -> Printed:
        """Notes width, key, deadline, again."""
        self.asked.append((image.width, key, deadline, again))
        return Printed(PrintState.PRINTED)

    def status(self) -> PrinterStatus:
        """Fine."""
        return PrinterStatus.OK


def test_the_deadline_counts_from_the_press_and_the_paper_decides_the_width() -> None:
    printer = NotingPrinter()
    print_slip(printer, slip(), within_s=7, clock=lambda: 100.0)
    assert printer.asked == [(384, "2026-11-24_C012_k1", 107.0, False)]
