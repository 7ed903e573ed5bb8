# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The lobby as a command: comes up on good content, on the last good one, or says why not."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.command import TUESDAY, Ended, kiosk

ROOT = Path(__file__).parents[2]


def start(home: Path, *more: str, **environment: str) -> Ended:
    return kiosk(home, *TUESDAY, "lobby", "--until-painted", *more, **environment)


def own_content(folder: Path) -> Path:
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    return content


def test_the_lobby_shows_its_first_page_on_an_opening_day(tmp_path: Path) -> None:
    ended = start(tmp_path, "--site", "plaza")

    assert ended.code == 0, ended.err
    assert ended.out.strip() == "attract"
    assert "Warning" not in ended.err


def test_at_night_it_says_that_the_hall_is_closed(tmp_path: Path) -> None:
    night = ("--training", "--now", "2026-11-24T22:00+09:00")

    ended = kiosk(tmp_path, *night, "lobby", "--until-painted")

    assert ended.out.strip() == "closed"


def test_it_starts_on_the_last_good_content_when_a_file_is_broken(tmp_path: Path) -> None:
    content = own_content(tmp_path)
    told = {"KIOSK_KIOSK_CONTENT": str(content)}
    assert start(tmp_path, **told).code == 0
    (content / "home.yaml").write_text("tiles: [", "utf-8")

    ended = start(tmp_path, **told)

    assert ended.code == 0
    assert ended.out.strip() == "attract"
    checked = kiosk(tmp_path, "content", "check", **told)
    assert checked.code == 1
    assert "content/home.yaml:1" in checked.out


def test_without_any_good_content_it_names_the_line(tmp_path: Path) -> None:
    content = own_content(tmp_path)
    (content / "home.yaml").write_text("tiles: [", "utf-8")

    ended = start(tmp_path, KIOSK_KIOSK_CONTENT=str(content))

    assert ended.code == 1
    assert "content/home.yaml:1" in ended.err
    assert "Traceback" not in ended.err


def test_wrong_settings_are_named_instead_of_a_window(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text('[kiosk]\nsight = "main"\n', "utf-8")

    ended = start(tmp_path)

    assert ended.code == 2
    assert "kiosk.toml:2:" in ended.err
