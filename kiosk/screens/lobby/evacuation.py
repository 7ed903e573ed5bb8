# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Everybody leaves: what stands on the screen then, in turning languages, whatever else is broken.

Shown at once by a hold of the corner; the hall is told after that, by somebody else's thread.
"""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens.lobby.context import by_id
from kiosk.screens.qt import Property
from kiosk.visits.hall_mode import HallMode

if TYPE_CHECKING:
    from kiosk.guidance.library import Announcement
    from kiosk.screens.lobby.session import Lobby
    from kiosk.screens.lobby.wording import Wording

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1

TURN = 6000
"""Milliseconds for which each language speaks."""

ANNOUNCEMENT = "evacuate"


@QmlElement
class Evacuation(QObject):
    """Whether everybody leaves, the words for it, and the way out on the floor plan."""

    changed = Signal()
    turned = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._lobby = lobby
        self._mode: HallMode = lobby.services.mode()
        self._languages = cycle(lobby.services.languages)
        self._speaks = next(self._languages)
        self._timer = QTimer(self)
        self._timer.setInterval(TURN)
        self._timer.timeout.connect(self.turn)
        if self._mode.is_evacuation:
            self._timer.start()

    @Slot()
    def look(self) -> None:
        """Show what the hall is in."""
        before, self._mode = self._mode, self._lobby.services.mode()
        if before == self._mode:
            return
        if self._mode.is_evacuation != before.is_evacuation:
            self._begin() if self._mode.is_evacuation else self._over()
        elif self._lobby.is_settled:
            self._lobby.refresh()

    @Slot()
    def begin(self) -> None:
        """Somebody has held the corner."""
        self._lobby.services.evacuate()
        self.look()

    @Slot()
    def turn(self) -> None:
        """Speak the next language."""
        self._speaks = next(self._languages)
        self.turned.emit()

    def _begin(self) -> None:
        self._languages = cycle(self._lobby.services.languages)
        self._speaks = next(self._languages)
        self._timer.start()
        self._lobby.staffLayer.close()
        self.changed.emit()
        self.turned.emit()

    def _over(self) -> None:
        self._timer.stop()
        self.changed.emit()
        # Whoever was at the screen has long left.
        self._lobby.leave()

    @Property(bool, notify=changed)
    def isOn(self) -> bool:
        """Whether everybody leaves."""
        return self._mode.is_evacuation

    @Property(str, notify=turned)
    def language(self) -> str:
        """Code of the language whose turn it is."""
        return self._speaks

    @Property(str, notify=turned)
    def title(self) -> str:
        """What to do, in a few words."""
        return self._wording.say(self._words.title)

    @Property("QStringList", notify=turned)
    def lines(self) -> list[str]:
        """What to mind."""
        return [self._wording.say(line.text) for line in self._words.lines]

    @Property(str, notify=turned)
    def exitText(self) -> str:
        """The word at the exit on the plan."""
        return self._wording.ui("lobby.evacuation.exit")

    @Property(str, notify=turned)
    def provisionalText(self) -> str:
        """The city has not confirmed the plan (Q06, Q25)."""
        return self._wording.ui("lobby.plan.provisional")

    @Property(str, constant=True)
    def planPicture(self) -> str:
        """Path of the plan's drawing."""
        return self._lobby.context().site.plan.picture

    @Property(QPointF, constant=True)
    def here(self) -> QPointF:
        """Where the kiosk stands, in units of the drawing."""
        return QPointF(*self._lobby.context().site.plan.you_are_here)

    @Property(QPointF, constant=True)
    def exit(self) -> QPointF:
        """Where to leave the hall, in units of the drawing."""
        return QPointF(*self._lobby.context().site.plan.entrance)

    @property
    def _wording(self) -> Wording:
        return self._lobby.wording(self._speaks)

    @property
    def _words(self) -> Announcement:
        return by_id(self._lobby.services.content().announcements, ANNOUNCEMENT)
