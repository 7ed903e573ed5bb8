# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Catches a clock that went back: a record dated before the last one would land in a closed day.

By the hour, with a few minutes' grace: a time server that puts the clock back by a second at
10:00:00 is no reason to ask anybody.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from kiosk.problems import ClockBeforeLastRecord
from kiosk.store.statements import Statement
from kiosk.visits.opening_days import TOKYO

GRACE = timedelta(minutes=5)

_READ = Statement("SELECT last_hour FROM device_clocks WHERE site = :site AND device = :device")

_WRITE = Statement(
    "INSERT INTO device_clocks (site, device, last_hour) VALUES (:site, :device, :hour)"
    " ON CONFLICT (site, device) DO UPDATE SET last_hour = excluded.last_hour"
)


def hour_of(moment: datetime) -> str:
    """The hour of an aware moment in Asia/Tokyo, e.g. `2026-11-24T10`; sorts as text."""
    return moment.astimezone(TOKYO).isoformat()[:13]


def advance(connection: Connection, site: str, device: str, now: datetime) -> bool:
    """Note that the device records something at `now`; True for the first of its hour.

    `ClockBeforeLastRecord` when it has already recorded something later.
    """
    hour = hour_of(now)
    last = _READ.run(connection, {"site": site, "device": device}).scalar_one_or_none()
    if last is not None and hour <= last:
        if hour_of(now + GRACE) < last:
            raise ClockBeforeLastRecord(now=hour, last=last)
        return False
    set_to(connection, site, device, now)
    return True


def set_to(connection: Connection, site: str, device: str, now: datetime) -> None:
    """Take `now` as right, whatever was recorded before."""
    _WRITE.run(connection, {"site": site, "device": device, "hour": hour_of(now)})
