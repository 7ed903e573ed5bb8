# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A wrong tap is taken back by its key, or as the last of the device."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.guidance.model import Content
from kiosk.problems import CountNotFound
from kiosk.reception.add_visit import VisitEntry, add_visit
from kiosk.reception.undo_visit import undo_visit
from kiosk.store.ledger import Ledger
from tests.reception.halls import TUESDAY


def counted(ledger: Ledger, content: Content, key: str, items: int) -> None:
    entry = VisitEntry(key, "main", "guide.only", "guide-1", items=items)
    add_visit(ledger, content, entry, TUESDAY)


def test_without_a_key_the_last_count_of_the_device_goes(
    ledger: Ledger, two_halls: Content
) -> None:
    counted(ledger, two_halls, "a", 3)
    counted(ledger, two_halls, "b", 1)

    assert undo_visit(ledger, "main", "u", device="guide-1", now=TUESDAY).count.items == 1
    assert undo_visit(ledger, "main", "v", device="guide-1", now=TUESDAY, key="a").count.items == 3

    with pytest.raises(CountNotFound):
        undo_visit(ledger, "main", "w", device="guide-1", now=TUESDAY)


def test_what_another_device_counted_is_not_the_last(ledger: Ledger, two_halls: Content) -> None:
    counted(ledger, two_halls, "a", 3)

    with pytest.raises(CountNotFound):
        undo_visit(ledger, "main", "u", device="guide-2", now=TUESDAY)


def test_yesterday_is_not_undone(ledger: Ledger, two_halls: Content) -> None:
    counted(ledger, two_halls, "a", 3)

    with pytest.raises(CountNotFound):
        undo_visit(ledger, "main", "u", device="guide-1", now=TUESDAY + timedelta(days=1))
