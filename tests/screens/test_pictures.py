# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Icons in any colour, pictures at any size, and nothing from outside their folders."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from kiosk.screens.pictures import IconProvider, PictureProvider

SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"'
    ' stroke="currentColor" stroke-width="4"><path d="M4 4h16v16h-16z"/></svg>'
)
PLAN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50">'
    '<rect width="100" height="50" fill="#ff0000"/></svg>'
)


@pytest.fixture
def icons(tmp_path: Path) -> IconProvider:
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "square.svg").write_text(SQUARE, encoding="utf-8")
    (tmp_path / "secret.svg").write_text(SQUARE, encoding="utf-8")
    return IconProvider(tmp_path / "icons")


@pytest.fixture
def pictures(tmp_path: Path) -> PictureProvider:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    (tmp_path / "two" / "plan.svg").write_text(PLAN, encoding="utf-8")
    photograph = QImage(40, 20, QImage.Format.Format_RGB32)
    photograph.fill(QColor("blue"))
    photograph.save(str(tmp_path / "one" / "photo.png"))
    return PictureProvider([tmp_path / "one", tmp_path / "two"])


@pytest.mark.parametrize("color", ["0017c1", "#0017c1", "%230017c1"])
def test_an_icon_has_the_colour_it_is_asked_in(icons: IconProvider, color: str) -> None:
    image = icons.painted(f"square?color={color}", QSize(48, 48))

    assert image.pixelColor(8, 24).name() == "#0017c1"
    assert image.pixelColor(24, 24).alpha() == 0


def test_a_filled_icon_is_filled(icons: IconProvider) -> None:
    image = icons.painted("square?color=0017c1&filled", QSize(48, 48))

    assert image.pixelColor(24, 24).name() == "#0017c1"


def test_an_icon_is_painted_at_the_pixels_of_the_screen(icons: IconProvider) -> None:
    size = QSize()
    image = icons.requestImage("square", size, QSize(90, 90))

    assert image.size() == size == QSize(90, 90)


@pytest.mark.parametrize(
    "name", ["round", "../secret", "square?color=red", "", "square?colour=000000"]
)
def test_what_is_no_icon_gives_no_image(icons: IconProvider, name: str) -> None:
    assert icons.painted(name, QSize(48, 48)).isNull()


def test_a_broken_drawing_gives_no_image(tmp_path: Path) -> None:
    (tmp_path / "torn.svg").write_text("<svg", encoding="utf-8")

    assert IconProvider(tmp_path).painted("torn", QSize(48, 48)).isNull()
    assert PictureProvider([tmp_path]).painted("torn.svg", QSize(48, 48)).isNull()


@pytest.mark.parametrize("name", ["plan.svg", "photo.png"])
def test_a_picture_keeps_its_proportions(pictures: PictureProvider, name: str) -> None:
    assert pictures.painted(name, QSize(300, 300)).size() == QSize(300, 150)
    assert pictures.painted(name, QSize(0, 30)).size() == QSize(60, 30)


def test_a_picture_outside_its_folders_is_not_shown(
    tmp_path: Path, pictures: PictureProvider
) -> None:
    (tmp_path / "secret.svg").write_text(PLAN, encoding="utf-8")

    assert pictures.painted("../secret.svg", QSize(10, 10)).isNull()


def test_a_picture_that_is_nowhere_gives_no_image(pictures: PictureProvider) -> None:
    assert pictures.painted("three.svg", QSize(10, 10)).isNull()


@pytest.mark.parametrize("size", [QSize(1, 1), QSize(1, 0), QSize(0, 1), QSize(1, 100)])
@pytest.mark.parametrize("name", ["plan.svg", "photo.png"])
def test_where_there_is_hardly_any_room_a_picture_has_a_pixel(
    pictures: PictureProvider, name: str, size: QSize
) -> None:
    image = pictures.painted(name, size)

    assert not image.isNull()
