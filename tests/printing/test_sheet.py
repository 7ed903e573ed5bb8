# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The strip of paper: grows as needed, stays black and white."""

from __future__ import annotations

from kiosk.printing.fonts import Style
from kiosk.printing.sheet import Sheet


def test_the_sheet_is_as_long_as_it_was_filled() -> None:
    sheet = Sheet(384, 8)
    sheet.gap(3000)
    sheet.rule(4)
    picture = sheet.finished()
    assert picture.size == (384, 3004)
    assert picture.crop((0, 0, 384, 3000)).getextrema() == (255, 255)
    assert picture.crop((8, 3000, 376, 3004)).getextrema() == (0, 0)


def test_text_tells_its_height_and_stays_between_its_edges() -> None:
    sheet = Sheet(384, 8)
    height = sheet.text("窓口でご確認ください。" * 4, Style("ja", 30), left=100, right=300)
    assert sheet.y == height > 4 * 30
    picture = sheet.finished()
    assert picture.mode == "1"
    assert picture.crop((0, 0, 106, height)).getextrema() == (255, 255)
    assert picture.crop((310, 0, 384, height)).getextrema() == (255, 255)


def test_a_dashed_rule_has_gaps() -> None:
    sheet = Sheet(384, 8)
    sheet.rule(3, dash=12)
    row = sheet.finished().crop((0, 1, 384, 2)).convert("L").tobytes()
    assert 10 < row.count(b"\0\xff") < 20
