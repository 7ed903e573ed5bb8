# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Forty faults of every kind, planted all at once in a copy of the real content and its locales:
`kiosk content check` tells each of them by file and line, and nothing of the clean copy."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.app.places import CONTENT, LOCALES
from kiosk.languages import po
from kiosk.languages.texts import Domain, po_name, po_path
from tests.cli.command import TUESDAY, kiosk
from tests.guidance.trees import Folder


class Fault(NamedTuple):
    """In `file` of content, the first `old` becomes `new`; then `code` is told on the line where
    `told` (default: `new`) begins."""

    kind: str
    code: str
    file: str
    old: str
    new: str
    told: str = ""


class Mistake(NamedTuple):
    """In the PO file, `old` in the words of the text becomes `new`; `old` empty: all its words."""

    kind: str
    code: str
    lang: str
    domain: Domain
    text_id: str
    old: str
    new: str


UNREADABLE = [
    Fault("schema", "key_misspelt", "outcomes/O07.yaml", "short_title:", "short_titel:"),
    Fault("schema", "value_choice", "outcomes/O08.yaml", "mode: desk", "mode: dsk"),
    Fault(
        "schema", "yaml_syntax", "phones.yaml", 'number: "0120-95-0178"', "number: @0120-95-0178"
    ),
    Fault(
        "schema",
        "key_twice",
        "faq.yaml",
        "theme: card",
        "theme: card\n    theme: card",
        "theme: card\n    question",
    ),
    Fault("schema", "value_empty", "letters.yaml", "title: ", 'title: ""  # ', "title: "),
    Fault(
        "dates",
        "value_date",
        "notices.yaml",
        "effective_until: 2027-01-03",
        "effective_until: 2027-13-03",
    ),
    Fault(
        "sources",
        "source_syntax",
        "topics/card/card.lost.yaml",
        '"P:tokai, S §8(2)"',
        '"Tokai, S §8(2)"',
    ),
    Fault("sources", "key_missing", "triage.yaml", '\n    source: "I"', "", "- id: Q1\n"),
    Fault("links", "id_twice", "documents.yaml", "id: face_photo", "id: my_number_card  # again"),
]
"""Faults of form: with one of them the content cannot be used."""

CONTENT_FAULTS = [
    Fault("links", "link_misspelt", "triage.yaml", "next: Q3 }", "next: Q33 }"),
    Fault(
        "links",
        "link_misspelt",
        "outcomes/O07.yaml",
        "document: my_number_card",
        "document: my_numbr_card",
    ),
    Fault("links", "icon_misspelt", "home.yaml", "icon: letter", "icon: leter"),
    Fault(
        "links",
        "picture_missing",
        "topics/card/card.lost.yaml",
        "my_number_card.svg",
        "nowhere.svg",
        "picture:",
    ),
    Fault(
        "triage",
        "no_unknown",
        "triage.yaml",
        '{ id: unknown, text: "わからない", facts: { area: unknown }, next: O22 }',
        '{ id: dunno, text: "わからない", facts: { area: unknown }, next: O22 }',
        "- id: QM",
    ),
    Fault("triage", "path_round", "triage.yaml", "next: Q5 }", "next: Q1 }"),
    Fault(
        "dates",
        "date_passed",
        "topics/card/card.lost.yaml",
        "effective_from: 2024-12-02",
        "effective_until: 2026-10-31",
    ),
    Fault(
        "dates",
        "dates_crossed",
        "notices.yaml",
        "effective_from: 2026-12-01",
        "effective_from: 2027-12-01",
        "effective_until: 2027-01-03",
    ),
    Fault(
        "dates",
        "weekday_wrong",
        "notices.yaml",
        "1月4日（月曜日）",
        "1月4日（火曜日）",
        'text: "12月29日',
    ),
    Fault("sources", "source_order", "outcomes/O07.yaml", '"P:limo, S §6(3)"', '"S §6(3), P:limo"'),
    Fault(
        "controls",
        "control_misspelt",
        "topics/card/card.photo.yaml",
        "summary:\n",
        'summary:\n  - { id: seed, text: "「番号札をとる」を押してください。", source: "I" }\n',
        "  - { id: seed",
    ),
    Fault(
        "controls",
        "control_unknown",
        "topics/card/card.what.yaml",
        "summary:\n",
        'summary:\n  - { id: seed, text: "「もう一回」を押してください。", source: "I" }\n',
        "  - { id: seed",
    ),
]

UI, CARD = Domain.UI, Domain.CONTENT

