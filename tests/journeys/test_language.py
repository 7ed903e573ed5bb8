# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Another language at any time, at the same place."""

from __future__ import annotations

import pytest

from kiosk.languages.registry import LOCALES
from tests.journeys.endings import took_one_ticket
from tests.journeys.hall import Hall
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")


def another(lang: str) -> str:
    """The next language after `lang`."""
    codes = list(LOCALES)
    return codes[(codes.index(lang) + 1) % len(codes)]


def test_a_switch_in_the_middle_of_the_questions_keeps_her_place(visitor: Visitor) -> None:
    visitor.comes()
    visitor.tap("tile.expiry.label")
    visitor.answers(Q3="none")
    assert visitor.reads("question.Q3b.text")
    before = visitor.words("question.Q3b.text")
    visitor.speaks(another(visitor.lang))
    assert visitor.reads("question.Q3b.text")
    assert before not in visitor.page()
    visitor.goes_back()
    assert visitor.reads("question.Q3.text")
    visitor.answers(Q3="none", Q3b="long", Q3a="self")
    visitor.takes_a_ticket()
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")


def test_a_switch_on_the_papers_keeps_her_ticks(visitor: Visitor) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.ticket")
    visitor.ticks("O07", "card", "pin_digits")
    visitor.speaks(another(visitor.lang))
    visitor.ticks("O07", "pin_alphanumeric")
    visitor.tap("lobby.papers.take_ticket")
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")


def test_a_switch_on_the_ticket_keeps_the_number_and_the_language_in_which_it_was_counted(
    visitor: Visitor, hall: Hall
) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.takes_a_ticket()
    assert visitor.reads("lobby.ticket.slip.printed")
    (ticket,) = hall.tickets()
    first = visitor.lang
    visitor.speaks(another(first))
    assert visitor.reads("lobby.ticket.title")
    assert visitor.sees(str(ticket.number))
    visitor.goes_to_wait()
    assert hall.counted().languages == {first: 1}
    assert len(hall.slips()) == 1


def test_every_language_can_be_reached_from_the_first_page(visitor: Visitor) -> None:
    visitor.comes()
    for lang in (*LOCALES, visitor.lang):
        if lang != visitor.lang:
            visitor.speaks(lang)
        assert visitor.reads("lobby.home.title")
    visitor.walks_away()
    assert visitor.first_page_reads("lobby.attract.title")
