# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""11:00, the network switch dies; 11:20, it is back. On a real server behind a proxy."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.problems import DatabaseUnreachable, RecordsWaiting
from kiosk.queue.ticket import PrintState
from kiosk.store.away import Merged
from kiosk.store.check import check_own_file
from kiosk.store.own_file import waiting_in
from kiosk.visits.results import Result
from tests.postgres import Server
from tests.proxy import Act, Proxy
from tests.store.devices import Device, the_books_agree
from tests.store.moments import NOVEMBER, NOW, TODAY, order, rows, rows_at, session

LITTLE_S = 0.5
"""Far below any wait for a network."""


def test_numbers_go_on_in_the_overflow_range_and_come_home(device: Device, proxy: Proxy) -> None:
    device.take_a_ticket()
    proxy.go_down()
    first, second = device.take_a_ticket(), device.take_a_ticket()
    device.ledger.note_print(first.ticket, PrintState.PRINTED, "slip.png")

    assert [str(each.ticket.number) for each in (first, second)] == ["C800", "C801"]
    assert first.ahead is None
    assert device.ledger.tickets("main", TODAY)[0].print_state is PrintState.PRINTED
    device.come_back()

    listed = device.ledger.tickets("main", TODAY)
    assert [str(ticket.number) for ticket in listed] == ["C001", "C800", "C801"]
    assert listed[1].print_path == "slip.png"
    assert device.ledger.issue(order(listed[2].key), NOW).ahead == 2
    assert str(device.take_a_ticket().ticket.number) == "C002"
    the_books_agree(device)
    proxy.go_down()
    assert str(device.take_a_ticket().ticket.number) == "C802"


def test_a_press_that_is_repeated_after_the_cut_keeps_its_number(
    device: Device, proxy: Proxy
) -> None:
    device.take_a_ticket("a")
    proxy.go_down()
    device.take_a_ticket("b")

    assert not device.take_a_ticket("a").new
    assert not device.take_a_ticket("b").new
    device.come_back()
    assert not device.take_a_ticket("b").new
    the_books_agree(device)


def test_a_network_that_swallows_everything_delays_one_press(device: Device, proxy: Proxy) -> None:
    device.take_a_ticket()
    proxy.go_down(Act.SWALLOW)

    begin = time.monotonic()
    device.take_a_ticket()
    assert time.monotonic() - begin < 3.5
    begin = time.monotonic()
    for _ in range(5):
        device.take_a_ticket()
    with pytest.raises(DatabaseUnreachable):
        device.ledger.tallies(*NOVEMBER)
    assert time.monotonic() - begin < LITTLE_S
    device.come_back()
    the_books_agree(device)


def test_a_commit_that_arrives_after_the_merge_counts_nothing(device: Device, proxy: Proxy) -> None:
    device.take_a_ticket()
    proxy.plan(1, "request", Act.DELAY, of=b"COMMIT")
    late = device.take_a_ticket()
    assert str(late.ticket.number) == "C800"
    device.later()
    # The server still holds what was asked: it is not asked to decide before that has ended.
    device.ledger.tend()
    proxy.let_go()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(_until_nothing_waits, device).result(timeout=30)
    the_books_agree(device)


def _until_nothing_waits(device: Device) -> None:
    while device.ledger.away() is not None:
        device.later()
        device.ledger.tend()


def test_without_an_overflow_range_counts_go_on_and_tickets_do_not(
    server: Server, proxy: Proxy, tmp_path: Path
) -> None:
    path = tmp_path / "away.sqlite3"
    device = Device(server.new_database(), proxy, path, overflow=None)
    proxy.go_down()

    with pytest.raises(DatabaseUnreachable):
        device.take_a_ticket()
    device.end_a_session()
    device.come_back()

    the_books_agree(device)
    device.ledger.close()


