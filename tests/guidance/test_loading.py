# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Loading: what an editor wrote becomes values with stable ids, or faults with their lines."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.guidance.faults import ContentFaults, Fault
from kiosk.guidance.loading import load
from tests.guidance.trees import FILES, Tree

LOST = "topics/card/card.lost.yaml"


def faults_of(tree: Tree) -> tuple[Fault, ...]:
    with pytest.raises(ContentFaults) as caught:
        tree.load()
    return caught.value.faults


def only_fault(tree: Tree) -> Fault:
    faults = faults_of(tree)
    assert len(faults) == 1, [str(f) for f in faults]
    return faults[0]


# --- well-formed content -----------------------------------------------------------------------


def test_texts_get_their_path_by_names_as_id(tree: Tree) -> None:
    content = tree.load()

    outcome = next(o for o in content.outcomes if o.id == "O01")
    assert outcome.title.id == "outcome.O01.title"
    assert outcome.at["main"].lead is not None
    assert outcome.at["main"].lead.id == "outcome.O01.at.main.lead"
    assert outcome.bring[0].text.id == "outcome.O01.bring.notice.text"
    assert outcome.bring[0].missing is not None
    assert outcome.bring[0].missing.text.id == "outcome.O01.bring.notice.missing.text"
    assert content.questions[0].text.id == "question.Q3.text"
    assert content.questions[0].answers[0].text.id == "question.Q3.answer.cert.text"
    assert content.tiles[0].label.id == "tile.expiry.label"
    assert content.sites[0].desks[0].name.id == "site.main.desk.C.name"
    assert content.letters[0].title.id == "letter.expiry_cert.title"
    assert content.documents[0].name.id == "document.notice.name"
    assert content.visit_types[0].label.id == "visit_type.cert.renew.label"
    assert content.businesses[0].place["main"].id == "business.juminhyo.place.main"
    assert content.ticket_classes[0].name.id == "ticket_class.C.name"
    reason = content.sites[0].exceptions[0].reason
    assert reason is not None
    assert reason.id == "site.main.exception.2026-12-27.reason"


def test_what_is_looked_up_gets_its_ids_too(tree: Tree) -> None:
    content = tree.load()

    topic = content.topics[0]
    assert topic.title.id == "topic.card.lost.title"
    assert topic.summary[0].text.id == "topic.card.lost.summary.stop.text"
    assert topic.bring[0].text.id == "topic.card.lost.bring.notice.text"
    assert content.themes[0].title.id == "theme.card.title"
    assert content.faq[0].answer.id == "faq.F01.answer"
    assert content.moments[0].title.id == "moment.greet.title"
    assert content.phrases[1].text.id == "phrase.w03.text"
    assert content.terms[0].name.id == "term.card.name"
    assert content.survey[0].answers[1].text.id == "survey.overall.answer.none.text"
    assert content.notice_templates[0].text.id == "notice_template.down.text"
    assert content.announcements[0].lines[0].text.id == "announcement.fire.line.out.text"


def test_lists_of_a_topic_are_named_in_the_singular(tree: Tree) -> None:
    line = '{ id: a, text: "x", source: M }'
    lists = "".join(f"{key}: [{line}]\n" for key in ("points", "steps", "warnings"))
    other = 'other_ways: [{ id: a, text: "x", way: home, source: M }]\n'
    tree.write(LOST, FILES[LOST] + lists + other)

    topic = tree.load().topics[0]

    assert [topic.points[0].text.id, topic.steps[0].text.id, topic.warnings[0].text.id] == [
        "topic.card.lost.point.a.text",
        "topic.card.lost.step.a.text",
        "topic.card.lost.warning.a.text",
    ]
    assert topic.other_ways[0].text.id == "topic.card.lost.other_way.a.text"


def test_what_the_city_is_asked_is_no_text_to_translate(tree: Tree) -> None:
    question = tree.load().city_questions[0]

    assert (question.id, question.text) == ("Q01", "何時からですか。")


def test_a_moved_answer_keeps_its_id(tree: Tree) -> None:
    card = '      - { id: card, text: "カード", facts: { notice: card }, next: QL }\n'
    tree.spoil("triage.yaml", card, "")
    tree.spoil("triage.yaml", "    answers:\n", f"    answers:\n{card}")

    assert tree.load().questions[0].answers[0].text.id == "question.Q3.answer.card.text"


