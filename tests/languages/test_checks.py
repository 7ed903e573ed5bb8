# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of the translators' faults: a complete hall has none, each planted one is found."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.guidance.faults import Fault
from kiosk.guidance.loading import load_placed
from kiosk.languages import checks, easy, po, registry, spoken, term_forms
from kiosk.languages.spoken import digest
from kiosk.languages.texts import Domain
from tests.languages.conftest import Hall

READINGS = """\
電子証明書: [でんししょうめいしょ]
新: [あたら]
金: [かね]
円: [えん]
止: [と]
今日: [きょう]
人: [にん]
待: [ま]
開: [あ]
"""

GLOSSARY = """\
terms:
  - { id: cert, name: 電子証明書, source: "M", strict: true }
  - { id: card, name: カード, source: "M", strict: true }
"""

PHRASEBOOK = """\
moments: [{ id: greet, title: あいさつ, icon: staff }]
phrases:
  - { id: g01, moment: greet, by: staff, text: "{people}人です。", source: "I" }
"""

COUNTER_ENGLISH = {
    "term.cert.name": ("electronic certificate (on the chip)",),
    "term.card.name": ("card",),
    "moment.greet.title": ("Greetings",),
    "phrase.g01.text": ("{people} people.",),
}

COUNTER_EASY = {
    "term.cert.name": ("{電子証明書|でんししょうめいしょ}",),
    "term.card.name": ("カード",),
    "moment.greet.title": ("あいさつ",),
    "phrase.g01.text": ("{people}{人|にん}です。",),
}


@pytest.fixture
def translated_hall(translated_hall: Hall) -> Hall:
    """Complete translations, their readings looked up in a dictionary."""
    (translated_hall.locales_dir / "ja@easy" / easy.FILE_NAME).write_text(READINGS, "utf-8")
    return translated_hall


