# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""How long a screen waits, and that it warns before it clears."""

from __future__ import annotations

import pytest

from kiosk.screens.lobby.flow import Page
from kiosk.screens.lobby.idle import WARNING, Idle, allowance, second_passed


def passes(page: Page, allowed: int, seconds: int) -> Idle:
    """Nobody touches the screen for that long."""
    idle = Idle()
    for _ in range(seconds):
        idle = second_passed(idle, page, allowed)
    return idle


@pytest.mark.parametrize(
    ("page", "scale", "low", "seconds"),
    [
        (Page.HOME, 1.0, False, 60),
        (Page.HOME, 1.25, False, 60),
        (Page.HOME, 1.6, False, 120),
        (Page.HOME, 1.0, True, 120),
        (Page.PAPERS, 1.0, False, 180),
        (Page.OUTCOME, 1.0, False, 180),
        (Page.TICKET, 2.0, True, 360),
        (Page.THANKS, 2.0, True, 12),
    ],
)
def test_who_reads_slowly_or_looks_into_her_bag_has_time(
    page: Page, scale: float, low: bool, seconds: int
) -> None:
    assert allowance(page, scale, low) == seconds


def test_the_warning_comes_when_the_time_is_over_and_lasts_half_a_minute() -> None:
    assert passes(Page.HOME, 60, 59).left is None
    assert passes(Page.HOME, 60, 60).left == WARNING
    assert not passes(Page.HOME, 60, 60 + WARNING - 1).is_over
    assert passes(Page.HOME, 60, 60 + WARNING).is_over


def test_where_nobody_is_nothing_is_counted() -> None:
    assert passes(Page.ATTRACT, 60, 1000) == Idle()
    assert passes(Page.CLOSED, 60, 1000) == Idle()


def test_the_thanks_go_without_a_warning() -> None:
    assert passes(Page.THANKS, 12, 11).left is None
    assert passes(Page.THANKS, 12, 12).is_over
