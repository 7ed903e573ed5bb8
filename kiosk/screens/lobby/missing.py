# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Something is missing: what can be done about it, and then she decides with open eyes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance.things import thing
from kiosk.screens.lobby import flow
from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.dealings import take_memo, take_ticket
from kiosk.screens.lobby.lines import WAY_ICONS, picture_of
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property, safely
from kiosk.screens.rows import Rows

if TYPE_CHECKING:
    from kiosk.guidance.model import Bring
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class MissingRow:
    """A thing that is not there, and what to do without it."""

    thing: str
    remedy: str
    sign: str
    picture: str
    today: str
    is_served_today: bool


@dataclass(frozen=True)
class MissingView:
    """What the page says. `can_today`: nothing that is missing sends her home.

    `ticket_first`: the main action is the ticket, the other one the memo; else the other way round,
    without a ticket where none can be given.
    """

    rows: tuple[MissingRow, ...] = ()
    can_today: bool = True
    ticket_first: bool = False
    primary: str = ""
    secondary: str = ""
    asks: bool = False


def missing_view(context: Context) -> MissingView:
    """Every thing she must bring and has not ticked."""
    outcome = context.outcome()
    rows, asks = [], False
    for line in flow.missing(context.session, outcome):
        if context.wording.may_say(line):
            row, ask = _row(context, line)
            rows.append(row)
            asks = asks or ask
    can_today = all(row.is_served_today for row in rows)
    go_on = context.wording.ui("lobby.missing.go_on")
    memo = context.wording.ui("lobby.missing.memo")
    can_take = context.can_take_ticket(outcome)
    return MissingView(
        rows=tuple(rows),
        can_today=can_today,
        ticket_first=can_today and can_take,
        primary=go_on if can_today and can_take else memo,
        secondary=memo if can_today and can_take else go_on if can_take else "",
        asks=asks,
    )


def _row(context: Context, line: Bring) -> tuple[MissingRow, bool]:
    wording = context.wording
    remedy = line.missing
    told = wording.statement(remedy) if remedy is not None else None
    today = remedy is not None and remedy.served_today
    row = MissingRow(
        thing=wording.say(thing(line, context.content.documents)),
        # Never only 「できません」: without a remedy of its own, a person helps.
        remedy=told.text if told else wording.ui("lobby.missing.ask_staff"),
        sign=WAY_ICONS[remedy.way] if remedy is not None and told else "staff",
        picture=picture_of(context, line.document),
        today=wording.ui("lobby.missing.today" if today else "lobby.missing.not_today"),
        is_served_today=today,
    )
    return row, told is not None and told.ask


@QmlElement
class MissingScreen(Screen):
    """What is missing, and the choice: go on, a memo, a person."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = MissingView()
        self._rows = Rows(MissingRow, self)

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = missing_view(context)
        self._rows.put(self._view.rows)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """`MissingRow`s."""
        return self._rows

    @Property(bool, notify=changed)
    def canToday(self) -> bool:
        """Whether she can still be served today."""
        return self._view.can_today

    @Property(str, notify=changed)
    def primary(self) -> str:
        """Words of the main action."""
        return self._view.primary

    @Property(str, notify=changed)
    def secondary(self) -> str:
        """Words of the other one; empty where there is none."""
        return self._view.secondary

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether ※ is to be explained."""
        return self._view.asks

    @Slot()
    @safely
    def goOn(self) -> None:
        """The main action."""
        self._act(ticket=self._view.ticket_first)

    @Slot()
    @safely
    def goOtherwise(self) -> None:
        """The other one."""
        self._act(ticket=not self._view.ticket_first)

    @Slot()
    @safely
    def askStaff(self) -> None:
        """She wants to talk to somebody."""
        self.lobby.callStaff()

    def _act(self, *, ticket: bool) -> None:
        """A ticket all the same; or she comes again, and takes along what she needs to know."""
        if ticket:
            take_ticket(self.lobby)
        else:
            take_memo(self.lobby)
