# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of the review ledger."""

from __future__ import annotations

from pathlib import Path

from kiosk.languages import ledger


def signed(locales: Path, text: str) -> None:
    (locales / "en").mkdir(parents=True)
    (locales / "en" / ledger.FILE_NAME).write_text(text, "utf-8")


def test_a_locale_without_ledger_has_nothing_signed(tmp_path: Path) -> None:
    assert ledger.read(tmp_path / "locales", "en") == ({}, ())


def test_a_signature_is_void_when_either_side_changes(tmp_path: Path) -> None:
    pair = ledger.pair("更新", ("Renewal",))
    signed(tmp_path / "locales", f"# signed by a native speaker\noutcome.O01.title: {pair}\n")
    pairs, faults = ledger.read(tmp_path / "locales", "en")
    assert faults == ()
    assert ledger.is_signed(pairs, "outcome.O01.title", "更新", ("Renewal",))
    assert not ledger.is_signed(pairs, "outcome.O01.title", "更新する", ("Renewal",))
    assert not ledger.is_signed(pairs, "outcome.O01.title", "更新", ("Renewing",))
    assert not ledger.is_signed(pairs, "outcome.O02.title", "更新", ("Renewal",))


def test_a_line_of_another_form_is_named(tmp_path: Path) -> None:
    signed(tmp_path / "locales", "a.b: 0123456789abcdef\na.c: yes\n")
    pairs, faults = ledger.read(tmp_path / "locales", "en")
    assert pairs == {"a.b": "0123456789abcdef"}
    assert [(fault.file, fault.line, fault.code) for fault in faults] == [
        ("locales/en/reviewed.yaml", 2, "ledger_line")
    ]


def test_the_forms_of_a_plural_do_not_run_into_each_other() -> None:
    assert ledger.pair("a", ("bc", "d")) != ledger.pair("a", ("b", "cd"))
