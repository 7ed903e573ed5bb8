# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Looks everywhere for what a visitor left: objects, screens, pictures, clipboard, logs, files.

Allowed are the ticket's row and the counters, and the paper's picture in the spool until the night.
"""

from __future__ import annotations

import gc
import hashlib
import logging
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FunctionType, GeneratorType
from typing import cast

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtQml import QJSValue
from PySide6.QtQuick import QQuickItem
from shiboken6 import getCppPointer

from kiosk.guidance.triage import Step, Walk
from kiosk.languages.ruby import plain
from kiosk.queue.ticket import Issued, Ticket
from kiosk.reception.compose_slip import SlipRequest
from kiosk.screens.lobby.flow import HOME, Place, Session
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.lobby.usecases import SlipOrder
from tests.journeys.controls import controls
from tests.journeys.hall import Hall

HERS = (Session, Place, Walk, Step, Issued, Ticket, SlipOrder, SlipRequest, QImage, QPixmap)
"""Values that only exist while somebody is there."""

TEXTUAL = frozenset({"QString", "QStringList", "QVariant", "QVariantList", "QUrl"})
"""Types of the properties that can hold text."""

GLOBAL_NAMES = "(function () { return Object.getOwnPropertyNames(this).join('\\n') })()"
"""A script that names all that every page's scripts share."""

SHORTEST = 6
"""Characters: shorter words are looked for as a whole, longer ones also inside of other text."""


@dataclass(frozen=True)
class Trace:
    """Something of hers: the kind of place, and what was found there."""

    place: str
    what: str


@dataclass
class Chosen:
    """What a visitor saw and chose. `words` are those that nobody sees who has not chosen it;
    `ids` are those of her answers."""

    words: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)

    def in_text(self, text: str) -> str | None:
        """One of the words that stands in a text of any length."""
        lines = {plain(line).strip() for line in text.split("\n")}
        found = lines & self.words
        return next(iter(found), None)

    def inside(self, text: str) -> str | None:
        """One of her longer words, or ids, anywhere inside of a text that is not for people."""
        long = (word for word in self.words if len(word) >= SHORTEST and word in text)
        return next(long, None) or next((each for each in self.ids if each in text), None)


class Search:
    """What was there before she came, so that only what is new counts."""

    def __init__(self, hall: Hall, records: Sequence[logging.LogRecord]) -> None:
        self._hall = hall
        self._records = records
        gc.collect()
        self._known = {id(each) for each in gc.get_objects()}
        # Held, so that nothing of hers can come to lie where one of them was.
        self._others = [each for each in gc.get_objects() if isinstance(each, HERS)]
        self._files = {path: _digest(path) for path in _files(hall.home)}
        self._strings = frozenset(self._shown())

    def only_hers(self, lines: set[str]) -> set[str]:
        """Of the lines that she read, those that were nowhere on the screen before she came."""
        return {line for line in lines if line.strip()} - self._strings

    def traces(self, chosen: Chosen) -> list[Trace]:
        """Everything of hers that is still there."""
        looks: tuple[Callable[[Chosen], Iterator[Trace]], ...] = (
            self._values,
            self._strings_in_memory,
            self._objects,
            self._scripts,
            self._screen,
            self._clipboard,
            self._log,
            self._written,
            self._tables,
        )
        return [trace for look in looks for trace in look(chosen)]

    # --- memory --------------------------------------------------------------------------------

    def _values(self, _chosen: Chosen) -> Iterator[Trace]:
        gc.collect()
        lobby = self._hall.window.lobby
        others = {id(each) for each in (HOME, *self._others)}
        for each in gc.get_objects():
            if isinstance(each, HERS) and id(each) not in others:
                yield Trace("value", type(each).__name__)
            elif isinstance(each, Screen) and each.lobby is lobby and each is not lobby.screen:
                yield Trace("value", f"view model {type(each).__name__}")

    def _strings_in_memory(self, chosen: Chosen) -> Iterator[Trace]:
        """Python's containers and objects that are new since she came."""
        ours = {id(chosen), id(chosen.words), id(chosen.ids), id(chosen.__dict__)}
        for each in gc.get_objects():
            if id(each) in self._known or id(each) in ours or isinstance(each, _ALWAYS_NEW):
                continue
            for text in _strings_of(each):
                if found := chosen.in_text(text):
                    yield Trace("memory", f"{type(each).__name__}: {found}")

    # --- Qt ------------------------------------------------------------------------------------

    def _objects(self, chosen: Chosen) -> Iterator[Trace]:
        for each in _qobjects(self._hall):
            for name, text in _texts(each):
                if found := chosen.in_text(text):
                    kind = str(each.metaObject().className())
                    yield Trace("object", f"{kind}.{name}: {found}")

    def _scripts(self, chosen: Chosen) -> Iterator[Trace]:
        """Global names of the pages' scripts."""
        engine = self._hall.window.engine
        names = cast(QJSValue, engine.evaluate(GLOBAL_NAMES)).toString()
        for name in names.split("\n"):
            text = engine.globalObject().property(name).toString()
            if found := chosen.in_text(text):
                yield Trace("script", f"{name}: {found}")

    def _screen(self, chosen: Chosen) -> Iterator[Trace]:
        view = self._hall.window.view
        for text in (view.title(), *(control.name for control in controls(view))):
            if found := chosen.in_text(text):
                yield Trace("screen", found)

    def _clipboard(self, _chosen: Chosen) -> Iterator[Trace]:
        board = QGuiApplication.clipboard()
        held = board.mimeData()  # nothing at all once it was cleared
        if board.text() or (held is not None and held.formats()):
            yield Trace("clipboard", board.text())

    # --- what is written -----------------------------------------------------------------------

    def _log(self, chosen: Chosen) -> Iterator[Trace]:
        for record in self._records:
            text = record.getMessage()
            if found := chosen.inside(text):
                yield Trace("log", f"{record.name}: {found}")

    def _written(self, chosen: Chosen) -> Iterator[Trace]:
        """The bytes of every file that is new or another one; pictures hold no text."""
        for path in _files(self._hall.home):
            if self._files.get(path) == _digest(path):
                continue
            content = path.read_bytes() if path.suffix != ".png" else b""
            for word in chosen.words:
                if len(word) >= SHORTEST and word.encode() in content:
                    yield Trace("file", f"{path.name}: {word}")
            if found := chosen.inside(path.name):
                yield Trace("file", f"{path.name}: {found}")

    def _tables(self, chosen: Chosen) -> Iterator[Trace]:
        """The cells of every table, as far as they are not those of counters and tickets."""
        for table, column, cell in _cells(self._hall.kiosk.home):
            found = chosen.inside(cell) or chosen.in_text(cell)
            if found:
                yield Trace("table", f"{table}.{column}: {found}")

    def _shown(self) -> Iterator[str]:
        for each in _qobjects(self._hall):
            for _, text in _texts(each):
                yield from (plain(line).strip() for line in text.split("\n"))
        for control in controls(self._hall.window.view):
            yield control.name


