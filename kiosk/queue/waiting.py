# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""How long people wait, as a histogram: buckets of minutes, never a moment of one person. Pure."""

from __future__ import annotations

from datetime import datetime

from kiosk.queue.ticket import State

BUCKETS = (0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180)
"""Minutes at which a bucket begins; the last one has no end."""

MEASURED = frozenset(State) - {State.WAITING, State.ENDED}
"""What ends a wait. Nobody saw how long those waited whose ticket the closing day ended."""


def bucket_of(issued_at: datetime, left_at: datetime) -> int:
    """The first minute of the bucket of this wait. A clock that was put back waited for nothing."""
    minutes = (left_at - issued_at).total_seconds() / 60
    return max((first for first in BUCKETS if first <= minutes), default=0)
