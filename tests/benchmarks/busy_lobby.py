# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A lobby on which many people press at random. Run as a program with the number of touches.

Says its resident memory in MB at rest after the start, and again after the last touch. Imports
nothing for itself that the lobby has not.
"""

from __future__ import annotations

import os
import random
import sys
import time
from datetime import datetime
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from kiosk.app import Call, Kiosk
from kiosk.app.lobby import Lobby
from kiosk.screens.lobby.usecases import Appearance
from kiosk.screens.press import PressGuard
from kiosk.screens.window import LobbyWindow, WindowOptions, application, use_software_rendering
from tests.benchmarks.resident import megabytes

OPEN_HOURS = datetime.fromisoformat("2026-11-24T10:00+09:00")
SETTLING_MS = 3000
BETWEEN_MS = 2
SEED = 1


class Crowd:
    """Presses at random places, each long after the one before, as `PressGuard` sees it."""

    def __init__(self, window: LobbyWindow, touches: int) -> None:
        self._view = window.view
        self._left = touches
        self._random = random.Random(SEED)
        self._seconds = time.monotonic()
        self._pages = 0
        window.lobby.pageChanged.connect(self._turned)
        self._timer = QTimer()
        self._timer.setInterval(BETWEEN_MS)
        self._timer.timeout.connect(self._touch)
        guard = window.engine.singletonInstance("Kiosk.Native", "PressGuard")
        cast(PressGuard, guard).clock = lambda: self._seconds

    def come(self) -> None:
        """Begin to press."""
        _tell()
        self._timer.start()

    def _touch(self) -> None:
        if self._left <= 0:
            self._timer.stop()
            QTimer.singleShot(SETTLING_MS, self._leave)
            return
        self._left -= 1
        self._seconds += 1.0
        across, down = self._random.random(), self._random.random()
        place = QPointF(across * self._view.width(), down * self._view.height())
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            _send(self._view, kind, place)

    def _turned(self) -> None:
        self._pages += 1

    def _leave(self) -> None:
        if self._pages == 0:
            raise RuntimeError("no touch has changed the page")
        _tell()
        QCoreApplication.quit()


def _send(view: object, kind: QEvent.Type, place: QPointF) -> None:
    pressed = kind == QEvent.Type.MouseButtonPress
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    held = left if pressed else none
    event = QMouseEvent(kind, place, place, left, held, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(view, event)  # type: ignore[arg-type]  # a QObject


def _tell() -> None:
    print(megabytes(), flush=True)  # noqa: T201 - read by whoever measures


def main(touches: int) -> int:
    """Shows the lobby as the command does, until all have pressed."""
    app = application(["kiosk"])
    use_software_rendering(WindowOptions())
    kiosk = Kiosk(Call(training=True, now=OPEN_HOURS), os.environ)
    window = LobbyWindow(Lobby(kiosk).services(Appearance()), WindowOptions())
    crowd = Crowd(window, touches)
    window.show()
    QTimer.singleShot(SETTLING_MS, crowd.come)
    try:
        return app.exec()
    finally:
        window.close()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
