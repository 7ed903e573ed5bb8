# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Draws a slip: number, what for, facts, bring list, code, hall and date, number upside down."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.languages.wrapping import plain
from kiosk.printing.fonts import ABOVE, Style
from kiosk.printing.plate import number_plate
from kiosk.printing.qr import QUIET, qr_picture
from kiosk.printing.sheet import Sheet
from kiosk.printing.slip import DOTS, SMALLEST_TEXT, Both, Fact, Number, Slip

if TYPE_CHECKING:
    from PIL.Image import Image

FRAME = 4
"""Dots of a ribbon's frame."""
LABEL_GAP = 16
"""Dots between a label and its value."""


@dataclass(frozen=True)
class _Sizes:
    """Dots. Paper of 58 mm takes smaller type, never below what can be read without glasses."""

    margin: int
    purpose: int
    strong: int
    value: int
    body: int
    small: int
    gap: int

    @classmethod
    def of(cls, width_mm: int) -> _Sizes:
        if width_mm == 80:
            return cls(margin=16, purpose=50, strong=46, value=38, body=32, small=26, gap=20)
        return cls(margin=8, purpose=38, strong=38, value=30, body=28, small=24, gap=16)


class Drawing:
    """One drawing in progress: the slip, its sizes, and the growing sheet."""

    def __init__(self, slip: Slip, width_mm: int) -> None:
        self.slip = slip
        self.size = _Sizes.of(width_mm)
        self.sheet = Sheet(DOTS[width_mm], self.size.margin)

    def picture(self) -> Image:
        self.sheet.gap(self.size.gap // 2)
        self._ribbons()
        self._top()
        self._both(self.slip.purpose, self.size.purpose)
        self.sheet.gap(self.size.gap)
        self._facts()
        self._bring()
        self._notes()
        self._code()
        self._last()
        self._end()
        return self.sheet.finished()

    def _style(self, lang: str, size: int, bold: bool = False) -> Style:
        return Style(lang, max(size, SMALLEST_TEXT), bold)

    def _both(self, words: Both, size: int, left: int = 0, right: int | None = None) -> None:
        """What clerk and visitor both look for: Japanese first, her words never larger."""
        self.sheet.text(words.ja, self._style("ja", size, bold=True), left, right)
        if words.local:
            local = self._style(self.slip.lang, round(size * 0.86), bold=True)
            self.sheet.text(words.local, local, left, right)

    def _hers(
        self, words: Both, size: int, bold: bool = False, left: int = 0, right: int | None = None
    ) -> None:
        """What the visitor reads: her words, and below them the Japanese to point at, smaller."""
        if not words.local:
            self.sheet.text(words.ja, self._style("ja", size, bold), left, right)
            return
        self.sheet.text(words.local, self._style(self.slip.lang, size, bold), left, right)
        if words.ja:
            self.sheet.text(words.ja, self._style("ja", SMALLEST_TEXT), left, right)

    def _ribbons(self) -> None:
        """Framed words, side by side as long as they fit."""
        style = self._style("ja", self.size.value, bold=True)
        left, top, bottom = 0, self.sheet.y, self.sheet.y
        for word in self.slip.ribbons:
            width = round(style.width(word)) + 2 * (FRAME + 12)
            if left and left + width > self.sheet.inner:
                left, top = 0, bottom + FRAME
            bottom = self._framed(word, style, left, min(left + width, self.sheet.inner), top)
            left += width + 12
        self.sheet.y = bottom
        self.sheet.gap(self.size.gap if self.slip.ribbons else 0)

    def _framed(self, word: str, style: Style, left: int, right: int, top: int) -> int:
        self.sheet.y = top
        self.sheet.gap(FRAME + 2)
        self.sheet.text(word, style, left + FRAME + 12, right - FRAME)
        self.sheet.gap(FRAME + 2)
        margin = self.sheet.margin
        self.sheet.frame((margin + left, top, margin + right - 1, self.sheet.y - 1), FRAME)
        return self.sheet.y

    def _top(self) -> None:
        if self.slip.number:
            self._plate(self.slip.number)
        elif self.slip.heading:
            self._both(self.slip.heading, self.size.strong)
            self.sheet.gap(self.size.gap // 2)
            self.sheet.rule(6)
        self.sheet.gap(self.size.gap)

    def _plate(self, number: Number) -> None:
        picture = number_plate(number.number, number.letter, number.form, self.sheet.inner)
        self.sheet.picture(picture, self.sheet.margin)
        self.sheet.gap(picture.height)

    def _facts(self) -> None:
        column = self._label_column()
        for fact in self.slip.facts:
            self.sheet.rule(2)
            self.sheet.gap(self.size.gap // 3)
            if fact.strong:
                self._label(fact.label, self.sheet.inner)
                self._both(fact.value, self.size.strong)
            elif fact.wide:
                self._label(fact.label, self.sheet.inner)
                self._hers(fact.value, self.size.body, bold=True)
            else:
                self._row(fact, column)
            self.sheet.gap(self.size.gap // 3)

    def _label(self, label: Both, right: int) -> None:
        """In the visitor's language only: the clerk knows what stands where."""
        lang = self.slip.lang if label.local else "ja"
        text = label.local or label.ja
        self.sheet.text(text, self._style(lang, self.size.small), right=right)

    def _label_column(self) -> int:
        """As narrow as the labels allow: the values are what is read from afar."""
        rows = [fact.label for fact in self.slip.facts if not (fact.wide or fact.strong)]
        widths = [
            self._style(self.slip.lang if label.local else "ja", self.size.small).width(
                plain(label.local or label.ja)
            )
            for label in rows
        ]
        return min(math.ceil(max(widths, default=0)), round(self.sheet.inner * 0.36)) + LABEL_GAP

    def _row(self, fact: Fact, column: int) -> None:
        """Label, the visitor's value, and at the right edge the Japanese, on one baseline."""
        top = self.sheet.y
        lower = round((self.size.value - self.size.small) * ABOVE)
        self.sheet.gap(lower)
        self._label(fact.label, column - LABEL_GAP)
        labelled = self.sheet.y
        self.sheet.y = top
        if not self._side_by_side(fact.value, column, lower):
            self.sheet.y = top
            self._hers(fact.value, self.size.value, bold=True, left=column)
        self.sheet.y = max(self.sheet.y, labelled)

    def _side_by_side(self, value: Both, column: int, lower: int) -> bool:
        """Both languages in one line, if there is room for both and a gap between them."""
        if not value.local or not value.ja:
            return False
        hers = self._style(self.slip.lang, self.size.value, bold=True)
        small = self._style("ja", self.size.small)
        right = self.sheet.inner - math.ceil(small.width(plain(value.ja)))
        if column + hers.width(plain(value.local)) + LABEL_GAP > right:
            return False
        top = self.sheet.y
        self.sheet.gap(lower)
        self.sheet.text(value.ja, small, left=right - 1)
        self.sheet.y = top
        self.sheet.text(value.local, hers, left=column)
        return True

    def _bring(self) -> None:
        if not self.slip.bring:
            return
        self.sheet.rule(6)
        self.sheet.gap(self.size.gap // 2)
        if self.slip.bring_title:
            self._hers(self.slip.bring_title, self.size.value, bold=True)
        for words in self.slip.bring:
            self.sheet.gap(self.size.gap // 2)
            self._bring_line(words)

    def _bring_line(self, words: Both) -> None:
        side = round(self.size.body * 1.05)
        lang = self.slip.lang if words.local else "ja"
        above, _ = self._style(lang, self.size.body).height(words.local or words.ja)
        middle = above - round(self.size.body * 0.36)  # of the letters of the first line
        box = self.sheet.y + max(0, middle - side // 2)
        self.sheet.box(self.sheet.margin, box, side, 3)
        self._hers(words, self.size.body, left=side + 16)

    def _notes(self) -> None:
        for words in self.slip.notes:
            self.sheet.gap(self.size.gap // 2)
            self._hers(words, self.size.small)

    def _code(self) -> None:
        self.sheet.gap(self.size.gap)
        self.sheet.rule(2)
        self.sheet.gap(self.size.gap // 2)
        code = qr_picture(self.slip.qr_text, self.sheet.width)
        beside = self.sheet.inner - code.width
        top = self.sheet.y
        if beside >= 7 * self.size.small:
            self.sheet.picture(code, self.sheet.margin)
            self.sheet.gap(code.height // (2 * QUIET))
            self._hers(self.slip.qr_caption, self.size.small, left=code.width)
            self.sheet.y = max(self.sheet.y, top + code.height)
            self.sheet.need(0)
        else:
            self.sheet.picture(code, (self.sheet.width - code.width) // 2)
            self.sheet.gap(code.height)
            self._hers(self.slip.qr_caption, self.size.small)
        self.sheet.gap(self.size.gap // 2)

    def _last(self) -> None:
        self.sheet.rule(2)
        self.sheet.gap(self.size.gap // 2)
        self._hers(self.slip.hall, self.size.body, bold=True)
        self._hers(self.slip.date, self.size.body)
        self.sheet.gap(self.size.gap)

    def _end(self) -> None:
        """The number once more, turned round: the clerk opposite reads it without turning it."""
        if not self.slip.number:
            return
        self.sheet.rule(3, dash=12)
        self.sheet.gap(self.size.gap)
        turned = Sheet(self.sheet.width, self.size.margin)
        number = self.slip.number
        plate = number_plate(number.number, number.letter, number.form, turned.inner)
        turned.picture(plate, turned.margin)
        turned.gap(plate.height + self.size.gap // 2)
        turned.text(self.slip.purpose.ja, self._style("ja", self.size.value, bold=True))
        picture = turned.finished().rotate(180).convert("L")
        self.sheet.picture(picture, 0)
        self.sheet.gap(picture.height + self.size.gap // 2)
