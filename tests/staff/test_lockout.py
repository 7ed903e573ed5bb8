# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Wrong PINs close the door for a while that doubles."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.lockout import FIRST, FREE, LONGEST, NO_TIME, Tries, failed, locked_for, whole
from kiosk.visits.opening_days import TOKYO

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=TOKYO)
GAPS = st.lists(st.integers(-3600, 7200), max_size=30)


def tries_after(gaps: list[int]) -> tuple[Tries, datetime]:
    tries, now = Tries(), NOW
    for gap in gaps:
        now += timedelta(seconds=gap)
        if locked_for(tries, now) == NO_TIME:
            tries = failed(tries, now)
    return tries, now


def test_four_slips_of_the_finger_cost_nothing_and_the_fifth_a_minute() -> None:
    tries = Tries()
    for _ in range(FREE - 1):
        tries = failed(tries, NOW)
        assert locked_for(tries, NOW) == NO_TIME
    assert locked_for(failed(tries, NOW), NOW) == FIRST


@given(st.integers(0, 10**9))
def test_each_further_one_doubles_it_up_to_an_hour(wrong: int) -> None:
    assert whole(wrong) <= whole(wrong + 1) <= LONGEST
    assert wrong < FREE or whole(wrong + 1) == min(2 * whole(wrong), LONGEST)


@given(GAPS)
def test_whatever_the_clock_does_it_opens_again_after_its_time(gaps: list[int]) -> None:
    tries, now = tries_after(gaps)

    assert NO_TIME <= locked_for(tries, now) <= whole(tries.wrong)
    if tries.latest is not None:
        assert locked_for(tries, tries.latest + whole(tries.wrong)) == NO_TIME


@given(GAPS, st.integers(0, 3600))
def test_turning_the_clock_back_opens_nothing(gaps: list[int], back: int) -> None:
    tries, _ = tries_after(gaps)
    if tries.latest is not None:
        earlier = tries.latest - timedelta(seconds=back)
        assert locked_for(tries, earlier) == whole(tries.wrong)
