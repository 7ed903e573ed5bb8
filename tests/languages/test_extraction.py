# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of writing PO files and keeping them up to date."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guidance.faults import ContentFaults
from kiosk.guidance.loading import load_placed
from kiosk.languages import ledger, po
from kiosk.languages.extraction import Stats, Wanted, stats, templates, updated
from kiosk.languages.po import Entry, PoFile
from kiosk.languages.registry import locale
from kiosk.languages.texts import Domain
from tests.languages.conftest import ENGLISH, Hall

ENGLISH_LOCALE = locale("en")
keys = st.sampled_from(["a", "b", "c", "d"])
sources = st.sampled_from(["更新", "受け取り", "{n}人", "暗証番号", "{time}まで"])
contents = st.dictionaries(keys, sources)


def wanted(content: dict[str, str]) -> list[Wanted]:
    return [Wanted(key, text, counted="{n}" in text) for key, text in content.items()]


def refreshed(before: PoFile | None, content: dict[str, str]) -> PoFile:
    return updated(before, wanted(content), ENGLISH_LOCALE, Domain.UI)


def translated(file: PoFile) -> PoFile:
    """Every text that has no words gets some, and fuzzy ones are approved."""
    entries = tuple(
        e if e.obsolete else Entry(**{**vars(e), "forms": words(e), "flags": (), "previous": None})
        for e in file.entries
    )
    return PoFile(file.header, entries, file.comments)


def words(entry: Entry) -> tuple[str, ...]:
    return tuple(form or f"{entry.source} in English {n}" for n, form in enumerate(entry.forms))


@given(contents, contents)
def test_updating_twice_changes_nothing_more(first: dict[str, str], then: dict[str, str]) -> None:
    once = refreshed(translated(refreshed(None, first)), then)
    assert refreshed(once, then) == once
    assert po.parse(po.render(once), "en.po") == (once, ())


@given(contents, contents)
def test_only_words_for_the_present_source_are_usable(
    first: dict[str, str], then: dict[str, str]
) -> None:
    after = refreshed(translated(refreshed(None, first)), then).by_context()
    assert list(after) == list(then)
    same = {source for key, source in then.items() if first.get(key) == source}
    for key, source in then.items():
        assert after[key].source == source
        # A new text takes the translation of the same Japanese elsewhere.
        assert after[key].usable == (first.get(key, source) == source and source in same)


@given(contents, contents)
def test_going_there_and_back_restores_every_translation(
    first: dict[str, str], then: dict[str, str]
) -> None:
    file = translated(refreshed(None, first))
    after = refreshed(refreshed(file, then), first).by_context()
    for key, entry in file.by_context().items():
        there = then.get(key, entry.source)
        if ("{n}" in there) == ("{n}" in entry.source):
            assert after[key].forms == entry.forms
            assert after[key].usable


@given(contents, contents)
def test_nothing_that_was_translated_is_ever_lost(
    first: dict[str, str], then: dict[str, str]
) -> None:
    file = translated(refreshed(None, first))
    after = {entry.context: entry for entry in refreshed(file, then).entries}
    for entry in file.entries:
        assert after[entry.context].forms[0] == entry.forms[0]
        assert after[entry.context].obsolete == (entry.context not in then)


def test_a_changed_source_keeps_the_former_one_beside_it(translated_hall: Hall) -> None:
    hall = translated_hall
    hall.edit(hall.content_dir / "ui" / "lobby.yaml", "今日はどうされましたか", "ご用件は何ですか")
    hall.extract()
    text = hall.po("en", Domain.UI).read_text("utf-8")
    assert '#| msgid "今日はどうされましたか"' in text
    entry = po.parse(text, "en.po")[0].by_context()["lobby.home.title"]
    assert entry.fuzzy
    assert entry.forms == ENGLISH["lobby.home.title"]


def test_a_draft_does_not_become_right_by_changing_its_source_there_and_back() -> None:
    draft = Entry("a", "更新", ("Update?",), flags=("fuzzy",))
    file = PoFile((("Language", "en"),), (draft,))
    back = refreshed(refreshed(file, {"a": "更新する"}), {"a": "更新"})
    assert back.by_context()["a"].fuzzy


