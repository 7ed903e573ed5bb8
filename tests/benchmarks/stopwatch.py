# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Times from a press to the frame after which the window has nothing more to paint."""

from __future__ import annotations

from collections.abc import Callable
from statistics import quantiles
from time import perf_counter

from PySide6.QtCore import QByteArray, QPointF, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView, QQuickWindow

from tests.journeys.fingers import Mouse

PATIENCE = 10.0
"""s until a press that changes nothing is given up."""
QUIET = 0.025
"""s without a frame, after which the one before was the last: two frames of a usual display."""

PAGES = b"""
import QtQuick
import QtQuick.Controls.Basic

Item {
    property int pushed: 0

    StackView {
        id: stack
        anchors.fill: parent
    }

    Component {
        id: page
        Rectangle {}
    }

    MouseArea {
        anchors.fill: parent
        onClicked: {
            if (stack.depth > 10)
                stack.clear(StackView.Immediate);
            stack.push(page, { color: pushed % 2 ? "white" : "lightgray" }, StackView.Immediate);
            pushed += 1;
        }
    }
}
"""


class Stopwatch:
    """For one window; `state` is what a press changes."""

    def __init__(self, window: QQuickWindow, state: Callable[[], object]) -> None:
        self._state = state
        self._before = state()
        self._painted: float | None = None
        self._hand = Mouse(window)
        window.frameSwapped.connect(self._swapped)

    def press(self, place: QPointF) -> float:
        """Milliseconds from putting the finger down at `place` to the last frame that it brings, of
        another state than before; the finger is lifted at once."""
        self._before, self._painted = self._state(), None
        began = perf_counter()
        self._hand.down(place)
        self._hand.up(place)
        while self._painted is None or perf_counter() - self._painted < QUIET:
            QGuiApplication.processEvents()
            if perf_counter() - began > PATIENCE:
                raise TimeoutError(f"a press at {place} changed nothing at {self._before}")
        return (self._painted - began) * 1000

    def _swapped(self) -> None:
        if self._state() != self._before:
            self._painted = perf_counter()


class EmptyPages:
    """A window of its own in which a touch pushes an empty page on a StackView. `close` it."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._view = QQuickView()
        # Both are kept: the view does not own them.
        self._component = QQmlComponent(self._view.engine())
        self._component.setData(QByteArray(PAGES), QUrl())
        self._item = self._component.create()
        if self._component.isError():
            raise RuntimeError(self._component.errorString())
        self._view.setContent(QUrl(), self._component, self._item)
        self._view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self._view.resize(*size)
        self._view.show()
        self._stopwatch = Stopwatch(self._view, lambda: self._item.property("pushed"))
        self._place = QPointF(size[0] / 2, size[1] / 2)

    def push(self) -> float:
        """Milliseconds from touch to the first frame of the empty page."""
        return self._stopwatch.press(self._place)

    def close(self) -> None:
        """Take the window away."""
        self._view.close()
        self._view.deleteLater()


def percentile(values: list[float], share: int) -> float:
    """The value that `share` percent of `values` do not exceed."""
    return quantiles(values, n=100, method="inclusive")[share - 1]
