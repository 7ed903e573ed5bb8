# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What touches the glass: a mouse, or fingers on a touch screen. Real events to the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest


class Hand(Protocol):
    """One finger that presses."""

    def down(self, at: QPointF) -> None:
        """Put it down."""

    def move(self, to: QPointF) -> None:
        """Slip without lifting it."""

    def up(self, at: QPointF) -> None:
        """Lift it."""


class Mouse:
    """The left button."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def down(self, at: QPointF) -> None:
        """Put it down."""
        QTest.mousePress(self._window, Qt.MouseButton.LeftButton, _NONE, at.toPoint())

    def move(self, to: QPointF) -> None:
        """Slip without lifting it."""
        QTest.mouseMove(self._window, to.toPoint())

    def up(self, at: QPointF) -> None:
        """Lift it."""
        QTest.mouseRelease(self._window, Qt.MouseButton.LeftButton, _NONE, at.toPoint())


class Touch:
    """A finger on the screen, and with `palm` a whole hand."""

    device: QPointingDevice | None = None

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        # One for the process: Qt keeps every device that was ever made.
        Touch.device = Touch.device or QTest.createTouchDevice()

    def down(self, at: QPointF) -> None:
        """Put it down."""
        self._touch().press(0, at.toPoint(), self._window).commit()

    def move(self, to: QPointF) -> None:
        """Slip without lifting it."""
        self._touch().move(0, to.toPoint(), self._window).commit()

    def up(self, at: QPointF) -> None:
        """Lift it."""
        self._touch().release(0, at.toPoint(), self._window).commit()

    def palm(self, places: Sequence[QPointF]) -> None:
        """Many points down at once, then up at once."""
        down, up = self._touch(), self._touch()
        for finger, place in enumerate(places):
            down.press(finger, place.toPoint(), self._window)
        down.commit()
        for finger, place in enumerate(places):
            up.release(finger, place.toPoint(), self._window)
        up.commit()

    def _touch(self) -> QTest.QTouchEventSequence:
        assert Touch.device is not None
        return QTest.touchEvent(self._window, Touch.device, False)


_NONE = Qt.KeyboardModifier.NoModifier
