# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The one place that reads the clock, which in training starts at a given moment."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from kiosk.visits.opening_days import TOKYO


class Clock:
    """Tells the time in Asia/Tokyo: the computer's, or from `start` on, `speed` times as fast."""

    def __init__(self, start: datetime | None = None, speed: float = 1.0) -> None:
        self._start = start
        self._speed = speed
        self._began = time.monotonic()

    def __call__(self) -> datetime:
        """The present moment, aware, in Asia/Tokyo."""
        if self._start is None:
            return datetime.now(TOKYO)  # noqa: TID251 - the one place that reads the clock
        passed = timedelta(seconds=(time.monotonic() - self._began) * self._speed)
        return _in_tokyo(self._start) + passed


def _in_tokyo(moment: datetime) -> datetime:
    """A moment without an offset is meant in Tokyo."""
    return moment.replace(tzinfo=TOKYO) if moment.tzinfo is None else moment.astimezone(TOKYO)
