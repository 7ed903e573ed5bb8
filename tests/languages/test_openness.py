# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of how far each language is opened to visitors."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.languages.openness import Openness, offered
from kiosk.languages.registry import LOCALES, SOURCE

codes = st.sets(st.sampled_from(sorted(LOCALES)))


def test_a_language_of_which_nothing_is_said_is_public() -> None:
    assert offered(["ja", "en"], (), ()) == {"ja": Openness.PUBLIC, "en": Openness.PUBLIC}


def test_a_language_may_be_guided_or_off() -> None:
    assert offered(["ja", "en", "vi", "ne"], ["vi"], ["ne"]) == {
        "ja": Openness.PUBLIC,
        "en": Openness.PUBLIC,
        "vi": Openness.GUIDED,
    }


def test_what_is_off_is_not_guided() -> None:
    assert offered(["ja", "en"], ["en"], ["en"]) == {"ja": Openness.PUBLIC}


def test_on_the_open_release_an_unsigned_language_is_guided_at_most() -> None:
    found = offered(
        ["ja", "en", "vi", "ne"], ["vi"], (), only_reviewed=True, reviewed=["ja", "en", "vi"]
    )
    assert found == {
        "ja": Openness.PUBLIC,
        "en": Openness.PUBLIC,
        "vi": Openness.GUIDED,
        "ne": Openness.GUIDED,
    }


def test_before_that_nobody_has_to_sign() -> None:
    assert offered(["ja", "ne"], (), (), reviewed=[])["ne"] is Openness.PUBLIC


@given(codes, codes, st.booleans(), codes)
def test_japanese_is_always_public_and_the_order_stays(
    guided: set[str], off: set[str], only_reviewed: bool, reviewed: set[str]
) -> None:
    found = offered(LOCALES, guided, off, only_reviewed=only_reviewed, reviewed=reviewed)
    assert found[SOURCE] is Openness.PUBLIC
    assert list(found) == [code for code in LOCALES if code == SOURCE or code not in off]
    assert Openness.OFF not in found.values()


@given(codes, codes, codes)
def test_the_open_release_opens_no_language_further(
    guided: set[str], off: set[str], reviewed: set[str]
) -> None:
    before = offered(LOCALES, guided, off)
    opened = offered(LOCALES, guided, off, only_reviewed=True, reviewed=reviewed)
    assert list(opened) == list(before)
    for code, openness in opened.items():
        signed = code == SOURCE or code in reviewed
        assert openness == (before[code] if signed else Openness.GUIDED)


def test_a_language_that_has_no_words_is_not_offered_because_settings_name_it() -> None:
    assert list(offered(["ja", "en"], ["xx"], ["yy"], reviewed=["zz"])) == ["ja", "en"]
