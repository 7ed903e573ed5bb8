# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Use cases: a hall without its system, a hall that is left, and back to usual. Each is one deed in
the audit trail, told to all screens of the hall when it is committed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from kiosk.reception.known import visit_type_of
from kiosk.visits.hall_mode import AS_USUAL, EVACUATION, HallMode, HallState
from kiosk.visits.opening_days import TOKYO

if TYPE_CHECKING:
    from kiosk.guidance.model import Content
    from kiosk.store.audit import Deed
    from kiosk.store.ledger import Ledger

SHELL = "shell"
"""The role of who sits at the command line."""

ANYONE = "anyone"
"""The role of who held the corner of a screen: no PIN is asked for."""


@dataclass(frozen=True)
class Actor:
    """Who does it: a role at a device of a hall. The same `key` is one deed."""

    site: str
    device: str
    role: str
    key: str

    @classmethod
    def now(cls, site: str, device: str, role: str) -> Actor:
        """For a deed of its own."""
        return cls(site, device, role, str(uuid4()))


def need_the_system(content: Content) -> frozenset[str]:
    """The visit types that stop when the system is down."""
    return frozenset(each.id for each in content.visit_types if not each.without_system)


def stop_system(
    ledger: Ledger,
    content: Content,
    actor: Actor,
    now: datetime,
    *,
    until: datetime | None,
    visit_types: Collection[str] = (),
) -> HallMode:
    """Stop these visit types (none: all that need the system) until then, or till somebody goes on.

    Raises `UnknownVisitType`, `HallEvacuated` and the problems of the store.
    """
    named = frozenset(visit_type_of(content, each).id for each in visit_types)
    stopped = named or need_the_system(content)
    mode = HallMode(HallState.SYSTEM_DOWN, until, stopped)
    detail = f"until {until.astimezone(TOKYO):%H:%M}" if until else ""
    return ledger.set_hall_mode(mode, _deed(actor, mode, now, detail))


def go_on(ledger: Ledger, actor: Actor, now: datetime) -> HallMode:
    """Back to usual after a stop of the system. Raises `HallEvacuated`."""
    return ledger.set_hall_mode(AS_USUAL, _deed(actor, AS_USUAL, now))


def evacuate(ledger: Ledger, actor: Actor, now: datetime) -> HallMode:
    """Everybody is to leave, whatever the mode was."""
    return ledger.set_hall_mode(EVACUATION, _deed(actor, EVACUATION, now), over_evacuation=True)


def end_evacuation(ledger: Ledger, actor: Actor, now: datetime, version: int) -> HallMode:
    """Ends the evacuation of that version; the mode then, which is another one's if one began."""
    return ledger.end_evacuation(version, _deed(actor, AS_USUAL, now, "evacuation ended"))


def _deed(actor: Actor, mode: HallMode, now: datetime, detail: str = "") -> Deed:
    # Brings the database's library, for which the first page need not wait.
    from kiosk.store.audit import Deed

    return Deed(
        key=actor.key,
        site=actor.site,
        device=actor.device,
        role=actor.role,
        action=f"mode.{mode.state.value}",
        done_at=now,
        detail=detail,
    )
