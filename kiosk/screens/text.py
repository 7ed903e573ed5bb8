# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Text with ruby, painted by ourselves because Qt Quick knows none, and the fonts of all text."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    Property,
    QLoggingCategory,
    QObject,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QTextLayout,
)
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.languages.registry import LOCALES, NOTO, NOTO_JAPANESE, SOURCE
from kiosk.languages.ruby import parse, plain
from kiosk.screens.made_by_qml import made

if TYPE_CHECKING:
    from kiosk.screens.ruby_lines import Lines, Measured

QML_IMPORT_NAME = "Kiosk.Native"
QML_IMPORT_MAJOR_VERSION = 1

SILENT = "qt.text.font.db=false"
"""Qt warns of each font of the list that has no rules for a script, before it takes the one that
has: with the Japanese font first, which gives all lines the same baseline, that is always so."""

READING = 0.5
"""Size of a reading, in em of its base."""
LEAST_PITCH = 1.8
"""em from line to line that base (1), reading (0.5) and the air between lines need."""
ABOVE = 0.62
"""em from the top of the reading to the top of the base: the reading and a little air."""
ASCENT = 0.88
"""em from the top of an ideograph's box to its baseline (Noto Sans CJK)."""


def use_fonts() -> None:
    """Makes our fonts those of every text that names none. Needs the QGuiApplication."""
    QLoggingCategory.setFilterRules(SILENT)
    QGuiApplication.setFont(QFont(families(SOURCE)))


@cache
def families(language: str) -> list[str]:
    """Fonts of a text in `language`, in the order in which they are asked for a glyph: its own form
    of the characters that China, Japan and Korea share, then every other script of the kiosk."""
    own = LOCALES[language].families if language in LOCALES else LOCALES[SOURCE].families
    shared = [each for each in own if " CJK " in each][:1] or [NOTO_JAPANESE]
    scripts = [
        each for locale in LOCALES.values() for each in locale.families if " CJK " not in each
    ]
    return list(dict.fromkeys((*shared, NOTO, *own, *scripts)))


@QmlElement
@QmlSingleton
class Faces(QObject):
    """The fonts of the languages."""

    @Slot(str, float, bool, result=QFont)
    def of(self, language: str, size: float, bold: bool) -> QFont:
        """The font of a text in `language`, `size` pixels high."""
        return _font(language, size, bold)

    @Slot(str, result=bool)
    def breaksLines(self, language: str) -> bool:
        """Whether we break the lines of `language`, because Qt does not know where."""
        return language in LOCALES and LOCALES[language].spaceless

    @Slot(str, str, float, bool, float, result=str)
    def broken(self, text: str, language: str, size: float, bold: bool, width: float) -> str:
        """`text` with a newline at the end of each line of `width` pixels."""
        return _broken(text, language, size, bold, int(width)) if width > 0 else text

    @Slot(str, str, float, bool, result=float)
    def natural(self, text: str, language: str, size: float, bold: bool) -> float:
        """Pixels that the longest line of `text` needs if it is not broken."""
        return _natural(text, language, size, bold)


def _font(language: str, size: float, bold: bool) -> QFont:
    font = QFont(families(language))
    font.setPixelSize(max(1, round(size)))
    font.setBold(bold)
    return font


@lru_cache(maxsize=4096)
def _natural(text: str, language: str, size: float, bold: bool) -> float:
    font = _font(language, size, bold)
    return max(_width(line, font) for line in text.split("\n"))


@lru_cache(maxsize=4096)
def _broken(text: str, language: str, size: float, bold: bool, width: int) -> str:
    # Most words fit: what knows where Thai and Burmese words end is loaded for those that do not.
    if _natural(text, language, size, bold) <= width:
        return plain(text)
    from kiosk.languages.wrapping import wrap

    font = _font(language, size, bold)
    return "\n".join(wrap(text, width, lambda piece: _width(piece, font)))


def forget() -> None:
    """Drops the lines that were broken: a visitor's number may stand in them."""
    _broken.cache_clear()
    _natural.cache_clear()
    _measured.cache_clear()


@lru_cache(maxsize=1024)
def _measured(markup: str, size: float, bold: bool) -> Measured:
    """A text with ruby: its item is given several widths before the page has found its shape."""
    from kiosk.screens.ruby_lines import Face, measured

    base = QFontMetricsF(_font(SOURCE, size, bold))
    reading = QFontMetricsF(_font(SOURCE, size * READING, bold))
    return measured(parse(markup), Face(size, base.horizontalAdvance, reading.horizontalAdvance))


def _width(line: str, font: QFont) -> float:
    """Pixels of a line as Qt lays it out: marks that hang over its end count, unlike in its advance
    (Burmese ends with such marks)."""
    layout = QTextLayout(line, font)
    layout.beginLayout()
    laid = layout.createLine()
    layout.endLayout()
    return laid.naturalTextWidth() if laid.isValid() else 0.0


@QmlElement
@QmlSingleton
class Markup(QObject):
    """What QML asks about marked-up text."""

    @Slot(str, result=str)
    def plain(self, markup: str) -> str:
        """The words alone, as a screen reader says them."""
        return plain(markup)


