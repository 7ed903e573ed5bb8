# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""No card is handed over at the plaza: said before any ticket, with the way to the main hall."""

from __future__ import annotations

import pytest

from tests.journeys.counted import one_session
from tests.journeys.endings import order_of, took_a_memo, took_no_ticket, took_one_ticket
from tests.journeys.hall import Hall, Setup, Size
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")


@pytest.fixture(scope="module")
def setup(size: Size) -> Setup:
    return Setup(site="plaza", size=size)


def comes_to_receive_a_card(visitor: Visitor) -> None:
    visitor.comes()
    visitor.tap("tile.card.label")
    visitor.answers(Q2="arrived", Q2a="self")


def test_who_came_to_receive_a_card_is_told_where_before_any_ticket(
    visitor: Visitor, hall: Hall
) -> None:
    comes_to_receive_a_card(visitor)
    assert visitor.reads("outcome.O01.at.plaza.lead")
    assert visitor.reads("site.main.name")
    assert visitor.reads("site.main.address")
    assert visitor.sees(visitor.words("lobby.hours.open_until", time=visitor.time(17, 15)))
    assert not visitor.is_offered("lobby.outcome.ticket")
    visitor.walks_away()
    took_no_ticket(hall, one_session("other_site"))


def test_she_takes_the_address_and_the_hours_away_on_her_telephone(
    visitor: Visitor, hall: Hall
) -> None:
    comes_to_receive_a_card(visitor)
    visitor.tap("lobby.outcome.memo")
    assert visitor.reads("outcome.O01.at.plaza.lead")
    code = visitor.code_on_screen()
    order = order_of(hall, visitor.lang, "O01", "card.receive")
    assert code == hall.kiosk.take_away(order)
    assert visitor.words("site.main.name") in code
    visitor.tap("lobby.memo.finish")
    assert visitor.reads("lobby.thanks.other_site")
    visitor.tap("lobby.thanks.close")
    took_no_ticket(hall, one_session("other_site"))


def test_she_takes_the_same_away_on_paper(visitor: Visitor) -> None:
    comes_to_receive_a_card(visitor)
    visitor.tap("lobby.outcome.memo")
    on_screen = visitor.code_on_screen()
    visitor.tap("lobby.memo.print")
    assert visitor.reads("lobby.memo.slip.printed")
    visitor.tap("lobby.memo.finish")
    visitor.tap("lobby.thanks.close")
    assert on_screen == took_a_memo(visitor, "O01", "card.receive", one_session("other_site"))


def test_the_letter_that_her_card_is_ready_says_the_same(visitor: Visitor, hall: Hall) -> None:
    visitor.comes()
    visitor.tap("lobby.home.letters")
    visitor.tap("letter.receive_notice.title")
    visitor.tap("lobby.letter.confirm")
    visitor.answers(Q2a="unknown")
    assert visitor.reads("outcome.O01.at.plaza.lead")
    assert not visitor.is_offered("lobby.outcome.ticket")
    visitor.walks_away()
    took_no_ticket(hall, one_session("other_site"))


def test_a_renewal_is_done_at_the_plaza_too(visitor: Visitor) -> None:
    visitor.is_to_renew_her_certificate()
    assert visitor.reads("outcome.O07.at.plaza.lead")
    visitor.takes_a_ticket()
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")
