# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Each language is drawn with its own installed font, and a missing one is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.languages.registry import LOCALES
from kiosk.printing import fonts
from kiosk.printing.fonts import Style, check, face, faces
from kiosk.problems import FontMissing
from tests.printing.samples import WORDS


@pytest.fixture
def no_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine whose fontconfig knows only what lies in an empty folder."""
    (tmp_path / "fonts.conf").write_text(
        f"<?xml version='1.0'?><fontconfig><dir>{tmp_path}</dir>"
        f"<cachedir>{tmp_path}</cachedir></fontconfig>"
    )
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    fonts.face.cache_clear()


@pytest.mark.parametrize("lang", LOCALES)
def test_every_character_of_the_sample_has_a_glyph(lang: str) -> None:
    for word in WORDS.get(lang, ()):
        for character in word:
            assert any(one.covers(character) for one in faces(lang, bold=True)), character


def test_every_locale_has_its_fonts_installed() -> None:
    check(tuple(LOCALES))


@pytest.mark.usefixtures("no_fonts")
def test_a_missing_font_is_named_instead_of_replaced() -> None:
    with pytest.raises(FontMissing) as problem:
        face("Noto Sans CJK JP", bold=False)
    assert problem.value.facts == {"font": "Noto Sans CJK JP"}


@pytest.mark.usefixtures("no_fonts")
def test_without_fontconfig_the_font_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(FontMissing):
        face("Noto Sans", bold=True)


def test_a_text_of_two_scripts_changes_the_font_within_the_line() -> None:
    runs = Style("ne", 30).runs("कार्ड (カード)")
    assert [text for _, text in runs] == ["कार्ड (", "カード", ")"]


def test_easy_japanese_is_drawn_as_japanese() -> None:
    assert faces("ja@easy", bold=False) == faces("ja", bold=False)


def test_chinese_is_drawn_in_its_own_forms_of_the_characters() -> None:
    first = {lang: faces(lang, bold=False)[0] for lang in ("ja", "zh-Hans", "zh-Hant", "ko")}
    assert len(set(first.values())) == len(first)


def test_marks_are_shaped_and_not_set_side_by_side() -> None:
    style = Style("my", 40)
    apart = sum(style.width(letter) for letter in "မိုင်")
    assert style.width("မိုင်") < apart


def test_stacked_marks_get_the_room_that_they_need() -> None:
    plain_line, tall_line = Style("th", 40).height("กา"), Style("th", 40).height("ปั้")
    assert tall_line[0] >= plain_line[0]
    assert sum(plain_line) >= 40
