# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A ticket and the moves it may make. Pure: no clock, no store, no Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from kiosk.problems import BadTicketNumber, ForbiddenMove


class State(StrEnum):
    """Where a ticket is between its issue and the end of its day."""

    WAITING = "waiting"
    CALLED = "called"
    SERVED = "served"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    TRANSFERRED = "transferred"
    ENDED = "ended"


class PrintState(StrEnum):
    """What is known of a ticket's slip. `none`: nothing was asked of a printer."""

    NONE = "none"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


# Who missed the call may come back when she turns up at the desk. Without a desk that calls
# numbers the guide sees who is served and who is not there: from `waiting` both are one move.
MOVES: Mapping[State, frozenset[State]] = {
    State.WAITING: frozenset(
        {
            State.CALLED,
            State.SERVED,
            State.NO_SHOW,
            State.CANCELLED,
            State.TRANSFERRED,
            State.ENDED,
        }
    ),
    State.CALLED: frozenset(
        {State.SERVED, State.NO_SHOW, State.CANCELLED, State.TRANSFERRED, State.ENDED}
    ),
    State.NO_SHOW: frozenset({State.WAITING, State.ENDED}),
    State.SERVED: frozenset(),
    State.CANCELLED: frozenset(),
    State.TRANSFERRED: frozenset(),
    State.ENDED: frozenset(),
}
"""All moves. `ended`: the day closed, and nobody knows whether she was served."""

_WRITTEN = re.compile(r"([A-Z])(\d{3,9})", re.ASCII)


@dataclass(frozen=True, order=True)
class TicketNumber:
    """What is called out and printed: a letter and a number, `C012`, running on past `C999`."""

    letter: str
    number: int

    def __str__(self) -> str:
        return f"{self.letter}{self.number:03d}"

    @classmethod
    def parse(cls, written: str) -> TicketNumber:
        """Read `C012` (also `c012`); `BadTicketNumber` for anything else."""
        found = _WRITTEN.fullmatch(written.strip().upper())
        if found is None:
            raise BadTicketNumber(number=written)
        return cls(found[1], int(found[2]))


@dataclass(frozen=True)
class Ticket:
    """One place in a queue for one day. Nothing in it tells who holds it.

    `key` is the command that issued it: the same key again means the same ticket.
    `ticket_class` is the class of the content; `number.letter` is what is printed for it.
    """

    key: str
    site: str
    business_date: date
    ticket_class: str
    number: TicketNumber
    visit_type: str
    lang: str
    issued_at: datetime
    state: State = State.WAITING
    print_state: PrintState = PrintState.NONE
    print_path: str | None = None


@dataclass(frozen=True)
class Issued:
    """The answer to a request: the ticket, waiting tickets of its class before it (None: nobody
    knows, the server is away), and whether this request made it (`new`) or repeated one that had
    already taken effect."""

    ticket: Ticket
    ahead: int | None
    new: bool


def moved(ticket: Ticket, to: State) -> Ticket:
    """The ticket after a move; `ForbiddenMove` where `MOVES` has none."""
    if to not in MOVES[ticket.state]:
        raise ForbiddenMove(ticket=str(ticket.number), now=ticket.state.value, asked=to.value)
    return replace(ticket, state=to)
