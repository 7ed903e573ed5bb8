# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The theme: made from the tokens, readable in both looks, large enough at all sizes."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QColor

from tests.screens.hands import ROOT, Gallery

# What stands on what. Body text needs 7:1 (WCAG AAA); all else that is read 4.5:1 (AA).
BODY = [
    *((ink, ground) for ink in ("text", "quietText") for ground in ("surface", "raised")),
    *(("text", ground) for ground in ("raisedPressed", "chosen")),
    ("quietText", "chosen"),
    ("primary", "surface"),
    ("primary", "raised"),
    ("onPrimary", "primary"),
    ("onPrimary", "primaryPressed"),
    ("onDanger", "danger"),
    ("onDanger", "dangerPressed"),
    ("onRibbon", "ribbon"),
    ("onPaper", "paper"),
    *(("onClass", f"class{letter}") for letter in "ABCMZ"),
    *((f"class{letter}", "paper") for letter in "ABCMZ"),
    ("way", "paper"),
]
READ = [
    *(
        (ink, ground)
        for ink in ("success", "caution", "danger")
        for ground in ("surface", "raised")
    ),
    ("disabled", "surface"),
    ("disabled", "raised"),
    ("quietText", "raisedPressed"),
    ("primary", "raisedPressed"),
    ("primary", "chosen"),
    ("onDanger", "success"),
]
# Edges of what can be pressed, and the ring of the focus (WCAG 1.4.11).
SEEN = [("outline", "surface"), ("outline", "raised"), ("focus", "surface"), ("focus", "raised")]


def _luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(p) for p in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ratio(gallery: Gallery, ink: str, ground: str) -> float:
    one, other = sorted(
        (_luminance(QColor(gallery.theme.property(role))) for role in (ink, ground)), reverse=True
    )
    return (one + 0.05) / (other + 0.05)


@pytest.mark.parametrize("contrast", [False, True])
def test_every_pair_that_meets_can_be_read(gallery: Gallery, contrast: bool) -> None:
    gallery.theme.setProperty("contrast", contrast)

    weak = {
        pair: round(_ratio(gallery, *pair), 2)
        for least, pairs in ((7.0, BODY), (7.0 if contrast else 4.5, READ), (3.0, SEEN))
        for pair in pairs
        if _ratio(gallery, *pair) < least
    }
    assert weak == {}


def test_the_classes_differ_in_colour_for_those_who_see_it(gallery: Gallery) -> None:
    colors = {QColor(gallery.theme.property(f"class{letter}")).name() for letter in "ABCMZ"}

    assert len(colors) == 5


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.6, 2.0])
@pytest.mark.parametrize("unit", [8.0, 800 / 135])
def test_no_text_is_smaller_than_can_be_read(gallery: Gallery, scale: float, unit: float) -> None:
    tablet = unit < 8
    for name, value in (("unit", unit), ("textScale", scale), ("tablet", tablet)):
        gallery.theme.setProperty(name, value)

    for name in ("small", "body", "button", "lead", "title", "number"):
        assert gallery.theme.property(name) >= (20 if tablet else 24), name


def test_at_1080_the_sizes_are_those_of_the_book(gallery: Gallery) -> None:
    sizes = {name: gallery.theme.property(name) for name in ("body", "button", "title", "number")}

    assert sizes == {"body": 32, "button": 40, "title": 56, "number": 240}


def test_touch_targets_are_as_large_as_fingers_need(gallery: Gallery) -> None:
    pixels_per_mm = 4  # a 21.5-inch screen of 1080×1920

    assert gallery.theme.property("touch") >= 20 * pixels_per_mm
    assert gallery.theme.property("primaryTouch") >= 26 * pixels_per_mm
    assert gallery.theme.property("slop") >= 12 * pixels_per_mm
    assert gallery.theme.property("gap") >= 3 * pixels_per_mm


def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_theme", ROOT / "packaging/make_theme.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_theme_is_what_the_tokens_say() -> None:
    maker = _maker()
    tokens = json.loads(Path(maker.TOKENS).read_text(encoding="utf-8"))

    assert Path(maker.THEME).read_text(encoding="utf-8") == maker.theme(tokens)
