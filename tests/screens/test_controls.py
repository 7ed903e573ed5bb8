# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The controls as people meet them: found by name, large enough, at all sizes, in all looks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.screens.inspection import inspect
from kiosk.screens.reading import read
from tests.screens.hands import Gallery

PAGES = ("buttons", "tiles", "papers", "outcome", "easy")
PRESSED = (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton)


def _pressable(gallery: Gallery) -> Iterator[tuple[QQuickItem, str, QAccessible.Role]]:
    for item in gallery.items():
        interface = QAccessible.queryAccessibleInterface(item)
        if interface is not None and interface.role() in PRESSED:
            yield item, interface.text(QAccessible.Text.Name), interface.role()


def _rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.6, 2.0])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_clipped_overlapping_or_too_small(
    gallery: Gallery, page: str, scale: float
) -> None:
    gallery.show(page, textScale=scale)

    assert inspect(read(gallery.view, "ja", gallery.theme.property("unit"))) == []


@pytest.mark.parametrize(
    "look", [{"contrast": True}, {"lowReach": True}, {"lowReach": True, "textScale": 2.0}]
)
@pytest.mark.parametrize("overlay", ["日本語", "最初から"])
def test_overlays_fit_in_every_look(
    gallery: Gallery, overlay: str, look: dict[str, object]
) -> None:
    gallery.show("buttons", **look)
    gallery.tap(overlay)
    gallery.settle()

    assert inspect(read(gallery.view, "ja", gallery.theme.property("unit"))) == []
    bottom = gallery.view.height()
    top = bottom - gallery.theme.property("reach") if look.get("lowReach") else 0
    page = next(i for i in gallery.items() if i.property("coversPage"))
    for item in gallery.items(page):
        interface = QAccessible.queryAccessibleInterface(item)
        if interface is not None and interface.role() in PRESSED:
            assert top <= _rect(item).top() < _rect(item).bottom() <= bottom


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name_and_room_for_a_finger(gallery: Gallery, page: str) -> None:
    gallery.show(page)
    touch = gallery.theme.property("touch")

    for item, name, _ in _pressable(gallery):
        assert name
        assert min(item.width(), item.height()) >= touch, name


def test_what_is_primary_is_higher(gallery: Gallery) -> None:
    assert gallery.control("番号札を取る").height() >= 26 * 4  # mm at 4 px/mm


def test_a_thing_is_ticked_by_its_whole_row(gallery: Gallery) -> None:
    gallery.show("papers")
    row = gallery.control("マイナンバーカード")
    interface = QAccessible.queryAccessibleInterface(row)
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.state().checked  # type: ignore[attr-defined]  # the stub knows no bits

    gallery.tap(row.mapToScene(QPointF(row.width() - 40, row.height() / 2)).toPoint())

    assert not row.property("checked")
    assert gallery.last == "card"


def test_a_thing_that_is_only_shown_cannot_be_ticked(gallery: Gallery) -> None:
    gallery.show("papers")

    assert "照会書兼回答書" not in [name for _, name, _ in _pressable(gallery)]


def test_a_page_that_is_too_long_says_so_and_scrolls_by_buttons(gallery: Gallery) -> None:
    gallery.show("buttons", textScale=2.0)
    last = gallery.control("番号札を取る")
    up, down = gallery.control("上へ"), gallery.control("下へ")
    assert not up.isEnabled()
    assert down.height() >= gallery.theme.property("touch")

    for _ in range(6):
        if down.isEnabled():
            gallery.tap("下へ")
            gallery.wait(0.2)  # quick presses of a scroll button are meant
            gallery.qtbot.waitUntil(lambda: not _moves(gallery))
    assert not down.isEnabled()
    assert up.isEnabled()
    assert _rect(last).bottom() <= _rect(down).top()


def _moves(gallery: Gallery) -> bool:
    flick = next(item for item in gallery.items() if item.inherits("QQuickFlickable"))
    before = flick.property("contentY")
    QTest.qWait(40)
    return bool(flick.property("contentY") != before)


def test_a_page_that_fits_has_no_scroll_buttons(gallery: Gallery) -> None:
    with pytest.raises(LookupError):
        gallery.control("下へ")


