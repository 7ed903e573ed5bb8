# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The commands that look after the kiosk: doctor, config, db, and how failures are told."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from kiosk.visits.opening_days import TOKYO
from tests.cli.command import kiosk
from tests.postgres import Server


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


def test_two_devices_count_into_one_server(tmp_path: Path, server: Server) -> None:
    url = server.new_database().replace("kiosk_owner@", "kiosk_owner:secret@")
    made = kiosk(tmp_path / "a", "db", "upgrade", KIOSK_DATABASE_URL=url)
    for device in ("a", "b"):
        told = {"KIOSK_DATABASE_URL": url, "KIOSK_KIOSK_DEVICE": device}
        words = ("visit", "add", "--type", "guide.only")
        assert kiosk(tmp_path / device, *words, **told).code == 0
    month = f"{datetime.now(TOKYO):%Y-%m}"  # noqa: TID251 - the command's own clock
    report = kiosk(tmp_path / "c", "report", month, "--json", KIOSK_DATABASE_URL=url).json
    checked = kiosk(tmp_path / "c", "db", "check", "--json", KIOSK_DATABASE_URL=url)

    assert made.code == 0
    assert report["sites"]["main"]["visits"] == {"guide.only": 2}
    assert checked.json["ok"]
    assert "secret" not in made.out + made.err + checked.out


def test_what_a_device_did_alone_is_told_and_brought(tmp_path: Path, server: Server) -> None:
    url = server.new_database()
    here = {"KIOSK_TICKETS_OVERFLOW": "800"}
    gone = here | {"KIOSK_DATABASE_URL": "postgresql://kiosk@127.0.0.1:9/kiosk"}
    there = here | {"KIOSK_DATABASE_URL": url}
    assert kiosk(tmp_path, "visit", "add", "--type", "guide.only", **gone).code == 0

    away = kiosk(tmp_path, "db", "check", **gone)
    failed = kiosk(tmp_path, "db", "merge", **gone)
    waiting = kiosk(tmp_path, "db", "check", "--json", **there)
    merged = kiosk(tmp_path, "db", "merge", "--json", **there)
    again = kiosk(tmp_path, "db", "merge", **there)

    assert (away.code, failed.code, waiting.code) == (1, 3, 1)
    assert "kiosk db merge" in away.err
    assert "problem.store.waiting" in [told["code"] for told in waiting.json["problems"]]
    assert merged.json == {"tickets": 0, "counts": 1}
    assert again.code == 0
    assert kiosk(tmp_path, "db", "check", **there).code == 0


def test_a_server_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    url = "postgresql://kiosk:secret@127.0.0.1:9/kiosk"
    ended = kiosk(tmp_path, "db", "check", KIOSK_DATABASE_URL=url)

    assert ended.code == 1
    assert len(ended.err.splitlines()) == 1
    assert "127.0.0.1:9/kiosk" in ended.err
    assert "secret" not in ended.err


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
