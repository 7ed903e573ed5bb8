# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Links: every name in the content leads somewhere."""

from __future__ import annotations

import pytest

from tests.guidance.seeds import Seed, assert_found
from tests.guidance.trees import FILES, Tree

MAIN_O07 = "main: { mode: desk, desk: C, source: I }"
LOST = "topics/card/card.lost.yaml"
ELSEWHERE = "other_ways: [{ id: a, text: x, way: other_site, site: plasa, source: M }]"

SEEDS = {
    "an answer leads nowhere": Seed(
        "triage.yaml", "next: O07", "next: O77", "link_misspelt", "O77", {"meant": "O07"}
    ),
    "an answer leads elsewhere at an unknown hall": Seed(
        "triage.yaml", "{ plaza: O01 }", "{ plasa: O01 }", "link_misspelt", "plasa",
        {"key": "plasa", "meant": "plaza"},
    ),
    "an answer leads nowhere at one hall": Seed(
        "triage.yaml", "{ plaza: O01 }", "{ plaza: nowhere }", "link_unknown", "nowhere",
        {"link": "nowhere"},
    ),
    "a tile leads nowhere": Seed(
        "home.yaml", "next: Q3", "next: Q33", "link_misspelt", "Q33", {"key": "next"}
    ),
    "a letter leads nowhere": Seed(
        "letters.yaml", "next: O07", "next: P", "link_unknown", "next: P"
    ),
    "a letter leads nowhere at one hall": Seed(
        "letters.yaml", "next: O07", "next: O07\n    next_at: { plaza: O77 }", "link_misspelt",
        "O77",
    ),
    "a topic leads on at one hall only": Seed(
        LOST, "next: Q3", "next_at: { plaza: Q3 }", "next_at_alone",
        "next_at", {"id": "card.lost"},
    ),
    "a question and an outcome share a name": Seed(
        "triage.yaml", "id: QL", "id: O22", "id_twice", "id: O22", at="outcomes/O22.yaml"
    ),
    "a tile and a letter share a name": Seed(
        "letters.yaml", "id: expiry_cert", "id: expiry", "id_twice", "id: expiry"
    ),
    "a question without a way out": Seed(
        "triage.yaml", "id: unknown", "id: dunno", "no_unknown", "id: Q3", {"id": "Q3"}
    ),
    "a visit type that is none": Seed(
        "outcomes/O07.yaml", "cert.renew", "cert.renw", "link_misspelt", "cert.renw",
        {"key": "visit_type", "meant": "cert.renew"},
    ),
    "a visit type of a hall that is none": Seed(
        "outcomes/O07.yaml", MAIN_O07, MAIN_O07.replace("}", ", visit_type: x }"), "link_unknown",
        "visit_type: x",
    ),
    "a desk that is none": Seed(
        "outcomes/O07.yaml", "main: { mode: desk, desk: C", "main: { mode: desk, desk: B",
        "link_unknown", "desk: B", {"key": "desk", "known": "C, Z"},
    ),
    "a way to a desk that is none": Seed(
        "sites.yaml", "        C: [[5, 9]", "        B: [[5, 9]", "link_unknown", "B: [[5"
    ),
    "a desk of a class that is none": Seed(
        "sites.yaml", "ticket_class: Z", "ticket_class: Y", "link_unknown", "ticket_class: Y"
    ),
    "a desk outcome without its desk": Seed(
        "outcomes/O07.yaml", "main: { mode: desk, desk: C", "main: { mode: desk", "key_missing",
        "main:", {"key": "desk"},
    ),
    "another hall that is not named": Seed(
        "outcomes/O01.yaml", "other_site: main, ", "", "key_missing", "plaza:",
        {"key": "other_site"},
    ),
    "a hall that sends people to itself": Seed(
        "outcomes/O01.yaml", "other_site: main,", "other_site: plaza,", "link_unknown", "plaza:",
        {"key": "other_site", "known": "main"},
    ),
    "an outcome at a hall that is none": Seed(
        "outcomes/O22.yaml", "plaza: {", "plazza: {", "link_misspelt", "plazza"
    ),
    "another way to a hall that is none": Seed(
        "outcomes/O07.yaml", "site: plaza", "site: place", "link_misspelt", "place"
    ),
    "a paper that is none": Seed(
        "outcomes/O01.yaml", "document: notice", "document: notise", "link_misspelt", "notise"
    ),
    "a must without a remedy": Seed(
        "outcomes/O07.yaml", ", need: if_you_have", "", "remedy_missing", "id: letter",
        {"id": "letter"},
    ),
    "a phone line that is none": Seed(
        "outcomes/O07.yaml", "[line]", "[lime]", "link_misspelt", "lime", {"key": "phones"}
    ),
    "an outcome beside that is none": Seed(
        "outcomes/O07.yaml", "[O22]", "[O99]", "link_unknown", "O99", {"key": "also"}
    ),
    "a service that is none": Seed(
        "visit-types.yaml", 'service: "1"', 'service: "11"', "link_misspelt", '"11"'
    ),
    "a visit type of a class that is none": Seed(
        "visit-types.yaml", "ticket_class: Z", "ticket_class: Y", "link_unknown", "Y\n"
    ),
    "a visit type served at a hall that is none": Seed(
        "visit-types.yaml", "site: plaza", "site: plazas", "link_misspelt", "plazas"
    ),
    "a service at a hall that is none": Seed(
        "services.yaml", "[main, plaza, offsite]", "[main, plaza, offsit]", "link_misspelt",
        "offsit", {"meant": "offsite"},
    ),
    "other business at a hall that is none": Seed(
        "businesses.yaml", "{ main:", "{ mian:", "link_misspelt", "mian"
    ),
    "a notice for a hall that is none": Seed(
        "notices.yaml", "[main]", "[mian]", "link_misspelt", "mian", {"key": "sites"}
    ),
    "a tile and a topic share a name": Seed(
        "home.yaml", "id: receive", "id: card.lost", "id_twice", "id: card.lost",
        {"id": "card.lost", "first": "content/home.yaml:3"}, at=LOST,
    ),
    "a letter and a topic share a name": Seed(
        "letters.yaml", "id: expiry_cert", "id: card.lost", "id_twice", "id: card.lost",
        {"id": "card.lost", "first": "content/letters.yaml:2"}, at=LOST,
    ),
    "a topic leads nowhere": Seed(
        LOST, "next: Q3", "next: Q33", "link_misspelt", "Q33", {"key": "next", "meant": "Q3"}
    ),
    "a topic leads nowhere at one hall": Seed(
        LOST, "next: Q3", "next: Q3\nnext_at: { plaza: O77 }", "link_misspelt", "O77"
    ),
    "a topic leads elsewhere at an unknown hall": Seed(
        LOST, "next: Q3", "next: Q3\nnext_at: { plasa: O22 }", "link_misspelt", "plasa",
        {"key": "plasa", "meant": "plaza"},
    ),
    "a topic at a hall that is none": Seed(
        LOST, "sites: [main]", "sites: [mian]", "link_misspelt", "mian", {"key": "sites"}
    ),
    "a topic's phone line that is none": Seed(
        LOST, "phones: [line]", "phones: [lime]", "link_misspelt", "lime", {"key": "phones"}
    ),
    "a topic's letter that is none": Seed(
        LOST, "[expiry_cert]", "[expiry_crt]", "link_misspelt", "expiry_crt", {"key": "letters"}
    ),
    "a topic's paper that is none": Seed(
        LOST, "document: notice", "document: notise", "link_misspelt", "notise",
        {"key": "document", "meant": "notice"},
    ),
    "a related topic that is none": Seed(
        LOST, "next: Q3", "next: Q3\nrelated: [card.found]", "link_unknown", "card.found",
        {"key": "related"},
    ),
    "a topic that is related to itself": Seed(
        LOST, "next: Q3", "next: Q3\nrelated: [card.lost]", "link_unknown", "related",
        {"link": "card.lost", "known": "-"},
    ),
    "a topic's other way to a hall that is none": Seed(
        LOST, "next: Q3", f"next: Q3\n{ELSEWHERE}", "link_misspelt", "plasa",
        {"key": "site", "meant": "plaza"},
    ),
    "a theme whose first topic is none": Seed(
        "themes.yaml", "[card.lost]", "[card.losst]", "link_misspelt", "card.losst",
        {"key": "first", "meant": "card.lost"},
    ),
    "a question of a theme that is none": Seed(
        "faq.yaml", "theme: card", "theme: crd", "link_misspelt", "theme: crd",
        {"key": "theme", "meant": "card"},
    ),
    "a question that leads to no topic": Seed(
        "faq.yaml", "topic: card.lost", "topic: card.losst", "link_misspelt", "card.losst",
        {"key": "topic", "meant": "card.lost"},
    ),
    "a phrase of a moment that is none": Seed(
        "phrasebook.yaml", "id: w03, moment: greet", "id: w03, moment: great", "link_misspelt",
        "great", {"key": "moment", "meant": "greet"},
    ),
}  # fmt: skip


