# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The first page while the hall is open: what this is, and how to begin."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens.lobby import hours
from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.notices import NoticeRow, notices
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property
from kiosk.screens.rows import Rows

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1

# Milliseconds for which each language greets.
TURN = 6000


@dataclass(frozen=True)
class AttractView:
    """What the page says."""

    hours: str = ""
    asks: bool = False
    waiting: str = ""
    notices: tuple[NoticeRow, ...] = ()


def attract_view(context: Context, *, settled: bool) -> AttractView:
    """The content is read, and the store opened to ask how many wait, after the first frame."""
    if not settled:
        return AttractView()
    today = hours.today(context)
    waiting = None
    if context.services.tickets_enabled:
        waiting = context.services.waiting(None)
    return AttractView(
        hours=today.text if today else "",
        asks=today is not None and today.ask,
        waiting="" if waiting is None else context.wording.ui("lobby.attract.waiting", waiting),
        notices=notices(context),
    )


@QmlElement
class AttractScreen(Screen):
    """Hours, people waiting, and a greeting that turns through the languages."""

    changed = Signal()
    turned = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = AttractView()
        self._notices = Rows(NoticeRow, self)
        self._languages = cycle(lobby.services.languages)
        self._speaks = next(self._languages)
        self._timer = QTimer(self)
        self._timer.setInterval(TURN)
        self._timer.timeout.connect(self.turn)
        self._timer.start()

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = attract_view(context, settled=self.lobby.is_settled)
        self._notices.put(self._view.notices)

    @Property(str, notify=turned)
    def greeting(self) -> str:
        """Asks to touch the screen, in the language whose turn it is."""
        return self.lobby.wording(self._speaks).ui("lobby.attract.touch")

    @Property(str, notify=turned)
    def greetingLanguage(self) -> str:
        """Code of the language whose turn it is."""
        return self._speaks

    @Property(str, notify=changed)
    def hours(self) -> str:
        """Today's opening hours."""
        return self._view.hours

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether ※ is to be explained."""
        return self._view.asks

    @Property(str, notify=changed)
    def waiting(self) -> str:
        """How many people wait; empty where nobody knows."""
        return self._view.waiting

    @Property(QObject, constant=True)
    def notices(self) -> QObject:
        """`NoticeRow`s."""
        return self._notices

    @Slot()
    def turn(self) -> None:
        """Greet in the next language."""
        self._speaks = next(self._languages)
        self.turned.emit()
