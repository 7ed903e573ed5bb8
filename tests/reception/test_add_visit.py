# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Visitors whom the floor guide counts by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.guidance.model import Content
from kiosk.problems import UnknownSite, UnknownVisitType
from kiosk.reception.add_visit import VisitEntry, add_visit
from kiosk.store.ledger import Ledger
from kiosk.visits.tally import Channel
from tests.reception.halls import TUESDAY

DAY = (TUESDAY.date(), TUESDAY.date())
ENTRY = VisitEntry(key="a", site="main", visit_type="guide.only", device="guide-1")


def test_a_visitor_is_one_visit_and_one_item(ledger: Ledger, two_halls: Content) -> None:
    added = add_visit(ledger, two_halls, ENTRY, TUESDAY)

    assert (added.count.visits, added.count.items, added.new) == (1, 1, True)
    assert added.count.channel is Channel.GUIDE
    assert ledger.tallies(*DAY).visits == (added.count,)


def test_a_mother_with_three_children_is_one_visit_and_three_items(
    ledger: Ledger, two_halls: Content
) -> None:
    add_visit(ledger, two_halls, replace(ENTRY, items=3), TUESDAY)

    assert [(c.visits, c.items) for c in ledger.tallies(*DAY).visits] == [(1, 3)]


def test_a_repeated_entry_counts_once(ledger: Ledger, two_halls: Content) -> None:
    add_visit(ledger, two_halls, ENTRY, TUESDAY)

    assert not add_visit(ledger, two_halls, ENTRY, TUESDAY).new
    assert [c.visits for c in ledger.tallies(*DAY).visits] == [1]


def test_phone_calls_are_items_and_no_visitors(ledger: Ledger, two_halls: Content) -> None:
    entry = replace(ENTRY, visit_type="phone.inquiry", channel=Channel.PHONE, count=5, lang="ja")
    add_visit(ledger, two_halls, entry, TUESDAY)

    tallies = ledger.tallies(*DAY)
    assert [(c.visits, c.items) for c in tallies.visits] == [(0, 5)]
    assert tallies.languages == ()


def test_the_language_counts_when_it_was_noted(ledger: Ledger, two_halls: Content) -> None:
    add_visit(ledger, two_halls, replace(ENTRY, count=2, lang="ne"), TUESDAY)

    [cell] = ledger.tallies(*DAY).languages
    assert (cell.service, cell.language, cell.visits) == ("1", "ne", 2)


def test_an_off_site_session_counts_as_a_site_of_its_own(
    ledger: Ledger, two_halls: Content
) -> None:
    entry = replace(ENTRY, site="offsite", channel=Channel.OFFSITE)

    assert add_visit(ledger, two_halls, entry, TUESDAY).count.site == "offsite"


def test_what_the_content_does_not_know_is_not_counted(ledger: Ledger, two_halls: Content) -> None:
    with pytest.raises(UnknownVisitType):
        add_visit(ledger, two_halls, replace(ENTRY, visit_type="guide"), TUESDAY)
    with pytest.raises(UnknownSite):
        add_visit(ledger, two_halls, replace(ENTRY, site="annex"), TUESDAY)

    assert ledger.tallies(*DAY).visits == ()
