# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""She wants to know something first: articles, questions with answers, words to show to staff."""

from __future__ import annotations

import pytest

from tests.journeys.counted import one_session
from tests.journeys.endings import took_no_ticket, took_one_ticket
from tests.journeys.hall import Hall
from tests.journeys.visitor import Visitor
from tests.journeys.words import Words

pytestmark = pytest.mark.qt_log_level_fail("WARNING")


def looks_up(visitor: Visitor) -> None:
    """Comes to look something up."""
    visitor.comes()
    visitor.tap("lobby.home.look_up")
    assert visitor.reads("lobby.library.title")


def opens_theme(visitor: Visitor) -> None:
    """As `looks_up`; she opens what is known of the card."""
    looks_up(visitor)
    visitor.tap("theme.card.title")
    assert visitor.reads("lobby.theme.topics")
    assert visitor.reads("lobby.theme.faq")


def reads_renewal(visitor: Visitor) -> None:
    """Reads the article about the renewal of certificates."""
    opens_theme(visitor)
    visitor.tap("topic.cert.renew.title")
    assert visitor.reads("topic.cert.renew.summary.what.text")


def opens_phrases(visitor: Visitor) -> None:
    """Looks for what is said while one waits."""
    looks_up(visitor)
    visitor.tap("lobby.library.phrases")
    assert visitor.reads("lobby.moments.title")
    visitor.tap("moment.wait.title")
    assert visitor.reads("lobby.phrases.staff")


# --- articles ---------------------------------------------------------------------------------


def test_an_article_leads_through_the_questions_to_the_ticket(visitor: Visitor) -> None:
    reads_renewal(visitor)
    visitor.tap("lobby.topic.go")
    visitor.answers(Q3="cert", Q3a="self")
    assert visitor.reads("outcome.O07.title")
    visitor.takes_a_ticket()
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")


def test_an_article_says_what_to_bring_how_long_and_how_much(visitor: Visitor) -> None:
    reads_renewal(visitor)
    assert visitor.reads("topic.cert.renew.bring.card.text")
    assert visitor.reads("topic.cert.renew.warning.day_after.text")
    assert visitor.reads("topic.cert.renew.cost.text")
    assert visitor.reads("lobby.outcome.minutes_range", low=15, high=30)
    assert visitor.reads("lobby.topic.unconfirmed")


def test_her_telephone_takes_the_article_with_it(visitor: Visitor) -> None:
    reads_renewal(visitor)
    code = visitor.code_on_screen()
    assert code.startswith(visitor.words("topic.cert.renew.title"))
    assert visitor.words("topic.cert.renew.summary.what.text") in code


def test_who_knows_enough_walks_away_with_her_answer(visitor: Visitor, hall: Hall) -> None:
    reads_renewal(visitor)
    visitor.walks_away()
    assert visitor.finds_first_page()
    took_no_ticket(hall, one_session("answered"))


def test_an_article_without_a_desk_calls_a_person(visitor: Visitor, hall: Hall) -> None:
    opens_theme(visitor)
    visitor.tap("topic.card.fees.title")
    visitor.tap("lobby.topic.staff")
    assert visitor.reads("lobby.staff.title")
    assert visitor.promises_nobody()
    visitor.tap("controls.close")
    assert visitor.reads("topic.card.fees.title")
    visitor.walks_away()
    took_no_ticket(hall, one_session("staff", staff_calls=1))


def test_the_letter_of_an_article_leads_to_the_ticket_too(visitor: Visitor) -> None:
    reads_renewal(visitor)
    visitor.tap("letter.expiry_cert.title")
    assert visitor.reads("letter.expiry_cert.summary")
    visitor.tap("lobby.letter.confirm")
    visitor.answers(Q3a="self")
    visitor.takes_a_ticket()
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")


# --- questions and answers --------------------------------------------------------------------


