# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of translations that travel as a workbook: real files, changed as a translator does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.guidance.faults import ContentFaults
from kiosk.languages import po
from kiosk.languages.exchange import (
    ABOUT,
    ID,
    REMARK,
    SHEET,
    SOURCE_TEXT,
    STATE,
    Imported,
    RowState,
    export,
    take_back,
)
from kiosk.languages.registry import locale
from kiosk.languages.texts import Domain
from tests.languages.conftest import ENGLISH, Hall

EN = locale("en")
FORM, MANY = "translation[0]", "translation[1]"
VISIBLE = {key: forms for key, forms in ENGLISH.items() if key.startswith(("lobby", "out", "top"))}
GOOD, ITS_WORDS = "lobby.home.title", "What can we do for you?"
# A carriage return is no letter of a text, and XML has none of the control characters.
letters = st.sampled_from(list("=abc -+@'\"<&;#,日本eúန\u200b\n"))
writings = st.text(letters, min_size=1, max_size=12).filter(str.strip)


@contextmanager
def translating(path: Path) -> Iterator[Worksheet]:
    """The workbook open on the translator's desk; saved in the end."""
    book = load_workbook(path)
    yield sheet_of(book)
    book.save(path)


def sheet_of(book: Workbook) -> Worksheet:
    sheet = book[SHEET]
    assert isinstance(sheet, Worksheet)
    return sheet


def rows(path: Path) -> dict[str, dict[str, str]]:
    """The workbook as a translator reads it: by id, then by the title of the column."""
    titles, *lines = sheet_of(load_workbook(path)).iter_rows(values_only=True)
    named = [{str(t): str(v or "") for t, v in zip(titles, line, strict=True)} for line in lines]
    return {row[ID]: row for row in named}


def row_of(sheet: Worksheet, key: str) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == key)


def write(sheet: Worksheet, key: str, title: str, words: str | int) -> int:
    """Writes into the cell in the column `title`; the row in which it is."""
    row = row_of(sheet, key)
    at = next(cell.column for cell in sheet[1] if cell.value == title)
    assert at is not None
    sheet.cell(row, at).value = words
    return row


def has(key: str, name: str) -> bool:
    return f"{{{name}}}" in VISIBLE[key][0]


def said(hall: Hall) -> dict[str, tuple[str, ...]]:
    """The English that visitors may read, as it stands in the PO files."""
    entries: dict[str, po.Entry] = {}
    for domain in (Domain.UI, Domain.CONTENT):
        entries |= po.read(hall.po("en", domain))[0].by_context()
    return {key: entry.forms for key, entry in entries.items()}


def kept(hall: Hall) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in hall.locales_dir.rglob("*.po")}


def taken(hall: Hall, path: Path) -> Imported:
    return take_back(hall.locales_dir, EN, path)


def refusals(back: Imported) -> list[tuple[str, int, str]]:
    return [(fault.file, fault.line, fault.code) for fault in back.refused]


@pytest.fixture
def workbook(translated_hall: Hall, tmp_path: Path) -> Path:
    """The complete English translation as a translator gets it."""
    path = tmp_path / "en.xlsx"
    export(translated_hall.locales_dir, EN, path)
    return path


def test_a_translator_gets_every_text_with_its_note_and_where_it_is_from(workbook: Path) -> None:
    sheet = rows(workbook)
    assert set(sheet) == set(VISIBLE)  # no words of staff
    assert sheet["lobby.ticket.ahead"] == {
        ID: "lobby.ticket.ahead",
        "context": "Shown beside the number.\ncontent/ui/lobby.yaml",
        SOURCE_TEXT: "{n}人待っています",
        FORM: "{n} person is waiting",
        MANY: "{n} people are waiting",
        STATE: "done",
        REMARK: "",
    }


