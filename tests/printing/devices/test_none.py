# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A hall without a printer."""

from __future__ import annotations

import time

from kiosk.printing.devices.none import NoPrinter
from kiosk.printing.printer import PrinterStatus, PrintState
from kiosk.printing.slip import draw
from tests.printing.samples import slip


def test_nothing_is_printed_and_nothing_is_wrong() -> None:
    printed = NoPrinter(80).print(draw(slip()), "k", time.monotonic() + 20)
    assert (printed.state, printed.problem) == (PrintState.NONE, None)
    assert NoPrinter(80).status() is PrinterStatus.UNKNOWN
