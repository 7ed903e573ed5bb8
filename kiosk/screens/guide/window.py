# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The tablet's window: one engine, staff's words, all pages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from kiosk.screens import press, qr, text
from kiosk.screens.guide.guide import Guide
from kiosk.screens.guide.usecases import GuideServices
from kiosk.screens.translator import compiled
from kiosk.screens.window import (
    QML,
    WindowOptions,
    application,
    made_engine,
    open_page,
    use_software_rendering,
)

# Imported so that QML finds their types.
NATIVE = (press, text, qr)

TABLET = (1280, 800)
"""Pixels of a window, where nothing else is said."""


class GuideWindow:
    """One tablet in one window. Needs the QGuiApplication; `close` before that ends."""

    def __init__(self, services: GuideServices, options: WindowOptions) -> None:
        self._options = options
        self.engine = made_engine(services.picture_root)
        self._translator = QTranslator(self.engine)
        # Qt reads from these bytes as long as the translator lives.
        self._words = compiled(services.words)
        self._translator.load(self._words)
        QCoreApplication.installTranslator(self._translator)
        # A child of the engine: bindings must not read null while the window closes.
        self.guide = Guide(services, self.engine)
        self.view = self._made_view(services.say("staff.guide.title"))

    def show(self) -> None:
        """Full screen, unless a size or a window is asked for."""
        if self._options.windowed or self._options.size is not None:
            self.view.show()
        else:
            self.view.showFullScreen()

    def close(self) -> None:
        """Waits for a slip on its way."""
        self.guide.close()
        self.view.close()
        QCoreApplication.removeTranslator(self._translator)
        self.view.deleteLater()
        self.engine.deleteLater()

    def _made_view(self, title: str) -> QQuickView:
        view: QQuickView = QQuickView(self.engine, None)  # type: ignore[call-overload]  # no None
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        width, height = self._size()
        view.resize(width, height)
        view.setTitle(title)
        view.setInitialProperties({"guide": self.guide, "width": width, "height": height})
        open_page(view, QML / "Kiosk" / "Guide" / "Main.qml")
        return view

    def _size(self) -> tuple[int, int]:
        if self._options.size is not None:
            return self._options.size
        if self._options.windowed:
            return TABLET
        screen = QGuiApplication.primaryScreen().size()
        return screen.width(), screen.height()


def run_guide(services: GuideServices, options: WindowOptions) -> int:
    """Show the tablet until its window is closed; the exit code of Qt."""
    app = application(["kiosk"])
    use_software_rendering(options)
    window = GuideWindow(services, options)
    window.show()
    try:
        return app.exec()
    finally:
        window.close()
