# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Errands that are not a tile's straight way: a letter, missing papers, other sections, stops."""

from __future__ import annotations

import pytest

from tests.journeys.counted import Counted, one_session
from tests.journeys.endings import took_a_memo, took_no_ticket, took_one_ticket
from tests.journeys.hall import Hall
from tests.journeys.paper import code_of
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")


def test_a_letter_is_found_by_its_picture(visitor: Visitor) -> None:
    visitor.comes()
    visitor.tap("lobby.home.letters")
    assert visitor.reads("lobby.letters.title")
    visitor.tap("letter.expiry_card.title")
    assert visitor.reads("letter.expiry_card.summary")
    visitor.tap("lobby.letter.other")
    visitor.tap("letter.expiry_cert.title")
    assert visitor.reads("letter.expiry_cert.summary")
    visitor.tap("lobby.letter.confirm")
    visitor.answers(Q3a="self")
    assert visitor.reads("outcome.O07.title")
    visitor.takes_a_ticket()
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")


# --- the right papers before the wait -----------------------------------------------------------


def test_who_forgot_her_pin_is_told_that_it_can_be_mended_today_and_goes_on(
    visitor: Visitor,
) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.ticket")
    visitor.ticks("O07", "card", "pin_digits")
    visitor.tap("lobby.papers.lack_some")
    assert visitor.reads("lobby.missing.hint_today")
    assert visitor.reads("outcome.O07.bring.pin_alphanumeric.missing.text")
    assert visitor.never_reads("outcome.O07.bring.card.missing.text")
    visitor.tap("lobby.missing.go_on")
    assert visitor.reads("lobby.ticket.papers.incomplete")
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew", missing=("pin_alphanumeric",))


def test_who_has_no_card_with_her_takes_a_memo_and_comes_again(visitor: Visitor) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.ticket")
    visitor.ticks("O07", "pin_digits", "pin_alphanumeric")
    visitor.tap("lobby.papers.lack_some")
    assert visitor.reads("lobby.missing.hint_not_today")
    assert visitor.reads("outcome.O07.bring.card.missing.text")
    visitor.tap("lobby.missing.memo")
    visitor.tap("lobby.memo.print")
    assert visitor.reads("lobby.memo.slip.printed")
    visitor.tap("lobby.memo.finish")
    assert visitor.reads("lobby.thanks.missing_papers")
    visitor.tap("lobby.thanks.close")
    code = took_a_memo(
        visitor, "O07", "cert.renew", one_session("missing_papers"), missing=("card",)
    )
    assert visitor.words("outcome.O07.bring.card.text") in code


def test_who_has_no_card_with_her_may_take_a_ticket_all_the_same(visitor: Visitor) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.ticket")
    visitor.ticks("O07", "pin_digits", "pin_alphanumeric")
    visitor.tap("lobby.papers.lack_some")
    visitor.tap("lobby.missing.go_on")
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew", missing=("card",))


def test_who_has_nothing_with_her_and_walks_away_was_spared_the_wait(
    visitor: Visitor, hall: Hall
) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.ticket")
    visitor.tap("lobby.papers.lack_some")
    assert visitor.reads("lobby.missing.title")
    visitor.walks_away()
    took_no_ticket(hall, one_session("missing_papers"))


def test_who_lacks_a_paper_can_ask_a_person(visitor: Visitor, hall: Hall) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.ticket")
    visitor.tap("lobby.papers.lack_some")
    visitor.tap("lobby.missing.staff")
    assert visitor.reads("lobby.staff.title")
    visitor.tap("controls.close")
    visitor.walks_away()
    took_no_ticket(hall, one_session("staff", staff_calls=1))


def test_a_tick_can_be_taken_back(visitor: Visitor) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.ticket")
    visitor.ticks("O07", "card", "pin_digits", "pin_alphanumeric")
    assert not visitor.is_offered("lobby.papers.lack_some")
    visitor.ticks("O07", "card")
    visitor.tap("lobby.papers.lack_some")
    assert visitor.reads("outcome.O07.bring.card.missing.text")
    visitor.goes_back()
    visitor.ticks("O07", "card")
    visitor.tap("lobby.papers.take_ticket")
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")


# --- the card that is a driving licence ----------------------------------------------------------


def test_he_whose_card_is_his_licence_is_stopped_before_he_hands_it_over(
    visitor: Visitor, hall: Hall
) -> None:
    visitor.comes()
    visitor.tap("tile.card.label")
    visitor.answers(Q2="arrived", QL2="yes", QL2p="no", QL2d="no")
    assert visitor.reads("outcome.O10.receive.title")
    assert visitor.reads("outcome.O10.receive.at.main.lead")
    assert visitor.reads("outcome.O10.receive.step.keep.text")
    assert not visitor.is_offered("lobby.outcome.ticket")
    visitor.tap("lobby.outcome.staff")
    assert visitor.reads("lobby.staff.title")
    visitor.tap("controls.close")
    visitor.walks_away()
    took_no_ticket(hall, one_session("staff", staff_calls=1))


