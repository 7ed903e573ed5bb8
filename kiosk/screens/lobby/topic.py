# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""An article: what matters most first, and from it to the desk, the letter, the ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance.triage import begin
from kiosk.screens import qr
from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.flow import led, went
from kiosk.screens.lobby.lines import BringRow, LineRow, PhoneRow
from kiosk.screens.lobby.links import LinkRow, place_of
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.lobby.topic_view import TopicView, topic_view
from kiosk.screens.qt import Property, safely
from kiosk.screens.rows import Rows

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1

# Imported so that the page finds its type.
NATIVE = (qr,)


@QmlElement
class TopicScreen(Screen):
    """Shows `TopicView`, field by field."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = TopicView()
        self._points = Rows(LineRow, self)
        self._steps = Rows(LineRow, self)
        self._bring = Rows(BringRow, self)
        self._facts = Rows(LineRow, self)
        self._warnings = Rows(LineRow, self)
        self._ways = Rows(LineRow, self)
        self._phones = Rows(PhoneRow, self)
        self._related = Rows(LinkRow, self)

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = view = topic_view(context)
        self._points.put(view.points)
        self._steps.put(view.steps)
        self._bring.put(view.bring)
        self._facts.put(view.facts)
        self._warnings.put(view.warnings)
        self._ways.put(view.ways)
        self._phones.put(view.phones)
        self._related.put(view.related)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it is about."""
        return self._view.title

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Path of a drawing."""
        return self._view.picture

    @Property("QStringList", notify=changed)
    def summary(self) -> list[str]:
        """What matters most."""
        return list(self._view.summary)

    @Property(QObject, constant=True)
    def points(self) -> QObject:
        """`LineRow`s."""
        return self._points

    @Property(bool, notify=changed)
    def hasPoints(self) -> bool:
        """Whether there is more to know."""
        return bool(self._view.points)

    @Property(QObject, constant=True)
    def steps(self) -> QObject:
        """`LineRow`s: what to do, in order."""
        return self._steps

    @Property(bool, notify=changed)
    def hasSteps(self) -> bool:
        """Whether there are steps to tell."""
        return bool(self._view.steps)

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
        """`LineRow`s: where, how long, how much."""
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
    def ways(self) -> QObject:
        """`LineRow`s: how else it can be done."""
        return self._ways

    @Property(QObject, constant=True)
    def phones(self) -> QObject:
        """`PhoneRow`s."""
        return self._phones

    @Property(bool, notify=changed)
    def hasWays(self) -> bool:
        """Whether it can be done otherwise."""
        return bool(self._view.ways or self._view.phones)

    @Property(QObject, constant=True)
    def related(self) -> QObject:
        """`LinkRow`s."""
        return self._related

    @Property(bool, notify=changed)
    def hasRelated(self) -> bool:
        """Whether it leads to anything else."""
        return bool(self._view.related)

    @Property("QStringList", notify=changed)
    def status(self) -> list[str]:
        """Since when it holds, and whether the city has confirmed it."""
        return list(self._view.status)

    @Property(str, notify=changed)
    def code(self) -> str:
        """Plain text for the QR code."""
        return self._view.code

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether ※ is to be explained."""
        return self._view.asks

    @Property(bool, notify=changed)
    def leadsOn(self) -> bool:
        """Whether there are questions, a desk or a ticket for it."""
        return self._view.leads_on

    @Slot(str, str)
    @safely
    def open(self, kind: str, target: str) -> None:
        """A related thing."""
        self.lobby.go(went(self.lobby.session, place_of(kind, target)))

    @Slot()
    @safely
    def goOn(self) -> None:
        """To the desk, through every question that it needs; else staff know more."""
        services, session = self.lobby.services, self.lobby.session
        if not self._view.leads_on:
            self.lobby.callStaff()
            return
        walk = begin(services.content(), services.site, session.here.item or "")
        self.lobby.go(led(session, walk))
