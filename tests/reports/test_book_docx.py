# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The book as a Word document: it opens, prints on A4, and lists its headings."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from kiosk.reports.book import Article, Book, Chapter, Line, Part
from kiosk.reports.book_docx import SMALL, write
from kiosk.visits.opening_days import TOKYO
from tests.reports.books import lines, real_book, real_questions

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

MADE = datetime(2026, 11, 24, tzinfo=TOKYO)


def book_of(*shown: Line, lang: str = "ja") -> Book:
    """A book of one article."""
    article = Article("F01", "なくしました。", (Part("答え", shown),))
    return Book("手引き", "2026-11-24 現在", lang, (Chapter("よくある質問", (article,)),))


def opened(book: Book, folder: Path) -> Document:
    write(book, folder / "book.docx", MADE)
    return docx.Document(str(folder / "book.docx"))


def bullets(document: Document) -> list[Paragraph]:
    return [each for each in document.paragraphs if _style(each) == "List Bullet"]


def headings(document: Document) -> list[tuple[str, str]]:
    found = [(_style(each), each.text) for each in document.paragraphs]
    return [(style, text) for style, text in found if style.startswith(("Title", "Heading"))]


def _style(paragraph: Paragraph) -> str:
    assert paragraph.style is not None
    return paragraph.style.name or ""


def told(line: Line) -> str:
    """A line with what stands below it."""
    rests = " · ".join(each for each in (line.source, line.status) if each)
    marked = f"△ {rests}" if rests and line.is_open else rests
    return "\n".join(each for each in (line.text, line.japanese, marked) if each)


def test_the_whole_real_book_can_be_opened_and_read(tmp_path: Path) -> None:
    document = opened(real_book(), tmp_path)

    assert [each.text for each in bullets(document)] == [told(each) for each in lines(real_book())]


def test_the_questions_for_the_city_can_be_filled_in(tmp_path: Path) -> None:
    document = opened(real_questions(), tmp_path)

    texts = [each.text for each in document.paragraphs]
    room = [n for n, text in enumerate(texts) if text == "答え（市の記入欄）"]
    assert len(room) == len(real_questions().chapters[0].articles)
    assert {texts[n + 1] for n in room} == {""}


def test_its_paper_is_a4(tmp_path: Path) -> None:
    (section,) = opened(book_of(Line("文")), tmp_path).sections

    assert section.page_width is not None
    assert section.page_height is not None
    # Word counts in twentieths of a point.
    assert abs(section.page_width - Mm(210)) < Pt(1)
    assert abs(section.page_height - Mm(297)) < Pt(1)


def test_headings_are_of_four_levels_and_name_the_article(tmp_path: Path) -> None:
    assert headings(opened(book_of(Line("文")), tmp_path)) == [
        ("Title", "手引き"),
        ("Heading 1", "よくある質問"),
        ("Heading 2", "なくしました。  [F01]"),
        ("Heading 3", "答え"),
    ]


def test_what_the_book_is_of_stands_below_its_title(tmp_path: Path) -> None:
    document = opened(book_of(Line("文")), tmp_path)

    assert document.paragraphs[1].text == "2026-11-24 現在"


def test_an_article_without_a_name_and_a_part_without_a_title_have_no_empty_heading(
    tmp_path: Path,
) -> None:
    article = Article("", "用語", (Part("", (Line("窓口"),)),))
    book = Book("手引き", "", "ja", (Chapter("用語", (article,)),))

    assert [text for _, text in headings(opened(book, tmp_path))] == ["手引き", "用語", "用語"]


def test_the_japanese_stands_beside_a_translation(tmp_path: Path) -> None:
    shown = Line("Stop the card.", "止めてください。", "P:tokai", "市は未確認 (Q01)", True)

    (bullet,) = bullets(opened(book_of(shown, lang="en"), tmp_path))

    assert bullet.text == "Stop the card.\n止めてください。\n△ P:tokai · 市は未確認 (Q01)"


def test_a_line_that_is_not_open_has_no_mark(tmp_path: Path) -> None:
    shown = Line("文", source="S §6", status="仕様書による")

    (bullet,) = bullets(opened(book_of(shown), tmp_path))

    assert bullet.text == "文\nS §6 · 仕様書による"


def test_what_a_line_rests_on_is_small(tmp_path: Path) -> None:
    (bullet,) = bullets(opened(book_of(Line("文", source="S §6")), tmp_path))

    assert bullet.runs[-1].text == "S §6"
    assert bullet.runs[-1].font.size == Pt(SMALL)


def test_a_text_with_signs_of_markup_is_a_text(tmp_path: Path) -> None:
    (bullet,) = bullets(opened(book_of(Line("<b>1 & 2</b>")), tmp_path))

    assert bullet.text == "<b>1 & 2</b>"


@pytest.mark.parametrize(
    ("lang", "latin", "east"),
    [
        ("ja", "Noto Sans CJK JP", "Noto Sans CJK JP"),
        ("zh-Hans", "Noto Sans CJK SC", "Noto Sans CJK SC"),
        ("my", "Noto Sans Myanmar", "Noto Sans CJK JP"),
        ("th", "Noto Sans Thai", "Noto Sans CJK JP"),
    ],
)
def test_each_script_has_its_font_and_the_japanese_beside_it_too(
    tmp_path: Path, lang: str, latin: str, east: str
) -> None:
    document = opened(book_of(Line("文"), lang=lang), tmp_path)

    for name in ("Normal", "List Bullet", "Heading 2"):
        fonts = document.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:ascii")) == fonts.get(qn("w:cs")) == latin
        assert fonts.get(qn("w:eastAsia")) == east


def test_the_document_says_its_title_and_when_it_was_made(tmp_path: Path) -> None:
    core = opened(book_of(Line("文")), tmp_path).core_properties

    assert (core.title, core.author) == ("手引き", "")
    assert core.created is not None
    assert core.created.replace(tzinfo=UTC) == core.modified.replace(tzinfo=UTC) == MADE


def test_the_same_book_of_the_same_moment_is_the_same_document(tmp_path: Path) -> None:
    for name in ("one.docx", "two.docx"):
        write(book_of(Line("文")), tmp_path / name, MADE)

    one, two = (ZipFile(tmp_path / name) for name in ("one.docx", "two.docx"))
    assert {n: one.read(n) for n in one.namelist()} == {n: two.read(n) for n in two.namelist()}


def test_a_new_document_takes_the_place_of_the_old_one_in_one_step(tmp_path: Path) -> None:
    opened(book_of(Line("前")), tmp_path)

    document = opened(book_of(Line("後")), tmp_path)

    assert [each.text for each in bullets(document)] == ["後"]
    assert [path.name for path in tmp_path.iterdir()] == ["book.docx"]


def test_where_it_cannot_be_written_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        write(book_of(Line("文")), tmp_path / "nowhere" / "book.docx", MADE)

    assert list(tmp_path.iterdir()) == []