def test_he_whose_card_is_his_licence_is_stopped_before_he_applies(
    visitor: Visitor, hall: Hall
) -> None:
    visitor.comes()
    visitor.tap("tile.card.label")
    visitor.answers(Q2="none", QL1="yes", QL1p="no")
    assert visitor.reads("outcome.O10.title")
    assert visitor.reads("outcome.O10.warning.no_driving.text")
    assert not visitor.is_offered("lobby.outcome.ticket")
    visitor.tap("lobby.outcome.memo")
    visitor.tap("lobby.memo.print")
    assert visitor.reads("lobby.memo.slip.printed")
    visitor.tap("lobby.memo.finish")
    visitor.tap("lobby.thanks.close")
    took_a_memo(visitor, "O10", "license.info", one_session("staff"))


def test_he_who_has_a_paper_licence_too_goes_on_to_receive_his_card(visitor: Visitor) -> None:
    visitor.comes()
    visitor.tap("tile.card.label")
    visitor.answers(Q2="arrived", QL2="yes", QL2p="yes", Q2a="self")
    assert visitor.reads("outcome.O01.at.main.lead")
    visitor.takes_a_ticket()
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O01", "card.receive")


# --- other sections ------------------------------------------------------------------------------


def test_who_wants_a_residence_record_hears_at_once_which_counter(visitor: Visitor) -> None:
    visitor.comes()
    if visitor.lang == "ja":
        visitor.tap("tile.other.label")
    else:
        visitor.tap("tile.more.label")
        visitor.answers(QM="other")
    assert visitor.reads("outcome.O23.title")
    visitor.tap("business.juminhyo.label")
    # Where its counter is has not been confirmed, so it is not said as a fact.
    place = visitor.words("site.main.staff_place")
    assert visitor.reads("lobby.outcome.lead.staff", place=place)
    assert not visitor.is_offered("lobby.outcome.ticket")
    visitor.tap("lobby.outcome.memo")
    visitor.tap("lobby.memo.print")
    assert visitor.reads("lobby.memo.slip.printed")
    visitor.tap("lobby.memo.finish")
    visitor.tap("lobby.thanks.close")
    code = took_a_memo(visitor, "O23", "guide.other", one_session("desk"), business="juminhyo")
    assert visitor.words("business.juminhyo.label") in code


# --- memos ---------------------------------------------------------------------------------------

MEMOS: dict[str, tuple[str, dict[str, str], str, str]] = {
    "O05": (
        "card",
        {"Q2": "none", "QL1": "none", "Q2c": "none", "Q2d": "home"},
        "card.apply.home",
        "home",
    ),
    "O07": ("expiry", {"Q3": "cert", "Q3a": "self"}, "cert.renew", "desk"),
    "O10.info": ("unsure", {"Q1": "portal", "Q6": "licence"}, "license.info", "answered"),
    "O21": ("unsure", {"Q1": "portal", "Q6": "konbini"}, "guide.only", "desk"),
    "O22": ("unsure", {"Q1": "unknown"}, "unknown", "staff"),
}


@pytest.mark.parametrize("outcome", MEMOS)
def test_a_memo_can_be_photographed_and_printed(visitor: Visitor, outcome: str) -> None:
    tile, answers, visit_type, result = MEMOS[outcome]
    visitor.comes()
    visitor.tap(f"tile.{tile}.label")
    visitor.answers(**answers)
    visitor.tap("lobby.outcome.memo")
    assert visitor.reads("lobby.memo.title")
    on_screen = visitor.code_on_screen()
    visitor.tap("lobby.memo.print")
    assert visitor.reads("lobby.memo.slip.printed")
    visitor.tap("lobby.memo.finish")
    visitor.tap("lobby.thanks.close")
    on_paper = took_a_memo(visitor, outcome, visit_type, one_session(result))
    assert on_screen == on_paper
    assert visitor.words(f"outcome.{outcome}.short_title") in on_paper
    assert visitor.finds_first_page()


# --- back and over -------------------------------------------------------------------------------


def test_back_leads_through_the_questions_to_the_home_screen(visitor: Visitor, hall: Hall) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.goes_back()
    assert visitor.reads("question.Q3a.text")
    visitor.goes_back()
    assert visitor.reads("question.Q3.text")
    visitor.goes_back()
    assert visitor.reads("lobby.home.title")
    assert not visitor.is_offered("controls.top.back")
    visitor.walks_away()
    took_no_ticket(hall, one_session("abandoned"))


def test_start_over_keeps_the_language_and_forgets_the_answers(
    visitor: Visitor, hall: Hall
) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("controls.bar.start_over")
    assert visitor.reads("lobby.home.title")
    assert hall.counted() == one_session("abandoned")
    visitor.tap("controls.bar.start_over")
    assert visitor.finds_first_page()
    took_no_ticket(hall, Counted(sessions={"abandoned": 2}))


def test_going_back_from_the_ticket_shows_it_again_and_issues_no_other(visitor: Visitor) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.takes_a_ticket()
    assert visitor.reads("lobby.ticket.slip.printed")
    (ticket,) = visitor.hall.tickets()
    visitor.goes_back()
    visitor.tap("lobby.outcome.show_ticket", number=ticket.number)
    assert visitor.sees(str(ticket.number))
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")
    assert len({code_of(slip) for slip in visitor.hall.slips()}) == 1
