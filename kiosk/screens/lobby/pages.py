# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Which view model belongs to which page. Modules are imported when the page is first shown."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, cast

from kiosk.screens.lobby.flow import Page

if TYPE_CHECKING:
    from kiosk.screens.lobby.screen import Screen
    from kiosk.screens.lobby.session import Lobby


def qml_file(page: Page) -> str:
    """`TicketPage.qml` for `ticket`."""
    return f"{page.value.capitalize()}Page.qml"


def screen_for(page: Page, lobby: Lobby) -> Screen:
    """A new view model: `TicketScreen` of `ticket.py`, made for this session only."""
    kind = cast("type[Screen]", getattr(load(page), f"{page.value.capitalize()}Screen"))
    return kind(lobby)


def load(page: Page) -> ModuleType:
    """The page's module, imported now if it was not yet."""
    return import_module(f"kiosk.screens.lobby.{page.value}")
