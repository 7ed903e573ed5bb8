# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""One phrase that fills the screen, in Japanese for staff and in her language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement

from kiosk.languages.registry import SOURCE, locale
from kiosk.screens.lobby.context import Context, by_id
from kiosk.screens.lobby.links import phrase_words
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class PhraseView:
    """What the page says; `hers` is empty where she reads Japanese."""

    japanese: str = ""
    hers: str = ""


def phrase_view(context: Context) -> PhraseView:
    """The phrase she chose."""
    phrase = by_id(context.content.phrases, context.session.here.item or "")
    hers = phrase_words(context.wording, phrase)
    japanese = phrase_words(context.wording.in_language(SOURCE), phrase)
    is_other = locale(context.wording.lang).code != SOURCE
    return PhraseView(japanese, hers if is_other else "")


@QmlElement
class PhraseScreen(Screen):
    """Large words to show."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = PhraseView()

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = phrase_view(context)

    @Property(str, notify=changed)
    def japanese(self) -> str:
        """What staff read."""
        return self._view.japanese

    @Property(str, notify=changed)
    def hers(self) -> str:
        """The same in her language."""
        return self._view.hers
