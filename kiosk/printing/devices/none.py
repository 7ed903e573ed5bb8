# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A hall without a slip printer: the number stands on the screen only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.printing.printer import Printed, PrinterStatus, PrintState

if TYPE_CHECKING:
    from PIL.Image import Image


class NoPrinter:
    """Prints nothing and says so."""

    def __init__(self, width_mm: int) -> None:
        self.width_mm = width_mm

    def print(self, image: Image, key: str, deadline: float, again: bool = False) -> Printed:
        """Always `none`."""
        return Printed(PrintState.NONE)

    def status(self) -> PrinterStatus:
        """Always `unknown`."""
        return PrinterStatus.UNKNOWN
