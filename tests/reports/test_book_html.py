# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The book as HTML: all of it is there, nothing of it is markup, and it needs no network."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest

from kiosk.languages.registry import LOCALES
from kiosk.reports.book import Article, Book, Chapter, Line, Part
from kiosk.reports.book_html import written
from tests.reports.books import articles, lines, real_book, real_questions

HEADINGS = ("h1", "h2", "h3", "h4")
VOID = ("meta",)


@dataclass
class Element:
    """An element with its own text, that of the elements inside it left out."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: list[Element] = field(default_factory=list)

    def __contains__(self, name: str) -> bool:
        """Whether it is of the class."""
        return name in self.attributes.get("class", "").split()


class Page(HTMLParser):
    """A page as a browser takes it apart; a tag that is closed wrongly is an error."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if self.open:
            self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.open[-1].text += data

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]


def book_of(*shown: Line, lang: str = "ja", title: str = "題") -> Book:
    """A book of one article."""
    article = Article("F01", "なくしました。", (Part("答え", shown),))
    return Book(title, "2026-11-24", lang, (Chapter("よくある質問", (article,)),))


def item(shown: Line, lang: str = "ja") -> Element:
    """The list item of a line."""
    (found,) = [
        li for li in Page(written(book_of(shown, lang=lang))).all("li") if "a" not in tags(li)
    ]
    return found


def tags(element: Element) -> list[str]:
    return [each.tag for each in element.inside]


def spans(element: Element) -> dict[str, Element]:
    return {each.attributes["class"]: each for each in element.inside if each.tag == "span"}


def test_every_line_of_the_real_book_is_there_in_its_order() -> None:
    page = Page(written(real_book()))

    shown = [li for li in page.all("li") if "a" not in tags(li)]
    assert [li.text.strip() for li in shown] == [each.text for each in lines(real_book())]
    rests = [spans(li)["rests"].text if "rests" in spans(li) else "" for li in shown]
    assert rests == [
        " · ".join(told for told in (each.source, each.status) if told)
        for each in lines(real_book())
    ]


def test_the_headings_are_those_of_the_book_in_four_levels() -> None:
    book = real_book()

    shown = [(h.tag, h.text) for h in Page(written(book)).all(*HEADINGS)]

    wanted = [("h1", book.title)]
    for chapter in book.chapters:
        wanted.append(("h2", chapter.title))
        for article in chapter.articles:
            wanted.append(("h3", article.title))
            wanted += [("h4", part.title) for part in article.parts if part.title]
    assert shown == wanted


def test_every_article_shows_the_name_by_which_editors_find_it() -> None:
    page = Page(written(real_book()))

    shown = [spans(h3)["id"].text for h3 in page.all("h3")]

    assert shown == [each.id for each in articles(real_book())]


def test_the_contents_lead_to_every_chapter() -> None:
    page = Page(written(real_book()))

    told = [(a.attributes["href"], a.text) for a in page.all("a")]

    assert told == [(f"#{h2.attributes['id']}", h2.text) for h2 in page.all("h2")]
    assert len({href for href, _ in told}) == len(real_book().chapters)


def test_a_text_is_never_markup() -> None:
    told = "<b>太字</b> & <script>x</script>"
    book = book_of(Line(told, told, told, told), title=told)

    html = written(book)

    assert "<b>" not in html
    assert "<script" not in html
    page = Page(html)
    assert page.all("h1")[0].text == page.all("title")[0].text == told
    shown = next(li for li in page.all("li") if "a" not in tags(li))
    assert shown.text == told
    assert spans(shown)["ja"].text == told
    assert spans(shown)["rests"].text == f"{told} · {told}"


def test_the_japanese_beside_a_translation_is_marked_as_japanese() -> None:
    shown = item(Line("Stop the card.", "止めてください。", "P:tokai", "市は未確認"), "en")

    assert shown.text == "Stop the card."
    assert spans(shown)["ja"].text == "止めてください。"
    assert spans(shown)["ja"].attributes["lang"] == "ja"


def test_in_japanese_nothing_stands_beside() -> None:
    assert list(spans(item(Line("止めてください。", source="M", status="市は未確認")))) == ["rests"]


@pytest.mark.parametrize("is_open", [True, False])
def test_an_open_line_is_marked(is_open: bool) -> None:
    assert ("open" in item(Line("文", source="M", status="未確認", is_open=is_open))) is is_open


def test_the_mark_of_an_open_line_is_the_triangle_that_the_book_explains() -> None:
    assert "△" in real_book().subtitle
    assert r'.open .rests::before { content: "\25B3 "; }' in written(real_book())


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (Line("文", source="S §6"), "S §6"),
        (Line("文", status="仕様書による"), "仕様書による"),
        (Line("文", source="S §6", status="仕様書による"), "S §6 · 仕様書による"),
    ],
)
def test_what_a_line_rests_on_stands_below_it(line: Line, told: str) -> None:
    assert spans(item(line))["rests"].text == told


def test_the_city_has_a_box_for_each_answer() -> None:
    page = Page(written(real_questions()))

    boxes = [li for li in page.all("li") if "answer" in li]

    assert len(boxes) == len(list(articles(real_questions())))
    assert {box.text for box in boxes} == {""}


@pytest.mark.parametrize("lang", LOCALES)
def test_a_page_says_its_language_and_names_its_fonts(lang: str) -> None:
    page = Page(written(book_of(Line("x"), lang=lang)))

    told = page.all("html")[0].attributes["lang"]
    assert re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?", told)
    families = (*LOCALES[lang].families, "Noto Sans CJK JP")
    fonts = ", ".join(f'"{family}"' for family in families)
    # CSS reads no entities: a quotation mark stands there as it is.
    assert f"body {{ font-family: {fonts}, sans-serif;" in page.all("style")[0].text


def test_it_prints_on_a4_and_needs_no_network() -> None:
    html = written(real_book())
    page = Page(html)

    assert "@page { size: A4;" in page.all("style")[0].text
    assert "url(" not in html
    assert "@import" not in html
    assert page.all("link", "script", "img", "iframe") == []
    assert [e for e in page.elements if "src" in e.attributes] == []
    assert all(a.attributes["href"].startswith("#") for a in page.all("a"))


def test_the_file_says_that_it_is_utf8() -> None:
    page = Page(written(book_of(Line("မြန်မာ"), lang="my")))

    assert page.all("meta")[0].attributes["charset"] == "utf-8"
