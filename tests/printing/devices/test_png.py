# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The spool folder: whole pictures, one a key, gone after their day."""

from __future__ import annotations

import threading
import time
from datetime import date
from pathlib import Path
from typing import IO

import pytest
from PIL import Image

from kiosk.printing.devices.png import PngPrinter, purge
from kiosk.printing.printer import PrinterStatus, PrintState
from kiosk.printing.slip import draw
from kiosk.problems import PrinterTooLate, SpoolUnwritable
from tests.printing.samples import code_texts, slip

SLIP = draw(slip())
KEY = "2026-11-24_C012_9f3c"


@pytest.fixture
def printer(tmp_path: Path) -> PngPrinter:
    """A spool folder that does not exist yet."""
    return PngPrinter(tmp_path / "slips", 80)


def in_time() -> float:
    """A deadline that is not missed."""
    return time.monotonic() + 20


def test_the_file_is_named_after_day_number_and_key(printer: PngPrinter) -> None:
    printed = printer.print(SLIP, KEY, in_time())
    assert printed.state is PrintState.PRINTED
    assert printed.path == printer.folder / f"{KEY}.png"
    with Image.open(printed.path) as written:
        assert written.tobytes() == SLIP.tobytes()
        assert code_texts(written) == [slip().qr_text]
        assert round(written.info["dpi"][0]) == 203


def test_the_same_key_is_one_file_even_for_many_at_once(printer: PngPrinter) -> None:
    jobs = [threading.Thread(target=printer.print, args=(SLIP, KEY, in_time())) for _ in range(8)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    assert [path.name for path in printer.folder.iterdir()] == [f"{KEY}.png"]


def test_a_reprint_is_a_file_of_its_own(printer: PngPrinter) -> None:
    printer.print(SLIP, KEY, in_time())
    copies = [printer.print(SLIP, KEY, in_time(), again=True).path for _ in range(2)]
    assert [path and path.name for path in copies] == [f"{KEY}_2.png", f"{KEY}_3.png"]


def test_another_process_does_not_write_the_same_key_again(printer: PngPrinter) -> None:
    printer.print(SLIP, KEY, in_time())
    other = PngPrinter(printer.folder, 80)
    assert other.print(draw(slip("en")), KEY, in_time()).state is PrintState.PRINTED
    with Image.open(printer.folder / f"{KEY}.png") as written:
        assert written.tobytes() == SLIP.tobytes()


def test_a_key_cannot_leave_the_folder(printer: PngPrinter) -> None:
    printed = printer.print(SLIP, "../../2026-11-24_C012_x/y", in_time())
    assert printed.path
    assert printed.path.parent == printer.folder


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    printer = PngPrinter(tmp_path / "file" / "slips", 80)
    printed = printer.print(SLIP, KEY, in_time())
    assert printed.state is PrintState.FAILED
    assert isinstance(printed.problem, SpoolUnwritable)
    assert printer.status() is PrinterStatus.OFFLINE


def test_a_full_disk_leaves_no_half_picture(
    printer: PngPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def save(self: Image.Image, file: IO[bytes], **_: object) -> None:
        file.write(b"half a picture")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Image.Image, "save", save)
    printed = printer.print(SLIP, KEY, in_time())
    assert printed.state is PrintState.FAILED
    assert printed.problem
    assert printed.problem.facts["reason"] == "No space left on device"
    assert list(printer.folder.iterdir()) == []


def test_after_the_deadline_nothing_is_written(printer: PngPrinter) -> None:
    printed = printer.print(SLIP, KEY, time.monotonic() - 1)
    assert isinstance(printed.problem, PrinterTooLate)
    assert not printer.folder.exists()


def test_slips_of_past_days_are_deleted_and_other_files_are_not(printer: PngPrinter) -> None:
    for key in ("2026-11-20_C001_a", "2026-11-23_memo_b", KEY):
        printer.print(SLIP, key, in_time())
    (printer.folder / "2026-11-23_C002_c.77.part").write_bytes(b"cut off")
    (printer.folder / "note.png").write_bytes(b"somebody else's")
    assert purge(printer.folder, before=date(2026, 11, 24)) == 3
    assert sorted(path.name for path in printer.folder.iterdir()) == [f"{KEY}.png", "note.png"]


def test_an_absent_folder_has_nothing_to_purge(tmp_path: Path) -> None:
    assert purge(tmp_path / "slips", before=date(2026, 11, 24)) == 0


def test_a_writable_folder_is_fine(printer: PngPrinter) -> None:
    assert printer.status() is PrinterStatus.OK