@QmlElement
class RubyText(QQuickPaintedItem):
    """Shows text with `{漢字|かんじ}` markup. Use it through the control `Words`.

    `pixelSize` is the base's, `lineHeight` its em from line to line (never below what readings
    need). Lines break as `ruby_lines` says; `torn` tells that a phrase was wider than the item and
    was broken inside, `truncated` that not even its parts were narrow enough.
    """

    changed = Signal()
    laid = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._size = 32.0
        self._bold = False
        self._color = QColor(Qt.GlobalColor.black)
        self._alignment = int(Qt.AlignmentFlag.AlignLeft.value)
        self._line_height = LEAST_PITCH
        self._lines = _measured("", self._size, self._bold).lines(0.0)
        self._set_for = -1.0
        self._ready = False
        made(self)

    # --- what QML sets -----------------------------------------------------------------------

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._lay_out()
            self.changed.emit()

    def _get_size(self) -> float:
        return self._size

    def _set_size(self, size: float) -> None:
        if size != self._size:
            self._size = size
            self._lay_out()
            self.changed.emit()

    def _get_bold(self) -> bool:
        return self._bold

    def _set_bold(self, bold: bool) -> None:
        if bold != self._bold:
            self._bold = bold
            self._lay_out()
            self.changed.emit()

    def _get_color(self) -> QColor:
        return self._color

    def _set_color(self, color: QColor) -> None:
        if color != self._color:
            self._color = color
            self.update()
            self.changed.emit()

    def _get_alignment(self) -> int:
        return self._alignment

    def _set_alignment(self, alignment: int) -> None:
        if alignment != self._alignment:
            self._alignment = alignment
            self.update()
            self.changed.emit()

    def _get_line_height(self) -> float:
        return self._line_height

    def _set_line_height(self, line_height: float) -> None:
        if line_height != self._line_height:
            self._line_height = line_height
            self._lay_out()
            self.changed.emit()

    text = Property(str, _get_text, _set_text, notify=changed)
    pixelSize = Property(float, _get_size, _set_size, notify=changed)
    bold = Property(bool, _get_bold, _set_bold, notify=changed)
    color = Property(QColor, _get_color, _set_color, notify=changed)
    horizontalAlignment = Property(int, _get_alignment, _set_alignment, notify=changed)
    lineHeight = Property(float, _get_line_height, _set_line_height, notify=changed)

    # --- what QML reads ----------------------------------------------------------------------

    def _get_line_count(self) -> int:
        return len(self._lines.widths)

    def _get_content_width(self) -> float:
        return max(self._lines.widths)

    def _get_content_height(self) -> float:
        return len(self._lines.widths) * self._pitch()

    def _get_truncated(self) -> bool:
        return 0 < self.width() < self._get_content_width() - 1

    def _get_torn(self) -> bool:
        return self._lines.torn

    def _get_font(self) -> QFont:
        return _font(SOURCE, self._size, self._bold)

    def _get_plain(self) -> str:
        return plain(self._text)

    lineCount = Property(int, _get_line_count, notify=laid)
    contentWidth = Property(float, _get_content_width, notify=laid)
    contentHeight = Property(float, _get_content_height, notify=laid)
    truncated = Property(bool, _get_truncated, notify=laid)
    torn = Property(bool, _get_torn, notify=laid)
    font = Property(QFont, _get_font, notify=changed)
    plain = Property(str, _get_plain, notify=changed)

    @property
    def lines(self) -> Lines:
        """Where everything was put; for tests."""
        return self._lines

    # --- layout ------------------------------------------------------------------------------

    def componentComplete(self) -> None:
        super().componentComplete()
        self._ready = True
        self._lay_out()

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        super().geometryChange(new, old)
        if new.width() != old.width() and self._would_differ(new.width()):
            self._lay_out()

    def _would_differ(self, width: float) -> bool:
        """Whether lines set for `width` could be other lines than those we have."""
        fits = max(self._lines.widths) <= width
        return not (fits and len(self._lines.widths) == 1 and self._set_for >= 0)

    def _pitch(self) -> float:
        return self._size * max(self._line_height, LEAST_PITCH)

    def _reading_font(self) -> QFont:
        return _font(SOURCE, self._size * READING, self._bold)

    def _lay_out(self) -> None:
        if not self._ready:
            return
        self._set_for = self.width()
        self._lines = _measured(self._text, self._size, self._bold).lines(self.width())
        # Half a pixel more: a width that is exactly enough must not wrap after rounding.
        self.setImplicitSize(self._lines.natural + 0.5, self._get_content_height())
        self.update()
        self.laid.emit()

    # --- painting ----------------------------------------------------------------------------

    def paint(self, painter: QPainter) -> None:
        fonts: dict[tuple[bool, float], QFont] = {}
        pitch = self._pitch()
        top = (pitch - (ABOVE + 1) * self._size) / 2
        reading_baseline = top + READING * ASCENT * self._size
        base_baseline = top + (ABOVE + ASCENT) * self._size
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setPen(self._color)
        for piece in self._lines.pieces:
            key = (piece.reading, piece.spacing)
            if key not in fonts:
                fonts[key] = self._spaced(*key)
            painter.setFont(fonts[key])
            x = self._indent(piece.line) + piece.x
            y = piece.line * pitch + (reading_baseline if piece.reading else base_baseline)
            painter.drawText(QPointF(x, y), piece.text)

    def _spaced(self, reading: bool, spacing: float) -> QFont:
        font = self._reading_font() if reading else self._get_font()
        if spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
        return font

    def _indent(self, line: int) -> float:
        spare = self.width() - self._lines.widths[line]
        flags: dict[int, Any] = {
            int(Qt.AlignmentFlag.AlignHCenter.value): spare / 2,
            int(Qt.AlignmentFlag.AlignRight.value): spare,
        }
        return float(flags.get(self._alignment, 0.0))
