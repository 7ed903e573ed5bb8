# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The hands of the clocks, moved by the test: time of day, and seconds between two touches."""

from __future__ import annotations

from datetime import datetime

from kiosk.visits.opening_days import TOKYO

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=TOKYO)
"""A weekday on which both halls are open; the Monday before it is a holiday."""


class Hands:
    """The time of day: stands still until it is moved."""

    def __init__(self, now: datetime = TUESDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move_to(self, month: int, day: int, hour: int, minute: int = 0) -> None:
        """It is this moment now, in Asia/Tokyo."""
        self.now = datetime(2026, month, day, hour, minute, tzinfo=TOKYO)


class Pulse:
    """Seconds for what counts as one press: she takes her time only when the test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def pass_by(self, seconds: float) -> None:
        """So much time passes."""
        self.seconds += seconds
