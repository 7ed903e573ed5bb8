# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of looking for the glossary's words in translations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guidance.faults import Fault
from kiosk.languages.compiling import entries_of
from kiosk.languages.registry import locale
from kiosk.languages.term_forms import FILE_NAME, Terms, terms
from kiosk.languages.texts import Domain
from tests.languages.conftest import Hall

GLOSSARY = """\
terms:
  - { id: card, name: マイナンバーカード, source: "M", strict: true }
  - { id: cert, name: 電子証明書, source: "M", strict: true }
  - { id: cert_sign, name: 署名用電子証明書, source: "M", strict: true }
  - { id: pin, name: "暗証番号（数字4けた）", source: "M", strict: true }
  - { id: shop, name: "コンビニ・スーパー", source: "M", strict: true }
  - { id: receive, name: 受取, source: "M" }
"""

NAMES = {
    "term.card.name": ("My Number Card",),
    "term.cert.name": ("electronic certificate",),
    "term.cert_sign.name": ("signature certificate",),
    "term.pin.name": ("PIN code (4 digits)",),
    "term.shop.name": ("convenience store",),
    "term.receive.name": ("receipt",),
}


@pytest.fixture
def glossary_hall(hall: Hall) -> Hall:
    """A hall with a glossary, in English too."""
    (hall.content_dir / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    hall.extract()
    hall.translate("en", NAMES)
    return hall


def english(hall: Hall) -> tuple[Terms, tuple[Fault, ...]]:
    entries, _ = entries_of(hall.locales_dir, locale("en"))
    return terms(hall.content(), entries, hall.locales_dir, "en")


def lacking(hall: Hall, source: str, translation: str) -> list[tuple[str, str]]:
    return list(english(hall)[0].lacking(source, translation))


def write(hall: Hall, lines: str) -> None:
    (hall.locales_dir / "en" / FILE_NAME).write_text(lines, "utf-8")


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("マイナンバーカードの電子証明書", "The electronic certificate of your My Number Card"),
        ("電子証明書を更新する", "Electronic certificates: renewal"),
        # An explanation in brackets is not repeated everywhere; of two names the first counts.
        ("暗証番号を忘れた", "I forgot my PIN code"),
        ("コンビニで", "At a convenience store"),
        # The longer term is said, not the shorter one inside of it.
        ("署名用電子証明書", "Signature certificate"),
        # The name of a letter or a button is said as it stands there.
        ("「電子証明書のお知らせ」", "The letter “Denshi shomeisho”"),
        # A term that is not strict may be said in many ways.
        ("受取", "pick up"),
        ("市役所", "City hall"),
    ],
)
def test_a_translation_that_says_the_terms_lacks_none(
    glossary_hall: Hall, source: str, translation: str
) -> None:
    assert lacking(glossary_hall, source, translation) == []


def test_what_is_lacking_is_told_with_the_expected_words(glossary_hall: Hall) -> None:
    assert lacking(glossary_hall, "マイナンバーカードと電子証明書", "The card and its data") == [
        ("マイナンバーカード", "My Number Card"),
        ("電子証明書", "electronic certificate"),
    ]


def test_a_longer_term_does_not_excuse_the_shorter_one_elsewhere(glossary_hall: Hall) -> None:
    source = "署名用電子証明書は、電子証明書の一つです"
    assert lacking(glossary_hall, source, "The signature certificate is one of them") == [
        ("電子証明書", "electronic certificate")
    ]


def test_other_forms_are_as_good(glossary_hall: Hall) -> None:
    assert lacking(glossary_hall, "暗証番号", "your PIN") == [("暗証番号", "PIN code")]
    write(glossary_hall, "pin: [PIN, password]\n")
    assert english(glossary_hall)[1] == ()
    assert lacking(glossary_hall, "暗証番号", "your PIN") == []
    assert lacking(glossary_hall, "暗証番号", "Your Password") == []
    assert lacking(glossary_hall, "暗証番号", "your secret") == [("暗証番号", "PIN code")]


def test_nobody_looks_for_a_term_that_has_no_translation_yet(glossary_hall: Hall) -> None:
    hall = glossary_hall
    hall.translate("en", {"term.cert.name": ("",)})
    assert lacking(hall, "電子証明書", "something") == []
    path = hall.po("en", Domain.CONTENT)
    hall.edit(path, 'msgctxt "term.pin.name"', '#, fuzzy\nmsgctxt "term.pin.name"')
    assert lacking(hall, "暗証番号", "something") == []


def test_a_form_for_no_term_and_one_that_is_no_list_are_told_at_their_lines(
    glossary_hall: Hall,
) -> None:
    write(glossary_hall, "pin: [PIN]\npassport: [passport]\ncard: card\n")
    found, faults = english(glossary_hall)
    assert [(fault.file, fault.line, fault.code) for fault in faults] == [
        ("locales/en/terms.yaml", 2, "term_unknown"),
        ("locales/en/terms.yaml", 3, "value_list"),
    ]
    assert faults[0].facts["id"] == "passport"
    assert found.forms["pin"] == ("PIN code", "PIN code (4 digits)", "PIN")


@given(st.sets(st.sampled_from(["card", "pin", "pin_kept"])))
def test_exactly_the_terms_that_are_left_out_are_lacking(left_out: set[str]) -> None:
    japanese = {"pin_kept": "暗証番号の控え", "pin": "暗証番号", "card": "カード"}
    forms = {"pin_kept": ("note",), "pin": ("PIN",), "card": ("card",)}
    told = Terms(tuple((words, term) for term, words in japanese.items()), forms)
    said = " and ".join(forms[term][0] for term in japanese if term not in left_out)
    lacks = {words for words, _ in told.lacking("、".join(japanese.values()), said)}
    assert lacks == {japanese[term] for term in left_out}
