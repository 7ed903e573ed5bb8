# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What came out of the printer, and what the codes on paper and screen say."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage


class Tray(Protocol):
    """Where the slips fall."""

    def slips(self) -> list[Image.Image]:
        """All slips that ever came out, in order."""


class SpoolTray:
    """The folder of the PNG spool."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def slips(self) -> list[Image.Image]:
        """All slips that ever came out, in order."""
        files = self._folder.glob("*.png")
        return [
            Image.open(file) for file in sorted(files, key=lambda file: file.stat().st_mtime_ns)
        ]


def code_of(picture: Image.Image | QImage) -> str:
    """The text of the one QR code in a picture."""
    codes = _codes(picture)
    assert len(codes) == 1, f"{len(codes)} codes instead of one"
    return codes[0]


def holds_code(picture: Image.Image | QImage) -> bool:
    """Whether there is a whole QR code in it."""
    return bool(_codes(picture))


def _codes(picture: Image.Image | QImage) -> list[str]:
    if isinstance(picture, QImage):
        picture = _from_qt(picture)
    found = zxingcpp.read_barcodes(picture.convert("L"))
    return [code.text for code in found if code.format == zxingcpp.BarcodeFormat.QRCode]


def _from_qt(picture: QImage) -> Image.Image:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (grey.width(), grey.height())
    return Image.frombuffer("L", size, bytes(grey.constBits()), "raw", "L", grey.bytesPerLine(), 1)
