# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Answers QML's `qsTrId` in the language of the present visitor.

The words of a language are handed to Qt as a compiled catalogue (.qm) in memory. A `QTranslator`
that answers in Python would be asked by the QML loader's thread too (Qt translates its own error
texts there), which then waits for Python while Python waits for the loader: the window never opens
(seen with PySide6 6.11.3).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

if TYPE_CHECKING:
    from kiosk.languages.catalogues import Catalogues

# Layout of a .qm file: qttools, src/linguist/shared/qm.cpp.
MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
HASHES = 0x42
MESSAGES = 0x69
END = 1
TRANSLATION = 3
SOURCE_TEXT = 6

_compiled: WeakKeyDictionary[Catalogues, dict[tuple[str, tuple[str, ...]], bytes]] = (
    WeakKeyDictionary()
)
"""By language and ids. The windows of a gallery, and a reload, say the words of one catalogue."""


class Translator(QObject):
    """One language at a time. After `speak`, the engine's `retranslate()` shows it."""

    def __init__(
        self,
        catalogues: Catalogues,
        ids: Iterable[str],
        language: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogues = catalogues
        self._ids = tuple(ids)
        self._installed: QTranslator | None = None
        self.speak(language)

    def renew(self, catalogues: Catalogues, ids: Iterable[str], language: str) -> None:
        """Answer from other catalogues: an editor has changed the words."""
        self._catalogues, self._ids = catalogues, tuple(ids)
        self.speak(language)

    def prepare(self, language: str) -> bytes:
        """Compile a language ahead of its first use."""
        known = _compiled.setdefault(self._catalogues, {})
        key = language, self._ids
        if key not in known:
            known[key] = compiled({each: self._catalogues.ui(each, language) for each in self._ids})
        return known[key]

    def speak(self, language: str) -> None:
        """Answer in `language` from now on."""
        translator = QTranslator(self)
        # Qt reads from these bytes as long as the translator lives.
        self._spoken = self.prepare(language)
        translator.load(self._spoken)
        QCoreApplication.installTranslator(translator)
        self.silence()
        self._installed = translator

    def silence(self) -> None:
        """Answer nothing more."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed.deleteLater()
            self._installed = None


def compiled(words: Mapping[str, str]) -> bytes:
    """A .qm file that answers each id with its words."""
    messages = bytearray()
    places: list[tuple[int, int]] = []
    for key, text in words.items():
        places.append((elf_hash(key.encode()), len(messages)))
        messages += _piece(TRANSLATION, text.encode("utf-16-be"))
        messages += _piece(SOURCE_TEXT, key.encode())
        messages.append(END)
    hashes = b"".join(struct.pack(">II", *place) for place in sorted(places))
    return MAGIC + _piece(HASHES, hashes) + _piece(MESSAGES, bytes(messages))


@cache
def elf_hash(text: bytes) -> int:
    """The hash by which Qt looks for a source text. Every language asks for the same ids."""
    value = 0
    for byte in text:
        value = ((value << 4) + byte) & 0xFFFFFFFF
        high = value & 0xF0000000
        if high:
            value ^= high >> 24
        value &= ~high & 0xFFFFFFFF
    return value or 1


def _piece(tag: int, content: bytes) -> bytes:
    return struct.pack(">BI", tag, len(content)) + content
