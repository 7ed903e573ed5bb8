# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of where Japanese lines may break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout, QTextOption

from kiosk.languages import phrases, ruby
from kiosk.languages.ruby import BREAK, JOINER

japanese = st.text(st.sampled_from("市役所でカードを受け取る。、「」（）更新のお知らせ12{}|abn \n"))


def seen(markup: str) -> str:
    """With the places shown, as in the examples below."""
    return markup.replace(JOINER, "").replace(BREAK, "|")


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("今日はどうされましたか", "今日は|どうされましたか"),
        ("カードの期限のお知らせが届いた", "カードの|期限の|お知らせが|届いた"),
        ("マイナンバーカード交付窓口で", "マイナンバー|カード交付窓口で"),
        ("平成30年3月31日まで", "平成|30年3月31日まで"),
        ("のばすことができません。", "のばす|ことが|できません。"),
        ("していただき、となりでお手伝いします", "していただき、|となりで|お手伝いします"),
        ("マイナポータル・スマホの", "マイナポータル・|スマホの"),
        ("{thing}（お持ちの方）", "{thing}|（お持ちの|方）"),
        ("有効期限通知書※", "有効期限|通知書※"),
        ("スタッフにおたずねください。※", "スタッフに|おたずね|ください。※"),
        ("{暗証番号|あんしょうばんごう}を忘れた", "{暗証番号|あんしょうばんごう}を|忘れた"),
        ("わからない", "わからない"),
    ],
)
def test_lines_break_between_phrases(text: str, broken: str) -> None:
    assert seen(phrases.by_phrase(text)) == broken


def test_no_line_starts_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    text = "「個人番号カード交付通知書」のはがきと、本人確認書類（運転免許証、パスポートなど）を"
    pieces = seen(phrases.by_phrase(text)).split("|")
    assert not any(piece[0] in "」）、。" for piece in pieces)
    assert not any(piece[-1] in "「（" for piece in pieces)


@given(japanese)
def test_the_words_stay_as_they_are(text: str) -> None:
    for laid in (phrases.by_phrase(text), phrases.words_together(text), phrases.together(text)):
        assert laid.replace(JOINER, "").replace(BREAK, "") == text


@given(japanese)
def test_markup_is_never_torn(text: str) -> None:
    laid = phrases.by_phrase(text)
    assert ruby.placeholders(laid) == ruby.placeholders(text)
    assert ruby.plain(laid) == ruby.plain(text)
    assert ruby.readings(laid) == ruby.readings(text)


@given(st.text(st.sampled_from("市役所でカードを受け取る更新のお知らせ"), min_size=1))
def test_between_any_two_characters_it_is_said_whether_a_line_may_break(text: str) -> None:
    laid = phrases.by_phrase(text)
    assert laid[::2] == text
    assert set(laid[1::2]) <= {JOINER, BREAK}


def test_a_value_is_kept_with_its_counter() -> None:
    assert "|" not in seen(phrases.by_phrase("{n}人"))


def test_words_written_with_spaces_break_there_only() -> None:
    laid = phrases.words_together("{市役所|しやくしょ}に {来|き}て ください。")
    assert laid.split(" ")[0] == f"{{市役所|しやくしょ}}{JOINER}に"
    assert BREAK not in laid
    assert seen(laid) == "{市役所|しやくしょ}に {来|き}て ください。"


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("ありがとうございました", "ありがとう|ございました"),
        (
            "お{知|し}らせ〈{交付通知書|こうふつうちしょ}〉は",
            "お{知|し}らせ|〈{交付通知書|こうふつうちしょ}〉は",
        ),
        ("マイナンバーカード・", "マイナンバー|カード・"),
        ("マイナンバー", "マイナンバー"),
        ("{thing}（ある", "{thing}|（ある"),
        (
            "{住民異動|じゅうみんいどう}〈{引|ひ}っこしなど〉の",
            "{住民異動|じゅうみんいどう}|〈{引|ひ}っこしなど〉の",
        ),
    ],
)
def test_a_word_too_long_for_a_line_may_part(word: str, parted: str) -> None:
    assert seen(phrases.words_together(word)) == parted


@pytest.mark.parametrize("width", range(340, 900, 40))
def test_qt_breaks_where_we_say_and_nowhere_else(qapp: QGuiApplication, width: int) -> None:
    text = "マイナンバーカードの電子証明書の更新をしたいので、暗証番号（4けた）を3回入力しました"
    laid = phrases.by_phrase(text)
    font = QFont("Noto Sans CJK JP")
    font.setPixelSize(32)
    layout = QTextLayout(laid, font)
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    starts = [layout.lineAt(n).textStart() for n in range(1, layout.lineCount())]
    assert starts
    assert all(laid[start - 1] == BREAK for start in starts)


def test_a_date_is_one_piece() -> None:
    assert phrases.together("11月25日（水）") == JOINER.join(
        ["11", "月", "25", "日", "（", "水", "）"]
    )


def test_korean_words_stay_whole() -> None:
    laid = phrases.hangul_together("잘 모르겠습니다·상담 보험증(보험)이 {n}명 A형")
    assert seen(laid) == "잘 모르겠습니다·|상담 보험증|(보험)이 {n}명 A형"
    assert laid.count(JOINER) == 5 + 1 + 2 + 1
    assert ruby.plain(laid) == "잘 모르겠습니다·상담 보험증(보험)이 {n}명 A형"
