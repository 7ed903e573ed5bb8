# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of ruby and placeholders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.languages import ruby
from kiosk.languages.ruby import Run

words = st.text(st.characters(exclude_characters="{}|", exclude_categories=["Cs"]), min_size=1)
names = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)


@st.composite
def runs(draw: st.DrawFn) -> tuple[Run, ...]:
    """Runs as `parse` gives them: no two bare ones side by side."""
    found: list[Run] = []
    for _ in range(draw(st.integers(0, 6))):
        reading = draw(st.none() | words)
        if reading is None and found and found[-1].reading is None:
            continue
        found.append(Run(draw(words), reading))
    return tuple(found)


@given(runs())
def test_what_is_rendered_is_parsed_back(some: tuple[Run, ...]) -> None:
    assert ruby.parse(ruby.render(some)) == some


@given(st.text())
def test_no_text_is_refused_and_rendering_restores_it(text: str) -> None:
    assert ruby.render(ruby.parse(text)) == text
    ruby.plain(text)
    ruby.readings(text)


@given(runs())
def test_plain_is_the_bases_and_readings_the_readings(some: tuple[Run, ...]) -> None:
    strip = str.maketrans("", "", ruby.JOINER + ruby.BREAK)
    markup = ruby.render(some)
    assert ruby.plain(markup) == "".join(run.base for run in some).translate(strip)
    told = "".join(run.reading or run.base for run in some)
    assert ruby.readings(markup) == told.translate(strip)


def test_ruby_is_read_from_markup() -> None:
    assert ruby.parse("{市役所|しやくしょ}に 来て") == (Run("市役所", "しやくしょ"), Run("に 来て"))
    assert ruby.readings("{市役所|しやくしょ}に") == "しやくしょに"
    assert ruby.plain("{市\u2060役所|しやくしょ}\u200bに") == "市役所に"


@given(st.dictionaries(names, words, min_size=1))
def test_filled_texts_hold_every_fact_and_no_placeholder(facts: dict[str, str]) -> None:
    markup = "、".join(f"{{{name}}}" for name in facts)
    assert ruby.placeholders(markup) == set(facts)
    assert ruby.fill(markup, **facts) == "、".join(facts.values())


def test_a_fact_with_braces_is_not_filled_again() -> None:
    assert ruby.fill("{desk}へ", desk="{窓口|まどぐち}{name}") == "{窓口|まどぐち}{name}へ"


def test_a_missing_fact_is_named_and_nothing_is_half_filled() -> None:
    with pytest.raises(LookupError, match="desk"):
        ruby.fill("{number}は{desk}へ", number="C012")


def test_stray_braces_are_faults_and_good_markup_has_none() -> None:
    assert ruby.faults("{市役所|しやくしょ}で{n}人") == ()
    assert ruby.faults("{市役所しやくしょ}で") != ()
    assert ruby.faults("市役所}で") != ()
    assert ruby.faults("{市役所|しや|くしょ}") != ()


def test_kanji_outside_ruby_are_found() -> None:
    assert ruby.kanji_without_reading("{市役所|しやくしょ}に来て々 カナ abc") == "来々"


def test_readings_are_kana() -> None:
    assert ruby.is_kana("しやくしょ")
    assert ruby.is_kana("カードー")
    assert not ruby.is_kana("市やくしょ")
    assert not ruby.is_kana("shi")
    assert not ruby.is_kana("")


@pytest.mark.parametrize(
    ("minutes", "reading"), [(5, "ふん"), (10, "ぷん"), (12, "ふん"), (30, "ぷん"), (47, "ふん")]
)
def test_minutes_are_read_as_their_number_asks(minutes: int, reading: str) -> None:
    filled = ruby.fill("{n}\u2060{分|ぷん}ぐらい", n=minutes)

    assert filled == f"{minutes}\u2060{{分|{reading}}}ぐらい"
