# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Moments at the counter, on a real database file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from kiosk.problems import ClockBeforeLastRecord
from kiosk.queue.ticket import PrintState, State, TicketNumber
from kiosk.store.ledger import Ledger, open_ledger
from kiosk.visits.opening_days import TOKYO
from kiosk.visits.results import Result
from kiosk.visits.tally import Channel, LanguageCount, VisitCount
from tests.store.moments import (
    BOTH,
    NOVEMBER,
    NOW,
    TODAY,
    call,
    order,
    people,
    rows_at,
    session,
    speakers,
    visit,
)

pytestmark = BOTH

TOMORROW = TODAY + timedelta(days=1)


def test_the_first_visitor_of_the_day_gets_number_one(ledger: Ledger) -> None:
    issued = ledger.issue(order("a"), NOW)

    assert str(issued.ticket.number) == "C001"
    assert issued.ticket.business_date == TODAY
    assert issued.ticket.state is State.WAITING
    assert issued.ahead == 0
    assert issued.new


def test_each_class_has_its_own_series_that_starts_where_the_hall_wants(ledger: Ledger) -> None:
    ledger.issue(order("a"), NOW)
    ledger.issue(order("b"), NOW)
    other = ledger.issue(order("c", ticket_class="A", first=501), NOW)
    following = ledger.issue(order("d", ticket_class="A", first=501), NOW)

    assert str(other.ticket.number) == "A501"
    assert str(following.ticket.number) == "A502"


def test_the_printed_letter_may_differ_from_the_class(ledger: Ledger) -> None:
    issued = ledger.issue(order("a", letter="K"), NOW)

    assert str(issued.ticket.number) == "K001"
    assert issued.ticket.ticket_class == "C"
    assert ledger.tickets("main", TODAY) == (issued.ticket,)


def test_a_second_press_gets_the_same_ticket_and_counts_nothing(ledger: Ledger) -> None:
    first = ledger.issue(order("a"), NOW)
    again = ledger.issue(order("a", visit_type="card.lost"), NOW + timedelta(seconds=1))

    assert again == replace(first, new=False)
    tallies = ledger.tallies(*NOVEMBER)
    assert people(tallies) == 1
    assert speakers(tallies) == {"vi": 1}


def test_the_same_key_in_another_hall_is_another_visitor(ledger: Ledger) -> None:
    ledger.issue(order("a"), NOW)

    assert ledger.issue(order("a", site="plaza"), NOW).new


def test_only_waiting_tickets_of_the_same_class_are_ahead(ledger: Ledger, url: str) -> None:
    for key in ("a", "b", "c"):
        ledger.issue(order(key), NOW)
    ledger.issue(order("d", ticket_class="A"), NOW)
    rows_at(url, "UPDATE tickets SET state = 'called' WHERE key = 'b'")

    assert ledger.issue(order("e"), NOW).ahead == 2
    assert ledger.issue(order("c"), NOW).ahead == 1


def test_a_ticket_counts_its_visit_by_hour_and_its_language_by_day(ledger: Ledger) -> None:
    ledger.issue(order("a", items=3), NOW)

    tallies = ledger.tallies(*NOVEMBER)

    assert tallies.visits == (
        VisitCount(
            site="main",
            device="kiosk-1",
            date=TODAY,
            hour=10,
            visit_type="cert.renew",
            channel=Channel.KIOSK,
            result=Result.TICKET,
            visits=1,
            items=3,
        ),
    )
    assert tallies.languages == (LanguageCount("main", "kiosk-1", TODAY, "3", "vi", 1),)


def test_a_type_without_visitors_counts_items_only(ledger: Ledger) -> None:
    ledger.issue(order("a", visits=0, items=2), NOW)

    tallies = ledger.tallies(*NOVEMBER)

    assert [(cell.visits, cell.items) for cell in tallies.visits] == [(0, 2)]
    assert tallies.languages == ()


def test_a_visit_that_counts_elsewhere_leaves_no_empty_cell(ledger: Ledger) -> None:
    ledger.issue(order("a", visits=0, items=0), NOW)

    assert ledger.tallies(*NOVEMBER).visits == ()


def test_the_hour_is_that_of_the_hall_wherever_the_clock_is(ledger: Ledger) -> None:
    ledger.issue(order("a"), NOW.astimezone(tz=None))

    assert ledger.tallies(*NOVEMBER).visits[0].hour == 10


def test_numbers_start_again_at_midnight_and_yesterday_stays_yesterday(ledger: Ledger) -> None:
    late = datetime(2026, 11, 24, 23, 59, 59, tzinfo=TOKYO)
    early = late + timedelta(seconds=2)
    ledger.issue(order("a"), late)
    issued = ledger.issue(order("b", business_date=TOMORROW), early)

    assert str(issued.ticket.number) == "C001"
    assert issued.ahead == 0
    assert len(ledger.tickets("main", TODAY)) == 1
    assert {cell.date for cell in ledger.tallies(*NOVEMBER).visits} == {TODAY, TOMORROW}


