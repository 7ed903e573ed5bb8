# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of whether words and code fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guidance.faults import Fault
from kiosk.languages import used_ids

PAGE = """\
Page {
    BigButton { text: qsTrId("lobby.home.title") }
    BigButton {
        text: page.open
            ? qsTrId("lobby.hours.open") : qsTrId('lobby.hours.closed')
    }
    Words { text: qsTrId("lobby.hours." + page.state) }
}
"""
MODEL = """\
TITLE = "lobby.model.title"
def words(state: str) -> str:
    return say(f"lobby.state.{state}.name") + fault("po_stale")
"""
UI = {
    "lobby.home.title": 1,
    "lobby.hours.open": 1,
    "lobby.hours.closed": 1,
    "lobby.hours.sunday": 1,
    "lobby.model.title": 1,
    "lobby.state.before.name": 1,
    "fault.po_stale": 1,
}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "kiosk"
    (folder / "screens").mkdir(parents=True)
    (folder / "screens" / "Page.qml").write_text(PAGE)
    (folder / "screens" / "model.py").write_text(MODEL)
    return folder


def test_words_and_code_that_fit_have_no_fault(package: Path) -> None:
    assert used_ids.check(UI, {}, package) == ()


def test_an_id_without_words_is_found_at_its_line_with_the_nearest(package: Path) -> None:
    ui = {key: n for key, n in UI.items() if key != "lobby.hours.open"} | {"lobby.hours.opened": 1}
    faults = used_ids.check(ui, {}, package)
    assert faults == (
        Fault(
            "kiosk/screens/Page.qml",
            5,
            "ui_unknown",
            {"id": "lobby.hours.open", "near": "lobby.hours.opened"},
        ),
    )


def test_words_that_nobody_asks_for_are_found_at_their_line(package: Path) -> None:
    ui = UI | {"lobby.old.title": 1, "lobby.state.name": 1, "fault.po_old": 1}
    places = {"lobby.old.title": ("content/ui/lobby.yaml", 7)}
    faults = used_ids.check(ui, places, package)
    assert {fault.code for fault in faults} == {"ui_unused"}
    assert [fault.facts["id"] for fault in faults] == [
        "fault.po_old",
        "lobby.state.name",
        "lobby.old.title",
    ]
    assert (faults[-1].file, faults[-1].line) == ("content/ui/lobby.yaml", 7)
