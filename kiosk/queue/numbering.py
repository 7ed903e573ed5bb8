# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Where a class's series starts, which letter is printed for it, and clashes. Pure.

The counter itself is advanced by the store, in the transaction that inserts the ticket: a number
that was not committed was never shown, so numbers have no gaps and no duplicates. A series runs
on past 999 without wrapping: a wrapped number would be called twice on a busy day.
"""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.queue.settings import FIRST, QueueSettings


def first_number(settings: QueueSettings, ticket_class: str) -> int:
    """The number with which the class starts each business day."""
    return settings.first.get(ticket_class, FIRST)


def letter(settings: QueueSettings, ticket_class: str) -> str:
    """The letter printed for the class."""
    return settings.letters.get(ticket_class, ticket_class)


def clashes(settings: QueueSettings, ticket_classes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of classes that would print the same letter (settings faulty for this content)."""
    ordered = sorted(set(ticket_classes))
    return tuple(
        (one, other)
        for index, one in enumerate(ordered)
        for other in ordered[index + 1 :]
        if letter(settings, one) == letter(settings, other)
    )
