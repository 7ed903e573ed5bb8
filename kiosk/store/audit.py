# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The audit trail: what staff have done that has consequences. A role and a device, never a name,
and nothing about a visitor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from kiosk.store.statements import Statement


@dataclass(frozen=True)
class Deed:
    """`action`: what was done, e.g. `mode.system_down`; `detail`: with what, e.g. until when.

    `role`: `guide`, `manager`, `shell` (the command line) or `anyone` (no PIN was asked for). The
    same `key` is one deed, however often it is tried.
    """

    key: str
    site: str
    device: str
    role: str
    action: str
    done_at: datetime
    detail: str = ""


_COLUMNS = "site, key, business_date, device, role, action, detail, done_at"

_INSERT = Statement(
    f"INSERT INTO audit_trail ({_COLUMNS}) VALUES"  # noqa: S608
    " (:site, :key, :business_date, :device, :role, :action, :detail, :done_at)"
    " ON CONFLICT (site, key) DO NOTHING"
)

_OF_DAY = Statement(
    f"SELECT {_COLUMNS} FROM audit_trail"  # noqa: S608
    " WHERE site = :site AND business_date = :business_date ORDER BY done_at, key"
)


def insert(connection: Connection, deed: Deed, business_date: date) -> bool:
    """Write it down; False when this deed was done before."""
    values = {
        "site": deed.site,
        "key": deed.key,
        "business_date": business_date.isoformat(),
        "device": deed.device,
        "role": deed.role,
        "action": deed.action,
        "detail": deed.detail,
        "done_at": deed.done_at.isoformat(timespec="seconds"),
    }
    return _INSERT.run(connection, values).rowcount == 1


def of_day(connection: Connection, site: str, business_date: date) -> tuple[Deed, ...]:
    """The deeds of a day at one hall, the earliest first."""
    values = {"site": site, "business_date": business_date.isoformat()}
    return tuple(_deed(row) for row in _OF_DAY.run(connection, values))


def _deed(row: Row[Any]) -> Deed:
    return Deed(
        key=row.key,
        site=row.site,
        device=row.device,
        role=row.role,
        action=row.action,
        done_at=datetime.fromisoformat(row.done_at),
        detail=row.detail,
    )
