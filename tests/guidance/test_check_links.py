# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Links: every name in the content leads somewhere."""

from __future__ import annotations

import pytest

from tests.guidance.seeds import Seed, assert_found
from tests.guidance.trees import Tree

MAIN_O07 = "main: { mode: desk, desk: C, source: I }"

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
}  # fmt: skip


def test_the_small_content_has_no_fault(tree: Tree) -> None:
    assert tree.faults() == ()


@pytest.mark.parametrize("name", SEEDS)
def test_a_planted_fault_is_found_at_its_line(tree: Tree, name: str) -> None:
    assert_found(tree, SEEDS[name])