def test_comments_of_translators_and_other_flags_stay() -> None:
    entry = Entry("a", "更新", ("Renewal",), comments=("different: a noun",), flags=("no-wrap",))
    after = refreshed(PoFile((("Language", "en"),), (entry,)), {"a": "更新する"}).by_context()["a"]
    assert after.comments == ("different: a noun",)
    assert set(after.flags) == {"fuzzy", "no-wrap"}


def test_a_removed_text_is_kept_as_obsolete_and_comes_back(translated_hall: Hall) -> None:
    hall = translated_hall
    lobby = hall.content_dir / "ui" / "lobby.yaml"
    before, path = lobby.read_text("utf-8"), hall.po("en", Domain.UI)
    filled = path.read_text("utf-8")
    hall.edit(lobby, "lobby.home.title: 今日はどうされましたか\n", "")
    hall.extract()
    assert '#~ msgstr "What brings you here today?"' in path.read_text("utf-8")
    lobby.write_text(before, "utf-8")
    hall.extract()
    assert path.read_text("utf-8") == filled


def test_gettext_accepts_every_file_and_extracting_again_changes_none(
    translated_hall: Hall,
) -> None:
    hall = translated_hall
    assert hall.extract() == ()
    paths = sorted(hall.locales_dir.rglob("*.po"))
    assert len(paths) == 5
    for path in paths:
        told = subprocess.run(
            ["msgfmt", "--check", "-o", "/dev/null", str(path)], capture_output=True, text=True
        )
        assert (told.returncode, told.stderr) == (0, "")


def test_msgmerge_and_the_next_update_agree(translated_hall: Hall) -> None:
    hall = translated_hall
    path = hall.po("en", Domain.UI)
    before, _ = po.read(path)
    subprocess.run(["msgmerge", "--quiet", "--update", "--backup=off", path, path], check=True)
    hall.extract()
    after, _ = po.read(path)
    assert after.entries == before.entries


def test_a_template_asks_for_every_text_and_answers_none(translated_hall: Hall) -> None:
    made = templates(load_placed(translated_hall.content_dir))
    assert list(made) == list(Domain)
    for domain, template in made.items():
        english = po.read(translated_hall.po("en", domain))[0].by_context()
        entries = template.by_context()
        assert [
            (e.context, e.source, e.counted, e.notes, e.references) for e in english.values()
        ] == [(e.context, e.source, e.counted, e.notes, e.references) for e in entries.values()]
        assert not any(form for entry in entries.values() for form in entry.forms)
        assert po.parse(po.render(template), "ui.pot") == (template, ())


def test_gettext_accepts_the_templates_and_merges_them_without_a_loss(
    translated_hall: Hall, tmp_path: Path
) -> None:
    hall = translated_hall
    for domain, template in templates(load_placed(hall.content_dir)).items():
        path, merged = tmp_path / f"{domain}.pot", tmp_path / f"{domain}.po"
        po.write(path, template)
        told = subprocess.run(
            ["msgfmt", "--check-format", "--check-domain", "-o", "/dev/null", path],
            capture_output=True,
            text=True,
        )
        assert (told.returncode, told.stderr) == (0, "")
        english = hall.po("en", domain)
        subprocess.run(["msgmerge", "--quiet", "-o", merged, english, path], check=True)
        before, after = po.read(english)[0].by_context(), po.read(merged)[0].by_context()
        assert {key: (e.source, e.forms, e.fuzzy) for key, e in after.items()} == {
            key: (e.source, e.forms, e.fuzzy) for key, e in before.items()
        }


def test_a_new_language_can_begin_with_a_template(hall: Hall, tmp_path: Path) -> None:
    path, begun = tmp_path / "ui.pot", tmp_path / "xx.po"
    po.write(path, templates(load_placed(hall.content_dir))[Domain.UI])
    command = ["msginit", "--no-translator", "--locale=en", f"--input={path}", f"--output={begun}"]
    subprocess.run(command, check=True, capture_output=True)
    assert list(po.read(begun)[0].by_context()) == list(
        po.read(hall.po("en", Domain.UI))[0].by_context()
    )