def test_screen_words_keep_the_id_as_written_and_their_note(tree: Tree) -> None:
    words = tree.load().ui

    assert words["lobby.home.title"].ja == "ご用件をえらんでください"
    assert words["lobby.wait"].id == "lobby.wait"
    assert words["lobby.wait"].note == "people ahead"


def test_scalars_stay_what_the_editor_wrote(tree: Tree) -> None:
    tree.spoil("triage.yaml", 'id: "no", text: "いいえ"', 'id: no, text: "いいえ"')
    tree.spoil("phones.yaml", '"0120-95-0178"', "0120950178")

    content = tree.load()

    assert content.questions[1].answers[0].id == "no"
    assert content.phones[0].number == "0120950178"


def test_the_holidays_of_three_years_are_filled_in(tree: Tree) -> None:
    holidays = tree.load().sites[0].holidays

    assert date(2026, 9, 22) in holidays, "the day between two holidays"
    assert date(2027, 3, 22) in holidays, "the substitute for a holiday on Sunday"
    assert {day.year for day in holidays} == {2026, 2027, 2028}


def test_a_holiday_that_the_editor_adds_stays(tree: Tree) -> None:
    tree.spoil(
        "sites.yaml", '    short_name: "本館"', '    short_name: "本館"\n    holidays: [2027-01-05]'
    )

    assert date(2027, 1, 5) in tree.load().sites[0].holidays


def test_one_changed_character_is_another_version(tree: Tree) -> None:
    before = tree.load().version
    assert tree.load().version == before

    tree.spoil("ui/lobby.yaml", "えらんで", "選んで")

    assert tree.load().version != before


def test_places_name_the_line_of_each_thing(tree: Tree) -> None:
    places = tree.loaded().places

    place = places.of("question.QL.answer.yes.next")
    assert (place.file, place.line) == ("content/triage.yaml", tree.line("triage.yaml", '"yes"'))
    assert places.of("outcome.O01.bring.notice.missing.way").line == tree.line(
        "outcomes/O01.yaml", "way: staff"
    )
    assert places.of("lobby.wait").file == "content/ui/lobby.yaml"
    assert places.of("topic.card.lost.bring.notice.document") == (
        f"content/{LOST}",
        tree.line(LOST, "document: notice"),
    )


def test_what_is_not_written_stands_where_its_owner_stands(tree: Tree) -> None:
    places = tree.loaded().places

    assert places.of("outcome.O22.bring") == places.of("outcome.O22")


# --- faults of form ------------------------------------------------------------------------------

