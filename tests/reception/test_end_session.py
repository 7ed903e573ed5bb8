# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""How sessions at the screen are counted."""

from __future__ import annotations

import pytest

from kiosk.reception.end_session import SessionEnd, end_session
from kiosk.store.ledger import Ledger
from kiosk.visits.results import Result
from tests.reception.halls import TUESDAY

DAY = (TUESDAY.date(), TUESDAY.date())


@pytest.mark.parametrize("result", list(Result))
def test_every_way_to_end_is_counted_and_is_no_visitor(ledger: Ledger, result: Result) -> None:
    end_session(ledger, SessionEnd("main", "kiosk-1", result), TUESDAY)

    tallies = ledger.tallies(*DAY)
    assert [(c.result, c.hour, c.sessions) for c in tallies.sessions] == [(result, 10, 1)]
    assert tallies.visits == ()


def test_a_session_ends_once(ledger: Ledger) -> None:
    end = SessionEnd("main", "kiosk-1", Result.ABANDONED, key="s1")

    assert end_session(ledger, end, TUESDAY)
    assert not end_session(ledger, end, TUESDAY)