def test_an_answer_leads_to_the_article_and_on_to_the_ticket(visitor: Visitor) -> None:
    opens_theme(visitor)
    visitor.tap("faq.F06.question")
    assert visitor.reads("faq.F06.answer")
    visitor.tap("lobby.faq.more")
    assert visitor.reads("topic.cert.renew.summary.what.text")
    visitor.tap("lobby.topic.go")
    visitor.answers(Q3="cert", Q3a="self")
    visitor.takes_a_ticket()
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")


def test_who_has_read_a_short_answer_has_her_answer(visitor: Visitor, hall: Hall) -> None:
    opens_theme(visitor)
    visitor.tap("faq.F06.question")
    assert visitor.reads("faq.F06.answer")
    visitor.walks_away()
    took_no_ticket(hall, one_session("answered"))


# --- words to show to staff -------------------------------------------------------------------


def test_staff_read_her_sentence_in_japanese(visitor: Visitor, hall: Hall) -> None:
    japanese = Words(hall.kiosk.bundle, "ja")
    opens_phrases(visitor)
    visitor.tap("phrase.w06.text")
    assert visitor.reads("lobby.phrase.title")
    assert visitor.sees(japanese("phrase.w06.text"))
    assert visitor.reads("phrase.w06.text")
    visitor.tap("lobby.phrase.other")
    assert visitor.reads("lobby.phrases.visitor")
    visitor.tap("phrase.w07.text")
    assert visitor.sees(japanese("phrase.w07.text"))
    visitor.walks_away()
    took_no_ticket(hall, one_session("answered"))


def test_what_staff_would_say_shows_a_sign_for_each_number(visitor: Visitor, hall: Hall) -> None:
    opens_phrases(visitor)
    blank = visitor.words("lobby.phrase.blank")
    visitor.tap("phrase.w03.text", people=blank, minutes=blank)
    japanese = Words(hall.kiosk.bundle, "ja")
    sign = japanese("lobby.phrase.blank")
    assert visitor.sees(japanese("phrase.w03.text", people=sign, minutes=sign))
    assert visitor.reads("phrase.w03.text", people=blank, minutes=blank)
    visitor.walks_away()
    took_no_ticket(hall, one_session("answered"))


# --- back, over, and nobody there -------------------------------------------------------------


def test_back_leads_from_the_article_by_its_shelves_to_the_home_screen(visitor: Visitor) -> None:
    opens_theme(visitor)
    visitor.tap("faq.F06.question")
    visitor.tap("lobby.faq.more")
    visitor.tap("topic.card.validity.title")
    assert visitor.reads("topic.card.validity.title")
    for text_id in (
        "topic.cert.renew.summary.what.text",
        "faq.F06.answer",
        "lobby.theme.topics",
        "lobby.library.title",
        "lobby.home.title",
    ):
        visitor.goes_back()
        assert visitor.reads(text_id)
    assert not visitor.is_offered("controls.top.back")


def test_back_leads_from_the_questions_to_the_article_that_led_there(visitor: Visitor) -> None:
    reads_renewal(visitor)
    visitor.tap("lobby.topic.go")
    assert visitor.reads("question.Q3.text")
    visitor.goes_back()
    assert visitor.reads("topic.cert.renew.summary.what.text")


def test_who_reads_has_as_long_as_an_article_needs_and_then_nothing_of_it_is_left(
    visitor: Visitor, hall: Hall
) -> None:
    reads_renewal(visitor)
    visitor.stands_still(170)
    assert visitor.never_reads("lobby.idle.title")
    visitor.stands_still(10)
    assert visitor.reads("lobby.idle.title")
    visitor.stands_still(30)
    assert visitor.finds_first_page()
    assert visitor.never_reads("topic.cert.renew.title")
    took_no_ticket(hall, one_session("answered"))


def test_start_over_forgets_what_she_looked_up(visitor: Visitor, hall: Hall) -> None:
    opens_phrases(visitor)
    visitor.tap("phrase.w06.text")
    visitor.tap("controls.bar.start_over")
    assert visitor.reads("lobby.home.title")
    assert not visitor.is_offered("controls.top.back")
    assert hall.counted() == one_session("answered")
