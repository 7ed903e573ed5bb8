# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Words that no line of their place can hold at the largest text: a page would tear them.

Measured without a window, so that a content check can tell it of all languages in seconds. What
only a painted page tells (too many lines, a phrase of Japanese) is found by `gallery`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from kiosk.guidance.faults import Fault
from kiosk.guidance.model import Content
from kiosk.languages import po
from kiosk.languages.compiling import entries_of
from kiosk.languages.registry import Locale
from kiosk.languages.ruby import PLACEHOLDER, plain
from kiosk.languages.texts import domain, is_staff, po_name
from kiosk.languages.wrapping import pieces
from kiosk.printing.fonts import Style
from kiosk.problems import FontMissing

ROOM: tuple[tuple[re.Pattern[str], float], ...] = (
    # below an icon of the bar: 130 px for 24 px
    (re.compile(r"controls\.bar\..*"), 5.4),
    # a title (888 px for 90 px), or the label of an answer, a tile, a row (768 px for 80 px)
    (
        re.compile(
            r"(tile|business|theme|moment|letter|question|notice|announcement|document)\..*"
            r"\.(label|title|name|text)|outcome\..*title|lobby\..*\.title"
        ),
        9.6,
    ),
    # the words of large buttons: 904 px for 80 px
    (re.compile(r"(lobby|controls)\..*"), 11.3),
    # sentences: 852 px for 64 px
    (re.compile(r".*"), 13.3),
)
"""em of the line in which a text of this id stands, in portrait at twice the size."""

_SIZE = 64
_WIDEST = 1.4
"""em of the widest letter, roughly: shorter words need not be measured."""


def check(content: Content, locales_dir: Path, locales: Iterable[Locale]) -> tuple[Fault, ...]:
    """The words that are too wide, at the lines of their translations."""
    faults: list[Fault] = []
    for locale in locales:
        if not locale.cldr.startswith(("ja", "zh")):  # their lines end after almost any character
            entries, _ = entries_of(locales_dir, locale)
            faults += _check_locale(content, locales_dir, locale, entries.values())
    return tuple(faults)


def _check_locale(
    content: Content, locales_dir: Path, locale: Locale, entries: Iterable[po.Entry]
) -> Iterator[Fault]:
    for entry in entries:
        if not entry.usable or entry.obsolete or is_staff(entry.context):
            continue
        try:
            word = too_wide(entry.context, entry.forms, locale.code)
        except FontMissing:  # told by the check of glyphs
            return
        if word:
            file = po_name(locales_dir, locale.code, domain(content, entry.context))
            yield Fault(file, entry.line, "word_too_wide", {"id": entry.context, "word": word})


def too_wide(text_id: str, forms: Iterable[str], lang: str) -> str:
    """The first word of the text that its line cannot hold; empty where all fit."""
    room = next(em for pattern, em in ROOM if pattern.fullmatch(text_id))
    between_spaces = (run for form in forms for run in PLACEHOLDER.sub("", plain(form)).split())
    words = (word for run in between_spaces if len(run) > room / _WIDEST for word in pieces(run))
    return next((word for word in words if _em(word, lang) > room), "")


@lru_cache(maxsize=65536)
def _em(word: str, lang: str) -> float:
    return Style(lang, _SIZE, bold=True).width(word) / _SIZE