MISTAKES = [
    Mistake("placeholders", "po_placeholders", "vi", UI, "lobby.staff.place", "{place}", "{plac}"),
    Mistake("placeholders", "po_placeholders", "en", UI, "lobby.idle.countdown", "{n}", "many"),
    Mistake("numbers", "po_numbers", "ne", CARD, "topic.card.lost.cost.text", "1,000", "1,500"),
    Mistake("numbers", "po_numbers", "pt-BR", CARD, "site.main.address", "2-7-5", "2-7-6"),
    Mistake("fees", "po_numbers", "my", CARD, "topic.card.lost.cost.text", "", "1,000"),
    Mistake("counts", "po_numbers", "ko", CARD, "question.Q1.text", "", "3"),
    Mistake("terms", "po_term", "en", CARD, "outcome.O07.bring.card.text", "", "It"),
    Mistake("terms", "po_term", "th", CARD, "outcome.O07.bring.card.text", "", "บัตร"),
    Mistake(
        "same words",
        "po_inconsistent",
        "es",
        CARD,
        "outcome.O07.title",
        "",
        "Renovar el certificado electrónico hoy",
    ),
    Mistake(
        "same words",
        "po_inconsistent",
        "tl",
        CARD,
        "outcome.O07.bring.card.text",
        "",
        "Ang My Number Card",
    ),
    Mistake("script", "po_japanese_left", "vi", CARD, "tile.card.label", "", "カード"),
    Mistake("script", "po_japanese_left", "id", CARD, "tile.trouble.label", "", "PIN 紛失"),
    Mistake("glyphs", "glyph_missing", "my", CARD, "theme.card.title", "", "ကတ် \U00013000"),
    Mistake("glyphs", "glyph_missing", "ne", CARD, "theme.card.title", "", "कार्ड \U00013001"),
    Mistake("ruby", "po_ruby_missing", "ja@easy", CARD, "theme.hall.title", "", "市役所"),
    Mistake("ruby", "po_ruby_reading", "ja@easy", CARD, "theme.portal.title", "", "{市役所|city}"),
    Mistake(
        "ruby", "easy_unchecked", "ja@easy", CARD, "theme.foreign.title", "", "{外国|とつくに}"
    ),
    Mistake(
        "easy",
        "easy_honorific",
        "ja@easy",
        CARD,
        "theme.licence.title",
        "",
        "ここに お{越|こ}しの {方|かた}",
    ),
    Mistake(
        "clipped",
        "word_too_wide",
        "en",
        CARD,
        "tile.portal.label",
        "",
        "Mynaportalregistrationcounter",
    ),
    Mistake(
        "clipped",
        "word_too_wide",
        "id",
        CARD,
        "outcome.O07.short_title",
        "",
        "Pembaruansertifikatelektronik",
    ),
    Mistake("stale", "po_untranslated", "es", CARD, "theme.hall.title", "", " "),
]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the real content beside one of the locales."""
    shutil.copytree(LOCALES, tmp_path / "locales")
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def told(content: Path) -> set[tuple[str, int, str]]:
    """File, line and code of all that the command tells."""
    ended = kiosk(
        content.parent / "home",
        *TUESDAY,
        *("content", "check", "--json"),
        KIOSK_KIOSK_CONTENT=str(content),
        KIOSK_KIOSK_LOCALES=str(content.parent / "locales"),
    )
    assert ended.code in (0, 1), ended.err
    found = json.loads(ended.out)["faults"]
    assert all(each["message"] for each in found)
    return {(each["file"], each["line"], each["code"]) for each in found}


def plant(content: Path, fault: Fault) -> None:
    """Make the mistake of an editor."""
    Folder(content).spoil(fault.file, fault.old, fault.new)


def place(content: Path, fault: Fault) -> tuple[str, int, str]:
    """Where it is to be told, when all are planted."""
    line = Folder(content).line(fault.file, fault.told or fault.new)
    return f"content/{fault.file}", line, fault.code


def mistranslate(locales: Path, wrong: Mistake) -> None:
    """Make the mistake of a translator."""
    path = po_path(locales, wrong.lang, wrong.domain)
    file, _ = po.read(path)
    entry = file.by_context()[wrong.text_id]
    assert all(wrong.old in form for form in entry.forms), wrong
    forms = tuple(f.replace(wrong.old, wrong.new) if wrong.old else wrong.new for f in entry.forms)
    entries = tuple(replace(e, forms=forms) if e == entry else e for e in file.entries)
    po.write(path, replace(file, entries=entries))


def place_in_po(locales: Path, wrong: Mistake) -> tuple[str, int, str]:
    """Where it is to be told, when all are made."""
    name = po_name(locales, wrong.lang, wrong.domain)
    entries = po.read(po_path(locales, wrong.lang, wrong.domain))[0].by_context()
    return name, entries[wrong.text_id].line, wrong.code


def test_there_are_forty_of_every_kind() -> None:
    kinds = Counter(each.kind for each in (*UNREADABLE, *CONTENT_FAULTS))
    kinds.update(each.kind for each in MISTAKES)
    assert sum(kinds.values()) >= 40
    assert all(
        kinds[kind] >= 2
        for kind in (
            *("schema", "links", "triage", "dates", "sources", "ruby", "placeholders"),
            *("terms", "same words", "script", "glyphs", "controls", "clipped"),
        )
    )
    assert kinds["numbers"] + kinds["fees"] + kinds["counts"] >= 4


def test_every_fault_of_form_is_told_at_its_line(content: Path) -> None:
    for fault in UNREADABLE:
        plant(content, fault)
    wanted = {place(content, fault) for fault in UNREADABLE}
    assert wanted - told(content) == set()


def test_every_other_fault_is_told_at_its_line(content: Path) -> None:
    for fault in CONTENT_FAULTS:
        plant(content, fault)
    wanted = {place(content, fault) for fault in CONTENT_FAULTS}
    locales = content.parent / "locales"
    for wrong in MISTAKES:
        mistranslate(locales, wrong)
    wanted |= {place_in_po(locales, wrong) for wrong in MISTAKES}
    assert wanted - told(content) == set()


def test_the_clean_copy_has_none(content: Path) -> None:
    assert told(content) == set()
