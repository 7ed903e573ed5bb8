# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The home page: what brings you here? The largest flow first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance.triage import begin
from kiosk.languages.openness import Openness
from kiosk.screens.lobby.context import Context, by_id
from kiosk.screens.lobby.flow import UNSURE, Page, Place, led, tiles_for, went
from kiosk.screens.lobby.notices import NoticeRow, notices
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property, safely
from kiosk.screens.rows import Rows
from kiosk.visits.opening_days import State

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class TileRow:
    """A purpose to choose."""

    tile: str
    label: str
    icon: str
    detail: str


@dataclass(frozen=True)
class HomeView:
    """What the page says. `large` are the tiles that take a whole row."""

    large: tuple[TileRow, ...] = ()
    tiles: tuple[TileRow, ...] = ()
    unsure: str = ""
    unsure_beside: str = ""
    can_look_up: bool = True
    note: str = ""
    notices: tuple[NoticeRow, ...] = ()


def home_view(context: Context, *, stumbled: bool = False) -> HomeView:
    """The tiles of this language; a note where something is not as usual."""
    wording = context.wording
    chosen = tiles_for(context.content, context.lang)
    rows = {
        tile.id: TileRow(tile.id, wording.say(tile.label), tile.icon, wording.beside(tile.label))
        for tile in chosen
    }
    unsure = by_id(context.content.tiles, UNSURE).label
    note = ""
    if stumbled:
        note = wording.ui("lobby.home.once_more")
    elif context.status.state is not State.OPEN:
        note = wording.ui("lobby.home.closed")
    return HomeView(
        large=tuple(rows[tile.id] for tile in chosen if tile.large),
        tiles=tuple(rows[tile.id] for tile in chosen if not tile.large),
        unsure=wording.say(unsure),
        unsure_beside=wording.beside(unsure),
        can_look_up=context.services.languages.get(context.lang) is not Openness.GUIDED,
        note=note,
        notices=notices(context),
    )


@QmlElement
class HomeScreen(Screen):
    """The tiles, and below them the letters and 「わからない」."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = HomeView()
        self._large = Rows(TileRow, self)
        self._tiles = Rows(TileRow, self)
        self._notices = Rows(NoticeRow, self)

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = home_view(context, stumbled=self.lobby.has_stumbled)
        self._large.put(self._view.large)
        self._tiles.put(self._view.tiles)
        self._notices.put(self._view.notices)

    @Property(QObject, constant=True)
    def large(self) -> QObject:
        """`TileRow`s of a whole row."""
        return self._large

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        """`TileRow`s."""
        return self._tiles

    @Property(QObject, constant=True)
    def notices(self) -> QObject:
        """`NoticeRow`s."""
        return self._notices

    @Property(str, notify=changed)
    def unsure(self) -> str:
        """Words of the tile for who is not sure."""
        return self._view.unsure

    @Property(str, notify=changed)
    def unsureBeside(self) -> str:
        """The Japanese of the same."""
        return self._view.unsure_beside

    @Property(bool, notify=changed)
    def canLookUp(self) -> bool:
        """Whether articles and answers may be read in this language."""
        return self._view.can_look_up

    @Property(str, notify=changed)
    def note(self) -> str:
        """What is not as usual."""
        return self._view.note

    @Slot(str)
    @safely
    def choose(self, tile: str) -> None:
        """A tile was pressed."""
        services = self.lobby.services
        self.lobby.go(led(self.lobby.session, begin(services.content(), services.site, tile)))

    @Slot()
    @safely
    def chooseUnsure(self) -> None:
        """She does not know what she needs."""
        services = self.lobby.services
        self.lobby.go(led(self.lobby.session, begin(services.content(), services.site, UNSURE)))

    @Slot()
    @safely
    def lookUp(self) -> None:
        """She wants to know something."""
        self.lobby.go(went(self.lobby.session, Place(Page.LIBRARY)))

    @Slot()
    @safely
    def openLetters(self) -> None:
        """A letter came."""
        self.lobby.go(went(self.lobby.session, Place(Page.LETTERS)))
