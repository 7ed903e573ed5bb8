# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""When a device recorded last, asked without opening the ledger: the lobby asks before its first
page, and everything the ledger needs takes longer to import than the page to be painted.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.visits.opening_days import TOKYO

GRACE = timedelta(minutes=5)
"""A time server that puts the clock back by a second on the hour is no reason to ask anybody."""

_PATIENCE_S = 0.5


def hour_of(moment: datetime) -> str:
    """The hour of an aware moment in Asia/Tokyo, e.g. `2026-11-24T10`; sorts as text."""
    return moment.astimezone(TOKYO).isoformat()[:13]


def is_before(now: datetime, last: str) -> bool:
    """Whether `now` is earlier than the hour of the last record, beyond `GRACE`."""
    return hour_of(now + GRACE) < last


def last_hour(path: Path, site: str, device: str) -> str | None:
    """The hour of the device's last record in the database at `path`.

    None where there is none, and where the database cannot be read: what is wrong with it is told
    when it is used, not by a question about the clock.
    """
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE_S)
        ) as connection:
            found = connection.execute(
                "SELECT last_hour FROM device_clocks WHERE site = ? AND device = ?", (site, device)
            ).fetchone()
    except sqlite3.Error:
        return None
    return str(found[0]) if found else None
