# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The real content: free of faults, complete, and every path ends where the golden list says."""

from __future__ import annotations

import functools
from datetime import date

import pytest

from kiosk.guidance.checks import check_folder
from kiosk.guidance.loading import load
from kiosk.guidance.model import Content, Mode, Outcome
from kiosk.guidance.opening import calendar_of
from kiosk.guidance.rules import CARD_HANDED_IN, LICENCE, MOST_QUESTIONS, UNKNOWN, family
from kiosk.guidance.triage import Walk, here, paths
from kiosk.visits.opening_days import KindOfDay, open_days
from tests.guidance.golden import CONTENT, golden_file, golden_lines

# The day the content was written for; `kiosk content check` looks at the real day.
TODAY = date(2026, 11, 24)
SITES = ("main", "plaza")


@functools.cache
def content() -> Content:
    return load(CONTENT)


@functools.cache
def walks(site: str) -> tuple[Walk, ...]:
    return tuple(paths(content(), site))


def test_the_content_has_no_fault() -> None:
    assert [str(fault) for fault in check_folder(CONTENT, TODAY)] == []


def test_every_outcome_of_the_domain_is_there() -> None:
    assert {family(o.id) for o in content().outcomes} == {f"O{n:02}" for n in range(1, 24)}


@pytest.mark.parametrize("site", SITES)
def test_every_path_ends_where_the_golden_list_says(site: str) -> None:
    assert golden_lines(content(), site) == golden_file(site).read_text(encoding="utf-8"), (
        "if the change is wanted: .venv/bin/python -m tests.guidance.golden"
    )


# What follows repeats in a few lines what the checks say, without the checks' code: a rule that
# matters to a visitor does not rest on one implementation.


@pytest.mark.parametrize("site", SITES)
def test_every_path_ends_at_an_outcome_of_the_hall_within_seven_questions(site: str) -> None:
    for walk in walks(site):
        end = here(walk)
        assert isinstance(end, Outcome), walk
        assert site in end.at, walk
        assert len(walk.steps) <= MOST_QUESTIONS, walk


@pytest.mark.parametrize("site", SITES)
def test_who_says_the_same_ends_at_the_same_outcome(site: str) -> None:
    ends: dict[frozenset[tuple[str, str]], set[str]] = {}
    for walk in walks(site):
        ends.setdefault(frozenset(walk.facts.items()), set()).add(walk.at)

    assert {facts: found for facts, found in ends.items() if len(found) > 1} == {}


@pytest.mark.parametrize("site", SITES)
def test_nobody_hands_in_a_card_here_before_the_licence_question(site: str) -> None:
    for walk in walks(site):
        end = here(walk)
        assert isinstance(end, Outcome)
        if family(end.id) in CARD_HANDED_IN and end.at[site].mode is Mode.DESK:
            assert LICENCE in walk.facts, walk


def test_a_licence_that_is_only_on_the_card_never_goes_with_the_card() -> None:
    for walk in (*walks("main"), *walks("plaza")):
        end = here(walk)
        assert isinstance(end, Outcome)
        handed_in = family(end.id) in CARD_HANDED_IN and end.at[walk.site].mode is Mode.DESK
        if handed_in and walk.facts.get(LICENCE) == "yes":
            kept = {walk.facts.get("paper_licence"), walk.facts.get("carried_over")}
            assert "yes" in kept, walk
        assert not (handed_in and walk.facts.get(LICENCE) == "unknown"), walk


def test_nobody_is_handed_a_card_at_the_plaza() -> None:
    ends = {walk.at for walk in walks("plaza") if family(walk.at) in ("O01", "O02", "O03")}

    assert ends
    found = {o.id: o.at["plaza"] for o in content().outcomes if o.id in ends}
    assert {place.mode for place in found.values()} == {Mode.OTHER_SITE}
    assert {place.other_site for place in found.values()} == {"main"}


def test_every_question_can_be_left_without_knowing() -> None:
    for question in content().questions:
        assert UNKNOWN in {answer.id for answer in question.answers}, question.id


def test_not_knowing_anything_leads_to_a_person() -> None:
    for site in SITES:
        lost = [w for w in walks(site) if all(s.answer == UNKNOWN for s in w.steps) and w.steps]
        for walk in lost:
            end = here(walk)
            assert isinstance(end, Outcome)
            assert end.at[site].mode in (Mode.DESK, Mode.STAFF, Mode.OTHER_SITE), walk


@pytest.mark.parametrize(("site", "sundays"), [("main", 9), ("plaza", 9)])
def test_both_halls_open_on_180_weekdays_and_nine_sundays(site: str, sundays: int) -> None:
    hall = next(s for s in content().sites if s.id == site)

    days = [d.kind for d in open_days(calendar_of(hall), date(2026, 7, 1), date(2027, 3, 31))]

    assert days.count(KindOfDay.WEEKDAY) == 180
    assert days.count(KindOfDay.SUNDAY) == sundays
