# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""PO files as values: read with all faults at once, written in one order, nothing lost.

Not Babel's reader and writer: they drop the previous source of a fuzzy entry (`#|`) and header
fields that Poedit and Weblate keep there, and stop at the first fault. gettext's own `msgfmt` and
`msgmerge` judge the result in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk import files
from kiosk.guidance.faults import Fault

WIDTH = 100
"""Characters of a line before a long string is written as several; only for reading comfort."""

_ESCAPES = {
    "\\": "\\",
    '"': '"',
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "a": "\a",
    "b": "\b",
    "f": "\f",
    "v": "\v",
}
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"\s*$')
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d+)\])?\s*(?=\"|$)")


@dataclass(frozen=True)
class Entry:
    """One text of a PO file. `context` is our id; `forms` are the translations, one per plural
    form.

    `previous` is the source that the translation was made for (fuzzy entries); `line` where the
    entry starts in its file, 0 if it was never in one (and not part of its value).
    """

    context: str
    source: str
    forms: tuple[str, ...]
    counted: bool = False
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous: str | None = None
    obsolete: bool = False
    line: int = field(default=0, compare=False)

    @property
    def fuzzy(self) -> bool:
        """The translation is a draft, or its source has changed since."""
        return "fuzzy" in self.flags

    @property
    def translated(self) -> bool:
        """Every form has words, whether fuzzy or not."""
        return bool(self.forms) and all(form.strip() for form in self.forms)

    @property
    def usable(self) -> bool:
        """Translated, and for the present source."""
        return self.translated and not self.fuzzy


@dataclass(frozen=True)
class PoFile:
    """A whole file: header fields in order, comment above it, entries."""

    header: tuple[tuple[str, str], ...]
    entries: tuple[Entry, ...]
    comments: tuple[str, ...] = ()

    def by_context(self) -> dict[str, Entry]:
        """Current entries by id."""
        return {entry.context: entry for entry in self.entries if not entry.obsolete}


@dataclass
class _Draft:
    """An entry while its lines are read."""

    line: int = 0
    strings: dict[str, str] = field(default_factory=dict)
    previous: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    obsolete: bool = False
    broken: bool = False


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name
        self.faults: list[Fault] = []
        self.drafts: list[_Draft] = []
        self._draft = _Draft()
        self._into: tuple[dict[str, str], str] | None = None

    def fault(self, line: int, code: str, **facts: str) -> None:
        self.faults.append(Fault(self.name, line, code, facts))

    def read(self, text: str) -> None:
        for number, raw in enumerate(text.split("\n"), start=1):
            self._line(number, raw.strip())
        self._finish()

    def _line(self, number: int, line: str) -> None:
        if not line:
            self._finish()
        elif line.startswith("#~"):
            self._begin(obsolete=True)
            rest = line[2:].strip()
            if rest.startswith("|"):
                self._words(number, rest[1:].strip(), self._draft.previous)
            else:
                self._words(number, rest, self._draft.strings)
        elif line.startswith("#|"):
            self._begin()
            self._words(number, line[2:].strip(), self._draft.previous)
        elif line.startswith("#"):
            self._begin()
            self._comment(line)
        else:
            self._words(number, line, self._draft.strings)

    def _begin(self, *, obsolete: bool = False) -> None:
        """A comment after the words of an entry starts the next one, even without a blank line."""
        if not obsolete and "msgstr" in _keywords(self._draft):
            self._finish()
        self._draft.obsolete = self._draft.obsolete or obsolete

    def _comment(self, line: str) -> None:
        kind, rest = line[:2], line[2:].strip()
        if kind == "#.":
            self._draft.notes.append(rest)
        elif kind == "#:":
            self._draft.references += rest.split()
        elif kind == "#,":
            self._draft.flags += [flag.strip() for flag in rest.split(",") if flag.strip()]
        else:
            self._draft.comments.append(line[1:].removeprefix(" "))

    def _words(self, number: int, line: str, into: dict[str, str]) -> None:
        found = _KEYWORD.match(line)
        if found:
            key = found[1] if found[2] is None else f"msgstr[{int(found[2])}]"
            if found[1] in ("msgctxt", "msgid") and "msgstr" in _keywords(self._draft):
                obsolete = self._draft.obsolete
                self._finish()
                self._draft.obsolete = obsolete
                if into is not self._draft.strings:
                    into = self._draft.strings
            if into is self._draft.strings and not self._draft.line:
                self._draft.line = number
            if key in into:
                self.fault(number, "po_twice", what=key)
            into[key] = ""
            self._into = (into, key)
            line = line[found.end() :]
        if line:
            self._append(number, line)

    def _append(self, number: int, line: str) -> None:
        found = _STRING.match(line)
        if found is None or self._into is None:
            self.fault(number, "po_syntax", text=line[:60])
            self._draft.broken = True
            return
        into, key = self._into
        into[key] += _unescape(found[1])

    def _finish(self) -> None:
        draft, self._draft, self._into = self._draft, _Draft(), None
        if "msgid" in draft.strings:
            self.drafts.append(draft)
        elif draft.strings and not draft.broken:
            self.fault(draft.line, "po_no_source", text=draft.strings.get("msgctxt", ""))


def _keywords(draft: _Draft) -> set[str]:
    return {key.split("[")[0] for key in draft.strings}


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[0]), text)


