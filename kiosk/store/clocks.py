# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Catches a clock that went back: a record dated before the last one would land in a closed day.

By the hour, with a few minutes' grace (see `kiosk.store.last_record`).
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from kiosk.problems import ClockBeforeLastRecord
from kiosk.store.last_record import hour_of, is_before
from kiosk.store.statements import Statement

_READ = Statement("SELECT last_hour FROM device_clocks WHERE site = :site AND device = :device")

_WRITE = Statement(
    "INSERT INTO device_clocks (site, device, last_hour) VALUES (:site, :device, :hour)"
    " ON CONFLICT (site, device) DO UPDATE SET last_hour = excluded.last_hour"
)


def advance(connection: Connection, site: str, device: str, now: datetime) -> bool:
    """Note that the device records something at `now`; True for the first of its hour.

    `ClockBeforeLastRecord` when it has already recorded something later.
    """
    hour = hour_of(now)
    last = _READ.run(connection, {"site": site, "device": device}).scalar_one_or_none()
    if last is not None and hour <= last:
        if is_before(now, last):
            raise ClockBeforeLastRecord(now=hour, last=last)
        return False
    set_to(connection, site, device, now)
    return True


def set_to(connection: Connection, site: str, device: str, now: datetime) -> None:
    """Take `now` as right, whatever was recorded before."""
    _WRITE.run(connection, {"site": site, "device": device, "hour": hour_of(now)})
