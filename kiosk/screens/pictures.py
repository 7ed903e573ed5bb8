# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Paints icons and pictures at the size at which they are shown.

`image://icon/<name>?color=<rrggbb>`: an icon of `assets/icons`, its `currentColor` replaced;
with `&filled` a closed form instead of its outline.
`image://picture/<path>`: a drawing (SVG) or photograph below one of the picture folders.

What does not exist gives an empty image: Qt then warns and names the address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

FALLBACK = QSize(256, 256)
"""Size of an icon for which none was asked."""

KEPT_ICONS = 256
"""As many as all pages show in the usual sizes: about 5 MB. With fewer, those that are kept would
say which pages the last visitor saw."""


def add_providers(engine: QQmlEngine, icons: Path, pictures: Sequence[Path]) -> None:
    """Answers the both kinds of address in all pages of `engine`."""
    engine.addImageProvider("icon", IconProvider(icons))
    engine.addImageProvider("picture", PictureProvider(pictures))


class _Provider(QQuickImageProvider):
    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """The image; also writes its size to `size`, as Qt wants it."""
        image = self.painted(name, requested)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def painted(self, name: str, requested: QSize) -> QImage:
        """The image for an address, at `requested` device pixels if that says anything."""
        raise NotImplementedError


class IconProvider(_Provider):
    """Icons below `folder`, one colour each."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        # Qt forgets its pictures with each visitor, and each page has a dozen icons.
        self._kept = lru_cache(KEPT_ICONS)(self._icon)

    def painted(self, name: str, requested: QSize) -> QImage:
        return self._kept(name, _asked(requested, FALLBACK).toTuple())

    def _icon(self, name: str, size: tuple[int, int]) -> QImage:
        stem, color, filled = _address(name)
        path = _below(self._folder, f"{stem}.svg")
        if path is None:
            return QImage()
        svg = path.read_bytes()
        if filled:
            svg = svg.replace(b'fill="none"', b'fill="currentColor"', 1)
        svg = svg.replace(b"currentColor", color.name().encode())
        return _drawn(svg, QSize(*size))


class PictureProvider(_Provider):
    """Drawings and photographs below the first of `folders` that has them."""

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__()
        self._folders = tuple(folders)

    def painted(self, name: str, requested: QSize) -> QImage:
        for folder in self._folders:
            path = _below(folder, name)
            if path is not None:
                return _picture(path, requested)
        return QImage()


_ADDRESS = re.compile(r"([\w./-]+)(?:\?color=(?:#|%23)?([0-9a-fA-F]{6}))?(&filled)?")


def _address(name: str) -> tuple[str, QColor, bool]:
    """Name, colour (black if none) and whether filled; an odd address names nothing."""
    found = _ADDRESS.fullmatch(name)
    if found is None:
        return "", QColor(), False
    return found[1], QColor(f"#{found[2] or '000000'}"), found[3] is not None


def _below(folder: Path, name: str) -> Path | None:
    path = (folder / name).resolve()
    return path if path.is_relative_to(folder.resolve()) and path.is_file() else None


def _asked(requested: QSize, otherwise: QSize) -> QSize:
    width, height = requested.width(), requested.height()
    if width > 0 and height > 0:
        return requested
    side = max(width, height)
    if side <= 0:
        return otherwise
    return otherwise.scaled(
        width if width > 0 else 1 << 16,
        height if height > 0 else 1 << 16,
        Qt.AspectRatioMode.KeepAspectRatio,
    )


def _within(room: QSize, natural: QSize) -> QSize:
    """`natural` scaled into `room`, at least a pixel: a page that is being laid out has hardly any
    room yet, and a plan in it would be no pixel high."""
    scaled = natural.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    return scaled.expandedTo(QSize(1, 1))


def _blank(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _drawn(svg: bytes, size: QSize) -> QImage:
    """`svg` in the middle of `size`, its proportions kept."""
    renderer = QSvgRenderer(QByteArray(svg))
    if not renderer.isValid():
        return QImage()
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    image = _blank(size)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def _picture(path: Path, requested: QSize) -> QImage:
    if path.suffix == ".svg":
        svg = path.read_bytes()
        natural = QSvgRenderer(QByteArray(svg)).defaultSize()
        if natural.isEmpty():
            return QImage()
        room = _asked(requested, natural)
        return _drawn(svg, _within(room, natural))
    reader = QImageReader(str(path))
    room = _asked(requested, reader.size())
    reader.setScaledSize(_within(room, reader.size()))
    return reader.read()
