# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The screen of a kiosk that cannot start tells staff what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.screens.fault import FaultWindow
from kiosk.screens.window import WindowOptions, application, use_software_rendering

SIZE = (1080, 1920)


def shown(item: QQuickItem) -> Iterator[QQuickItem]:
    """Texts that are painted."""
    if item.isVisible():
        if item.inherits("QQuickText"):
            yield item
        for child in item.childItems():
            yield from shown(child)


def test_the_faulty_lines_stand_on_the_screen(qtbot: QtBot) -> None:
    application(["kiosk"])
    options = WindowOptions(size=SIZE, software=True)
    use_software_rendering(options)
    window = FaultWindow("案内を始められません", "kiosk.toml:2: 設定\nkiosk.toml:4: 設定", options)
    try:
        window.show()
        qtbot.waitUntil(window.view.isExposed)

        told = [item.property("text") for item in shown(window.view.contentItem())]
        assert "案内を始められません" in told
        assert "kiosk.toml:2: 設定\nkiosk.toml:4: 設定" in told
    finally:
        window.view.close()
        window.view.deleteLater()
