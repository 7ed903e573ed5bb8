# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The phrases of one moment: what she says, and what staff say."""

from __future__ import annotations

from PySide6.QtQml import QmlElement

from kiosk.guidance.library import Speaker
from kiosk.screens.lobby.context import Context, by_id
from kiosk.screens.lobby.links import Link, LinkRow, phrase_words
from kiosk.screens.lobby.shelf import ShelfScreen, ShelfView

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


def phrases_shelf(context: Context) -> ShelfView:
    """Her sentences first: she is the one who chooses here."""
    wording, content = context.wording, context.content
    moment = by_id(content.moments, context.session.here.item or "")

    def said_by(speaker: Speaker) -> tuple[LinkRow, ...]:
        return tuple(
            LinkRow(Link.PHRASE, phrase.id, phrase_words(wording, phrase))
            for phrase in content.phrases
            if phrase.moment == moment.id and phrase.by is speaker
        )

    return ShelfView(
        wording.say(moment.title),
        wording.ui("lobby.phrases.visitor"),
        said_by(Speaker.VISITOR),
        wording.ui("lobby.phrases.staff"),
        said_by(Speaker.STAFF),
    )


@QmlElement
class PhrasesScreen(ShelfScreen):
    """The sentences of a moment."""

    def shelf(self, context: Context) -> ShelfView:
        """See `ShelfScreen`."""
        return phrases_shelf(context)
