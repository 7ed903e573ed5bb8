# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Books of the real and of the small content, and the eyes that find a line in them."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from kiosk.guidance.loading import load
from kiosk.guidance.model import Content
from kiosk.languages import spoken
from kiosk.languages.catalogues import Catalogue, Catalogues
from kiosk.languages.compiling import compiled
from kiosk.languages.staff_words import StaffWords
from kiosk.reports.book import Article, Book, Line, Writer
from tests.guidance.golden import CONTENT
from tests.guidance.trees import TODAY, Tree

LOCALES = CONTENT.parent / "locales"

words = StaffWords.read(CONTENT, LOCALES, environment={"LANG": "ja_JP.UTF-8"}).say
"""The book's own words, as a Japanese terminal has them."""


@functools.cache
def real_content() -> Content:
    return load(CONTENT)


@functools.cache
def _real_catalogues() -> Catalogues:
    catalogues, faults = compiled(real_content(), LOCALES)
    assert not faults
    return Catalogues.of(catalogues)


@functools.cache
def real_book(lang: str = "ja") -> Book:
    """Everything that the kiosk says, on the day the content was written for."""
    lines, _ = spoken.read(LOCALES, lang)
    said = {key: line.kana for key, line in lines.items()}
    return Writer(real_content(), _real_catalogues(), lang, TODAY, words, said).book()


@functools.cache
def real_questions() -> Book:
    """What the city has to answer."""
    return Writer(real_content(), _real_catalogues(), "ja", TODAY, words).questions()


def small_writer(
    tree: Tree,
    lang: str = "ja",
    *,
    today: date = TODAY,
    english: Mapping[str, str] | None = None,
    signed: frozenset[str] = frozenset(),
    said: Mapping[str, str] | None = None,
) -> Writer:
    """Of the small content, with these English words, of which those `signed` are reviewed."""
    content = tree.load()
    catalogues, _ = compiled(content, Path("no locales"))
    catalogues["en"] = Catalogue(dict(english or {}), signed)
    return Writer(content, Catalogues.of(catalogues), lang, today, words, said or {})


def articles(book: Book) -> Iterator[Article]:
    """All articles in order."""
    for chapter in book.chapters:
        yield from chapter.articles


def lines(book: Book) -> Iterator[Line]:
    """All lines in order."""
    for article in articles(book):
        for part in article.parts:
            yield from part.lines


def article(book: Book, id_: str) -> Article:
    """The article of that id."""
    return next(each for each in articles(book) if each.id == id_)


def line(book: Book, beginning: str) -> Line:
    """The first line that begins so."""
    return next(each for each in lines(book) if each.text.startswith(beginning))


def texts(book: Book) -> set[str]:
    """What its lines say."""
    return {each.text for each in lines(book)}
