# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The first page while nobody is received: when the hall opens; looking things up goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
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


@dataclass(frozen=True)
class OtherHallRow:
    """Another hall and when it is open."""

    name: str
    hours: str


@dataclass(frozen=True)
class ClosedView:
    """What the page says."""

    headline: str = ""
    opens: str = ""
    asks: bool = False
    others: tuple[OtherHallRow, ...] = ()
    notices: tuple[NoticeRow, ...] = ()


def closed_view(context: Context) -> ClosedView:
    """Next opening here, and what the other halls do."""
    opens = hours.following(context)
    others = []
    asks = opens is not None and opens.ask
    for site in context.content.sites:
        if site.id == context.services.site:
            continue
        when = hours.other_hall(context, site.id)
        if when is not None:
            asks = asks or when.ask
            others.append(OtherHallRow(context.wording.say(site.name), when.text))
    return ClosedView(
        headline=hours.headline(context),
        opens=opens.text if opens else "",
        asks=asks,
        others=tuple(others),
        notices=notices(context),
    )


@QmlElement
class ClosedScreen(Screen):
    """When the hall opens next."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = ClosedView()
        self._others = Rows(OtherHallRow, self)
        self._notices = Rows(NoticeRow, self)

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = closed_view(context)
        self._others.put(self._view.others)
        self._notices.put(self._view.notices)

    @Property(str, notify=changed)
    def headline(self) -> str:
        """Why nobody is received now."""
        return self._view.headline

    @Property(str, notify=changed)
    def opens(self) -> str:
        """When the hall opens next."""
        return self._view.opens

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether ※ is to be explained."""
        return self._view.asks

    @Property(QObject, constant=True)
    def others(self) -> QObject:
        """`OtherHallRow`s."""
        return self._others

    @Property(QObject, constant=True)
    def notices(self) -> QObject:
        """`NoticeRow`s."""
        return self._notices
