# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Commands that wait for the server one by one, each with its key. In a transaction of the caller.

What nobody can repeat and is surely not on the server is added up by hour, so that what waits is
no row about one person. The rest waits here until the night at most, which adds it up too: tickets
and calls for staff, which are rows of their day anyway, and counts that came with a key, because
an earlier press or another program may have brought the key to the server. What is in doubt, since
a commit was not answered, waits for as long as it takes: only its key can tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, TypeAlias

from pydantic import TypeAdapter
from sqlalchemy import Connection

from kiosk.store.calls import Call
from kiosk.store.outbox import Batch
from kiosk.store.statements import Statement
from kiosk.store.tickets import Order, visit_of
from kiosk.visits.tally import SessionCount, VisitCount


@dataclass(frozen=True)
class KeptTicket:
    """A number of the overflow range that somebody holds. `order.first` is the first number of the
    class's usual series, `range_first` that of the overflow range."""

    order: Order
    number: int
    range_first: int
    issued_at: datetime

    @property
    def visit(self) -> VisitCount:
        """What it counts as."""
        return visit_of(self.order, self.issued_at)

    @property
    def batch(self) -> Batch:
        """What counts its language where no ticket's row can."""
        order = self.order
        return Batch(
            f"ticket:{order.key}",
            order.site,
            order.business_date,
            order.device,
            order.service,
            order.lang,
            self.visit,
        )


@dataclass(frozen=True)
class KeptVisits:
    """Visits that were counted by hand; `lang` None: nobody noted it."""

    key: str
    count: VisitCount
    service: str
    lang: str | None
    at: datetime

    @property
    def batch(self) -> Batch:
        """What counts its language where its own key is spent."""
        count = self.count
        return Batch(
            f"visits:{self.key}",
            count.site,
            count.date,
            count.device,
            self.service,
            self.lang,
            count,
        )


@dataclass(frozen=True)
class KeptSession:
    """The end of a session."""

    key: str
    count: SessionCount
    at: datetime


Kept: TypeAlias = KeptTicket | KeptVisits | KeptSession | Call

_KINDS: Mapping[type[Any], str] = {
    KeptTicket: "ticket",
    KeptVisits: "visits",
    KeptSession: "session",
    Call: "call",
}

_KEEP = Statement(
    "INSERT INTO kept_commands (site, kind, key, business_date, in_doubt, content)"
    " VALUES (:site, :kind, :key, :business_date, :in_doubt, :content)"
)

_ALL = Statement("SELECT kind, content FROM kept_commands ORDER BY business_date, kind")

_CERTAIN = Statement(
    "SELECT kind, content FROM kept_commands WHERE in_doubt = 0 AND business_date < :business_date"
)

_FORGET = Statement("DELETE FROM kept_commands WHERE site = :site AND kind = :kind AND key = :key")


def day_of(kept: Kept) -> date:
    """The business date of the command."""
    if isinstance(kept, KeptTicket):
        return kept.order.business_date
    return kept.business_date if isinstance(kept, Call) else kept.count.date


def keep(connection: Connection, kept: Kept, *, in_doubt: bool) -> None:
    """Keep the command until `forget`. `in_doubt`: the server may have it already."""
    values = {
        **_where(kept),
        "business_date": day_of(kept).isoformat(),
        "in_doubt": int(in_doubt),
        "content": _adapter(_KINDS[type(kept)]).dump_json(kept).decode(),
    }
    _KEEP.run(connection, values)


def everything(connection: Connection) -> tuple[Kept, ...]:
    """All commands that wait; tickets in the order of their numbers, so that the server never has
    a gap either."""
    found = [_kept(row) for row in _ALL.run(connection)]
    return tuple(sorted(found, key=lambda each: getattr(each, "number", 0)))


def certain_before(connection: Connection, business_date: date) -> tuple[Kept, ...]:
    """Those of earlier days that are surely not on the server."""
    values = {"business_date": business_date.isoformat()}
    return tuple(_kept(row) for row in _CERTAIN.run(connection, values))


def forget(connection: Connection, kept: Kept) -> None:
    """The command waits no longer."""
    _FORGET.run(connection, _where(kept))


def _where(kept: Kept) -> dict[str, object]:
    kind = _KINDS[type(kept)]
    if isinstance(kept, KeptTicket):
        return {"site": kept.order.site, "kind": kind, "key": kept.order.key}
    site = kept.site if isinstance(kept, Call) else kept.count.site
    return {"site": site, "kind": kind, "key": kept.key}


def _kept(row: Any) -> Kept:
    found: Kept = _adapter(row.kind).validate_json(row.content)
    return found


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(next(each for each, name in _KINDS.items() if name == kind))
