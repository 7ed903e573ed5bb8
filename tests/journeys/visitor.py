# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A visitor: reads what stands on the screen, touches what she reads, and takes her time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.exceptions import TimeoutError as WaitedInVain
from pytestqt.qtbot import QtBot

from kiosk.languages import formats
from kiosk.languages.registry import LOCALES
from kiosk.screens.lobby.wording import ASK_SIGN
from kiosk.screens.press import PressSensor
from tests.journeys.controls import PRESSED, Control, controls
from tests.journeys.fingers import Hand, Mouse, Touch
from tests.journeys.hall import Hall
from tests.journeys.paper import code_of, holds_code
from tests.journeys.words import Words

PATIENCE_MS = 8000
"""How long a state is waited for; a machine that tests on all cores is slow."""

UP, DOWN = "controls.scroll.up", "controls.scroll.down"

MOST_PATIENT = 2 * 180 + 30
"""Seconds after which no page waits for anybody any more."""

MOST_STOPS = 60
"""Controls that the tab key passes at most."""

MOST_PAGES = 30
"""Screens of one page that she scrolls through at most."""


class Visitor:
    """One visitor of a hall who reads `lang`. She touches a screen that stands upright with her
    finger, and clicks on one that lies with a mouse."""

    def __init__(self, hall: Hall, qtbot: QtBot, lang: str) -> None:
        self.hall = hall
        self._bot = qtbot
        self._view = hall.window.view
        self.touch = Touch(self._view)
        portrait = hall.setup.size[0] < hall.setup.size[1]
        self.hand: Hand = self.touch if portrait else Mouse(self._view)
        self.words = Words(hall.kiosk.bundle, lang)

    # --- what she reads ------------------------------------------------------------------------

    @property
    def lang(self) -> str:
        """The language that she reads."""
        return self.words.lang

    def page(self) -> str:
        """All words that are shown now, a control a line; some may be scrolled out of sight."""
        return "\n".join(control.name for control in controls(self._view) if control.name)

    def reads(self, text_id: str, n: int | None = None, **facts: object) -> bool:
        """Whether the words of an id come up on the screen."""
        return self.sees(self.words(text_id, n, **facts))

    def sees(self, words: str) -> bool:
        """Whether these words come up on the screen."""
        return self._comes(lambda: words in self.page())

    def never_reads(self, text_id: str, n: int | None = None, **facts: object) -> bool:
        """Whether the words of an id are absent from the screen as it is now."""
        return self.words(text_id, n, **facts) not in self.page()

    def is_offered(self, text_id: str) -> bool:
        """Whether there is something to press with exactly these words now."""
        words = self.words(text_id)
        return any(c.name == words and c.role in PRESSED for c in controls(self._view))

    def reads_one_of(self, *text_ids: str) -> str:
        """Which of these comes up first."""
        assert self._comes(lambda: any(not self.never_reads(each) for each in text_ids))
        return next(each for each in text_ids if not self.never_reads(each))

    def finds_first_page(self) -> bool:
        """Whether the screen is as the next visitor wants it: the first page, the hall's words."""
        own = self.hall_words()
        firsts = (own("lobby.attract.title"), own("lobby.closed.look_up"))
        return self._comes(lambda: any(first in self.page() for first in firsts))

    def hall_words(self) -> Words:
        """The words of the hall's own language, in which every session starts."""
        return Words(self.hall.kiosk.bundle, self.hall.kiosk.settings.lobby.language)

    def first_page_reads(self, text_id: str, n: int | None = None, **facts: object) -> bool:
        """Whether the words of an id come up in the hall's language."""
        return self.sees(self.hall_words()(text_id, n, **facts))

    def time(self, hour: int, minute: int) -> str:
        """A time of day as she writes it."""
        return formats.time(time(hour, minute), self.lang)

    def hall_time(self, hour: int, minute: int) -> str:
        """A time of day as the hall writes it."""
        return formats.time(time(hour, minute), self.hall_words().lang)

    def hall_day(self, month: int, day: int, year: int = 2026) -> str:
        """A day as the hall writes it."""
        return formats.date(date(year, month, day), self.hall_words().lang)

    def heading(self, words: str) -> Control:
        """The heading with these words, once its place is still."""
        return self._still(words, QAccessible.Role.Heading)

    def promises_nobody(self) -> bool:
        """Whether no sentence says that somebody is coming."""
        coming = ("すぐに参ります", "向かっています", "スタッフが来ます", "on the way", "is coming")
        return not any(words in self.page() for words in coming)

    def lies_low(self, pixels: int) -> None:
        """Everything to press is within so many pixels from the lower edge."""
        self._frame()
        self._frame()
        top = self._view.height() - pixels
        pressed = [c for c in controls(self._view) if c.role in PRESSED and c.enabled]
        high = [c.name for c in pressed if not c.seen.isEmpty() and c.seen.top() < top]
        assert not high, f"too high to reach: {high}"

    def code_on_screen(self) -> str:
        """What her telephone reads from the screen, once the code is not cut off any more."""
        for _ in range(MOST_PAGES):
            picture = self.picture()
            if holds_code(picture):
                return code_of(picture)
            arrows = [c for c in controls(self._view) if c.name == self.words(DOWN) and c.enabled]
            assert arrows, "there is no code, and nothing scrolls"
            self._turn(arrows[0], down=True)
        raise AssertionError("no code can be brought into view")

    def picture(self) -> QImage:
        """The screen as it is painted now."""
        self._frame()
        return self._view.grabWindow()

    def find(self, words: str, *roles: QAccessible.Role) -> Control:
        """The control of that name, as soon as it is there."""
        wanted = roles or tuple(PRESSED)
        found: list[Control] = []

        def there() -> bool:
            found[:] = [
                c
                for c in controls(self._view)
                if c.name in (words, words + ASK_SIGN) and c.role in wanted
            ]
            return any(c.enabled for c in found)

        assert self._comes(there), f"nothing to press is called {words!r} on:\n{self.page()}"
        return next(c for c in found if c.enabled)

    # --- what she does -------------------------------------------------------------------------

    def comes(self) -> None:
        """Touches the first page, where she chooses her language."""
        if self.lang == self.hall.window.lobby.language:
            resting = ("lobby.attract.touch", "lobby.closed.look_up")
            self.tap(next(r for r in resting if self.words(r) in self.page()))
        else:
            self.tap_words(LOCALES[self.lang].own_name, QAccessible.Role.RadioButton)
        assert self.reads("lobby.home.title")

    def speaks(self, lang: str) -> None:
        """Chooses another language by the bar below."""
        self.tap_words(LOCALES[self.lang].own_name, QAccessible.Role.Button)
        self.tap_words(LOCALES[lang].own_name, QAccessible.Role.RadioButton)
        self.words = Words(self.hall.kiosk.bundle, lang)

    def answers(self, **answers: str) -> None:
        """Answers questions, e.g. `Q3="cert"`, each after reading it."""
        for question, answer in answers.items():
            assert self.reads(f"question.{question}.text"), self.page()
            self.tap(f"question.{question}.answer.{answer}.text")

    def answers_low(self, pixels: int, **answers: str) -> None:
        """As `answers`, with everything within so many pixels from the lower edge."""
        for question, answer in answers.items():
            assert self.reads(f"question.{question}.text")
            self.lies_low(pixels)
            self.answers(**{question: answer})

    def focus_by_keyboard(self, text_id: str) -> None:
        """Walks to a control with the tab key."""
        wanted = self.find(self.words(text_id)).item
        for _ in range(MOST_STOPS):
            if wanted.hasActiveFocus():
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"no key leads to {text_id}")

    def tap(self, text_id: str, n: int | None = None, **facts: object) -> None:
        """Taps the control with the words of an id."""
        self.tap_words(self.words(text_id, n, **facts))

    def tap_words(self, words: str, *roles: QAccessible.Role) -> None:
        """Taps the control of that name, a moment after the touch before."""
        self.tap_at(self.brings_into_view(words, *roles))

    def tap_at(self, place: QPointF) -> None:
        """Taps a place of the window."""
        self.hall.pulse.pass_by(1.0)
        self.hand.down(place)
        self.hand.up(place)

    def long_press(self, text_id: str) -> None:
        """Leaves the finger on the control for many seconds."""
        place = self.brings_into_view(self.words(text_id))
        self.hall.pulse.pass_by(1.0)
        self.hand.down(place)
        self.hall.pulse.pass_by(10.0)
        QGuiApplication.processEvents()
        self.hand.up(place)

    def double_tap(self, text_id: str) -> None:
        """Taps twice, as on a computer."""
        self.hammer(text_id, 2)

    def hammer(self, text_id: str, blows: int = 12) -> None:
        """Taps the same place again and again, ten times a second, whatever is there by then."""
        place = self.brings_into_view(self.words(text_id))
        self.hall.pulse.pass_by(1.0)
        for _ in range(blows):
            self.hand.down(place)
            self.hand.up(place)
            QGuiApplication.processEvents()
            self.hall.pulse.pass_by(0.1)

    def slip_while_pressing(self, text_id: str, share: float) -> None:
        """The finger slips `share` of what a shaky hand is granted before it is lifted."""
        words = self.words(text_id)
        place = self.brings_into_view(words)
        sensor = self.find(words).item.findChild(PressSensor)
        assert sensor is not None
        # Up or down, whichever leaves the control sooner: inside of it any way is a press.
        edge = self.find(words).rect
        to = QPointF(place.x(), edge.bottom() + (share - 1.0) * sensor.slop())
        self.hall.pulse.pass_by(1.0)
        start = QPointF(place.x(), edge.bottom() - 2.0)
        self.hand.down(start)
        for part in (0.25, 0.5, 0.75, 1.0):
            self.hand.move(start + (to - start) * part)
        self.hand.up(to)

    def palm(self, text_id: str) -> None:
        """Leans on the screen, on and around the control."""
        centre = self.brings_into_view(self.words(text_id))
        self.hall.pulse.pass_by(1.0)
        around = ((0, 0), (-60, 10), (60, 10), (-30, 50), (30, 50))
        self.touch.palm([centre + QPointF(x, y) for x, y in around])

    def key(self, key: Qt.Key) -> None:
        """Presses a key."""
        self.hall.pulse.pass_by(1.0)
        QTest.keyClick(self._view, key)

    # --- what many of them do ------------------------------------------------------------------

    def is_to_renew_her_certificate(self) -> None:
        """Comes with the largest flow, up to its outcome."""
        self.comes()
        self.tap("tile.expiry.label")
        self.answers(Q3="cert", Q3a="self")
        assert self.reads("outcome.O07.title")

    def ticks(self, outcome: str, *lines: str) -> None:
        """Ticks lines of the papers page, or takes the tick away again."""
        for line in lines:
            words = self.words(f"outcome.{outcome}.bring.{line}.text")
            self.tap_words(words, QAccessible.Role.CheckBox)

    def takes_a_ticket(self) -> None:
        """From an outcome; says that she has everything, where she is asked."""
        self.tap("lobby.outcome.ticket")
        if self.reads_one_of("lobby.papers.title", "lobby.ticket.title") == "lobby.papers.title":
            self.tap("lobby.papers.have_all")
        assert self.reads("lobby.ticket.title")

    def goes_to_wait(self) -> None:
        """Once her slip is out, finishes and clears the screen."""
        assert self.reads("lobby.ticket.slip.printed")
        self.tap("lobby.ticket.finish")
        self.tap("lobby.thanks.close")
        assert self.finds_first_page()

    def walks_away(self) -> None:
        """Leaves without a word; the kiosk notices."""
        self.stands_still(MOST_PATIENT)
        assert self.hall.window.lobby.property("isResting") is True

    def goes_back(self) -> None:
        """One page back."""
        self.tap("controls.top.back")

    def stands_still(self, seconds: int) -> None:
        """Touches nothing for so many seconds, which are over at once."""
        for _ in range(seconds):
            self.hall.window.lobby.tick()

    # --- scrolling -----------------------------------------------------------------------------

    def brings_into_view(self, words: str, *roles: QAccessible.Role) -> QPointF:
        """Scrolls by the arrow buttons until the control is seen; where to put the finger."""
        for _ in range(MOST_PAGES):
            control = self._still(words, *roles)
            seen = control.seen.intersected(QRectF(0, 0, self._view.width(), self._view.height()))
            if seen.height() >= min(40.0, control.rect.height()):
                return seen.center()
            self._scroll(control)
        raise AssertionError(f"{words!r} cannot be brought into view")

    def _scroll(self, to: Control) -> None:
        pane = to.pane()
        assert pane is not None, f"{to.name!r} is out of sight, and nothing scrolls"
        flick = _flickable(pane)
        view = flick.mapRectToScene(flick.boundingRect())
        down = to.rect.center().y() > view.center().y()
        words = self.words(DOWN if down else UP)
        shown = controls(self._view)
        self._turn(next(c for c in shown if c.name == words and c.pane() == pane), down=down)

    def _turn(self, arrow: Control, *, down: bool) -> None:
        """Taps the arrow of a scrolling pane and waits until it has come to rest."""
        pane = arrow.pane()
        assert pane is not None
        flick = _flickable(pane)
        before, step = flick.property("contentY"), pane.property("pageStep")
        target = min(flick.property("lowest"), before + step) if down else max(0.0, before - step)
        self.tap_at(arrow.seen.center())
        assert self._comes(lambda: abs(flick.property("contentY") - target) < 1.0)

    # --- waiting -------------------------------------------------------------------------------

    def _still(self, words: str, *roles: QAccessible.Role) -> Control:
        """The control, once its place is the same from one frame to the next."""
        while True:
            self._frame()
            before = self.find(words, *roles)
            place = before.seen
            self._frame()
            if self.find(words, *roles).seen == place:
                return before

    def _frame(self) -> None:
        """Until the window has been laid out and painted."""
        with self._bot.waitSignal(self._view.frameSwapped, timeout=PATIENCE_MS):
            self._view.update()

    def _comes(self, state: Callable[[], bool]) -> bool:
        try:
            self._bot.waitUntil(state, timeout=PATIENCE_MS)
        except WaitedInVain:
            return False
        return True


def _flickable(pane: QQuickItem) -> QQuickItem:
    """What moves inside of a scrolling pane."""
    return next(c for c in pane.childItems() if c.property("contentHeight") is not None)
