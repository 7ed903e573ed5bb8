# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A strip of paper that grows downwards: text, boxes, rules, pictures. All measures are dots."""

from __future__ import annotations

from PIL import Image, ImageDraw

from kiosk.languages.wrapping import pieces, wrap
from kiosk.printing.fonts import Style

BLACK = 0
WHITE = 255
# Strokes of small kanji stay closed when anti-aliased edges up to this grey become black.
THRESHOLD = 150
_STEP = 1024


class Sheet:
    """Draws in grey, hands out black and white. `y` is the next free row."""

    def __init__(self, width: int, margin: int) -> None:
        self.width = width
        self.margin = margin
        self.y = 0
        self._set: list[tuple[str, Style, int]] = []
        self._image = Image.new("L", (width, _STEP), WHITE)

    @property
    def inner(self) -> int:
        """Width between the margins."""
        return self.width - 2 * self.margin

    def need(self, height: int) -> ImageDraw.ImageDraw:
        """Make sure that `height` more rows exist; returns the pen."""
        missing = self.y + height - self._image.height
        if missing > 0:
            grown = Image.new("L", (self.width, self._image.height + missing + _STEP), WHITE)
            grown.paste(self._image)
            self._image = grown
        return ImageDraw.Draw(self._image)

    def gap(self, height: int) -> None:
        """Leave white."""
        self.need(height)
        self.y += height

    def rule(self, stroke: int, dash: int = 0) -> None:
        """A line from margin to margin; dashed where paper may be folded or torn."""
        pen = self.need(stroke)
        step = 2 * dash or self.inner
        for x in range(self.margin, self.width - self.margin, step):
            end = min(x + (dash or self.inner), self.width - self.margin) - 1
            pen.rectangle((x, self.y, end, self.y + stroke - 1), fill=BLACK)
        self.y += stroke

    def box(self, left: int, top: int, side: int, stroke: int) -> None:
        """An empty box to tick with a pen."""
        self.need(top - self.y + side)
        self.frame((left, top, left + side - 1, top + side - 1), stroke)

    def text(self, text: str, style: Style, left: int = 0, right: int | None = None) -> int:
        """Wrapped text between `left` and `right` (from the margin); returns its height."""
        start = self.y
        width = (self.inner if right is None else right) - left
        for line in wrap(text, width, style.width):
            above, below = style.height(line)
            pen = self.need(above + below)
            self._line(pen, line, style, self.margin + left, self.y + above)
            self.y += above + below
        self._set.append((text, style, width))
        return self.y - start

    def torn(self) -> list[tuple[str, str]]:
        """Words that were wider than their line, each with its text."""
        return [
            (word.rstrip(), text)
            for text, style, width in self._set
            for word in pieces(text, phrases=False)
            if style.width(word.rstrip()) > width
        ]

    def frame(self, edges: tuple[int, int, int, int], stroke: int) -> None:
        """A frame along `edges` (left, top, right, bottom; absolute, inclusive)."""
        self.need(0).rectangle(edges, outline=BLACK, width=stroke)

    def _line(
        self, pen: ImageDraw.ImageDraw, line: str, style: Style, left: int, baseline: int
    ) -> None:
        x = float(left)
        for font, run in style.runs(line):
            pen.text((x, baseline), run, fill=BLACK, font=font, anchor="ls")
            x += font.getlength(run)

    def picture(self, image: Image.Image, left: int) -> None:
        """Paste `image` at `left` (absolute) without moving on."""
        self.need(image.height)
        self._image.paste(image, (left, self.y))

    def finished(self) -> Image.Image:
        """What was drawn, black and white only, as high as it was filled."""
        grey = self._image.crop((0, 0, self.width, self.y))
        sharp = grey.point(lambda value: WHITE if value > THRESHOLD else BLACK)
        return sharp.convert("1", dither=Image.Dither.NONE)
