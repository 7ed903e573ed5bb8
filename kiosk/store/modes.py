# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The mode of each hall: one row, which a change of it replaces."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from kiosk.store.statements import Statement
from kiosk.visits.hall_mode import AS_USUAL, HallMode, HallState

_READ = Statement("SELECT mode, until, visit_types, version FROM hall_modes WHERE site = :site")

_WRITE = (
    "INSERT INTO hall_modes (site, mode, until, visit_types, version)"
    " VALUES (:site, :mode, :until, :visit_types, 1)"
    " ON CONFLICT (site) DO UPDATE SET mode = excluded.mode, until = excluded.until,"
    " visit_types = excluded.visit_types, version = hall_modes.version + 1"
)

_SET = Statement(_WRITE)

_SET_UNLESS_EVACUATED = Statement(f"{_WRITE} WHERE hall_modes.mode <> 'evacuation'")

_END = Statement(
    "UPDATE hall_modes SET mode = 'normal', until = NULL, visit_types = '', version = version + 1"
    " WHERE site = :site AND mode = 'evacuation' AND version = :version"
)


def read(connection: Connection, site: str) -> HallMode:
    """The mode of a hall; as usual where none was ever set."""
    row = _READ.run(connection, {"site": site}).one_or_none()
    if row is None:
        return AS_USUAL
    return HallMode(
        state=HallState(row.mode),
        until=datetime.fromisoformat(row.until) if row.until else None,
        stopped=frozenset(row.visit_types.split()),
        version=row.version,
    )


def write(connection: Connection, site: str, mode: HallMode, *, over_evacuation: bool) -> bool:
    """Set the mode; False where an evacuation keeps it from being set."""
    values = {
        "site": site,
        "mode": mode.state.value,
        "until": mode.until.isoformat(timespec="minutes") if mode.until else None,
        "visit_types": " ".join(sorted(mode.stopped)),
    }
    statement = _SET if over_evacuation else _SET_UNLESS_EVACUATED
    return statement.run(connection, values).rowcount == 1


def end_evacuation(connection: Connection, site: str, version: int) -> bool:
    """Back to usual; False where this evacuation was ended before, or another has begun."""
    return _END.run(connection, {"site": site, "version": version}).rowcount == 1
