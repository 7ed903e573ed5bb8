# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The brief says what the settings say, whether it was remembered or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guidance.showing import Release
from kiosk.settings import brief as briefs
from kiosk.settings.brief import Brief, brief
from kiosk.settings.model import Settings
from kiosk.settings.reading import SettingsFaults, read

PLAZA = """\
[kiosk]
site = "plaza"
release = "open"
[lobby]
chime = false
[tickets]
enabled = false
"""


class Start:
    """Starts on one data directory; counts how often all settings had to be read."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.readings = 0

    def brief(self, **environment: str) -> Brief:
        told = {"KIOSK_HOME": str(self.home), **environment}

        def reading() -> Settings:
            self.readings += 1
            return read(None, told)

        return brief(None, told, self.home / "cache", reading)


@pytest.fixture
def start(tmp_path: Path) -> Start:
    (tmp_path / "kiosk.toml").write_text(PLAZA, "utf-8")
    return Start(tmp_path)


def test_the_second_start_remembers_what_the_first_has_read(start: Start) -> None:
    first, second = start.brief(), start.brief()

    assert first == second
    assert start.readings == 1
    assert second == Brief.of(read(start.home / "kiosk.toml", {}))
    assert (second.site, second.release, second.chime) == ("plaza", Release.OPEN, False)
    assert isinstance(second.release, Release)


def test_another_file_or_environment_is_read_again(start: Start) -> None:
    start.brief()

    assert start.brief(KIOSK_KIOSK_SITE="main").site == "main"
    (start.home / "kiosk.toml").write_text(PLAZA.replace("plaza", "main"), "utf-8")
    assert start.brief().site == "main"
    assert start.readings == 3


def test_broken_settings_are_told_at_every_start(start: Start) -> None:
    start.brief()
    (start.home / "kiosk.toml").write_text('[kiosk]\nsight = "main"\n', "utf-8")

    for _ in range(2):
        with pytest.raises(SettingsFaults):
            start.brief()


@pytest.mark.parametrize("damage", [b"", b"{", b'{"stamp": 1}', b"[]", "half"])
def test_a_damaged_cache_is_read_again(start: Start, damage: bytes | str) -> None:
    cache = start.home / "cache" / briefs.CACHE
    whole = start.brief()
    good = cache.read_bytes()
    cache.write_bytes(good.replace(b"plaza", b"main") if isinstance(damage, str) else damage)

    assert start.brief() == whole
    assert start.readings == 2


def test_a_cache_that_cannot_be_written_hinders_nothing(start: Start) -> None:
    (start.home / "cache").write_text("in the way", "utf-8")

    assert start.brief() == start.brief()
    assert start.readings == 2
