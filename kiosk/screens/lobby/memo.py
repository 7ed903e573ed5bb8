# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A memo without a number: what she needs to know, on the screen, as a code, and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens import qr
from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.dealings import print_slip, slip_key, slip_state
from kiosk.screens.lobby.outcome_view import outcome_view
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.lobby.slips import SlipState
from kiosk.screens.qt import Property, safely

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1

# Imported so that the page finds its type.
NATIVE = (qr,)


@dataclass(frozen=True)
class MemoView:
    """What the page says. `code` is the plain text of the QR code: no address, no network."""

    title: str = ""
    lead: str = ""
    notes: tuple[str, ...] = ()
    code: str = ""
    slip: SlipState = SlipState.NOT_ASKED
    slip_words: str = ""


def memo_view(context: Context, key: str, slip: SlipState) -> MemoView:
    """The memo of the outcome, or of the counter of another section."""
    shown = outcome_view(context)
    words = ""
    if slip is not SlipState.NOT_ASKED:
        words = context.wording.ui(f"lobby.memo.slip.{slip.value}")
    return MemoView(
        title=shown.title,
        lead=shown.lead,
        notes=(*(row.text for row in shown.place), *shown.notes),
        code=context.services.take_away(context.memo_order(key)),
        slip=slip,
        slip_words=words,
    )


@QmlElement
class MemoScreen(Screen):
    """Code to photograph, slip to print."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = MemoView()

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = memo_view(context, slip_key(self.lobby), slip_state(self.lobby))

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it is about."""
        return self._view.title

    @Property(str, notify=changed)
    def lead(self) -> str:
        """Where to go."""
        return self._view.lead

    @Property("QStringList", notify=changed)
    def notes(self) -> list[str]:
        """When it is open, which button of the number machine …"""
        return list(self._view.notes)

    @Property(str, notify=changed)
    def code(self) -> str:
        """Plain text for the QR code."""
        return self._view.code

    @Property(str, notify=changed)
    def slipWords(self) -> str:
        """What became of the paper; empty before she asks for it."""
        return self._view.slip_words

    @Property(bool, notify=changed)
    def isPrinted(self) -> bool:
        """Whether the paper is out."""
        return self._view.slip is SlipState.PRINTED

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:
        """Whether the slip is not on its way or out already."""
        return self._view.slip not in (SlipState.PRINTING, SlipState.PRINTED)

    @Slot()
    @safely
    def printSlip(self) -> None:
        """On paper, please."""
        print_slip(self.lobby)

    @Slot()
    @safely
    def finish(self) -> None:
        """She is done."""
        self.lobby.finish()
