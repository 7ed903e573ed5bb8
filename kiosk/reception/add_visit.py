# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Count visitors that never touched a kiosk: by hand, by the floor guide or at the phone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.guidance.model import Content
from kiosk.reception.known import countable_site, visit_type_of
from kiosk.visits.opening_days import TOKYO, business_date
from kiosk.visits.results import Result
from kiosk.visits.tally import Channel, VisitCount, counted

if TYPE_CHECKING:
    from kiosk.store.ledger import Ledger


@dataclass(frozen=True)
class VisitEntry:
    """What is added. `count`: people; `items`: cases, as many as people unless said.

    `lang` None: nobody noted the language, and none is counted.
    """

    key: str
    site: str
    visit_type: str
    device: str
    channel: Channel = Channel.GUIDE
    count: int = 1
    items: int | None = None
    lang: str | None = None
    result: Result = Result.DESK


@dataclass(frozen=True)
class Added:
    """What the entry counts as, and whether this request counted it (`new`) or repeated one."""

    count: VisitCount
    new: bool


def add_visit(ledger: Ledger, content: Content, entry: VisitEntry, now: datetime) -> Added:
    """Count the entry once for its key.

    A type without visitors (phone, back office) counts items only. Raises UnknownSite,
    UnknownVisitType, ClockBeforeLastRecord and the problems of the store.
    """
    kind = visit_type_of(content, entry.visit_type)
    items = entry.count if entry.items is None else entry.items
    visits, items = counted(kind.counts_visitors, entry.count, items)
    count = VisitCount(
        site=countable_site(content, entry.site),
        device=entry.device,
        date=business_date(now),
        hour=now.astimezone(TOKYO).hour,
        visit_type=kind.id,
        channel=entry.channel,
        result=entry.result,
        visits=visits,
        items=items,
    )
    return Added(count, ledger.add_visits(entry.key, count, kind.service, entry.lang, now))
