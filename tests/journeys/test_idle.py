# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Nobody touches: a warning that is easily stopped, then everything of hers is gone."""

from __future__ import annotations

import pytest

from tests.journeys.counted import one_session
from tests.journeys.endings import took_no_ticket, took_one_ticket
from tests.journeys.hall import Hall
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")

WARNING = 30
"""Seconds from the warning to the wipe (design)."""


@pytest.mark.parametrize("allowed", [60, 180], ids=["home", "outcome"])
def test_the_warning_comes_in_time_is_easily_stopped_and_then_wipes(
    visitor: Visitor, hall: Hall, allowed: int
) -> None:
    if allowed == 60:
        visitor.comes()
    else:
        visitor.is_to_renew_her_certificate()
    # The kiosk counts real seconds too while the test is slow.
    visitor.stands_still(allowed - 10)
    assert visitor.never_reads("lobby.idle.title")
    visitor.stands_still(10)
    assert visitor.reads("lobby.idle.title")
    visitor.tap("controls.idle.stay")
    visitor.stands_still(allowed - 10)
    assert visitor.never_reads("lobby.idle.title")
    visitor.stands_still(10 + WARNING)
    assert visitor.finds_first_page()
    took_no_ticket(hall, one_session("abandoned"))


def test_she_goes_on_where_she_was(visitor: Visitor) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.ticket")
    visitor.ticks("O07", "card")
    visitor.stands_still(200)
    assert visitor.reads("lobby.idle.text")
    visitor.tap("controls.idle.stay")
    visitor.ticks("O07", "pin_digits", "pin_alphanumeric")
    visitor.tap("lobby.papers.take_ticket")
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")


def test_large_text_and_low_reach_give_twice_the_time(visitor: Visitor, hall: Hall) -> None:
    visitor.comes()
    visitor.tap("controls.bar.low_reach")
    visitor.stands_still(110)
    assert visitor.never_reads("lobby.idle.title")
    visitor.stands_still(10)
    assert visitor.reads("lobby.idle.title")
    visitor.tap("controls.idle.stay")
    visitor.tap("controls.bar.low_reach")
    visitor.tap("controls.bar.text_size")
    visitor.tap("controls.bar.text_size")
    visitor.stands_still(110)
    assert visitor.never_reads("lobby.idle.title")
    visitor.walks_away()
    took_no_ticket(hall, one_session("abandoned"))


def test_a_ticket_left_on_the_screen_is_wiped_and_stays_counted(visitor: Visitor) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.takes_a_ticket()
    assert visitor.reads("lobby.ticket.slip.printed")
    (ticket,) = visitor.hall.tickets()
    visitor.walks_away()
    assert visitor.finds_first_page()
    assert str(ticket.number) not in visitor.page()
    took_one_ticket(visitor, "O07", "cert.renew")
