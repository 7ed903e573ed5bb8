# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Business of other sections: which counter?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.flow import chose_business
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property, safely
from kiosk.screens.rows import Rows

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class BusinessRow:
    """A business to choose."""

    business: str
    label: str
    icon: str


def business_rows(context: Context) -> tuple[BusinessRow, ...]:
    """The businesses that have a counter to name at this hall."""
    return tuple(
        BusinessRow(business.id, context.wording.say(business.label), business.icon or "")
        for business in context.content.businesses
        if context.services.site in business.place
    )


@QmlElement
class BusinessesScreen(Screen):
    """The list of other business."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._businesses = Rows(BusinessRow, self)
        self._title = ""

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._title = context.wording.say(context.outcome().title)
        self._businesses.put(business_rows(context))

    @Property(str, notify=changed)
    def title(self) -> str:
        """The outcome's title."""
        return self._title

    @Property(QObject, constant=True)
    def businesses(self) -> QObject:
        """`BusinessRow`s."""
        return self._businesses

    @Slot(str)
    @safely
    def choose(self, business: str) -> None:
        """Name its counter."""
        self.lobby.go(chose_business(self.lobby.session, business))
