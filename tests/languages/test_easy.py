# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of the rules of easy Japanese, and of readings that somebody has checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.languages import easy


def codes(markup: str) -> list[str]:
    return [code for code, _ in easy.faults(markup)]


@pytest.fixture
def locales_dir(tmp_path: Path) -> Path:
    """A folder of translations with an easy Japanese one."""
    (tmp_path / "locales" / "ja@easy").mkdir(parents=True)
    return tmp_path / "locales"


def write(locales_dir: Path, lines: str) -> None:
    (locales_dir / "ja@easy" / easy.FILE_NAME).write_text(lines, "utf-8")


@pytest.mark.parametrize(
    "markup",
    [
        "{市役所|しやくしょ}に {来|き}て ください。",
        "お{金|かね}は いりません。",
        "{暗証番号|あんしょうばんごう}を {忘|わす}れました",
        "カードを {止|と}めます。でんわを して ください。",
        "",
    ],
)
def test_short_plain_sentences_break_no_rule(markup: str) -> None:
    assert codes(markup) == []


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("カードを お持ちください", "お持ちくだ"),
        ("こちらで お待ちください", "お待ちくだ"),
        ("あした お越しください", "お越"),
        ("{書類|しょるい}を ご持参ください", "ご持参"),
        ("ご来庁の とき", "ご来庁"),
        ("がめんを ご覧ください", "ご覧くだ"),
        ("まどぐちに {来|き}て いただきます", "いただ"),
        ("ありがとうございました", "ござい"),
        ("ごあんないいたします", "いたしま"),
        # Ruby is looked through.
        ("{書類|しょるい}を ご{持参|じさん}ください", "ご持参"),
    ],
)
def test_honorifics_are_no_easy_words(markup: str, found: str) -> None:
    assert list(easy.faults(markup)) == [("easy_honorific", {"text": found})]


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("{来|こ}なければ なりません", "なければ なりません"),
        ("{来|こ}なければなりません", "なければなりません"),
        ("カードが ないと いけません", "ないと いけません"),
        ("できないわけでは ありません", "ないわけでは"),
        ("できないことは ありません", "ないことは"),
        ("できなくは ないです", "なくは ない"),
    ],
)
def test_two_negations_are_one_too_many(markup: str, found: str) -> None:
    assert list(easy.faults(markup)) == [("easy_negation", {"text": found})]


@given(st.lists(st.integers(1, 60), min_size=1, max_size=4), st.sampled_from("。！？\n"))
def test_each_sentence_is_measured_by_itself(lengths: list[int], end: str) -> None:
    found = list(easy.faults(end.join("あ" * length for length in lengths)))
    assert found == [
        ("easy_long", {"count": str(length), "most": "50", "text": "あ" * 30})
        for length in lengths
        if length > easy.LONGEST
    ]


@pytest.mark.parametrize(
    "aside", [" ", "　", "「マイナンバーカード」", "〈こうふつうちしょ〉", "（れい：パスポート）"]
)
def test_spaces_names_and_explanations_make_no_sentence_longer(aside: str) -> None:
    assert codes("あ" * 25 + aside + "あ" * 25) == []
    assert codes("あ" * 25 + aside + "あ" * 26) == ["easy_long"]


def test_a_reading_makes_no_sentence_longer() -> None:
    assert codes("{市|しししししし}" * easy.LONGEST) == []


def test_a_text_may_break_several_rules() -> None:
    assert codes("あ" * 51 + "。ご覧ください。{来|こ}ないと なりません") == [
        "easy_long",
        "easy_honorific",
        "easy_negation",
    ]


def test_readings_that_nobody_has_checked_are_named(locales_dir: Path) -> None:
    write(locales_dir, '今日: [きょう]\n"1日": [ついたち, いちにち]\n')
    checked, faults = easy.readings(locales_dir, "ja@easy")
    assert faults == ()
    assert checked == {"今日": frozenset({"きょう"}), "1日": frozenset({"ついたち", "いちにち"})}
    text = "{今日|きょう}は {1日|ついたち}、{今日|こんにち}は {明日|あした}"
    assert list(easy.unchecked(text, checked)) == [("今日", "こんにち"), ("明日", "あした")]


def test_without_the_file_no_reading_is_checked(locales_dir: Path) -> None:
    assert easy.readings(locales_dir, "ja@easy") == ({}, ())
    assert list(easy.unchecked("{今日|きょう}", {})) == [("今日", "きょう")]


def test_a_reading_that_is_no_list_is_told_at_its_line(locales_dir: Path) -> None:
    write(locales_dir, "今日: [きょう]\n円: えん\n人: [にん, ひと]\n")
    checked, (fault,) = easy.readings(locales_dir, "ja@easy")
    assert (fault.file, fault.line, fault.code) == (
        "locales/ja@easy/readings.yaml",
        2,
        "value_list",
    )
    assert set(checked) == {"今日", "人"}


def test_a_file_that_is_no_yaml_is_told(locales_dir: Path) -> None:
    write(locales_dir, "今日: [きょう\n")
    checked, faults = easy.readings(locales_dir, "ja@easy")
    assert checked == {}
    assert [fault.code for fault in faults] == ["yaml_syntax"]
