# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Qt draws every drawing as the screens will, and every picture that content names exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"
ICONS = sorted((ASSETS / "icons").glob("*.svg"))
PICTURES = sorted((ASSETS / "pictures").rglob("*.svg"))
SIZES = {"letters": (600, 400), "documents": (300, 200), "plans": (1000, 700)}

# What QSvgRenderer draws; anything else would silently be missing on the screen.
DRAWN = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"}
COLOUR_ATTRIBUTES = ("fill", "stroke", "color", "stop-color", "style")


def name_of(path: Path) -> str:
    return str(path.relative_to(ASSETS).with_suffix(""))


def image_of(path: Path, width: int, colour: str = "#000000") -> QImage:
    """The drawing on a transparent ground, `width` pixels wide, current colour replaced."""
    source = path.read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    assert renderer.isValid()
    box = renderer.viewBoxF()
    image = QImage(
        width, round(width * box.height() / box.width()), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(QColor("transparent"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def share_inked(image: QImage) -> float:
    """Share of pixels that are not transparent."""
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    rows = np.frombuffer(alpha.constBits(), np.uint8).reshape(alpha.height(), alpha.bytesPerLine())
    return float((rows[:, : alpha.width()] > 0).mean())


def colours(image: QImage) -> set[int]:
    """Colours of a coarse grid of pixels (every third one is enough to tell a drawing apart)."""
    return {
        image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }


def named(key: str) -> Iterator[tuple[Path, str]]:
    """Every value of `key` anywhere in content, with its file."""

    def values(node: Any) -> Iterator[str]:
        if isinstance(node, dict):
            if isinstance(node.get(key), str):
                yield node[key]
            node = list(node.values())
        if isinstance(node, list):
            for child in node:
                yield from values(child)

    for file in sorted((ROOT / "content").rglob("*.yaml")):
        for value in values(YAML(typ="safe").load(file.read_text(encoding="utf-8"))):
            yield file, value


@pytest.mark.parametrize("path", [*ICONS, *PICTURES], ids=name_of)
def test_a_drawing_uses_only_what_qt_draws(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    assert root.get("viewBox")
    for element in root.iter():
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in DRAWN
        assert "class" not in element.attrib
        assert not any("href" in attribute for attribute in element.attrib)


@pytest.mark.parametrize("path", [*ICONS, *PICTURES], ids=name_of)
def test_a_drawing_says_under_which_licence_it_is(path: Path) -> None:
    head = path.read_text(encoding="utf-8")[:300]
    assert "SPDX-FileCopyrightText:" in head
    assert re.search(r"SPDX-License-Identifier: (CC0-1\.0|MIT) ", head)


@pytest.mark.parametrize("path", ICONS, ids=name_of)
def test_an_icon_takes_its_colour_from_the_screen(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    assert root.get("stroke") == "currentColor"
    for element in root.iter():
        for attribute in COLOUR_ATTRIBUTES:
            assert element.get(attribute) in {None, "none", "currentColor"}


@pytest.mark.parametrize("path", ICONS, ids=name_of)
def test_an_icon_is_seen_and_stays_inside_its_square(path: Path) -> None:
    image = image_of(path, 96)
    assert image.width() == image.height()
    assert 0.02 < share_inked(image) < 0.6
    for rim in (
        image.copy(0, 0, 96, 1),
        image.copy(0, 95, 96, 1),
        image.copy(0, 0, 1, 96),
        image.copy(95, 0, 1, 96),
    ):
        assert share_inked(rim) == 0


@pytest.mark.parametrize("path", PICTURES, ids=name_of)
def test_a_picture_has_the_size_of_its_kind_and_more_than_its_ground(path: Path) -> None:
    size = QSvgRenderer(str(path)).viewBoxF().size()
    assert (size.width(), size.height()) == SIZES[path.parent.name]
    image = image_of(path, 300)
    assert share_inked(image) > 0.9  # brings its own ground: readable on a dark screen too
    assert len(colours(image)) >= 4


@pytest.mark.parametrize("path", PICTURES, ids=name_of)
def test_words_in_a_picture_are_set_in_the_installed_font(path: Path) -> None:
    for element in ElementTree.parse(path).getroot().iter("{http://www.w3.org/2000/svg}text"):
        assert element.get("font-family") == "Noto Sans CJK JP"
        # Smaller than 1/13 of the picture's width could not be read where pictures are shown.
        smallest = 22 if path.parent.name == "documents" else 30
        assert float(element.get("font-size", "0")) >= smallest


def test_every_picture_that_content_names_exists() -> None:
    missing = [
        f"{file.name}: {value}" for file, value in named("picture") if not (ROOT / value).is_file()
    ]
    assert missing == []


def test_every_picture_is_named_by_content() -> None:
    shown = {value for _, value in named("picture")}
    assert [
        str(path.relative_to(ROOT)) for path in PICTURES if str(path.relative_to(ROOT)) not in shown
    ] == []


def test_every_icon_that_content_names_exists() -> None:
    icons = {path.stem for path in ICONS}
    missing = [f"{file.name}: {value}" for file, value in named("icon") if value not in icons]
    assert missing == []


def test_no_two_pictures_look_the_same() -> None:
    seen: dict[bytes, str] = {}
    for path in [*ICONS, *PICTURES]:
        image = image_of(path, 120)
        look = bytes(image.constBits())
        assert look not in seen, f"{name_of(path)} looks like {seen[look]}"
        seen[look] = name_of(path)
