# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Judges a painted page by rules: clipped, overlapping, missing, mixed, too small.

The page is read as the scene graph sees it, after layout: texts and controls with their rectangles
in window pixels. What only a person can judge (is it beautiful, is it clear) is not judged here.

An item, or one of its parents, may say `anyLanguage: true` (names of languages, greetings, the
Japanese that stands beside a translation); its script is then not compared with the page's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QFont, QGlyphRun, QTextLayout
from PySide6.QtQuick import QQuickItem, QQuickWindow

SLACK = 1.5
"""Pixels that rounding may add to a text before it counts as clipped."""

OVERLAP = 3.0
"""Pixels by which two texts must run into each other before it counts: less is only leading."""

RAW_ID = re.compile(r"^[a-z_]+(\.[A-Za-z0-9_-]+)+$")
LEFT_OVER = re.compile(r"\{[^}]*\}|\{|\}|%\d|%n")
JAPANESE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff々〆]")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
LATIN_IN_JAPANESE = frozenset(
    {"QR", "PIN", "ID", "PC", "IC", "e-Tax", "Tax", "SNS", "ATM", "NFC", "Android", "iPhone", "iOS"}
    | {"Language", "English", "FAX", "IP", "mm", "cm", "USB", "JPKI", "OK"}
)
INVISIBLE = frozenset("\u2060\u200b\u200c\u200d\u00ad\ufeff\u00a0 \n\t")

PRESSABLE = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.Link,
    }
)


@dataclass(frozen=True)
class TextBox:
    """A visible text: what it says, where it stands, and what it may stand in."""

    says: str
    content: QRectF
    """What the letters cover."""
    box: QRectF
    """What the layout gave them."""
    window: QRectF
    clip: QRectF
    """What every clipping parent that does not scroll leaves visible."""
    scrolls: bool
    truncated: bool
    font: QFont
    any_language: bool
    control: QRectF | None
    """The pressable control around it."""


@dataclass(frozen=True)
class Control:
    """Something that can be pressed."""

    name: str
    role: QAccessible.Role
    rect: QRectF
    scrolls: bool


@dataclass(frozen=True)
class Finding:
    """One fault of one page."""

    rule: str
    says: str
    detail: str


@dataclass
class Page:
    """What was read from a window. `touch`: the smallest side of a control, in pixels."""

    language: str
    touch: float
    texts: list[TextBox] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)


@dataclass(frozen=True)
class _Around:
    """What the parents of an item say about it."""

    clip: QRectF
    window: QRectF
    scrolls: bool = False
    any_language: bool = False
    control: QRectF | None = None


def read(window: QQuickWindow, language: str, touch: float) -> Page:
    """Reads all visible texts and controls of `window`; below an overlay only the overlay's."""
    page = Page(language=language, touch=touch)
    whole = QRectF(0, 0, window.width(), window.height())
    root = _topmost_layer(window.contentItem())
    _collect(root, _Around(clip=whole, window=whole), page)
    return page


def inspect(page: Page) -> list[Finding]:
    """All faults of a page, rule by rule."""
    return [finding for rule in RULES for finding in rule(page)]


def _topmost_layer(root: QQuickItem) -> QQuickItem:
    """The last visible item that says `coversPage: true` hides all that lies below it."""
    top = root
    for item in _visible_items(root):
        if item.property("coversPage") is True:
            top = item
    return top


