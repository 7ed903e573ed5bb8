# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The moments at the counter by which phrases are found."""

from __future__ import annotations

from PySide6.QtQml import QmlElement

from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.links import Link, LinkRow
from kiosk.screens.lobby.shelf import ShelfScreen, ShelfView

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


def moments_shelf(context: Context) -> ShelfView:
    """Every moment of the phrasebook."""
    wording = context.wording
    rows = (
        LinkRow(Link.PHRASES, moment.id, wording.say(moment.title), icon=moment.icon)
        for moment in context.content.moments
    )
    return ShelfView(wording.ui("lobby.moments.title"), first=tuple(rows))


@QmlElement
class MomentsScreen(ShelfScreen):
    """Where talking with staff begins."""

    def shelf(self, context: Context) -> ShelfView:
        """See `ShelfScreen`."""
        return moments_shelf(context)
