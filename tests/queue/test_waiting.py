# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Waits fall into buckets of minutes."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.queue.ticket import MOVES, State
from kiosk.queue.waiting import BUCKETS, MEASURED, bucket_of
from kiosk.visits.opening_days import TOKYO

NOW = datetime(2026, 11, 24, 10, tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("minutes", "bucket"), [(0, 0), (4.9, 0), (5, 5), (29, 20), (30, 30), (179, 120), (600, 180)]
)
def test_a_wait_is_in_the_bucket_that_it_has_reached(minutes: float, bucket: int) -> None:
    assert bucket_of(NOW, NOW + timedelta(minutes=minutes)) == bucket


def test_a_clock_that_was_put_back_waited_for_nothing() -> None:
    assert bucket_of(NOW, NOW - timedelta(minutes=3)) == 0


@given(st.floats(0, 10_000), st.floats(0, 10_000))
def test_who_waited_longer_is_never_in_an_earlier_bucket(one: float, other: float) -> None:
    short, long = sorted((one, other))

    assert bucket_of(NOW, NOW + timedelta(minutes=short)) in BUCKETS
    assert bucket_of(NOW, NOW + timedelta(minutes=short)) <= bucket_of(
        NOW, NOW + timedelta(minutes=long)
    )


def test_all_that_leaves_the_queue_is_measured_but_what_the_closing_day_ended() -> None:
    assert MOVES[State.WAITING] - MEASURED == {State.ENDED}
