# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Translations as a workbook, for translators without PO tools: out, and back row by row.

A row that does not fit (another id, another source, a lost placeholder, a formula) is refused with
its reason; the good rows are kept. What is missing in a workbook that comes back stays as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import files
from kiosk.guidance.faults import ContentFaults, Fault
from kiosk.languages import po, ruby
from kiosk.languages.registry import Locale
from kiosk.languages.texts import COUNT, domains, is_staff, po_name, po_path

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

SHEET = "translations"
ABOUT = "about"
"""Hidden sheet: the language and the ids that were written, so that lost rows are noticed."""
ID, NOTE, SOURCE_TEXT, STATE, REMARK = "id", "context", "source", "state", "notes"
FORM = "translation"
FIRST_ROW = 2
_WIDTHS = {ID: 34, NOTE: 34, SOURCE_TEXT: 52, STATE: 12, REMARK: 30}
_FORM_WIDTH = 60


class RowState(StrEnum):
    """How far a text is."""

    MISSING = "missing"
    STALE = "stale"
    DONE = "done"


@dataclass(frozen=True)
class Imported:
    """What became of a workbook: how many rows were taken, and which were refused, and why."""

    taken: int = 0
    unchanged: int = 0
    refused: tuple[Fault, ...] = ()
    written: tuple[Path, ...] = ()


@dataclass
class _Return:
    """A workbook on its way back."""

    name: str
    locale: Locale
    current: dict[str, po.Entry]
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    refused: list[Fault] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def refuse(self, row: int, code: str, **facts: str) -> None:
        self.refused.append(Fault(self.name, row, f"xlsx_{code}", facts))


def state_of(entry: po.Entry) -> RowState:
    """How far the entry is."""
    if not entry.translated:
        return RowState.MISSING
    return RowState.STALE if entry.fuzzy else RowState.DONE


def export(
    locales_dir: Path, locale: Locale, out: Path, only: frozenset[RowState] = frozenset(RowState)
) -> int:
    """Writes the texts of a locale (those in one of the states `only`) as a workbook; how many.

    Raises `ContentFaults` if one of its PO files is broken.
    """
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = SHEET
    sheet.append(_header(locale))
    about = book.create_sheet(ABOUT)
    about.sheet_state = "hidden"
    about.append([locale.code])
    count = 0
    for entry in _entries(locales_dir, locale):
        state = state_of(entry)
        if state in only:
            count += 1
            _write_row(sheet, entry, state, locale)
            about.append([entry.context])
    _dress(sheet, locale)
    content = BytesIO()
    book.save(content)
    files.replace(out, content.getvalue())
    return count


def take_back(locales_dir: Path, locale: Locale, file: Path) -> Imported:
    """Takes the good rows of a workbook into the PO files of `locale`.

    Raises `ContentFaults` if one of these is broken: then nothing is written.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    current = {entry.context: entry for entry in _entries(locales_dir, locale)}
    back = _Return(file.name, locale, current)
    try:
        book = load_workbook(file)
    except (InvalidFileException, OSError, KeyError, ValueError) as error:
        back.refuse(1, "unreadable", what=str(error)[:80])
        return Imported(refused=tuple(back.refused))
    except Exception as error:  # a zip with anything inside raises anything
        back.refuse(1, "unreadable", what=type(error).__name__)
        return Imported(refused=tuple(back.refused))
    missing = next((name for name in (SHEET, ABOUT) if name not in book.sheetnames), None)
    if missing is not None:
        back.refuse(1, "no_sheet", sheet=missing)
    elif book[ABOUT].cell(1, 1).value != locale.code:
        back.refuse(1, "language", lang=str(book[ABOUT].cell(1, 1).value), expected=locale.code)
    else:
        _read(book[SHEET], book[ABOUT], back)
    written = _write_back(locales_dir, locale, back.words)
    same = sum(current[key].usable and current[key].forms == w for key, w in back.words.items())
    return Imported(len(back.words) - same, same, tuple(back.refused), written)


# --- out -------------------------------------------------------------------------------------


def _entries(locales_dir: Path, locale: Locale) -> Iterator[po.Entry]:
    """What visitors read in the locale, in the order of its files."""
    for name in domains(locale):
        path = po_path(locales_dir, locale.code, name)
        if path.is_file():
            file, broken = po.read(path, po_name(locales_dir, locale.code, name))
            if broken:
                raise ContentFaults(broken)
            yield from (e for e in file.entries if not e.obsolete and not is_staff(e.context))


def _header(locale: Locale) -> list[str]:
    forms = [FORM] if locale.forms == 1 else [f"{FORM}[{at}]" for at in range(locale.forms)]
    return [ID, NOTE, SOURCE_TEXT, *forms, STATE, REMARK]


def _write_row(sheet: Worksheet, entry: po.Entry, state: RowState, locale: Locale) -> None:
    forms = [*entry.forms, *[""] * (locale.forms - len(entry.forms))]
    note = "\n".join((*entry.notes, *entry.references))
    row = [entry.context, note, entry.source, *forms, state.value, "\n".join(entry.comments)]
    sheet.append(row)
    for cell in sheet[sheet.max_row]:
        # Text stays text: a translation that begins with = is no formula.
        cell.data_type = "s" if cell.value else cell.data_type


def _dress(sheet: Worksheet, locale: Locale) -> None:
    """Widths, wrapping, a fixed header, and colours of what may be written."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    own = PatternFill("solid", fgColor="FFF7D6")
    for at, title in enumerate(_header(locale), start=1):
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = _WIDTHS.get(title, _FORM_WIDTH)
        sheet.cell(1, at).font = Font(bold=True)
        for row in range(1, sheet.max_row + 1):
            cell = sheet.cell(row, at)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if title.startswith(FORM):
                cell.fill = own
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


