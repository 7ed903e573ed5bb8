# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The search for traces finds what is planted, in every kind of place."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QJSValue

from kiosk.screens.lobby import flow
from kiosk.screens.pictures import PictureProvider
from tests.journeys.controls import controls
from tests.journeys.hall import Hall, Setup
from tests.journeys.traces import Chosen, Search


@pytest.fixture(scope="module")
def setup() -> Setup:
    return Setup()


def in_a_value(_hall: Hall, _words: str) -> object:
    return flow.ticked(flow.Session(uuid4()), "card")


def in_memory(_hall: Hall, words: str) -> object:
    return [{"note": words}]


def in_an_object(hall: Hall, words: str) -> object:
    note = QObject(hall.window.engine)
    note.setProperty("note", words)
    return note


def in_a_page(hall: Hall, words: str) -> object:
    shown = next(c.item for c in controls(hall.window.view) if c.item.property("size"))
    shown.setProperty("text", words)
    return None


def in_a_script(hall: Hall, words: str) -> object:
    hall.window.engine.globalObject().setProperty("note", QJSValue(words))
    return None


def in_a_title(hall: Hall, words: str) -> object:
    hall.window.view.setTitle(words)
    return None


def in_a_picture(hall: Hall, _words: str) -> object:
    """Kept by the one who draws them."""
    provider = hall.window.engine.imageProvider("picture")
    assert isinstance(provider, PictureProvider)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    vars(provider)["kept"] = image
    return lambda: vars(provider).pop("kept")


def in_the_clipboard(_hall: Hall, words: str) -> object:
    QGuiApplication.clipboard().setText(words)
    return None


def in_the_log(_hall: Hall, words: str) -> object:
    logging.getLogger("kiosk.test").info("asked for %s", words)
    return None


def in_a_file(hall: Hall, words: str) -> object:
    (hall.home / "note.txt").write_text(f"she asked for {words}", "utf-8")
    return None


def in_a_table(hall: Hall, words: str) -> object:
    with sqlite3.connect(hall.kiosk.home / "kiosk.sqlite3") as base:
        base.execute("CREATE TABLE notes (answer TEXT)")
        base.execute("INSERT INTO notes VALUES (?)", (words,))
    base.close()
    return None


def in_a_deleted_row(hall: Hall, words: str) -> object:
    """Deleted without wiping: still in the file, or in its log."""
    with sqlite3.connect(hall.kiosk.home / "kiosk.sqlite3") as base:
        base.execute("PRAGMA secure_delete = OFF")
        base.execute("CREATE TABLE deleted_notes (answer TEXT)")
        base.execute("INSERT INTO deleted_notes VALUES (?)", (words,))
        base.execute("DELETE FROM deleted_notes")
    base.close()
    return None


PLANTED: dict[str, tuple[Callable[[Hall, str], object], str]] = {
    "value": (in_a_value, "value"),
    "memory": (in_memory, "memory"),
    "object": (in_an_object, "object"),
    "page": (in_a_page, "screen"),
    "script": (in_a_script, "script"),
    "title": (in_a_title, "screen"),
    "picture": (in_a_picture, "value"),
    "clipboard": (in_the_clipboard, "clipboard"),
    "log": (in_the_log, "log"),
    "file": (in_a_file, "file"),
    "table": (in_a_table, "table"),
    "deleted row": (in_a_deleted_row, "file"),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_the_search_finds_what_is_planted(
    hall: Hall, caplog: pytest.LogCaptureFixture, planted: str
) -> None:
    caplog.set_level(logging.DEBUG, logger="kiosk")
    hall.begin()
    plant, place = PLANTED[planted]
    words = f"カードをなくしました（{planted}）"
    search = Search(hall, caplog.records)
    chosen = Chosen({words}, set())
    assert search.traces(chosen) == []
    kept = plant(hall, words)
    assert place in {trace.place for trace in search.traces(chosen)}
    if callable(kept):
        kept()
