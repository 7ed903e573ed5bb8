# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes the PO files that translators work in, and brings them up to date with the content.

msgctxt is the text's id, msgid its Japanese. What a translator wrote is never lost: a changed
source makes it fuzzy and keeps the former source beside it, a removed text makes it obsolete. The
same content gives the same file; no date moves by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.guidance.faults import ContentFaults, Fault
from kiosk.guidance.model import Content
from kiosk.guidance.statements import Text
from kiosk.languages import ledger, po
from kiosk.languages.compiling import may_be_shown
from kiosk.languages.registry import ONE_AND_OTHER, SOURCE, Locale, translated
from kiosk.languages.ruby import placeholders
from kiosk.languages.texts import (
    Domain,
    domain,
    domains,
    is_counted,
    is_staff,
    po_name,
    po_path,
    texts,
)

if TYPE_CHECKING:
    from kiosk.guidance.loading import Loaded

_LICENCE = (
    "SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors",
    "SPDX-License-Identifier: CC0-1.0",
)
# Editors of PO files set the date of revision when somebody has translated; we never do.
_BORN = "2026-04-01 09:00+0900"
_FORMAT = "python-brace-format"


_TEMPLATE_HEADER = (
    ("Report-Msgid-Bugs-To", ""),
    ("POT-Creation-Date", _BORN),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", ONE_AND_OTHER),
)


@dataclass(frozen=True)
class Stats:
    """Texts of a locale: all, those with words for the present source, stale or fuzzy ones, signed
    ones. Staff words are counted apart."""

    total: int
    translated: int
    stale: int
    reviewed: int
    staff_total: int = 0
    staff_translated: int = 0


def extract(content_dir: Path, locales_dir: Path) -> tuple[Path, ...]:
    """Reads the content and brings every locale's PO files up to date, making those that are not
    there. Returns the files that changed. Raises `ContentFaults` if the content or a PO file is
    broken: then nothing is written."""
    from kiosk.guidance.loading import load_placed

    return update(load_placed(content_dir), locales_dir)


def update(loaded: Loaded, locales_dir: Path) -> tuple[Path, ...]:
    """As `extract`, for content that is already loaded."""
    wanted = _wanted(loaded)
    files: dict[Path, po.PoFile] = {}
    faults: list[Fault] = []
    for locale in translated():
        for name in domains(locale):
            path = po_path(locales_dir, locale.code, name)
            before = None
            if path.is_file():
                before, broken = po.read(path, po_name(locales_dir, locale.code, name))
                faults += broken
            files[path] = updated(before, wanted[name], locale, name)
    if faults:
        raise ContentFaults(faults)
    return tuple(path for path, file in files.items() if po.write(path, file))


def templates(loaded: Loaded) -> dict[Domain, po.PoFile]:
    """What there is to translate, without any translation: gettext's POT files."""
    wanted = _wanted(loaded)
    header = (("Project-Id-Version", "izumi-lobby-kiosk"), *_TEMPLATE_HEADER)
    return {
        name: po.PoFile(header, tuple(_template_entry(each) for each in texts), _LICENCE)
        for name, texts in wanted.items()
    }


def _template_entry(wanted: Wanted) -> po.Entry:
    return po.Entry(
        context=wanted.id,
        source=wanted.source,
        forms=("", "") if wanted.counted else ("",),
        counted=wanted.counted,
        notes=wanted.notes,
        references=(wanted.reference,) if wanted.reference else (),
    )


def stats(content: Content, locales_dir: Path) -> dict[str, Stats]:
    """How far each locale is, Japanese included (which is its own translation)."""
    from kiosk.languages.compiling import entries_of

    every = texts(content)
    visible = {key: text for key, text in every.items() if not is_staff(key)}
    staff = {key: text for key, text in every.items() if is_staff(key)}
    all_of_them = Stats(len(visible), len(visible), 0, 0, len(staff), len(staff))
    found = {SOURCE: all_of_them}
    for locale in translated():
        entries, _ = entries_of(locales_dir, locale)
        signed, _ = ledger.read(locales_dir, locale.code)
        found[locale.code] = Stats(
            total=len(visible),
            translated=_count(visible, entries),
            stale=sum(_is_stale(text, entries.get(key)) for key, text in visible.items()),
            reviewed=sum(
                _is_signed(text, entries.get(key), signed) for key, text in visible.items()
            ),
            staff_total=len(staff) if locale.staff else 0,
            staff_translated=_count(staff, entries) if locale.staff else 0,
        )
    return found


def _count(wanted: Mapping[str, Text], entries: Mapping[str, po.Entry]) -> int:
    return sum(key in entries and may_be_shown(text, entries[key]) for key, text in wanted.items())


def _is_stale(text: Text, entry: po.Entry | None) -> bool:
    return entry is not None and entry.translated and (entry.fuzzy or entry.source != text.ja)


