# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What may be shown of a fact, in which release, on which day and at which hall. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.guidance.kinds import Basis, Mode
from kiosk.visits.opening_days import KindOfDay

if TYPE_CHECKING:
    from kiosk.guidance.model import Content, Here, Outcome, Phone, VisitType
    from kiosk.guidance.statements import Cost, Sourced


class Release(StrEnum):
    """`trial` while the city has not confirmed everything; `open` shows only what it has."""

    TRIAL = "trial"
    OPEN = "open"


class Mark(StrEnum):
    """How a fact is shown: as it is, with 「窓口でご確認ください」, or not at all."""

    PLAIN = "plain"
    ASK = "ask"
    HIDDEN = "hidden"


def in_force(fact: Sourced, today: date) -> bool:
    """Whether the fact holds on `today` (a business date); both its dates are included."""
    return (fact.effective_from is None or fact.effective_from <= today) and (
        fact.effective_until is None or today <= fact.effective_until
    )


def cost_on(cost: Cost | None, today: date) -> Cost | None:
    """What it costs on `today`: the last of the costs that hold; None if none does."""
    if cost is None:
        return None
    return cost_on(cost.then, today) or (cost if in_force(cost, today) else None)


def mark(fact: Sourced, release: Release, today: date) -> Mark:
    """How `fact` may be shown. What stands in the specification counts as confirmed."""
    if not in_force(fact, today):
        return Mark.HIDDEN
    if fact.basis is Basis.SPECIFICATION or _confirmed(fact, today):
        return Mark.PLAIN
    if release is Release.OPEN or fact.basis is Basis.INFERENCE:
        return Mark.HIDDEN
    return Mark.ASK


def phone_mark(phone: Phone, release: Release, today: date) -> Mark:
    """Like `mark`; a number that nobody has called is hidden, whoever confirmed it."""
    if phone.tested_on is None or phone.tested_on > today:
        return Mark.HIDDEN
    return mark(phone, release, today)


def staff_confirm_rest(content: Content, outcome: Outcome, release: Release, today: date) -> bool:
    """Whether papers, time, cost or a phone line of the outcome stay hidden in this release: the
    screen then shows the desk and says that staff confirm the rest. Dated lines that are not in
    force are no gap."""
    facts: list[Sourced] = [*outcome.bring, *outcome.warnings, *outcome.steps]
    facts += [fact for fact in (outcome.time, cost_on(outcome.cost, today)) if fact]
    if any(in_force(f, today) and mark(f, release, today) is Mark.HIDDEN for f in facts):
        return True
    lines = [phone for phone in content.phones if phone.id in outcome.phones]
    return any(phone_mark(phone, release, today) is Mark.HIDDEN for phone in lines)


def at_site(content: Content, outcome: Outcome | str, site: str) -> Here:
    """What an outcome (or its id) means at a hall; LookupError where it is not allowed."""
    found = _outcome(content, outcome) if isinstance(outcome, str) else outcome
    if site not in found.at:
        raise LookupError(f"{found.id} at {site}")
    return found.at[site]


def served(
    visit_type: VisitType, site: str, kind_of_day: KindOfDay, today: date | None = None
) -> bool:
    """Whether a hall serves the visit type on such a day. With `today`, dated entries count only
    while they are in force."""
    return any(
        entry.site == site
        and kind_of_day in entry.days
        and (today is None or in_force(entry, today))
        for entry in visit_type.served
    )


def gives_ticket(outcome: Outcome, here: Here) -> bool:
    """Whether the outcome ends in a place in a queue of this hall (on the days it is served)."""
    return outcome.ticket and here.mode in (Mode.DESK, Mode.STAFF)


def _confirmed(fact: Sourced, today: date) -> bool:
    return fact.confirmed is not None and fact.confirmed.on <= today


def _outcome(content: Content, id_: str) -> Outcome:
    found = next((o for o in content.outcomes if o.id == id_), None)
    if found is None:
        raise LookupError(id_)
    return found
