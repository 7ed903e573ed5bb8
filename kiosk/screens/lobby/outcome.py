# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The outcome: where to go, what to bring, how long, how much, what else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.dealings import show_ticket, take_memo, take_ticket
from kiosk.screens.lobby.flow import Page, arrival, went
from kiosk.screens.lobby.lines import BringRow, LineRow, PhoneRow
from kiosk.screens.lobby.outcome_view import (
    Action,
    AlsoRow,
    OutcomeView,
    must_bring,
    outcome_view,
)
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property, safely
from kiosk.screens.rows import Rows

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OutcomeScreen(Screen):
    """Shows `OutcomeView`, field by field."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = OutcomeView()
        self._place = Rows(LineRow, self)
        self._bring = Rows(BringRow, self)
        self._facts = Rows(LineRow, self)
        self._warnings = Rows(LineRow, self)
        self._steps = Rows(LineRow, self)
        self._ways = Rows(LineRow, self)
        self._phones = Rows(PhoneRow, self)
        self._also = Rows(AlsoRow, self)

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = view = outcome_view(context)
        self._place.put(view.place)
        self._bring.put(view.bring)
        self._facts.put(view.facts)
        self._warnings.put(view.warnings)
        self._steps.put(view.steps)
        self._ways.put(view.ways)
        self._phones.put(view.phones)
        self._also.put(view.also)

    # --- where -------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it is about."""
        return self._view.title

    @Property(str, notify=changed)
    def beside(self) -> str:
        """The same in Japanese, where her language is not wholly open."""
        return self._view.beside

    @Property(str, notify=changed)
    def deskWords(self) -> str:
        """The desk by letter and name; empty where it is none of this hall."""
        return self._view.desk

    @Property(str, notify=changed)
    def lead(self) -> str:
        """Where to go."""
        return self._view.lead

    @Property(str, notify=changed)
    def summary(self) -> str:
        """What happens there."""
        return self._view.summary

    @Property(str, notify=changed)
    def icon(self) -> str:
        """A desk, another hall, home …"""
        return self._view.icon

    @Property(bool, notify=changed)
    def isStop(self) -> bool:
        """Whether it stops her before an application."""
        return self._view.is_stop

    @Property(bool, notify=changed)
    def hasPlan(self) -> bool:
        """Whether there is a desk to show on the plan."""
        return bool(self._view.plan.picture)

    @Property(str, notify=changed)
    def planPicture(self) -> str:
        """Path of the hall's drawing."""
        return self._view.plan.picture

    @Property(float, notify=changed)
    def planWidth(self) -> float:
        """Width of the drawing, in its units."""
        return self._view.plan.width

    @Property(float, notify=changed)
    def planHeight(self) -> float:
        """Height of the drawing, in its units."""
        return self._view.plan.height

    @Property(QPointF, notify=changed)
    def here(self) -> QPointF:
        """Where the kiosk stands."""
        return QPointF(*self._view.plan.here)

    @Property("QVariantList", notify=changed)
    def way(self) -> list[QPointF]:
        """Corners of the step-free way."""
        return [QPointF(*spot) for spot in self._view.plan.way]

    @Property(QPointF, notify=changed)
    def desk(self) -> QPointF:
        """Where the desk is."""
        return QPointF(*self._view.plan.desk)

    @Property(str, notify=changed)
    def deskName(self) -> str:
        """Its name."""
        return self._view.plan.desk_name

    @Property(str, notify=changed)
    def deskLetter(self) -> str:
        """Its ticket class."""
        return self._view.plan.desk_letter

    @Property(str, notify=changed)
    def deskForm(self) -> str:
        """The form of its ticket class."""
        return self._view.plan.desk_form

    @Property(bool, notify=changed)
    def isProvisional(self) -> bool:
        """Whether the city has not confirmed name and place."""
        return self._view.plan.is_provisional

    @Property(str, notify=changed)
    def planWords(self) -> str:
        """What the plan shows, for a screen reader."""
        return self._view.plan.words

    @Property(QObject, constant=True)
    def place(self) -> QObject:
        """`LineRow`s about another hall."""
        return self._place

    @Property("QStringList", notify=changed)
    def notes(self) -> list[str]:
        """What is not as usual."""
        return list(self._view.notes)

    # --- what, how long, how much, what else -------------------------------------------------

    @Property(QObject, constant=True)
    def bring(self) -> QObject:
        """`BringRow`s."""
        return self._bring

    @Property(bool, notify=changed)
    def hasBring(self) -> bool:
        """Whether there is anything to bring."""
        return bool(self._view.bring)

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        """`LineRow`s: time, cost, people ahead."""
        return self._facts

    @Property(QObject, constant=True)
    def warnings(self) -> QObject:
        """`LineRow`s."""
        return self._warnings

    @Property(bool, notify=changed)
    def hasWarnings(self) -> bool:
        """Whether there is anything to be careful about."""
        return bool(self._view.warnings)

    @Property(QObject, constant=True)
    def steps(self) -> QObject:
        """`LineRow`s: what happens, in order."""
        return self._steps

    @Property(bool, notify=changed)
    def hasSteps(self) -> bool:
        """Whether there are steps to tell."""
        return bool(self._view.steps)

    @Property(QObject, constant=True)
    def ways(self) -> QObject:
        """`LineRow`s: how else it can be done."""
        return self._ways

    @Property(QObject, constant=True)
    def phones(self) -> QObject:
        """`PhoneRow`s."""
        return self._phones

    @Property(QObject, constant=True)
    def also(self) -> QObject:
        """`AlsoRow`s."""
        return self._also

    @Property(bool, notify=changed)
    def hasWays(self) -> bool:
        """Whether it can be done otherwise."""
        return bool(self._view.ways or self._view.also or self._view.phones)

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether ※ is to be explained."""
        return self._view.asks

    # --- next --------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def primary(self) -> str:
        """Words of the one thing to do next."""
        return self._view.primary_text

    @Property(str, notify=changed)
    def secondary(self) -> str:
        """Words of the other one."""
        return self._view.secondary_text

    @Slot()
    @safely
    def goOn(self) -> None:
        """The primary action."""
        self._act(self._view.primary)

    @Slot()
    @safely
    def goOtherwise(self) -> None:
        """The secondary action."""
        self._act(self._view.secondary)

    @Slot(str)
    @safely
    def openAlso(self, outcome: str) -> None:
        """Another outcome that may suit."""
        session, context = self.lobby.session, self.lobby.context()
        walk = session.here.walk
        if walk is not None:
            self.lobby.go(went(session, arrival(walk, context.outcome(outcome))))

    def _act(self, action: Action) -> None:
        lobby = self.lobby
        context = lobby.context()
        outcome = context.outcome()
        if action is Action.STAFF:
            lobby.callStaff()
        elif action is Action.SHOW_TICKET:
            show_ticket(lobby)
        elif action is Action.MEMO:
            take_memo(lobby)
        elif action is Action.FINISH:
            lobby.finish()
        elif must_bring(context, outcome):
            lobby.go(went(lobby.session, replace(lobby.session.here, page=Page.PAPERS)))
        else:
            take_ticket(lobby)
