# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What counts as one press: one finger, down and up, however long and however shaky.

Fingers of visitors tremble, hammer, slip, and lean on the glass. `PressSensor` is the place that is
pressed, `PressGuard` what all of them share: who is being pressed, whether a palm lies on the
screen, and what was pressed a moment ago.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QEventPoint, QGuiApplication, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.screens.made_by_qml import made

QML_IMPORT_NAME = "Kiosk.Native"
QML_IMPORT_MAJOR_VERSION = 1

PAGE_GUARD = 0.350
"""s after a page change in which nothing is pressed: the finger aimed at the page before."""
ECHO = 0.400
"""s after a press in which another at the same place is its echo."""
REPEAT_ECHO = 0.120
"""s of the same for what is meant to be pressed again and again (scroll buttons)."""
RESTING = 2.0
"""s after which a finger that still lies somewhere no longer keeps others from pressing."""
PALM = 4
"""Points at once that are no fingers that press, but a palm or an arm."""

_TOUCH = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
    }
)
_PRESS_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select})


@QmlElement
@QmlSingleton
class PressGuard(QObject):
    """Shared by all places that can be pressed. `clock` tells seconds; tests put in their own."""

    palmChanged = Signal()
    palmLaid = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock: Callable[[], float] = time.monotonic
        self._shut_until = float("-inf")
        self._echo_until = float("-inf")
        self._echo_at = QPointF()
        self._taken_by: PressSensor | None = None
        self._taken_since = 0.0
        self._palm = False

    @Property(bool, notify=palmChanged)
    def palm(self) -> bool:
        """Whether something larger than fingers lies on the screen."""
        return self._palm

    @Slot()
    def pageChanged(self) -> None:
        """To be called when what lies under the finger becomes something else."""
        self._shut_until = self.clock() + PAGE_GUARD
        if self._taken_by is not None:
            self._taken_by.cancel()

    @Slot(result=bool)
    def isOpen(self) -> bool:
        """Whether a press anywhere would count now: what a test waits for between two taps."""
        return self.clock() >= max(self._shut_until, self._echo_until)

    @Slot(QQuickWindow)
    def watch(self, window: QQuickWindow | None) -> None:
        """Counts the fingers on `window`, also those that touch nothing."""
        if window is not None and not window.property("pressesWatched"):
            window.setProperty("pressesWatched", True)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCH and isinstance(event, QTouchEvent):
            self._count(event)
        return False

    def _count(self, event: QTouchEvent) -> None:
        down = sum(point.state() != QEventPoint.State.Released for point in event.points())
        if event.type() == QEvent.Type.TouchCancel:
            down = 0
        if down >= PALM and not self._palm:
            self._palm = True
            self.palmChanged.emit()
            if self._taken_by is not None:
                self._taken_by.cancel()
        elif down == 0 and self._palm:
            # The last finger of a palm is no press either: it ends with the next touch.
            self._echo(event.points()[0].scenePosition() if event.points() else QPointF())
            self._palm = False
            self.palmChanged.emit()

    def admits(self, sensor: PressSensor, place: QPointF) -> bool:
        """Whether a finger put down at `place` (of the window) starts a press of `sensor`."""
        now = self.clock()
        if self._palm or now < self._shut_until:
            return False
        if now < self._echo_until and self._near(place, sensor.slop()):
            # Who hammers goes on hammering: each blow is an echo of the one before.
            self._echo(place, sensor.echo())
            return False
        if self._taken_by is not None and self._taken_by is not sensor:
            if now - self._taken_since < RESTING:
                return False
            self._taken_by.cancel()
        self._taken_by, self._taken_since = sensor, now
        return True

    def left(self, sensor: PressSensor) -> None:
        """`sensor` is no longer pressed."""
        if self._taken_by is sensor:
            self._taken_by = None

    def pressed(self, sensor: PressSensor, place: QPointF) -> None:
        """A press at `place` counted."""
        self._echo(place, sensor.echo())

    def _echo(self, place: QPointF, seconds: float = ECHO) -> None:
        self._echo_at = place
        self._echo_until = self.clock() + seconds

    def _near(self, place: QPointF, slop: float) -> bool:
        # Twice the slop: the second tap of a trembling hand lands a finger's breadth away.
        return (place - self._echo_at).manhattanLength() <= 2 * slop


