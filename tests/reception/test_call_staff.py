# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Somebody asks for a person."""

from __future__ import annotations

from datetime import timedelta

from kiosk.reception.call_staff import (
    StaffCall,
    acknowledge_call,
    call_staff,
    is_answered,
    open_calls,
)
from kiosk.store.ledger import Ledger
from tests.reception.halls import TUESDAY

CALL = StaffCall(key="a", site="main", device="kiosk-1", lang="ne")


def test_a_call_says_where_and_in_which_language(ledger: Ledger) -> None:
    assert call_staff(ledger, CALL, TUESDAY)

    [kept] = open_calls(ledger, "main", TUESDAY)
    assert (kept.device, kept.lang, kept.called_at) == ("kiosk-1", "ne", TUESDAY)
    assert open_calls(ledger, "plaza", TUESDAY) == ()


def test_a_hammering_child_makes_one_call(ledger: Ledger) -> None:
    for _ in range(20):
        call_staff(ledger, CALL, TUESDAY)

    assert len(open_calls(ledger, "main", TUESDAY)) == 1


def test_who_goes_takes_the_call_from_the_list(ledger: Ledger) -> None:
    call_staff(ledger, CALL, TUESDAY)

    assert not is_answered(ledger, "main", "a")
    assert acknowledge_call(ledger, "main", "a", "guide-1", TUESDAY)
    assert is_answered(ledger, "main", "a")
    assert open_calls(ledger, "main", TUESDAY) == ()


def test_yesterdays_calls_are_not_open_today(ledger: Ledger) -> None:
    call_staff(ledger, CALL, TUESDAY)

    assert open_calls(ledger, "main", TUESDAY + timedelta(days=1)) == ()
