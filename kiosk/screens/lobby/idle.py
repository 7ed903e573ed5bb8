# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""How long a screen waits for somebody who does not touch it. Pure: seconds come in one by one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.screens.lobby.flow import Page

# Seconds (design, section 6).
CHOOSING = 60
LOOKING_INTO_BAGS = 180
THANKS = 12
WARNING = 30

# From this text size on people read more slowly.
LARGE_TEXT = 1.6

ALLOWED: dict[Page, int] = {
    Page.HOME: CHOOSING,
    Page.THANKS: THANKS,
}
"""Pages that are not listed wait as long as somebody may look for a letter or her glasses."""

NOBODY_THERE = frozenset({Page.ATTRACT, Page.CLOSED})
WITHOUT_WARNING = frozenset({Page.THANKS})


def allowance(page: Page, text_scale: float, low_reach: bool) -> int:
    """Seconds without a touch before the warning."""
    seconds = ALLOWED.get(page, LOOKING_INTO_BAGS)
    slow = text_scale >= LARGE_TEXT or low_reach
    return seconds * 2 if slow and page not in WITHOUT_WARNING else seconds


@dataclass(frozen=True)
class Idle:
    """Seconds since the last touch, and seconds left of the warning (None: no warning)."""

    quiet: int = 0
    left: int | None = None

    @property
    def is_over(self) -> bool:
        """Whether the visitor has gone."""
        return self.left is not None and self.left <= 0


def second_passed(idle: Idle, page: Page, allowed: int) -> Idle:
    """The next second without a touch."""
    if page in NOBODY_THERE:
        return Idle()
    if idle.left is not None:
        return replace(idle, left=idle.left - 1)
    quiet = idle.quiet + 1
    if quiet < allowed:
        return replace(idle, quiet=quiet)
    return Idle(quiet, 0 if page in WITHOUT_WARNING else WARNING)
