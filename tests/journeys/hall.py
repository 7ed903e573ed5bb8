# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""One hall with its kiosk: real parts in a folder of its own, and the real window."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PIL import Image
from PySide6.QtCore import QEventLoop, QThreadPool, QTimer

from kiosk.app import Call, Kiosk
from kiosk.app.lobby import Lobby
from kiosk.queue.ticket import Ticket
from kiosk.screens.lobby.usecases import Appearance
from kiosk.screens.press import PressGuard
from kiosk.screens.window import LobbyWindow, WindowOptions
from tests.journeys.counted import Counted, Tally
from tests.journeys.hands import TUESDAY, Hands, Pulse
from tests.journeys.paper import SpoolTray, Tray

Size = tuple[int, int]
PORTRAIT: Size = (1080, 1920)
LANDSCAPE: Size = (1920, 1080)


@dataclass(frozen=True)
class Setup:
    """How a hall is set up; `settings` is the text of its kiosk.toml."""

    site: str = "main"
    size: Size = PORTRAIT
    settings: str = ""


class Hall:
    """The kiosk of one hall. One at a time in a process: Qt asks one translator. `close` it."""

    def __init__(self, setup: Setup, home: Path, cache: Path, tray: Tray | None = None) -> None:
        self.setup = setup
        self.home = home
        home.mkdir(parents=True, exist_ok=True)
        # Compiled once for all halls, as it is on a machine that has started before.
        shutil.copytree(cache, home / "cache", dirs_exist_ok=True)
        (home / "kiosk.toml").write_text(f"[lobby]\nchime = false\n{setup.settings}", "utf-8")
        self.hands = Hands()
        self.pulse = Pulse()
        call = Call(training=True)
        self.kiosk = Kiosk(call, {"KIOSK_HOME": str(home)}, setup.site, self.hands)
        self.tray: Tray = tray or SpoolTray(self.kiosk.home / "slips")
        self.window = self._made_window()
        self.tally = Tally(self.kiosk)
        self._slips_before = 0
        self._tickets_before: set[str] = set()

    # --- what the staff of a test look at ------------------------------------------------------

    @property
    def site(self) -> str:
        """Id of the hall."""
        return self.setup.site

    def counted(self) -> Counted:
        """What the counters of this hall got since `begin`."""
        return self.tally.news(self.site)

    def tickets(self) -> list[Ticket]:
        """The rows of tickets issued since `begin`."""
        issued = self.kiosk.tickets(self.site)
        return [each.ticket for each in issued if each.ticket.key not in self._tickets_before]

    def slips(self) -> list[Image.Image]:
        """The pictures of slips that came out since `begin`."""
        return self.tray.slips()[self._slips_before :]

    def it_is(self, month: int, day: int, hour: int, minute: int = 0) -> None:
        """The clock shows this moment, and a second later it still does."""
        self.hands.move_to(month, day, hour, minute)
        self.window.lobby.tick()

    # --- between visitors ----------------------------------------------------------------------

    def begin(self) -> None:
        """A quiet hall on a Tuesday morning; what happens from here on is this test's."""
        self.rest()
        self.hands.now = TUESDAY
        self.window.lobby.tick()
        self.tally.begin()
        self._slips_before = len(self.tray.slips())

    def empty(self) -> None:
        """Whoever was there has gone, and no slip is on its way."""
        self.window.lobby.leave()
        QThreadPool.globalInstance().waitForDone()
        come_to_rest()

    def rest(self) -> None:
        """As `empty`; her tickets are no longer told."""
        self.empty()
        # On whatever day it was.
        self._tickets_before |= {each.ticket.key for each in self.kiosk.tickets(self.site)}

    def close(self) -> None:
        """Switch the kiosk off."""
        self.window.close()
        self.kiosk.ledger.close()
        come_to_rest()

    def _made_window(self) -> LobbyWindow:
        start = Appearance(language=self.kiosk.settings.lobby.language)
        options = WindowOptions(size=self.setup.size)
        window = LobbyWindow(Lobby(self.kiosk).services(start), options)
        guard = window.engine.singletonInstance("Kiosk.Native", "PressGuard")
        cast(PressGuard, guard).clock = self.pulse
        window.show()
        window.load_all_pages()
        return window


def come_to_rest() -> None:
    """Let Qt do all that it does later; outside of an event loop nothing is destroyed."""
    for _ in range(3):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()
