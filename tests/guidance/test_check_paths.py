# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Paths: where every walk ends at each hall, how long it is, and that it says one thing."""

from __future__ import annotations

import pytest

from kiosk.guidance.check_paths import told
from kiosk.guidance.triage import answered, begin
from tests.guidance.seeds import Seed, assert_found
from tests.guidance.trees import FILES, Tree

ANSWER = "{ id: unknown, text: わからない, next: O22 }"
LOST = "topics/card/card.lost.yaml"
NOTICED = "facts: { want: expiry, notice: cert }"
LONELY = f"  - {{ id: Q9, text: まだ, source: I, answers: [{ANSWER}] }}\n"

SEEDS = {
    "a walk that goes round": Seed(
        "triage.yaml", 'facts: { licence: "no" }, next: O01', 'facts: { licence: "no" }, next: QL',
        "path_round", 'licence: "no"', {"question": "QL"},
    ),
    "an outcome that is not at the hall": Seed(
        "outcomes/O22.yaml", "  plaza: { mode: staff, desk: Z, source: I }\n", "",
        "outcome_not_here", "notice: unknown", {"outcome": "O22", "site": "plaza"},
        at="triage.yaml",
    ),
    "a ticket for what the hall does not serve": Seed(
        "visit-types.yaml", "site: plaza", "site: offsite",
        "ticket_not_served", "plaza:", {"visit_type": "cert.renew", "site": "plaza"},
        at="outcomes/O07.yaml",
    ),
    "a ticket for what the hall serves on days it never opens": Seed(
        "visit-types.yaml", "plaza, days: [weekday]", "plaza, days: [extended]",
        "ticket_not_served", "plaza:", {"visit_type": "cert.renew"}, at="outcomes/O07.yaml",
    ),
    "a ticket without a letter": Seed(
        "visit-types.yaml", "    ticket_class: Z\n", "", "ticket_no_class", "main:",
        {"visit_type": "unknown"}, at="outcomes/O22.yaml",
    ),
    "a desk that calls another letter": Seed(
        "outcomes/O07.yaml", "main: { mode: desk, desk: C", "main: { mode: desk, desk: Z",
        "desk_other_class", "main:", {"desk": "Z", "ticket_class": "C"},
    ),
    "an answer against an answer": Seed(
        "triage.yaml", 'facts: { licence: "yes" }', 'facts: { licence: "yes", want: expiry }',
        "fact_two_values", '"yes"', {"key": "want", "before": "card", "value": "expiry"},
    ),
    "the same answers with two ends": Seed(
        "letters.yaml", "next: O07", "next: O22", "same_facts", "next: O22",
        {"facts": "notice=cert, want=expiry", "site": "main", "end": "O22 (unknown)",
         "other_end": "O07 (cert.renew)", "way": "expiry_cert -> O22",
         "other_way": "expiry > Q3:cert -> O07"},
    ),
    "a new card without the licence question": Seed(
        "home.yaml", "next: QL", "next: O01", "licence_not_asked", "next: O01",
        {"outcome": "O01", "key": "licence", "way": "receive -> O01"},
    ),
    "a licence that is handed in with the card": Seed(
        "triage.yaml", "next: O22, next_at: { plaza: O01 }", "next: O01", "licence_lost", '"yes"',
        {"outcome": "O01", "value": "yes", "way": "expiry > Q3:card > QL:yes -> O01"},
    ),
    "a licence that nobody is sure of": Seed(
        "triage.yaml", "facts: { licence: unknown }, next: O22",
        "facts: { licence: unknown }, next: O01", "licence_lost", "licence: unknown",
        {"value": "unknown"},
    ),
    "a topic that passes the licence question by": Seed(
        LOST, "next: Q3", "next: O01", "licence_not_asked", "next: O01",
        {"outcome": "O01", "key": "licence", "way": "card.lost -> O01"},
    ),
    "a topic that sends elsewhere than a tile does": Seed(
        LOST, "facts: { want: expiry }\nnext: Q3", f"{NOTICED}\nnext: O22", "same_facts",
        "next: O22",
        {"end": "O22 (unknown)", "other_end": "O07 (cert.renew)", "way": "card.lost -> O22",
         "other_way": "expiry > Q3:cert -> O07"},
    ),
    "a question that nobody is asked": Seed(
        "triage.yaml", "questions:\n", f"questions:\n{LONELY}", "question_unreached", "Q9",
        {"id": "Q9"},
    ),
    "a visit type that nobody comes for": Seed(
        "visit-types.yaml", "    staff_only: true\n", "", "visit_type_unreached", "- id: complaint",
        {"id": "complaint"},
    ),
    "a staff visit type that an answer gives": Seed(
        "visit-types.yaml", "    ticket_class: Z\n", "    ticket_class: Z\n    staff_only: true\n",
        "visit_type_reached", "- id: unknown", {"id": "unknown"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SEEDS)
def test_a_planted_fault_is_found_at_its_line(tree: Tree, name: str) -> None:
    assert_found(tree, SEEDS[name])


def test_an_outcome_that_no_answer_reaches_is_named(tree: Tree) -> None:
    tree.write("outcomes/O21.yaml", FILES["outcomes/O22.yaml"].replace("O22", "O21"))

    (fault,) = tree.faults()

    assert (fault.file, fault.code) == ("content/outcomes/O21.yaml", "outcome_unreached")


def test_an_outcome_that_is_offered_beside_another_is_reached(tree: Tree) -> None:
    tree.write("outcomes/O21.yaml", FILES["outcomes/O22.yaml"].replace("O22", "O21"))
    tree.spoil("outcomes/O07.yaml", "also: [O22]", "also: [O21]")

    assert tree.faults() == ()


def test_the_convenience_store_is_offered_beside_the_pin_desk(tree: Tree) -> None:
    tree.write("outcomes/O13.yaml", FILES["outcomes/O22.yaml"].replace("O22", "O13"))
    tree.spoil("outcomes/O07.yaml", "also: [O22]", "also: [O13]")

    (fault,) = tree.faults()

    assert (fault.file, fault.code) == ("content/outcomes/O13.yaml", "also_missing")
    assert fault.facts == {"outcome": "O13", "partner": "O14"}


def lose_a_card(tree: Tree) -> None:
    """A third tile, to the outcome of a lost card."""
    lost = FILES["outcomes/O22.yaml"].replace("O22", "O15")
    tree.write("outcomes/O15.yaml", lost)
    tree.write(
        "home.yaml",
        FILES["home.yaml"] + "  - { id: lost, label: 紛失, icon: card, next: O15 }\n",
    )


def test_a_lost_cards_outcome_warns_of_the_licence(tree: Tree) -> None:
    lose_a_card(tree)

    (fault,) = tree.faults()

    assert (fault.file, fault.code) == ("content/outcomes/O15.yaml", "licence_not_warned")


def test_with_the_warning_a_lost_cards_outcome_is_in_order(tree: Tree) -> None:
    lose_a_card(tree)
    warning = "warnings:\n  - { id: licence, text: 免許は警察へ, source: M }\n"
    tree.write("outcomes/O15.yaml", tree.text("outcomes/O15.yaml") + warning)

    assert tree.faults() == ()


def test_a_variant_of_an_outcome_keeps_the_licence_rule(tree: Tree) -> None:
    tree.write("outcomes/O04.noid.yaml", FILES["outcomes/O22.yaml"].replace("O22", "O04.noid"))
    tree.spoil("letters.yaml", "next: O07", "next: O04.noid")
    tree.spoil("letters.yaml", "notice: cert", "notice: form")

    (fault,) = tree.faults()

    assert (fault.file, fault.code) == ("content/letters.yaml", "licence_not_asked")


@pytest.mark.parametrize("kept", ["paper_licence", "carried_over"])
def test_with_a_paper_licence_or_the_data_on_the_new_card_it_may_be_handed_in(
    tree: Tree, kept: str
) -> None:
    tree.spoil(
        "triage.yaml", 'licence: "yes" }, next: O22', f'licence: "yes", {kept}: "yes" }}, next: O01'
    )

    assert tree.faults() == ()


def test_where_nothing_is_handed_over_the_licence_is_not_asked(tree: Tree) -> None:
    tree.spoil("letters.yaml", "next: O07", "next: O07\n    next_at: { plaza: O01 }")
    tree.spoil("letters.yaml", "notice: cert", "notice: ready")

    assert tree.faults() == ()


def test_where_nothing_is_handed_over_a_topic_need_not_ask_for_the_licence(tree: Tree) -> None:
    tree.spoil(LOST, "want: expiry", "want: card, notice: ready")
    tree.spoil(LOST, "next: Q3", "next: QL\nnext_at: { plaza: O01 }")

    assert tree.faults() == ()


def test_an_outcome_that_only_a_topic_reaches_is_reached(tree: Tree) -> None:
    tree.write("outcomes/O21.yaml", FILES["outcomes/O22.yaml"].replace("O22", "O21"))
    tree.spoil(LOST, "facts: { want: expiry }\nnext: Q3", "facts: { want: trouble }\nnext: O21")

    assert tree.faults() == ()


def test_a_topic_that_leads_nowhere_on_has_no_path_to_check(tree: Tree) -> None:
    tree.spoil(LOST, "next: Q3\n", "")

    assert tree.faults() == ()


def test_an_eighth_question_is_one_too_many(tree: Tree) -> None:
    chain = "".join(
        f"  - {{ id: L{n}, text: まだ, source: I, answers: [{{ id: unknown, text: x, "
        f"next: {f'L{n + 1}' if n < 8 else 'O22'}, facts: {{ l{n}: x }} }}] }}\n"
        for n in range(1, 9)
    )
    tree.write("triage.yaml", FILES["triage.yaml"] + chain)
    tree.write(
        "home.yaml", FILES["home.yaml"] + "  - { id: long, label: 長い, icon: card, next: L2 }\n"
    )
    assert {f.code for f in tree.faults()} == {"question_unreached"}, "seven are allowed"

    tree.spoil("home.yaml", "next: L2", "next: L1")

    (fault,) = tree.faults()
    assert (fault.code, fault.facts["count"]) == ("path_long", "8")
    assert fault.line == tree.line("triage.yaml", "id: L8")


def test_a_fault_of_many_paths_is_told_once(tree: Tree) -> None:
    tree.spoil("outcomes/O07.yaml", "main: { mode: desk, desk: C", "main: { mode: desk, desk: Z")

    assert [f.code for f in tree.faults()] == ["desk_other_class"], "by a tile and by a letter"


def test_a_seventh_tile_has_no_room(tree: Tree) -> None:
    more = [f"  - {{ id: t{n}, label: 用, icon: card, next: O22 }}\n" for n in range(4)]
    unsure = "  - { id: unsure, label: わからない, icon: card, next: O22 }\n"
    tree.write("home.yaml", FILES["home.yaml"] + unsure + "".join(more))
    assert tree.faults() == ()

    seventh = "  - { id: t5, label: 用, icon: card, next: O22, languages: other }\n"
    tree.write("home.yaml", tree.text("home.yaml") + seventh)

    (fault,) = tree.faults()
    assert (fault.code, fault.line) == ("tiles_many", tree.line("home.yaml", "t5"))
    assert fault.facts["languages"] == "other"


def test_a_path_is_told_in_one_line(tree: Tree) -> None:
    walk = answered(answered(begin(tree.load(), "main", "expiry"), "card"), "no")

    assert told(walk) == "expiry > Q3:card > QL:no -> O01"


def test_a_path_from_a_topic_begins_with_its_name(tree: Tree) -> None:
    walk = answered(begin(tree.load(), "main", "card.lost"), "unknown")

    assert told(walk) == "card.lost > Q3:unknown -> O22"
