# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of noticing that a source has changed."""

from __future__ import annotations

import os

from kiosk.languages.sources import Sources
from kiosk.languages.texts import Domain
from tests.languages.conftest import Hall


def sources(hall: Hall) -> Sources:
    return Sources(hall.content_dir, hall.locales_dir)


def test_nothing_changed_looks_unchanged(hall: Hall) -> None:
    assert sources(hall).signature() == sources(hall).signature()
    assert sources(hall).digest() == sources(hall).digest()


def test_touching_a_file_changes_the_signature_but_not_the_digest(hall: Hall) -> None:
    signature, digest = sources(hall).signature(), sources(hall).digest()
    os.utime(hall.content_dir / "sites.yaml", ns=(1, 1))
    assert sources(hall).signature() != signature
    assert sources(hall).digest() == digest


def test_a_changed_word_changes_both(hall: Hall) -> None:
    signature, digest = sources(hall).signature(), sources(hall).digest()
    hall.edit(hall.content_dir / "ui" / "lobby.yaml", "今日は", "本日は")
    assert sources(hall).signature() != signature
    assert sources(hall).digest() != digest


def test_a_new_and_a_removed_file_change_both(hall: Hall) -> None:
    digest = sources(hall).digest()
    new = hall.content_dir / "ui" / "more.yaml"
    new.write_text("")
    assert sources(hall).digest() != digest
    new.unlink()
    hall.po("en", Domain.UI).unlink()
    assert sources(hall).digest() != digest


def test_files_of_editors_do_not_count(hall: Hall) -> None:
    digest = sources(hall).digest()
    (hall.content_dir / "ui" / "lobby.yaml~").write_text("x")
    (hall.locales_dir / "en" / "LC_MESSAGES" / "ui.mo").write_text("x")
    assert sources(hall).digest() == digest
