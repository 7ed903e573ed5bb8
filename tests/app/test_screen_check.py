# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts that do not fit are told at their lines: on the painted screen, and on the narrow slip."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.app import Call, Kiosk
from kiosk.app.places import CONTENT, LOCALES
from kiosk.app.screen_check import check_screens
from kiosk.languages import po
from kiosk.languages.texts import Domain, po_path

TILE = "tile.expiry.label"
DETAIL = "outcome.O07.short_title"
SCENES = ("home", "letters")


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    """A kiosk with a copy of the real content and locales, to be spoilt."""
    shutil.copytree(LOCALES, tmp_path / "locales")
    shutil.copytree(CONTENT, tmp_path / "content")
    return Kiosk(
        Call(),
        {
            "KIOSK_HOME": str(tmp_path / "home"),
            "KIOSK_KIOSK_CONTENT": str(tmp_path / "content"),
            "KIOSK_KIOSK_LOCALES": str(tmp_path / "locales"),
        },
    )


def spoil(kiosk: Kiosk, text_id: str, words: str) -> tuple[str, int]:
    """Say something else in English; where it is written."""
    path = po_path(kiosk.locales_directory, "en", Domain.CONTENT)
    entry = po.read(path)[0].by_context()[text_id]
    text = path.read_text("utf-8")
    start = text.index(f'msgctxt "{text_id}"')
    before, after = text[:start], text[start:]
    path.write_text(before + after.replace(f'msgstr "{entry.forms[0]}"', f'msgstr "{words}"', 1))
    return f"locales/en/LC_MESSAGES/{path.name}", entry.line


def test_a_label_that_no_tile_holds_is_told_at_its_line(kiosk: Kiosk) -> None:
    where = spoil(kiosk, TILE, "Renew the Superelectroniccertificate today")

    found = check_screens(kiosk, ["en"], only=SCENES)

    assert {(fault.file, fault.line, fault.code) for fault in found} == {(*where, "screen_fault")}
    assert found[0].facts["id"] == TILE
    assert found[0].facts["scene"] == "home"


def test_a_word_that_the_slip_tears_is_told_at_its_line(kiosk: Kiosk) -> None:
    where = spoil(kiosk, DETAIL, "Superelectroniccertificaterenewal")

    found = check_screens(kiosk, ["en"], only=["attract"])

    assert [(fault.file, fault.line, fault.code) for fault in found] == [(*where, "slip_torn")]


def test_sound_words_have_no_fault(kiosk: Kiosk) -> None:
    assert check_screens(kiosk, ["ja", "en"], only=SCENES) == ()
