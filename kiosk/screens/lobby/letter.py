# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""One letter, large: is it this one?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance.triage import begin
from kiosk.screens.lobby.context import Context, by_id
from kiosk.screens.lobby.flow import led
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property, safely

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class LetterView:
    """What the page says."""

    title: str = ""
    picture: str = ""
    sender: str = ""
    summary: str = ""
    asks: bool = False


def letter_view(context: Context) -> LetterView:
    """The letter she looks at."""
    letter = by_id(context.content.letters, context.session.here.item or "")
    wording = context.wording
    summary = wording.fact(letter, letter.summary)
    return LetterView(
        title=wording.say(letter.title),
        picture=letter.picture,
        sender=wording.ui("lobby.letter.from", sender=wording.say(letter.sender)),
        summary=summary.text if summary else "",
        asks=summary is not None and summary.ask,
    )


@QmlElement
class LetterScreen(Screen):
    """Picture, sender and meaning of a letter."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = LetterView()

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = letter_view(context)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is printed on it."""
        return self._view.title

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Path of its drawing."""
        return self._view.picture

    @Property(str, notify=changed)
    def origin(self) -> str:
        """Who sends it."""
        return self._view.sender

    @Property(str, notify=changed)
    def summary(self) -> str:
        """What it is about."""
        return self._view.summary

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether ※ is to be explained."""
        return self._view.asks

    @Slot()
    @safely
    def confirm(self) -> None:
        """It is this one: on to its questions."""
        services, session = self.lobby.services, self.lobby.session
        walk = begin(services.content(), services.site, session.here.item or "")
        self.lobby.go(led(session, walk))