def test_two_kiosks_share_one_series(ledger: Ledger, url: str) -> None:
    other = open_ledger(url)
    numbers = []
    for index in range(10):
        here = other if index % 2 else ledger
        issued = here.issue(order(f"k{index}", device=f"kiosk-{index % 2}"), NOW)
        numbers.append(issued.ticket.number)
    other.close()

    assert numbers == [TicketNumber("C", index + 1) for index in range(10)]


def test_what_was_issued_is_there_after_a_restart(ledger: Ledger, url: str) -> None:
    issued = ledger.issue(order("a"), NOW)
    ledger.close()
    again = open_ledger(url)

    assert again.tickets("main", TODAY) == (issued.ticket,)
    assert again.issue(order("a"), NOW) == replace(issued, new=False)
    again.close()


def test_the_list_has_one_hall_or_all(ledger: Ledger) -> None:
    ledger.issue(order("a", site="plaza"), NOW)
    ledger.issue(order("b"), NOW)

    assert [ticket.site for ticket in ledger.tickets(None, TODAY)] == ["main", "plaza"]
    assert [ticket.site for ticket in ledger.tickets("plaza", TODAY)] == ["plaza"]


def test_what_became_of_the_slip_stays_with_the_ticket(ledger: Ledger) -> None:
    issued = ledger.issue(order("a"), NOW)

    ledger.note_print(issued.ticket, PrintState.PRINTED, "/slips/C001.png")

    assert ledger.tickets("main", TODAY)[0] == replace(
        issued.ticket, print_state=PrintState.PRINTED, print_path="/slips/C001.png"
    )


# --- counting by hand, sessions ------------------------------------------------------------------


def test_a_visit_added_by_hand_counts_once_for_its_key(ledger: Ledger) -> None:
    assert ledger.add_visits("a", visit(visits=2, items=5), "1", "ne", NOW)
    assert not ledger.add_visits("a", visit(visits=2, items=5), "1", "ne", NOW)

    tallies = ledger.tallies(*NOVEMBER)
    assert [(cell.visits, cell.items) for cell in tallies.visits] == [(2, 5)]
    assert speakers(tallies) == {"ne": 2}


def test_a_language_that_nobody_noted_is_not_invented(ledger: Ledger) -> None:
    ledger.add_visits("a", visit(), "1", None, NOW)

    tallies = ledger.tallies(*NOVEMBER)
    assert people(tallies) == 1
    assert tallies.languages == ()


def test_sessions_are_counted_by_result_and_are_no_visits(ledger: Ledger) -> None:
    ledger.end_session(session(Result.ABANDONED), NOW)
    ledger.end_session(session(Result.ABANDONED), NOW)
    ledger.end_session(session(Result.TICKET), NOW)

    tallies = ledger.tallies(*NOVEMBER)
    assert {cell.result: cell.sessions for cell in tallies.sessions} == {
        Result.ABANDONED: 2,
        Result.TICKET: 1,
    }
    assert tallies.visits == ()


def test_a_session_with_a_key_ends_once(ledger: Ledger) -> None:
    assert ledger.end_session(session(Result.HOME), NOW, key="s")
    assert not ledger.end_session(session(Result.HOME), NOW, key="s")

    assert [cell.sessions for cell in ledger.tallies(*NOVEMBER).sessions] == [1]


def test_a_month_has_its_days_and_halls_and_no_others(ledger: Ledger) -> None:
    days = (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1))
    for day in days:
        for site in ("main", "plaza"):
            ledger.add_visits(f"{day}", visit(date=day, site=site), "1", None, NOW)

    both = ledger.tallies(*NOVEMBER)
    plaza = ledger.tallies(*NOVEMBER, site="plaza")

    assert [(cell.site, cell.date.isoformat()) for cell in both.visits] == [
        ("main", "2026-11-01"),
        ("main", "2026-11-30"),
        ("plaza", "2026-11-01"),
        ("plaza", "2026-11-30"),
    ]
    assert {cell.site for cell in plaza.visits} == {"plaza"}


# --- staff calls ---------------------------------------------------------------------------------


def test_a_call_waits_until_somebody_goes(ledger: Ledger) -> None:
    later = NOW + timedelta(minutes=1)
    assert ledger.call_staff(call("b", later), later)
    assert ledger.call_staff(call("a"), NOW)

    assert ledger.open_calls("main", TODAY) == (call("a"), call("b", later))
    assert ledger.acknowledge_call("main", "a", "guide-1", NOW)
    assert not ledger.acknowledge_call("main", "a", "guide-2", NOW)
    assert ledger.open_calls("main", TODAY) == (call("b", later),)


