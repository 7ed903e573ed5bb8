# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Printed, failed, unknown: a real socket with a printer behind it that misbehaves."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.printing.devices.escpos_printer import CLEAR_BUFFER, EscposPrinter
from kiosk.printing.devices.network import network_printer
from kiosk.printing.printer import Clock, PrinterStatus, PrintState
from kiosk.printing.settings import PrintingSettings
from kiosk.printing.slip import draw
from kiosk.problems import (
    PrinterCoverOpen,
    PrinterNotFound,
    PrinterOffline,
    PrinterOutOfPaper,
    PrinterSilent,
    PrinterTooLate,
    PrinterUnknown,
    Problem,
)
from tests.printing.paper import Paper
from tests.printing.samples import code_texts, slip
from tests.printing.tcp_printer import TcpPrinter

SLIP = draw(slip("en"))
OTHER = draw(slip("en", number="C013"))
SOON = 20.0
"""Seconds: longer than any slip of these tests takes."""

Connect = Callable[..., EscposPrinter]


@pytest.fixture
def plugged(tmp_path: Path) -> Iterator[Callable[..., TcpPrinter]]:
    """Switches on a printer; all are switched off at the end."""
    with ExitStack() as all_printers:
        yield lambda **how: all_printers.enter_context(TcpPrinter(**how))


@pytest.fixture
def connect(tmp_path: Path) -> Connect:
    """The kiosk's device for a printer; paper comes out faster and patience is shorter."""

    def connected(there: TcpPrinter, clock: Clock = time.monotonic, **values: Any) -> EscposPrinter:
        told = {"timeout_s": 0.3, "speed_mm_s": 100_000} | values
        settings = PrintingSettings.model_validate(
            {"device": "network", "host": "127.0.0.1", "port": there.port} | told
        )
        return network_printer(settings, tmp_path, clock)

    return connected


def in_time() -> float:
    """A deadline that no working printer misses."""
    return time.monotonic() + SOON


def same(printed: Image.Image, sent: Image.Image) -> bool:
    """Whether the paper shows the slip (`ESC *` prints whole bands: white may follow)."""
    below = printed.crop((0, sent.height, printed.width, printed.height))
    blank = not below.height or below.getextrema() == (255, 255)
    return blank and printed.crop((0, 0, *sent.size)).tobytes() == sent.tobytes()


@pytest.mark.parametrize("raster", ["bitImageRaster", "graphics", "bitImageColumn"])
def test_the_paper_shows_the_slip_dot_by_dot(
    plugged: Callable[..., TcpPrinter], connect: Connect, raster: str
) -> None:
    there = plugged()
    printed = connect(there, raster=raster).print(SLIP, "k", in_time())
    assert (printed.state, printed.problem) == (PrintState.PRINTED, None)
    [paper] = there.paper.slips()
    assert same(paper, SLIP)
    assert code_texts(paper) == [slip("en").qr_text]
    assert there.paper.misunderstood == []


