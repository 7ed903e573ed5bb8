# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The night purge: what lived for its business day goes, counters stay."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.visits.opening_days import business_date

if TYPE_CHECKING:
    from kiosk.store.ledger import Ledger, Purged


def purge_past_days(ledger: Ledger, now: datetime) -> Purged:
    """Delete tickets, staff calls and commands of all days before today, and empty the log.

    May be called at every change of the day and at every start: doing it twice does nothing more.
    """
    return ledger.purge(business_date(now))
