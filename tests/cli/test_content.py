# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk content`: what editors and translators take out, bring back, and hand over on paper."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from kiosk.guidance.schema import schemas
from kiosk.languages import po
from kiosk.languages.exchange import FORM, SHEET, SOURCE_TEXT
from kiosk.languages.texts import Domain, po_path
from tests.cli.command import TUESDAY, Ended, kiosk
from tests.guidance.trees import Tree

ANSWER = "止めてください。"
"""The answer to the one question of the small content."""


class Desk:
    """An editor's desk: the small content, files for its translations, and the command."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.out = folder / "out"
        self.locales = folder / "locales"
        self.tree = Tree(folder)
        self.out.mkdir()
        assert self.run("update").code == 0

    def run(self, *words: str, lang: str = "C.UTF-8") -> Ended:
        """Runs `kiosk content words...`."""
        return kiosk(
            self.home,
            *(*TUESDAY, "content", *words),
            lang=lang,
            KIOSK_KIOSK_CONTENT=str(self.tree.folder),
            KIOSK_KIOSK_LOCALES=str(self.locales),
        )

    def vietnamese(self) -> dict[str, po.Entry]:
        """What the translators' file has, by the text's id."""
        return po.read(po_path(self.locales, "vi", Domain.CONTENT))[0].by_context()

    def translate(self, workbook: Path, source: str, translation: str) -> None:
        """Writes a translation into the row of a source text, as a translator would."""
        book = load_workbook(workbook)
        rows = book[SHEET].iter_rows()
        titles = {str(cell.value): at for at, cell in enumerate(next(rows))}
        row = next(row for row in rows if row[titles[SOURCE_TEXT]].value == source)
        row[titles[FORM]].value = translation
        book.save(workbook)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with the small content."""
    return Desk(tmp_path)


def told(ended: Ended) -> str:
    """The last line on standard error: what went wrong and what to do."""
    assert "Traceback" not in ended.err
    return ended.err.strip().splitlines()[-1]


# --- for translators -----------------------------------------------------------------------------


def test_templates_hold_every_text_once_and_no_translation(desk: Desk) -> None:
    ended = desk.run("extract", "--out", str(desk.out / "pot"))

    assert ended.code == 0, ended.err
    names = sorted(path.name for path in (desk.out / "pot").iterdir())
    assert names == ["content.pot", "staff.pot", "ui.pot"]
    assert len(ended.out.splitlines()) == 3
    file, faults = po.read(desk.out / "pot" / "content.pot")
    assert faults == ()
    entry = file.by_context()["faq.F01.answer"]
    assert (entry.source, entry.forms) == (ANSWER, ("",))
    assert entry.references == ("content/faq.yaml",)


def test_templates_of_content_that_cannot_be_read_name_the_line(desk: Desk) -> None:
    desk.tree.spoil("faq.yaml", "faq:", "faq: [")

    ended = desk.run("extract", "--out", str(desk.out))

    assert ended.code == 1
    assert told(ended).startswith("content/faq.yaml:")
    assert list(desk.out.iterdir()) == []


def test_a_translation_goes_out_and_comes_back(desk: Desk) -> None:
    workbook = desk.out / "vi.xlsx"
    assert not desk.vietnamese()["faq.F01.answer"].translated
    exported = desk.run("export", "--lang", "vi", "--out", str(workbook))
    assert exported.code == 0, exported.err
    desk.translate(workbook, ANSWER, "Hãy khóa thẻ.")

    taken = desk.run("import", str(workbook), "--lang", "vi")

    assert taken.code == 0, taken.err
    assert taken.out.startswith("1 row")
    assert desk.vietnamese()["faq.F01.answer"].forms == ("Hãy khóa thẻ.",)


def test_a_workbook_that_comes_back_untouched_changes_nothing(desk: Desk) -> None:
    workbook = desk.out / "vi.xlsx"
    desk.run("export", "--lang", "vi", "--out", str(workbook))
    before = desk.vietnamese()

    taken = desk.run("import", str(workbook), "--lang", "vi")

    assert taken.code == 0
    assert taken.out.startswith("0 rows")
    assert desk.vietnamese() == before


