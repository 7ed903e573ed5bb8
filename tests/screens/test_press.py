# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""One intention, one press: hands that tremble, hammer, slip, lean, and those that do not."""

from __future__ import annotations

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.screens.press import ECHO, PAGE_GUARD, RESTING
from tests.screens.hands import Gallery

SAME, CHANGED, UNKNOWN = "はい、同じです", "いいえ、変わりました", "わからない"


def test_a_tap_presses_once(gallery: Gallery) -> None:
    gallery.tap(SAME)

    assert (gallery.clicks, gallery.last) == (1, "same")


def test_the_mouse_presses_too(gallery: Gallery) -> None:
    gallery.click(SAME)

    assert (gallery.clicks, gallery.last) == (1, "same")


def test_the_finger_sees_at_once_that_it_presses(gallery: Gallery) -> None:
    place = gallery.middle(SAME)

    gallery.touch(("down", 0, place))
    assert gallery.control(SAME).property("pressed")

    gallery.touch(("up", 0, place))
    assert not gallery.control(SAME).property("pressed")


def test_a_press_may_last_as_long_as_she_needs(gallery: Gallery) -> None:
    gallery.tap(SAME, seconds=12)

    assert gallery.clicks == 1


@pytest.mark.parametrize("slip", [QPoint(30, 0), QPoint(0, 30), QPoint(-20, -25), QPoint(300, 0)])
def test_a_slipping_finger_still_presses_what_it_began_on(gallery: Gallery, slip: QPoint) -> None:
    gallery.tap(SAME, slip=slip)

    assert gallery.last == "same"


def test_a_slip_over_the_edge_of_a_small_button_still_presses_it(gallery: Gallery) -> None:
    gallery.tap("もどる", slip=QPoint(0, 47))

    assert gallery.last == "back"


def test_who_draws_the_finger_away_does_not_want_it(gallery: Gallery) -> None:
    gallery.tap("もどる", slip=QPoint(0, 300))

    assert gallery.clicks == 0


def test_a_second_tap_at_once_is_an_echo(gallery: Gallery) -> None:
    gallery.tap(SAME)
    gallery.wait(0.15)
    gallery.tap(SAME)

    assert gallery.clicks == 1


def test_a_double_click_of_the_mouse_is_one_press(gallery: Gallery) -> None:
    QTest.mouseDClick(
        gallery.view,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        gallery.middle(SAME),
    )

    assert gallery.clicks == 1


def test_a_child_that_hammers_presses_once(gallery: Gallery) -> None:
    for _ in range(40):
        gallery.tap(SAME, seconds=0.05)
        gallery.wait(0.2)

    assert gallery.clicks == 1


def test_after_a_moment_the_same_button_works_again(gallery: Gallery) -> None:
    gallery.tap(SAME)
    gallery.wait(ECHO + 0.01)
    gallery.tap(SAME)

    assert gallery.clicks == 2


def test_another_button_need_not_wait(gallery: Gallery) -> None:
    gallery.tap(SAME)
    gallery.tap("もどる")

    assert (gallery.clicks, gallery.last) == (2, "back")


def test_the_finger_aimed_at_the_page_before_presses_nothing_on_the_next(gallery: Gallery) -> None:
    gallery.guard.pageChanged()
    gallery.wait(PAGE_GUARD - 0.05)
    gallery.tap("もどる", seconds=0.2)
    assert gallery.clicks == 0

    gallery.tap("もどる")
    assert gallery.clicks == 1


def test_a_page_that_changes_under_the_finger_is_not_pressed(gallery: Gallery) -> None:
    place = gallery.middle(SAME)
    gallery.touch(("down", 0, place))
    gallery.guard.pageChanged()
    gallery.wait(1)
    gallery.touch(("up", 0, place))

    assert gallery.clicks == 0


def test_of_two_fingers_on_two_buttons_the_first_counts(gallery: Gallery) -> None:
    first, second = gallery.middle(SAME), gallery.middle(UNKNOWN)
    gallery.touch(("down", 0, first))
    gallery.touch(("stay", 0, first), ("down", 1, second))
    gallery.touch(("stay", 0, first), ("up", 1, second))
    gallery.touch(("up", 0, first))

    assert (gallery.clicks, gallery.last) == (1, "same")


