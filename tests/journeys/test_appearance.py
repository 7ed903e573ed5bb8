# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Larger text, high contrast and low reach are one touch away, and last as long as her visit."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from tests.journeys.controls import PRESSED, controls
from tests.journeys.endings import took_one_ticket
from tests.journeys.hall import Hall
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")

LOW = 900
"""Pixels of a portrait screen within which all controls lie in low reach (look)."""


def test_with_text_of_double_size_the_whole_way_can_be_gone(visitor: Visitor, hall: Hall) -> None:
    visitor.comes()
    title = visitor.words("lobby.home.title")
    before = visitor.heading(title).rect.height()
    for _ in range(3):
        visitor.tap("controls.bar.text_size")
    assert hall.window.lobby.property("textScale") == 2.0
    assert visitor.heading(title).rect.height() > 1.6 * before
    visitor.tap("tile.expiry.label")
    visitor.answers(Q3="cert", Q3a="self")
    visitor.takes_a_ticket()
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")
    assert hall.window.lobby.property("textScale") == 1.0


def test_after_the_largest_text_comes_the_smallest(visitor: Visitor, hall: Hall) -> None:
    visitor.comes()
    sizes = []
    for _ in range(4):
        visitor.tap("controls.bar.text_size")
        sizes.append(hall.window.lobby.property("textScale"))
    assert sizes == [1.25, 1.6, 2.0, 1.0]


def test_text_grows_on_the_page_where_she_is(visitor: Visitor) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.ticket")
    visitor.ticks("O07", "card")
    visitor.tap("controls.bar.text_size")
    visitor.tap("controls.bar.text_size")
    visitor.tap("controls.bar.text_size")
    visitor.ticks("O07", "pin_digits", "pin_alphanumeric")
    visitor.tap("lobby.papers.take_ticket")
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")


def test_high_contrast_lasts_until_she_goes(visitor: Visitor) -> None:
    first_page = visitor.picture()
    visitor.comes()
    plain = visitor.picture()
    visitor.tap("controls.bar.contrast")
    strong = visitor.picture()
    assert strong != plain
    assert visitor.find(visitor.words("controls.bar.contrast")).checked
    visitor.tap("tile.expiry.label")
    visitor.answers(Q3="cert", Q3a="self")
    visitor.takes_a_ticket()
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")
    ground = QColor(first_page.pixel(4, first_page.height() // 2))
    now = visitor.picture()
    assert QColor(now.pixel(4, now.height() // 2)) == ground


def test_in_low_reach_everything_to_press_lies_low(visitor: Visitor, hall: Hall) -> None:
    visitor.comes()
    visitor.tap("controls.bar.low_reach")
    visitor.lies_low(LOW)
    visitor.tap("tile.expiry.label")
    visitor.answers_low(LOW, Q3="cert", Q3a="self")
    assert visitor.reads("outcome.O07.title")
    visitor.lies_low(LOW)
    visitor.tap("lobby.outcome.ticket")
    assert visitor.reads("lobby.papers.title")
    visitor.lies_low(LOW)
    visitor.tap("lobby.papers.have_all")
    assert visitor.reads("lobby.ticket.title")
    visitor.lies_low(LOW)
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")
    assert hall.window.lobby.property("lowReach") is False


def test_in_low_reach_back_leads_back(visitor: Visitor) -> None:
    visitor.comes()
    visitor.tap("controls.bar.low_reach")
    visitor.tap("tile.expiry.label")
    visitor.answers(Q3="cert")
    assert visitor.reads("question.Q3a.text")
    visitor.goes_back()
    assert visitor.reads("question.Q3.text")


def test_every_page_has_the_same_bar(visitor: Visitor, hall: Hall) -> None:
    bar = ("text_size", "contrast", "low_reach", "staff", "start_over")
    visitor.comes()
    expected = [visitor.find(visitor.words(f"controls.bar.{b}")).rect for b in bar]
    visitor.tap("tile.expiry.label")
    visitor.answers(Q3="cert", Q3a="self")
    visitor.takes_a_ticket()
    assert visitor.reads("lobby.ticket.slip.printed")
    shown = [c for c in controls(hall.window.view) if c.role in PRESSED]
    for name, rect in zip(bar, expected, strict=True):
        words = visitor.words(f"controls.bar.{name}")
        assert any(c.name == words and c.rect == rect for c in shown)
