# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Take back a count that was a wrong tap: afterwards the sheets are as if it never was."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.problems import CountNotFound
from kiosk.visits.opening_days import business_date

if TYPE_CHECKING:
    from kiosk.store.ledger import Ledger
    from kiosk.store.undo import Undone


def undo_visit(
    ledger: Ledger, site: str, undo_key: str, *, device: str, now: datetime, key: str | None = None
) -> Undone:
    """Take back the count `key`, or the latest of this device today.

    `undo_key`: new for each intention, the same for its repetition. Raises CountNotFound and
    AlreadyUndone.
    """
    counted = key or ledger.last_count(site, device, business_date(now))
    if counted is None:
        raise CountNotFound(site=site)
    return ledger.undo_visits(site, counted, undo_key)
