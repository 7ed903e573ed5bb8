# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tickets that the guide marks, and the histogram of waits."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.problems import ForbiddenMove, TicketNotFound
from kiosk.queue.ticket import MOVES, State, Ticket
from kiosk.store.ledger import Ledger
from kiosk.store.waits import WaitCount
from tests.store.moments import BOTH, NOW, TODAY, order, rows_at

LATER = NOW + timedelta(minutes=17)


def issued(ledger: Ledger, key: str = "a") -> Ticket:
    return ledger.issue(order(key), NOW).ticket


def state_of(ledger: Ledger, ticket: Ticket) -> State:
    return next(each.state for each in ledger.tickets("main", TODAY) if each.key == ticket.key)


def measured(ledger: Ledger) -> Sequence[WaitCount]:
    return ledger.waits(TODAY, TODAY)


@BOTH
def test_who_is_served_waits_no_more_and_has_waited_once(ledger: Ledger) -> None:
    ticket = issued(ledger)

    ledger.move(ticket, State.SERVED, "guide-1", LATER)
    ledger.move(ticket, State.SERVED, "guide-2", LATER)

    assert state_of(ledger, ticket) is State.SERVED
    assert measured(ledger) == (WaitCount("main", TODAY, 10, "C", 15, 1),)
    assert ledger.day(TODAY).waiting == {}


@BOTH
def test_who_comes_back_has_her_old_place_and_is_not_measured_again(ledger: Ledger) -> None:
    first, second = issued(ledger, "a"), issued(ledger, "b")
    ledger.move(first, State.NO_SHOW, "guide-1", LATER)
    assert ledger.issue(order("b"), NOW).ahead == 0

    ledger.move(first, State.WAITING, "guide-1", LATER)
    assert ledger.issue(order("b"), NOW).ahead == 1
    ledger.move(first, State.SERVED, "guide-1", LATER + timedelta(hours=1))

    assert state_of(ledger, second) is State.WAITING
    assert [(cell.minutes, cell.tickets) for cell in measured(ledger)] == [(15, 1)]


@BOTH
def test_a_ticket_that_is_done_is_left_alone(ledger: Ledger) -> None:
    ticket = issued(ledger)
    ledger.move(ticket, State.SERVED, "guide-1", LATER)

    with pytest.raises(ForbiddenMove):
        ledger.move(ticket, State.WAITING, "guide-1", LATER)

    assert state_of(ledger, ticket) is State.SERVED


@BOTH
def test_two_guides_at_one_ticket_measure_it_once(ledger: Ledger) -> None:
    tickets = [issued(ledger, str(number)) for number in range(6)]

    def mark(job: tuple[Ticket, State]) -> bool:
        try:
            ledger.move(*job, "guide-1", LATER)
        except ForbiddenMove:
            return False
        return True

    jobs = [(ticket, to) for ticket in tickets for to in (State.SERVED, State.NO_SHOW)]
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(mark, jobs))

    assert sum(done) == 6
    assert sum(cell.tickets for cell in measured(ledger)) == 6


@BOTH
def test_the_closing_day_ends_what_nobody_marked_and_guesses_no_wait(ledger: Ledger) -> None:
    served, waiting, away = (issued(ledger, key) for key in "abc")
    other = ledger.issue(order("d", site="plaza"), NOW).ticket
    ledger.move(served, State.SERVED, "guide-1", LATER)
    ledger.move(away, State.NO_SHOW, "guide-1", LATER)

    assert ledger.end_tickets("main", TODAY) == 2
    assert ledger.end_tickets("main", TODAY) == 0

    states = [each.state for each in ledger.tickets(None, TODAY)]
    assert states == [State.SERVED, State.ENDED, State.ENDED, State.WAITING]
    assert ledger.day(TODAY).waiting == {"plaza": 1}
    assert sum(cell.tickets for cell in measured(ledger)) == 2
    assert (waiting.site, other.site) == ("main", "plaza")


@BOTH
def test_a_ticket_of_yesterday_is_not_found(ledger: Ledger) -> None:
    ticket = issued(ledger)
    ledger.purge(TODAY + timedelta(days=1))

    with pytest.raises(TicketNotFound):
        ledger.move(ticket, State.SERVED, "guide-1", LATER + timedelta(days=1))


@BOTH
def test_the_histogram_tells_nothing_of_a_person(ledger: Ledger, url: str) -> None:
    ledger.move(issued(ledger), State.SERVED, "guide-1", LATER)
    ledger.purge(TODAY + timedelta(days=1))

    assert rows_at(url, "SELECT * FROM wait_tally") == [("main", "2026-11-24", 10, "C", 15, 1)]


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.sampled_from(State), max_size=8))
def test_whatever_happens_to_a_ticket_it_is_measured_at_most_once(
    ledger: Ledger, asked: list[State]
) -> None:
    before = sum(cell.tickets for cell in measured(ledger))
    ticket = issued(ledger, str(uuid4()))
    left = False
    for to in asked:
        now = state_of(ledger, ticket)
        if to is now or to in MOVES[now]:
            ledger.move(ticket, to, "guide-1", LATER)
            left = left or (now is State.WAITING and to not in (State.WAITING, State.ENDED))

    assert sum(cell.tickets for cell in measured(ledger)) - before == int(left)
