# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of the katakana from which staff say a phrase in a visitor's language."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guidance.faults import Fault
from kiosk.languages import spoken
from kiosk.languages.compiling import entries_of
from kiosk.languages.registry import locale
from kiosk.languages.spoken import Spoken, digest
from kiosk.languages.texts import Domain
from tests.languages.conftest import Hall

PHRASEBOOK = """\
moments: [{ id: greet, title: あいさつ, icon: staff }]
phrases:
  - { id: g01, moment: greet, by: staff, text: "こんにちは。", source: "I" }
  - { id: g02, moment: greet, by: staff, text: "{people}人待っています。", source: "I" }
"""

HELLO, WAITING = "Hello.", "{people} people are waiting."
LINES = f"""\
g01: {{ kana: "ハロー。", of: "{digest(HELLO)}" }}
g02: {{ kana: "{{people}} ピープル アー ウェイティング。", of: "{digest(WAITING)}" }}
"""
NAME = "locales/en/spoken.yaml"


@pytest.fixture
def counter(hall: Hall) -> Hall:
    """A hall with a phrasebook, its English, and how to say it."""
    (hall.content_dir / "phrasebook.yaml").write_text(PHRASEBOOK, "utf-8")
    hall.extract()
    hall.translate("en", {"phrase.g01.text": (HELLO,), "phrase.g02.text": (WAITING,)})
    path_of(hall).write_text(LINES, "utf-8")
    return hall


def path_of(hall: Hall) -> Path:
    return hall.locales_dir / "en" / spoken.FILE_NAME


def found(hall: Hall) -> list[tuple[str, str]]:
    """(code, id) of the faults of the English lines; each names the file."""
    entries, _ = entries_of(hall.locales_dir, locale("en"))
    faults: list[Fault] = list(spoken.check(hall.content(), entries, hall.locales_dir, "en"))
    assert {fault.file for fault in faults} <= {NAME}
    return sorted((fault.code, fault.facts.get("id", "")) for fault in faults)


def test_each_phrase_can_be_said(counter: Hall) -> None:
    lines, faults = spoken.read(counter.locales_dir, "en")
    assert faults == ()
    assert lines["g01"] == Spoken("ハロー。", digest(HELLO))
    assert list(lines) == ["g01", "g02"]
    assert found(counter) == []


def test_a_language_without_lines_is_none_the_worse(counter: Hall) -> None:
    path_of(counter).unlink()
    assert spoken.read(counter.locales_dir, "en") == ({}, ())
    assert found(counter) == []


def test_a_line_is_stale_when_its_translation_changes(counter: Hall) -> None:
    counter.translate("en", {"phrase.g01.text": ("Good morning.",)})
    assert found(counter) == [("spoken_stale", "g01")]
    counter.edit(path_of(counter), digest(HELLO), digest("Good morning."))
    assert found(counter) == []


def test_a_digest_of_figures_only_needs_no_quotes(counter: Hall) -> None:
    figures = next(text for n in range(1000) if digest(text := f"Hello {n}.").isdecimal())
    counter.translate("en", {"phrase.g01.text": (figures,)})
    counter.edit(path_of(counter), f'"{digest(HELLO)}"', digest(figures))
    assert found(counter) == []


def test_a_phrase_without_a_line_is_missed(counter: Hall) -> None:
    counter.edit(path_of(counter), LINES.splitlines()[0], "# to come")
    assert found(counter) == [("spoken_missing", "g01")]


def test_a_phrase_that_is_not_translated_needs_no_line_yet(counter: Hall) -> None:
    path_of(counter).write_text(LINES.splitlines()[0], "utf-8")
    counter.edit(
        counter.po("en", Domain.CONTENT),
        'msgctxt "phrase.g02.text"',
        '#, fuzzy\nmsgctxt "phrase.g02.text"',
    )
    assert found(counter) == []


def test_a_line_for_no_phrase_is_told(counter: Hall) -> None:
    counter.edit(path_of(counter), "g01:", "g09:")
    assert found(counter) == [("spoken_missing", "g01"), ("spoken_unknown", "g09")]


def test_the_place_for_a_number_stays_in_the_katakana(counter: Hall) -> None:
    counter.edit(path_of(counter), "{people} ピープル", "ピープル")
    assert found(counter) == [("spoken_placeholders", "g02")]


def test_a_line_of_another_form_is_told_at_its_line(counter: Hall) -> None:
    counter.edit(path_of(counter), LINES.splitlines()[1], "g02: ピープル")
    lines, (fault,) = spoken.read(counter.locales_dir, "en")
    assert (fault.file, fault.line, fault.code) == (NAME, 2, "spoken_form")
    assert fault.facts == {"id": "g02"}
    assert list(lines) == ["g01"]
    assert ("spoken_form", "g02") in found(counter)


def test_a_file_that_is_no_yaml_is_told(counter: Hall) -> None:
    path_of(counter).write_text("g01: { kana: ", "utf-8")
    lines, faults = spoken.read(counter.locales_dir, "en")
    assert (lines, [fault.code for fault in faults]) == ({}, ["yaml_syntax"])


@given(st.text(), st.text())
def test_two_translations_have_two_digests(one: str, other: str) -> None:
    assert (digest(one) == digest(other)) == (one == other)
    assert len(digest(one)) == 8
