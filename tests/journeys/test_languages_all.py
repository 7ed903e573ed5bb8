# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The way to the ticket in every language of the kiosk, and the Japanese of it shown to staff."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.languages.registry import LOCALES
from kiosk.languages.ruby import plain
from kiosk.languages.texts import is_staff, texts
from kiosk.screens.gallery import UNITS
from kiosk.screens.inspection import Finding, languages, missing
from kiosk.screens.reading import Page, read
from tests.journeys.counted import one_session
from tests.journeys.endings import took_no_ticket, took_one_ticket
from tests.journeys.hall import LANDSCAPE, PORTRAIT, Hall
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")

JAPANESE = LOCALES["ja"].own_name
"""What is written on the button that shows the page in Japanese."""

EVERY_LANGUAGE = pytest.mark.parametrize(
    ("size", "lang"),
    [pytest.param(PORTRAIT, lang, id=lang) for lang in LOCALES],
    indirect=True,
    scope="module",
)
JAPANESE_ONLY = pytest.mark.parametrize(
    ("size", "lang"), [pytest.param(PORTRAIT, "ja", id="ja")], indirect=True, scope="module"
)
NEPALI = pytest.mark.parametrize(
    ("size", "lang"),
    [
        pytest.param(PORTRAIT, "ne", id="portrait-ne"),
        pytest.param(LANDSCAPE, "ne", id="landscape-ne"),
    ],
    indirect=True,
    scope="module",
)


class Proofreader:
    """Looks over her shoulder for words that are not hers: ids, Japanese, the words of a fallback.

    What may stand in another language (names of languages, the title on a letter) the page says.
    """

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        own = self._all_words(visitor.lang)
        others = [code for code in ("ja", "ja@easy", "en") if code != visitor.lang]
        self._strange = set[str]().union(*map(self._all_words, others)) - own

    def finds(self) -> list[str]:
        """What is amiss on the page that is shown now."""
        self._visitor.picture()
        view = self._visitor.hall.window.view
        unit = min(view.width(), view.height()) / UNITS
        page = read(view, self._visitor.lang, unit)
        told = [f"{each.rule}: {each.says!r} {each.detail}" for each in self._faults(page)]
        return [*told, *(f"of another language: {says!r}" for says in self._borrowed(page))]

    def _faults(self, page: Page) -> Iterator[Finding]:
        yield from missing(page)
        yield from languages(page)

    def _borrowed(self, page: Page) -> Iterator[str]:
        for text in page.texts:
            if not text.any_language and _bare(text.says) in self._strange:
                yield plain(text.says)

    def _all_words(self, lang: str) -> set[str]:
        kiosk = self._visitor.hall.kiosk
        ids = (text_id for text_id in texts(kiosk.content) if not is_staff(text_id))
        return {_bare(kiosk.bundle.catalogues.said(text_id, lang).markup) for text_id in ids}


def _bare(says: str) -> str:
    """Without readings, and without the line breaks of languages whose lines we break."""
    return re.sub(r"\s", "", plain(says))


# --- every language ---------------------------------------------------------------------------


@EVERY_LANGUAGE
def test_no_page_of_the_way_to_the_ticket_has_a_word_that_is_not_hers(visitor: Visitor) -> None:
    reader = Proofreader(visitor)
    visitor.comes()
    assert reader.finds() == []
    visitor.tap("tile.expiry.label")
    for question, answer in (("Q3", "cert"), ("Q3a", "self")):
        assert visitor.reads(f"question.{question}.text")
        assert reader.finds() == []
        visitor.answers(**{question: answer})
    assert visitor.reads("outcome.O07.title")
    assert reader.finds() == []
    visitor.tap("lobby.outcome.ticket")
    assert visitor.reads("lobby.papers.title")
    assert reader.finds() == []
    visitor.tap("lobby.papers.have_all")
    assert visitor.reads("lobby.ticket.slip.printed")
    assert reader.finds() == []
    visitor.tap("lobby.ticket.finish")
    assert visitor.reads("lobby.thanks.close")
    assert reader.finds() == []
    visitor.tap("lobby.thanks.close")
    assert visitor.finds_first_page()
    took_one_ticket(visitor, "O07", "cert.renew")


