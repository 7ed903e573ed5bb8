# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Who waits, by class: served, not here, back again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.queue.ticket import Issued, State
from kiosk.screens.guide.screen import Attempt, GuideScreen, time_of_day
from kiosk.screens.guide.usecases import GuideServices
from kiosk.screens.qt import Property
from kiosk.screens.rows import Rows

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN = (State.WAITING, State.CALLED, State.NO_SHOW)


@dataclass(frozen=True)
class WaitingRow:
    """A ticket that is not done. `is_here` false: somebody looked for her in vain."""

    number: str
    purpose: str
    detail: str
    is_here: bool


@QmlElement
class GuideWaiting(GuideScreen):
    """The tickets of this hall that are not done."""

    changed = Signal()

    def __init__(
        self, services: GuideServices, attempt: Attempt, parent: QObject | None = None
    ) -> None:
        super().__init__(services, attempt, parent)
        self._rows = Rows(WaitingRow, self)

    def read(self) -> None:
        """Look again who waits."""
        labels = {
            kind.id: self._services.label(kind.label) for kind in self._services.content.visit_types
        }
        tickets = [each for each in self._services.tickets() if each.ticket.state in SHOWN]
        self._rows.put(self._row(each, labels[each.ticket.visit_type]) for each in tickets)
        self.changed.emit()

    def _row(self, issued: Issued, label: str) -> WaitingRow:
        ticket = issued.ticket
        detail = self._services.say(
            "staff.guide.waiting.detail",
            since=time_of_day(ticket.issued_at),
            language=self._services.languages.get(ticket.lang, ticket.lang),
        )
        return WaitingRow(str(ticket.number), label, detail, ticket.state is not State.NO_SHOW)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """`WaitingRow`s by class and number."""
        return self._rows

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """Whether nobody waits."""
        return self._rows.rowCount() == 0

    @Slot(str)
    def served(self, number: str) -> None:
        """She is done."""
        self._move(number, State.SERVED)

    @Slot(str)
    def away(self, number: str) -> None:
        """She is not here."""
        self._move(number, State.NO_SHOW)

    @Slot(str)
    def back(self, number: str) -> None:
        """She has come back."""
        self._move(number, State.WAITING)

    def _move(self, number: str, to: State) -> None:
        if self._attempt(lambda: self._services.move_ticket(number, to)):
            self._attempt(self.read)