def test_a_device_that_starts_while_its_server_is_away_goes_on(
    server: Server, proxy: Proxy, tmp_path: Path
) -> None:
    proxy.go_down()
    device = Device(server.new_database(), proxy, tmp_path / "away.sqlite3")
    device.take_a_ticket()
    device.die()
    assert str(device.take_a_ticket().ticket.number) == "C801"

    device.come_back()

    the_books_agree(device)
    device.ledger.close()


def test_staff_are_told_what_waits_and_bring_it_by_hand(device: Device, proxy: Proxy) -> None:
    assert check_own_file(device.path) == ()
    proxy.go_down()
    device.take_a_ticket()
    device.end_a_session()
    device.count_by_hand()

    away = device.ledger.away()
    assert away is not None
    assert (away.since, away.tickets, away.counts) == (NOW, 1, 2)
    assert waiting_in(device.path) == away
    [problem] = check_own_file(device.path)
    assert isinstance(problem, RecordsWaiting)
    assert problem.facts == {"since": "2026-11-24 10:15", "tickets": 1, "counts": 2}
    with pytest.raises(DatabaseUnreachable):
        device.ledger.merge()
    proxy.come_back()
    assert device.ledger.merge() == Merged(tickets=1, counts=2)
    assert device.ledger.merge() == Merged()
    the_books_agree(device)


def test_what_cannot_be_repeated_waits_added_up_by_hour(device: Device, proxy: Proxy) -> None:
    proxy.go_down()
    for _ in range(5):
        device.end_a_session()

    assert rows(device.path, "SELECT count(*), sum(sessions) FROM session_tally") == [(1, 5)]
    assert rows(device.path, "SELECT count(*) FROM batches") == [(0,)]
    assert rows(device.path, "SELECT count(*) FROM kept_commands") == [(0,)]


def test_after_a_night_without_the_server_only_counts_wait(device: Device, proxy: Proxy) -> None:
    proxy.go_down()
    device.take_a_ticket()
    device.count_by_hand()
    device.call_staff()
    device.now = NOW + timedelta(days=1)
    device.ledger.purge(device.now.date())

    for table in ("tickets", "staff_calls", "kept_commands", "batches"):
        assert rows(device.path, f"SELECT count(*) FROM {table}") == [(0,)]
    device.come_back()

    the_books_agree(device, is_over=False)
    assert rows_at(device.url, "SELECT count(*) FROM tickets") == [(0,)]


def test_a_parcel_whose_answer_was_lost_for_a_night_is_known_in_the_morning(
    device: Device, proxy: Proxy
) -> None:
    proxy.go_down()
    device.end_a_session()
    proxy.come_back()
    device.later()
    proxy.plan(1, "answer", Act.CUT, of=b"COMMIT")
    device.ledger.tend()
    assert proxy.happened.is_set()
    device.now = NOW + timedelta(days=2)
    proxy.come_back()
    with closing(Device(device.url, proxy, device.path.with_name("other.sqlite3")).ledger) as other:
        other.purge(device.now.date())

    device.later()
    device.ledger.tend()

    the_books_agree(device)
    assert rows_at(device.url, "SELECT count(*) FROM batches WHERE business_date > '2026-12'") == [
        (0,)
    ]


def test_two_devices_with_one_range_lose_no_visitor(
    server: Server, proxy: Proxy, tmp_path: Path
) -> None:
    """Somebody has set them up wrongly: two people hold C800."""
    url = server.new_database()
    devices = [Device(url, proxy, tmp_path / f"{name}.sqlite3") for name in "ab"]
    proxy.go_down()
    for device, key in zip(devices, "ab", strict=True):
        device.take_a_ticket(key)
        device.ledger.end_session(session(Result.TICKET), NOW, key)
    for device in devices:
        device.come_back()
        device.ledger.close()

    assert rows_at(url, "SELECT sum(visits) FROM visit_tally") == [(2,)]
    assert rows_at(url, "SELECT sum(sessions) FROM session_tally") == [(2,)]
    assert rows_at(url, "SELECT number FROM tickets") == [(800,)]