# The search's own; records of the log are looked at by themselves.
_ALWAYS_NEW = (GeneratorType, FunctionType, logging.LogRecord)


def _strings_of(each: object) -> Iterator[str]:
    """The strings that an object holds, directly or in small values that Python does not track."""
    for part in gc.get_referents(each):
        if type(part) is str:
            yield part
        elif isinstance(part, dict | tuple) and not gc.is_tracked(part):
            yield from _strings_of(part)


def _qobjects(hall: Hall) -> Iterator[QObject]:
    """Every object of the window: the tree of objects, and the tree of items."""
    seen: set[int] = set()
    waiting: list[QObject] = [hall.window.engine, hall.window.view, hall.window.view.contentItem()]
    while waiting:
        each = waiting.pop()
        key = getCppPointer(each)[0]  # Python's halves come and go
        if key in seen:
            continue
        seen.add(key)
        yield each
        waiting += each.children()
        if isinstance(each, QQuickItem):
            waiting += each.childItems()


def _texts(each: QObject) -> Iterator[tuple[str, str]]:
    """The properties of an object that hold text, those that were added later included."""
    meta = each.metaObject()
    known = (meta.property(at) for at in range(meta.propertyCount()))
    # The stub says bytes; it is text.
    names = [str(one.name()) for one in known if str(one.typeName()) in TEXTUAL]
    added = (bytes(name.data()).decode() for name in each.dynamicPropertyNames())
    names += [name for name in added if not name.startswith("_")]  # Qt's and PySide's
    for name in names:
        value = each.property(name)
        if isinstance(value, QUrl):
            value = value.toString()
        if isinstance(value, str):
            yield name, value
        elif isinstance(value, list):
            yield from ((name, part) for part in value if isinstance(part, str))


def _files(home: Path) -> list[Path]:
    return [path for path in sorted(home.rglob("*")) if path.is_file()]


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _cells(home: Path) -> Iterator[tuple[str, str, str]]:
    """(table, column, text) of every row of every database below a folder."""
    for path in home.rglob("*.sqlite3"):
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as base:
            tables = base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (table,) in tables:
                rows = base.execute(f"SELECT * FROM {table}")  # names of our own tables
                columns = [column[0] for column in rows.description]
                for row in rows.fetchall():
                    yield from (
                        (table, column, str(cell))
                        for column, cell in zip(columns, row, strict=True)
                    )
        base.close()
