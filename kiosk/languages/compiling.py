# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Makes catalogues from content and PO files: only words that may be shown get in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kiosk.guidance.faults import Fault
from kiosk.guidance.model import Content
from kiosk.guidance.statements import Text
from kiosk.languages import ledger, po
from kiosk.languages.catalogues import Catalogue
from kiosk.languages.phrases import by_phrase, hangul_together, words_together
from kiosk.languages.registry import LOCALES, SOURCE, Locale, translated
from kiosk.languages.ruby import placeholders
from kiosk.languages.texts import domains, is_counted, is_staff, po_name, po_path, texts


def compiled(content: Content, locales_dir: Path) -> tuple[dict[str, Catalogue], tuple[Fault, ...]]:
    """Catalogues by locale code, and what could not be read. A locale whose file is broken keeps
    the entries that can be read; the rest falls back."""
    every = texts(content)
    catalogues = {SOURCE: _source(every)}
    faults: list[Fault] = []
    for locale in translated():
        entries, broken = entries_of(locales_dir, locale)
        signed, unreadable = ledger.read(locales_dir, locale.code)
        faults += [*broken, *unreadable]
        catalogues[locale.code] = _translation(every, locale, entries, signed)
    return {code: catalogues[code] for code in LOCALES}, tuple(faults)


def entries_of(locales_dir: Path, locale: Locale) -> tuple[dict[str, po.Entry], tuple[Fault, ...]]:
    """Current entries of a locale by text id, from all of its PO files; a missing file is empty."""
    entries: dict[str, po.Entry] = {}
    faults: list[Fault] = []
    for domain in domains(locale):
        path = po_path(locales_dir, locale.code, domain)
        if path.is_file():
            file, broken = po.read(path, po_name(locales_dir, locale.code, domain))
            entries |= file.by_context()
            faults += broken
    return entries, tuple(faults)


def _source(every: Mapping[str, Text]) -> Catalogue:
    # Words for staff go to terminals and logs as they are written.
    return Catalogue(
        {key: text.ja if is_staff(key) else by_phrase(text.ja) for key, text in every.items()}
    )


def _translation(
    every: Mapping[str, Text],
    locale: Locale,
    entries: Mapping[str, po.Entry],
    signed: dict[str, str],
) -> Catalogue:
    forms: dict[str, str | list[str]] = {}
    reviewed = set()
    for key, text in every.items():
        entry = entries.get(key)
        if entry is None or not may_be_shown(text, entry):
            continue
        words = [_laid_out(form, locale) for form in entry.forms]
        forms[key] = words if is_counted(text) else words[0]
        if ledger.is_signed(signed, key, entry.source, entry.forms):
            reviewed.add(key)
    return Catalogue(forms, frozenset(reviewed))


def _laid_out(words: str, locale: Locale) -> str:
    """With marks where a line may not end, for scripts that Qt would break anywhere."""
    if locale.ruby:
        return words_together(words)
    return hangul_together(words) if locale.cldr == "ko" else words


def may_be_shown(text: Text, entry: po.Entry) -> bool:
    """Whether the entry translates the present source and asks for no fact that it does not get."""
    return (
        entry.usable
        and entry.source == text.ja
        and all(placeholders(form) <= placeholders(text.ja) for form in entry.forms)
    )
