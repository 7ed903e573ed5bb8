# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A queue of CUPS: what its commands say is read, and a late job is taken back."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from kiosk.printing.devices.cups import CupsPrinter, _reading
from kiosk.printing.printer import PrinterStatus, PrintState
from kiosk.printing.settings import PrintingSettings
from kiosk.printing.slip import draw
from kiosk.problems import PrinterNotFound, PrinterOffline, PrinterOutOfPaper
from tests.printing.devices.cups_room import CupsRoom
from tests.printing.samples import slip

SLIP = draw(slip("en"))
IDLE = "printer slip is idle.  enabled since Wed Nov 25 01:12:07 2026"


def queue(name: str = "slip") -> CupsPrinter:
    """The kiosk's device for a queue."""
    return CupsPrinter(PrintingSettings(device="cups", queue=name))


def in_time() -> float:
    """A deadline that is not missed."""
    return time.monotonic() + 20


@pytest.mark.parametrize(
    ("listing", "status"),
    [
        (f"{IDLE}\n\tAlerts: none\n", PrinterStatus.OK),
        ("printer slip now printing slip-2.\n\tAlerts: none\n", PrinterStatus.OK),
        (f"{IDLE}\n\tAlerts: media-low-warning\n", PrinterStatus.PAPER_LOW),
        (f"{IDLE}\n\tAlerts: media-empty-error\n", PrinterStatus.NO_PAPER),
        (f"{IDLE}\n\tAlerts: cover-open media-empty-error\n", PrinterStatus.COVER_OPEN),
        (f"{IDLE}\n\tAlerts: offline-report\n", PrinterStatus.OFFLINE),
        ("printer slip disabled since Wed Nov 25 -\n\tpaused\n", PrinterStatus.OFFLINE),
        ("", PrinterStatus.UNKNOWN),
    ],
)
def test_the_listing_of_a_printer_is_read(listing: str, status: PrinterStatus) -> None:
    assert _reading(listing) is status


def test_without_cups_the_printer_is_not_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    printed = queue().print(SLIP, "k", in_time())
    assert printed.state is PrintState.FAILED
    assert isinstance(printed.problem, PrinterNotFound)
    assert queue().status() is PrinterStatus.OFFLINE


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> Iterator[CupsRoom]:
    """A scheduler of our own; the commands of CUPS talk to it."""
    with tempfile.TemporaryDirectory(prefix="cups") as root:
        Path(root).chmod(0o755)  # the backend runs as another user
        with CupsRoom(Path(root)) as room:
            monkeypatch.setenv("CUPS_SERVER", str(room.socket))
            yield room


@pytest.mark.long
def test_a_slip_comes_out_at_its_own_size(cups: CupsRoom) -> None:
    printed = queue().print(SLIP, "k", in_time())
    assert (printed.state, printed.status) == (PrintState.PRINTED, PrinterStatus.OK)
    [paper] = cups.printed()
    assert page_mm(paper) == pytest.approx([size * 25.4 / 203 for size in SLIP.size], abs=0.2)


def page_mm(pdf: Path) -> list[float]:
    """Width and height of the only page."""
    [box] = re.findall(rb"/MediaBox \[([^\]]*)\]", pdf.read_bytes())
    return [float(points) * 25.4 / 72 for points in box.split()[2:]]


@pytest.mark.long
def test_the_same_key_is_one_job(cups: CupsRoom) -> None:
    printer = queue()
    first = printer.print(SLIP, "k", in_time())
    assert printer.print(SLIP, "k", in_time()) is first
    assert len(cups.printed()) == 1


@pytest.mark.long
def test_without_paper_the_job_is_taken_back_and_never_prints(cups: CupsRoom) -> None:
    cups.take_out_paper()
    printer = queue()
    printed = printer.print(SLIP, "k", time.monotonic() + 1.0)
    assert printed.state is PrintState.FAILED
    assert isinstance(printed.problem, PrinterOutOfPaper)
    assert cups.jobs() == ""
    cups.put_in_paper()
    assert cups.printed() == []
    assert printer.print(SLIP, "k", in_time()).state is PrintState.PRINTED
    assert len(cups.printed()) == 1


@pytest.mark.long
def test_a_stopped_queue_gets_no_job(cups: CupsRoom) -> None:
    cups.stop("slip")
    printed = queue().print(SLIP, "k", in_time())
    assert isinstance(printed.problem, PrinterOffline)
    assert cups.jobs() == ""


@pytest.mark.long
def test_a_queue_that_does_not_exist_is_not_found(cups: CupsRoom) -> None:
    printed = queue("other").print(SLIP, "k", in_time())
    assert isinstance(printed.problem, PrinterNotFound)
    assert cups.jobs() == ""


@pytest.mark.long
@pytest.mark.usefixtures("cups")
def test_after_the_deadline_no_job_is_made(cups: CupsRoom) -> None:
    printed = queue().print(Image.new("1", (576, 80)), "k", time.monotonic() - 1)
    assert printed.state is PrintState.FAILED
    assert cups.printed() == []
