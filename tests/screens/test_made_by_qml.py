# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Buttons and words of pages that are gone leave nothing behind; those that are seen stay."""

from __future__ import annotations

import gc
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from kiosk.screens import made_by_qml
from kiosk.screens.press import PressSensor
from kiosk.screens.text import RubyText
from tests.screens.hands import Gallery

PAGE = b"""
import QtQuick
import Kiosk.Controls
Column {
    width: 600
    BigButton { width: parent.width; text: "{\xe6\x9c\xac|\xe3\x81\xbb\xe3\x82\x93}" }
    Words { width: parent.width; text: "{\xe6\x9c\xac|\xe3\x81\xbb\xe3\x82\x93}" }
}
"""


def _halves() -> list[PressSensor | RubyText]:
    gc.collect()
    return [item for item in gc.get_objects() if isinstance(item, PressSensor | RubyText)]


def _page(gallery: Gallery) -> QQuickItem:
    component = QQmlComponent(gallery.view.engine(), gallery.view.engine())
    component.setData(QByteArray(PAGE), QUrl.fromLocalFile(str(Path(__file__))))
    page = component.create()
    assert isinstance(page, QQuickItem), component.errorString()
    page.setParentItem(gallery.root)
    return page


def _destroy(page: QQuickItem) -> None:
    page.deleteLater()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_pages_that_come_and_go_leave_nothing_behind(gallery: Gallery) -> None:
    made_by_qml.sweep()
    before = len(_halves())
    for _ in range(200):
        _destroy(_page(gallery))

    assert len(_halves()) <= before + made_by_qml.SWEEP
    made_by_qml.sweep()
    assert len(_halves()) == before


def test_after_many_items_at_once_few_are_kept_as_ever(gallery: Gallery) -> None:
    made_by_qml.sweep()
    before = len(_halves())
    for page in [_page(gallery) for _ in range(200)]:
        _destroy(page)
    made_by_qml.sweep()

    for _ in range(100):
        _destroy(_page(gallery))
    assert len(_halves()) <= before + made_by_qml.SWEEP
    made_by_qml.sweep()


def test_what_is_shown_stays(gallery: Gallery) -> None:
    page = _page(gallery)
    made_by_qml.sweep()
    shown = len(_halves())
    for _ in range(5):
        made_by_qml.sweep()

    assert len(_halves()) == shown
    gallery.settle()
    _destroy(page)


def test_what_somebody_still_holds_is_left_to_him(gallery: Gallery) -> None:
    page = _page(gallery)
    gallery.settle()
    held = next(child for child in page.childItems()[1].childItems()[-1].childItems())
    assert isinstance(held, RubyText)
    _destroy(page)

    made_by_qml.sweep()
    made_by_qml.sweep()

    assert not isValid(held)
    assert held in _halves()
    del held
    made_by_qml.sweep()
    assert all(isValid(item) for item in _halves())
