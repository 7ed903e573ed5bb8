# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Calls for staff, kept for their day, so that a guide's tablet finds those that are open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row

from kiosk.store.statements import Statement


class CallState(StrEnum):
    """Whether somebody has said that she goes."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"


@dataclass(frozen=True)
class Call:
    """Somebody at this device asked for a person. `lang`: what the screen spoke then."""

    key: str
    site: str
    business_date: date
    device: str
    lang: str
    called_at: datetime
    state: CallState = CallState.OPEN


_COLUMNS = "site, key, business_date, device, lang, called_at, state"

_INSERT = Statement(
    f"INSERT INTO staff_calls ({_COLUMNS}) VALUES"  # noqa: S608
    " (:site, :key, :business_date, :device, :lang, :called_at, 'open')"
    " ON CONFLICT (site, key) DO NOTHING"
)

_OPEN = Statement(
    f"SELECT {_COLUMNS} FROM staff_calls"  # noqa: S608
    " WHERE site = :site AND business_date = :business_date AND state = 'open'"
    " ORDER BY called_at, key"
)

_ACKNOWLEDGE = Statement(
    "UPDATE staff_calls SET state = 'acknowledged'"
    " WHERE site = :site AND key = :key AND state = 'open'"
)

_DELETE = Statement("DELETE FROM staff_calls WHERE business_date < :business_date")


def insert(connection: Connection, call: Call) -> bool:
    """Keep the call; False when this command has taken effect before."""
    values = {
        "site": call.site,
        "key": call.key,
        "business_date": call.business_date.isoformat(),
        "device": call.device,
        "lang": call.lang,
        "called_at": call.called_at.isoformat(timespec="seconds"),
    }
    return _INSERT.run(connection, values).rowcount == 1


def still_open(connection: Connection, site: str, business_date: date) -> tuple[Call, ...]:
    """The calls that nobody has acknowledged, the longest waiting first."""
    values = {"site": site, "business_date": business_date.isoformat()}
    return tuple(_call(row) for row in _OPEN.run(connection, values))


def acknowledge(connection: Connection, site: str, key: str) -> bool:
    """Somebody goes; False when the call was not open (any more)."""
    return _ACKNOWLEDGE.run(connection, {"site": site, "key": key}).rowcount == 1


def delete_before(connection: Connection, business_date: date) -> int:
    """Delete the calls of all earlier days; how many there were."""
    return _DELETE.run(connection, {"business_date": business_date.isoformat()}).rowcount


def _call(row: Row[Any]) -> Call:
    return Call(
        key=row.key,
        site=row.site,
        business_date=date.fromisoformat(row.business_date),
        device=row.device,
        lang=row.lang,
        called_at=datetime.fromisoformat(row.called_at),
        state=CallState(row.state),
    )
