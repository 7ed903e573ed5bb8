# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of reading and writing PO files; gettext's own tools are the judges."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from kiosk.languages import po
from kiosk.languages.po import Entry, PoFile

HEADER = (
    ("Project-Id-Version", "izumi-lobby-kiosk"),
    ("PO-Revision-Date", "2026-04-01 09:00+0900"),
    ("Last-Translator", "Izumi lobby kiosk contributors"),
    ("Language-Team", "en"),
    ("Language", "en"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
    ("X-Generator", "Poedit 3.2"),
)

lines = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)
strings = st.text(
    st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from('\n\t"\\{}| '), max_size=260
)
ids = st.from_regex(r"[a-z]{1,8}(\.[a-z0-9@-]{1,8}){0,3}", fullmatch=True)


@st.composite
def entries(draw: st.DrawFn, context: str) -> Entry:
    counted = draw(st.booleans())
    fuzzy = draw(st.booleans())
    obsolete = draw(st.booleans())
    source = draw(strings.filter(bool))
    return Entry(
        context=context,
        source=source,
        forms=tuple(draw(strings) for _ in range(2 if counted else 1)),
        counted=counted,
        notes=() if obsolete else tuple(draw(st.lists(lines, max_size=2))),
        comments=tuple(draw(st.lists(lines.map(lambda text: f"a {text}"), max_size=2))),
        references=() if obsolete else tuple(draw(st.lists(ids, max_size=2))),
        flags=("fuzzy",) if fuzzy else (),
        previous=draw(strings.filter(bool)) if fuzzy else None,
        obsolete=obsolete,
    )


@st.composite
def files(draw: st.DrawFn) -> PoFile:
    made = [draw(entries(each)) for each in draw(st.lists(ids, unique=True, max_size=5))]
    made.sort(key=lambda entry: entry.obsolete)
    return PoFile(HEADER, tuple(made), ("Izumi lobby kiosk",))


@given(files())
def test_what_is_written_is_read_back(file: PoFile) -> None:
    read, faults = po.parse(po.render(file), "en.po")
    assert faults == ()
    assert read == file


@given(st.text(max_size=300))
def test_no_text_makes_the_reader_stumble(text: str) -> None:
    po.parse(text, "en.po")


@given(files(), st.data())
def test_a_file_cut_anywhere_is_read_as_far_as_it_goes(file: PoFile, data: st.DataObject) -> None:
    text = po.render(file)
    cut = data.draw(st.integers(0, len(text)))
    found, _ = po.parse(text[:cut], "en.po")
    whole = file.by_context()
    complete = list(found.by_context())[:-1]  # the last one may be cut inside its words
    assert all(context in whole for context in complete)


def example() -> PoFile:
    return PoFile(
        HEADER,
        (
            Entry(
                "lobby.ticket.ahead",
                "{n}人待っています",
                ("{n} person", "{n} people"),
                counted=True,
                notes=("Shown beside the number.",),
                references=("content/ui/lobby.yaml",),
                flags=("python-brace-format",),
            ),
            Entry("a.quote", '"\\ 「引用」\n二行目', ('"\\ quote\nsecond line',)),
            Entry("a.long", "長い" * 80, ("word " * 60,)),
            Entry("a.stale", "新しい文", ("old sentence",), flags=("fuzzy",), previous="古い文"),
            Entry("a.gone", "消えた文", ("gone sentence",), obsolete=True),
        ),
        ("Izumi lobby kiosk",),
    )


def test_gettext_accepts_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "en.po"
    assert po.write(path, example())
    told = subprocess.run(
        ["msgfmt", "--check", "--output-file=/dev/null", str(path)], capture_output=True, text=True
    )
    assert (told.returncode, told.stderr) == (0, "")


def test_msgmerge_and_back_loses_nothing(tmp_path: Path) -> None:
    path, merged = tmp_path / "en.po", tmp_path / "merged.po"
    po.write(path, example())
    subprocess.run(
        ["msgmerge", "--quiet", "--previous", "--no-fuzzy-matching", "-o", merged, path, path],
        check=True,
    )
    read, faults = po.read(merged)
    assert faults == ()
    assert read.by_context() == example().by_context()
    assert [e for e in read.entries if e.obsolete] == [e for e in example().entries if e.obsolete]


def test_babel_reads_the_same_words(tmp_path: Path) -> None:
    path = tmp_path / "en.po"
    po.write(path, example())
    with path.open("rb") as file:
        catalog = read_po(file, abort_invalid=True)
    for entry in example().entries:
        if not entry.obsolete:
            message = catalog.get(entry.source, entry.context)
            assert message is not None
            told = message.string if isinstance(message.string, tuple) else (message.string,)
            assert told == entry.forms


def test_a_file_that_is_right_already_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "en.po"
    po.write(path, example())
    before = path.stat().st_mtime_ns
    assert not po.write(path, example())
    assert path.stat().st_mtime_ns == before


def test_fields_that_poedit_keeps_in_the_header_stay() -> None:
    read, _ = po.parse(po.render(example()), "en.po")
    assert ("X-Generator", "Poedit 3.2") in read.header


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('msgstr "old sentence"', "msgstr old sentence", "po_syntax"),
        ('msgstr "old sentence"', 'msgstr "old sentence', "po_syntax"),
        ('msgid "新しい文"', "", "po_no_source"),
        ('msgstr "old sentence"', "", "po_no_translation"),
        ('msgctxt "a.stale"', 'msgctxt "a.quote"', "po_twice"),
    ],
)
def test_a_broken_entry_is_named_by_file_and_line(old: str, new: str, code: str) -> None:
    text = po.render(example())
    assert text.count(old) in (1, 2)
    broken = text.replace(f"\n{old}", f"\n{new}")
    start = broken[: broken.index("#, fuzzy")].count("\n") + 1
    _, faults = po.parse(broken, "locales/en/LC_MESSAGES/ui.po")
    assert code in {fault.code for fault in faults}
    assert all(fault.file == "locales/en/LC_MESSAGES/ui.po" for fault in faults)
    assert all(start <= fault.line <= start + 6 for fault in faults)


def test_entries_beside_a_broken_one_are_still_read() -> None:
    text = po.render(example()).replace('msgstr "old sentence"', "msgstr old")
    read, faults = po.parse(text, "en.po")
    assert faults
    assert read.by_context()["lobby.ticket.ahead"].usable


def test_a_file_in_another_encoding_is_named_by_line(tmp_path: Path) -> None:
    path = tmp_path / "en.po"
    path.write_bytes(po.render(example()).encode("shift_jis"))
    _, faults = po.read(path, "en.po")
    (fault,) = faults
    assert (fault.code, fault.file) == ("po_encoding", "en.po")
    assert fault.line > len(HEADER)