def test_narrow_paper_is_printed_at_its_own_width(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there, narrow = plugged(), draw(slip("en"), 58)
    assert connect(there, width_mm=58).print(narrow, "k", in_time()).state is PrintState.PRINTED
    assert same(there.paper.slips()[0], narrow)


def test_low_paper_prints_and_is_told(plugged: Callable[..., TcpPrinter], connect: Connect) -> None:
    there = plugged()
    there.paper.near_end = True
    printed = connect(there).print(SLIP, "k", in_time())
    assert (printed.state, printed.status) == (PrintState.PRINTED, PrinterStatus.PAPER_LOW)


def no_paper(paper: Paper) -> None:
    paper.take_out_paper()


def cover_open(paper: Paper) -> None:
    paper.cover_open = True


def offline(paper: Paper) -> None:
    paper.offline = True


def mute(paper: Paper) -> None:
    paper.mute = True


def garbage(paper: Paper) -> None:
    paper.garbage = True


@pytest.mark.parametrize(
    ("trouble", "problem", "status"),
    [
        (no_paper, PrinterOutOfPaper, PrinterStatus.NO_PAPER),
        (cover_open, PrinterCoverOpen, PrinterStatus.COVER_OPEN),
        (offline, PrinterOffline, PrinterStatus.OFFLINE),
        (mute, PrinterSilent, PrinterStatus.UNKNOWN),
        (garbage, PrinterSilent, PrinterStatus.UNKNOWN),
    ],
)
def test_a_printer_that_is_not_ready_gets_no_slip_at_all(
    plugged: Callable[..., TcpPrinter],
    connect: Connect,
    trouble: Callable[[Paper], None],
    problem: type[Problem],
    status: PrinterStatus,
) -> None:
    there = plugged()
    trouble(there.paper)
    printer = connect(there)
    printed = printer.print(SLIP, "k", in_time())
    assert printed.state is PrintState.FAILED
    assert type(printed.problem) is problem
    assert printed.status is printer.status() is status
    assert set(bytes(there.paper.received)[::3]) <= {0x10}  # questions, and nothing else
    there.paper.put_in_paper()
    assert there.paper.slips() == []


def test_paper_that_ends_within_the_slip_is_a_failure_and_nothing_prints_later(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged()
    there.paper.rows_left = 500
    printed = connect(there).print(SLIP, "k", in_time())
    assert printed.state is PrintState.FAILED
    assert isinstance(printed.problem, PrinterOutOfPaper)
    assert CLEAR_BUFFER in there.paper.received
    there.paper.put_in_paper()
    assert there.paper.slips() == []
    assert there.paper.hanging == 500


def test_the_same_number_can_be_printed_when_the_paper_is_back(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged()
    there.paper.take_out_paper()
    printer = connect(there)
    assert printer.print(SLIP, "k", in_time()).state is PrintState.FAILED
    there.paper.put_in_paper()
    assert printer.print(SLIP, "k", in_time()).state is PrintState.PRINTED
    assert len(there.paper.slips()) == 1


def test_a_cable_pulled_in_the_middle_leaves_the_slip_unknown(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged(close_after=40_000)
    printed = connect(there).print(SLIP, "k", in_time())
    assert printed.state is PrintState.UNKNOWN
    assert isinstance(printed.problem, PrinterUnknown)
    assert there.paper.slips() == []


def test_a_printer_that_hangs_in_the_middle_is_given_up_and_unknown(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged(hang_after=30_000)
    printed = connect(there).print(SLIP, "k", in_time())
    assert printed.state is PrintState.UNKNOWN
    there.wake()
    assert there.paper.slips() == []


def test_silence_after_the_slip_is_unknown(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged(hang_after=SLIP.width * SLIP.height // 8)
    printed = connect(there).print(SLIP, "k", in_time())
    assert (printed.state, printed.status) == (PrintState.UNKNOWN, PrinterStatus.UNKNOWN)


def test_a_printer_that_is_switched_off_is_not_found(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged()
    printer = connect(there)
    there.switch_off()
    printed = printer.print(SLIP, "k", in_time())
    assert printed.state is PrintState.FAILED
    assert isinstance(printed.problem, PrinterNotFound)
    assert printer.status() is PrinterStatus.OFFLINE


def test_the_same_key_never_makes_two_slips(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged()
    printer = connect(there)
    first = printer.print(SLIP, "k", in_time())
    assert printer.print(SLIP, "k", in_time()) is first
    assert len(there.paper.slips()) == 1


def test_an_unknown_slip_is_printed_again_only_when_it_is_asked_for(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged(close_after=40_000)
    printer = connect(there)
    unknown = printer.print(SLIP, "k", in_time())
    there.close_after = None
    assert printer.print(SLIP, "k", in_time()) is unknown
    again = printer.print(SLIP, "k", in_time(), again=True)
    assert again.state is PrintState.PRINTED
    assert len(there.paper.slips()) == 1


def test_two_slips_at_once_come_out_one_after_the_other(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged()
    printer = connect(there)
    jobs = [
        threading.Thread(target=printer.print, args=(image, key, in_time()))
        for image, key in ((SLIP, "one"), (OTHER, "two"))
    ]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    texts = sorted(code_texts(paper)[0][:4] for paper in there.paper.slips())
    assert texts == ["C012", "C013"]


def test_after_the_deadline_nothing_is_sent(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged()
    printed = connect(there).print(SLIP, "k", time.monotonic() - 1)
    assert printed.state is PrintState.FAILED
    assert isinstance(printed.problem, PrinterTooLate)
    assert there.paper.received == b""
    assert there.connections == 0


def test_a_deadline_in_the_middle_stops_the_slip(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged()

    def clock() -> float:
        """Noon, until a quarter of the slip has arrived; then the deadline is over."""
        return 0.0 if len(there.paper.received) < 30_000 else 100.0

    printed = connect(there, clock=clock).print(SLIP, "k", 50.0)
    assert printed.state is PrintState.UNKNOWN
    there.switch_off()
    assert there.paper.slips() == []
    assert len(there.paper.received) < SLIP.width * SLIP.height // 8


def test_bytes_of_the_picture_that_look_like_a_question_confuse_nobody(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged()
    there.paper.answers_inside_pictures = True
    tricky = Image.new("1", (576, 240), 255)
    question = Image.frombytes("1", (24, 1), bytes(255 - byte for byte in b"\x10\x04\x04"))
    tricky.paste(question, (0, 100))
    printed = connect(there).print(tricky, "k", in_time())
    assert printed.state is PrintState.PRINTED
    assert same(there.paper.slips()[0], tricky)


def test_a_printer_that_cannot_answer_counts_as_printed_when_staff_said_so(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged()
    there.paper.mute = True
    printer = connect(there, answers=False)
    assert printer.print(SLIP, "k", in_time()).state is PrintState.PRINTED
    assert there.paper.questions == 0


def test_without_a_cutter_paper_is_fed_only(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged()
    assert connect(there, cut=False).print(SLIP, "k", in_time()).state is PrintState.PRINTED
    assert there.paper.slips() == []
    assert there.paper.hanging == SLIP.height


def test_the_status_is_asked_while_the_paper_comes_out(
    plugged: Callable[..., TcpPrinter], connect: Connect
) -> None:
    there = plugged()
    connect(there, speed_mm_s=300).print(SLIP, "k", in_time())
    assert there.paper.questions > 3 * 2


def test_the_library_says_nothing_and_leaves_the_log_alone(
    plugged: Callable[..., TcpPrinter], tmp_path: Path
) -> None:
    there = plugged()
    program = f"""
import logging, time
from pathlib import Path
from PIL import Image
from kiosk.printing.devices.network import network_printer
from kiosk.printing.settings import PrintingSettings
settings = PrintingSettings(device="network", host="127.0.0.1", port={there.port}, speed_mm_s=1e6)
printer = network_printer(settings, Path({str(tmp_path)!r}))
printed = printer.print(Image.new("1", (576, 80), 255), "k", time.monotonic() + 20)
print(printed.state, logging.getLogger().handlers)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("printed []\n", "")
    assert list((tmp_path / "escpos").iterdir())
