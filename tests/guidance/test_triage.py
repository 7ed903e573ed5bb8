# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Triage: one question at a time, back is the walk before, and nothing ever changes in place."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guidance.model import Content, Outcome, Question
from kiosk.guidance.triage import (
    Walk,
    answered,
    back,
    begin,
    entries,
    here,
    kind,
    paths,
    steps_left,
    visit_type,
)
from tests.guidance.trees import Tree

LOST = "topics/card/card.lost.yaml"


@functools.cache
def content() -> Content:
    """The small content, loaded once: nothing in these tests can change it."""
    with tempfile.TemporaryDirectory() as folder:
        return Tree(Path(folder)).load()


def test_a_tile_begins_with_its_question_and_facts() -> None:
    walk = begin(content(), "main", "expiry")

    assert here(walk).id == "Q3"
    assert walk.facts == {"want": "expiry"}
    assert back(walk) is None


def test_a_letter_may_lead_straight_to_its_outcome() -> None:
    walk = begin(content(), "main", "expiry_cert")

    assert isinstance(here(walk), Outcome)
    assert steps_left(walk) == 0


def test_a_letter_may_go_another_way_at_the_other_hall(tree: Tree) -> None:
    tree.spoil("letters.yaml", "next: O07", "next: O07\n    next_at: { plaza: QL }")
    changed = tree.load()

    assert here(begin(changed, "plaza", "expiry_cert")).id == "QL"
    assert here(begin(changed, "main", "expiry_cert")).id == "O07"


def test_a_topic_begins_with_its_question_and_facts() -> None:
    walk = begin(content(), "main", "card.lost")

    assert here(walk).id == "Q3"
    assert walk.facts == {"want": "expiry"}
    assert back(walk) is None


def test_a_topic_may_go_another_way_at_the_other_hall(tree: Tree) -> None:
    tree.spoil(LOST, "next: Q3", "next: Q3\nnext_at: { plaza: O22 }")
    changed = tree.load()

    assert here(begin(changed, "plaza", "card.lost")).id == "O22"
    assert here(begin(changed, "main", "card.lost")).id == "Q3"


def test_a_topic_that_only_tells_begins_nothing(tree: Tree) -> None:
    tree.spoil(LOST, "next: Q3\n", "")
    changed = tree.load()

    assert [entry.id for entry in entries(changed)] == ["expiry", "receive", "expiry_cert"]
    with pytest.raises(LookupError):
        begin(changed, "main", "card.lost")


def test_walks_begin_at_tiles_then_letters_then_topics() -> None:
    begun = [(kind(content(), entry.id), entry.id) for entry in entries(content())]

    assert begun == [
        ("tile", "expiry"),
        ("tile", "receive"),
        ("letter", "expiry_cert"),
        ("topic", "card.lost"),
    ]


def test_answers_gather_facts_until_an_outcome() -> None:
    walk = answered(answered(begin(content(), "main", "expiry"), "card"), "no")

    assert here(walk).id == "O01"
    assert walk.facts == {"want": "expiry", "notice": "card", "licence": "no"}
    assert [(s.question, s.answer) for s in walk.steps] == [("Q3", "card"), ("QL", "no")]


def test_an_answer_may_lead_elsewhere_at_the_other_hall() -> None:
    at_main = answered(begin(content(), "main", "receive"), "yes")
    at_plaza = answered(begin(content(), "plaza", "receive"), "yes")

    assert (here(at_main).id, here(at_plaza).id) == ("O22", "O01")


def test_at_most_as_many_questions_are_left_as_the_longest_way_has() -> None:
    walk = begin(content(), "main", "expiry")

    assert steps_left(walk) == 2
    assert steps_left(answered(walk, "card")) == 1
    assert steps_left(answered(walk, "cert")) == 0


def test_the_visit_type_is_the_outcomes_unless_the_hall_has_its_own(tree: Tree) -> None:
    local = "plaza: { mode: desk, desk: C, source: I }"
    tree.spoil("outcomes/O07.yaml", local, local.replace("}", ", visit_type: unknown }"))
    changed = tree.load()

    assert visit_type(begin(changed, "main", "expiry_cert")) == "cert.renew"
    assert visit_type(begin(changed, "plaza", "expiry_cert")) == "unknown"


def test_a_question_has_no_visit_type_yet() -> None:
    with pytest.raises(LookupError):
        visit_type(begin(content(), "main", "expiry"))


@pytest.mark.parametrize("entry", ["", "Q3", "F01", "card", "nothing"])
def test_what_is_neither_tile_nor_letter_nor_topic_begins_nothing(entry: str) -> None:
    with pytest.raises(LookupError):
        begin(content(), "main", entry)


def test_an_answer_that_is_not_on_the_screen_is_refused() -> None:
    with pytest.raises(LookupError):
        answered(begin(content(), "main", "expiry"), "yes")


def test_an_outcome_takes_no_answer() -> None:
    with pytest.raises(LookupError):
        answered(begin(content(), "main", "expiry_cert"), "cert")


def test_the_facts_of_a_walk_cannot_be_changed() -> None:
    walk = begin(content(), "main", "expiry")

    with pytest.raises(TypeError):
        walk.facts["want"] = "card"  # type: ignore[index]  # that it is refused is the test


def test_every_path_is_walked_once_from_every_entry() -> None:
    walks = list(paths(content(), "main"))

    told = [(w.entry, *((s.question, s.answer) for s in w.steps), w.at) for w in walks]
    assert len(told) == len(set(told)) == 5 + 3 + 1 + 5
    assert {w.entry for w in walks} == {e.id for e in entries(content())}
    assert all(isinstance(here(w), Outcome) for w in walks)


@given(
    st.sampled_from(["main", "plaza"]),
    st.sampled_from(["expiry", "receive", "expiry_cert", "card.lost"]),
    st.lists(st.integers(0, 2), max_size=4),
)
def test_back_from_every_answer_is_the_walk_before(
    site: str, entry: str, choices: list[int]
) -> None:
    walks: list[Walk] = [begin(content(), site, entry)]
    for choice in choices:
        now = here(walks[-1])
        if isinstance(now, Question):
            left = steps_left(walks[-1])
            walks.append(answered(walks[-1], now.answers[choice].id))
            assert steps_left(walks[-1]) < left

    while len(walks) > 1:
        last = walks.pop()
        assert back(last) == walks[-1]
        assert here(walks[-1]) == here(back(last) or last)
    assert back(walks[0]) is None
