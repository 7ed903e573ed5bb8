# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The ticket number over the full width: the class letter in its form, then the digits."""

from __future__ import annotations

import math
from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw

from kiosk.printing.fonts import Style

CAP = 0.714
"""Height of capitals and digits of Noto Sans, in ems."""
FORM = 1.34
"""Size of the form in heights of the digits: the letter inside stays readable."""
_GAP = 0.16
_TALLEST = 220  # em in dots: a short number must not eat the paper


def _corners(form: str, side: int) -> list[tuple[float, float]]:
    """Corner points of `form` in a square of `side`; `circle` has none."""
    last = side - 1
    half = last / 2
    match form:
        case "square":
            inset = last * 0.04
            return [(inset, inset), (last - inset, inset), (last - inset, last - inset),
                    (inset, last - inset)]  # fmt: skip
        case "triangle":
            return [(half, 0), (last, last * 0.97), (0, last * 0.97)]
        case "diamond":
            return [(half, 0), (last, half), (half, last), (0, half)]
        case "hexagon":
            turns = [math.radians(60 * step) for step in range(6)]
            return [(half + half * math.cos(t), half + half * math.sin(t)) for t in turns]
        case _:
            return []


_SINK = {"triangle": 0.15}
"""How far below the middle the letter stands, in sides: a triangle is wide at its foot."""


def _outline(form: str, side: int, stroke: int) -> Image.Image:
    image = Image.new("L", (side, side), 255)
    pen = ImageDraw.Draw(image)
    corners = _corners(form, side)
    if corners:
        pen.polygon(corners, outline=0, width=stroke)
    else:
        pen.ellipse((0, 0, side - 1, side - 1), outline=0, width=stroke)
    return image


def _letter(form: str, letter: str, side: int, share: float) -> Image.Image:
    image = Image.new("L", (side, side), 255)
    font = Style("en", round(side * share / CAP), bold=True).runs(letter)[0][0]
    foot = side / 2 + side * _SINK.get(form, 0.0) + side * share / 2
    ImageDraw.Draw(image).text((side / 2, foot), letter, fill=0, font=font, anchor="ms")
    return image


@lru_cache(maxsize=64)
def form_picture(form: str, letter: str, side: int) -> Image.Image:
    """The class letter in its form: told apart without colour. An unknown form is a circle.

    The letter is the largest that keeps its distance from the outline.
    """
    stroke = max(5, side // 15)
    guard = _outline(form, side, stroke + max(4, side // 18))
    for percent in range(60, 20, -2):
        inside = _letter(form, letter, side, percent / 100)
        touching = ImageChops.lighter(guard, inside).getextrema()[0] == 0
        if not touching:
            break
    return ImageChops.darker(_outline(form, side, stroke), inside)


def number_plate(number: str, letter: str, form: str, width: int) -> Image.Image:
    """`number` (`C012`) as a picture exactly `width` wide, its digits as high as fit."""
    digits = number.removeprefix(letter)
    probe = _ink(digits, 200)
    size = min(_TALLEST, math.floor(width / (probe.width / 200 + CAP * FORM + _GAP)))
    side = round(CAP * size * FORM)
    inked = _ink(digits, size)
    image = Image.new("L", (width, side), 255)
    image.paste(form_picture(form, letter, side), (0, 0))
    image.paste(inked, (width - inked.width, (side - inked.height) // 2))
    return image


def _ink(text: str, size: int) -> Image.Image:
    """`text` without any white around it: fonts leave some, and the width is to be filled."""
    font = Style("en", size, bold=True).runs(text)[0][0]
    image = Image.new("L", (round(font.getlength(text)) + size, 2 * size), 255)
    ImageDraw.Draw(image).text((size // 2, size), text, fill=0, font=font, anchor="lm")
    return image.crop(ImageChops.invert(image).getbbox())
