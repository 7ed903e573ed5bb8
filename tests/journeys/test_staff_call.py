# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A person can be called from everywhere: stored, shown where to find her, nothing promised."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

import pytest

from kiosk.reception.call_staff import acknowledge_call
from kiosk.store.ledger import open_ledger
from kiosk.visits.opening_days import business_date
from tests.journeys.counted import Counted, one_session, one_visit
from tests.journeys.endings import took_no_ticket
from tests.journeys.hall import Hall
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")


def at_a_question(visitor: Visitor) -> None:
    visitor.comes()
    visitor.tap("tile.expiry.label")


def at_the_letters(visitor: Visitor) -> None:
    visitor.comes()
    visitor.tap("lobby.home.letters")


def at_the_papers(visitor: Visitor) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("lobby.outcome.ticket")


PLACES: dict[str, tuple[Callable[[Visitor], None], str]] = {
    "home": (Visitor.comes, "lobby.home.title"),
    "letters": (at_the_letters, "lobby.letters.title"),
    "question": (at_a_question, "question.Q3.text"),
    "outcome": (Visitor.is_to_renew_her_certificate, "outcome.O07.title"),
    "papers": (at_the_papers, "lobby.papers.title"),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_call_is_kept_and_says_where_somebody_is_to_be_found(
    visitor: Visitor, hall: Hall, place: str
) -> None:
    come, title = PLACES[place]
    come(visitor)
    before = hall.kiosk.ledger.open_calls(hall.site, business_date(hall.hands()))
    visitor.tap("controls.bar.staff")
    found = visitor.words("site.main.staff_place")
    assert visitor.reads("lobby.staff.place", place=found)
    assert visitor.promises_nobody()
    visitor.tap("controls.close")
    assert visitor.reads(title)
    visitor.tap("controls.bar.staff")
    visitor.tap("controls.close")

    after = hall.kiosk.ledger.open_calls(hall.site, business_date(hall.hands()))
    (call,) = set(after) - set(before)
    assert (call.site, call.lang) == (hall.site, visitor.lang)
    visitor.walks_away()
    took_no_ticket(hall, one_session("staff", staff_calls=1))


def test_that_somebody_comes_is_read_once_a_guide_has_said_so(visitor: Visitor, hall: Hall) -> None:
    visitor.comes()
    before = hall.kiosk.ledger.open_calls(hall.site, business_date(hall.hands()))
    visitor.tap("controls.bar.staff")
    assert visitor.promises_nobody()
    after = hall.kiosk.ledger.open_calls(hall.site, business_date(hall.hands()))
    (call,) = set(after) - set(before)

    guide = open_ledger(hall.kiosk.database_url, clock_may_go_back=True)
    with closing(guide):
        assert acknowledge_call(guide, call.site, call.key, "guide-1", hall.hands())

    assert visitor.reads("lobby.staff.coming")
    visitor.tap("controls.close")
    visitor.walks_away()


def test_who_has_called_can_still_take_her_ticket(visitor: Visitor, hall: Hall) -> None:
    visitor.is_to_renew_her_certificate()
    visitor.tap("controls.bar.staff")
    visitor.tap("controls.close")
    visitor.takes_a_ticket()
    visitor.goes_to_wait()
    visit = one_visit("cert.renew", visitor.lang)
    assert hall.counted() == Counted(
        visits=visit.visits,
        items=visit.items,
        languages=visit.languages,
        sessions=visit.sessions,
        staff_calls=1,
    )
    assert len(hall.slips()) == 1


def test_the_first_page_has_the_bell_too(visitor: Visitor, hall: Hall) -> None:
    visitor.words = visitor.hall_words()
    visitor.tap("controls.bar.staff")
    assert visitor.reads("lobby.staff.title")
    visitor.tap("controls.close")
    visitor.walks_away()
    took_no_ticket(hall, one_session("staff", staff_calls=1))
