# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What one entry counts as."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.visits.results import Result
from kiosk.visits.tally import Channel, counted


def test_a_mother_who_renews_for_three_children_is_one_visit_and_three_items() -> None:
    assert counted(counts_visitors=True, people=1, items=3) == (1, 3)


@given(people=st.integers(0, 100), items=st.integers(0, 100))
def test_a_phone_call_is_an_item_and_never_a_visitor(people: int, items: int) -> None:
    assert counted(counts_visitors=False, people=people, items=items) == (0, items)


def test_the_names_of_results_and_channels_are_those_of_the_report() -> None:
    assert {result.value for result in Result} == {
        "ticket",
        "desk",
        "other_site",
        "home",
        "missing_papers",
        "answered",
        "staff",
        "abandoned",
    }
    assert {channel.value for channel in Channel} == {
        "kiosk",
        "guide",
        "phone",
        "offsite",
        "back_office",
    }
