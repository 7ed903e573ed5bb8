# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Visits counted and taken back at the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import TUESDAY, kiosk


def add(home: Path, *more: str) -> dict:  # type: ignore[type-arg]  # JSON
    words = ("visit", "add", "--type", "cert.renew", "--lang", "vi", "--json", *more)
    ended = kiosk(home, *TUESDAY, *words)
    assert ended.code == 0, ended.err
    return ended.json  # type: ignore[no-any-return]


def test_the_last_count_is_taken_back_and_the_report_does_not_know_it(tmp_path: Path) -> None:
    add(tmp_path, "--items", "3")
    add(tmp_path, "--count", "15")

    undone = kiosk(tmp_path, *TUESDAY, "visit", "undo", "--json").json

    assert (undone["visits"], undone["items"], undone["new"]) == (15, 15, True)
    report = kiosk(tmp_path, *TUESDAY, "report", "2026-11", "--json").json["sites"]["main"]
    assert report["visits"] == {"cert.renew": 1}
    assert report["items"] == {"cert.renew": 3}
    assert report["languages"] == {"vi": 1}


def test_a_count_is_named_by_its_key_and_taken_back_once(tmp_path: Path) -> None:
    key = add(tmp_path)["key"]
    add(tmp_path)

    assert kiosk(tmp_path, *TUESDAY, "visit", "undo", key).code == 0
    refused = kiosk(tmp_path, *TUESDAY, "visit", "undo", key)
    assert refused.code == 2
    assert "cert.renew" in refused.err


def test_nothing_to_take_back_is_said(tmp_path: Path) -> None:
    refused = kiosk(tmp_path, *TUESDAY, "visit", "undo")

    assert refused.code == 2
    assert len(refused.err.splitlines()) == 1