# file, what is written, what is written instead, code, piece on the line of the fault, facts
SEEDED = {
    "a key misspelt": (
        "outcomes/O07.yaml", "also: [O22]", "als: []\nalso: [O22]",
        "key_misspelt", "als:", {"key": "als", "meant": "also"},
    ),
    "a key misspelt deep inside": (
        "sites.yaml", "you_are_here: [5, 9]", "you_are_her: [5, 9]\n      you_are_here: [5, 9]",
        "key_misspelt", "you_are_her:", {"meant": "you_are_here"},
    ),
    "a key that is like none": (
        "home.yaml", "icon: card,", "icon: card, zzz: 1,", "key_unknown", "zzz", {"key": "zzz"},
    ),
    "a key of another list": (
        "services.yaml", "ticket_classes:", "extras: []\nticket_classes:",
        "key_unknown", "extras", {"key": "extras", "known": "services, ticket_classes"},
    ),
    "a list misspelt": (
        "phones.yaml", "phones:", "phone: []\nphones:",
        "key_misspelt", "phone: []", {"meant": "phones"},
    ),
    "a key written twice": (
        "outcomes/O22.yaml", "visit_type: unknown", "visit_type: unknown\ntitle: また",
        "key_twice", "title: また", {"key": "title", "first": "2"},
    ),
    "a key left out": (
        "letters.yaml", '    sender: "機構"\n', "", "key_missing", "- id: expiry_cert",
        {"key": "sender"},
    ),
    "a text that is a list": (
        "letters.yaml", '"機構"', "[機構]", "value_mapping", "sender", {"key": "sender"},
    ),
    "an empty text": (
        "letters.yaml", '"機構"', '""', "value_empty", "sender", {"key": "sender.ja"},
    ),
    "a choice that is none": (
        "outcomes/O07.yaml", "need: if_you_have", "need: maybe", "value_choice", "maybe",
        {"value": "maybe", "known": "must, if_you_have"},
    ),
    "a kind of day that is none": (
        "visit-types.yaml", "[weekday, sunday]", "[weekday, saturday]", "value_choice", "saturday",
        {"known": "weekday, sunday, extended"},
    ),
    "no date": (
        "outcomes/O07.yaml", "2026-07-01", "2026-07-32", "value_date", "2026-07-32",
        {"key": "effective_from", "value": "2026-07-32"},
    ),
    "no time": (
        "sites.yaml", '"12:00"', '"12時"', "value_time", "12時", {"value": "12時"},
    ),
    "no number": (
        "sites.yaml", "x: 1,", "x: left,", "value_number", "x: left", {"value": "left"},
    ),
    "a number out of range": (
        "sites.yaml", "nth: 4", "nth: 6", "value_range", "nth: 6", {"value": "6", "limit": "5"},
    ),
    "no yes and no no": (
        "visit-types.yaml", "staff_only: true", "staff_only: perhaps", "value_yes_no", "perhaps",
        {"value": "perhaps"},
    ),
    "a list that is none": (
        "letters.yaml", "letters:\n", "letters: none\nold:\n", "value_list", "letters: none",
        {"key": "letters"},
    ),
    "a day of the year that is none": (
        "sites.yaml", "    desks:", '    closed_from: "29-12"\n    desks:', "month_day", "29-12",
        {"value": "29-12"},
    ),
    "a source without a basis": (
        "documents.yaml", '"P:soma"', '"相馬市"', "source_syntax", "相馬市", {"value": "相馬市"},
    ),
    "the specification without a place": (
        "documents.yaml", '"P:soma"', '"S"', "source_syntax", "source:", {"value": "S"},
    ),
    "an id with a space": (
        "phones.yaml", "id: line", "id: my line", "id_syntax", "my line", {"id": "my line"},
    ),
    "an id given twice": (
        "triage.yaml", "id: QL\n", "id: Q3\n", "id_twice", '"免許証', {"id": "Q3"},
    ),
    "an answer's id given twice": (
        "triage.yaml", "id: card,", "id: cert,", "id_twice", '"カード"',
        {"id": "cert", "first": "content/triage.yaml:7"},
    ),
    "one day changed twice": (
        "sites.yaml", "date: 2026-12-20", "date: 2026-12-27", "id_twice", "kind: sunday, source",
        {"id": "2026-12-27"},
    ),
    "an outcome that is not its file": (
        "outcomes/O22.yaml", "id: O22", "id: O21", "named_by_file", "id: O21", {"id": "O21"},
    ),
    "a topic that is not its file": (
        LOST, "id: card.lost", "id: card.loss", "named_by_file", "id: card.loss",
        {"id": "card.loss"},
    ),
    "a topic in the folder of another theme": (
        LOST, "theme: card", "theme: hall", "topic_folder", "theme: hall",
        {"theme": "hall", "folder": "card"},
    ),
    "a topic whose id has a space": (
        LOST, "id: card.lost", "id: card lost", "id_syntax", "id: card lost",
        {"id": "card lost"},
    ),
    "a topic that nobody has to look at again": (
        LOST, "recheck_on: 2027-03-01\n", "", "key_missing", "id: card.lost",
        {"key": "recheck_on"},
    ),
    "a phrase that nobody says": (
        "phrasebook.yaml", "by: staff", "by: guard", "value_choice", "by: guard",
        {"known": "staff, visitor"},
    ),
    "an announcement of no kind": (
        "announcements.yaml", "kind: disaster", "kind: flood", "value_choice", "kind: flood",
        {"known": "closed, system, disaster, evacuation"},
    ),
    "a question of no priority": (
        "city-questions.yaml", "priority: P1", "priority: P3", "value_choice", "priority: P3",
        {"known": "P1, P2"},
    ),
    "an answer of the survey that counts for a word": (
        "survey.yaml", "value: 2", "value: good", "value_number", "value: good",
        {"value": "good"},
    ),
    "a question given twice": (
        "faq.yaml", "faq:\n", "faq:\n  - { id: F01, theme: card, question: x, answer: x, "
        "topic: card.lost, source: M }\n", "id_twice", "- id: F01",
        {"id": "F01", "first": "content/faq.yaml:2"},
    ),
    "a bracket left open": (
        "triage.yaml", 'next: QL }', "next: QL", "yaml_syntax", "id: unknown", {},
    ),
    "a tab": ("home.yaml", "  - {", "\t- {", "yaml_syntax", "\t- {", {}),
    "an alias of itself": (
        "home.yaml", "tiles:\n", "tiles:\n  - &x [*x]\n", "yaml_loop", "&x", {},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SEEDED)
def test_a_seeded_fault_is_found_at_its_line(tree: Tree, case: str) -> None:
    file, old, new, code, piece, facts = SEEDED[case]
    tree.spoil(file, old, new)

    found = [f for f in faults_of(tree) if f.code == code]

    assert found, [str(f) for f in faults_of(tree)]
    line = tree.line(file, piece)
    if case == "an id given twice":
        line -= 1  # the id stands on the line before the piece
    assert (found[0].file, found[0].line) == (f"content/{file}", line)
    assert facts.items() <= found[0].facts.items()


def test_all_faults_of_all_files_are_told_at_once_in_order(tree: Tree) -> None:
    tree.spoil("triage.yaml", "source: I", "source: X")
    tree.spoil("triage.yaml", 'text: "はい"', 'txt: "はい"')
    tree.spoil("home.yaml", "icon: letter", "icn: letter")
    tree.spoil("letters.yaml", "letters:", "letters: [")
    tree.spoil("ui/lobby.yaml", "lobby.wait:", "lobby.home.title:")
    tree.spoil("services.yaml", "letter: Z", "letter: C")

    told = [(f.file, f.code) for f in faults_of(tree)]

    assert told == [
        ("content/home.yaml", "key_missing"),
        ("content/home.yaml", "key_misspelt"),
        ("content/letters.yaml", "yaml_syntax"),
        ("content/services.yaml", "id_twice"),
        ("content/triage.yaml", "source_syntax"),
        ("content/triage.yaml", "key_missing"),
        ("content/triage.yaml", "key_misspelt"),
        ("content/ui/lobby.yaml", "key_twice"),
    ]


def test_a_broken_item_does_not_hide_the_lines_of_the_others(tree: Tree) -> None:
    tree.spoil("visit-types.yaml", 'label: "更新"', "label: []")
    tree.spoil("visit-types.yaml", "- id: unknown", "- id: card.receive")

    codes = {f.code: f.line for f in faults_of(tree)}

    assert codes["id_twice"] == tree.line("visit-types.yaml", 'label: "相談"') - 1


@pytest.mark.parametrize("name", [n for n in FILES if "/" not in n])
def test_a_missing_file_is_named(tree: Tree, name: str) -> None:
    (tree.folder / name).unlink()

    fault = only_fault(tree)

    assert (fault.file, fault.code) == (f"content/{name}", "file_missing")


@pytest.mark.parametrize("folder", ["outcomes", "topics"])
def test_a_folder_without_its_files_is_named(tree: Tree, folder: str) -> None:
    for path in (tree.folder / folder).rglob("*.yaml"):
        path.unlink()

    assert (only_fault(tree).file, only_fault(tree).code) == (f"content/{folder}", "file_missing")


def test_a_file_that_nobody_reads_is_named_with_the_likely_one(tree: Tree) -> None:
    tree.write("letter.yaml", "letters: []\n")

    fault = only_fault(tree)

    assert (fault.code, fault.facts["meant"]) == ("file_misspelt", "letters.yaml")


def test_an_outcome_with_the_wrong_ending_is_named(tree: Tree) -> None:
    tree.write("outcomes/O09.yml", "id: O09\n")

    assert only_fault(tree).code == "file_misspelt"


@pytest.mark.parametrize(
    "name",
    [
        "topics/card.note.yaml",
        "topics/card/more/card.note.yaml",
        "topics/card/card.note.yml",
        "topic/card/card.note.yaml",
    ],
)
def test_a_topic_that_lies_where_no_topic_lies_is_named(tree: Tree, name: str) -> None:
    tree.write(name, FILES[LOST].replace("id: card.lost", "id: card.note"))

    (fault,) = (each for each in faults_of(tree) if each.code == "file_misspelt")

    assert (fault.file, fault.line) == (f"content/{name}", 1)
    assert fault.facts == {"file": name, "meant": LOST}


def test_an_outcome_in_a_folder_of_its_own_is_named(tree: Tree) -> None:
    tree.write("outcomes/more/O09.yaml", FILES["outcomes/O22.yaml"].replace("O22", "O09"))

    assert (only_fault(tree).file, only_fault(tree).code) == (
        "content/outcomes/more/O09.yaml",
        "file_misspelt",
    )


def test_a_topic_of_two_themes_is_told_once_with_the_first(tree: Tree) -> None:
    tree.write("topics/hall/card.lost.yaml", FILES[LOST].replace("theme: card", "theme: hall"))

    fault = only_fault(tree)

    assert (fault.file, fault.line, fault.code) == (
        "content/topics/hall/card.lost.yaml",
        1,
        "id_twice",
    )
    assert fault.facts == {"id": "card.lost", "first": f"content/{LOST}:1"}


def test_topics_of_several_themes_are_read_in_a_stable_order(tree: Tree) -> None:
    for id_ in ("hall.visit", "hall.help"):
        text = (
            FILES[LOST].replace("theme: card", "theme: hall").replace("id: card.lost", f"id: {id_}")
        )
        tree.write(f"topics/hall/{id_}.yaml", text)

    assert [topic.id for topic in tree.load().topics] == ["card.lost", "hall.help", "hall.visit"]


@pytest.mark.parametrize(("count", "is_wrong"), [(0, True), (1, False), (3, False), (4, True)])
def test_a_topic_says_the_most_important_in_one_to_three_sentences(
    tree: Tree, count: int, is_wrong: bool
) -> None:
    sentences = "".join(f'  - {{ id: s{n}, text: "x", source: M }}\n' for n in range(count))
    only = '  - { id: stop, text: "カードを止めます。", source: "P:tokai" }\n'
    tree.spoil(LOST, f"summary:\n{only}", f"summary:\n{sentences}" if count else "summary: []\n")

    if is_wrong:
        assert (only_fault(tree).file, only_fault(tree).line) == (
            f"content/{LOST}",
            tree.line(LOST, "summary:"),
        )
    else:
        assert len(tree.load().topics[0].summary) == count


def test_other_files_may_lie_in_the_folder(tree: Tree) -> None:
    tree.write("LICENSE", "CC0")

    assert tree.load().outcomes


def test_bytes_that_are_no_utf8_are_named_with_their_line(tree: Tree) -> None:
    path = tree.folder / "phones.yaml"
    path.write_bytes(path.read_bytes() + "# 電話".encode("cp932"))

    fault = only_fault(tree)

    assert (fault.code, fault.line) == ("not_utf8", 3)


def test_an_empty_file_says_what_belongs_there(tree: Tree) -> None:
    tree.write("phones.yaml", "# nothing yet\n")

    assert only_fault(tree).code == "value_mapping"


def test_screen_words_in_two_files_say_where_the_first_are(tree: Tree) -> None:
    tree.write("ui/other.yaml", '\nlobby.home.title: "もう一度"\n')

    fault = only_fault(tree)

    assert (fault.file, fault.line, fault.code) == ("content/ui/other.yaml", 2, "id_twice")
    assert fault.facts["first"] == "content/ui/lobby.yaml:1"


def test_a_folder_that_does_not_exist_names_every_file(tmp_path: Path) -> None:
    with pytest.raises(ContentFaults) as caught:
        load(tmp_path / "content")

    assert {f.code for f in caught.value.faults} == {"file_missing"}
    assert caught.value.facts["count"] == len(caught.value.faults)
