# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The last page: what happens next. Clears itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.flow import result
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property, safely

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


def next_step(context: Context) -> str:
    """What she does now: wait for her number, or go."""
    held = context.session.held
    if held:
        number = held[-1][1].ticket.number
        return context.wording.ui("lobby.thanks.ticket", number=number)
    return context.wording.ui(f"lobby.thanks.{result(context.session).value}")


@QmlElement
class ThanksScreen(Screen):
    """Thanks, and the next step in one sentence."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._next_step = ""

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._next_step = next_step(context)

    @Property(str, notify=changed)
    def nextStep(self) -> str:
        """What she does now."""
        return self._next_step

    @Slot()
    @safely
    def leave(self) -> None:
        """Clear the screen for the next one."""
        self.lobby.leave()
