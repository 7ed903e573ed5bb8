# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What stands on the screen when the kiosk cannot start: words for staff, not a black screen."""

from __future__ import annotations

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from kiosk.screens import press, text
from kiosk.screens.window import QML, WindowOptions, application, use_software_rendering

# Imported so that QML finds their types.
NATIVE = (press, text)

SHOWN_S = 60
"""Then the process ends, and whoever watches over it (systemd) tries again."""


class FaultWindow:
    """One window with one text. Needs the QGuiApplication."""

    def __init__(self, heading: str, told: str, options: WindowOptions) -> None:
        self._options = options
        self.view = QQuickView()
        self.view.engine().addImportPath(str(QML))
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(*(options.size or (1080, 1920)))
        self.view.setInitialProperties({"heading": heading, "told": told})
        self.view.setSource(QUrl.fromLocalFile(str(QML / "Kiosk" / "Fault" / "FaultPage.qml")))

    def show(self) -> None:
        """Full screen, unless windowed."""
        if self._options.windowed or self._options.size is not None:
            self.view.show()
        else:
            self.view.showFullScreen()


def run_fault(heading: str, told: str, options: WindowOptions, seconds: int = SHOWN_S) -> None:
    """Shows the text for `seconds`, or until the window is closed."""
    app = application(["kiosk"])
    use_software_rendering(options)
    window = FaultWindow(heading, told, options)
    window.show()
    QTimer.singleShot(seconds * 1000, app, QGuiApplication.quit)
    app.exec()
    window.view.deleteLater()
