# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""No number could be given: where to go now. Never what broke, never whose fault it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.dealings import take_memo
from kiosk.screens.lobby.plan import desk_in_words
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property, safely

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TroubleScreen(Screen):
    """She goes to the desk without a number; staff have been called."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._lead = ""
        self._staff = ""

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        desk = desk_in_words(context, context.here(context.outcome()).desk)
        self._lead = context.wording.ui("lobby.trouble.go", desk=desk)
        place = context.wording.say(context.site.staff_place)
        self._staff = context.wording.ui("lobby.trouble.staff", place=place)

    @Property(str, notify=changed)
    def lead(self) -> str:
        """Where to go."""
        return self._lead

    @Property(str, notify=changed)
    def staff(self) -> str:
        """Where a person is to be found."""
        return self._staff

    @Slot()
    @safely
    def takeMemo(self) -> None:
        """What she needs to know, without a number."""
        take_memo(self.lobby)

    @Slot()
    @safely
    def finish(self) -> None:
        """She goes to the desk."""
        self.lobby.finish()
