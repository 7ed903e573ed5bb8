# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Judges a page that was read by rules: clipped, covered, overlapping, missing, mixed, too small.

What only a person can judge (is it beautiful, is it clear) is not judged here; nor are colours,
which `Theme` decides and `tests/screens/test_theme.py` compares. The measures are those of the
kiosk's style: units of 1/135 of the shorter side of the screen, 2 mm on a 21.5-inch kiosk.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QGlyphRun, QTextLayout, QTextOption

from kiosk.screens.reading import Page, TextBox

SLACK = 1.5
"""Pixels that rounding may add before something counts as outside."""

OVERLAP = 3.0
"""Pixels by which two texts must run into each other before it counts: less is only leading."""

LEADING = 0.1
"""em by which the lines of a text may leave its box above and below: there is no ink."""

SMALLEST_TEXT = 3.0
"""Units. Smaller words are not readable at 60 cm without glasses."""

SMALLEST_TOUCH = 10.0
"""Units: 20 mm. What a trembling finger still hits."""

APART = 1.5
"""Units: 3 mm between two controls."""

BEZEL = 6.0
"""Units: 48 px at 1080. Touch frames are weak at their edges, and hands lean on the bezel."""

LOWEST_PANE = 15.0
"""Units: what scrolls shows at least one answer of two lines."""

RAW_ID = re.compile(r"^[a-z_]+(\.[A-Za-z0-9_-]+)+$")
LEFT_OVER = re.compile(r"[{}|｛｝]|%[\dnLs]|&[a-z]+;|</?[a-z]+>|\bundefined\b|\bNone\b|\bNaN\b")
JAPANESE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff々〆]")
QUOTED = re.compile(r"「[^「」]*」")
"""Japanese that is wanted in any language: what stands on a letter or a button, to be found."""
LATIN_WORD = re.compile(r"[A-Za-z](?:[A-Za-z-]*[A-Za-z])+")
LATIN_IN_JAPANESE = frozenset(
    {"QR", "PIN", "ID", "PC", "IC", "e-Tax", "SNS", "ATM", "NFC", "Android", "iPhone", "iOS"}
    | {"XS", "Language", "English", "FAX", "IP", "mm", "cm", "USB", "JPKI", "J-LIS", "OK"}
)
JOINER = "\u2060"
IDEOGRAPHS = "\u2e80"
"""From here on a line may end after each character, but for joiners."""
UNSEEN = re.compile("[\u2060\u200b\u200c\u200d\u00ad\ufeff]")


@dataclass(frozen=True)
class Finding:
    """One fault of one page: which rule, of which words, what exactly."""

    rule: str
    says: str
    detail: str


Rule = Callable[[Page], Iterator[Finding]]


def inspect(page: Page) -> list[Finding]:
    """All faults of a page, rule by rule."""
    return [finding for rule in RULES for finding in rule(page)]


# --- where things stand ----------------------------------------------------------------------


def clipped(page: Page) -> Iterator[Finding]:
    """Letters outside their box, their control, a clipping parent, or the window."""
    for text in _worded(page):
        if text.truncated:
            yield _finding("clipped", text.says, "cut with an ellipsis, or wider than its place")
            continue
        leading = LEADING * text.size
        for place, room in (
            ("its box", text.box.adjusted(0, -leading, 0, leading)),
            ("its control", text.control.rect if text.control else None),
            ("what is shown", text.clip),
        ):
            if room is not None and not _inside(text.content, room):
                told = f"{_told(text.content)} in {place} {_told(room)}"
                yield _finding("clipped", text.says, told)
                break


def outside(page: Page) -> Iterator[Finding]:
    """Controls, and what scrolls, that leave the window or are cut off by a parent."""
    for control in page.controls:
        if not _inside(control.rect, control.clip):
            told = f"{_told(control.rect)} in {_told(control.clip)}"
            yield _finding("outside", control.name, told)
    for pane in page.panes:
        if not _inside(pane.rect, pane.clip):
            told = f"what scrolls, {_told(pane.rect)}, leaves {_told(pane.clip)}"
            yield _finding("outside", "", told)


