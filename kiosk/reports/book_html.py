# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The book as one HTML file that prints on A4 paper and needs no network."""

from __future__ import annotations

from pathlib import Path

from kiosk.languages.registry import NOTO_JAPANESE, locale
from kiosk.reports.book import Book

TEMPLATE = "book.html.j2"


def written(book: Book) -> str:
    """The HTML of the book."""
    from jinja2 import Environment, FileSystemLoader

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    spoken = locale(book.lang)
    fonts = ", ".join(f'"{family}"' for family in (*spoken.families, NOTO_JAPANESE))
    template = environment.get_template(TEMPLATE)
    return template.render(
        book=book, html_lang=spoken.cldr.replace("_", "-"), fonts=f"{fonts}, sans-serif"
    )
