# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""One button for four text sizes."""

from __future__ import annotations

from kiosk.screens.lobby.appearance import TEXT_SCALES, Appearance, larger


def test_after_the_largest_text_comes_the_smallest() -> None:
    looks = [Appearance()]
    for _ in TEXT_SCALES:
        looks.append(larger(looks[-1]))
    assert [look.text_scale for look in looks] == [*TEXT_SCALES, TEXT_SCALES[0]]


def test_larger_text_changes_nothing_else() -> None:
    look = Appearance("en", 1.0, contrast=True, low_reach=True)
    assert larger(look) == Appearance("en", 1.25, contrast=True, low_reach=True)
