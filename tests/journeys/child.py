# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A child at the kiosk: touches, drags, leans and types whatever comes, by a seed."""

from __future__ import annotations

import random

from PySide6.QtCore import QEventLoop, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.journeys.controls import PRESSED, controls
from tests.journeys.fingers import Hand, Mouse, Touch
from tests.journeys.hall import Hall, come_to_rest

KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Back,
    Qt.Key.Key_F4,
    Qt.Key.Key_A,
    Qt.Key.Key_Menu,
)

GLANCE = 5
"""Events after which the child looks again at what there is to press."""

# Hours of the day between which the clock jumps: before opening, open, closed.
HOURS = (8, 9, 10, 11, 12, 13, 14, 15, 16, 18)


class Child:
    """Plays with one hall. The same seed has the same whims; what they hit, the hall decides."""

    def __init__(self, hall: Hall, seed: int) -> None:
        self._hall = hall
        self._chance = random.Random(seed)
        self._view = hall.window.view
        self._touch = Touch(self._view)
        self._hands: tuple[Hand, ...] = (self._touch, Mouse(self._view))
        self._places: list[QPointF] = []
        self._since = 0

    def plays(self, events: int) -> None:
        """So many touches and keys."""
        acts = (
            (50, self._presses_something),
            (15, self._presses_anywhere),
            (6, self._drags),
            (6, self._hammers),
            (4, self._leans),
            (12, self._types),
            (3, self._waits),
            (1, self._goes_away),
        )
        kinds = [act for _, act in acts]
        weights = [weight for weight, _ in acts]
        for _ in range(events):
            self._hall.pulse.pass_by(self._chance.choice((0.05, 0.3, 0.5, 1.0)))
            self._chance.choices(kinds, weights)[0]()
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)

    def _anywhere(self) -> QPointF:
        width, height = self._view.width(), self._view.height()
        return QPointF(self._chance.randrange(width), self._chance.randrange(height))

    def _something(self) -> QPointF:
        """The middle of something that could be pressed a moment ago."""
        self._since -= 1
        if self._since < 0 or not self._places:
            self._since = GLANCE
            shown = (c for c in controls(self._view) if c.role in PRESSED and c.enabled)
            seen = [control.seen for control in shown]
            self._places = [rect.center() for rect in seen if not rect.isEmpty()]
        return self._chance.choice(self._places) if self._places else self._anywhere()

    def _press(self, at: QPointF) -> None:
        hand = self._chance.choice(self._hands)
        hand.down(at)
        hand.up(at)

    def _presses_something(self) -> None:
        self._press(self._something())

    def _presses_anywhere(self) -> None:
        self._press(self._anywhere())

    def _drags(self) -> None:
        hand = self._chance.choice(self._hands)
        start, end = self._something(), self._anywhere()
        hand.down(start)
        for part in (0.2, 0.5, 0.8):
            hand.move(start + (end - start) * part)
            QGuiApplication.processEvents()
        hand.up(end)

    def _hammers(self) -> None:
        at = self._something()
        for _ in range(self._chance.randrange(2, 8)):
            self._press(at)
            self._hall.pulse.pass_by(0.1)

    def _leans(self) -> None:
        self._touch.palm([self._anywhere() for _ in range(self._chance.randrange(2, 7))])

    def _types(self) -> None:
        QTest.keyClick(self._view, self._chance.choice(KEYS))

    # The kiosk's clock ticks in Qt's loop; a page that goes outside of it would never be destroyed.

    def _waits(self) -> None:
        for _ in range(self._chance.choice((1, 5, 70, 230))):
            self._hall.window.lobby.tick()
        come_to_rest()

    def _goes_away(self) -> None:
        self._hall.it_is(11, 24, self._chance.choice(HOURS), self._chance.randrange(60))
        come_to_rest()
