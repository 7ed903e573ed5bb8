# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""All letters by their pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.flow import Page, Place, went
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property, safely
from kiosk.screens.rows import Rows

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class LetterRow:
    """A letter to recognise."""

    letter: str
    title: str
    view: str
    """Path of its drawing."""


def letter_rows(context: Context) -> tuple[LetterRow, ...]:
    """Every letter that the content knows."""
    return tuple(
        LetterRow(letter.id, context.wording.say(letter.title), letter.picture)
        for letter in context.content.letters
    )


@QmlElement
class LettersScreen(Screen):
    """The letters as a list of pictures with their titles."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._letters = Rows(LetterRow, self)

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._letters.put(letter_rows(context))

    @Property(QObject, constant=True)
    def letters(self) -> QObject:
        """`LetterRow`s."""
        return self._letters

    @Slot(str)
    @safely
    def choose(self, letter: str) -> None:
        """Look at one letter."""
        self.lobby.go(went(self.lobby.session, Place(Page.LETTER, item=letter)))