def _visible_items(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() <= 0:
        return
    yield item
    for child in item.childItems():
        yield from _visible_items(child)


def _collect(item: QQuickItem, around: _Around, page: Page) -> None:
    if not item.isVisible() or item.opacity() <= 0:
        return
    rect = _in_window(item, QRectF(0, 0, item.width(), item.height()))
    around = _narrowed(item, rect, around)
    control = _control(item, rect, around.scrolls)
    if control is not None:
        page.controls.append(control)
        around = _Around(
            around.clip, around.window, around.scrolls, around.any_language, control.rect
        )
    text = _text(item, rect, around)
    if text is not None:
        page.texts.append(text)
    for child in item.childItems():
        _collect(child, around, page)


def _narrowed(item: QQuickItem, rect: QRectF, around: _Around) -> _Around:
    any_language = around.any_language or item.property("anyLanguage") is True
    scrolls = around.scrolls
    clip = around.clip
    if item.inherits("QQuickFlickable"):
        # A scrolled text may leave above and below, never at the sides.
        scrolls = True
        clip = QRectF(max(rect.left(), clip.left()), -1e6, min(rect.width(), clip.width()), 2e6)
    elif item.clip():
        clip = clip.intersected(rect)
    return _Around(clip, around.window, scrolls, any_language, around.control)


def _in_window(item: QQuickItem, rect: QRectF) -> QRectF:
    return item.mapRectToScene(rect)


def _control(item: QQuickItem, rect: QRectF, scrolls: bool) -> Control | None:
    if not item.isEnabled():
        return None
    interface = QAccessible.queryAccessibleInterface(item)
    if interface is None or not interface.isValid() or interface.role() not in PRESSABLE:
        return None
    name = interface.text(QAccessible.Text.Name)
    return Control(name, interface.role(), rect, scrolls)


def _text(item: QQuickItem, rect: QRectF, around: _Around) -> TextBox | None:
    if not (item.inherits("QQuickText") or item.inherits("RubyText")):
        return None
    says = str(item.property("plain") or item.property("text") or "")
    content = QRectF(
        0, 0, float(item.property("contentWidth")), float(item.property("contentHeight"))
    )
    alignment = _alignment(item)
    spare = item.width() - content.width()
    content.moveLeft(spare / 2 if alignment & 4 else spare if alignment & 2 else 0)
    font = item.property("font")
    return TextBox(
        says=says,
        content=_in_window(item, content),
        box=rect,
        window=around.window,
        clip=around.clip,
        scrolls=around.scrolls,
        truncated=bool(item.property("truncated")),
        font=font if isinstance(font, QFont) else QFont(),
        any_language=around.any_language,
        control=around.control,
    )


def _alignment(item: QQuickItem) -> int:
    """Of a text: the control `Words` around it knows it as a number. Qt's own text has an enum for
    which PySide6 6.11 finds no converter."""
    holder = item.parentItem() if item.inherits("QQuickText") else item
    return int(holder.property("horizontalAlignment") or 0) if holder is not None else 0


# --- rules -----------------------------------------------------------------------------------


def _shown(page: Page) -> list[TextBox]:
    return [text for text in page.texts if text.says.strip()]


def clipped(page: Page) -> Iterator[Finding]:
    """Letters outside their box, their control, a clipping parent, or the window."""
    for text in _shown(page):
        if text.truncated:
            yield Finding("clipped", text.says, "cut with an ellipsis")
            continue
        for place, room in (("its box", text.box), ("its control", text.control)):
            if room is not None and not _inside(text.content, room):
                told = f"{_told(text.content)} in {place} {_told(room)}"
                yield Finding("clipped", text.says, told)
        if not _inside(text.content, text.clip):
            yield Finding("clipped", text.says, f"{_told(text.content)} in {_told(text.clip)}")


def overlapping(page: Page) -> Iterator[Finding]:
    """Two texts that run into each other."""
    texts = [text for text in _shown(page) if text.content.intersects(text.window)]
    for one, other in combinations(texts, 2):
        if one.scrolls != other.scrolls:
            continue  # what scrolls passes under what stands
        shared = one.content.intersected(other.content)
        if shared.width() > OVERLAP and shared.height() > OVERLAP:
            yield Finding("overlapping", one.says, f"runs into {other.says!r} by {_told(shared)}")


def missing(page: Page) -> Iterator[Finding]:
    """Blank controls, ids instead of words, placeholders and markup left over."""
    for control in page.controls:
        if not control.name.strip():
            yield Finding("missing", "", f"a control without a name at {_told(control.rect)}")
    for says in [text.says for text in _shown(page)] + [c.name for c in page.controls]:
        if RAW_ID.match(says):
            yield Finding("missing", says, "an id instead of words")
        elif LEFT_OVER.search(says):
            yield Finding("missing", says, "a placeholder or markup left over")


def glyphs(page: Page) -> Iterator[Finding]:
    """Characters that no font can draw."""
    seen: dict[tuple[str, str], str] = {}
    for text in _shown(page):
        key = (text.says, text.font.key())
        if key not in seen:
            seen[key] = _without_glyph(text.says, text.font)
        if seen[key]:
            yield Finding("glyphs", text.says, f"no glyph for {seen[key]!r}")


def languages(page: Page) -> Iterator[Finding]:
    """Japanese on a page in another language, foreign words on a Japanese one."""
    for text in _shown(page):
        if text.any_language:
            continue
        if page.language in ("ja", "ja@easy"):
            foreign = set(LATIN_WORD.findall(text.says)) - LATIN_IN_JAPANESE
            if foreign:
                yield Finding("languages", text.says, f"{sorted(foreign)} on a Japanese page")
        elif not page.language.startswith("zh") and JAPANESE.search(text.says):
            yield Finding("languages", text.says, f"Japanese on a page in {page.language}")


def touch_sizes(page: Page) -> Iterator[Finding]:
    """Controls too small for a trembling finger, or so near that it hits both."""
    for control in page.controls:
        if min(control.rect.width(), control.rect.height()) < page.touch - SLACK:
            yield Finding(
                "touch", control.name, f"{_told(control.rect)} is less than {page.touch:.0f} px"
            )
    for one, other in combinations(page.controls, 2):
        shared = one.rect.intersected(other.rect)
        if one.scrolls == other.scrolls and min(shared.width(), shared.height()) > SLACK:
            yield Finding("touch", one.name, f"lies over {other.name!r}")


RULES: tuple[Callable[[Page], Iterator[Finding]], ...] = (
    clipped,
    overlapping,
    missing,
    glyphs,
    languages,
    touch_sizes,
)


def _inside(inner: QRectF, outer: QRectF) -> bool:
    return outer.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(inner)


def _told(rect: QRectF) -> str:
    return f"{rect.x():.0f},{rect.y():.0f} {rect.width():.0f}x{rect.height():.0f}"


def _without_glyph(says: str, font: QFont) -> str:
    """The characters of `says` that Qt would draw as an empty box, with its fallback fonts."""
    layout = QTextLayout(says.replace("\n", " "), font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    absent = []
    for run in layout.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
        absent += _boxes(run, says)
    return "".join(
        character
        for character in absent
        if character not in INVISIBLE and unicodedata.category(character) not in ("Cf", "Mn")
    )


def _boxes(run: QGlyphRun, says: str) -> list[str]:
    indexes = run.stringIndexes()
    units = says.encode("utf-16-le")
    return [
        units[2 * index : 2 * index + 2].decode("utf-16-le", "replace")
        for glyph, index in zip(run.glyphIndexes(), indexes, strict=False)
        if glyph == 0
    ]
