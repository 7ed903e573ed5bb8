# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A call is open until somebody says that she goes, and done when she was there."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from kiosk.store.calls import Call, CallState
from kiosk.store.ledger import Ledger
from tests.store.moments import BOTH, NOVEMBER, NOW, TODAY, call

LATER = NOW + timedelta(seconds=20)


def kept(ledger: Ledger, key: str = "a") -> Call:
    found = ledger.call("main", key)
    assert found is not None
    return found


@BOTH
def test_the_first_guide_who_says_so_goes(ledger: Ledger) -> None:
    ledger.call_staff(call("a"), NOW)

    with ThreadPoolExecutor(4) as pool:
        told = list(
            pool.map(
                lambda at: ledger.acknowledge_call("main", "a", f"guide-{at}", LATER), range(4)
            )
        )

    assert sum(told) == 1
    assert kept(ledger).state is CallState.ACKNOWLEDGED
    assert kept(ledger).answered_by == f"guide-{told.index(True)}"
    assert kept(ledger).answered_at == LATER


@BOTH
def test_who_asks_again_is_the_same_call_and_is_counted_once(ledger: Ledger) -> None:
    ledger.call_staff(call("a"), NOW)

    assert ledger.repeat_call("main", "a", 2)
    assert not ledger.repeat_call("main", "a", 2)
    assert ledger.repeat_call("main", "a", 3)

    assert kept(ledger).times == 3
    assert len(ledger.open_calls(None, TODAY)) == 1
    assert sum(cell.calls for cell in ledger.tallies(*NOVEMBER).calls) == 1


@BOTH
def test_nobody_asks_again_when_somebody_goes(ledger: Ledger) -> None:
    ledger.call_staff(call("a"), NOW)
    ledger.acknowledge_call("main", "a", "guide-1", LATER)

    assert not ledger.repeat_call("main", "a", 2)


@BOTH
def test_the_calls_of_all_halls_stay_until_they_are_done(ledger: Ledger) -> None:
    ledger.call_staff(call("a"), NOW)
    ledger.call_staff(call("b", LATER, site="plaza", device="plaza-1"), LATER)
    ledger.acknowledge_call("main", "a", "guide-1", LATER)

    assert [each.key for each in ledger.open_calls(None, TODAY)] == ["b"]
    assert [each.key for each in ledger.day(TODAY).calls] == ["a", "b"]
    assert ledger.finish_call("main", "a")
    assert not ledger.finish_call("main", "a")
    assert [each.key for each in ledger.day(TODAY).calls] == ["b"]


@BOTH
def test_a_call_that_nobody_made_is_not_there(ledger: Ledger) -> None:
    assert ledger.call("main", "x") is None
    assert not ledger.acknowledge_call("main", "x", "guide-1", NOW)
