# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What follows what on a visitor's way through the screens, as values.

Pure: no Qt, no clock, no words, no store. A session is a stack of places; going back takes the
topmost away. Nothing here outlives the session, and nothing of it is ever written down.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.guidance.kinds import Mode
from kiosk.guidance.showing import at_site
from kiosk.guidance.triage import Walk, here
from kiosk.visits.results import Result

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.guidance.model import Bring, Content, Outcome, Tile
    from kiosk.queue.ticket import Issued


class Page(StrEnum):
    """The pages of the lobby; `HomePage.qml` and `home.py` carry the same name."""

    ATTRACT = "attract"
    CLOSED = "closed"
    HOME = "home"
    LETTERS = "letters"
    LETTER = "letter"
    LIBRARY = "library"
    THEME = "theme"
    TOPIC = "topic"
    FAQ = "faq"
    MOMENTS = "moments"
    PHRASES = "phrases"
    PHRASE = "phrase"
    TRIAGE = "triage"
    BUSINESSES = "businesses"
    OUTCOME = "outcome"
    PAPERS = "papers"
    MISSING = "missing"
    TICKET = "ticket"
    MEMO = "memo"
    TROUBLE = "trouble"
    THANKS = "thanks"


@dataclass(frozen=True)
class Place:
    """Where a visitor is. `outcome` is set from the outcome on; `item` is a letter, a business, or
    what she looks up."""

    page: Page
    walk: Walk | None = None
    outcome: str | None = None
    mode: Mode | None = None
    """What the outcome means at this hall."""
    item: str | None = None


HOME = Place(Page.HOME)

UNSURE = "unsure"
"""The tile that stands below the others: 「わからない」."""


@dataclass(frozen=True)
class Session:
    """One visitor's use of the screen. `id` is random; the keys of her intentions come from it."""

    id: UUID
    stack: tuple[Place, ...] = (HOME,)
    ticked: frozenset[tuple[str, str]] = frozenset()
    """(outcome, line of its bring list) that she has with her."""
    held: tuple[tuple[str, Issued], ...] = ()
    """(outcome, ticket) in the order of issue."""
    staff_called: bool = False
    looked_up: bool = False
    """She has opened an article, an answer or a sentence, wherever she went from there."""

    @property
    def here(self) -> Place:
        """The place that is shown."""
        return self.stack[-1]

    @property
    def is_fresh(self) -> bool:
        """Whether nothing was chosen yet."""
        return self == Session(self.id)


def new_session() -> Session:
    """The session of somebody who has done nothing yet."""
    # Brings `platform` and `subprocess`, for which the first page need not wait.
    from uuid import uuid4

    return Session(uuid4())


# --- forward ---------------------------------------------------------------------------------


def went(session: Session, place: Place) -> Session:
    """The session one place further."""
    looked_up = session.looked_up or place.page in LOOKED_UP
    return replace(session, stack=(*session.stack, place), looked_up=looked_up)


def ticked(session: Session, line: str) -> Session:
    """The line of the present outcome's bring list ticked, or the tick taken away again."""
    outcome = session.here.outcome
    if outcome is None:
        return session
    return replace(session, ticked=session.ticked ^ {(outcome, line)})


def all_ticked(session: Session, lines: Iterable[Bring]) -> Session:
    """She has everything that she must bring."""
    outcome = session.here.outcome
    if outcome is None:
        return session
    must = {(outcome, line.id) for line in lines if line.need == "must"}
    return replace(session, ticked=session.ticked | must)


def with_ticket(session: Session, outcome: str, issued: Issued) -> Session:
    """A ticket was issued: the questions about papers are behind her, back leads to the outcome."""
    stack = _up_to_outcome(session.stack)
    last = stack[-1]
    held = tuple(each for each in session.held if each[0] != outcome)
    return replace(
        session,
        stack=(*stack, replace(last, page=Page.TICKET)),
        held=(*held, (outcome, issued)),
    )


def memo(session: Session) -> Session:
    """A slip without a number was asked for; back leads to the outcome."""
    if session.here.page is Page.MEMO:
        return session
    return went(session, replace(session.here, page=Page.MEMO))


def called_staff(session: Session) -> Session:
    """A person was asked for."""
    return replace(session, staff_called=True)


def finished(session: Session) -> Session:
    """She is done; nothing leads back from the thanks."""
    if session.here.page is Page.THANKS:
        return session
    return went(session, Place(Page.THANKS))


