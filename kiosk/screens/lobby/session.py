# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The root of the lobby's screens: whose turn it is, which page is shown, and that nothing of a
visitor stays when she has gone."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from kiosk.languages.openness import Openness
from kiosk.languages.registry import LOCALES, SOURCE
from kiosk.languages.ruby import readings
from kiosk.problems import Problem
from kiosk.screens.lobby import appearance, flow
from kiosk.screens.lobby.appearance import LanguageRow
from kiosk.screens.lobby.calling import Calling
from kiosk.screens.lobby.calling import second_passed as asked_second
from kiosk.screens.lobby.chime import Chime
from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.evacuation import Evacuation
from kiosk.screens.lobby.flow import Page, Session
from kiosk.screens.lobby.idle import Idle, allowance, second_passed
from kiosk.screens.lobby.pages import qml_file, screen_for
from kiosk.screens.lobby.replay import replayed
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.lobby.slips import Slips
from kiosk.screens.lobby.staff_layer import StaffLayer
from kiosk.screens.lobby.usecases import LobbyServices, PrintOutcome, SlipOrder
from kiosk.screens.lobby.wording import Wording
from kiosk.screens.qt import Property, safely
from kiosk.screens.rows import Rows
from kiosk.visits.opening_days import State, business_date

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.screens.lobby")


class Overlay(StrEnum):
    """What lies over the page."""

    NONE = ""
    LANGUAGES = "languages"
    STAFF = "staff"


