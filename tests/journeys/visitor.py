# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A visitor: reads what stands on the screen, touches what she reads, and takes her time."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.exceptions import TimeoutError as WaitedInVain
from pytestqt.qtbot import QtBot

from kiosk.languages.registry import LOCALES
from kiosk.screens.press import PressSensor
from tests.journeys.controls import PRESSED, Control, controls
from tests.journeys.fingers import Hand, Mouse, Touch
from tests.journeys.hall import Hall
from tests.journeys.words import Words

PATIENCE_MS = 8000
"""How long a state is waited for; a machine that tests on all cores is slow."""

MOST_PAGES = 30
"""Screens of one page that she scrolls through at most."""


class Visitor:
    """One visitor of a hall who reads `lang`; `hand` is what she touches with."""

    def __init__(self, hall: Hall, qtbot: QtBot, lang: str, hand: Hand | None = None) -> None:
        self.hall = hall
        self._bot = qtbot
        self._view = hall.window.view
        self.touch = Touch(self._view)
        self.hand = hand or (self.touch if hall.setup.size[0] < hall.setup.size[1] else None)
        self.hand = self.hand or Mouse(self._view)
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

    def picture(self) -> QImage:
        """The screen as it is painted now."""
        self._frame()
        return self._view.grabWindow()

    def find(self, words: str, *roles: QAccessible.Role) -> Control:
        """The control of that name, as soon as it is there."""
        wanted = roles or tuple(PRESSED)
        found: list[Control] = []

        def there() -> bool:
            found[:] = [c for c in controls(self._view) if c.name == words and c.role in wanted]
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

    def long_press(self, text_id: str, **facts: object) -> None:
        """Leaves the finger on the control for many seconds."""
        place = self.brings_into_view(self.words(text_id, **facts))
        self.hall.pulse.pass_by(1.0)
        self.hand.down(place)
        self.hall.pulse.pass_by(10.0)
        QGuiApplication.processEvents()
        self.hand.up(place)

    def double_tap(self, text_id: str, **facts: object) -> None:
        """Taps twice, as on a computer."""
        self.hammer(text_id, 2, **facts)

    def hammer(self, text_id: str, blows: int = 12, **facts: object) -> None:
        """Taps the same place again and again, ten times a second, whatever is there by then."""
        place = self.brings_into_view(self.words(text_id, **facts))
        self.hall.pulse.pass_by(1.0)
        for _ in range(blows):
            self.hand.down(place)
            self.hand.up(place)
            QGuiApplication.processEvents()
            self.hall.pulse.pass_by(0.1)

    def slip_while_pressing(self, text_id: str, share: float, **facts: object) -> None:
        """The finger slips `share` of what a shaky hand is granted before it is lifted."""
        words = self.words(text_id, **facts)
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

    def palm(self, text_id: str, **facts: object) -> None:
        """Leans on the screen, on and around the control."""
        centre = self.brings_into_view(self.words(text_id, **facts))
        self.hall.pulse.pass_by(1.0)
        around = ((0, 0), (-60, 10), (60, 10), (-30, 50), (30, 50))
        self.touch.palm([centre + QPointF(x, y) for x, y in around])

    def key(self, key: Qt.Key) -> None:
        """Presses a key."""
        self.hall.pulse.pass_by(1.0)
        QTest.keyClick(self._view, key)

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
        flick = next(c for c in pane.childItems() if c.property("contentHeight") is not None)
        view = flick.mapRectToScene(flick.boundingRect())
        down = to.rect.center().y() > view.center().y()
        before, step = flick.property("contentY"), pane.property("pageStep")
        lowest = flick.property("lowest")
        target = min(lowest, before + step) if down else max(0.0, before - step)
        button = self._arrow(pane, "controls.scroll.down" if down else "controls.scroll.up")
        self.tap_at(button.seen.center())
        assert self._comes(lambda: abs(flick.property("contentY") - target) < 1.0)

    def _arrow(self, pane: QQuickItem, text_id: str) -> Control:
        words = self.words(text_id)
        found = (c for c in controls(self._view) if c.name == words and c.pane() == pane)
        return next(found)

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

    def _comes(self, state: object) -> bool:
        try:
            self._bot.waitUntil(state, timeout=PATIENCE_MS)
        except WaitedInVain:
            return False
        return True
