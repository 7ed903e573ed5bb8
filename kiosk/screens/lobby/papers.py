# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The right-papers check: she ticks what she has with her, before she waits for nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens.lobby import flow
from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.dealings import take_ticket
from kiosk.screens.lobby.flow import Page
from kiosk.screens.lobby.lines import detail_of, picture_of
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property, safely
from kiosk.screens.rows import Rows

if TYPE_CHECKING:
    from kiosk.guidance.model import Bring
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class PaperRow:
    """A thing to tick. A PIN is asked for by whether she remembers it, never itself."""

    line: str
    text: str
    detail: str
    view: str
    """Path of its drawing."""
    is_ticked: bool


@dataclass(frozen=True)
class PapersView:
    """What the page says."""

    must: tuple[PaperRow, ...] = ()
    optional: tuple[PaperRow, ...] = ()
    asks: bool = False
    has_all: bool = False
    primary: str = ""


def papers_view(context: Context) -> PapersView:
    """Her ticks on the bring list of the outcome."""
    outcome = context.outcome()
    rows: dict[bool, list[PaperRow]] = {True: [], False: []}
    asks = False
    for line in outcome.bring:
        fact = context.wording.fact(line, line.text)
        if fact is not None:
            asks = asks or fact.ask
            rows[line.need == "must"].append(_row(context, line, fact.text))
    has_all = all(row.is_ticked for row in rows[True])
    if not has_all:
        step = "have_all"
    elif context.can_take_ticket(outcome):
        step = "take_ticket"
    else:
        step = "go_on"
    return PapersView(
        must=tuple(rows[True]),
        optional=tuple(rows[False]),
        asks=asks,
        has_all=has_all,
        primary=context.wording.ui(f"lobby.papers.{step}"),
    )


def _row(context: Context, line: Bring, text: str) -> PaperRow:
    return PaperRow(
        line=line.id,
        text=text,
        detail=detail_of(context, line),
        view=picture_of(context, line.document),
        is_ticked=flow.has(context.session, context.session.here.outcome or "", line.id),
    )


@QmlElement
class PapersScreen(Screen):
    """The list to tick, and two ways on: all there, or something missing."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = PapersView()
        self._must = Rows(PaperRow, self)
        self._optional = Rows(PaperRow, self)

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = papers_view(context)
        self._must.put(self._view.must)
        self._optional.put(self._view.optional)

    @Property(QObject, constant=True)
    def must(self) -> QObject:
        """`PaperRow`s without which it does not go on."""
        return self._must

    @Property(QObject, constant=True)
    def optional(self) -> QObject:
        """`PaperRow`s to bring if she has them."""
        return self._optional

    @Property(bool, notify=changed)
    def hasOptional(self) -> bool:
        """Whether there are such."""
        return bool(self._view.optional)

    @Property(bool, notify=changed)
    def hasAll(self) -> bool:
        """Whether everything that she must bring is ticked."""
        return self._view.has_all

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether ※ is to be explained."""
        return self._view.asks

    @Property(str, notify=changed)
    def primary(self) -> str:
        """Words of the main button: all there, or on to the ticket."""
        return self._view.primary

    @Slot(str)
    @safely
    def toggle(self, line: str) -> None:
        """She has it, or not after all."""
        self.lobby.go(flow.ticked(self.lobby.session, line))

    @Slot()
    @safely
    def haveAll(self) -> None:
        """Everything is there."""
        lobby = self.lobby
        lobby.go(flow.all_ticked(lobby.session, lobby.context().outcome().bring))
        take_ticket(lobby)

    @Slot()
    @safely
    def lackSome(self) -> None:
        """What is not ticked is not there."""
        session = self.lobby.session
        self.lobby.go(flow.went(session, replace(session.here, page=Page.MISSING)))
