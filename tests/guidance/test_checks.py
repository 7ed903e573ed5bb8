# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""All checks together: form before meaning, every meaning at once, words for every code."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from kiosk.guidance.checks import check_folder, everything, hints
from kiosk.guidance.faults import Fault, in_order, wrong_name
from kiosk.guidance.shapes import CODES, CODES_BY_START
from kiosk.guidance.yaml_tree import read_tree
from tests.guidance import (
    test_check_facts,
    test_check_links,
    test_check_paths,
    test_check_words,
)
from tests.guidance.test_loading import SEEDED
from tests.guidance.trees import TODAY, Tree

ROOT = Path(__file__).parents[2]
LOST = "topics/card/card.lost.yaml"
WORDS_FILE = "content/ui/staff-guidance.yaml"


def words() -> dict[str, str]:
    value = read_tree(WORDS_FILE, (ROOT / WORDS_FILE).read_bytes()).value
    assert isinstance(value, dict)
    return {id_: str(text) for id_, text in value.items()}


def codes_in_source() -> set[str]:
    """Every code that the room can tell, as its source names them."""
    found: set[str] = {*CODES.values(), *CODES_BY_START.values()}
    found |= {"value_wrong", "source_syntax", "month_day", "file_missing", "file_unreadable"}
    for path in (ROOT / "kiosk" / "guidance").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found |= codes_of(node)
    return found