def overlapping(page: Page) -> Iterator[Finding]:
    """Two texts that run into each other, or a text that runs into a control."""
    texts = _worded(page)
    for one, other in combinations(texts, 2):
        shared = one.seen.intersected(other.seen)
        if _counts(shared):
            detail = f"runs into {_plain(other.says)!r} by {_told(shared)}"
            yield _finding("overlapping", one.says, detail)
    for text in texts:
        for control in page.controls:
            shared = text.seen.intersected(control.seen)
            if control is not text.control and _counts(shared):
                detail = f"runs into the control {_plain(control.name)!r} by {_told(shared)}"
                yield _finding("overlapping", text.says, detail)


def covered(page: Page) -> Iterator[Finding]:
    """A text upon which something opaque lies: a bar, a panel, a plate."""
    for text in _worded(page):
        for cover in page.covers:
            if cover.order > text.order and _counts(cover.seen.intersected(text.seen)):
                yield _finding("covered", text.says, f"lies below {_told(cover.seen)}")


def panes(page: Page) -> Iterator[Finding]:
    """A page that scrolls without saying so, or in a slit where nothing can be read."""
    for pane in page.panes:
        if not pane.hides:
            continue
        if not pane.tells:
            yield _finding("panes", "", f"nothing says that {_told(pane.rect)} scrolls")
        if pane.rect.height() < LOWEST_PANE * page.unit - SLACK:
            yield _finding("panes", "", f"{_told(pane.rect)} is too low to read in")


# --- what they say ---------------------------------------------------------------------------


def missing(page: Page) -> Iterator[Finding]:
    """Blank controls and pages, pictures that are not there, ids, placeholders, markup."""
    if not any(text.control is None for text in _worded(page)):
        yield _finding("missing", "", "a page without words")
    for source in page.broken:
        yield _finding("missing", source, "could not be loaded")
    written = {id(text.control) for text in _worded(page) if text.control is not None}
    for control in page.controls:
        if not _plain(control.name).strip():
            yield _finding("missing", "", f"a control without a name at {_told(control.rect)}")
        elif id(control) not in written:
            yield _finding("missing", control.name, "a control on which nothing is written")
    for says in dict.fromkeys([t.says for t in _worded(page)] + [c.name for c in page.controls]):
        if RAW_ID.match(says):
            yield _finding("missing", says, "an id instead of words")
        elif LEFT_OVER.search(says):
            yield _finding("missing", says, "a placeholder or markup left over")


def glyphs(page: Page) -> Iterator[Finding]:
    """Characters that no font of the kiosk can draw: one that happens to be installed here for
    something else (an office suite brings thousands of symbols) is not there in the lobby."""
    for text in _worded(page):
        absent = _without_glyph(text.says, _Face.of(text.font))
        if absent:
            yield _finding("glyphs", text.says, f"no glyph for {absent!r}")


def languages(page: Page) -> Iterator[Finding]:
    """Japanese on a page in another language, foreign words on a Japanese one."""
    for text in _worded(page):
        if text.any_language:
            continue
        says = _plain(text.says)
        if page.language in ("ja", "ja@easy"):
            foreign = set(LATIN_WORD.findall(says)) - LATIN_IN_JAPANESE
            if foreign:
                yield _finding("languages", says, f"{sorted(foreign)} on a Japanese page")
        elif not page.language.startswith("zh") and JAPANESE.search(QUOTED.sub("", says)):
            yield _finding("languages", says, f"Japanese on a page in {page.language}")


def torn(page: Page) -> Iterator[Finding]:
    """A line that ends in the middle of a word, or of a phrase that belongs together."""
    for text in _worded(page):
        if text.torn:
            yield _finding("torn", text.says, "a phrase is wider than its place")
        if text.wrap_width is None:
            continue
        for end in _line_ends(text.says, _Face.of(text.font), round(text.wrap_width)):
            if _is_inside_word(text.says, end):
                before, after = _plain(text.says[:end])[-6:], _plain(text.says[end:])[:6]
                yield _finding("torn", text.says, f"…{before} / {after}…")


# --- sizes -----------------------------------------------------------------------------------


def text_sizes(page: Page) -> Iterator[Finding]:
    """Words too small to read."""
    least = SMALLEST_TEXT * page.unit
    for text in _worded(page):
        if text.size < least - 0.5:
            yield _finding("text size", text.says, f"{text.size:.0f} px, less than {least:.0f}")


