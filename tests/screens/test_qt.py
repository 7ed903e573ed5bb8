# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A slot in which a bug ends in a working screen."""

from __future__ import annotations

from kiosk.screens.qt import safely


class Page:
    """Something with a slot that can be made to fail."""

    def __init__(self) -> None:
        self.recovered: list[Exception] = []
        self.pressed = 0

    def recover(self, error: Exception) -> None:
        self.recovered.append(error)

    @safely
    def press(self, fail: bool) -> None:
        """Counts, or fails."""
        if fail:
            raise KeyError("what she chose")
        self.pressed += 1


def test_a_slot_does_its_work() -> None:
    page = Page()
    page.press(False)
    assert page.pressed == 1
    assert page.recovered == []


def test_a_bug_is_handed_on_and_not_raised() -> None:
    page = Page()
    page.press(True)
    assert [type(error) for error in page.recovered] == [KeyError]


def test_a_slot_keeps_its_name_for_qt() -> None:
    assert Page.press.__name__ == "press"