def test_a_workbook_that_comes_back_as_it_went_changes_nothing(
    translated_hall: Hall, workbook: Path
) -> None:
    before = kept(translated_hall)
    assert taken(translated_hall, workbook) == Imported(0, len(VISIBLE), (), ())
    assert kept(translated_hall) == before


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)
@given(
    words=st.fixed_dictionaries({key: writings for key in VISIBLE if "{" not in VISIBLE[key][0]})
)
def test_whatever_a_po_file_says_goes_out_and_comes_back(
    translated_hall: Hall, tmp_path: Path, words: dict[str, str]
) -> None:
    hall, path = translated_hall, tmp_path / "any.xlsx"
    hall.translate("en", {key: (text,) for key, text in words.items()})
    before = kept(hall)
    export(hall.locales_dir, EN, path)
    assert {key: row[FORM] for key, row in rows(path).items() if key in words} == words
    assert taken(hall, path) == Imported(0, len(VISIBLE), (), ())
    assert kept(hall) == before


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)
@given(
    words=st.dictionaries(
        st.sampled_from(sorted(VISIBLE)), writings.map(str.strip).filter(lambda t: t[0] != "=")
    )
)
def test_exactly_the_rows_that_were_changed_are_changed(
    translated_hall: Hall, tmp_path: Path, words: dict[str, str]
) -> None:
    hall, path = translated_hall, tmp_path / "some.xlsx"
    hall.translate("en", ENGLISH)
    export(hall.locales_dir, EN, path)
    expected = dict(VISIBLE)
    with translating(path) as sheet:
        for key, text in words.items():
            # A value is written where the Japanese has one.
            whole = text + "".join(f" {{{name}}}" for name in ("n", "time") if has(key, name))
            write(sheet, key, FORM, whole)
            expected[key] = (whole, *VISIBLE[key][1:])
    back = taken(hall, path)
    assert (back.refused, back.taken + back.unchanged) == ((), len(VISIBLE))
    assert back.taken == sum(expected[key] != VISIBLE[key] for key in VISIBLE)
    assert said(hall) == expected


class Spoilt(NamedTuple):
    """A cell of a row, what somebody wrote into it, and why the row is refused."""

    key: str
    title: str
    words: str
    code: str


SPOILT = [
    Spoilt("lobby.hours.open", SOURCE_TEXT, "{time}まで", "source"),
    Spoilt("lobby.hours.open", SOURCE_TEXT, "", "source"),
    Spoilt("lobby.hours.open", FORM, "=1+1", "formula"),
    Spoilt("lobby.ticket.ahead", MANY, "=A1", "formula"),
    Spoilt("lobby.hours.open", FORM, "Open until late", "placeholders"),
    Spoilt("lobby.hours.open", FORM, "Open until {clock}", "placeholders"),
    Spoilt("lobby.hours.open", FORM, "Open until {time}, {day}", "placeholders"),
    Spoilt("outcome.O01.title", FORM, "Renewing {thing}", "placeholders"),
    Spoilt("lobby.ticket.ahead", MANY, "Many people are waiting", "placeholders"),
    Spoilt("lobby.hours.open", FORM, "Open} until {time}", "markup"),
    Spoilt("outcome.O01.title", FORM, "{Renewing|", "markup"),
    Spoilt("lobby.ticket.ahead", MANY, "", "form_missing"),
    Spoilt("lobby.ticket.ahead", FORM, "  ", "form_missing"),
]


@pytest.mark.parametrize("spoilt", SPOILT)
def test_a_bad_row_is_refused_where_it_stands_and_the_good_ones_are_kept(
    translated_hall: Hall, workbook: Path, spoilt: Spoilt
) -> None:
    with translating(workbook) as sheet:
        write(sheet, GOOD, FORM, ITS_WORDS)
        row = write(sheet, spoilt.key, spoilt.title, spoilt.words)
    back = taken(translated_hall, workbook)
    assert refusals(back) == [("en.xlsx", row, f"xlsx_{spoilt.code}")]
    assert back.refused[0].facts["id"] == spoilt.key
    assert (back.taken, back.unchanged) == (1, len(VISIBLE) - 2)
    assert said(translated_hall) == VISIBLE | {GOOD: (ITS_WORDS,)}
    assert back.written == (translated_hall.po("en", Domain.UI),)


