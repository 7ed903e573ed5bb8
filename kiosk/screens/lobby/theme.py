# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""One theme: its topics, and the questions that are often asked."""

from __future__ import annotations

from PySide6.QtQml import QmlElement

from kiosk.guidance.library import on_shelf
from kiosk.screens.lobby.context import Context, by_id
from kiosk.screens.lobby.links import faq_rows, topic_rows
from kiosk.screens.lobby.shelf import ShelfScreen, ShelfView

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


def theme_shelf(context: Context) -> ShelfView:
    """Topics and questions of the theme she chose."""
    wording, content = context.wording, context.content
    theme = by_id(content.themes, context.session.here.item or "")
    return ShelfView(
        wording.say(theme.title),
        wording.ui("lobby.theme.topics"),
        topic_rows(context, on_shelf(theme, content.topics)),
        wording.ui("lobby.theme.faq"),
        faq_rows(context, (entry for entry in content.faq if entry.theme == theme.id)),
    )


@QmlElement
class ThemeScreen(ShelfScreen):
    """Topics and questions."""

    def shelf(self, context: Context) -> ShelfView:
        """See `ShelfScreen`."""
        return theme_shelf(context)
