# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of the words for staff, which must come when nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guidance.faults import Fault
from kiosk.languages import staff_words
from kiosk.languages.staff_words import CACHE, StaffWords
from kiosk.languages.texts import Domain
from tests.languages.conftest import Hall

JAPANESE = {"LANG": "ja_JP.UTF-8"}
ENGLISH = {"LANG": "en_US.UTF-8"}


def read(hall: Hall, environment: dict[str, str], cache: Path | None = None) -> StaffWords:
    return StaffWords.read(hall.content_dir, hall.locales_dir, cache, environment)


def test_staff_are_spoken_to_in_the_language_of_their_terminal(translated_hall: Hall) -> None:
    japanese, english = read(translated_hall, JAPANESE), read(translated_hall, ENGLISH)
    assert japanese.say("staff.doctor.font", font="Noto") == "フォント Noto がありません"
    assert english.say("staff.doctor.font", font="Noto") == "The font Noto is not installed"


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "ja"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": ""}, "ja"),
    ],
)
def test_the_environment_is_asked_as_gettext_does(environment: dict[str, str], lang: str) -> None:
    assert staff_words.language(environment) == lang


def test_a_count_gets_its_plural(hall: Hall) -> None:
    (hall.content_dir / "ui" / "staff-more.yaml").write_text(
        'staff.faults: "誤り {n} 件"\n', "utf-8"
    )
    hall.extract()
    hall.translate("en", {"staff.faults": ("{n} fault", "{n} faults")})
    for cache in (None, hall.cache_dir, hall.cache_dir):
        words = read(hall, ENGLISH, cache)
        told = [words.say("staff.faults", n=n) for n in (1, 2, "some")]
        assert told == ["1 fault", "2 faults", "some faults"]
    assert read(hall, JAPANESE).say("staff.faults", n=2) == "誤り 2 件"


def test_what_has_no_english_is_said_in_japanese(hall: Hall) -> None:
    assert read(hall, ENGLISH).say("staff.doctor.font", font="X") == "フォント X がありません"


def test_an_older_translation_is_better_than_none(translated_hall: Hall) -> None:
    hall = translated_hall
    hall.edit(hall.content_dir / "ui" / "staff.yaml", "がありません", "が見つかりません")
    hall.extract()
    assert read(hall, ENGLISH).say("staff.doctor.font", font="X") == "The font X is not installed"


def test_unknown_words_are_said_as_code_and_facts(translated_hall: Hall) -> None:
    words = read(translated_hall, ENGLISH)
    assert words.say("fault.strange", id="O07", line=3) == "fault.strange (id=O07, line=3)"
    assert words.say("staff.doctor.font") == "staff.doctor.font"
    assert "fault.strange" not in words
    assert "staff.doctor.font" in words


def test_a_fault_is_one_line_with_file_line_and_code(translated_hall: Hall) -> None:
    fault = Fault("locales/en/LC_MESSAGES/ui.po", 12, "po_stale", {"id": "lobby.home.title"})
    assert read(translated_hall, ENGLISH).fault(fault) == (
        "locales/en/LC_MESSAGES/ui.po:12: "
        "The translation of lobby.home.title is out of date [po_stale]"
    )


def test_broken_files_only_make_the_words_fewer(translated_hall: Hall) -> None:
    hall = translated_hall
    (hall.content_dir / "ui" / "staff-broken.yaml").write_text('staff.a: "open\n')
    (hall.content_dir / "sites.yaml").write_text("][")
    hall.edit(hall.po("en", Domain.STAFF), 'msgctxt "fault.po_stale"', 'msgctxt "fault.po_stale')
    assert read(hall, ENGLISH).say("staff.doctor.font", font="X") == "The font X is not installed"


def test_with_no_files_at_all_the_ids_are_said(tmp_path: Path) -> None:
    words = StaffWords.read(tmp_path / "a", tmp_path / "b", tmp_path / "c", ENGLISH)
    assert words.say("staff.cli.bug", kind="x") == "staff.cli.bug (kind=x)"


def test_the_cache_is_used_and_left_when_a_file_changes(
    translated_hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = translated_hall
    read(hall, ENGLISH, hall.cache_dir)
    with monkeypatch.context() as patched:
        patched.setattr(staff_words, "_japanese", None)
        assert "staff.doctor.font" in read(hall, JAPANESE, hall.cache_dir)
    hall.edit(hall.content_dir / "ui" / "staff.yaml", "がありません", "が見つかりません")
    words = read(hall, JAPANESE, hall.cache_dir)
    assert words.say("staff.doctor.font", font="X") == "フォント X が見つかりません"


@pytest.mark.parametrize("damage", ["", "{", '{"stamp": 1}', "[]", "null"])
def test_a_damaged_cache_is_made_again(translated_hall: Hall, damage: str) -> None:
    hall = translated_hall
    read(hall, ENGLISH, hall.cache_dir)
    (hall.cache_dir / CACHE).write_text(damage)
    assert "staff.doctor.font" in read(hall, ENGLISH, hall.cache_dir)


def test_changed_words_in_the_cache_are_not_believed(translated_hall: Hall) -> None:
    hall = translated_hall
    read(hall, ENGLISH, hall.cache_dir)
    hall.edit(hall.cache_dir / CACHE, "is not installed", "is all right")
    assert "not" in read(hall, ENGLISH, hall.cache_dir).say("staff.doctor.font", font="X")


def test_a_cache_that_cannot_be_written_is_no_hindrance(translated_hall: Hall) -> None:
    hall = translated_hall
    hall.cache_dir.write_text("a file where the folder should be")
    assert "staff.doctor.font" in read(hall, ENGLISH, hall.cache_dir)
