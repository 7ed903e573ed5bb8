# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What everything is compared with: an empty window of PySide6 and QML, full screen.

Run as a program: says `empty` when its first frame is on the screen, and its resident memory when
it has come to rest.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QByteArray, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView, QQuickWindow, QSGRendererInterface

from tests.benchmarks.resident import megabytes

QML = b"import QtQuick\nRectangle {}"
SETTLING_MS = 2000


def say(told: object) -> None:
    """To whoever measures."""
    print(told, flush=True)  # noqa: T201


def main(stay: bool) -> int:
    """Ends after the first frame, or with `stay` some seconds after it."""
    # As the lobby does: both paint in the window's own thread, offscreen without a driver.
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    app = QGuiApplication(["empty"])
    if app.platformName() == "offscreen":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    view = QQuickView()
    page = QQmlComponent(view.engine())
    page.setData(QByteArray(QML), QUrl())
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.setContent(QUrl(), page, page.create())

    is_painted = False

    def painted() -> None:
        nonlocal is_painted
        if is_painted:
            return
        is_painted = True
        say("empty")
        QTimer.singleShot(SETTLING_MS if stay else 0, end)

    def end() -> None:
        say(megabytes())
        app.quit()

    view.frameSwapped.connect(painted, Qt.ConnectionType.QueuedConnection)
    view.showFullScreen()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main("--stay" in sys.argv))
