# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of the list of locales."""

from __future__ import annotations

import re

import pytest

from kiosk.languages.registry import LOCALES, SOURCE, locale, translated


def test_every_chain_ends_in_japanese_and_knows_its_links() -> None:
    for each in LOCALES.values():
        assert each.chain[0] == each.code
        assert each.chain[-1] == SOURCE
        assert set(each.chain) <= set(LOCALES)


def test_english_falls_back_to_easy_japanese_first() -> None:
    assert locale("en").chain == ("en", "ja@easy", "ja")


def test_plural_forms_are_headers_that_gettext_understands() -> None:
    for each in LOCALES.values():
        assert re.fullmatch(r"nplurals=\d+; plural=[^;]+;", each.plurals)
    assert (locale("ja").forms, locale("en").forms) == (1, 2)


def test_an_unknown_code_is_named() -> None:
    with pytest.raises(LookupError, match="xx"):
        locale("xx")


def test_japanese_is_no_translation() -> None:
    assert SOURCE not in {each.code for each in translated()}
