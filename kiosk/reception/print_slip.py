# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Bring a slip onto paper while its visitor is still there, and say what became of it."""

from __future__ import annotations

import time
from collections.abc import Callable

from kiosk.printing.printer import Clock, Printed, Printer, PrintState
from kiosk.printing.slip import Slip
from kiosk.problems import FontMissing, PrinterTooLate


def print_slip(
    printer: Printer | None,
    slip: Slip,
    *,
    within_s: float = 15.0,
    wanted: Callable[[], bool] = lambda: True,
    clock: Clock = time.monotonic,
) -> Printed:
    """`printed`, `failed`, `unknown`, or `none` without a printer; blocks up to `within_s`.

    Nothing is printed after that, nor once `wanted` is false. Never raises a `Problem`: the
    visitor has her number, and the answer carries what is wrong.
    """
    if printer is None:
        return Printed(PrintState.NONE)
    deadline = clock() + within_s
    from kiosk.printing.slip import draw

    try:
        image = draw(slip, printer.width_mm)
    except FontMissing as problem:
        return Printed(PrintState.FAILED, problem)
    if not wanted():
        return Printed(PrintState.FAILED, PrinterTooLate())
    return printer.print(image, slip.print_key, deadline, again=slip.reprint)
