# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Reads a painted page as the scene graph has it after layout: texts, controls, what scrolls.

What is read is judged by `inspection`. Rectangles are in window pixels. QML may say of an item:

- `anyLanguage: true`: its words, and those inside it, need not be in the page's language (names of
  languages, greetings, the Japanese that stands beside a translation).
- `isBroken: true`: a text whose lines end where its newlines are, and nowhere else.
- `coversPage: true`: an overlay; what lies below it is not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import QAccessible, QColor, QFont
from PySide6.QtQuick import QQuickItem, QQuickWindow

PRESSABLE = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.Link,
    }
)

FAR = 1e6
"""Pixels: as far as anything can be scrolled."""


@dataclass(frozen=True)
class TextBox:
    """A visible text: what it says, where it stands, and what it may stand in."""

    says: str
    """With the joiners of phrases."""
    order: int
    """When it is painted: what comes later lies upon it."""
    content: QRectF
    """What its lines cover."""
    seen: QRectF
    """The part of it that no clipping parent cuts off."""
    box: QRectF
    """What the layout gave it."""
    clip: QRectF
    """What it must stay in: the window and every clipping parent that does not scroll."""
    truncated: bool
    font: QFont
    size: float
    """Height of its characters in pixels."""
    wrap_width: float | None
    """Where Qt breaks its lines, in the pixels of `font`; None: it breaks its lines itself."""
    torn: bool
    """It had to break a phrase that belongs together, and says so itself."""
    any_language: bool
    control: Control | None
    """The pressable control around it."""


@dataclass(frozen=True)
class Control:
    """Something that can be pressed, or could be if it were not off."""

    name: str
    rect: QRectF
    seen: QRectF
    """The part that no clipping parent cuts off."""
    clip: QRectF
    """What it must stay in, as of texts."""


@dataclass(frozen=True)
class Pane:
    """Something that scrolls."""

    rect: QRectF
    clip: QRectF
    """What it must stay in."""
    hides: bool
    """There is more than it shows."""
    tells: bool
    """Beside it is a button that can be pressed, to see the rest."""


@dataclass(frozen=True)
class Cover:
    """An opaque area: what was painted before it cannot be seen below it."""

    order: int
    seen: QRectF


@dataclass
class Page:
    """What was read from a window.

    `unit` is the measure of all sizes (`Theme.unit`, pixels). Where everything that is pressed has
    to lie low, it lies below `reach`.
    """

    language: str
    window: QRectF
    unit: float
    reach: float | None = None
    texts: list[TextBox] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)
    panes: list[Pane] = field(default_factory=list)
    covers: list[Cover] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    """Pictures and parts that could not be loaded."""


@dataclass(frozen=True)
class _Around:
    """What the parents of an item say about it."""

    clip: QRectF
    seen: QRectF
    opacity: float = 1.0
    any_language: bool = False
    control: Control | None = None


def read(window: QQuickWindow, language: str, unit: float, reach: float | None = None) -> Page:
    """Reads all visible texts and controls of `window`; below an overlay only the overlay's."""
    whole = QRectF(0, 0, window.width(), window.height())
    page = Page(language=language, window=whole, unit=unit, reach=reach)
    _collect(_topmost_layer(window.contentItem()), _Around(clip=whole, seen=whole), page, [0])
    return page


def visible_items(item: QQuickItem) -> Iterator[QQuickItem]:
    """`item` and everything inside it that is shown, in the order in which it is painted."""
    if not _shows(item):
        return
    below, above = _children(item)
    for child in below:
        yield from visible_items(child)
    yield item
    for child in above:
        yield from visible_items(child)


def _shows(item: QQuickItem) -> bool:
    return item.isVisible() and item.opacity() > 0


def _children(item: QQuickItem) -> tuple[list[QQuickItem], list[QQuickItem]]:
    """Painted before the item itself, and after it."""
    children = sorted(item.childItems(), key=QQuickItem.z)
    below = [child for child in children if child.z() < 0]
    return below, children[len(below) :]


def _topmost_layer(root: QQuickItem) -> QQuickItem:
    layers = [item for item in visible_items(root) if item.property("coversPage") is True]
    return layers[-1] if layers else root


def _collect(item: QQuickItem, around: _Around, page: Page, order: list[int]) -> None:
    if not _shows(item):
        return
    below, above = _children(item)
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    if item.inherits("QQuickFlickable"):
        page.panes.append(_pane(item, rect, around))
    inner = _narrowed(item, rect, around)
    for child in below:
        _collect(child, inner, page, order)
    order[0] += 1
    control = _control(item, rect, around)
    if control is not None:
        page.controls.append(control)
        inner = replace(inner, control=control)
    _note(item, rect, inner, page, order[0])
    for child in above:
        _collect(child, inner, page, order)