def test_the_expected_placeholders_are_told(translated_hall: Hall, workbook: Path) -> None:
    with translating(workbook) as sheet:
        write(sheet, "lobby.hours.open", FORM, "Open")
    assert taken(translated_hall, workbook).refused[0].facts["expected"] == "{time}"


def test_one_of_a_thing_may_be_said_without_its_number(
    translated_hall: Hall, workbook: Path
) -> None:
    with translating(workbook) as sheet:
        write(sheet, "lobby.ticket.ahead", FORM, "One person is waiting")
    assert taken(translated_hall, workbook).refused == ()
    assert said(translated_hall)["lobby.ticket.ahead"][0] == "One person is waiting"


def test_where_there_is_one_form_it_needs_its_number(translated_hall: Hall, tmp_path: Path) -> None:
    path, easy = tmp_path / "easy.xlsx", locale("ja@easy")
    export(translated_hall.locales_dir, easy, path)
    with translating(path) as sheet:
        row = write(sheet, "lobby.ticket.ahead", "translation", "{人|ひと}が {待|ま}って います")
    back = take_back(translated_hall.locales_dir, easy, path)
    assert refusals(back) == [("easy.xlsx", row, "xlsx_placeholders")]


def test_a_row_that_was_added_is_refused(translated_hall: Hall, workbook: Path) -> None:
    with translating(workbook) as sheet:
        write(sheet, GOOD, FORM, ITS_WORDS)
        sheet.append(["lobby.home.more", "", "もっと", "More", "", "missing", ""])
        sheet.append(["", "", "", "A thought of the translator", "", "", ""])
        last = sheet.max_row
    back = taken(translated_hall, workbook)
    assert [(line, code) for _, line, code in refusals(back)] == [
        (last - 1, "xlsx_unknown_id"),
        (last, "xlsx_unknown_id"),
    ]
    assert [fault.facts["id"] for fault in back.refused] == ["lobby.home.more", "-"]
    assert said(translated_hall) == VISIBLE | {GOOD: (ITS_WORDS,)}


def test_a_changed_id_is_told_as_unknown_and_the_right_one_as_lost(
    translated_hall: Hall, workbook: Path
) -> None:
    with translating(workbook) as sheet:
        write(sheet, GOOD, FORM, ITS_WORDS)
        row = write(sheet, "lobby.hours.open", ID, "lobby.hours.opens")
        behind = sheet.max_row + 1
    back = taken(translated_hall, workbook)
    assert [(fault.line, fault.code, fault.facts["id"]) for fault in back.refused] == [
        (row, "xlsx_unknown_id", "lobby.hours.opens"),
        (behind, "xlsx_lost", "lobby.hours.open"),
    ]
    assert said(translated_hall) == VISIBLE | {GOOD: (ITS_WORDS,)}


def test_a_row_that_was_lost_is_told_and_its_text_stays(
    translated_hall: Hall, workbook: Path
) -> None:
    with translating(workbook) as sheet:
        write(sheet, GOOD, FORM, ITS_WORDS)
        sheet.delete_rows(row_of(sheet, "lobby.hours.open"))
        behind = sheet.max_row + 1
    back = taken(translated_hall, workbook)
    assert refusals(back) == [("en.xlsx", behind, "xlsx_lost")]
    assert back.refused[0].facts["id"] == "lobby.hours.open"
    assert said(translated_hall) == VISIBLE | {GOOD: (ITS_WORDS,)}