@QmlElement
class PressSensor(QQuickItem):
    """A place that can be pressed. `clicked` comes once for each intention.

    `guard` is the shared `PressGuard`; `slop` the pixels that a finger may slip; `repeatable` says
    that quick presses one after the other are meant.
    """

    pressedChanged = Signal()
    changed = Signal()
    clicked = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setAcceptTouchEvents(True)
        self._guard: PressGuard | None = None
        self._slop = 0.0
        self._repeatable = False
        self._finger = -1
        self._started: QPointF | None = None
        self._key_down = False
        made(self)

    # --- properties --------------------------------------------------------------------------

    def _get_guard(self) -> PressGuard | None:
        return self._guard

    def _set_guard(self, guard: PressGuard | None) -> None:
        if guard is not None and self._guard is None:
            self._guard = guard
            guard.watch(self.window())
            self.windowChanged.connect(guard.watch)
            self.changed.emit()

    def _get_slop(self) -> float:
        return self._slop

    def _set_slop(self, slop: float) -> None:
        if slop != self._slop:
            self._slop = slop
            # A page that scrolls waits as long before it takes a slipping finger for a scroll.
            QGuiApplication.styleHints().setStartDragDistance(round(slop))
            self.changed.emit()

    def _get_repeatable(self) -> bool:
        return self._repeatable

    def _set_repeatable(self, repeatable: bool) -> None:
        if repeatable != self._repeatable:
            self._repeatable = repeatable
            self.changed.emit()

    def _get_pressed(self) -> bool:
        return self._started is not None or self._key_down

    guard = Property(PressGuard, _get_guard, _set_guard, notify=changed)
    slopDistance = Property(float, _get_slop, _set_slop, notify=changed)
    repeatable = Property(bool, _get_repeatable, _set_repeatable, notify=changed)
    pressed = Property(bool, _get_pressed, notify=pressedChanged)

    def slop(self) -> float:
        """Pixels that the finger may slip."""
        return self._slop

    def echo(self) -> float:
        """s in which another press here is an echo."""
        return REPEAT_ECHO if self._repeatable else ECHO

    # --- what happens ------------------------------------------------------------------------

    @Slot()
    def activate(self) -> None:
        """A press without a finger: keyboard or assistive technology."""
        if self._guard is None or not self.isEnabled():
            return
        place = self.mapToScene(QPointF(self.width() / 2, self.height() / 2))
        if self._guard.admits(self, place):
            self._guard.left(self)
            self._guard.pressed(self, place)
            self.clicked.emit()

    @Slot()
    def cancel(self) -> None:
        """The finger or key no longer means this place."""
        self._finger = -1
        self._end()
        if self._key_down:
            self._key_down = False
            self.pressedChanged.emit()

    def _begin(self, point: QPointF) -> None:
        if self._guard is not None and self._guard.admits(self, self.mapToScene(point)):
            self._started = point
            self.pressedChanged.emit()

    def _end(self) -> None:
        if self._started is not None:
            self._started = None
            if self._guard is not None:
                self._guard.left(self)
            self.pressedChanged.emit()

    def _release(self, point: QPointF) -> None:
        started, guard = self._started, self._guard
        self._end()
        if started is None or guard is None:
            return
        if (point - started).manhattanLength() <= self._slop or self.contains(point):
            guard.pressed(self, self.mapToScene(point))
            self.clicked.emit()

    # --- mouse -------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._begin(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._release(event.position())

    def mouseUngrabEvent(self) -> None:
        self.cancel()

    # --- touch -------------------------------------------------------------------------------

    def touchEvent(self, event: QTouchEvent) -> None:
        event.accept()
        if event.type() == QEvent.Type.TouchCancel:
            self.cancel()
            return
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed and self._finger < 0:
                self._finger = point.id()
                self._begin(point.position())
            elif point.state() == QEventPoint.State.Released and point.id() == self._finger:
                self._finger = -1
                self._release(point.position())

    def touchUngrabEvent(self) -> None:
        self.cancel()

    # --- keys --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _PRESS_KEYS:
            event.ignore()
            return
        event.accept()
        if not event.isAutoRepeat() and not self._key_down:
            self._key_down = True
            self.pressedChanged.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _PRESS_KEYS or event.isAutoRepeat():
            event.ignore()
            return
        event.accept()
        if self._key_down:
            self._key_down = False
            self.pressedChanged.emit()
            self.activate()
