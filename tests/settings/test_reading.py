# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Settings: defaults that work, the file, the environment, and every fault at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guidance.showing import Release
from kiosk.settings.places import data_directory, settings_file
from kiosk.settings.reading import SettingsFaults, read


def written(folder: Path, text: str) -> Path:
    file = folder / "kiosk.toml"
    file.write_text(text, "utf-8")
    return file


def faults_of(file: Path) -> list[tuple[int, str]]:
    with pytest.raises(SettingsFaults) as caught:
        read(file, {})
    return [(fault.line, fault.code) for fault in caught.value.faults]


def test_without_a_file_the_defaults_work(tmp_path: Path) -> None:
    settings = read(None, {"KIOSK_HOME": str(tmp_path)})

    assert settings.kiosk.site == "main"
    assert settings.kiosk.release is Release.TRIAL
    assert settings.tickets.enabled
    assert settings.printing.device == "png"


def test_the_file_of_the_data_directory_is_read(tmp_path: Path) -> None:
    written(tmp_path, '[kiosk]\nsite = "plaza"\n[tickets]\nenabled = false\n')

    settings = read(None, {"KIOSK_HOME": str(tmp_path)})

    assert settings.kiosk.site == "plaza"
    assert not settings.tickets.enabled


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = written(tmp_path, '[kiosk]\nsite = "plaza"\n')

    settings = read(file, {"KIOSK_KIOSK_SITE": "main", "KIOSK_TICKETS_ENABLED": "false"})

    assert settings.kiosk.site == "main"
    assert not settings.tickets.enabled


def test_all_faults_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        '[kiosk]\nsite = "harbour"\n\n[printing]\ndevise = "png"\n\n[tikets]\nenabled = true\n',
    )

    assert sorted(faults_of(file)) == [
        (2, "settings_value"),
        (5, "setting_misspelt"),
        (7, "setting_misspelt"),
    ]


def test_a_broken_line_is_told_with_its_number(tmp_path: Path) -> None:
    file = written(tmp_path, '[kiosk]\nsite = "main\n')

    assert faults_of(file) == [(2, "settings_syntax")]


def test_a_file_that_was_named_must_exist(tmp_path: Path) -> None:
    assert faults_of(tmp_path / "absent.toml") == [(1, "settings_absent")]


def test_a_value_of_the_environment_can_be_wrong_too() -> None:
    with pytest.raises(SettingsFaults) as caught:
        read(None, {"KIOSK_HOME": "/nowhere", "KIOSK_TICKETS_ENABLED": "perhaps"})

    assert [fault.facts["key"] for fault in caught.value.faults] == ["tickets.enabled"]


def test_the_data_directory_is_the_one_of_the_environment(tmp_path: Path) -> None:
    assert data_directory({"KIOSK_HOME": str(tmp_path)}) == tmp_path
    assert data_directory({}).is_absolute()


def test_the_settings_file_may_be_named_by_the_environment(tmp_path: Path) -> None:
    told = {"KIOSK_HOME": "/elsewhere", "KIOSK_CONFIG": str(tmp_path / "hall.toml")}

    assert settings_file(None, told) == tmp_path / "hall.toml"
