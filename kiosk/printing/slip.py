# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A slip in words that are ready to print, and its drawing for 80 and 58 mm paper at 203 dpi.

Knows no content and no catalogue: every visible word comes in. Black on white only; the order is
number, what for, facts (desk, time, people ahead), bring list, code, hall and date, number again
upside down for the clerk.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS = {80: 576, 58: 384}
"""Printable dots by paper width in mm (72 and 48 mm at 203 dpi)."""
SMALLEST_TEXT = 24
"""Dots: nothing on paper is smaller."""

MOST_CODE_BYTES = 620
"""UTF-8 bytes the code holds: version 19 at error correction M, 3 dots a module on 58 mm paper."""


@dataclass(frozen=True)
class Both:
    """The same words in Japanese and in the visitor's language; `local` none: she reads `ja`.

    `ja` empty: words for the visitor alone, of no use to the clerk.
    """

    ja: str
    local: str | None = None


@dataclass(frozen=True)
class Number:
    """What the ticket is called by: `number` `C012`, class letter and its form."""

    number: str
    letter: str
    form: str


@dataclass(frozen=True)
class Fact:
    """A row of the slip. `strong`: what she looks for first (the desk), large below its label.
    `wide`: sentences, set below their label over the full width."""

    label: Both
    value: Both
    strong: bool = False
    wide: bool = False


@dataclass(frozen=True)
class Slip:
    """One slip. Without `number` it is a memo, and `heading` says so in its place."""

    print_key: str
    """Printed once: business day, number and the visitor's key (`2026-11-24_C012_…`)."""
    lang: str
    """Locale of the `local` words."""
    purpose: Both
    facts: tuple[Fact, ...]
    qr_text: str
    qr_caption: Both
    hall: Both
    date: Both
    number: Number | None = None
    heading: Both | None = None
    bring_title: Both | None = None
    bring: tuple[Both, ...] = ()
    notes: tuple[Both, ...] = ()
    ribbons: tuple[str, ...] = ()
    """Framed words at the top: on trial, in training, printed again."""
    reprint: bool = False
    """Printed although its key was printed before; one of the ribbons says so."""


def draw(slip: Slip, width_mm: int = 80) -> Image:
    """`slip` as a picture of mode `1`, 576 (80 mm) or 384 dots (58 mm) wide.

    Raises `FontMissing`, and `ValueError` for a code text longer than `MOST_CODE_BYTES`.
    """
    # Pillow takes a tenth of a second, and slips are put into words long before they are drawn.
    from kiosk.printing.drawing import Drawing

    return Drawing(slip, width_mm).picture()


def torn(slip: Slip, width_mm: int) -> list[tuple[str, str]]:
    """Words of `slip` that its paper is too narrow for, each with the text it stands in."""
    from kiosk.printing.drawing import Drawing

    drawing = Drawing(slip, width_mm)
    drawing.picture()
    return drawing.sheet.torn()
