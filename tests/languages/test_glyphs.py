# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of what the installed fonts can draw."""

from __future__ import annotations

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.languages import glyphs
from kiosk.languages.glyphs import code_points
from kiosk.languages.registry import LOCALES, Locale, locale


@given(st.sets(st.tuples(st.integers(0, 0x10FFF), st.integers(0, 40))))
def test_ranges_are_read_as_fontconfig_writes_them(pairs: set[tuple[int, int]]) -> None:
    wanted = {point for first, more in pairs for point in range(first, first + more + 1)}
    told = " ".join(
        f"{first:x}-{first + more:x}" if more else f"{first:x}" for first, more in pairs
    )
    assert code_points(told) == wanted


def test_the_fonts_of_every_locale_are_installed_and_draw_its_own_name() -> None:
    for each in LOCALES.values():
        assert not glyphs.lacking(each, {"own_name": (each.own_name,)})


def test_a_character_without_glyph_is_named_with_its_texts() -> None:
    found = glyphs.lacking(
        locale("ja"), {"a": ("漢字",), "b": ("\U00013000",), "c": ("\U00013000x",)}
    )
    assert found.families == ()
    assert found.characters == {"\U00013000": ("b", "c")}


def test_line_break_characters_need_no_glyph() -> None:
    assert not glyphs.lacking(locale("en"), {"a": ("a\u2060b\u200bc\n",)})


def test_a_font_that_is_not_installed_is_named() -> None:
    odd = Locale("xx", "Xx", "en", (), families=("Noto Sans Nowhere",))
    assert glyphs.lacking(odd, {}).families == ("Noto Sans Nowhere",)


def test_without_fontconfig_every_font_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object, **__: object) -> None:
        raise FileNotFoundError("fc-list")

    glyphs.coverage.cache_clear()
    monkeypatch.setattr(subprocess, "run", gone)
    try:
        assert glyphs.lacking(locale("ja"), {}).families == locale("ja").families
    finally:
        glyphs.coverage.cache_clear()
