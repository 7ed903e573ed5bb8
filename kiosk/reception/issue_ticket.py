# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Give somebody a place in the queue: once for each key, whatever is pressed or retried."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from kiosk.guidance.model import Content, Site, VisitType
from kiosk.guidance.opening import calendar_of
from kiosk.guidance.showing import in_force, served
from kiosk.problems import NoTicketForVisitType, NotServedHere, TicketsOff
from kiosk.queue.numbering import first_number, letter
from kiosk.queue.settings import QueueSettings
from kiosk.queue.ticket import Issued
from kiosk.reception.known import site_of, visit_type_of
from kiosk.visits.opening_days import business_date, open_day
from kiosk.visits.tally import Channel, counted

if TYPE_CHECKING:
    from kiosk.store.ledger import Ledger


@dataclass(frozen=True)
class TicketRequest:
    """Who wants a ticket for what. `key`: new for each intention, the same for its repetition.

    `items`: cases she brings, e.g. 3 for a mother who renews for three children.
    """

    key: str
    site: str
    visit_type: str
    lang: str
    device: str
    channel: Channel = Channel.KIOSK
    items: int = 1


def issue_ticket(
    ledger: Ledger,
    content: Content,
    queue_settings: QueueSettings,
    request: TicketRequest,
    now: datetime,
    *,
    counted_at: Literal["ticket", "guide"] = "ticket",
) -> Issued:
    """The committed ticket: its number may be shown and printed.

    Counts 1 visit and the items in the same transaction, unless visits count at the guide's
    (`counted_at`), who then enters visit and items together. Raises TicketsOff, UnknownSite,
    UnknownVisitType, NoTicketForVisitType, NotServedHere, ClockBeforeLastRecord and the problems
    of the store; after any of them no number was taken.
    """
    from kiosk.store.tickets import Order

    if not queue_settings.enabled:
        raise TicketsOff
    site = site_of(content, request.site)
    kind = visit_type_of(content, request.visit_type)
    today = business_date(now)
    if kind.ticket_class is None:
        raise NoTicketForVisitType(visit_type=kind.id)
    if not _served(kind, site, today):
        raise NotServedHere(visit_type=kind.id, site=site.id)
    visits, items = 0, 0
    if counted_at == "ticket":
        visits, items = counted(kind.counts_visitors, 1, request.items)
    order = Order(
        key=request.key,
        site=site.id,
        business_date=today,
        ticket_class=kind.ticket_class,
        letter=letter(queue_settings, kind.ticket_class),
        first=first_number(queue_settings, kind.ticket_class),
        visit_type=kind.id,
        service=kind.service,
        lang=request.lang,
        device=request.device,
        channel=request.channel,
        visits=visits,
        items=items,
    )
    return ledger.issue(order, now)


def _served(kind: VisitType, site: Site, today: date) -> bool:
    """On an opening day its kind decides. On any other day only the hall does: staff who issue
    then know of an opening that the calendar does not."""
    opening = open_day(calendar_of(site), today)
    if opening is not None:
        return served(kind, site.id, opening.kind, today)
    return any(entry.site == site.id and in_force(entry, today) for entry in kind.served)