def test_the_small_content_has_no_fault(tree: Tree) -> None:
    assert tree.faults() == ()


@pytest.mark.parametrize("name", SEEDS)
def test_a_planted_fault_is_found_at_its_line(tree: Tree, name: str) -> None:
    assert_found(tree, SEEDS[name])


def test_a_topic_of_a_theme_that_is_none_is_found(tree: Tree) -> None:
    tree.write("themes.yaml", FILES["themes.yaml"].replace("id: card", "id: crd"))
    tree.spoil("themes.yaml", "[card.lost]", "[]")
    tree.spoil("faq.yaml", "theme: card", "theme: crd")

    (fault,) = tree.faults()

    assert (fault.file, fault.line) == (f"content/{LOST}", tree.line(LOST, "theme: card"))
    assert fault.facts == {"key": "theme", "link": "card", "meant": "crd"}


def test_a_topic_stands_first_on_its_own_shelf_only(tree: Tree) -> None:
    hall = '  - { id: hall, title: "窓口", icon: card, first: [card.lost] }\n'
    tree.write("themes.yaml", FILES["themes.yaml"] + hall)

    (fault,) = tree.faults()

    assert (fault.code, fault.line) == ("link_unknown", tree.line("themes.yaml", "id: hall"))
    assert fault.facts["link"] == "card.lost"


def test_a_letter_may_be_what_a_topic_asks_to_bring(tree: Tree) -> None:
    tree.spoil(LOST, "document: notice", "document: expiry_cert")

    assert tree.faults() == ()


def test_a_topic_may_be_of_the_days_outside_the_halls(tree: Tree) -> None:
    tree.spoil(LOST, "sites: [main]", "sites: [offsite]")

    assert tree.faults() == ()


def test_topics_may_name_each_other(tree: Tree) -> None:
    tree.write(LOST, FILES[LOST] + "related: [card.found]\n")
    other = FILES[LOST].replace("id: card.lost", "id: card.found")
    tree.write("topics/card/card.found.yaml", other + "related: [card.lost]\n")

    assert tree.faults() == ()