def test_only_what_is_missing_goes_out_when_nothing_else_is_wanted(desk: Desk) -> None:
    every, missing = desk.out / "every.xlsx", desk.out / "missing.xlsx"
    desk.run("export", "--lang", "vi", "--out", str(every))
    desk.translate(every, ANSWER, "Hãy khóa thẻ.")
    desk.run("import", str(every), "--lang", "vi")

    ended = desk.run("export", "--lang", "vi", "--out", str(missing), "--only", "missing")

    assert ended.code == 0, ended.err
    sources = {row[2] for row in load_workbook(missing)[SHEET].iter_rows(values_only=True)}
    assert "なくしました。" in sources
    assert ANSWER not in sources


def test_a_row_that_lost_its_placeholder_is_refused_and_the_good_ones_are_kept(desk: Desk) -> None:
    workbook = desk.out / "vi.xlsx"
    desk.run("export", "--lang", "vi", "--out", str(workbook))
    desk.translate(workbook, "{people}人待っています。", "Đang chờ.")
    desk.translate(workbook, ANSWER, "Hãy khóa thẻ.")

    ended = desk.run("import", str(workbook), "--lang", "vi")

    assert ended.code == 1
    assert "vi.xlsx:" in ended.err
    assert "{people}" in ended.err
    assert "[xlsx_placeholders]" in ended.err
    assert desk.vietnamese()["faq.F01.answer"].forms == ("Hãy khóa thẻ.",)
    assert not desk.vietnamese()["phrase.w03.text"].translated


def test_a_workbook_of_another_language_is_refused(desk: Desk) -> None:
    workbook = desk.out / "vi.xlsx"
    desk.run("export", "--lang", "vi", "--out", str(workbook))

    ended = desk.run("import", str(workbook), "--lang", "ko")

    assert ended.code == 1
    assert "[xlsx_language]" in ended.err


@pytest.mark.parametrize("name", ["none.xlsx", "content/faq.yaml"])
def test_what_is_no_workbook_is_named(desk: Desk, name: str) -> None:
    ended = desk.run("import", str(desk.out.parent / name), "--lang", "vi")

    assert ended.code == 1
    assert "[xlsx_unreadable]" in ended.err
    assert Path(name).name in ended.err
    assert "Traceback" not in ended.err


# --- for editors ---------------------------------------------------------------------------------


def test_the_schema_of_every_file_is_written(tmp_path: Path) -> None:
    ended = kiosk(tmp_path, "content", "schema", "--out", str(tmp_path / "schema"))

    assert ended.code == 0, ended.err
    written = {
        path.name: json.loads(path.read_text("utf-8")) for path in (tmp_path / "schema").iterdir()
    }
    assert written == schemas()
    assert len(ended.out.splitlines()) == len(written)


# --- on paper ------------------------------------------------------------------------------------


def test_the_book_is_written_in_each_language_as_html_and_docx(desk: Desk) -> None:
    ended = desk.run("book", "--out", str(desk.out), "--lang", "ja", "--lang", "vi")

    assert ended.code == 0, ended.err
    assert sorted(path.name for path in desk.out.iterdir()) == [
        *("book-ja.docx", "book-ja.html", "book-vi.docx", "book-vi.html")
    ]
    assert len(ended.out.splitlines()) == 4
    for name in ("book-ja", "book-vi"):
        assert ANSWER in (desk.out / f"{name}.html").read_text("utf-8")
        paragraphs = docx.Document(str(desk.out / f"{name}.docx")).paragraphs
        assert any(ANSWER in each.text for each in paragraphs)


def test_the_book_is_in_japanese_and_of_today_unless_something_else_is_asked_for(
    desk: Desk,
) -> None:
    desk.run("book", "--out", str(desk.out))

    assert sorted(path.name for path in desk.out.iterdir()) == ["book-ja.docx", "book-ja.html"]
    assert "2026-11-24" in (desk.out / "book-ja.html").read_text("utf-8")


