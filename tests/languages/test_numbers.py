# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of comparing the numbers of two texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.languages.numbers import differing

SAME = [
    ("手数料は1,000円です", "The fee is 1,000 yen."),
    ("手数料は１０００円です", "The fee is ¥1,000."),
    ("1万円かかります", "It costs 10,000 yen."),
    ("1万5000円", "15,000 yen"),
    ("11月25日まで", "Until November 25"),
    ("11月25日まで", "Until 25 Nov."),
    ("令和8年4月1日から", "From April 1, 2026"),
    ("令和元年", "2019"),
    ("17時15分まで", "until 5:15 p.m."),
    ("午後5時15分まで", "until 17:15"),
    ("17:15まで", "until 5:15 PM"),
    ("9時から", "from 9:00"),
    ("書類が2つ必要です", "You need two documents."),
    ("第4日曜日", "the fourth Sunday"),
    ("第4日曜日", "the 4th Sunday"),
    ("電話0725-99-8104へ", "Call 0725-99-8104."),
    ("府中町二丁目7番5号", "2-7-5 Fuchu-cho"),
    ("{n}人待っています", "{n} people are waiting"),
    ("手数料は0円です", "It is free."),
    ("一つ", "1つ"),
    ("15分ほど", "{約|やく} 15{分|ふん}"),
]

DIFFERENT = [
    ("手数料は1,000円です", "The fee is 100 yen.", ("1000", "100")),
    ("手数料は1,000円です", "There is a fee.", ("1000",)),
    ("15分ほど", "about 15 to 20 minutes", ("20",)),
    ("電話0725-99-8104へ", "Call 0725-99-8140.", ("0725-99-8104", "0725-99-8140")),
    ("11月25日まで", "Until December 25", ("11",)),
    ("17時15分まで", "until 5:45 p.m.", ("15", "45")),
    ("令和8年", "2025", ("2026", "2025")),
    ("書類が2つ必要です", "You need documents.", ("2",)),
]


@pytest.mark.parametrize(("source", "translation"), SAME)
def test_a_number_may_change_its_dress(source: str, translation: str) -> None:
    assert differing(source, translation) == ()


@pytest.mark.parametrize(("source", "translation", "numbers"), DIFFERENT)
def test_a_number_may_not_change_its_value(
    source: str, translation: str, numbers: tuple[str, ...]
) -> None:
    assert differing(source, translation) == numbers


@given(st.integers(13, 9_999_999), st.integers(13, 9_999_999))
def test_two_amounts_are_the_same_only_if_they_are_equal(one: int, other: int) -> None:
    found = differing(f"手数料は{one:,}円です", f"The fee is {other} yen")
    assert (found == ()) == (one == other)


@given(st.text())
def test_every_text_says_the_numbers_of_itself(text: str) -> None:
    assert differing(text, text) == ()
