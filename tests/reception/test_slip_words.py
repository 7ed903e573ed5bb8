# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Pairs of words: filled on both sides, marked, and made ready for paper and code."""

from __future__ import annotations

from datetime import date, time

import pytest

from kiosk.guidance.showing import Release
from kiosk.guidance.statements import Cost, Text
from kiosk.languages.catalogues import Catalogue, Catalogues
from kiosk.languages.ruby import JOINER, plain
from kiosk.printing.slip import Both
from kiosk.reception.slip_words import Pair, SlipWords

TODAY = date(2026, 11, 24)
CATALOGUES = Catalogues.of(
    {
        "ja": Catalogue({"slip.if_you_have": "{thing}（ある方）", "document.card.name": "カード"}),
        "en": Catalogue({"slip.if_you_have": "{thing} (if you have it)"}, frozenset()),
        "ja@easy": Catalogue({"document.card.name": "{身分証|みぶんしょう} カード"}),
    }
)
CARD = Text(id="document.card.name", ja="カード")


def words(lang: str, release: Release = Release.TRIAL) -> SlipWords:
    """A speaker of that day."""
    return SlipWords(CATALOGUES, lang, release, TODAY)


def free(source: str) -> Cost:
    """A fact with this source."""
    return Cost(source=source, yen=(0,), text=Text(ja="無料"))


def test_facts_that_are_pairs_are_filled_on_their_own_side() -> None:
    pair = words("en").ui("slip.if_you_have", thing=Pair("カード", "card"))
    assert pair == Pair("カード（ある方）", "card (if you have it)")


def test_easy_japanese_prints_readings_and_keeps_kanji_for_the_telephone() -> None:
    pair = words("ja@easy").say(CARD)
    assert pair.on_paper() == Both("カード", f"{JOINER}みぶんしょう カード")
    assert pair.in_code() == "身分証 カード"


def test_a_missing_translation_is_not_printed_twice() -> None:
    pair = Pair("カード", "カード")
    assert pair.on_paper() == pair.for_visitor() == Both("カード")


def test_words_for_the_visitor_alone_leave_the_japanese_out() -> None:
    assert Pair("窓口へ", "To the desk").for_visitor() == Both("", "To the desk")


@pytest.mark.parametrize(
    ("source", "release", "told", "asks"),
    [
        ("S §5", Release.TRIAL, Pair("無料", "free"), False),
        ("P:soma", Release.TRIAL, Pair(f"無料{JOINER}※", f"free{JOINER}※"), True),
        ("P:soma", Release.OPEN, None, False),
        ("I", Release.TRIAL, None, False),
    ],
)
def test_a_fact_is_told_by_its_source(
    source: str, release: Release, told: Pair | None, asks: bool
) -> None:
    speaker = words("en", release)
    assert speaker.fact(free(source), Pair("無料", "free")) == told
    assert speaker.asks is asks


def test_an_unsigned_translation_is_noted_and_the_source_is_not() -> None:
    english, japanese = words("en"), words("ja")
    for speaker in (english, japanese):
        speaker.ui("slip.if_you_have", thing="card")
    assert (english.unreviewed, japanese.unreviewed) == (True, False)


def test_days_and_times_follow_each_language() -> None:
    speaker = words("en")
    assert "2026年11月24日（火）" in plain(speaker.date(TODAY).ja)
    assert "Nov 24, 2026" in speaker.date(TODAY).local
    assert speaker.time(time(17, 15)).local.replace("\u202f", " ") == "5:15 PM"
