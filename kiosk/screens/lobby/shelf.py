# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A page of rows that lead on: one list, or two with a heading each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.flow import went
from kiosk.screens.lobby.links import LinkRow, place_of
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property, safely
from kiosk.screens.rows import Rows

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class ShelfView:
    """What the page says. A list without rows is not shown."""

    title: str = ""
    first_title: str = ""
    first: tuple[LinkRow, ...] = ()
    second_title: str = ""
    second: tuple[LinkRow, ...] = ()


@QmlElement
class ShelfScreen(Screen):
    """Base of the pages that only lead on; each says what stands on it (`shelf`)."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = ShelfView()
        self._first = Rows(LinkRow, self)
        self._second = Rows(LinkRow, self)

    def shelf(self, context: Context) -> ShelfView:
        """What stands on the page."""
        raise NotImplementedError

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = self.shelf(context)
        self._first.put(self._view.first)
        self._second.put(self._view.second)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What all of it is about."""
        return self._view.title

    @Property(str, notify=changed)
    def firstTitle(self) -> str:
        """Heading of the first list; empty: none."""
        return self._view.first_title if self._view.first else ""

    @Property(QObject, constant=True)
    def first(self) -> QObject:
        """`LinkRow`s."""
        return self._first

    @Property(str, notify=changed)
    def secondTitle(self) -> str:
        """Heading of the second list; empty: none."""
        return self._view.second_title if self._view.second else ""

    @Property(QObject, constant=True)
    def second(self) -> QObject:
        """`LinkRow`s."""
        return self._second

    @Slot(str, str)
    @safely
    def open(self, kind: str, target: str) -> None:
        """A row was pressed."""
        self.lobby.go(went(self.lobby.session, place_of(kind, target)))