def test_the_book_of_another_day_has_what_holds_then(desk: Desk) -> None:
    desk.tree.spoil("faq.yaml", "    awaits", "    effective_from: 2027-04-01\n    awaits")
    desk.run("book", "--out", str(desk.out / "now"))
    desk.run("book", "--out", str(desk.out / "then"), "--date", "2027-04-01")

    now, then = ((desk.out / when / "book-ja.html").read_text("utf-8") for when in ("now", "then"))
    assert ANSWER not in now
    assert ANSWER in then
    assert "2027-04-01" in then


def test_the_questions_for_the_city_are_a_document_of_their_own(desk: Desk) -> None:
    ended = desk.run("book", "--questions", "--out", str(desk.out))

    assert ended.code == 0, ended.err
    html = (desk.out / "questions-ja.html").read_text("utf-8")
    assert "何時からですか。" in html
    assert "faq.F01" in html
    assert ANSWER not in html


def test_the_headings_follow_the_terminal(desk: Desk) -> None:
    desk.run("book", "--questions", "--out", str(desk.out), lang="ja_JP.UTF-8")

    assert "市への質問" in (desk.out / "questions-ja.html").read_text("utf-8")


# --- slips of the finger -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "lang"),
    [("export --out", "xx"), ("export --out", "ja"), ("import", "xx"), ("book --out", "xx")],
)
def test_a_language_that_there_is_not_says_which_there_are(
    tmp_path: Path, command: str, lang: str
) -> None:
    ended = kiosk(tmp_path, "content", *command.split(), str(tmp_path / "x"), "--lang", lang)

    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1
    assert f"“{lang}”" in told(ended)
    assert "ja@easy, en, zh-Hans" in told(ended)


@pytest.mark.parametrize("day", ["2026-13-01", "tomorrow", "1.4.2027", "2027-02-29"])
def test_a_day_that_is_none_is_wrong_use(tmp_path: Path, day: str) -> None:
    ended = kiosk(tmp_path, "content", "book", "--out", str(tmp_path / "out"), "--date", day)

    assert ended.code == 2
    assert day in told(ended)
    assert "2026-12-01" in told(ended), "how it is written"
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("state", ["nothing", "Missing", "fuzzy"])
def test_a_state_of_rows_that_is_none_says_which_there_are(tmp_path: Path, state: str) -> None:
    workbook = tmp_path / "vi.xlsx"

    ended = kiosk(
        tmp_path,
        *("content", "export", "--lang", "vi", "--out", str(workbook)),
        *("--only", "missing", "--only", state),
    )

    assert ended.code == 2
    assert f"“{state}”" in told(ended)
    assert "missing, stale, done" in told(ended)
    assert not workbook.exists()


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        (("extract",), "--out"),
        (("schema",), "--out"),
        (("book",), "--out"),
        (("export", "--lang", "vi"), "--out"),
        (("import", "x.xlsx"), "--lang"),
        (("import", "--lang", "vi"), "file"),
    ],
)
def test_what_was_left_out_is_named(tmp_path: Path, words: tuple[str, ...], missing: str) -> None:
    ended = kiosk(tmp_path, "content", *words)

    assert ended.code == 2
    assert missing in told(ended)


@pytest.mark.parametrize("words", [("schema",), ("extract",), ("book",)])
def test_a_file_where_the_folder_should_be_is_named(desk: Desk, words: tuple[str, ...]) -> None:
    taken = desk.out / "taken"
    taken.write_text("a file")

    ended = desk.run(*words, "--out", str(taken))

    assert ended.code == 3
    assert str(taken) in told(ended)
    assert "unexpected" not in ended.err
    assert taken.read_text() == "a file"


def test_a_workbook_that_cannot_be_written_is_named(desk: Desk) -> None:
    ended = desk.run("export", "--lang", "vi", "--out", str(desk.out / "no" / "vi.xlsx"))

    assert ended.code == 3
    assert "vi.xlsx" in told(ended)