@QmlElement
class Lobby(QObject):
    """The lobby of one window. QML reads it and calls its slots; view models change `session`."""

    pageChanged = Signal()
    changed = Signal()
    appearanceChanged = Signal()
    overlayChanged = Signal()
    idleChanged = Signal()
    spoke = Signal(str)
    """Another language, before anything is composed in it."""
    heard = Signal()
    """This device or another one may have changed something."""
    wiped = Signal()
    """A visitor has gone; whoever kept something of hers drops it now."""

    def __init__(self, services: LobbyServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.slips = Slips(self._print_slip, self)
        self.slips.changed.connect(self.refresh)
        self._chime = Chime(services.chime)
        self._session: Session | None = None
        self._appearance = services.start
        self._idle = Idle()
        self._overlay = Overlay.NONE
        self._calling: Calling | None = None
        self._unfollow: Callable[[], None] = lambda: None
        self._shows_japanese = False
        self._counted = False
        self._settled = False
        self._stumbled = False
        self._evacuation = Evacuation(self)
        self._staff_layer = StaffLayer(self)
        # From the thread of the store to that of the window.
        self.heard.connect(self._evacuation.look)
        self.heard.connect(self._look_for_answer)
        self._page = self._resting_page()
        self._languages = Rows(LanguageRow, self)
        self._languages.put(self._language_rows())
        self._screen: Screen = screen_for(self._page, self)
        self._screen.refresh()
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.tick)

    # --- for the view models -----------------------------------------------------------------

    @property
    def session(self) -> Session:
        """The present visitor's session; where nobody is there, an unused one that is not kept."""
        return self._session or flow.new_session()

    @property
    def is_settled(self) -> bool:
        """Whether the first frame is painted, so that slower things may be asked for."""
        return self._settled

    @property
    def has_stumbled(self) -> bool:
        """Whether a bug has brought the visitor back to the home screen."""
        return self._stumbled

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._page

    @property
    def look(self) -> appearance.Appearance:
        """Language, sizes and modes that are chosen."""
        return self._appearance

    def context(self) -> Context:
        """What a page is composed from at this moment."""
        return Context(self.services, self.wording(), self.session, self._appearance.language)

    def wording(self, language: str | None = None) -> Wording:
        """Words in her language, or in `language`."""
        return Wording(
            self.services.catalogues,
            language or self.shown_language,
            self.services.release,
            business_date(self.services.now()),
            is_guided=self.services.languages.get(self.shown_language) is Openness.GUIDED,
        )

    @property
    def shown_language(self) -> str:
        """The language of the page: hers, or Japanese while she shows it to staff; on the staff
        layer that of staff."""
        if self._staff_layer.isOpen:
            return self.services.staff.lang
        return SOURCE if self._shows_japanese else self._appearance.language

    def go(self, session: Session) -> None:
        """Her next step."""
        self._session = session
        self._show(session.here.page)

    def finish(self) -> None:
        """She is done."""
        self._count()
        self.go(flow.finished(self.session))

    def renew(self, services: LobbyServices) -> None:
        """Go on at the same place in other content (an editor's preview)."""
        self.services = services
        if self._session is None:
            self.refresh()
        else:
            self._session = replayed(self._session, services.content(), services.site)
            self._show(self._session.here.page, fresh=True)

    def leave(self) -> None:
        """She has gone: everything of hers is dropped, the next one finds the first page."""
        self._count()
        self._wipe()

    def recover(self, error: Exception) -> None:
        """After a bug: a working screen, and where it happened in the log, without her choices."""
        steps = traceback.extract_tb(error.__traceback__)
        where = " < ".join(f"{step.name}:{step.lineno}" for step in reversed(steps[-4:]))
        log.error("bug %s on %s: %s", type(error).__name__, self._page.value, where)
        if self._page is Page.HOME and self._stumbled:
            self._wipe()
            return
        self._stumbled = True
        self._count()
        self._counted = False
        self._session = flow.new_session()
        self._set_overlay(Overlay.NONE)
        self._show(Page.HOME, fresh=True)

    # --- what the window tells ---------------------------------------------------------------

    def settle(self) -> None:
        """The first frame is painted."""
        self._settled = True
        self._second.start()
        self.refresh()
        self._unfollow = self.services.follow(self.heard.emit)

    def unfollow(self) -> None:
        """Hear no more of other devices: the window closes."""
        self._unfollow()
        self._unfollow = lambda: None

    def stop(self) -> None:
        """Let no more seconds pass: for pictures and tests."""
        self._second.stop()

    @Slot()
    def tick(self) -> None:
        """A second has passed."""
        self._evacuation.look()
        self._staff_layer.tick()
        if self._evacuation.isOn:
            return  # nothing that might wait for a disk or a server
        if self._session is None:
            self._rest()
            return
        self._ask_again()
        allowed = allowance(self._page, self._appearance.text_scale, self._appearance.low_reach)
        before, self._idle = self._idle, second_passed(self._idle, self._page, allowed)
        if self._idle.is_over:
            self.leave()
        elif self._idle.left != before.left:
            self.idleChanged.emit()
        if self.services.now().second == 0:
            self.changed.emit()

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        self._staff_layer.touched()
        warned = self._idle.left is not None
        self._idle = Idle()
        if warned:
            self.idleChanged.emit()

    def show_idle(self, idle: Idle) -> None:
        """Set how long nobody has touched the screen."""
        self._idle = idle
        self.idleChanged.emit()

    @Slot()
    def refresh(self) -> None:
        """Compose the page again; nobody sees it in an evacuation."""
        if self._evacuation.isOn:
            return
        try:
            self._screen.refresh()
        except Exception as error:
            self.recover(error)
            return
        self.changed.emit()

    @Property(Evacuation, constant=True)
    def evacuation(self) -> Evacuation:
        """What lies over everything while everybody leaves."""
        return self._evacuation

    @Property(StaffLayer, constant=True)
    def staffLayer(self) -> StaffLayer:
        """What only staff open."""
        return self._staff_layer

    def speak_again(self, before: str) -> None:
        """Another language may be shown than `before`."""
        self._speak(before)

    # --- page --------------------------------------------------------------------------------

    @Property(str, notify=pageChanged)
    def pageFile(self) -> str:
        """The QML file of the page."""
        return qml_file(self._page)

    @Property(QObject, notify=pageChanged)
    def screen(self) -> QObject:
        """The page's view model."""
        return self._screen

    @Property(str, notify=changed)
    def hall(self) -> str:
        """Name of the hall."""
        return self._framed(self.services.hall(self.shown_language))

    @Property(str, notify=changed)
    def clock(self) -> str:
        """Date and time; the date waits for the first frame."""
        now = self.services.now()
        if not self._settled:
            return f"{now.hour}:{now.minute:02}"
        wording = self.wording()
        if LOCALES[self.shown_language].ruby:
            return f"{now.month}/{now.day}  {now.hour}:{now.minute:02}"
        return wording.ui("lobby.bar.clock", date=wording.day(now), time=wording.time(now))

    @Property(str, notify=changed)
    def ribbon(self) -> str:
        """What every page must say of itself; empty for the real thing."""
        wording = self.wording()
        parts = []
        if self.services.training:
            parts.append(wording.ui("lobby.ribbon.training"))
        if self.services.release == "trial":
            parts.append(wording.ui("lobby.ribbon.trial"))
            if self.shown_language != SOURCE:
                parts.append(wording.ui("lobby.ribbon.translation"))
        return self._framed(wording.ui("lobby.ribbon.joint").join(parts))

    def _framed(self, words: str) -> str:
        """For the frame around the page, where readings above the words would be too small to
        read: the readings alone."""
        return readings(words) if LOCALES[self.shown_language].ruby else words

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether there is a page before this one."""
        return self._session is not None and flow.can_go_back(self._session)

    @Property(bool, constant=True)
    def canIssue(self) -> bool:
        """Whether numbers are given here, and not by a machine of the city."""
        return self.services.tickets_enabled

    @Property(bool, notify=changed)
    def isResting(self) -> bool:
        """Whether nobody is there."""
        return self._session is None

    @Slot()
    @safely
    def back(self) -> None:
        """One page back."""
        if self._session is not None and flow.can_go_back(self._session):
            self.go(flow.back(self._session))

    @Slot()
    @safely
    def startOver(self) -> None:
        """Drop all answers, keep how the screen looks; on an unused home screen: the first page."""
        if self._session is None or self._session.is_fresh or self._counted:
            self.leave()
            return
        self._count()
        self.slips.forget()
        self._calling = None
        self._set_overlay(Overlay.NONE)
        self._session = flow.new_session()
        self._counted = False
        self._show(Page.HOME, fresh=True)
        self.wiped.emit()

    @Slot()
    @safely
    def begin(self) -> None:
        """Somebody has touched the first page."""
        if self._session is None:
            self.go(flow.new_session())

    # --- appearance --------------------------------------------------------------------------

    @Property(str, notify=appearanceChanged)
    def language(self) -> str:
        """Code of the language that is shown."""
        return self.shown_language

    @Property(bool, notify=appearanceChanged)
    def isMirrored(self) -> bool:
        """Whether the language that is shown is written from right to left."""
        return LOCALES[self.shown_language].direction == "rtl"

    @Property(bool, notify=appearanceChanged)
    def isGuided(self) -> bool:
        """Whether the language that is shown is open for guidance only."""
        return self.wording().is_guided

    @Property(str, notify=appearanceChanged)
    def chosenLanguage(self) -> str:
        """Code of the language that she has chosen."""
        return self._appearance.language

    @Property(bool, notify=appearanceChanged)
    def canShowJapanese(self) -> bool:
        """Whether she reads another language, and staff may want to see the Japanese."""
        return self._appearance.language != SOURCE

    @Property(bool, notify=appearanceChanged)
    def showsJapanese(self) -> bool:
        """Whether the page is shown in Japanese for staff."""
        return self._shows_japanese

    @Property(str, constant=True)
    def japaneseName(self) -> str:
        """Japanese in its own name."""
        return LOCALES[SOURCE].own_name

    @Property(str, notify=appearanceChanged)
    def languageName(self) -> str:
        """The language in its own name."""
        return LOCALES[self._appearance.language].own_name

    @Property(float, notify=appearanceChanged)
    def textScale(self) -> float:
        """1.0, 1.25, 1.6 or 2.0."""
        return self._appearance.text_scale

    @Property(bool, notify=appearanceChanged)
    def contrast(self) -> bool:
        """High contrast."""
        return self._appearance.contrast

    @Property(bool, notify=appearanceChanged)
    def lowReach(self) -> bool:
        """All controls low on the screen."""
        return self._appearance.low_reach

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        """`LanguageRow`s."""
        return self._languages

    @Slot()
    @safely
    def openLanguages(self) -> None:
        """Show the languages; the same button closes them."""
        open_now = self._overlay is Overlay.LANGUAGES
        self._set_overlay(Overlay.NONE if open_now else Overlay.LANGUAGES)

    @Slot(str)
    @safely
    def chooseLanguage(self, code: str) -> None:
        """Go on in that language, at the same place."""
        if code in self.services.languages:
            self._set_overlay(Overlay.NONE)
            self._show_japanese(False)
            if self._session is not None and self.services.languages[code] is Openness.GUIDED:
                self.go(flow.guided(self._session))
            self._look(replace(self._appearance, language=code))
            self.begin()

    @Slot()
    @safely
    def showJapanese(self) -> None:
        """The page in Japanese, for staff; the same button brings her language back."""
        self._show_japanese(not self._shows_japanese)

    @Slot()
    @safely
    def largerText(self) -> None:
        """The next text size."""
        self._look(appearance.larger(self._appearance))

    @Slot()
    @safely
    def toggleContrast(self) -> None:
        """High contrast on or off."""
        self._look(replace(self._appearance, contrast=not self._appearance.contrast))

    @Slot()
    @safely
    def toggleLowReach(self) -> None:
        """Controls low or everywhere."""
        self._look(replace(self._appearance, low_reach=not self._appearance.low_reach))

    # --- overlays ----------------------------------------------------------------------------

    @Property(str, notify=overlayChanged)
    def overlay(self) -> str:
        """`languages`, `staff`, or nothing."""
        return self._overlay.value

    @Property(str, notify=overlayChanged)
    def staffPlace(self) -> str:
        """Where a person is to be found."""
        if self._overlay is not Overlay.STAFF:
            return ""
        context = self.context()
        place = context.wording.say(context.site.staff_place)
        return context.wording.ui("lobby.staff.place", place=place)

    @Property(str, notify=overlayChanged)
    def staffWords(self) -> str:
        """What is known of the call; that somebody comes only when somebody has said so."""
        if self._overlay is not Overlay.STAFF or self._calling is None:
            return ""
        return self.wording().ui(self._calling.words)

    @Slot()
    @safely
    def callStaff(self) -> None:
        """Chime, keep the call, say where a person is to be found; nobody has promised to come."""
        self.begin()
        self._session = flow.called_staff(self.session)
        self._chime.ring()
        key = self.keep_call("staff")
        if self._calling is None:
            self._calling = Calling(key)
        self._set_overlay(Overlay.STAFF)

    def keep_call(self, reason: str) -> str:
        """Keep a call for staff, and its key; one for each reason of a session, however often it
        is pressed."""
        key = flow.intention(self.session, "call", reason)
        self._try(lambda: self.services.call_staff(self._appearance.language, key))
        return key

    def _ask_again(self) -> None:
        """A second has passed without anybody coming."""
        before = self._calling
        if before is None:
            return
        self._calling = now = asked_second(before)
        if now.times != before.times:
            self._chime.ring()
            self._try(lambda: self.services.repeat_call(now.key, now.times))
            self.overlayChanged.emit()

    @Slot()
    @safely
    def _look_for_answer(self) -> None:
        """Whether somebody has said by now that she goes."""
        waits = self._calling
        if waits is None or waits.is_answered:
            return
        if self.services.is_answered(waits.key):
            self._calling = replace(waits, is_answered=True)
            self.overlayChanged.emit()

    def alert_staff(self, reason: str) -> None:
        """Call staff because of the machine: a slip that did not come out, a number that failed."""
        self._chime.ring()
        self.keep_call(reason)

    @Slot()
    @safely
    def closeOverlay(self) -> None:
        """Back to the page."""
        self._set_overlay(Overlay.NONE)

    # --- idle --------------------------------------------------------------------------------

    @Property(bool, notify=idleChanged)
    def isWarning(self) -> bool:
        """Whether the page is about to be cleared."""
        return self._idle.left is not None

    @Property(int, notify=idleChanged)
    def secondsLeft(self) -> int:
        """Seconds until it is cleared."""
        return self._idle.left or 0

    @Property(str, notify=idleChanged)
    def countdown(self) -> str:
        """The same in words."""
        return self.wording().ui("lobby.idle.countdown", self._idle.left or 0)

    # --- inside ------------------------------------------------------------------------------

    def _show(self, page: Page, *, fresh: bool = False) -> None:
        """Show `page`; the same page of the same session only gets new values."""
        if page is self._page and not fresh:
            self.refresh()
            return
        old, before = self._screen, self._page
        self._page = page
        try:
            screen = screen_for(page, self)
            screen.refresh()
        except Exception as error:
            self._page = before
            if page in (Page.ATTRACT, Page.CLOSED):
                raise  # there is no simpler page to fall back to
            self.recover(error)
            return
        self._screen = screen
        self.pageChanged.emit()
        self.changed.emit()
        old.deleteLater()

    def _resting_page(self) -> Page:
        status = self.services.opening(self.services.site)
        return Page.ATTRACT if status.state is State.OPEN else Page.CLOSED

    def _rest(self) -> None:
        """Between visitors: open and close by the clock, without a touch."""
        page = self._resting_page()
        if page is not self._page:
            self._show(page)
        elif self.services.now().second == 0:
            self.refresh()

    def _look(self, new: appearance.Appearance) -> None:
        before = self.shown_language
        self._appearance = new
        self._speak(before)

    def _show_japanese(self, shown: bool) -> None:
        before = self.shown_language
        self._shows_japanese = shown and self._appearance.language != SOURCE
        self._speak(before)

    def _speak(self, before: str) -> None:
        """Tell the screen how it looks, and its words if their language has changed."""
        if self.shown_language != before:
            self._languages.put(self._language_rows())
            self.spoke.emit(self.shown_language)
            self.refresh()
        self.appearanceChanged.emit()

    def _set_overlay(self, overlay: Overlay) -> None:
        if overlay is not self._overlay:
            self._overlay = overlay
            self.overlayChanged.emit()

    def _count(self) -> None:
        """Count the session once, if anything was chosen in it or somebody came to its home."""
        if self._session is None or self._counted:
            return
        self._counted = True
        ended = flow.result(self._session)
        self._try(lambda: self.services.end_session(ended))

    def _wipe(self) -> None:
        self.slips.forget()
        self._calling = None
        self._session = None
        self._counted = False
        self._stumbled = False
        self._idle = Idle()
        self._set_overlay(Overlay.NONE)
        # First the page: hers cannot be composed in another language without her session.
        self._show(self._resting_page(), fresh=True)
        self._show_japanese(False)
        self._look(self.services.start)
        self.idleChanged.emit()
        QGuiApplication.clipboard().clear()
        self.wiped.emit()

    def _print_slip(self, order: SlipOrder) -> PrintOutcome:
        """By the services in force, which `renew` may have changed. Runs in a worker thread."""
        return self.services.print_slip(order)

    def _language_rows(self) -> list[LanguageRow]:
        return [
            LanguageRow(each.code, each.own_name, each.code == self._appearance.language)
            for each in (LOCALES[code] for code in self.services.languages)
        ]

    def _try(self, record: Callable[[], None]) -> None:
        """Something for staff, not for her: if it fails, she goes on."""
        try:
            record()
        except Problem as problem:
            log.error("not recorded: %s", problem.text)
