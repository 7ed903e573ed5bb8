# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""One question and its short answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens.lobby.context import Context, by_id
from kiosk.screens.lobby.flow import went
from kiosk.screens.lobby.links import Link, place_of
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property, safely

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class FaqView:
    """What the page says."""

    question: str = ""
    answer: str = ""
    asks: bool = False
    topic: str = ""


def faq_view(context: Context) -> FaqView:
    """The question she chose. An answer that may no longer be shown says that staff know it."""
    wording = context.wording
    entry = by_id(context.content.faq, context.session.here.item or "")
    answer = wording.fact(entry, entry.answer)
    return FaqView(
        question=wording.say(entry.question),
        answer=answer.text if answer else wording.ui("lobby.outcome.staff_confirm_rest"),
        asks=answer is not None and answer.ask,
        topic=entry.topic,
    )


@QmlElement
class FaqScreen(Screen):
    """Question, answer, and the way to the article."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = FaqView()

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = faq_view(context)

    @Property(str, notify=changed)
    def question(self) -> str:
        """What is asked."""
        return self._view.question

    @Property(str, notify=changed)
    def answer(self) -> str:
        """The answer in a few sentences."""
        return self._view.answer

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether ※ is to be explained."""
        return self._view.asks

    @Slot()
    @safely
    def readMore(self) -> None:
        """The article about it."""
        self.lobby.go(went(self.lobby.session, place_of(Link.TOPIC, self._view.topic)))
