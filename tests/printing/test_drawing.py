# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Slips judged by rules: what stands where, how large, and nothing outside."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

from kiosk.printing.drawing import Drawing
from kiosk.printing.plate import number_plate
from kiosk.printing.slip import DOTS, Both, Fact, Slip, draw
from tests.printing.samples import WORDS, code_texts, slip

LANGS = ("ja", *sorted(WORDS))
PAPERS = (80, 58)


@pytest.mark.parametrize("width_mm", PAPERS)
@pytest.mark.parametrize("lang", LANGS)
def test_a_slip_is_black_and_white_and_as_wide_as_its_paper(lang: str, width_mm: int) -> None:
    picture = draw(slip(lang), width_mm)
    assert picture.mode == "1"
    assert picture.width == DOTS[width_mm]
    assert 900 < picture.height < 2400


@pytest.mark.parametrize("width_mm", PAPERS)
@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_printed_into_the_margins(lang: str, width_mm: int) -> None:
    picture = draw(slip(lang, ribbons=("内容確認中", "研修", "再印刷")), width_mm)
    left = picture.crop((0, 0, 6, picture.height))
    right = picture.crop((picture.width - 6, 0, picture.width, picture.height))
    assert left.getextrema() == right.getextrema() == (255, 255)


@pytest.mark.parametrize("width_mm", PAPERS)
@pytest.mark.parametrize("lang", LANGS)
def test_the_code_on_the_slip_can_be_read(lang: str, width_mm: int) -> None:
    asked = slip(lang)
    assert code_texts(draw(asked, width_mm)) == [asked.qr_text]


@pytest.mark.parametrize("width_mm", PAPERS)
def test_the_number_stands_at_both_ends_the_end_one_upside_down(width_mm: int) -> None:
    picture = draw(slip(), width_mm)
    margin = 16 if width_mm == 80 else 8
    plate = number_plate("C012", "C", "circle", picture.width - 2 * margin)
    plate = plate.point(lambda value: 255 if value > 150 else 0)
    assert finds(picture, plate, margin)
    assert finds(picture.rotate(180), plate, margin)


def finds(picture: Image.Image, plate: Image.Image, margin: int) -> bool:
    """Whether `plate` stands within the first 60 mm of `picture`."""
    wanted = plate.convert("1").tobytes()
    return any(
        picture.crop((margin, y, margin + plate.width, y + plate.height)).tobytes() == wanted
        for y in range(60 * 8 - plate.height)
    )


def test_a_memo_has_no_number_and_says_what_it_is() -> None:
    memo, ticket = draw(slip(number=None)), draw(slip())
    assert memo.height < ticket.height
    assert code_texts(memo) == [slip(number=None).qr_text]


def test_ribbons_stand_framed_above_the_number() -> None:
    plain, marked = draw(slip()), draw(slip(ribbons=("再印刷",)))
    added = marked.height - plain.height
    assert added > 40
    body = (0, 10, plain.width, plain.height)
    assert (
        marked.crop((0, 10 + added, plain.width, marked.height)).tobytes()
        == plain.crop(body).tobytes()
    )


class Noting(Drawing):
    """Keeps which text was set at which size."""

    def __init__(self, asked: Slip, width_mm: int) -> None:
        super().__init__(asked, width_mm)
        self.set_texts: dict[str, int] = {}
        set_text = self.sheet.text

        def note(text: str, style, left=0, right=None):  # type: ignore[no-untyped-def]
            self.set_texts[text] = max(style.size, self.set_texts.get(text, 0))
            return set_text(text, style, left, right)

        self.sheet.text = note  # type: ignore[method-assign]


@pytest.mark.parametrize("width_mm", PAPERS)
@pytest.mark.parametrize("lang", sorted(WORDS))
def test_the_purpose_is_no_smaller_in_japanese_and_nothing_is_tiny(
    lang: str, width_mm: int
) -> None:
    asked = slip(lang)
    drawing = Noting(asked, width_mm)
    drawing.picture()
    assert asked.purpose.local
    sizes = drawing.set_texts
    assert sizes[asked.purpose.ja] >= sizes[asked.purpose.local]
    assert min(sizes.values()) >= 24


def test_every_word_of_the_slip_is_set() -> None:
    asked = slip("en", ribbons=("研修",))
    asked = replace(asked, notes=(Both("※ 確認", "* Check"),))
    drawing = Noting(asked, 80)
    drawing.picture()
    words = {asked.purpose, asked.hall, asked.date, asked.qr_caption, *asked.bring, *asked.notes}
    expected = {text for both in words for text in (both.ja, both.local) if text}
    assert expected | {"研修"} <= drawing.set_texts.keys()


def test_a_long_bring_list_makes_a_longer_slip_and_loses_nothing() -> None:
    many = tuple(Both(f"持ち物{n}" * 6) for n in range(20))
    long_slip = replace(slip(), bring=many)
    assert draw(long_slip).height > draw(slip()).height + 18 * 40


def test_a_label_is_set_in_the_visitors_language_only() -> None:
    fact = Fact(Both("時間", "Time needed"), Both("15分", "15 minutes"))
    drawing = Noting(replace(slip("en"), facts=(fact,)), 80)
    drawing.picture()
    assert "Time needed" in drawing.set_texts
    assert "時間" not in drawing.set_texts
    assert {"15 minutes", "15分"} <= drawing.set_texts.keys()


def test_two_languages_share_a_line_when_both_fit() -> None:
    short = Fact(Both("前", "Ahead"), Both("3人", "3 people"))
    long = Fact(Both("前", "Ahead"), Both("3人" * 8, "3 people, as far as we know"))
    heights = [draw(replace(slip("en"), facts=(fact,))).height for fact in (short, long)]
    assert heights[1] - heights[0] > 30


def test_words_for_the_visitor_alone_are_set_without_japanese() -> None:
    drawing = Noting(replace(slip("en"), qr_caption=Both("", "Scan me")), 80)
    drawing.picture()
    assert "Scan me" in drawing.set_texts
    assert "" not in drawing.set_texts
