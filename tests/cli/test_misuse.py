# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Slips of the finger and outputs that go away: told in words, with the right exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.cli import start
from tests.cli.command import kiosk


@pytest.mark.parametrize("option", ["--count", "--items"])
def test_a_number_that_would_spoil_the_month_is_refused(tmp_path: Path, option: str) -> None:
    ended = kiosk(tmp_path, "visit", "add", "--type", "cert.renew", option, "99999999999999999999")

    assert ended.code == 2
    assert kiosk(tmp_path, "report", "2026-11", "--json").json["sites"]["main"]["visits"] == {}


@pytest.mark.parametrize(
    "words", [("--mode", "foo"), ("--text-size", "9"), ("--scene", "zzz", "--size", "1080x1920")]
)
def test_a_gallery_of_nothing_is_wrong_use(tmp_path: Path, words: tuple[str, ...]) -> None:
    ended = kiosk(tmp_path, "gallery", "--out", str(tmp_path / "out"), *words)

    assert ended.code == 2, ended.err
    assert words[1] in ended.err


def test_an_empty_month_and_an_empty_day_are_said(tmp_path: Path) -> None:
    assert "no visitors" in kiosk(tmp_path, "report", "2027-06").out
    assert "no tickets" in kiosk(tmp_path, "ticket", "list").out


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as out:
        done = subprocess.run(
            [sys.executable, "-m", "kiosk.cli", "config", "show"],
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
            env={**os.environ, "KIOSK_HOME": str(tmp_path)},
        )

    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_an_output_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")

    ended = kiosk(tmp_path, "gallery", "--out", str(tmp_path / "taken"), "--scene", "home")

    assert ended.code == 3
    assert "taken" in ended.err
    assert "unexpected" not in ended.err


def test_ctrl_c_ends_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "run", interrupted)

    assert cli.main(["doctor"]) == 130