def test_pressing_the_staff_button_again_is_one_call(ledger: Ledger) -> None:
    assert ledger.call_staff(call("a"), NOW)
    assert not ledger.call_staff(call("a"), NOW)

    assert [cell.calls for cell in ledger.tallies(*NOVEMBER).calls] == [1]


# --- the night -----------------------------------------------------------------------------------


def test_the_night_takes_the_tickets_and_leaves_the_counters(ledger: Ledger, url: str) -> None:
    ledger.issue(order("a"), NOW)
    ledger.add_visits("b", visit(), "1", "ne", NOW)
    ledger.call_staff(call("c"), NOW)

    purged = ledger.purge(TOMORROW)

    assert (purged.tickets, purged.calls, purged.log_emptied) == (1, 1, True)
    for table in ("tickets", "staff_calls", "batches"):
        assert rows_at(url, f"SELECT count(*) FROM {table}") == [(0,)]
    tallies = ledger.tallies(*NOVEMBER)
    assert people(tallies) == 2
    assert speakers(tallies) == {"vi": 1, "ne": 1}
    assert [cell.calls for cell in tallies.calls] == [1]


def test_a_second_purge_does_nothing_more(ledger: Ledger) -> None:
    ledger.issue(order("a"), NOW)
    ledger.purge(TOMORROW)

    again = ledger.purge(TOMORROW)

    assert (again.tickets, again.calls) == (0, 0)
    assert people(ledger.tallies(*NOVEMBER)) == 1


def test_today_stays_when_the_night_before_is_purged(ledger: Ledger) -> None:
    ledger.issue(order("a"), NOW)

    assert ledger.purge(TODAY).tickets == 0
    assert len(ledger.tickets("main", TODAY)) == 1


def test_a_number_is_not_given_again_on_a_day_whose_tickets_are_gone(ledger: Ledger) -> None:
    ledger.issue(order("a"), NOW)
    ledger.purge(TOMORROW)

    assert str(ledger.issue(order("b"), NOW).ticket.number) == "C002"


# --- the clock -----------------------------------------------------------------------------------


def test_a_clock_before_the_last_record_asks_for_staff_and_takes_no_number(ledger: Ledger) -> None:
    ledger.issue(order("a"), NOW)
    yesterday = NOW - timedelta(days=1)

    with pytest.raises(ClockBeforeLastRecord) as refused:
        ledger.issue(order("b", business_date=yesterday.date()), yesterday)

    assert refused.value.facts == {"now": "2026-11-23T10", "last": "2026-11-24T10"}
    assert ledger.tickets("main", yesterday.date()) == ()
    assert people(ledger.tallies(*NOVEMBER)) == 1
    assert ledger.issue(order("b"), NOW).new


def test_nothing_else_is_recorded_by_a_wrong_clock_either(ledger: Ledger) -> None:
    ledger.issue(order("a", device="guide-1"), NOW)
    ledger.issue(order("b", device="kiosk-1"), NOW)
    yesterday = NOW - timedelta(days=1)

    with pytest.raises(ClockBeforeLastRecord):
        ledger.add_visits("c", visit(), "1", None, yesterday)
    with pytest.raises(ClockBeforeLastRecord):
        ledger.end_session(session(Result.HOME), yesterday)
    with pytest.raises(ClockBeforeLastRecord):
        ledger.call_staff(call("d"), yesterday)

    assert ledger.add_visits("c", visit(), "1", None, NOW)
    assert ledger.call_staff(call("d"), NOW)


def test_a_second_back_at_the_full_hour_bothers_nobody(ledger: Ledger) -> None:
    ten = NOW.replace(minute=0)
    ledger.issue(order("a"), ten)

    assert ledger.issue(order("b"), ten - timedelta(seconds=1)).new


def test_another_kiosk_with_another_clock_is_not_refused(ledger: Ledger) -> None:
    ledger.issue(order("a"), NOW)

    assert ledger.issue(order("b", device="kiosk-2"), NOW - timedelta(hours=2)).new


def test_staff_who_checked_the_date_let_the_kiosk_go_on(ledger: Ledger) -> None:
    wrong = datetime(2030, 1, 1, 10, tzinfo=TOKYO)
    ledger.issue(order("a", business_date=wrong.date()), wrong)

    ledger.confirm_clock("main", "kiosk-1", NOW)

    assert ledger.issue(order("b"), NOW).new


def test_training_may_start_before_the_last_record(url: str) -> None:
    training = open_ledger(url, clock_may_go_back=True)
    training.issue(order("a"), NOW)
    earlier = NOW - timedelta(days=30)

    assert training.issue(order("b", business_date=earlier.date()), earlier).new
    training.close()
