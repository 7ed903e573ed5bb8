# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Where series start and which letter is printed."""

from __future__ import annotations

from kiosk.queue.numbering import clashes, first_number, letter
from kiosk.queue.settings import QueueSettings


def test_a_series_starts_with_one_unless_the_hall_says_otherwise() -> None:
    settings = QueueSettings(first={"C": 501})

    assert first_number(settings, "C") == 501
    assert first_number(settings, "A") == 1


def test_a_class_prints_its_own_letter_unless_the_hall_says_otherwise() -> None:
    settings = QueueSettings(letters={"C": "K"})

    assert letter(settings, "C") == "K"
    assert letter(settings, "A") == "A"


def test_two_classes_with_one_letter_are_named() -> None:
    settings = QueueSettings(letters={"C": "A"})

    assert clashes(settings, ["A", "B", "C"]) == (("A", "C"),)
    assert clashes(QueueSettings(), ["A", "B", "C"]) == ()
