# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Files are there whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import files


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        files.replace(tmp_path / "nowhere" / "a.txt", b"whole")
    assert list(tmp_path.iterdir()) == []


def test_a_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    for content in (b"first and longer", b"second"):
        files.replace(tmp_path / "a.txt", content)
    assert (tmp_path / "a.txt").read_bytes() == b"second"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_what_was_there_stays_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.txt"
    files.replace(path, b"good")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.replace(path, b"half")
    assert path.read_bytes() == b"good"
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]