def codes_of(call: ast.Call) -> set[str]:
    """The codes that a call notes: the constant arguments of `Fault(…)` and `….fault(…)`, and
    both codes for a wrong name."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    texts = {a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)}
    if name == "wrong_name":
        return {f"{thing}_{how}" for thing in texts for how in ("unknown", "misspelt")}
    return texts if name in ("fault", "Fault") else set()


def test_faults_of_meaning_in_several_files_are_told_at_once(tree: Tree) -> None:
    tree.spoil("triage.yaml", "next: O07", "next: O77")
    tree.spoil("outcomes/O07.yaml", "[line]", "[lime]")
    tree.spoil("home.yaml", "icon: letter", "icon: leter")

    told = [(f.file, f.code) for f in tree.faults()]

    assert told == [
        ("content/home.yaml", "icon_misspelt"),
        ("content/outcomes/O07.yaml", "link_misspelt"),
        ("content/triage.yaml", "link_misspelt"),
    ]


def test_faults_of_form_come_before_those_of_meaning(tree: Tree) -> None:
    tree.spoil("triage.yaml", "next: O07", "next: O77")
    tree.spoil("home.yaml", "tiles:", "tiles: [")

    assert [f.code for f in tree.faults()] == ["yaml_syntax"]


def test_pictures_may_lie_in_another_root(tree: Tree, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"

    codes = {f.code for f in check_folder(tree.folder, TODAY, elsewhere)}

    assert codes == {"picture_missing", "icon_unknown"}


def test_everything_in_the_content_has_its_own_path(tree: Tree) -> None:
    paths = [path for path, _ in everything(tree.load())]

    assert len(paths) == len(set(paths))
    assert "outcome.O07.at.plaza" in paths
    assert "site.main.hours.1" in paths
    assert "visit_type.cert.renew.served.plaza" in paths
    assert "topic.card.lost.bring.notice" in paths
    assert "survey.overall.answer.good" in paths
    assert "announcement.fire.line.out" in paths
    assert {path.partition(".")[0] for path in paths} >= {
        *("theme", "topic", "faq", "moment", "phrase", "term"),
        *("survey", "notice_template", "announcement", "city_question"),
    }


def test_a_topic_is_due_on_the_day_on_which_somebody_has_to_look(tree: Tree) -> None:
    assert hints(tree.folder, date(2027, 2, 28)) == ()

    (hint,) = hints(tree.folder, date(2027, 3, 1))

    assert (hint.file, hint.line) == (f"content/{LOST}", tree.line(LOST, "recheck_on"))
    assert (hint.code, hint.facts) == ("recheck_due", {"on": "2027-03-01"})


def test_a_topic_that_is_due_is_a_hint_and_no_fault(tree: Tree) -> None:
    assert tree.faults(date(2027, 3, 1)) == ()


def test_the_words_of_every_hint_are_filled_by_its_facts(tree: Tree) -> None:
    tree.spoil("notices.yaml", "sites: [main]", "sites: [main], effective_until: 2026-12-31")

    told = hints(tree.folder, date(2027, 3, 1))

    assert [hint.code for hint in told] == ["notice_over", "recheck_due"]
    for hint in told:
        assert set(re.findall(r"\{(\w+)\}", words()[hint.text])) <= set(hint.facts)


def test_content_that_cannot_be_read_gives_no_hints(tree: Tree) -> None:
    tree.spoil("home.yaml", "tiles:", "tiles: [")

    assert hints(tree.folder, date(2027, 3, 1)) == ()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("faq.yaml", "awaits: [Q01]", "awaits: [Q02]"),
        (LOST, "recheck_on", "awaits: [Q02]\nrecheck_on"),
        (LOST, 'document: notice, source: "P:soma"', "source: M, awaits: [Q01, Q02]"),
        ("triage.yaml", "    source: I", "    source: I\n    awaits: [Q02]"),
        ("services.yaml", "sites: [main, plaza], ", "sites: [main, plaza], awaits: [Q02], "),
        ("outcomes/O07.yaml", "time: {", "time: { awaits: [Q02],"),
        ("announcements.yaml", "lines:", "awaits: [Q02]\n    lines:"),
    ],
)
def test_a_text_that_waits_for_what_nobody_asks_is_found(
    tree: Tree, file: str, old: str, new: str
) -> None:
    tree.spoil(file, old, new)

    (fault,) = tree.faults()

    assert (fault.file, fault.line) == (f"content/{file}", tree.line(file, "Q02"))
    assert fault.facts == {"key": "awaits", "link": "Q02", "meant": "Q01"}


def test_a_question_that_was_answered_is_still_waited_for_until_the_texts_say_so(
    tree: Tree,
) -> None:
    tree.write("city-questions.yaml", "city_questions: []\n")

    (fault,) = tree.faults()

    assert (fault.file, fault.code) == ("content/faq.yaml", "link_unknown")
    assert fault.facts == {"key": "awaits", "link": "Q01", "known": "-"}


def test_faults_are_in_the_order_in_which_an_editor_works() -> None:
    faults = [Fault("b", 1, "x"), Fault("a", 20, "x"), Fault("a", 3, "x")]

    assert [(f.file, f.line) for f in in_order(faults)] == [("a", 3), ("a", 20), ("b", 1)]


def test_a_wrong_name_gets_the_likely_one_or_all_there_are() -> None:
    assert wrong_name("key", "sorce", ["source", "steps"])[1] == {"key": "sorce", "meant": "source"}
    assert wrong_name("key", "zzz", ["b", "a"]) == ("key_unknown", {"key": "zzz", "known": "a, b"})


def test_every_code_has_words_and_all_words_have_their_code() -> None:
    has_own_code = {"visit_type_reached", "visit_type_unreached"}  # chosen in one expression

    codes = {f"fault.{code}" for code in codes_in_source() | has_own_code}

    assert codes == set(words())


def seeded_codes() -> set[str]:
    seeds = {
        **test_check_facts.SEEDS,
        **test_check_links.SEEDS,
        **test_check_paths.SEEDS,
        **test_check_words.SEEDS,
    }
    return {seed.code for seed in seeds.values()} | {case[3] for case in SEEDED.values()}


@pytest.mark.parametrize("code", sorted(seeded_codes()))
def test_every_fault_that_is_found_has_words_that_its_facts_fill(tree: Tree, code: str) -> None:
    text = words()[f"fault.{code}"]

    for old, new, file in places_of(code):
        tree.spoil(file, old, new)
        for fault in tree.faults():
            if fault.code == code:
                assert set(re.findall(r"\{(\w+)\}", text)) <= set(fault.facts)
                return
    raise AssertionError(code)


def places_of(code: str) -> list[tuple[str, str, str]]:
    """Seeds that bring the code out."""
    found = [(case[1], case[2], case[0]) for case in SEEDED.values() if case[3] == code]
    for module in (test_check_facts, test_check_links, test_check_paths, test_check_words):
        found += [(s.old, s.new, s.file) for s in module.SEEDS.values() if s.code == code]
    return found