def test_three_fingers_on_one_button_press_it_once(gallery: Gallery) -> None:
    place = gallery.middle(SAME)
    places = [place, place + QPoint(60, 5), place + QPoint(-60, 8)]
    gallery.touch(*(("down", finger, at) for finger, at in enumerate(places)))
    gallery.touch(*(("up", finger, at) for finger, at in enumerate(places)))

    assert gallery.clicks == 1


def test_a_palm_presses_nothing(gallery: Gallery) -> None:
    place = gallery.middle(SAME)
    places = [place + QPoint(40 * finger, 30 * finger) for finger in range(5)]
    gallery.touch(("down", 0, places[0]))
    gallery.touch(("stay", 0, places[0]), *(("down", f, places[f]) for f in range(1, 5)))
    gallery.touch(*(("up", finger, at) for finger, at in enumerate(places)))
    assert gallery.clicks == 0

    gallery.wait(1)
    gallery.tap(SAME)
    assert gallery.clicks == 1


def test_a_palm_beside_all_buttons_keeps_them_from_being_pressed(gallery: Gallery) -> None:
    empty = QPoint(540, 1600)
    gallery.touch(*(("down", finger, empty + QPoint(20 * finger, 0)) for finger in range(4)))
    stay = [("stay", finger, empty) for finger in range(4)]
    gallery.touch(*stay, ("down", 4, gallery.middle(SAME)))
    gallery.touch(*stay, ("up", 4, gallery.middle(SAME)))

    assert gallery.clicks == 0


def test_an_arm_that_rests_on_a_button_does_not_lock_the_others(gallery: Gallery) -> None:
    resting, wanted = gallery.middle("もどる"), gallery.middle(SAME)
    gallery.touch(("down", 0, resting))
    gallery.wait(RESTING + 0.1)
    gallery.touch(("stay", 0, resting), ("down", 1, wanted))
    gallery.touch(("stay", 0, resting), ("up", 1, wanted))
    gallery.touch(("up", 0, resting))

    assert (gallery.clicks, gallery.last) == (1, "same")


def test_what_is_off_is_not_pressed(gallery: Gallery) -> None:
    gallery.tap("使えないボタン")

    assert not gallery.control("使えないボタン").property("pressed")
    assert gallery.clicks == 0


def test_the_keyboard_presses_what_has_the_focus(gallery: Gallery) -> None:
    gallery.control(SAME).forceActiveFocus()
    QTest.keyClick(gallery.view, Qt.Key.Key_Return)
    assert (gallery.clicks, gallery.last) == (1, "same")

    gallery.wait(1)
    QTest.keyClick(gallery.view, Qt.Key.Key_Space)
    assert gallery.clicks == 2


def test_a_key_held_down_presses_once(gallery: Gallery) -> None:
    gallery.control(SAME).forceActiveFocus()
    for _ in range(20):
        QTest.keyPress(gallery.view, Qt.Key.Key_Return)
    QTest.keyRelease(gallery.view, Qt.Key.Key_Return)

    assert gallery.clicks == 1


def test_tab_leads_through_the_controls_and_shows_where_it_is(gallery: Gallery) -> None:
    gallery.control("もどる").forceActiveFocus()
    before = gallery.picture()
    QTest.keyClick(gallery.view, Qt.Key.Key_Tab)
    gallery.settle()

    assert gallery.control(SAME).hasActiveFocus()
    assert gallery.picture() != before


PLACES = st.tuples(st.integers(0, 1079), st.integers(0, 1919))


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(taps=st.lists(st.tuples(PLACES, st.floats(0.01, 0.38)), min_size=1, max_size=12))
def test_quick_taps_at_one_place_never_count_twice(
    gallery: Gallery, taps: list[tuple[tuple[int, int], float]]
) -> None:
    gallery.wait(10)
    place = gallery.middle(SAME)
    before = gallery.clicks
    for (x, y), pause in taps:
        gallery.tap(place + QPoint(x % 40 - 20, y % 40 - 20), seconds=0.01)
        gallery.wait(pause)

    assert gallery.clicks == before + 1


def test_thousands_of_presses_leave_no_reference_behind(gallery: Gallery) -> None:
    place = gallery.middle(SAME)

    def press(times: int) -> None:
        for _ in range(times):
            gallery.touch(("down", 0, place))
            gallery.clock.now += 1
            gallery.touch(("up", 0, place))

    press(200)
    before = sys.getrefcount(None)
    press(2000)

    assert abs(sys.getrefcount(None) - before) < 200
