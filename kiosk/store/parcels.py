# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Counts on their way to the server: frozen, sent, forgotten. In transactions of the caller.

While the server is away the sheets of the device's own file add up by hour. When it is back, what
they hold is moved into a parcel with a key of its own (a UUID), so that a second sending is the
same as the first. The server notes the key in the transaction that adds the cells: who sends the
parcel again finds the key, and nothing is added. Visits and languages never share a parcel (see
`kiosk.store.outbox`).

The night purge deletes the keys of past days, and the answer to a sending may be lost for longer
than a night. So a parcel's key is dated `UNHEARD`, beyond every night, until the device has heard.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, TypeAlias
from uuid import uuid4

from sqlalchemy import Connection

from kiosk.store import outbox, tallies
from kiosk.store.outbox import Batch
from kiosk.store.statements import Statement
from kiosk.visits.tally import CallCount, LanguageCount, SessionCount, Tallies, VisitCount

if TYPE_CHECKING:
    from pydantic import TypeAdapter

UNHEARD = date.max
"""Date of a key whose parcel the device may send again."""

_Cell: TypeAlias = VisitCount | LanguageCount | SessionCount | CallCount

_EVER = (date.min, date.max)

_SHEETS = ("visit_tally", "session_tally", "call_tally", "language_tally")

_EMPTY = tuple(Statement(f"DELETE FROM {sheet}") for sheet in _SHEETS)  # noqa: S608

_KEEP = Statement("INSERT INTO parcels (site, key, content) VALUES (:site, :key, :content)")

_ALL = Statement("SELECT site, key, content FROM parcels ORDER BY site, key")

_FORGET = Statement("DELETE FROM parcels WHERE site = :site AND key = :key")

_HEARD = Statement(
    "UPDATE batches SET business_date = :business_date"
    " WHERE site = :site AND key = :key AND business_date = :unheard"
)


@dataclass(frozen=True)
class Parcel:
    """Cells of one site that are added together or not at all."""

    site: str
    key: str
    cells: Tallies


def freeze(connection: Connection) -> None:
    """Move what the sheets of the own file hold into parcels."""
    outbox.settle(connection)
    held = tallies.span(connection, *_EVER, None)
    counts = replace(held, languages=())
    languages = Tallies(languages=held.languages)
    for cells in (counts, languages):
        for site in sorted({cell.site for cell in _rows(cells)}):
            content = _adapter().dump_json(_of_site(cells, site)).decode()
            _KEEP.run(connection, {"site": site, "key": str(uuid4()), "content": content})
    for statement in _EMPTY:
        statement.run(connection)


def frozen(connection: Connection) -> tuple[Parcel, ...]:
    """The parcels that the server has not confirmed."""
    return tuple(
        Parcel(row.site, row.key, _adapter().validate_json(row.content))
        for row in _ALL.run(connection)
    )


def forget(connection: Connection, parcel: Parcel) -> None:
    """The server has it."""
    _FORGET.run(connection, {"site": parcel.site, "key": parcel.key})


def receive(connection: Connection, parcel: Parcel) -> bool:
    """On the server: add the cells, once for the parcel's key; False when it has them already."""
    # An own file has one device, unless its name was changed.
    device = _rows(parcel.cells)[0].device
    if not outbox.take_effect(connection, Batch(parcel.key, parcel.site, UNHEARD, device)):
        return False
    for visits in parcel.cells.visits:
        tallies.add_visits(connection, visits)
    for sessions in parcel.cells.sessions:
        tallies.add_sessions(connection, sessions)
    for calls in parcel.cells.calls:
        tallies.add_calls(connection, calls)
    for languages in parcel.cells.languages:
        tallies.add_languages(connection, languages)
    return True


def heard(connection: Connection, parcel: Parcel, today: date) -> None:
    """On the server: the device has forgotten the parcel, and the night may delete its key."""
    values = {
        "site": parcel.site,
        "key": parcel.key,
        "business_date": today.isoformat(),
        "unheard": UNHEARD.isoformat(),
    }
    _HEARD.run(connection, values)


def size(cells: Tallies) -> int:
    """How many visits (items, where nobody came), sessions and calls were counted. Languages say
    the same visits again."""
    return (
        sum(cell.visits or cell.items for cell in cells.visits)
        + sum(cell.sessions for cell in cells.sessions)
        + sum(cell.calls for cell in cells.calls)
    )


def _rows(cells: Tallies) -> tuple[_Cell, ...]:
    return (*cells.visits, *cells.languages, *cells.sessions, *cells.calls)


def _of_site(cells: Tallies, site: str) -> Tallies:
    return Tallies(
        visits=tuple(cell for cell in cells.visits if cell.site == site),
        languages=tuple(cell for cell in cells.languages if cell.site == site),
        sessions=tuple(cell for cell in cells.sessions if cell.site == site),
        calls=tuple(cell for cell in cells.calls if cell.site == site),
    )


@cache
def _adapter() -> TypeAdapter[Tallies]:
    from pydantic import TypeAdapter

    return TypeAdapter(Tallies)
