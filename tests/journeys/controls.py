# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What is on the screen, as a screen reader finds it: controls and words with their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.languages.ruby import plain

PRESSED = frozenset(
    {QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox}
)
"""Roles of what can be pressed."""


@dataclass(frozen=True)
class Control:
    """Something with an accessible name that is not hidden; it may be scrolled out of sight."""

    name: str
    role: QAccessible.Role
    checked: bool
    enabled: bool
    item: QQuickItem

    @property
    def rect(self) -> QRectF:
        """Its place in the window, in pixels."""
        return self.item.mapRectToScene(self.item.boundingRect())

    @property
    def seen(self) -> QRectF:
        """The part of its place that no clipping ancestor hides."""
        rect, above = self.rect, self.item.parentItem()
        while above is not None:
            if above.clip():
                rect = rect.intersected(above.mapRectToScene(above.boundingRect()))
            above = above.parentItem()
        return rect

    def offers(self, place: QPointF) -> bool:
        """Whether a finger at `place` of the window lies on it."""
        return self.seen.contains(place)

    def pane(self) -> QQuickItem | None:
        """The scrolling pane around it, if there is one."""
        above = self.item.parentItem()
        while above is not None and above.property("pageStep") is None:
            above = above.parentItem()
        return above


def controls(window: QQuickWindow) -> list[Control]:
    """Everything that is shown now, in reading order."""
    return list(_below(QAccessible.queryAccessibleInterface(window)))


def _below(parent: QAccessibleInterface) -> Iterator[Control]:
    for at in range(parent.childCount()):
        child = parent.child(at)
        item = child.object() if child is not None else None
        if child is None or not isinstance(item, QQuickItem) or not item.isVisible():
            continue
        state = child.state()
        yield Control(
            name=plain(child.text(QAccessible.Text.Name)),
            role=child.role(),
            checked=bool(state.checked),  # type: ignore[attr-defined]  # the stub knows no bits
            enabled=item.isEnabled(),
            item=item,
        )
        yield from _below(child)