def parse(text: str, name: str) -> tuple[PoFile, tuple[Fault, ...]]:
    """The file of that text and everything that is wrong with its form; `name` is for the faults.

    Entries that can be read are in the result, whatever stands beside them.
    """
    reader = _Reader(name)
    reader.read(text)
    header: tuple[tuple[str, str], ...] = ()
    comments: tuple[str, ...] = ()
    entries: list[Entry] = []
    seen: set[str] = set()
    for draft in reader.drafts:
        if draft.strings["msgid"] == "" and "msgctxt" not in draft.strings:
            header, comments = _header(draft), tuple(draft.comments)
            continue
        entry = _entry(draft)
        if "msgstr" not in _keywords(draft) and not draft.broken:
            reader.fault(draft.line, "po_no_translation", id=entry.context)
        if entry.context in seen and not entry.obsolete:
            reader.fault(draft.line, "po_twice", what=entry.context)
            continue
        if not entry.obsolete:
            seen.add(entry.context)
        entries.append(entry)
    if not header and entries:
        reader.fault(1, "po_no_header")
    return PoFile(header, tuple(entries), comments), tuple(reader.faults)


def read(path: Path, name: str | None = None) -> tuple[PoFile, tuple[Fault, ...]]:
    """`parse` of a file; not being UTF-8 is a fault with its line."""
    told = name or str(path)
    content = path.read_bytes()
    try:
        return parse(content.decode("utf-8-sig"), told)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return PoFile((), ()), (Fault(told, line, "po_encoding", {}),)


def _header(draft: _Draft) -> tuple[tuple[str, str], ...]:
    lines = draft.strings.get("msgstr", "").split("\n")
    pairs = (line.split(":", 1) for line in lines if ":" in line)
    return tuple((key.strip(), value.strip()) for key, value in pairs)


def _entry(draft: _Draft) -> Entry:
    strings = draft.strings
    numbered = sorted(
        (int(key[7:-1]), value) for key, value in strings.items() if key.startswith("msgstr[")
    )
    forms = tuple(value for _, value in numbered) or (strings.get("msgstr", ""),)
    return Entry(
        context=strings.get("msgctxt", ""),
        source=strings["msgid"],
        forms=forms,
        counted="msgid_plural" in strings,
        notes=tuple(draft.notes),
        comments=tuple(draft.comments),
        references=tuple(draft.references),
        flags=tuple(dict.fromkeys(draft.flags)),
        previous=draft.previous.get("msgid"),
        obsolete=draft.obsolete,
        line=draft.line,
    )


def render(file: PoFile) -> str:
    """The text of `file`: header, current entries, obsolete ones; always the same for it."""
    blocks = ["\n".join([*_commented("#", file.comments), *_header_lines(file.header)])]
    blocks += [_block(entry) for entry in file.entries if not entry.obsolete]
    blocks += [_block(entry) for entry in file.entries if entry.obsolete]
    return "\n\n".join(blocks) + "\n"


def write(path: Path, file: PoFile) -> bool:
    """Writes `file` unless it stands there already; whether it had to."""
    content = render(file).encode()
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    files.replace(path, content)
    return True


def _header_lines(header: Sequence[tuple[str, str]]) -> list[str]:
    lines = [_quoted(f"{key}: {value}\n") for key, value in header]
    return ['msgid ""', 'msgstr ""', *lines]


def _block(entry: Entry) -> str:
    lines = [*_commented("#", entry.comments)]
    if not entry.obsolete:
        lines += _commented("#.", entry.notes)
        lines += [f"#: {reference}" for reference in entry.references]
    if entry.flags:
        lines.append(f"#, {', '.join(entry.flags)}")
    mark = "#~ " if entry.obsolete else ""
    if entry.previous is not None:
        before = "#~| " if entry.obsolete else "#| "
        lines += [before + line for line in _keyword("msgctxt", entry.context)]
        lines += [before + line for line in _keyword("msgid", entry.previous)]
        if entry.counted:
            lines += [before + line for line in _keyword("msgid_plural", entry.previous)]
    lines += [mark + line for line in _words(entry)]
    return "\n".join(lines)


def _words(entry: Entry) -> list[str]:
    lines = _keyword("msgctxt", entry.context) + _keyword("msgid", entry.source)
    if not entry.counted:
        return lines + _keyword("msgstr", entry.forms[0] if entry.forms else "")
    lines += _keyword("msgid_plural", entry.source)
    for index, form in enumerate(entry.forms):
        lines += _keyword(f"msgstr[{index}]", form)
    return lines


def _commented(mark: str, texts: Iterable[str]) -> list[str]:
    return [f"{mark} {line}".rstrip() for text in texts for line in text.split("\n")]


def _keyword(keyword: str, text: str) -> list[str]:
    pieces = _pieces(text)
    if len(pieces) == 1:
        return [f"{keyword} {_quoted(pieces[0])}"]
    return [f'{keyword} ""', *(_quoted(piece) for piece in pieces)]


def _pieces(text: str) -> list[str]:
    """`text` cut after its line ends, and at spaces when longer than `WIDTH`."""
    pieces = []
    for line in re.findall(r"[^\n]*\n|[^\n]+", text) or [""]:
        piece = ""
        for word in re.findall(r"[^ ]* +|[^ ]+", line):
            if piece and len(piece) + len(word) > WIDTH:
                pieces.append(piece)
                piece = ""
            piece += word
        pieces.append(piece)
    return pieces


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    for letter in "ntrabfv":
        escaped = escaped.replace(_ESCAPES[letter], f"\\{letter}")
    return f'"{escaped}"'
