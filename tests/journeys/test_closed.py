# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Before opening, after closing, on holidays, and on Sundays that are or are not open."""

from __future__ import annotations

import pytest

from tests.journeys.counted import one_session
from tests.journeys.endings import took_a_memo, took_no_ticket
from tests.journeys.hall import Hall
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")


def comes_when_closed(visitor: Visitor) -> None:
    """Wants to look something up all the same."""
    assert visitor.first_page_reads("lobby.closed.look_up")
    visitor.comes()
    assert visitor.reads("lobby.home.closed")


def test_opening_time_comes_without_a_touch_and_so_does_closing_time(
    visitor: Visitor, hall: Hall
) -> None:
    hall.hands.move_to(11, 24, 8, 30)
    assert visitor.first_page_reads("lobby.closed.before")
    assert visitor.first_page_reads("lobby.hours.opens_today", time=visitor.hall_time(8, 45))
    hall.hands.move_to(11, 24, 8, 45)
    assert visitor.first_page_reads("lobby.attract.title")
    hall.hands.move_to(11, 24, 17, 15)
    assert visitor.first_page_reads("lobby.closed.closed")
    assert visitor.first_page_reads(
        "lobby.hours.opens_on", day=visitor.hall_day(11, 25), time=visitor.hall_time(8, 45)
    )


@pytest.mark.parametrize(
    ("now", "headline", "opens"),
    [
        # Monday, Labour Thanksgiving Day
        ((11, 23, 10), "lobby.closed.no_opening_today", (2026, 11, 24)),
        # the third Sunday: neither hall is open
        ((11, 15, 10), "lobby.closed.no_opening_today", (2026, 11, 16)),
        # the second Sunday: the plaza's
        ((11, 8, 10), "lobby.closed.no_opening_today", (2026, 11, 9)),
        # Saturday before the fourth Sunday, on which the main hall opens
        ((11, 21, 10), "lobby.closed.no_opening_today", (2026, 11, 22)),
        # the year's end, until Sunday, January 3
        ((12, 29, 10), "lobby.closed.no_opening_today", (2027, 1, 4)),
    ],
    ids=["holiday", "third Sunday", "second Sunday", "Saturday", "year's end"],
)
def test_a_closed_hall_says_when_it_opens_next(
    visitor: Visitor,
    hall: Hall,
    now: tuple[int, int, int],
    headline: str,
    opens: tuple[int, int, int],
) -> None:
    hall.it_is(*now)
    year, month, day = opens
    assert visitor.first_page_reads(headline)
    assert visitor.first_page_reads(
        "lobby.hours.opens_on",
        day=visitor.hall_day(month, day, year),
        time=visitor.hall_time(8, 45),
    )


def test_on_the_second_sunday_the_main_hall_says_that_the_plaza_is_open(
    visitor: Visitor, hall: Hall
) -> None:
    hall.it_is(11, 8, 10)
    assert visitor.first_page_reads("site.plaza.name")
    assert visitor.first_page_reads("lobby.hours.open_until", time=visitor.hall_time(12, 0))


def test_on_the_fourth_sunday_morning_tickets_are_given(visitor: Visitor, hall: Hall) -> None:
    hall.it_is(11, 22, 9)
    assert visitor.first_page_reads("lobby.attract.title")
    visitor.is_to_renew_her_certificate()
    visitor.takes_a_ticket()
    visitor.goes_to_wait()
    (ticket,) = hall.tickets()
    assert ticket.business_date.isoformat() == "2026-11-22"
    hall.it_is(11, 22, 12)
    assert visitor.first_page_reads("lobby.closed.look_up")


def test_who_comes_before_opening_can_look_up_and_take_a_memo_but_no_ticket(
    visitor: Visitor, hall: Hall
) -> None:
    hall.it_is(11, 24, 8, 30)
    comes_when_closed(visitor)
    visitor.tap("tile.expiry.label")
    visitor.answers(Q3="cert", Q3a="self")
    assert visitor.reads("lobby.outcome.closed")
    assert visitor.reads("lobby.hours.opens_today", time=visitor.time(8, 45))
    assert not visitor.is_offered("lobby.outcome.ticket")
    visitor.tap("lobby.outcome.memo")
    visitor.tap("lobby.memo.print")
    assert visitor.reads("lobby.memo.slip.printed")
    visitor.tap("lobby.memo.finish")
    visitor.tap("lobby.thanks.close")
    assert visitor.first_page_reads("lobby.closed.before")
    took_a_memo(visitor, "O07", "cert.renew", one_session("desk"))


def test_who_reads_past_closing_time_gets_a_memo_instead_of_a_ticket(
    visitor: Visitor, hall: Hall
) -> None:
    hall.it_is(11, 24, 17, 14)
    assert visitor.first_page_reads("lobby.attract.title")
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.ticket")
    assert visitor.reads("lobby.papers.title")
    hall.it_is(11, 24, 17, 16)
    visitor.tap("lobby.papers.have_all")
    assert visitor.reads("lobby.memo.title")
    assert visitor.reads("lobby.outcome.closed")
    visitor.walks_away()
    assert visitor.first_page_reads("lobby.closed.closed")
    took_no_ticket(hall, one_session("desk"))
