# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A call is made again each minute, until somebody says that she goes."""

from __future__ import annotations

from dataclasses import replace

from kiosk.screens.lobby.calling import ASKED_AGAIN_S, Calling, second_passed


def later(calling: Calling, seconds: int) -> Calling:
    for _ in range(seconds):
        calling = second_passed(calling)
    return calling


def test_after_a_minute_it_is_made_again() -> None:
    assert later(Calling("a"), ASKED_AGAIN_S - 1).times == 1
    assert later(Calling("a"), ASKED_AGAIN_S).times == 2
    assert later(Calling("a"), 3 * ASKED_AGAIN_S).times == 4


def test_an_answered_call_is_left_alone() -> None:
    answered = replace(later(Calling("a"), 30), is_answered=True)

    assert later(answered, 200) == answered
    assert answered.words == "lobby.staff.coming"
