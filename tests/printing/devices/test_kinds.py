# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Every kind of the settings opens a printer, and opening touches no device."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from kiosk.printing.devices import KINDS, open_printer, purge_spool
from kiosk.printing.settings import PrintingSettings
from kiosk.printing.slip import draw
from tests.printing.samples import slip

ADDRESSES: dict[str, dict[str, Any]] = {
    "network": {"host": "127.0.0.1", "port": 1},
    "serial": {"path": "/nowhere/ttyS0"},
    "file": {"path": "/nowhere/lp0"},
    "usb": {"vendor_id": 1, "product_id": 1},
    "cups": {"queue": "nowhere"},
}


def test_the_list_of_kinds_is_that_of_the_settings() -> None:
    assert set(KINDS) == set(get_args(PrintingSettings.model_fields["device"].annotation))


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("width_mm", [80, 58])
def test_a_kind_opens_and_answers_without_its_device(
    kind: str, width_mm: int, tmp_path: Path
) -> None:
    values = {"device": kind, "width_mm": width_mm} | ADDRESSES.get(kind, {})
    printer = open_printer(PrintingSettings.model_validate(values), tmp_path)
    assert printer.width_mm == width_mm
    printed = printer.print(draw(slip(), width_mm), "2026-11-24_C012_k", time.monotonic() + 20)
    expected = {"png": "printed", "none": "none"}.get(kind, "failed")
    assert printed.state == expected
    assert (printed.problem is None) == (expected != "failed")


def test_the_spool_is_in_the_data_directory_unless_told(tmp_path: Path) -> None:
    printer = open_printer(PrintingSettings(), tmp_path)
    printed = printer.print(draw(slip()), "2026-11-24_C012_k", time.monotonic() + 20)
    assert printed.path == tmp_path / "slips" / "2026-11-24_C012_k.png"


def test_the_night_purge_empties_the_spool_whatever_prints_today(tmp_path: Path) -> None:
    spool = tmp_path / "elsewhere"
    spool.mkdir()
    (spool / "2026-11-23_C001_k.png").write_bytes(b"")
    settings = PrintingSettings(device="none", spool=spool)
    assert purge_spool(settings, tmp_path, before=date(2026, 11, 24)) == 1
    assert list(spool.iterdir()) == []
