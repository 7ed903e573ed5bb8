# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk config`: what does not fit the content is told, and what is shown can be read back."""

from __future__ import annotations

import tomllib
from pathlib import Path

from tests.cli.command import Ended, kiosk


def checked(home: Path, text: str) -> Ended:
    (home / "kiosk.toml").write_text(text, "utf-8")
    return kiosk(home, "config", "check", "--json")


def test_two_classes_with_one_letter_are_told_with_the_line(tmp_path: Path) -> None:
    ended = checked(tmp_path, '[tickets]\nenabled = true\nletters = { A = "C" }\n')

    assert ended.code == 1
    (fault,) = ended.json["faults"]
    assert (fault["line"], fault["code"]) == (3, "settings_letters_clash")
    assert "A and C" in fault["message"]


def test_classes_and_languages_that_do_not_exist_are_told(tmp_path: Path) -> None:
    ended = checked(tmp_path, '[lobby]\nlanguage = "xx"\n[tickets]\nfirst = { Q = 5 }\n')

    assert ended.code == 1
    assert [(fault["line"], fault["code"]) for fault in ended.json["faults"]] == [
        (2, "settings_language"),
        (4, "ticket_class_unknown"),
    ]


def test_good_settings_have_no_faults(tmp_path: Path) -> None:
    ended = checked(tmp_path, "[tickets]\nfirst = { C = 501 }\n")

    assert ended.code == 0
    assert ended.json["ok"]


def test_the_doctor_warns_of_settings_that_do_not_fit(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text('[tickets]\nletters = { A = "C" }\n', "utf-8")

    checks = kiosk(tmp_path, "doctor", "--json").json["checks"]

    assert ("settings", "warning") in [(check["name"], check["state"]) for check in checks]


def test_the_doctor_names_the_lines_of_broken_settings(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text('[kiosk]\nsite = "moon"\n', "utf-8")

    ended = kiosk(tmp_path, "doctor")

    assert ended.code == 1
    assert "kiosk.toml:2" in ended.out


def test_a_lobby_in_an_unknown_language_says_which_are_known(tmp_path: Path) -> None:
    ended = kiosk(tmp_path, "lobby", "--until-painted", KIOSK_LOBBY_LANGUAGE="xx")

    assert ended.code == 2
    assert "ja@easy" in ended.err
    assert "unexpected" not in ended.err


def test_a_file_that_is_no_text_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_bytes(b'[kiosk]\nsite = "\xff"\n')

    ended = kiosk(tmp_path, "config", "check")

    assert ended.code == 2
    assert "kiosk.toml:2:" in ended.err


def test_what_is_shown_is_toml(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text("[tickets]\nfirst = { C = 501, A = 1 }\n", "utf-8")

    shown = tomllib.loads(kiosk(tmp_path, "config", "show").out)

    assert shown["tickets"]["first"] == {"C": 501, "A": 1}
