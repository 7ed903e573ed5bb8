# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Whatever fails when: pauses grow to half a minute, and nobody asks twice within one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.store.backoff import LONGEST_S, BackOff, pause_s

MOMENTS = st.floats(0, 1e9, allow_nan=False)


def test_pauses_double_up_to_half_a_minute() -> None:
    assert [pause_s(failures) for failures in range(8)] == [0, 1, 2, 4, 8, 16, 30, 30]


@given(st.integers(0, 10**9))
def test_no_pause_is_longer_than_half_a_minute(failures: int) -> None:
    assert 0 <= pause_s(failures) <= pause_s(failures + 1) <= LONGEST_S


@given(MOMENTS)
def test_a_server_that_answers_is_always_asked(now: float) -> None:
    assert BackOff().may_ask(now)
    assert BackOff().asking(now) == BackOff()


@given(MOMENTS, st.integers(1, 50), st.floats(0, 60))
def test_one_asks_and_the_others_wait_for_the_next_turn(
    now: float, failures: int, later: float
) -> None:
    state = BackOff()
    for _ in range(failures):
        state = state.failed(now)
    assert not state.may_ask(now)
    turn = state.again_at
    assert state.may_ask(turn)

    asked = state.asking(turn)

    assert asked.may_ask(turn + later) == (turn + later >= turn + pause_s(failures))
    assert asked.failures == failures