def touch_sizes(page: Page) -> Iterator[Finding]:
    """Controls too small for a trembling finger, or so near that it hits both."""
    least = SMALLEST_TOUCH * page.unit
    for control in page.controls:
        if min(control.rect.width(), control.rect.height()) < least - SLACK:
            yield _finding("touch", control.name, f"{_told(control.rect)}, less than {least:.0f}")
    for one, other in combinations(page.controls, 2):
        gap = _gap(one.seen, other.seen)
        if gap < -SLACK:
            yield _finding("touch", one.name, f"lies over {_plain(other.name)!r}")
        elif gap < APART * page.unit - SLACK:
            yield _finding("touch", one.name, f"{gap:.0f} px from {_plain(other.name)!r}")


def places(page: Page) -> Iterator[Finding]:
    """Controls at the bezel, or in low reach too high for somebody in a wheelchair."""
    edge = BEZEL * page.unit
    safe = page.window.adjusted(edge, edge, -edge, -edge)
    for control in page.controls:
        if control.seen.isEmpty():
            continue
        if not _inside(control.seen, safe):
            yield _finding("places", control.name, f"{_told(control.seen)} is at the bezel")
        if page.reach is not None and control.seen.top() < page.reach - SLACK:
            yield _finding("places", control.name, f"{_told(control.seen)} is out of low reach")


RULES: tuple[Rule, ...] = (
    clipped,
    outside,
    overlapping,
    covered,
    panes,
    missing,
    glyphs,
    languages,
    torn,
    text_sizes,
    touch_sizes,
    places,
)


# --- helpers ---------------------------------------------------------------------------------


def _finding(rule: str, says: str, detail: str) -> Finding:
    return Finding(rule, _plain(says), detail)


def _plain(says: str) -> str:
    """Without the joiners of phrases, so that a person can read and search it."""
    return UNSEEN.sub("", says)


def _worded(page: Page) -> list[TextBox]:
    return [text for text in page.texts if _plain(text.says).strip()]


def _inside(inner: QRectF, outer: QRectF) -> bool:
    return outer.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(inner)


def _counts(shared: QRectF) -> bool:
    return shared.width() > OVERLAP and shared.height() > OVERLAP


def _gap(one: QRectF, other: QRectF) -> float:
    """Pixels between two rectangles, less than 0 by how much they overlap; far if one is empty."""
    if one.isEmpty() or other.isEmpty():
        return float("inf")
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)


def _told(rect: QRectF) -> str:
    return f"{rect.x():.0f},{rect.y():.0f} {rect.width():.0f}x{rect.height():.0f}"


@dataclass(frozen=True)
class _Face:
    """A font that can be asked twice for the same answer: two equal ones have one key."""

    key: str
    font: QFont = field(compare=False)

    @classmethod
    def of(cls, font: QFont) -> _Face:
        return cls(font.key(), font)


@lru_cache(maxsize=20_000)
def _line_ends(says: str, face: _Face, width: int) -> tuple[int, ...]:
    """Where Qt ends the lines of a text that it wraps, but for the last."""
    layout = QTextLayout(says.replace("\n", "\u2028"), face.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ends = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    return tuple(ends[:-1])


def _is_inside_word(says: str, end: int) -> bool:
    around = says[end - 1 : end + 1]
    if JOINER in around:
        return True
    return all(unicodedata.category(each)[0] in "LN" and each < IDEOGRAPHS for each in around)


@lru_cache(maxsize=20_000)
def _without_glyph(says: str, face: _Face) -> str:
    """The characters of `says` for which none of the fonts asked for has a glyph."""
    layout = QTextLayout(says.replace("\n", " "), face.font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    absent = []
    for run in layout.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
        absent += _boxes(run, says, is_ours=run.rawFont().familyName() in face.font.families())
    return "".join(
        character
        for character in absent
        if not character.isspace() and unicodedata.category(character) not in ("Cf", "Mn")
    )


def _boxes(run: QGlyphRun, says: str, *, is_ours: bool) -> list[str]:
    """Qt counts in UTF-16; glyph 0 is the box of a font that lacks the character."""
    units = says.encode("utf-16-le")
    return [
        _character(units, index)
        for glyph, index in zip(run.glyphIndexes(), run.stringIndexes(), strict=False)
        if glyph == 0 or not is_ours
    ]


def _character(units: bytes, index: int) -> str:
    unit = int.from_bytes(units[2 * index : 2 * index + 2], "little")
    start, length = 2 * index, 4 if 0xD800 <= unit < 0xDC00 else 2
    return units[start : start + length].decode("utf-16-le", "replace")