def _note(item: QQuickItem, rect: QRectF, around: _Around, page: Page, order: int) -> None:
    """What the item itself paints."""
    if item.inherits("QQuickText") or item.inherits("RubyText"):
        page.texts.append(_text(item, rect, around, order))
    elif item.inherits("QQuickRectangle"):
        color = item.property("color")
        if isinstance(color, QColor) and color.alpha() == 255 and around.opacity >= 1:
            page.covers.append(Cover(order, rect.intersected(around.seen)))
    elif _is_broken(item):
        page.broken += _source(item)


def _is_broken(item: QQuickItem) -> bool:
    """PySide6 6.11 finds no converter for the status of an image or a loader."""
    if item.inherits("QQuickImage"):
        return item.implicitWidth() <= 0
    return item.inherits("QQuickLoader") and item.property("item") is None


def _source(item: QQuickItem) -> list[str]:
    source = item.property("source")
    return [source.toString()] if isinstance(source, QUrl) and not source.isEmpty() else []


def _narrowed(item: QQuickItem, rect: QRectF, around: _Around) -> _Around:
    clip = around.clip
    if item.inherits("QQuickFlickable"):
        # What scrolls may leave above and below, never at the sides.
        sides = rect.intersected(around.clip)
        clip = QRectF(sides.left(), -FAR, sides.width(), 2 * FAR)
    elif item.clip():
        clip = clip.intersected(rect)
    return replace(
        around,
        clip=clip,
        seen=around.seen.intersected(rect) if item.clip() else around.seen,
        opacity=around.opacity * item.opacity(),
        any_language=around.any_language or item.property("anyLanguage") is True,
    )


def _pressable(item: QQuickItem) -> str | None:
    """The name of a control; None of anything else."""
    interface = QAccessible.queryAccessibleInterface(item)
    if interface is None or not interface.isValid() or interface.role() not in PRESSABLE:
        return None
    return interface.text(QAccessible.Text.Name)


def _control(item: QQuickItem, rect: QRectF, around: _Around) -> Control | None:
    name = _pressable(item)
    if name is None:
        return None
    return Control(
        name=name,
        rect=rect,
        seen=rect.intersected(around.seen),
        clip=around.clip,
    )


def _pane(item: QQuickItem, rect: QRectF, around: _Around) -> Pane:
    hides = (
        float(item.property("contentHeight")) > item.height() + 1
        or float(item.property("contentWidth")) > item.width() + 1
    )
    return Pane(rect, around.clip, hides, tells=hides and _has_button_beside(item))


def _has_button_beside(pane: QQuickItem) -> bool:
    parent = pane.parentItem()
    if parent is None:
        return False
    return any(
        item.isEnabled() and _pressable(item) is not None
        for beside in parent.childItems()
        if beside != pane
        for item in visible_items(beside)
    )


def _text(item: QQuickItem, rect: QRectF, around: _Around, order: int) -> TextBox:
    ruby = item.inherits("RubyText")
    font = item.property("font")
    font = font if isinstance(font, QFont) else QFont()
    scale = rect.width() / item.width() if item.width() > 0 else 1.0
    content = item.mapRectToScene(_lines(item))
    return TextBox(
        says=str(item.property("plain" if ruby else "text") or ""),
        order=order,
        content=content,
        seen=content.intersected(around.seen),
        box=rect,
        clip=around.clip,
        truncated=item.property("truncated") is True,
        font=font,
        size=font.pixelSize() * scale,
        wrap_width=None if ruby or item.property("lineCount") == 1 else _wrap_width(item),
        torn=item.property("torn") is True,
        any_language=around.any_language,
        control=around.control,
    )


def _wrap_width(item: QQuickItem) -> float:
    """Where Qt ends the lines of a text; `FAR` where it only ends those that we have broken
    (PySide6 6.11 finds no converter for `wrapMode`)."""
    return FAR if item.property("isBroken") is True else item.width()


def _lines(item: QQuickItem) -> QRectF:
    """What the lines of a text cover, in its own pixels."""
    size = QRectF(0, 0, float(item.property("contentWidth")), float(item.property("contentHeight")))
    alignment = _alignment(item)
    spare = item.width() - size.width()
    size.moveLeft(spare / 2 if alignment & 4 else spare if alignment & 2 else 0)
    return size


def _alignment(item: QQuickItem) -> int:
    """Of a text: the control `Words` around it knows it as a number. Qt's own text has an enum for
    which PySide6 6.11 finds no converter."""
    holder = item.parentItem() if item.inherits("QQuickText") else item
    return int(holder.property("horizontalAlignment") or 0) if holder is not None else 0
