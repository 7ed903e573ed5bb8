# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A guide with her tablet: real parts beside the hall's, the real window, and her finger."""

from __future__ import annotations

from typing import cast

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from kiosk.app import Call, Kiosk
from kiosk.app.guide import guide_services
from kiosk.app.places import CONTENT, LOCALES
from kiosk.languages.staff_words import StaffWords
from kiosk.screens.guide.window import GuideWindow
from kiosk.screens.press import PressGuard
from kiosk.screens.window import WindowOptions
from tests.journeys.controls import PRESSED, Control, controls
from tests.journeys.fingers import Touch
from tests.journeys.hall import Hall, Size, come_to_rest

PATIENCE_MS = 8000


class Tablet:
    """One guide's window on the database of a hall. `close` it."""

    def __init__(self, hall: Hall, qtbot: QtBot, size: Size = (1280, 800)) -> None:
        self.hall = hall
        self._bot = qtbot
        call = Call(training=True)
        home = {"KIOSK_HOME": str(hall.home)}
        self.kiosk = Kiosk(call, home, hall.site, hall.hands)
        self.words = StaffWords.read(CONTENT, LOCALES, environment={"LANG": "ja_JP.UTF-8"})
        services = guide_services(self.kiosk, self.words)
        self.window = GuideWindow(services, WindowOptions(size=size))
        guard = self.window.engine.singletonInstance("Kiosk.Native", "PressGuard")
        cast(PressGuard, guard).clock = hall.pulse
        self.window.show()
        self._touch = Touch(self.window.view)

    def close(self) -> None:
        """Switch it off."""
        self.window.close()
        self.kiosk.ledger.close()
        come_to_rest()

    def page(self) -> str:
        """All words that are shown now."""
        return "\n".join(each.name for each in controls(self.window.view) if each.name)

    def reads(self, words: str) -> bool:
        """Whether these words come up."""
        self._bot.waitUntil(lambda: words in self.page(), timeout=PATIENCE_MS)
        return True

    def tap(self, words: str) -> None:
        """Touches what is called so, the first of several."""
        found: list[Control] = []

        def is_there() -> bool:
            found[:] = [
                each
                for each in controls(self.window.view)
                if each.name == words and each.role in PRESSED and each.enabled
            ]
            return bool(found)

        self._bot.waitUntil(is_there, timeout=PATIENCE_MS)
        place = found[0].seen.center()
        assert found[0].role is QAccessible.Role.Button or not found[0].seen.isEmpty()
        self.hall.pulse.pass_by(1.0)
        self._touch.down(place)
        self._touch.up(place)

    def says(self, text_id: str, **facts: object) -> str:
        """Staff's words of an id."""
        return self.words.say(text_id, **facts)