# --- back ------------------------------------------------------------------------------------


def _read(sheet: Worksheet, about: Worksheet, back: _Return) -> None:
    titles = [str(cell.value or "") for cell in sheet[1]]
    wanted = _header(back.locale)
    if titles[: len(wanted)] != wanted:
        back.refuse(1, "header", expected=", ".join(wanted), found=", ".join(titles))
        return
    for number, cells in enumerate(sheet.iter_rows(min_row=FIRST_ROW), start=FIRST_ROW):
        if any(cell.value is not None for cell in cells):
            _take_row(back, number, dict(zip(wanted, cells, strict=False)))
    _find_lost(sheet, about, back)


def _find_lost(sheet: Worksheet, about: Worksheet, back: _Return) -> None:
    """Rows that were written and did not come back: told at the row behind the last one."""
    for (cell,) in about.iter_rows(min_row=FIRST_ROW, max_col=1):
        key = str(cell.value or "")
        if key and key not in back.seen:
            back.refuse(sheet.max_row + 1, "lost", id=key)


def _take_row(back: _Return, row: int, cells: Mapping[str, Cell | MergedCell]) -> None:
    key = str(cells[ID].value or "").strip()
    entry = back.current.get(key)
    if entry is None:
        back.refuse(row, "unknown_id", id=key or "-")
        return
    if key in back.seen:
        back.refuse(row, "twice", id=key)
        return
    back.seen.add(key)
    if _text(cells[SOURCE_TEXT]) != entry.source:
        back.refuse(row, "source", id=key)
        return
    columns = [title for title in cells if title.startswith(FORM)][: len(entry.forms)]
    if any(cells[title].data_type == "f" for title in columns):
        back.refuse(row, "formula", id=key)
        return
    written = zip(columns, entry.forms, strict=False)
    forms = tuple(_words(cells[title], old, entry) for title, old in written)
    if not any(form.strip() for form in forms) or _is_untouched(entry, forms, cells):
        return  # nothing was written: the text stays as it was
    fault = next(iter(_faults(entry, forms)), None)
    if fault is not None:
        code, facts = fault
        back.refuse(row, code, id=key, **facts)
    else:
        back.words[key] = forms


def _is_untouched(
    entry: po.Entry, forms: tuple[str, ...], cells: Mapping[str, Cell | MergedCell]
) -> bool:
    """Whether a stale row came back as it went: it is good for the new source only by its state."""
    return entry.fuzzy and forms == entry.forms and _text(cells[STATE]).strip() != RowState.DONE


def _words(cell: Cell | MergedCell, old: str, entry: po.Entry) -> str:
    """What is written, without the spaces that slip in at its ends; those of a joint stay."""
    told = _text(cell)
    return told if told == old or entry.source != entry.source.strip() else told.strip()


def _faults(entry: po.Entry, forms: Sequence[str]) -> Iterator[tuple[str, dict[str, str]]]:
    expected = ruby.placeholders(entry.source)
    for index, form in enumerate(forms):
        found = ruby.placeholders(form)
        is_last = index == len(forms) - 1
        if not form.strip():
            yield "form_missing", {}
        # One of a thing may be said without its number; the last form is the one for many.
        elif found != expected and (is_last or found | {COUNT} != expected):
            yield "placeholders", {"expected": _named(expected), "found": _named(found)}
        elif ruby.faults(form):
            yield "markup", {"text": ruby.faults(form)[0][:40]}


def _named(placeholders: Iterable[str]) -> str:
    return " ".join(f"{{{name}}}" for name in sorted(placeholders)) or "-"


def _text(cell: Cell | MergedCell) -> str:
    """As it stands in the cell; Excel and LibreOffice write line ends in their own way."""
    value = "" if cell.value is None else str(cell.value)
    return value.replace("\r\n", "\n").replace("_x000D_", "")


def _write_back(
    locales_dir: Path, locale: Locale, words: Mapping[str, tuple[str, ...]]
) -> tuple[Path, ...]:
    written = []
    for name in domains(locale):
        path = po_path(locales_dir, locale.code, name)
        if not path.is_file():
            continue
        file, _ = po.read(path, po_name(locales_dir, locale.code, name))
        entries = tuple(_with_words(entry, words.get(entry.context)) for entry in file.entries)
        if po.write(path, replace(file, entries=entries)):
            written.append(path)
    return tuple(written)


def _with_words(entry: po.Entry, forms: tuple[str, ...] | None) -> po.Entry:
    if forms is None or entry.obsolete or (entry.usable and forms == entry.forms):
        return entry
    flags = tuple(flag for flag in entry.flags if flag != "fuzzy")
    return replace(entry, forms=forms, flags=flags, previous=None)