def _is_signed(text: Text, entry: po.Entry | None, signed: dict[str, str]) -> bool:
    if entry is None or not may_be_shown(text, entry):
        return False
    return ledger.is_signed(signed, text.id or entry.context, entry.source, entry.forms)


@dataclass(frozen=True)
class Wanted:
    """A text as a PO file has to ask for it."""

    id: str
    source: str
    notes: tuple[str, ...] = ()
    reference: str = ""
    counted: bool = False


def _wanted(loaded: Loaded) -> dict[Domain, list[Wanted]]:
    content, places = loaded.content, loaded.places
    wanted: dict[Domain, list[Wanted]] = {name: [] for name in Domain}
    for key, text in texts(content).items():
        name = domain(content, key)
        notes = tuple(text.note.strip().split("\n")) if text.note else ()
        wanted[name].append(Wanted(key, text.ja, notes, places.of(key).file, is_counted(text)))
    return wanted


def updated(
    before: po.PoFile | None, wanted: Iterable[Wanted], locale: Locale, name: Domain
) -> po.PoFile:
    """The PO file that asks for `wanted`, with everything that `before` already answers.

    Pure; `updated` of its own result changes nothing.
    """
    if before is None:
        before = po.PoFile(_header(locale), (), (_title(locale, name), *_LICENCE))
    header = before.header or _header(locale)
    current = before.by_context()
    gone = {entry.context: entry for entry in before.entries if entry.obsolete}
    entries = []
    for each in wanted:
        old = current.pop(each.id, None) or gone.pop(each.id, None)
        entries.append(_entry(each, old, locale))
    gone |= {key: _retired(entry) for key, entry in current.items() if any(entry.forms)}
    return po.PoFile(header, (*_told_alike(entries), *gone.values()), before.comments)


def _told_alike(entries: Sequence[po.Entry]) -> Iterator[po.Entry]:
    """The same Japanese is translated once: a new text takes the translation that there is."""
    known = {entry.source: entry for entry in reversed(entries) if entry.usable}
    for entry in entries:
        other = known.get(entry.source)
        if any(entry.forms) or other is None or other.counted != entry.counted:
            yield entry
        else:
            yield replace(entry, forms=other.forms, comments=other.comments)


def _entry(wanted: Wanted, old: po.Entry | None, locale: Locale) -> po.Entry:
    fresh = po.Entry(
        context=wanted.id,
        source=wanted.source,
        forms=("",) * _forms(wanted, locale),
        counted=wanted.counted,
        notes=wanted.notes,
        references=(wanted.reference,) if wanted.reference else (),
        flags=_format_flags(wanted.source, locale),
    )
    if old is None:
        return fresh
    forms = _fitted(old.forms, len(fresh.forms))
    if not any(forms):
        return replace(fresh, comments=old.comments)
    fuzzy, previous = _freshness(wanted, old)
    # A count that came or went leaves forms behind that nobody has written for it.
    fuzzy = fuzzy or not all(forms) or old.counted != wanted.counted
    kept = (flag for flag in old.flags if flag not in ("fuzzy", _FORMAT))
    flags = (*(("fuzzy",) if fuzzy else ()), *fresh.flags, *kept)
    return replace(fresh, forms=forms, comments=old.comments, flags=flags, previous=previous)


def _freshness(wanted: Wanted, old: po.Entry) -> tuple[bool, str | None]:
    """Whether the translation is fuzzy now, and for which former source it was made."""
    if wanted.source == old.source:
        return old.fuzzy, old.previous
    if wanted.source == old.previous:
        # The text went back to what had been translated.
        return False, None
    if old.previous is not None:
        return True, old.previous
    # A draft was never right for its source: going back to it must not make it right.
    return True, None if old.fuzzy else old.source


def _retired(entry: po.Entry) -> po.Entry:
    return replace(entry, obsolete=True, notes=(), references=())


def _fitted(forms: tuple[str, ...], count: int) -> tuple[str, ...]:
    if len(forms) >= count:
        return forms[:count]
    return (*forms, *(forms[-1:] or ("",)) * (count - len(forms)))


def _forms(wanted: Wanted, locale: Locale) -> int:
    return locale.forms if wanted.counted else 1


def _format_flags(source: str, locale: Locale) -> tuple[str, ...]:
    """Lets msgfmt, Poedit and Weblate check the placeholders where no ruby is in the way."""
    return (_FORMAT,) if placeholders(source) and "|" not in source and not locale.ruby else ()


def _title(locale: Locale, name: Domain) -> str:
    return f"Izumi lobby kiosk: {name}, {locale.code}"


def _header(locale: Locale) -> tuple[tuple[str, str], ...]:
    return (
        ("Project-Id-Version", "izumi-lobby-kiosk"),
        ("Report-Msgid-Bugs-To", ""),
        ("POT-Creation-Date", _BORN),
        ("PO-Revision-Date", _BORN),
        ("Last-Translator", "Izumi lobby kiosk contributors"),
        ("Language-Team", locale.code),
        ("Language", locale.code),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", locale.plurals),
    )