def test_a_new_text_takes_the_translation_of_the_same_japanese(translated_hall: Hall) -> None:
    hall, path = translated_hall, translated_hall.po("en", Domain.UI)
    more = hall.content_dir / "ui" / "more.yaml"
    more.write_text("lobby.again: 今日はどうされましたか\nlobby.new: 受け取り\n", "utf-8")
    hall.extract()
    entries = po.read(path)[0].by_context()
    assert entries["lobby.again"].forms == ENGLISH["lobby.home.title"]
    assert entries["lobby.again"].usable
    assert not entries["lobby.new"].translated
    # From then on it is a text of its own.
    hall.translate("en", {"lobby.again": ("And today?",)})
    hall.extract()
    assert po.read(path)[0].by_context()["lobby.again"].forms == ("And today?",)


def test_a_new_counted_text_takes_all_forms(translated_hall: Hall) -> None:
    hall = translated_hall
    more = hall.content_dir / "ui" / "more.yaml"
    more.write_text('lobby.again: "{n}人待っています"\n', "utf-8")
    hall.extract()
    entry = po.read(hall.po("en", Domain.UI))[0].by_context()["lobby.again"]
    assert entry.forms == ENGLISH["lobby.ticket.ahead"]


def test_a_stale_translation_is_not_handed_on(translated_hall: Hall) -> None:
    hall, path = translated_hall, translated_hall.po("en", Domain.UI)
    hall.edit(path, 'msgctxt "lobby.home.title"', '#, fuzzy\nmsgctxt "lobby.home.title"')
    more = hall.content_dir / "ui" / "more.yaml"
    more.write_text("lobby.again: 今日はどうされましたか\n", "utf-8")
    hall.extract()
    assert not po.read(path)[0].by_context()["lobby.again"].translated


def test_the_excuse_for_a_translation_goes_with_it() -> None:
    known = Entry("a", "第4日曜日", ("Last Sunday",), comments=("in words: 4",))
    file = PoFile((("Language", "en"),), (known,))
    after = refreshed(file, {"a": "第4日曜日", "b": "第4日曜日"}).by_context()
    assert (after["b"].forms, after["b"].comments) == (known.forms, known.comments)


def test_notes_and_files_are_there_for_the_translator(hall: Hall) -> None:
    text = hall.po("en", Domain.UI).read_text("utf-8")
    assert "#. Shown beside the number.\n#: content/ui/lobby.yaml\n" in text
    assert "#: content/outcomes/O01.yaml\n" in hall.po("en", Domain.CONTENT).read_text("utf-8")


def test_placeholders_are_checked_by_gettext_where_there_is_no_ruby(hall: Hall) -> None:
    assert "python-brace-format" in hall.po("en", Domain.UI).read_text("utf-8")
    assert "python-brace-format" not in hall.po("ja@easy", Domain.UI).read_text("utf-8")


def test_a_broken_po_file_is_named_and_nothing_is_written(translated_hall: Hall) -> None:
    hall = translated_hall
    path = hall.po("en", Domain.UI)
    hall.edit(path, '"Open until {time}"', '"Open until {time}')
    hall.edit(hall.content_dir / "ui" / "lobby.yaml", "今日は", "本日は")
    before = {each: each.read_bytes() for each in hall.locales_dir.rglob("*.po")}
    with pytest.raises(ContentFaults) as told:
        hall.extract()
    line = 1 + path.read_text("utf-8").split("\n").index('msgstr "Open until {time}')
    assert [(fault.file, fault.line) for fault in told.value.faults] == [
        ("locales/en/LC_MESSAGES/ui.po", line)
    ]
    assert before == {each: each.read_bytes() for each in hall.locales_dir.rglob("*.po")}


def test_stats_count_translated_stale_and_signed_texts(translated_hall: Hall) -> None:
    hall = translated_hall
    assert stats(hall.content(), hall.locales_dir)["en"] == Stats(8, 8, 0, 0, 2, 2)
    assert stats(hall.content(), hall.locales_dir)["ja@easy"] == Stats(8, 8, 0, 0, 0, 0)
    pair = ledger.pair("更新", ENGLISH["outcome.O01.short_title"])
    (hall.locales_dir / "en" / ledger.FILE_NAME).write_text(f"outcome.O01.short_title: {pair}\n")
    hall.edit(hall.content_dir / "ui" / "lobby.yaml", "今日は", "本日は")
    for _ in range(2):  # before and after the PO files know of the change
        found = stats(hall.content(), hall.locales_dir)
        assert found["en"] == Stats(8, 7, 1, 1, 2, 2)
        assert found["ja"] == Stats(8, 8, 0, 0, 2, 2)
        hall.extract()