@pytest.fixture
def counter(translated_hall: Hall) -> Hall:
    """The same with a glossary, a phrasebook, and how its phrase is said in English."""
    hall = translated_hall
    (hall.content_dir / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    (hall.content_dir / "phrasebook.yaml").write_text(PHRASEBOOK, "utf-8")
    hall.extract()
    hall.translate("en", COUNTER_ENGLISH)
    hall.translate("ja@easy", COUNTER_EASY)
    kana = f'{{ kana: "{{people}} ピープル。", of: "{digest("{people} people.")}" }}'
    (hall.locales_dir / "en" / spoken.FILE_NAME).write_text(f"g01: {kana}\n", "utf-8")
    return hall


def remark(hall: Hall, path: Path, context: str, comment: str) -> None:
    """What a translator writes above an entry."""
    hall.edit(path, f'msgctxt "{context}"', f'# {comment}\nmsgctxt "{context}"')


def codes(hall: Hall) -> set[str]:
    return {fault.code for fault in check(hall)}


def check(hall: Hall) -> tuple[Fault, ...]:
    return checks.check(hall.content(), hall.locales_dir, registry.LOCALES.values())


def line_of(path: Path, context: str) -> int:
    """Where the entry starts."""
    return po.read(path)[0].by_context()[context].line


def test_complete_translations_have_no_fault(translated_hall: Hall) -> None:
    assert check(translated_hall) == ()


class Planted(NamedTuple):
    """A fault put into the PO file of a locale: which entry, what becomes what, what is told."""

    code: str
    domain: Domain
    context: str
    old: str
    new: str
    fault: str


PLANTED = [
    Planted(
        "en",
        Domain.UI,
        "lobby.hours.open",
        "Open until {time}",
        "Open until {clock}",
        "po_placeholders",
    ),
    Planted("en", Domain.UI, "lobby.hours.open", "Open until {time}", "Open", "po_placeholders"),
    Planted(
        "en",
        Domain.UI,
        "lobby.ticket.ahead",
        "{n} people are",
        "Many people are",
        "po_placeholders",
    ),
    Planted(
        "en", Domain.UI, "lobby.home.title", "What brings you here today?", "", "po_untranslated"
    ),
    Planted(
        "en", Domain.UI, "lobby.home.title", "What brings you", "今日は you", "po_japanese_left"
    ),
    Planted(
        "en", Domain.UI, "lobby.home.title", "What brings you", "What} brings you", "po_markup"
    ),
    Planted("en", Domain.CONTENT, "outcome.O01.cost.text", "1,000 yen", "100 yen", "po_numbers"),
    Planted(
        "ja@easy", Domain.UI, "lobby.home.title", "{今日|きょう}は", "今日は", "po_ruby_missing"
    ),
    Planted(
        "ja@easy", Domain.UI, "lobby.home.title", "今日|きょう", "今日|kyou", "po_ruby_reading"
    ),
    Planted(
        "ja@easy", Domain.UI, "lobby.home.title", "今日|きょう", "今日|今日", "po_ruby_reading"
    ),
    Planted("ja@easy", Domain.UI, "lobby.home.title", "{今日|きょう}", "{今日|きょう", "po_markup"),
    Planted(
        "ja@easy",
        Domain.CONTENT,
        "outcome.O01.cost.text",
        "1,000{円|えん}",
        "10{円|えん}",
        "po_numbers",
    ),
    Planted(
        "ja@easy", Domain.UI, "lobby.home.title", "どうしましたか", "ございますか", "easy_honorific"
    ),
    Planted(
        "ja@easy",
        Domain.CONTENT,
        "topic.card.lost.summary.first.text",
        "めます。",
        "めないと いけません。",
        "easy_negation",
    ),
    Planted(
        "ja@easy",
        Domain.CONTENT,
        "topic.card.lost.title",
        "カードを なくした とき",
        "カードを なくした とき" + "、こわした とき" * 8,
        "easy_long",
    ),
    Planted(
        "ja@easy", Domain.UI, "lobby.home.title", "今日|きょう", "今日|こんにち", "easy_unchecked"
    ),
    Planted(
        "en",
        Domain.STAFF,
        "staff.doctor.font",
        "The font {font}",
        "The font {face}",
        "po_placeholders",
    ),
]


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_fault_is_found_at_its_line(translated_hall: Hall, planted: Planted) -> None:
    path = translated_hall.po(planted.code, planted.domain)
    translated_hall.edit(path, planted.old, planted.new)
    found = [each for each in check(translated_hall) if each.code == planted.fault]
    assert len(found) == 1
    assert found[0].file == f"locales/{planted.code}/LC_MESSAGES/{planted.domain}.po"
    assert found[0].line == line_of(path, planted.context)
    assert found[0].facts["id"] == planted.context


def test_gettexts_own_faults_are_told_with_their_line(translated_hall: Hall) -> None:
    path = translated_hall.po("en", Domain.UI)
    translated_hall.edit(path, "nplurals=2", "nplurals=3")
    assert "po_msgfmt" in {fault.code for fault in check(translated_hall)}


def test_gettext_is_not_needed(translated_hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert check(translated_hall) == ()


def test_one_of_a_thing_may_be_said_without_its_number(translated_hall: Hall) -> None:
    translated_hall.edit(
        translated_hall.po("en", Domain.UI), "{n} person is waiting", "One person is waiting"
    )
    assert "po_placeholders" not in {fault.code for fault in check(translated_hall)}


def test_japanese_in_brackets_is_there_to_be_pointed_at(translated_hall: Hall) -> None:
    hall = translated_hall
    hall.edit(hall.po("en", Domain.CONTENT), '"Renewal"', '"Renewal (更新) of “電子証明書”"')
    assert check(hall) == ()


def test_the_same_japanese_reads_the_same_unless_the_translator_says_why(
    translated_hall: Hall,
) -> None:
    hall = translated_hall
    (hall.content_dir / "ui" / "more.yaml").write_text("lobby.renew: 更新\n", "utf-8")
    hall.extract()
    path = hall.po("en", Domain.UI)
    hall.edit(path, 'msgid "更新"\nmsgstr ""', 'msgid "更新"\nmsgstr "Update"')
    # The two live in different files: only what stands in one file is compared.
    assert not [fault for fault in check(hall) if fault.code == "po_inconsistent"]
    (hall.content_dir / "ui" / "more.yaml").write_text(
        "lobby.renew: 更新\nlobby.too: 更新\n", "utf-8"
    )
    hall.extract()
    hall.translate("en", {"lobby.too": ("Renew",)})
    (fault,) = [fault for fault in check(hall) if fault.code == "po_inconsistent"]
    assert fault.line == line_of(path, "lobby.too")
    hall.edit(
        path,
        '#: content/ui/more.yaml\nmsgctxt "lobby.too"',
        '# different: a verb\n#: content/ui/more.yaml\nmsgctxt "lobby.too"',
    )
    assert not [fault for fault in check(hall) if fault.code == "po_inconsistent"]


def test_changed_new_and_removed_texts_ask_for_an_update(translated_hall: Hall) -> None:
    hall = translated_hall
    lobby = hall.content_dir / "ui" / "lobby.yaml"
    hall.edit(lobby, "lobby.home.title: 今日は", "lobby.home.heading: 今日は")
    hall.edit(lobby, "{time}まで開いています", "{time}まで")
    found = {(fault.code, fault.facts.get("id")) for fault in check(hall) if "/en/" in fault.file}
    assert ("po_not_updated", "lobby.home.heading") in found
    assert ("po_not_updated", "lobby.hours.open") in found
    assert ("po_unknown_id", "lobby.home.title") in found
    hall.extract()
    codes = {fault.code for fault in check(hall)}
    assert codes == {"po_untranslated", "po_stale"}


def test_a_missing_file_is_one_fault(translated_hall: Hall) -> None:
    translated_hall.po("en", Domain.UI).unlink()
    (fault,) = check(translated_hall)
    assert (fault.code, fault.facts["count"]) == ("po_absent", "3")


def test_broken_markup_of_the_japanese_is_found_at_its_line(hall: Hall, tmp_path: Path) -> None:
    (tmp_path / "kiosk").mkdir()
    hall.edit(hall.content_dir / "outcomes" / "O01.yaml", "電子証明書の更新", '"{更新|こうしん"')
    found = checks.check_source(load_placed(hall.content_dir), tmp_path / "kiosk")
    markup = [fault for fault in found if fault.code == "source_markup"]
    assert [(fault.file, fault.line) for fault in markup] == [("content/outcomes/O01.yaml", 3)]
    assert "lobby.home.title" in {f.facts["id"] for f in found if f.code == "ui_unused"}


def test_glyphs_that_no_font_has_are_found_in_every_locale(translated_hall: Hall) -> None:
    hall = translated_hall
    assert checks.check_glyphs(hall.content(), hall.locales_dir, registry.LOCALES.values()) == ()
    hall.edit(hall.po("en", Domain.UI), "What brings you", "\U00013000 brings you")
    (fault,) = checks.check_glyphs(hall.content(), hall.locales_dir, registry.LOCALES.values())
    assert (fault.code, fault.file) == ("glyph_missing", "locales/en/LC_MESSAGES/ui.po")
    assert fault.line == line_of(hall.po("en", Domain.UI), "lobby.home.title")


def test_a_number_told_in_words_is_no_fault_if_the_translator_says_so(
    translated_hall: Hall,
) -> None:
    hall, path = translated_hall, translated_hall.po("en", Domain.CONTENT)
    hall.edit(path, "The fee is 1,000 yen", "The fee is a thousand yen")
    assert codes(hall) == {"po_numbers"}
    remark(hall, path, "outcome.O01.cost.text", "in words: 1,000")
    assert check(hall) == ()


def test_a_counter_with_its_words_has_no_fault(counter: Hall) -> None:
    assert check(counter) == ()


def test_a_term_that_is_said_otherwise_is_found_at_its_line(counter: Hall) -> None:
    path = counter.po("en", Domain.CONTENT)
    counter.edit(path, "Renewing the electronic certificate", "Renewing the chip")
    (fault,) = check(counter)
    assert (fault.code, fault.line) == ("po_term", line_of(path, "outcome.O01.title"))
    assert fault.facts == {
        "id": "outcome.O01.title",
        "term": "電子証明書",
        "expected": "electronic certificate",
    }


def test_other_words_for_a_term_are_allowed_with_a_reason_or_for_good(counter: Hall) -> None:
    path = counter.po("en", Domain.CONTENT)
    counter.edit(path, "Renewing the electronic certificate", "Renewing the chip")
    forms = counter.locales_dir / "en" / term_forms.FILE_NAME
    forms.write_text("cert: [chip]\n", "utf-8")
    assert check(counter) == ()
    forms.unlink()
    remark(counter, path, "outcome.O01.title", "other words: the desk is called so")
    assert check(counter) == ()


def test_easy_japanese_may_say_a_term_in_easier_words(counter: Hall) -> None:
    counter.edit(
        counter.po("ja@easy", Domain.CONTENT),
        "{電子証明書|でんししょうめいしょ}を {新|あたら}しく します",
        "カードの なかの ものを {新|あたら}しく します",
    )
    assert check(counter) == ()


def test_a_broken_list_of_forms_or_readings_is_told(counter: Hall) -> None:
    (counter.locales_dir / "en" / term_forms.FILE_NAME).write_text("pin: [PIN]\n", "utf-8")
    readings = counter.locales_dir / "ja@easy" / easy.FILE_NAME
    readings.write_text(READINGS + "市: し\n", "utf-8")
    assert [(fault.file, fault.line, fault.code) for fault in check(counter)] == [
        ("locales/en/terms.yaml", 1, "term_unknown"),
        ("locales/ja@easy/readings.yaml", READINGS.count("\n") + 1, "value_list"),
    ]


def test_a_rule_of_easy_japanese_may_be_broken_on_purpose(translated_hall: Hall) -> None:
    hall, path = translated_hall, translated_hall.po("ja@easy", Domain.UI)
    hall.edit(path, "どうしましたか", "ありがとうございます")
    assert codes(hall) == {"easy_honorific"}
    remark(hall, path, "lobby.home.title", "as it is: everybody knows this word")
    assert check(hall) == ()
    # A reading is right or wrong; no reason helps.
    hall.edit(path, "今日|きょう", "今日|こんじつ")
    assert codes(hall) == {"easy_unchecked"}


def test_a_comment_of_another_kind_excuses_nothing(counter: Hall) -> None:
    path = counter.po("en", Domain.CONTENT)
    counter.edit(path, "Renewing the electronic certificate", "Renewing the chip")
    for excuse in (checks.DIFFERENT, checks.IN_WORDS, checks.AS_IT_IS, "I like other words:"):
        remark(counter, path, "outcome.O01.title", f"{excuse} because")
    assert codes(counter) == {"po_term"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("of: ", "fo: ", "spoken_form"),
        ("g01: ", "g09: ", "spoken_unknown"),
        ("g01: ", "# ", "spoken_missing"),
        ('of: "', 'of: "0', "spoken_stale"),
        ("{people} ", "", "spoken_placeholders"),
    ],
)
def test_a_line_that_does_not_fit_its_phrase_is_told(
    counter: Hall, old: str, new: str, code: str
) -> None:
    counter.edit(counter.locales_dir / "en" / spoken.FILE_NAME, old, new)
    found = [fault for fault in check(counter) if fault.code == code]
    assert [(fault.file, fault.line) for fault in found] == [("locales/en/spoken.yaml", 1)]
    assert all(fault.code.startswith("spoken_") for fault in check(counter))
