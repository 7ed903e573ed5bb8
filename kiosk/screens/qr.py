# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Draws a QR code of plain text. Nothing is cached: the code goes when its page goes."""

from __future__ import annotations

from PySide6.QtCore import Property, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.screens.made_by_qml import made

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1

# Modules of white around the code, as its standard demands.
QUIET = 4


@QmlElement
class QrCode(QQuickPaintedItem):
    """A square code of `text`, black on white in every mode: cameras need that."""

    textChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._modules: list[list[bool]] = []
        self.setFillColor(Qt.GlobalColor.white)
        made(self)

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        self._modules = modules(text) if text else []
        self.textChanged.emit()
        self.update()

    text = Property(str, _get_text, _set_text, notify=textChanged)

    def paint(self, painter: QPainter) -> None:
        """Whole pixels only: a blurred edge costs more than a small margin."""
        if not self._modules:
            return
        count = len(self._modules)
        side = int(min(self.width(), self.height()) // (count + 2 * QUIET))
        left = (self.width() - side * count) // 2
        top = (self.height() - side * count) // 2
        for row, line in enumerate(self._modules):
            for column, dark in enumerate(line):
                if dark:
                    painter.fillRect(
                        QRectF(left + column * side, top + row * side, side, side),
                        Qt.GlobalColor.black,
                    )


def modules(text: str) -> list[list[bool]]:
    """Dark modules, row by row. Correction as low as it goes: a screen has no stains."""
    from qrcode.constants import ERROR_CORRECT_L
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_L, border=0)
    code.add_data(text.encode())
    code.make(fit=True)
    return [[bool(module) for module in line] for line in code.get_matrix()]