@EVERY_LANGUAGE
def test_no_page_that_is_looked_up_has_a_word_that_is_not_hers(visitor: Visitor) -> None:
    reader = Proofreader(visitor)
    visitor.comes()
    for text_id, comes in (
        ("lobby.home.look_up", "lobby.library.title"),
        ("theme.card.title", "lobby.theme.faq"),
        ("faq.F06.question", "faq.F06.answer"),
        ("lobby.faq.more", "topic.cert.renew.summary.what.text"),
    ):
        visitor.tap(text_id)
        assert visitor.reads(comes)
        assert reader.finds() == []
    for _ in range(3):
        visitor.goes_back()
    assert visitor.reads("lobby.library.title")
    for text_id, comes in (
        ("lobby.library.phrases", "lobby.moments.title"),
        ("moment.wait.title", "lobby.phrases.visitor"),
        ("phrase.w06.text", "lobby.phrase.title"),
    ):
        visitor.tap(text_id)
        assert visitor.reads(comes)
        assert reader.finds() == []


@NEPALI
def test_a_page_in_another_language_is_noticed(visitor: Visitor, hall: Hall, qtbot: QtBot) -> None:
    for lang, rule in (("en", "of another language"), ("ja", "languages")):
        other = Visitor(hall, qtbot, lang)
        other.comes()
        found = Proofreader(visitor).finds()
        home = other.words("lobby.home.title")
        assert any(told.startswith(rule) and home in told for told in found)
        other.walks_away()


# --- the Japanese, for staff ------------------------------------------------------------------


@NEPALI
def test_a_nepali_visitor_shows_the_japanese_in_the_middle_and_takes_her_ticket(
    visitor: Visitor, hall: Hall, qtbot: QtBot
) -> None:
    staff = Visitor(hall, qtbot, "ja")
    visitor.comes()
    visitor.tap("tile.expiry.label")
    visitor.answers(Q3="none")
    assert visitor.reads("question.Q3b.text")
    visitor.tap_words(JAPANESE)
    assert staff.reads("question.Q3b.text")
    assert staff.is_offered("question.Q3b.answer.long.text")
    assert visitor.never_reads("question.Q3b.text")
    assert visitor.never_reads("controls.top.back")
    assert staff.sees(LOCALES["ne"].own_name)
    visitor.tap_words(JAPANESE)
    assert visitor.reads("question.Q3b.text")
    assert staff.never_reads("question.Q3b.text")
    visitor.goes_back()
    visitor.answers(Q3="cert", Q3a="self")
    visitor.takes_a_ticket()
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")


@NEPALI
def test_her_ticket_is_hers_although_staff_took_it_on_the_page_in_japanese(
    visitor: Visitor, hall: Hall, qtbot: QtBot
) -> None:
    staff = Visitor(hall, qtbot, "ja")
    visitor.is_to_renew_her_certificate()
    visitor.tap_words(JAPANESE)
    assert staff.reads("outcome.O07.title")
    staff.takes_a_ticket()
    assert staff.reads("lobby.ticket.slip.printed")
    visitor.tap_words(JAPANESE)
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")


@NEPALI
def test_a_page_left_in_japanese_is_nepali_again_for_who_comes_next(
    visitor: Visitor, hall: Hall, qtbot: QtBot
) -> None:
    staff = Visitor(hall, qtbot, "ja")
    visitor.comes()
    visitor.tap_words(JAPANESE)
    assert staff.reads("lobby.home.title")
    visitor.walks_away()
    took_no_ticket(hall, one_session("abandoned"))
    assert visitor.finds_first_page()
    visitor.comes()
    assert staff.never_reads("lobby.home.title")


@NEPALI
def test_who_chooses_her_language_again_reads_it_instead_of_the_japanese(
    visitor: Visitor, hall: Hall, qtbot: QtBot
) -> None:
    staff = Visitor(hall, qtbot, "ja")
    visitor.comes()
    visitor.tap("tile.expiry.label")
    assert visitor.reads("question.Q3.text")
    visitor.tap_words(JAPANESE)
    assert staff.reads("question.Q3.text")
    visitor.speaks("ne")
    assert visitor.reads("question.Q3.text")
    assert staff.never_reads("question.Q3.text")


@JAPANESE_ONLY
def test_who_reads_japanese_is_not_offered_it_a_second_time(visitor: Visitor) -> None:
    visitor.comes()
    assert visitor.page().split("\n").count(JAPANESE) == 1
