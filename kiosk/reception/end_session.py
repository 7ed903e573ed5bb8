# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Count how a visitor's use of a screen ended; what she did in it is gone by then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.visits.opening_days import TOKYO, business_date
from kiosk.visits.results import Result
from kiosk.visits.tally import SessionCount

if TYPE_CHECKING:
    from kiosk.store.ledger import Ledger


@dataclass(frozen=True)
class SessionEnd:
    """The end of one session. With a `key`, a repeated end counts once; without, each counts."""

    site: str
    device: str
    result: Result
    key: str | None = None


def end_session(ledger: Ledger, end: SessionEnd, now: datetime) -> bool:
    """Count it; False when its key has counted before. Raises the problems of the store."""
    count = SessionCount(
        site=end.site,
        device=end.device,
        date=business_date(now),
        hour=now.astimezone(TOKYO).hour,
        result=end.result,
        sessions=1,
    )
    return ledger.end_session(count, now, key=end.key)
