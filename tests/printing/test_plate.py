# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The number over the full width: as high as fits, its letter told by form and not by colour."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageFilter

from kiosk.printing.plate import form_picture, number_plate

FORMS = ("circle", "square", "triangle", "diamond", "hexagon")


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """The box of everything black."""
    box = ImageChops.invert(image).getbbox()
    assert box
    return box


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("number", ["A001", "M012", "C999", "C1000", "C12345"])
def test_the_number_spans_the_width(number: str, form: str) -> None:
    left, _, right, _ = ink(number_plate(number, number[0], form, 544))
    assert left <= 12
    assert right >= 542


@pytest.mark.parametrize("form", FORMS)
def test_three_digits_are_at_least_15_mm_high(form: str) -> None:
    plate = number_plate("C012", "C", form, 544)
    digits = plate.crop((plate.width // 2, 0, plate.width, plate.height))
    _, top, _, bottom = ink(digits)
    assert bottom - top >= 15 * 8


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("letter", "ABCMZW")
def test_the_letter_is_large_and_keeps_clear_of_its_form(letter: str, form: str) -> None:
    outline, whole = form_picture(form, " ", 180), form_picture(form, letter, 180)
    inside = ImageChops.invert(ImageChops.difference(outline, whole))
    _, top, _, bottom = ink(inside)
    assert bottom - top >= 40
    grown = inside.filter(ImageFilter.MinFilter(7))
    assert ImageChops.lighter(grown, outline).histogram()[0] == 0


def test_the_forms_differ_without_colour() -> None:
    pictures = [form_picture(form, "A", 120).tobytes() for form in FORMS]
    assert len(set(pictures)) == len(FORMS)


def test_an_unknown_form_is_a_circle() -> None:
    star, circle = form_picture("star", "A", 120), form_picture("circle", "A", 120)
    assert star.tobytes() == circle.tobytes()