def test_of_a_row_that_is_there_twice_the_first_counts(
    translated_hall: Hall, workbook: Path
) -> None:
    with translating(workbook) as sheet:
        row = write(sheet, GOOD, FORM, ITS_WORDS)
        copy = [cell.value for cell in sheet[row]]
        sheet.append(["Another try" if value == ITS_WORDS else value for value in copy])
        last = sheet.max_row
    back = taken(translated_hall, workbook)
    assert refusals(back) == [("en.xlsx", last, "xlsx_twice")]
    assert said(translated_hall) == VISIBLE | {GOOD: (ITS_WORDS,)}


def test_a_source_that_changed_after_the_export_is_not_answered_by_the_old_words(
    translated_hall: Hall, workbook: Path
) -> None:
    hall = translated_hall
    hall.edit(
        hall.content_dir / "ui" / "lobby.yaml", "{time}まで開いています", "{time}に閉まります"
    )
    hall.extract()
    back = taken(hall, workbook)
    assert [fault.facts["id"] for fault in back.refused] == ["lobby.hours.open"]
    assert back.refused[0].code == "xlsx_source"
    assert po.read(hall.po("en", Domain.UI))[0].by_context()["lobby.hours.open"].fuzzy


def test_rows_may_be_sorted_and_columns_added_behind(translated_hall: Hall, workbook: Path) -> None:
    with translating(workbook) as sheet:
        write(sheet, GOOD, FORM, ITS_WORDS)
        lines = [[cell.value for cell in line] for line in sheet.iter_rows(min_row=2)]
        sheet.delete_rows(2, len(lines))
        sheet.append([])  # an empty row is no row
        for line in reversed(lines):
            sheet.append([*line, "my own remark"])
        sheet.cell(1, sheet.max_column).value = "mine"
    back = taken(translated_hall, workbook)
    assert (back.taken, back.refused) == (1, ())
    assert said(translated_hall) == VISIBLE | {GOOD: (ITS_WORDS,)}


def test_a_file_in_another_language_is_refused_whole(translated_hall: Hall, workbook: Path) -> None:
    before = kept(translated_hall)
    back = take_back(translated_hall.locales_dir, locale("ja@easy"), workbook)
    assert refusals(back) == [("en.xlsx", 1, "xlsx_language")]
    assert back.refused[0].facts == {"lang": "en", "expected": "ja@easy"}
    assert kept(translated_hall) == before


def test_a_changed_header_is_one_fault_and_not_one_for_each_row(
    translated_hall: Hall, workbook: Path
) -> None:
    with translating(workbook) as sheet:
        write(sheet, GOOD, FORM, ITS_WORDS)
        sheet.cell(1, 4).value, sheet.cell(1, 5).value = MANY, FORM
    before = kept(translated_hall)
    back = taken(translated_hall, workbook)
    assert refusals(back) == [("en.xlsx", 1, "xlsx_header")]
    assert kept(translated_hall) == before


@pytest.mark.parametrize("name", [SHEET, ABOUT])
def test_a_missing_sheet_is_named(translated_hall: Hall, workbook: Path, name: str) -> None:
    book = load_workbook(workbook)
    book[name].title = "Sheet1"
    book.save(workbook)
    back = taken(translated_hall, workbook)
    assert refusals(back) == [("en.xlsx", 1, "xlsx_no_sheet")]
    assert back.refused[0].facts["sheet"] == name


@pytest.mark.parametrize("content", [b"", b"id,translation\n", b"PK\x03\x04 and no more"])
def test_a_file_that_is_no_workbook_is_refused(
    translated_hall: Hall, workbook: Path, content: bytes
) -> None:
    workbook.write_bytes(content)
    before = kept(translated_hall)
    assert refusals(taken(translated_hall, workbook)) == [("en.xlsx", 1, "xlsx_unreadable")]
    assert kept(translated_hall) == before


