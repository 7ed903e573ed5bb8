# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A ticket in two taps: what for, and here is the number; printed, or to photograph."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.queue.ticket import Issued
from kiosk.screens.guide.purposes import PurposeRow, purpose_label, purposes
from kiosk.screens.guide.screen import Attempt, GuideScreen
from kiosk.screens.guide.usecases import GuideServices
from kiosk.screens.lobby.appearance import LanguageRow
from kiosk.screens.lobby.slips import Slips, SlipState
from kiosk.screens.lobby.usecases import SlipOrder
from kiosk.screens.qt import Property
from kiosk.screens.rows import Rows

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class GuideTicket(GuideScreen):
    """Purposes to tap, then the number that was issued."""

    changed = Signal()

    def __init__(
        self, services: GuideServices, attempt: Attempt, parent: QObject | None = None
    ) -> None:
        super().__init__(services, attempt, parent)
        self._purposes = Rows(PurposeRow, self)
        self._languages = Rows(LanguageRow, self)
        self._issued: Issued | None = None
        self._code = ""
        self.slips = Slips(services.print_slip, self)
        self.slips.changed.connect(self.changed)
        self.begin()

    def begin(self) -> None:
        """The next visitor: Japanese until another language is chosen."""
        self._key = str(uuid4())
        self._lang = "ja"
        self._issued, self._code = None, ""
        self._purposes.put(purposes(self._services, lambda kind: kind.ticket_class is not None))
        self._put_languages()
        self.changed.emit()

    @Property(QObject, constant=True)
    def purposes(self) -> QObject:
        """`PurposeRow`s with a queue at this hall."""
        return self._purposes

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        """`LanguageRow`s."""
        return self._languages

    @Property(bool, notify=changed)
    def isIssued(self) -> bool:
        """Whether there is a number to show."""
        return self._issued is not None

    @Property(str, notify=changed)
    def number(self) -> str:
        """`C012`"""
        return str(self._issued.ticket.number) if self._issued else ""

    @Property(str, notify=changed)
    def form(self) -> str:
        """The form of its class."""
        letter = self._issued.ticket.ticket_class if self._issued else ""
        classes = self._services.content.ticket_classes
        return next((each.form for each in classes if each.letter == letter), "circle")

    @Property(str, notify=changed)
    def purpose(self) -> str:
        """What for, and how many wait before her, where that is known."""
        if self._issued is None:
            return ""
        label = purpose_label(self._services, self._issued.ticket.visit_type)
        ahead = self._issued.ahead
        if ahead is None:
            return label
        return self._services.say("staff.guide.ticket.purpose", purpose=label, ahead=ahead)

    @Property(str, notify=changed)
    def code(self) -> str:
        """Text of the code that she photographs, in her language."""
        return self._code

    @Property(str, notify=changed)
    def slip(self) -> str:
        """What became of the paper."""
        if self._issued is None:
            return ""
        state = self.slips.state(self._issued.ticket.key)
        if state is SlipState.NOT_ASKED:
            state = SlipState.ABSENT
        return self._services.say(f"staff.guide.slip.{state.value}")

    @Slot(str)
    def speak(self, code: str) -> None:
        """The visitor's language."""
        if code in self._services.languages:
            self._lang = code
            self._put_languages()

    @Slot(str)
    def issue(self, visit_type: str) -> None:
        """A purpose was tapped."""
        self._attempt(lambda: self._issue(visit_type))
        self.changed.emit()

    @Slot()
    def next(self) -> None:
        """Another visitor."""
        self.slips.forget()
        self.begin()

    def _issue(self, visit_type: str) -> None:
        issued = self._services.issue_ticket(visit_type, self._lang, self._key)
        order = SlipOrder(
            key=issued.ticket.key,
            lang=self._lang,
            outcome="",
            visit_type=visit_type,
            issued=issued,
        )
        self._code = self._services.take_away(order)
        self._issued = issued
        self.slips.send(order)

    def _put_languages(self) -> None:
        self._languages.put(
            LanguageRow(code, name, code == self._lang)
            for code, name in self._services.languages.items()
        )