def guided(session: Session) -> Session:
    """The session in a language that is open for guidance only: nothing looked up is left."""
    stack = tuple(place for place in session.stack if place.page not in LIBRARY)
    return replace(session, stack=stack)


# --- back ------------------------------------------------------------------------------------


def can_go_back(session: Session) -> bool:
    """Whether there is a place before this one."""
    return len(session.stack) > 1 and session.here.page is not Page.THANKS


def back(session: Session) -> Session:
    """One place back; the first place stays."""
    if not can_go_back(session):
        return session
    return replace(session, stack=session.stack[:-1])


# --- what she has ----------------------------------------------------------------------------


def ticket_for(session: Session, outcome: str | None) -> Issued | None:
    """The ticket she holds for this outcome."""
    return dict(session.held).get(outcome) if outcome is not None else None


def has(session: Session, outcome: str, line: str) -> bool:
    """Whether she ticked this line."""
    return (outcome, line) in session.ticked


def missing(session: Session, outcome: Outcome) -> tuple[Bring, ...]:
    """What she must bring and has not ticked, in the order of the list."""
    return tuple(
        line
        for line in outcome.bring
        if line.need == "must" and not has(session, outcome.id, line.id)
    )


def intention(session: Session, verb: str, subject: str = "") -> str:
    """The key of one intention of hers: the same however often a finger repeats it."""
    from uuid import uuid5

    return str(uuid5(session.id, f"{verb}:{subject}"))


# --- why she came ----------------------------------------------------------------------------


def tiles_for(content: Content, language: str) -> tuple[Tile, ...]:
    """The tiles of the home screen in this language, without the one for who is not sure."""
    wanted = {"all", "ja" if language == "ja" else "other"}
    return tuple(t for t in content.tiles if t.languages in wanted and t.id != UNSURE)


def led(session: Session, walk: Walk) -> Session:
    """The session after an answer, a tile or a letter: at the next question, or the outcome."""
    from kiosk.guidance.model import Outcome

    found = here(walk)
    if isinstance(found, Outcome):
        return went(session, arrival(walk, found))
    return went(session, Place(Page.TRIAGE, walk))


def arrival(walk: Walk, outcome: Outcome) -> Place:
    """The place of an outcome, reached by a walk or by a link of another outcome."""
    return Place(
        Page.BUSINESSES if outcome.businesses else Page.OUTCOME,
        walk,
        outcome.id,
        at_site(walk.content, outcome, walk.site).mode,
    )


def chose_business(session: Session, business: str) -> Session:
    """One of the counters of other sections."""
    return went(session, replace(session.here, page=Page.OUTCOME, item=business))


# --- the end ---------------------------------------------------------------------------------

SENT: dict[Mode, Result] = {
    Mode.DESK: Result.DESK,
    Mode.OTHER_SITE: Result.OTHER_SITE,
    Mode.HOME: Result.HOME,
    Mode.STAFF: Result.STAFF,
    Mode.POLICE: Result.ANSWERED,
    # A counter in this building, of another section.
    Mode.ELSEWHERE: Result.DESK,
}


LIBRARY = frozenset(
    {Page.LIBRARY, Page.THEME, Page.TOPIC, Page.FAQ, Page.MOMENTS, Page.PHRASES, Page.PHRASE}
)
"""Pages of what is looked up: only a language that is wholly open has them."""

LOOKED_UP = frozenset({Page.TOPIC, Page.FAQ, Page.PHRASE})
"""Pages on which she has found what she looked for."""


def result(session: Session) -> Result:
    """How the session is counted when it ends here.

    Who walked away from a desk's outcome without its ticket or memo has given up; who was told to
    go elsewhere has her answer.
    """
    if session.held:
        return Result.TICKET
    if session.staff_called:
        return Result.STAFF
    pages = {place.page for place in session.stack}
    modes = [place.mode for place in session.stack if place.mode is not None]
    if not modes:
        return Result.ANSWERED if session.looked_up else Result.ABANDONED
    if Page.MISSING in pages:
        return Result.MISSING_PAPERS
    if modes[-1] is Mode.DESK and not pages & {Page.MEMO, Page.THANKS}:
        return Result.ABANDONED
    return SENT[modes[-1]]


def _up_to_outcome(stack: tuple[Place, ...]) -> tuple[Place, ...]:
    """The stack without what follows the last outcome."""
    for at in range(len(stack), 0, -1):
        if stack[at - 1].page is Page.OUTCOME:
            return stack[:at]
    return stack
