# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The root of the tablet's screens: which page is shown, who calls, and how the day stands."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.problems import Problem
from kiosk.screens.guide.count import GuideCount
from kiosk.screens.guide.screen import time_of_day
from kiosk.screens.guide.ticket import GuideTicket
from kiosk.screens.guide.usecases import GuideServices, OpenCall
from kiosk.screens.guide.waiting import GuideWaiting
from kiosk.screens.qt import Property, safely
from kiosk.screens.rows import Rows

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.screens.guide")

PAGES = ("home", "ticket", "count", "waiting")


@dataclass(frozen=True)
class CallRow:
    """Somebody who asked for a person."""

    site: str
    key: str
    place: str
    detail: str
    is_answered: bool


@dataclass(frozen=True)
class HallRow:
    """A hall's day in one line."""

    name: str
    figures: str


@QmlElement
class Guide(QObject):
    """The tablet of one guide."""

    changed = Signal()
    pageChanged = Signal()
    heard = Signal()
    """Another device has changed something."""

    def __init__(self, services: GuideServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self._page = "home"
        self._note = ""
        self._unread = ""
        self._calls = Rows(CallRow, self)
        self._halls = Rows(HallRow, self)
        self._ticket = GuideTicket(services, self.attempt, self)
        self._count = GuideCount(services, self.attempt, self)
        self._waiting = GuideWaiting(services, self.attempt, self)
        self.heard.connect(self.refresh)
        self._unfollow = services.follow(self.heard.emit)
        self.refresh()

    # --- for the other view models, and the window -----------------------------------------------

    def attempt(self, act: Callable[[], object]) -> bool:
        """Whether it was done; what kept it from that is told to staff."""
        try:
            act()
        except Problem as problem:
            self._tell(self.services.explain(problem))
            return False
        self._tell("")
        return True

    def recover(self, error: Exception) -> None:
        """See `Recovers`: a bug leads home."""
        log.error("bug %s on %s", type(error).__name__, self._page)
        self._show("home")

    def close(self) -> None:
        """Waits for a slip on its way, and hears nothing more."""
        self._unfollow()
        self._ticket.slips.wait()

    @Slot()
    @safely
    def refresh(self) -> None:
        """Look at everything again; what cannot be read stays as it was last known."""
        try:
            self._read()
            self._unread = ""
        except Problem as problem:
            self._unread = self.services.explain(problem)
        self.changed.emit()

    def _read(self) -> None:
        services, day = self.services, self.services.day()
        self._calls.put(self._call_row(call) for call in day.calls)
        self._halls.put(
            HallRow(
                services.label(site.short_name),
                services.say(
                    "staff.guide.figures",
                    visits=day.visits.get(site.id, 0),
                    waiting=day.waiting.get(site.id, 0),
                    calls=sum(call.site == site.id for call in day.calls),
                ),
            )
            for site in services.content.sites
        )
        if self._page == "waiting":
            self._waiting.read()

    def _call_row(self, call: OpenCall) -> CallRow:
        services = self.services
        halls = {site.id: services.label(site.short_name) for site in services.content.sites}
        return CallRow(
            site=call.site,
            key=call.key,
            place=services.say(
                "staff.guide.call.place", hall=halls.get(call.site, call.site), device=call.device
            ),
            detail=services.say(
                "staff.guide.call.detail",
                language=services.languages.get(call.lang, call.lang),
                since=time_of_day(call.called_at),
                times=call.times,
            ),
            is_answered=call.answered_by is not None,
        )

    # --- what is shown ---------------------------------------------------------------------------

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """One of `PAGES`."""
        return self._page

    @Property(str, notify=changed)
    def note(self) -> str:
        """What did not work, and what to do now."""
        return self._note or self._unread

    @Property(str, constant=True)
    def ribbon(self) -> str:
        """Training says so on every page."""
        return self.services.say("staff.guide.training") if self.services.training else ""

    @Property(str, constant=True)
    def language(self) -> str:
        """`ja` or `en`."""
        return self.services.lang

    @Property(float, constant=True)
    def textScale(self) -> float:
        """As the command was told."""
        return self.services.text_scale

    @Property(bool, constant=True)
    def canIssue(self) -> bool:
        """Whether numbers are given here, and not by a machine of the city."""
        return self.services.tickets_enabled

    @Property(bool, notify=changed)
    def isQuiet(self) -> bool:
        """Whether nobody asks for a person."""
        return self._calls.rowCount() == 0

    @Property(QObject, constant=True)
    def calls(self) -> QObject:
        """`CallRow`s of all halls."""
        return self._calls

    @Property(QObject, constant=True)
    def halls(self) -> QObject:
        """`HallRow`s."""
        return self._halls

    @Property(QObject, constant=True)
    def ticket(self) -> QObject:
        """`GuideTicket`."""
        return self._ticket

    @Property(QObject, constant=True)
    def count(self) -> QObject:
        """`GuideCount`."""
        return self._count

    @Property(QObject, constant=True)
    def waiting(self) -> QObject:
        """`GuideWaiting`."""
        return self._waiting

    # --- what is pressed -------------------------------------------------------------------------

    @Slot(str)
    @safely
    def open(self, page: str) -> None:
        """Go on to a page."""
        if page in PAGES:
            self._show(page)

    @Slot()
    @safely
    def back(self) -> None:
        """To the first page."""
        self._show("home")

    @Slot(str, str)
    @safely
    def acknowledge(self, site: str, key: str) -> None:
        """She goes; the visitor reads that somebody comes."""
        self.attempt(lambda: self.services.acknowledge(site, key))
        self.refresh()

    @Slot(str, str)
    @safely
    def finishCall(self, site: str, key: str) -> None:
        """She was there."""
        self.attempt(lambda: self.services.finish_call(site, key))
        self.refresh()

    def _show(self, page: str) -> None:
        self._page, self._note = page, ""
        self._ticket.begin()
        self._count.begin()
        self.refresh()
        self.pageChanged.emit()

    def _tell(self, note: str) -> None:
        if note != self._note:
            self._note = note
            self.changed.emit()
