# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""All that a page is composed from, as one value, and what can be found in it. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from kiosk.guidance.showing import at_site, gives_ticket, served
from kiosk.guidance.triage import visit_type
from kiosk.screens.lobby.flow import Session, missing, ticket_for
from kiosk.screens.lobby.usecases import LobbyServices, SlipOrder
from kiosk.screens.lobby.wording import Wording
from kiosk.visits.opening_days import State, Status

if TYPE_CHECKING:
    from kiosk.guidance.model import Content, Desk, Here, Outcome, Site, VisitType


class Identified(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Unique in its collection."""


I = TypeVar("I", bound=Identified)  # noqa: E741


def by_id(items: Iterable[I], wanted: str) -> I:
    """The item of that id; KeyError where content and session do not fit together."""
    for item in items:
        if item.id == wanted:
            return item
    raise KeyError(wanted)


@dataclass(frozen=True)
class Context:
    """One visitor at one moment."""

    services: LobbyServices
    wording: Wording
    session: Session
    chosen: str | None = None
    """The language that she has chosen, where the page may be shown in another one."""

    @property
    def lang(self) -> str:
        """Her language: of her ticket and slip, while staff read the page in Japanese too."""
        return self.chosen or self.wording.lang

    @property
    def content(self) -> Content:
        """The content in force."""
        return self.services.content()

    @property
    def site(self) -> Site:
        """This hall."""
        return by_id(self.content.sites, self.services.site)

    @property
    def status(self) -> Status:
        """Whether this hall is open now."""
        return self.services.opening(self.services.site)

    def outcome(self, wanted: str | None = None) -> Outcome:
        """The outcome of that id, or the one she stands at."""
        return by_id(self.content.outcomes, wanted or self.session.here.outcome or "")

    def here(self, outcome: Outcome) -> Here:
        """What the outcome means at this hall."""
        return at_site(self.content, outcome, self.services.site)

    def desk(self, wanted: str | None) -> Desk | None:
        """The desk of that id at this hall."""
        return next((desk for desk in self.site.desks if desk.id == wanted), None)

    def visit_type(self, outcome: Outcome) -> VisitType:
        """Why she came, as exactly as her answers say it."""
        return by_id(self.content.visit_types, self.visit_type_id(outcome))

    def visit_type_id(self, outcome: Outcome) -> str:
        """As `visit_type`, the id alone."""
        walk = self.session.here.walk
        if walk is not None and walk.at == outcome.id:
            return visit_type(walk)
        return self.here(outcome).visit_type or outcome.visit_type

    def is_served_now(self, outcome: Outcome) -> bool:
        """Whether the hall receives people for this business at this moment."""
        status = self.status
        return (
            status.state is State.OPEN
            and status.kind is not None
            and not self.is_stopped(outcome)
            and served(
                self.visit_type(outcome), self.services.site, status.kind, self.wording.today
            )
        )

    def is_stopped(self, outcome: Outcome) -> bool:
        """Whether this business waits for the system, which is down."""
        return self.services.mode().stops(self.visit_type_id(outcome))

    def can_take_ticket(self, outcome: Outcome) -> bool:
        """Whether a number may be given for this outcome, here and now."""
        return (
            self.services.tickets_enabled
            and gives_ticket(outcome, self.here(outcome))
            and self.visit_type(outcome).ticket_class is not None
            and self.is_served_now(outcome)
        )

    def memo_order(self, key: str) -> SlipOrder:
        """As `slip_order`, without the number."""
        return replace(self.slip_order(key), issued=None)

    def slip_order(self, key: str) -> SlipOrder:
        """What is to stand on a slip for the place where she is."""
        place = self.session.here
        outcome = self.outcome()
        return SlipOrder(
            key=key,
            lang=self.lang,
            outcome=outcome.id,
            visit_type=self.visit_type_id(outcome),
            business=place.item,
            issued=ticket_for(self.session, outcome.id),
            missing=tuple(line.id for line in missing(self.session, outcome)),
        )