def test_a_finger_that_draws_scrolls_and_presses_nothing(gallery: Gallery) -> None:
    gallery.show("buttons", textScale=2.0)
    start = gallery.middle("いいえ、変わりました")
    before = _rect(gallery.control("はい、同じです")).top()

    gallery.touch(("down", 0, start))
    for way in range(20, 420, 20):
        QTest.qWait(4)  # Qt reckons with the speed of a finger: it must take time
        gallery.touch(("move", 0, start - QPoint(0, way)))
    gallery.touch(("up", 0, start - QPoint(0, 400)))
    gallery.settle()

    assert _rect(gallery.control("はい、同じです")).top() < before - 100
    assert gallery.clicks == 0


def test_a_small_slip_in_a_scrolling_page_is_still_a_press(gallery: Gallery) -> None:
    gallery.show("buttons", textScale=2.0)

    gallery.tap("いいえ、変わりました", slip=QPoint(0, -40))

    assert gallery.last == "changed"


def test_back_is_top_left_and_in_low_reach_within_arm_s_length(gallery: Gallery) -> None:
    gallery.show("buttons")
    back = _rect(gallery.control("もどる"))
    assert back.left() == gallery.theme.property("margin")
    assert back.top() < 200

    gallery.show("buttons", lowReach=True)
    low = gallery.view.height() - gallery.theme.property("reach")
    for item, name, _ in _pressable(gallery):
        assert _rect(item).top() >= low, name


def test_the_bar_has_one_order_and_shows_what_is_on(gallery: Gallery) -> None:
    gallery.show("buttons", contrast=True)
    names = [name for _, name, _ in _pressable(gallery)]
    assert names[-6:] == ["日本語", "文字", "くっきり", "低い位置", "人を呼ぶ", "最初から"]

    on = QAccessible.queryAccessibleInterface(gallery.control("くっきり")).state()
    off = QAccessible.queryAccessibleInterface(gallery.control("低い位置")).state()
    assert on.checked  # type: ignore[attr-defined]  # the stub knows no bits
    assert not off.checked  # type: ignore[attr-defined]


def test_a_language_is_picked_by_its_own_name(gallery: Gallery) -> None:
    gallery.tap("日本語")
    gallery.wait(1)
    gallery.settle()
    gallery.tap("English")

    assert gallery.last == "en"


def test_an_overlay_keeps_what_lies_below_from_being_pressed(gallery: Gallery) -> None:
    below = gallery.middle("もどる")
    gallery.tap("最初から")
    gallery.wait(1)

    gallery.tap(below)

    assert gallery.clicks == 0


def test_the_second_tap_of_a_double_tap_does_not_hit_the_overlay(gallery: Gallery) -> None:
    gallery.tap("最初から")
    gallery.tap("まだ使います", seconds=0.05)

    assert gallery.clicks == 0


def test_one_touch_keeps_the_session(gallery: Gallery) -> None:
    gallery.tap("最初から")
    gallery.wait(1)
    gallery.tap("まだ使います")

    assert gallery.last == "stay"


def test_a_button_with_ruby_is_found_by_its_words(gallery: Gallery) -> None:
    gallery.show("easy")

    assert gallery.control("はい、同じです").isVisible()


@pytest.mark.parametrize("size", [QSize(1920, 1080), QSize(1280, 800)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("page", PAGES)
def test_the_controls_also_work_lying_down(
    gallery: Gallery, page: str, size: QSize, scale: float
) -> None:
    gallery.view.resize(size)
    for name, value in (("landscape", True), ("unit", size.height() / 135)):
        gallery.theme.setProperty(name, value)
    gallery.theme.setProperty("tablet", size.height() == 800)
    gallery.show(page, textScale=scale)

    assert inspect(read(gallery.view, "ja", gallery.theme.property("unit"))) == []


def test_a_pressed_control_looks_pressed_at_once(gallery: Gallery) -> None:
    place = gallery.middle("番号札を取る") + QPoint(0, 40)
    before = gallery.picture().pixelColor(place)

    gallery.touch(("down", 0, place))
    pressed = gallery.picture().pixelColor(place)
    gallery.touch(("up", 0, place))

    assert pressed != before


def test_controls_come_and_go_without_a_word_from_qt(gallery: Gallery) -> None:
    for page in PAGES * 3:
        gallery.show(page)
    QTest.keyClick(gallery.view, Qt.Key.Key_Tab)
    gallery.root.setProperty("shown", "")
    gallery.settle()

    assert gallery.warnings == []
