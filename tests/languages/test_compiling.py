# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of which words get into the catalogues."""

from __future__ import annotations

from kiosk.languages import ledger
from kiosk.languages.compiling import compiled
from kiosk.languages.ruby import BREAK, JOINER
from kiosk.languages.texts import Domain
from tests.languages.conftest import EASY, ENGLISH, Hall


def test_every_translation_is_there_word_for_word(translated_hall: Hall) -> None:
    catalogues, faults = compiled(translated_hall.content(), translated_hall.locales_dir)
    assert faults == ()
    english = catalogues["en"].forms
    assert english["lobby.home.title"] == ENGLISH["lobby.home.title"][0]
    assert english["lobby.ticket.ahead"] == list(ENGLISH["lobby.ticket.ahead"])
    assert set(english) == set(ENGLISH)
    assert set(catalogues["ja@easy"].forms) == set(EASY)


def test_japanese_gets_its_line_breaks_and_staff_words_do_not(translated_hall: Hall) -> None:
    forms = compiled(translated_hall.content(), translated_hall.locales_dir)[0]["ja"].forms
    assert BREAK in forms["lobby.home.title"]
    assert JOINER not in forms["staff.doctor.font"]


def test_easy_japanese_breaks_at_its_spaces(translated_hall: Hall) -> None:
    forms = compiled(translated_hall.content(), translated_hall.locales_dir)[0]["ja@easy"].forms
    assert JOINER in forms["lobby.home.title"]
    assert BREAK not in forms["lobby.home.title"]


def test_stale_drafted_and_unsafe_translations_stay_out(translated_hall: Hall) -> None:
    hall = translated_hall
    ui, content = hall.po("en", Domain.UI), hall.po("en", Domain.CONTENT)
    hall.edit(content, 'msgctxt "outcome.O01.title"', '#, fuzzy\nmsgctxt "outcome.O01.title"')
    hall.edit(ui, "Open until {time}", "Open until {clock}")
    hall.edit(
        hall.content_dir / "outcomes" / "O01.yaml", "short_title: 更新", "short_title: 更新する"
    )
    forms = compiled(hall.content(), hall.locales_dir)[0]["en"].forms
    for key in ("outcome.O01.title", "lobby.hours.open", "outcome.O01.short_title"):
        assert key not in forms
    assert "lobby.home.title" in forms


def test_signed_translations_are_marked(translated_hall: Hall) -> None:
    hall = translated_hall
    pair = ledger.pair("今日はどうされましたか", ENGLISH["lobby.home.title"])
    (hall.locales_dir / "en" / ledger.FILE_NAME).write_text(f"lobby.home.title: {pair}\n")
    catalogues, _ = compiled(hall.content(), hall.locales_dir)
    assert catalogues["en"].reviewed == {"lobby.home.title"}


def test_a_broken_entry_costs_only_itself(translated_hall: Hall) -> None:
    hall = translated_hall
    hall.edit(hall.po("en", Domain.UI), '"Open until {time}"', "Open until {time}")
    catalogues, faults = compiled(hall.content(), hall.locales_dir)
    assert [fault.file for fault in faults] == ["locales/en/LC_MESSAGES/ui.po"]
    assert "lobby.home.title" in catalogues["en"].forms
    assert "lobby.hours.open" not in catalogues["en"].forms
