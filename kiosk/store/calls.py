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
    """Whether somebody has said that she goes, and whether she has been there."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    DONE = "done"


@dataclass(frozen=True)
class Call:
    """Somebody at this device asked for a person. `lang`: what the screen spoke then.

    `times`: how often she has asked. `answered_by`: the device of the guide who goes.
    """

    key: str
    site: str
    business_date: date
    device: str
    lang: str
    called_at: datetime
    state: CallState = CallState.OPEN
    times: int = 1
    answered_by: str | None = None
    answered_at: datetime | None = None


_NEW = "site, key, business_date, device, lang, called_at, state"
_COLUMNS = f"{_NEW}, times, answered_by, answered_at"

_INSERT = Statement(
    f"INSERT INTO staff_calls ({_NEW}) VALUES"  # noqa: S608
    " (:site, :key, :business_date, :device, :lang, :called_at, 'open')"
    " ON CONFLICT (site, key) DO NOTHING"
)

_OPEN = Statement(
    f"SELECT {_COLUMNS} FROM staff_calls"  # noqa: S608
    " WHERE site = coalesce(:site, site) AND business_date = :business_date AND state <> 'done'"
    " ORDER BY called_at, key"
)

_BY_KEY = Statement(f"SELECT {_COLUMNS} FROM staff_calls WHERE site = :site AND key = :key")  # noqa: S608

_REPEAT = Statement(
    "UPDATE staff_calls SET times = :times"
    " WHERE site = :site AND key = :key AND state = 'open' AND times = :times - 1"
)

_ACKNOWLEDGE = Statement(
    "UPDATE staff_calls SET state = 'acknowledged', answered_by = :device, answered_at = :now"
    " WHERE site = :site AND key = :key AND state = 'open'"
)

_FINISH = Statement(
    "UPDATE staff_calls SET state = 'done' WHERE site = :site AND key = :key AND state <> 'done'"
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
        "called_at": _written(call.called_at),
    }
    return _INSERT.run(connection, values).rowcount == 1


def pending(connection: Connection, site: str | None, business_date: date) -> tuple[Call, ...]:
    """The calls that are not done, of one site or of all, the longest waiting first."""
    values = {"site": site, "business_date": business_date.isoformat()}
    return tuple(_call(row) for row in _OPEN.run(connection, values))


def by_key(connection: Connection, site: str, key: str) -> Call | None:
    """The call that this command made, if it did."""
    row = _BY_KEY.run(connection, {"site": site, "key": key}).one_or_none()
    return None if row is None else _call(row)


def repeat(connection: Connection, site: str, key: str, times: int) -> bool:
    """She asks for the `times`-th time; False when that was noted before, or somebody goes."""
    return _REPEAT.run(connection, {"site": site, "key": key, "times": times}).rowcount == 1


def acknowledge(connection: Connection, site: str, key: str, device: str, now: datetime) -> bool:
    """Somebody goes; False when the call was not open (any more)."""
    values = {"site": site, "key": key, "device": device, "now": _written(now)}
    return _ACKNOWLEDGE.run(connection, values).rowcount == 1


def finish(connection: Connection, site: str, key: str) -> bool:
    """Somebody was there; False when there is no such call that is not done."""
    return _FINISH.run(connection, {"site": site, "key": key}).rowcount == 1


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
        times=row.times,
        answered_by=row.answered_by,
        answered_at=datetime.fromisoformat(row.answered_at) if row.answered_at else None,
    )


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
