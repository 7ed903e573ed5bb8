# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Alone with one kiosk: staff hold the corner, enter their PIN, and keep the hall going."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.screens.lobby.staff_layer import AUTO_LOCK_S
from kiosk.staff.lockout import FREE
from kiosk.staff.pin import hashed
from kiosk.visits.hall_mode import HallState
from kiosk.visits.opening_days import business_date
from tests.journeys.hall import PORTRAIT, Hall, Setup
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")

PIN, WRONG = "271828", "314159"
BUTTON = QAccessible.Role.Button


@pytest.fixture(scope="module")
def setup() -> Setup:
    return Setup(size=PORTRAIT, settings=f'[staff]\nguide_pin = "{hashed(PIN)}"\n')


class Staff:
    """A guide without a tablet; she reads English, as the system of the test does."""

    def __init__(self, hall: Hall, qtbot: QtBot) -> None:
        self._hall = hall
        self._bot = qtbot
        self.reader = Visitor(hall, qtbot, "en")
        self._say = hall.window.lobby.services.staff.say

    def word(self, name: str, **facts: object) -> str:
        return self._say(f"staff.layer.{name}", **facts)

    def holds_the_corner(self) -> None:
        view = self._hall.window.view
        corners = view.rootObject().findChildren(QQuickItem)
        next(each for each in corners if each.property("hold") == 3000).setProperty("hold", 30)
        place = QPointF(20, 20)
        self.reader.touch.down(place)
        self._bot.waitUntil(lambda: self._hall.window.lobby.staffLayer.isOpen, timeout=8000)
        self.reader.touch.up(place)
        for each in corners:
            if each.property("hold") == 30:
                each.setProperty("hold", 3000)

    def enters(self, pin: str) -> None:
        for digit in pin:
            self.reader.tap_words(digit, BUTTON)
        self.press("enter")

    def opens(self) -> None:
        self.holds_the_corner()
        self.enters(PIN)
        assert self.sees("menu")

    def press(self, name: str) -> None:
        self.reader.tap_words(self.word(name), BUTTON)

    def sees(self, name: str, **facts: object) -> bool:
        return self.reader.sees(self.word(name, **facts))

    def deeds(self) -> list[str]:
        today = business_date(self._hall.kiosk.clock())
        deeds = self._hall.kiosk.ledger.deeds(self._hall.site, today)
        return [f"{deed.role} {deed.action}" for deed in deeds]


@pytest.fixture
def staff(hall: Hall, qtbot: QtBot) -> Staff:
    hall.window.lobby.staffLayer.close()
    hall.begin()
    return Staff(hall, qtbot)


def test_the_pin_opens_the_layer_and_closing_locks_it_again(hall: Hall, staff: Staff) -> None:
    staff.opens()
    assert staff.sees("database_fine")

    staff.press("close")
    staff.holds_the_corner()
    assert staff.sees("pin")
    staff.press("close")
    assert not hall.window.lobby.staffLayer.isOpen


def test_a_wrong_pin_opens_nothing(hall: Hall, staff: Staff) -> None:
    staff.holds_the_corner()
    staff.enters(WRONG)

    assert hall.window.lobby.staffLayer.view == "pin"
    assert str(FREE - 1) in hall.window.lobby.staffLayer.message
    staff.enters(PIN)
    staff.press("close")


def test_a_test_slip_comes_out(hall: Hall, staff: Staff) -> None:
    staff.opens()
    staff.press("test_print")

    assert staff.sees("printed")
    assert len(hall.slips()) == 1
    assert hall.tickets() == []
    staff.press("close")


def test_the_system_is_down_until_a_time_and_then_back(hall: Hall, staff: Staff) -> None:
    staff.opens()
    staff.press("stop")
    staff.reader.tap_words(staff.word("until_time", time="15:00"), BUTTON)
    assert hall.kiosk.hall_mode().state is HallState.SYSTEM_DOWN
    staff.press("close")
    assert "15:00" in staff.reader.page()

    staff.opens()
    staff.press("go_on")
    assert hall.kiosk.hall_mode().state is HallState.NORMAL
    assert len(staff.deeds()) == 2
    assert all(deed.startswith("guide ") for deed in staff.deeds())
    staff.press("close")


def test_a_dark_screen_wakes_by_a_touch(hall: Hall, staff: Staff) -> None:
    staff.opens()
    staff.press("dark")
    assert hall.window.lobby.staffLayer.view == "dark"

    staff.reader.tap_at(QPointF(hall.window.view.width() / 2, hall.window.view.height() / 2))
    assert staff.reader.finds_first_page()


def test_the_layer_locks_itself(hall: Hall, staff: Staff) -> None:
    staff.opens()
    for _ in range(AUTO_LOCK_S):
        hall.window.lobby.tick()

    assert not hall.window.lobby.staffLayer.isOpen


def test_a_restart_needs_a_second_press(staff: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr("kiosk.screens.lobby.staff_layer.QCoreApplication.exit", ended.append)
    staff.opens()
    staff.press("restart")
    assert staff.sees("restart_again")
    assert ended == []

    staff.press("restart")
    assert ended == [75]
    staff.press("close")
