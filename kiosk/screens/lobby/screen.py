# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the view models of all pages share: compose when something changed, then tell QML once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from kiosk.screens.lobby.context import Context
    from kiosk.screens.lobby.session import Lobby


class Screen(QObject):
    """Base of the view models. A page's values are composed as a whole, outside of QML's reads:
    a bug then shows up here, where the visitor can be brought back to a working screen."""

    changed: SignalInstance
    """Declared by each class itself: Qt does not notify properties by an inherited signal."""

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self.lobby = lobby

    def compose(self, context: Context) -> None:
        """Set the values that the properties return."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Compose again: another language, another moment, another place of the same page."""
        self.compose(self.lobby.context())
        self.changed.emit()

    def recover(self, error: Exception) -> None:
        """See `Recovers`."""
        self.lobby.recover(error)
