# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of finding every text of the content."""

from __future__ import annotations

from pathlib import Path

from kiosk.languages import texts
from kiosk.languages.registry import locale
from kiosk.languages.texts import Domain
from tests.languages.conftest import ENGLISH, Hall


def test_every_text_is_found_by_its_id(hall: Hall) -> None:
    found = texts.texts(hall.content())
    assert set(found) == set(ENGLISH)
    assert all(text.id == key for key, text in found.items())


def test_visitors_texts_come_before_the_screens_words(hall: Hall) -> None:
    assert next(iter(texts.texts(hall.content()))) == "outcome.O01.title"


def test_each_text_has_one_file(hall: Hall) -> None:
    content = hall.content()
    assert texts.domain(content, "outcome.O01.title") is Domain.CONTENT
    assert texts.domain(content, "lobby.home.title") is Domain.UI
    assert texts.domain(content, "fault.po_stale") is Domain.STAFF


def test_staff_words_are_translated_for_english_only() -> None:
    assert Domain.STAFF in texts.domains(locale("en"))
    assert Domain.STAFF not in texts.domains(locale("ja@easy"))


def test_a_text_with_a_count_has_plural_forms(hall: Hall) -> None:
    found = texts.texts(hall.content())
    assert texts.is_counted(found["lobby.ticket.ahead"])
    assert not texts.is_counted(found["lobby.hours.open"])


def test_files_are_named_from_the_folder_above(tmp_path: Path) -> None:
    name = texts.po_name(tmp_path / "locales", "ja@easy", Domain.UI)
    assert name == "locales/ja@easy/LC_MESSAGES/ui.po"
