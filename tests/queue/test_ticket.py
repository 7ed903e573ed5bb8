# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A ticket's number and the moves it may make."""

from __future__ import annotations

from datetime import datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.problems import BadTicketNumber, ForbiddenMove
from kiosk.queue.ticket import MOVES, State, Ticket, TicketNumber, moved
from kiosk.visits.opening_days import TOKYO

NOW = datetime(2026, 11, 24, 10, tzinfo=TOKYO)

ALLOWED = {
    ("waiting", "called"),
    ("waiting", "served"),
    ("waiting", "no_show"),
    ("waiting", "ended"),
    ("waiting", "cancelled"),
    ("waiting", "transferred"),
    ("called", "served"),
    ("called", "no_show"),
    ("called", "cancelled"),
    ("called", "transferred"),
    ("called", "ended"),
    ("no_show", "waiting"),
    ("no_show", "ended"),
}


def a_ticket(state: State) -> Ticket:
    return Ticket(
        key="k1",
        site="main",
        business_date=NOW.date(),
        ticket_class="C",
        number=TicketNumber("C", 12),
        visit_type="cert.renew",
        lang="vi",
        issued_at=NOW,
        state=state,
    )


@pytest.mark.parametrize(
    ("number", "written"), [(1, "C001"), (12, "C012"), (999, "C999"), (1000, "C1000")]
)
def test_a_number_has_three_digits_and_runs_on_past_999(number: int, written: str) -> None:
    assert str(TicketNumber("C", number)) == written


@given(letter=st.sampled_from("ABCMZ"), number=st.integers(1, 999_999_999))
def test_what_is_written_is_read_back(letter: str, number: int) -> None:
    ticket_number = TicketNumber(letter, number)

    assert TicketNumber.parse(str(ticket_number)) == ticket_number


def test_a_number_typed_in_small_letters_is_understood() -> None:
    assert TicketNumber.parse(" c012 ") == TicketNumber("C", 12)


@pytest.mark.parametrize("written", ["", "12", "C12", "CC012", "C01２", "C012x", "Ｃ012"])
def test_what_is_no_number_is_refused_by_name(written: str) -> None:
    with pytest.raises(BadTicketNumber) as refused:
        TicketNumber.parse(written)

    assert refused.value.facts == {"number": written}


@pytest.mark.parametrize(("now", "to"), list(product(State, State)))
def test_a_ticket_makes_the_moves_of_the_table_and_no_other(now: State, to: State) -> None:
    if (now.value, to.value) in ALLOWED:
        assert moved(a_ticket(now), to).state is to
        return
    with pytest.raises(ForbiddenMove) as refused:
        moved(a_ticket(now), to)

    assert refused.value.facts == {"ticket": "C012", "now": now.value, "asked": to.value}


@given(st.lists(st.sampled_from(State), max_size=20))
def test_whatever_is_asked_a_ticket_that_is_done_stays_done(asked: list[State]) -> None:
    ticket = a_ticket(State.WAITING)
    for to in asked:
        before = ticket.state
        try:
            ticket = moved(ticket, to)
        except ForbiddenMove:
            assert ticket.state is before
        assert MOVES[before] or ticket.state is before


def test_every_state_says_where_it_leads() -> None:
    assert set(MOVES) == set(State)
