# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""How long no PIN is taken after wrong ones. Pure: the moment is an argument."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

FREE = 5
"""Wrong tries after which the lock closes for the first time."""

FIRST = timedelta(minutes=1)

LONGEST = timedelta(hours=1)
"""The lock doubles up to here: a visitor's play must not keep staff out for a day."""

NO_TIME = timedelta()


@dataclass(frozen=True)
class Tries:
    """Wrong tries since the last right one, and the aware moment of the latest."""

    wrong: int = 0
    latest: datetime | None = None


def failed(tries: Tries, now: datetime) -> Tries:
    """One more wrong try."""
    return Tries(tries.wrong + 1, now)


def whole(wrong: int) -> timedelta:
    """How long the lock stays closed after so many wrong tries."""
    if wrong < FREE:
        return NO_TIME
    # Beyond the longest no larger number is needed, and a huge one would be slow to compute.
    return min(FIRST * (1 << min(wrong - FREE, 20)), LONGEST)


def locked_for(tries: Tries, now: datetime) -> timedelta:
    """How long no try is taken from now on; zero when one is."""
    if tries.latest is None:
        return NO_TIME
    closed = whole(tries.wrong)
    # A clock that went back neither opens the lock nor keeps it closed for days.
    passed = max(now - tries.latest, NO_TIME)
    return max(closed - passed, NO_TIME)
