# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The window tells once that it is painted, and gives memory back when a visitor has gone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import SIGNAL
from pytestqt.qtbot import QtBot

from kiosk.screens import memory, text
from kiosk.screens.lobby.usecases import LobbyServices
from kiosk.screens.window import LobbyWindow, WindowOptions

FRAME = SIGNAL("frameSwapped()")


class Front:
    """A window that was not shown yet, and how often it said that it is painted."""

    def __init__(self, services: LobbyServices) -> None:
        self.painted = 0
        self.window = LobbyWindow(services, WindowOptions(size=(540, 960)), self._ready)

    def _ready(self) -> None:
        self.painted += 1


@pytest.fixture
def front(qtbot: QtBot, services: LobbyServices) -> Iterator[Front]:
    """Closed at the end."""
    made = Front(services)
    yield made
    made.window.close()


def test_many_frames_at_once_are_told_once(front: Front, qtbot: QtBot) -> None:
    before = front.window.view.receivers(FRAME)
    front.window.show()
    for _ in range(3):
        front.window.view.frameSwapped.emit()

    qtbot.waitUntil(lambda: front.window.lobby.is_settled)

    assert front.painted == 1
    assert front.window.view.receivers(FRAME) == before


def test_a_visitor_who_has_gone_gives_memory_back(
    front: Front, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[bool] = []
    monkeypatch.setattr(memory, "give_back", lambda: given.append(True))
    front.window.show()
    qtbot.waitUntil(lambda: front.window.lobby.is_settled)

    front.window.lobby.begin()
    front.window.lobby.leave()

    qtbot.waitUntil(lambda: given == [True])


def test_lines_that_were_broken_for_a_visitor_are_forgotten_when_she_has_gone(
    front: Front, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    forgotten: list[bool] = []
    monkeypatch.setattr(text, "forget", lambda: forgotten.append(True))
    front.window.show()
    qtbot.waitUntil(lambda: front.window.lobby.is_settled)

    front.window.lobby.begin()
    assert forgotten == []
    front.window.lobby.leave()

    qtbot.waitUntil(lambda: forgotten == [True])
