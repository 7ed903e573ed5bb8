# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What can be looked up: themes, letters, phrases."""

from __future__ import annotations

from PySide6.QtQml import QmlElement

from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.links import Link, LinkRow
from kiosk.screens.lobby.shelf import ShelfScreen, ShelfView

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


def library_shelf(context: Context) -> ShelfView:
    """The themes; below them letters and phrases."""
    wording = context.wording
    themes = (
        LinkRow(Link.THEME, theme.id, wording.say(theme.title), icon=theme.icon)
        for theme in context.content.themes
    )
    letters = LinkRow(Link.LETTERS, "", wording.ui("lobby.home.letters"), icon="letter-open")
    phrases = LinkRow(
        Link.MOMENTS,
        "",
        wording.ui("lobby.library.phrases"),
        wording.ui("lobby.library.phrases_hint"),
        "staff",
    )
    return ShelfView(wording.ui("lobby.library.title"), first=(*themes, letters, phrases))


@QmlElement
class LibraryScreen(ShelfScreen):
    """Where looking up begins."""

    def shelf(self, context: Context) -> ShelfView:
        """See `ShelfScreen`."""
        return library_shelf(context)
