# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""From every page and state a hold of the corner shows the way out, whatever the store does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.languages.ruby import plain
from kiosk.problems import DatabaseUnwritable
from kiosk.screens.gallery import Mode, Setting, Shown, shown
from kiosk.screens.lobby.scenes import SCENES, Circumstances, Scene
from kiosk.screens.lobby.usecases import LobbyServices
from kiosk.visits.hall_mode import AS_USUAL, EVACUATION, HallMode
from tests.journeys.fingers import Touch

SETTING = Setting("en", (540, 960), 1.0, Mode.PLAIN)
TITLE = "外に出てください"
"""The first language is the hall's."""


class Corridor:
    """A hall whose mode is changed by its own screen, and whose store is broken."""

    def __init__(self) -> None:
        self.now: HallMode = AS_USUAL

    def evacuate(self) -> None:
        self.now = EVACUATION

    def of(self, services: LobbyServices) -> LobbyServices:
        def broken(*_: object) -> None:
            raise DatabaseUnwritable(path="gone", detail="gone")

        return replace(
            services,
            mode=lambda: self.now,
            evacuate=self.evacuate,
            end_session=broken,
            call_staff=broken,
        )


def hold_corner(page: Shown, bot: QtBot, hold_ms: int | None = None) -> None:
    """A finger that stays in the upper right corner."""
    view = page.window.view
    corners = [
        item for item in view.rootObject().findChildren(QQuickItem) if item.property("hold") == 2000
    ]
    if hold_ms is not None:
        corners[0].setProperty("hold", hold_ms)
    finger, place = Touch(view), QPointF(view.width() - 20, 20)
    finger.down(place)
    bot.waitUntil(lambda: page.window.lobby.evacuation.isOn, timeout=8000)
    finger.up(place)


def is_shown(page: Shown) -> bool:
    """Whether the page is the way out and nothing else."""
    read = page.window.lobby.evacuation
    return read.isOn and plain(read.title) == TITLE and page.findings() == ()


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_from_every_page(services: LobbyServices, scene: Scene, qtbot: QtBot) -> None:
    hall = Corridor()
    hall.now = scene.around.mode
    with shown(services, SETTING, scene) as page:
        page.window.lobby.services = hall.of(page.window.lobby.services)
        if not hall.now.is_evacuation:
            hold_corner(page, qtbot, hold_ms=30)
            assert is_shown(page)


def test_it_takes_two_seconds_and_a_shorter_touch_does_nothing(
    services: LobbyServices, qtbot: QtBot
) -> None:
    hall = Corridor()
    with shown(services, SETTING, SCENES[0]) as page:
        page.window.lobby.services = hall.of(page.window.lobby.services)
        finger, place = Touch(page.window.view), QPointF(page.window.view.width() - 20, 20)
        finger.down(place)
        finger.up(place)
        assert not page.window.lobby.evacuation.isOn
        hold_corner(page, qtbot)
        assert is_shown(page)


def test_it_turns_through_all_languages(services: LobbyServices) -> None:
    with shown(services, SETTING, Scene("leaving", lambda _: None, LEAVING)) as page:
        evacuation = page.window.lobby.evacuation
        titles = []
        for _ in services.languages:
            titles.append((evacuation.language, evacuation.title, len(evacuation.lines)))
            assert page.findings() == ()
            evacuation.turn()

    assert [language for language, _, _ in titles] == list(services.languages)
    assert len({title for _, title, _ in titles}) > len(services.languages) - 3
    assert {lines for _, _, lines in titles} == {4}


LEAVING = Circumstances(mode=EVACUATION)


def test_the_pin_ends_it_and_a_wrong_one_does_not(services: LobbyServices, tmp_path: Path) -> None:
    hall = Corridor()
    ended = []

    def end(role: str) -> None:
        ended.append(role)
        hall.now = AS_USUAL

    with shown(services, SETTING, Scene("leaving", lambda _: None, LEAVING)) as page:
        lobby = page.window.lobby
        hall.now = EVACUATION
        lobby.services = replace(hall.of(lobby.services), end_evacuation=end)
        layer = lobby.staffLayer
        layer.open()
        layer.close()
        assert lobby.evacuation.isOn
        layer.open()
        for digit in "271828":
            layer.press(digit)
        layer.enter()

        assert ended == ["guide"]
        assert not lobby.evacuation.isOn
        assert not layer.isOpen
