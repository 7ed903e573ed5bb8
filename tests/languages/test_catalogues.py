# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of what is said in which language."""

from __future__ import annotations

import pytest

from kiosk.guidance.statements import Text
from kiosk.languages.catalogues import Catalogue, Catalogues, State


@pytest.fixture
def catalogues() -> Catalogues:
    return Catalogues.of(
        {
            "ja": Catalogue(
                {
                    "home": "今日はどうされましたか",
                    "ahead": "{n}人",
                    "only.ja": "{市|し}",
                    "easy": "更新",
                    "hours": "{time}まで",
                }
            ),
            "ja@easy": Catalogue({"easy": "{新|あたら}しく する", "ahead": ["{n}{人|にん}"]}),
            "en": Catalogue(
                {
                    "home": "What brings you here?",
                    "ahead": ["{n} person", "{n} people"],
                    "hours": "until {time}",
                },
                frozenset({"home"}),
            ),
        }
    )


def test_japanese_is_the_source(catalogues: Catalogues) -> None:
    said = catalogues.say(Text(id="home", ja="今日はどうされましたか"), "ja")
    assert (said.lang, said.state) == ("ja", State.SOURCE)


def test_signed_translations_are_told_from_the_others(catalogues: Catalogues) -> None:
    assert catalogues.said("home", "en").state is State.REVIEWED
    assert catalogues.said("hours", "en").state is State.UNREVIEWED


def test_a_text_without_translation_comes_from_the_nearest_fallback(catalogues: Catalogues) -> None:
    easy = catalogues.said("easy", "en")
    assert (easy.markup, easy.lang) == ("{新|あたら}しく する", "ja@easy")
    assert easy.state is State.STALE_FALLBACK
    assert catalogues.said("only.ja", "en").lang == "ja"


def test_plural_forms_follow_the_language_of_the_words(catalogues: Catalogues) -> None:
    assert catalogues.ui("ahead", "en", 1) == "1 person"
    assert catalogues.ui("ahead", "en", 0) == "0 people"
    assert catalogues.ui("ahead", "en", 12) == "12 people"
    assert catalogues.ui("ahead", "ja", 1) == "1人"
    assert catalogues.ui("ahead", "ja@easy", 2) == "2{人|にん}"


def test_a_counted_text_without_a_count_keeps_its_placeholder(catalogues: Catalogues) -> None:
    assert catalogues.ui("ahead", "en") == "{n} people"


def test_facts_fill_the_words(catalogues: Catalogues) -> None:
    assert catalogues.said("hours", "en").filled(time="17:15").markup == "until 17:15"


def test_plain_words_have_no_markup(catalogues: Catalogues) -> None:
    assert catalogues.said("only.ja", "ja").plain == "市"


def test_a_text_without_id_is_its_japanese(catalogues: Catalogues) -> None:
    said = catalogues.say(Text(ja="臨時"), "en")
    assert (said.markup, said.lang, said.state) == ("臨時", "ja", State.STALE_FALLBACK)


def test_an_unknown_id_and_an_unknown_language_are_bugs(catalogues: Catalogues) -> None:
    with pytest.raises(LookupError, match=r"lobby\.hom"):
        catalogues.ui("lobby.hom", "en")
    with pytest.raises(LookupError, match="xx"):
        catalogues.ui("home", "xx")
    assert "home" in catalogues
    assert "lobby.hom" not in catalogues


def test_a_language_without_words_falls_back_whole() -> None:
    catalogues = Catalogues.of({"ja": Catalogue({"home": "今日は"})})
    assert catalogues.ui("home", "en") == "今日は"


def test_a_packed_catalogue_is_the_same_one() -> None:
    catalogue = Catalogue({"b": "x", "a": ["y", "z"]}, frozenset({"b"}))
    assert Catalogue.unpacked(catalogue.packed()) == catalogue
