# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Words that no line of their place can hold."""

from __future__ import annotations

import pytest

from kiosk.screens.fitting import too_wide

LONG = "Donaudampfschifffahrt"


@pytest.mark.parametrize(
    ("text_id", "words"),
    [
        ("tile.card.label", f"The {LONG}."),
        ("controls.bar.staff", "Reinforcement please"),
        ("outcome.O07.lead", f"{LONG}sgesellschaft ahead"),
        ("lobby.home.title", f"{{name}} {LONG}s"),
    ],
)
def test_the_first_word_that_is_too_wide_is_named(text_id: str, words: str) -> None:
    found = too_wide(text_id, (words,), "en")
    assert found
    assert found in words


def test_a_word_may_be_wider_in_a_sentence_than_on_a_button() -> None:
    assert too_wide("outcome.O07.lead", (LONG,), "en") == ""
    assert too_wide("tile.card.label", (LONG,), "en") != ""


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Short words in a very long sentence fit, however many of them there are in it."),
        ("th", "บัตรหมายเลขประจำตัวของฉันหมดอายุแล้วต้องทำอย่างไร"),
        ("my", "ကျွန်ုပ်၏ကတ်သက်တမ်းကုန်ဆုံးသွားပါပြီ"),
    ],
)
def test_what_breaks_between_words_or_syllables_fits(lang: str, words: str) -> None:
    assert too_wide("tile.card.label", (words,), lang) == ""


def test_every_form_of_a_counted_text_is_measured() -> None:
    assert too_wide("tile.card.label", ("one", LONG), "en") == LONG
