# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The ticket: number, desk, people ahead, and what became of the paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.dealings import print_slip, slip_state
from kiosk.screens.lobby.flow import missing, ticket_for
from kiosk.screens.lobby.plan import desk_in_words
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.lobby.slips import SlipState
from kiosk.screens.qt import Property, safely

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1

SLIP_ICONS: dict[SlipState, str] = {
    SlipState.ABSENT: "ticket",
    SlipState.PRINTING: "printer",
    SlipState.PRINTED: "check",
    SlipState.FAILED: "paper-out",
    SlipState.UNKNOWN: "question",
}


@dataclass(frozen=True)
class TicketView:
    """What the page says."""

    number: str = ""
    letter: str = ""
    form: str = "circle"
    purpose: str = ""
    desk: str = ""
    ahead: str = ""
    papers: str = ""
    slip: SlipState = SlipState.ABSENT
    slip_words: str = ""
    slip_next: str = ""


def ticket_view(context: Context, slip: SlipState) -> TicketView:
    """Her ticket for the present outcome."""
    wording = context.wording
    outcome = context.outcome()
    issued = ticket_for(context.session, outcome.id)
    if issued is None:
        raise LookupError("no ticket")
    ticket = issued.ticket
    forms = {each.letter: each.form for each in context.content.ticket_classes}
    if slip is SlipState.NOT_ASKED:
        slip = SlipState.ABSENT  # no paper either way: the number is to be remembered
    papers = "incomplete" if missing(context.session, outcome) else "checked"
    return TicketView(
        number=str(ticket.number),
        letter=ticket.number.letter,
        form=forms.get(ticket.ticket_class, "circle"),
        purpose=wording.say(outcome.short_title),
        desk=desk_in_words(context, context.here(outcome).desk),
        ahead=("" if issued.ahead is None else wording.ui("lobby.ticket.ahead", issued.ahead)),
        papers=wording.ui(f"lobby.ticket.papers.{papers}") if outcome.bring else "",
        slip=slip,
        slip_words=wording.ui(f"lobby.ticket.slip.{slip.value}"),
        slip_next=wording.ui(f"lobby.ticket.next.{slip.value}", number=ticket.number),
    )


@QmlElement
class TicketScreen(Screen):
    """The number, large, whatever the printer does."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = TicketView()
        self._alerted = False

    def compose(self, context: Context) -> None:
        """See `Screen`. A slip that did not come out is a matter for staff, once."""
        slip = slip_state(self.lobby)
        self._view = ticket_view(context, slip)
        if slip in (SlipState.FAILED, SlipState.UNKNOWN) and not self._alerted:
            self._alerted = True
            self.lobby.alert_staff("slip")

    @Property(str, notify=changed)
    def number(self) -> str:
        """`C012`"""
        return self._view.number

    @Property(str, notify=changed)
    def letter(self) -> str:
        """Letter of the ticket class."""
        return self._view.letter

    @Property(str, notify=changed)
    def form(self) -> str:
        """Form of the ticket class."""
        return self._view.form

    @Property(str, notify=changed)
    def purpose(self) -> str:
        """What for, in neutral words."""
        return self._view.purpose

    @Property(str, notify=changed)
    def desk(self) -> str:
        """Which desk will call."""
        return self._view.desk

    @Property(str, notify=changed)
    def ahead(self) -> str:
        """How many people are before her."""
        return self._view.ahead

    @Property(str, notify=changed)
    def papers(self) -> str:
        """That her papers were looked at, not examined."""
        return self._view.papers

    @Property(str, notify=changed)
    def slipIcon(self) -> str:
        """What became of the paper, as an icon."""
        return SLIP_ICONS[self._view.slip]

    @Property(str, notify=changed)
    def slipWords(self) -> str:
        """What became of the paper."""
        return self._view.slip_words

    @Property(str, notify=changed)
    def slipNext(self) -> str:
        """What to do now."""
        return self._view.slip_next

    @Property(bool, notify=changed)
    def isPrinting(self) -> bool:
        """Whether a slip is on its way."""
        return self._view.slip is SlipState.PRINTING

    @Property(bool, notify=changed)
    def needsHelp(self) -> bool:
        """Whether no paper came out, as far as we know."""
        return self._view.slip in (SlipState.FAILED, SlipState.UNKNOWN)

    @Property(bool, notify=changed)
    def canPrintAgain(self) -> bool:
        """Whether a second print can be asked for."""
        return self._view.slip not in (SlipState.PRINTING, SlipState.ABSENT)

    @Slot()
    @safely
    def printAgain(self) -> None:
        """The same number once more, marked 再印刷."""
        print_slip(self.lobby)

    @Slot()
    @safely
    def finish(self) -> None:
        """She goes to wait."""
        self.lobby.finish()
