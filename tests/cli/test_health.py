# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The commands that look after the kiosk: doctor, config, db, and how failures are told."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import kiosk


def test_the_doctor_finds_a_fresh_kiosk_well(tmp_path: Path) -> None:
    ended = kiosk(tmp_path, "doctor", "--json")

    assert ended.code == 0, ended.out
    states = {check["name"]: check["state"] for check in ended.json["checks"]}
    assert ended.json["ok"]
    assert {"settings", "content", "fonts", "database", "disk", "printer"} <= states.keys()


def test_the_doctor_tells_a_printer_that_is_not_there(tmp_path: Path) -> None:
    ended = kiosk(
        tmp_path,
        *("doctor", "--json"),
        KIOSK_PRINTING_DEVICE="network",
        KIOSK_PRINTING_HOST="127.0.0.1",
        KIOSK_PRINTING_PORT="9",
        KIOSK_PRINTING_TIMEOUT_S="0.5",
    )

    printer = next(check for check in ended.json["checks"] if check["name"] == "printer")
    assert ended.code == 1
    assert printer["state"] == "failed"
    assert printer["remedy"]


def test_the_doctor_prints_a_test_slip(tmp_path: Path) -> None:
    ended = kiosk(tmp_path, "doctor", "--test-slip", "--json")

    assert ended.code == 0, ended.out
    assert list(tmp_path.rglob("*.png"))


def test_wrong_settings_are_told_line_by_line_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text('[kiosk]\nsight = "main"\n[tickets]\nenabled = 3\n')

    ended = kiosk(tmp_path, "config", "check")

    assert ended.code == 2
    assert f"{tmp_path / 'kiosk.toml'}:2:" in ended.err
    assert f"{tmp_path / 'kiosk.toml'}:4:" in ended.err
    assert "kiosk.site" in ended.err
    assert "Traceback" not in ended.err


def test_the_settings_in_force_are_shown(tmp_path: Path) -> None:
    shown = kiosk(tmp_path, "config", "show", "--json", KIOSK_KIOSK_SITE="plaza").json

    assert shown["kiosk"]["site"] == "plaza"
    assert shown["tickets"]["enabled"] is True


def test_the_database_is_made_and_found_well(tmp_path: Path) -> None:
    assert kiosk(tmp_path, "db", "upgrade").code == 0

    checked = kiosk(tmp_path, "db", "check", "--json")

    assert checked.code == 0
    assert checked.json["ok"]


def test_the_words_follow_the_terminal(tmp_path: Path) -> None:
    japanese = kiosk(tmp_path, "db", "check", lang="ja_JP.UTF-8").out
    english = kiosk(tmp_path, "db", "check", lang="en_US.UTF-8").out

    assert "データベース" in japanese
    assert "database" in english.lower()


def test_help_names_every_command(tmp_path: Path) -> None:
    told = kiosk(tmp_path, "--help").out

    for command in ("lobby", "gallery", "ticket", "visit", "report", "content", "db", "doctor"):
        assert command in told


def test_a_clock_of_its_own_is_for_training_only(tmp_path: Path) -> None:
    ended = kiosk(tmp_path, "--now", "2026-11-24T10:00+09:00", "ticket", "list")

    assert ended.code == 2
    assert "--training" in ended.err
