# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Random touches and keys in one window: it lives, warns of nothing, grows by nothing."""

from __future__ import annotations

import gc
import logging
import sys
from collections import defaultdict

import psutil
import pytest

from tests.journeys.child import Child
from tests.journeys.counted import Counted
from tests.journeys.hall import PORTRAIT, Hall, Setup, come_to_rest

pytestmark = [pytest.mark.long, pytest.mark.qt_log_level_fail("WARNING")]

GROWTH = 1.05
"""Resident memory at the end, as a share of that after the warm-up."""

LOST_NONES = 0.01
"""References to None that may come or go for each event: a leak is one or more for each."""


@pytest.fixture(scope="module")
def setup() -> Setup:
    return Setup(size=PORTRAIT)


def resident() -> int:
    """Bytes of this process in memory, once what is not needed any more is gone."""
    come_to_rest()
    gc.collect()
    size: int = psutil.Process().memory_info().rss
    return size


def is_consistent(hall: Hall) -> None:
    """Numbers without gap or double; every ticket counted once; paper only for tickets."""
    tickets = hall.tickets()
    counted = hall.counted()
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for ticket in tickets:
        numbers[ticket.ticket_class].append(ticket.number.number)
    for given in numbers.values():
        assert sorted(given) == list(range(min(given), min(given) + len(given)))
    assert sum(counted.visits.values()) == len(tickets)
    assert sum(counted.items.values()) == len(tickets)
    assert sum(counted.languages.values()) == len(tickets)
    for visit_type, visits in counted.visits.items():
        assert visits == sum(ticket.visit_type == visit_type for ticket in tickets)
    for lang, visits in counted.languages.items():
        assert visits == sum(ticket.lang == lang for ticket in tickets)


def hammer(hall: Hall, seed: int, warm_up: int, events: int) -> Counted:
    """Play, measure, play on, compare; what was counted."""
    hall.begin()
    child = Child(hall, seed)
    child.plays(warm_up)
    hall.rest()
    memory, nones = resident(), sys.getrefcount(None)
    child.plays(events)
    hall.rest()
    grown, lost = resident() / memory, sys.getrefcount(None) - nones
    print(f"memory {memory / 1e6:.0f} MB, afterwards {grown:.3f} of it; None {lost:+d}")  # noqa: T201
    assert grown <= GROWTH
    assert abs(lost) <= LOST_NONES * events
    is_consistent(hall)
    return hall.counted()


def test_three_thousand_touches_do_no_harm(hall: Hall, caplog: pytest.LogCaptureFixture) -> None:
    counted = hammer(hall, seed=20261124, warm_up=1000, events=2000)
    assert sum(counted.visits.values()) > 0
    assert sum(counted.sessions.values()) > 0
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.long
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("seed", [1])
def test_a_hundred_thousand_touches_do_no_harm(
    hall: Hall, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    counted = hammer(hall, seed=seed, warm_up=10_000, events=90_000)
    assert sum(counted.visits.values()) > 100
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []
