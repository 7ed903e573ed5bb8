# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The book as a Word document for A4 paper, with headings that Word and LibreOffice can list."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import files
from kiosk.languages.registry import NOTO_JAPANESE, locale
from kiosk.reports.book import Article, Book, Line

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

SMALL = 8
"""Points: what a line rests on."""


def write(book: Book, out: Path, made: datetime) -> None:
    """Writes the document; a half-written file never takes the place of a good one. The same book
    of the same moment `made` gives the same bytes within the document."""
    import docx
    from docx.shared import Mm

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(18)
    _fonts(document, book)
    document.add_heading(book.title, 0)
    document.add_paragraph(book.subtitle)
    for chapter in book.chapters:
        document.add_heading(chapter.title, 1)
        for article in chapter.articles:
            _article(document, article)
    core = document.core_properties
    core.title, core.author, core.created = book.title, "", made.astimezone(UTC)
    core.modified = core.created
    content = BytesIO()
    document.save(content)
    files.replace(out, content.getvalue())


def _fonts(document: Document, book: Book) -> None:
    """Word asks for the fonts of Latin, East Asian and complex scripts apart."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    first = locale(book.lang).families[0]
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "List Bullet"):
        style: ParagraphStyle = document.styles[name]
        style.font.name = first
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        east = first if " CJK " in first else NOTO_JAPANESE
        fonts.set(qn("w:eastAsia"), east)
        fonts.set(qn("w:cs"), first)
        if name in ("Normal", "List Bullet"):
            style.font.size = Pt(10)


def _article(document: Document, article: Article) -> None:
    document.add_heading(f"{article.title}  [{article.id}]" if article.id else article.title, 2)
    for part in article.parts:
        if part.title:
            document.add_heading(part.title, 3)
        for line in part.lines:
            _line(document, line)


def _line(document: Document, line: Line) -> None:
    from docx.shared import Pt, RGBColor

    paragraph = document.add_paragraph(line.text, style="List Bullet")
    if line.japanese:
        paragraph.add_run().add_break()
        paragraph.add_run(line.japanese).font.color.rgb = RGBColor(0x4D, 0x4D, 0x4D)
    rests = " · ".join(each for each in (line.source, line.status) if each)
    if rests:
        paragraph.add_run().add_break()
        run = paragraph.add_run(("△ " if line.is_open else "") + rests)
        run.font.size = Pt(SMALL)
        run.font.color.rgb = RGBColor(0x4D, 0x4D, 0x4D)