def test_a_workbook_that_was_cut_off_is_refused(translated_hall: Hall, workbook: Path) -> None:
    content = workbook.read_bytes()
    for length in range(0, len(content), len(content) // 8):
        workbook.write_bytes(content[:length])
        assert refusals(taken(translated_hall, workbook)) == [("en.xlsx", 1, "xlsx_unreadable")]


def test_a_workbook_that_is_not_there_is_told(translated_hall: Hall, tmp_path: Path) -> None:
    back = taken(translated_hall, tmp_path / "nowhere.xlsx")
    assert refusals(back) == [("nowhere.xlsx", 1, "xlsx_unreadable")]


def test_an_empty_translation_leaves_the_text_as_it_was(
    translated_hall: Hall, workbook: Path
) -> None:
    with translating(workbook) as sheet:
        for key in VISIBLE:
            write(sheet, key, FORM, " ")
        write(sheet, "lobby.ticket.ahead", MANY, "")
    assert taken(translated_hall, workbook) == Imported()
    assert said(translated_hall) == VISIBLE


def test_a_stale_entry_that_comes_back_is_no_longer_stale(
    translated_hall: Hall, tmp_path: Path
) -> None:
    hall, path = translated_hall, tmp_path / "stale.xlsx"
    hall.edit(hall.content_dir / "ui" / "lobby.yaml", "今日はどうされましたか", "ご用件は何ですか")
    hall.extract()
    assert export(hall.locales_dir, EN, path, frozenset({RowState.STALE})) == 1
    with translating(path) as sheet:
        write(sheet, GOOD, FORM, ITS_WORDS)
    assert taken(hall, path).taken == 1
    entry = po.read(hall.po("en", Domain.UI))[0].by_context()[GOOD]
    assert (entry.forms, entry.flags, entry.previous) == ((ITS_WORDS,), (), None)


def test_a_stale_entry_that_comes_back_as_it_went_stays_stale(
    translated_hall: Hall, tmp_path: Path
) -> None:
    hall, path = translated_hall, tmp_path / "untouched.xlsx"
    hall.edit(hall.content_dir / "ui" / "lobby.yaml", "今日はどうされましたか", "ご用件は何ですか")
    hall.extract()
    export(hall.locales_dir, EN, path, frozenset({RowState.STALE}))
    assert taken(hall, path) == Imported()
    assert po.read(hall.po("en", Domain.UI))[0].by_context()[GOOD].fuzzy
    with translating(path) as sheet:
        write(sheet, GOOD, STATE, RowState.DONE.value)
    assert taken(hall, path).taken == 1
    assert po.read(hall.po("en", Domain.UI))[0].by_context()[GOOD].usable


def test_only_the_wanted_states_are_exported_and_the_others_are_not_missed(
    translated_hall: Hall, tmp_path: Path
) -> None:
    hall, path = translated_hall, tmp_path / "some.xlsx"
    hall.translate("en", {"outcome.O01.title": ("",)})
    hall.edit(hall.content_dir / "ui" / "lobby.yaml", "今日は", "本日は")
    hall.extract()
    states: dict[str, str] = {}
    for state in RowState:
        assert export(hall.locales_dir, EN, path, frozenset({state})) == len(rows(path))
        states |= {key: row[STATE] for key, row in rows(path).items()}
        assert {row[STATE] for row in rows(path).values()} == {state.value}
        assert taken(hall, path).refused == ()
        hall.translate("en", {"outcome.O01.title": ("",)})
    assert set(states) == set(VISIBLE)
    wanted = frozenset({RowState.MISSING, RowState.STALE})
    export(hall.locales_dir, EN, path, wanted)
    assert set(rows(path)) == {"outcome.O01.title", GOOD}


def test_a_text_that_begins_with_an_equals_sign_is_text(
    translated_hall: Hall, tmp_path: Path
) -> None:
    hall, path = translated_hall, tmp_path / "equals.xlsx"
    hall.translate("en", {GOOD: ("=HYPERLINK(1)",), "outcome.O01.title": ("#N/A",)})
    export(hall.locales_dir, EN, path)
    sheet = sheet_of(load_workbook(path))
    cells = [sheet.cell(row_of(sheet, key), 4) for key in (GOOD, "outcome.O01.title")]
    assert [(cell.value, cell.data_type) for cell in cells] == [
        ("=HYPERLINK(1)", "s"),
        ("#N/A", "s"),
    ]
    assert taken(hall, path) == Imported(0, len(VISIBLE), (), ())


def test_numbers_line_ends_and_stray_spaces_are_taken_as_they_were_meant(
    translated_hall: Hall, workbook: Path
) -> None:
    with translating(workbook) as sheet:
        write(sheet, GOOD, FORM, 2026)
        write(sheet, "outcome.O01.title", FORM, " Renewing the certificate\n")
        write(sheet, "outcome.O01.short_title", FORM, "Renewal_x000D_\nof it")
    assert taken(translated_hall, workbook).taken == 3
    assert said(translated_hall) == VISIBLE | {
        GOOD: ("2026",),
        "outcome.O01.title": ("Renewing the certificate",),
        "outcome.O01.short_title": ("Renewal\nof it",),
    }


def test_a_joint_between_two_languages_keeps_its_spaces(
    translated_hall: Hall, tmp_path: Path
) -> None:
    hall, path = translated_hall, tmp_path / "joint.xlsx"
    (hall.content_dir / "ui" / "more.yaml").write_text('lobby.joint: "　／　"\n', "utf-8")
    hall.extract()
    hall.translate("en", {"lobby.joint": (" / ",)})
    export(hall.locales_dir, EN, path)
    assert taken(hall, path).taken == 0
    with translating(path) as sheet:
        write(sheet, "lobby.joint", FORM, " - ")
    assert taken(hall, path).taken == 1
    assert said(hall)["lobby.joint"] == (" - ",)


def test_comments_and_removed_texts_of_the_po_files_survive(
    translated_hall: Hall, tmp_path: Path
) -> None:
    hall, path = translated_hall, tmp_path / "en.xlsx"
    ui = hall.po("en", Domain.UI)
    hall.edit(
        hall.content_dir / "ui" / "lobby.yaml", 'lobby.hours.open: "{time}まで開いています"\n', ""
    )
    hall.extract()
    file, _ = po.read(ui)
    hall.edit(
        ui,
        '#: content/ui/lobby.yaml\nmsgctxt "lobby.home',
        '# different: a greeting\n#: content/ui/lobby.yaml\nmsgctxt "lobby.home',
    )
    export(hall.locales_dir, EN, path)
    assert rows(path)[GOOD][REMARK] == "different: a greeting"
    assert "lobby.hours.open" not in rows(path)
    with translating(path) as sheet:
        write(sheet, GOOD, FORM, ITS_WORDS)
    assert taken(hall, path).written == (ui,)
    after, _ = po.read(ui)
    assert after.by_context()[GOOD].comments == ("different: a greeting",)
    assert [e for e in after.entries if e.obsolete] == [e for e in file.entries if e.obsolete]


def test_a_broken_po_file_is_named_and_loses_nothing(translated_hall: Hall, workbook: Path) -> None:
    hall = translated_hall
    with translating(workbook) as sheet:
        write(sheet, "outcome.O01.title", FORM, "Renewing")
    path = hall.po("en", Domain.UI)
    hall.edit(path, '"Open until {time}"', '"Open until {time}')
    before = kept(hall)
    line = 1 + path.read_text("utf-8").split("\n").index('msgstr "Open until {time}')
    for ask in (lambda: taken(hall, workbook), lambda: export(hall.locales_dir, EN, workbook)):
        with pytest.raises(ContentFaults) as told:
            ask()
        assert [(fault.file, fault.line) for fault in told.value.faults] == [
            ("locales/en/LC_MESSAGES/ui.po", line)
        ]
    assert kept(hall) == before
    assert len(rows(workbook)) == len(VISIBLE)
