# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The city has a number machine of its own: every journey works, and no place is promised."""

from __future__ import annotations

import pytest

from tests.journeys.counted import one_session
from tests.journeys.endings import order_of, slip_of, took_a_memo, took_no_ticket
from tests.journeys.hall import Hall, Setup, Size
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")

PROMISES = ("lobby.outcome.ticket", "lobby.papers.take_ticket", "lobby.missing.go_on")
COUNTS = ("lobby.outcome.ahead", "lobby.attract.waiting", "lobby.ticket.ahead")


@pytest.fixture(scope="module")
def setup(size: Size) -> Setup:
    return Setup(size=size, settings="[tickets]\nenabled = false\n")


def promises_no_place(visitor: Visitor) -> bool:
    """Whether nothing on the page speaks of our numbers or of people ahead."""
    return not any(visitor.is_offered(each) for each in PROMISES) and all(
        visitor.never_reads(each, n) for each in COUNTS for n in (0, 1, 2)
    )


def names_the_machine(visitor: Visitor, desk: str) -> bool:
    """Whether she is told which button to press."""
    name = visitor.words(f"site.main.desk.{desk}.name")
    if visitor.lang == "en":  # what is written on the button
        name += f" 「{visitor.hall_words()(f'site.main.desk.{desk}.name')}」"
    return visitor.reads("site.main.number_machine", desk=name)


def test_the_first_page_speaks_of_no_numbers(visitor: Visitor) -> None:
    assert visitor.first_page_reads("lobby.attract.what_without_tickets")
    words = visitor.hall_words()
    assert words("lobby.attract.waiting", 0) not in visitor.page()


def test_she_is_told_which_button_of_the_machine_to_press_after_her_papers(
    visitor: Visitor, hall: Hall
) -> None:
    visitor.is_to_renew_her_certificate()
    assert names_the_machine(visitor, "C")
    assert promises_no_place(visitor)
    visitor.tap("lobby.outcome.papers")
    assert promises_no_place(visitor)
    visitor.ticks("O07", "card", "pin_digits", "pin_alphanumeric")
    visitor.tap("lobby.papers.go_on")
    assert names_the_machine(visitor, "C")
    visitor.tap("lobby.memo.print")
    assert visitor.reads("lobby.memo.slip.printed")
    assert promises_no_place(visitor)
    visitor.tap("lobby.memo.finish")
    assert visitor.reads("lobby.thanks.desk")
    visitor.tap("lobby.thanks.close")
    assert visitor.finds_first_page()
    took_a_memo(visitor, "O07", "cert.renew", one_session("desk"))
    (slip,) = hall.slips()
    order = order_of(hall, visitor.lang, "O07", "cert.renew")
    assert slip.tobytes() == slip_of(hall, order).tobytes()


def test_who_lacks_a_paper_is_told_before_she_takes_a_number_from_the_machine(
    visitor: Visitor, hall: Hall
) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.papers")
    visitor.tap("lobby.papers.lack_some")
    assert visitor.reads("outcome.O07.bring.card.missing.text")
    assert promises_no_place(visitor)
    visitor.tap("lobby.missing.memo")
    visitor.walks_away()
    took_no_ticket(hall, one_session("missing_papers"))


def test_who_is_not_sure_is_sent_to_a_person(visitor: Visitor, hall: Hall) -> None:
    visitor.comes()
    visitor.tap("tile.unsure.label")
    visitor.answers(Q1="unknown")
    assert visitor.reads("outcome.O22.title")
    assert promises_no_place(visitor)
    visitor.tap("lobby.outcome.staff")
    assert visitor.reads("lobby.staff.title")
    visitor.tap("controls.close")
    visitor.walks_away()
    took_no_ticket(hall, one_session("staff", staff_calls=1))
