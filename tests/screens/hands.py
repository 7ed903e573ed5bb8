# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A window with the gallery of controls, and what hands do to it: real touch and mouse events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.screens import pictures, press, text

ROOT = Path(__file__).resolve().parents[2]
QML = ROOT / "kiosk" / "screens" / "qml"
GALLERY = Path(__file__).parent / "qml" / "ControlsGallery.qml"


T = TypeVar("T", bound=QObject)


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Gallery:
    """The gallery's window. Places are window pixels."""

    def __init__(self, qtbot: QtBot) -> None:
        text.use_fonts()
        self.qtbot = qtbot
        self.clock = Clock()
        self.warnings: list[str] = []
        self.view = QQuickView()
        engine = self.view.engine()
        engine.warnings.connect(self._warned)
        engine.addImportPath(str(QML))
        pictures.add_providers(engine, ROOT / "assets" / "icons", [ROOT])
        self.guard = self.singleton("Kiosk.Native", "PressGuard", press.PressGuard)
        self.guard.clock = self.clock
        self.theme = self.singleton("Kiosk.Theme", "Theme", QObject)
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(QSize(1080, 1920))
        self.view.setSource(QUrl.fromLocalFile(str(GALLERY)))
        self.view.show()
        qtbot.waitUntil(self.view.isExposed)
        self.touchscreen = QTest.createTouchDevice()

    @property
    def root(self) -> QQuickItem:
        """The gallery itself, asked for anew: with an item that goes, PySide takes the Python
        halves of those above it for gone."""
        return self.view.rootObject()

    def _warned(self, errors: list[QQmlError]) -> None:
        self.warnings += [error.toString() for error in errors]

    def singleton(self, module: str, name: str, kind: type[T]) -> T:
        """A QML singleton of this window's engine."""
        found = self.view.engine().singletonInstance(module, name)
        assert isinstance(found, kind)
        return found

    def close(self) -> None:
        """Everything of the window goes before the next test."""
        self.view.close()
        self.view.setSource(QUrl())
        self.view.deleteLater()
        self.settle()

    def show(self, page: str, **look: Any) -> None:
        """One part of the gallery, in a look: textScale, contrast, lowReach."""
        for name, value in look.items():
            self.theme.setProperty(name, value)
        self.root.setProperty("shown", page)
        self.settle()

    def settle(self) -> None:
        """Until bindings, layouts and images have come to rest: grabbing lays out what is dirty."""
        for _ in range(3):
            QGuiApplication.processEvents()
            if self.view.isVisible():
                self.view.grabWindow()

    def picture(self) -> QImage:
        """What the screen shows."""
        return self.view.grabWindow()

    # --- finding -----------------------------------------------------------------------------

    def items(self, below: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """All visible items."""
        item = below or self.view.contentItem()
        if item.isVisible():
            yield item
            for child in item.childItems():
                yield from self.items(child)

    def control(self, name: str) -> QQuickItem:
        """The control that a screen reader calls `name`."""
        for item in self.items():
            interface = QAccessible.queryAccessibleInterface(item)
            if (
                interface is not None
                and interface.text(QAccessible.Text.Name) == name
                and item.property("pressed") is not None
            ):
                return item
        raise LookupError(name)

    def middle(self, name: str) -> QPoint:
        """The middle of a control."""
        item = self.control(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    @property
    def clicks(self) -> int:
        """How many presses counted."""
        return int(self.root.property("clicks"))

    @property
    def last(self) -> str:
        """What was pressed last."""
        return str(self.root.property("lastClicked"))

    # --- hands -------------------------------------------------------------------------------

    def touch(self, *fingers: tuple[str, int, QPoint]) -> None:
        """One report of the touch screen: (down|move|stay|up, finger, place) for each finger."""
        sequence = QTest.touchEvent(self.view, self.touchscreen, False)
        act: dict[str, Callable[[int, QPoint], object]] = {
            "down": lambda finger, place: sequence.press(finger, place, self.view),
            "move": lambda finger, place: sequence.move(finger, place, self.view),
            "up": lambda finger, place: sequence.release(finger, place, self.view),
            "stay": lambda finger, _: sequence.stationary(finger),
        }
        for what, finger, place in fingers:
            act[what](finger, place)
        sequence.commit()

    def tap(self, place: QPoint | str, slip: QPoint | None = None, seconds: float = 0.1) -> None:
        """A finger down and up, slipping on the way."""
        start = self.middle(place) if isinstance(place, str) else place
        self.touch(("down", 0, start))
        end = start
        if slip is not None:
            for part in (0.25, 0.5, 0.75, 1.0):
                end = start + slip * part
                self.touch(("move", 0, end))
        self.clock.now += seconds
        self.touch(("up", 0, end))

    def click(self, name: str, seconds: float = 0.1) -> None:
        """The same with a mouse."""
        place = self.middle(name)
        button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.view, button, no_key, place)
        self.clock.now += seconds
        QTest.mouseRelease(self.view, button, no_key, place)

    def wait(self, seconds: float) -> None:
        """Time passes for the guard."""
        self.clock.now += seconds
