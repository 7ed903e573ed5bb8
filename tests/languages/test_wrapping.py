# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Lines break where their script allows, and never lose a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.languages.wrapping import clusters, pieces, plain, thai_breaks, wrap


def columns(text: str) -> float:
    """Every character is one wide: enough to test where lines break."""
    return float(len(text))


def test_japanese_breaks_between_any_two_characters() -> None:
    assert wrap("窓口でご確認", 4, columns) == ["窓口でご", "確認"]


def test_a_full_stop_takes_the_character_before_it_along() -> None:
    assert pieces("ください。") == ["く", "だ", "さ", "い。"]


@pytest.mark.parametrize("width", range(4, 14))
def test_no_line_begins_or_ends_against_kinsoku(width: int) -> None:
    for line in wrap("「カード」、（本人）の更新。ちょっと「待って」ください！", width, columns):
        assert line[0] not in "、。」）！ょっ"
        assert line[-1] not in "「（"


def test_japanese_with_phrase_marks_breaks_between_phrases_only() -> None:
    text = "電子\u2060証明書の\u200b更新を\u200bします"
    assert wrap(text, 8, columns) == ["電子証明書の", "更新をします"]


def test_brackets_and_stops_are_seams_of_a_phrase() -> None:
    assert pieces("\u2060あんしょうばんごう（すうじ） です") == [
        "あんしょうばんごう",
        "（すうじ） ",
        "です",
    ]
    assert pieces("暗証\u2060番号\u2060（数字）") == ["暗証番号（数字）"]


def test_a_phrase_longer_than_the_line_is_cut_by_kinsoku() -> None:
    lines = wrap("交付\u2060通知\u2060書\u2060です\u2060。", 5, columns)
    assert "".join(lines) == "交付通知書です。"
    assert all(len(line) <= 5 for line in lines)
    assert not any(line.startswith("。") for line in lines)


def test_a_number_keeps_its_counter_and_a_range_its_end() -> None:
    assert pieces("前に3人、6〜16文字") == ["前", "に", "3人、", "6〜16文", "字"]


def test_latin_words_stay_whole() -> None:
    assert wrap("Renew the electronic certificates", 14, columns) == [
        "Renew the",
        "electronic",
        "certificates",
    ]


def test_a_word_longer_than_the_line_is_cut_rather_than_lost() -> None:
    assert wrap("Donaudampfschifffahrt", 8, columns) == ["Donaudam", "pfschiff", "fahrt"]


def test_a_no_break_space_holds_words_together() -> None:
    assert pieces("No\u00a01 desk") == ["No\u00a01 ", "desk"]


def test_burmese_breaks_before_syllables_only() -> None:
    assert pieces("သက်တမ်းတိုးခြင်း") == ["သက်", "တမ်း", "တိုး", "ခြင်း"]


def test_burmese_stacked_consonants_stay_together() -> None:
    assert pieces("အင်္ဂါနေ့") == ["အင်္ဂါ", "နေ့"]


def test_thai_breaks_between_words_of_the_dictionary() -> None:
    assert pieces("การต่ออายุใบรับรอง") == ["การ", "ต่อ", "อายุ", "ใบรับรอง"]
    assert thai_breaks("การต่ออายุ") == [3, 6]


def test_marks_stay_on_their_base() -> None:
    assert clusters("नवीकरण") == ["न", "वी", "क", "र", "ण"]
    assert clusters("Việt".encode().decode()) == list("Việt")
    assert clusters("เก้า") == ["เก้า"]


def test_a_lonely_last_character_gets_company() -> None:
    assert wrap("あいうえおかきくけこさ", 10, columns) == ["あいうえおかきく", "けこさ"]


TEXTS = st.text(
    st.sampled_from("あ漢ー。（）「ア a-b/9\u200b\u2060กาเมက်နေसे့\n") | st.characters(codec="utf-8"),
    max_size=60,
)


@given(TEXTS, st.integers(1, 30))
def test_no_letter_is_lost_or_invented(text: str, width: int) -> None:
    printed = "".join("".join(line.split()) for line in wrap(text, width, columns))
    assert printed == "".join(plain(text).split())


@given(TEXTS, st.integers(1, 30))
def test_a_line_is_too_wide_only_where_nothing_can_be_cut(text: str, width: int) -> None:
    for line in wrap(text, width, columns):
        assert len(line) <= width or len(clusters(line)) == 1 or len(pieces(line)) == 1
