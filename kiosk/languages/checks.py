# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What is wrong with the translations, each with file and line: what a translator has to look at.

The bundle protects visitors from these faults where it must (it falls back); here they are named.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kiosk.guidance.faults import Fault, in_order
from kiosk.guidance.model import Content
from kiosk.guidance.statements import Text
from kiosk.languages import easy, glyphs, ledger, po, ruby, spoken, term_forms, used_ids
from kiosk.languages.numbers import differing
from kiosk.languages.registry import SOURCE, Locale
from kiosk.languages.term_forms import Terms
from kiosk.languages.texts import (
    COUNT,
    Domain,
    domain,
    domains,
    is_counted,
    po_name,
    po_path,
    texts,
)

if TYPE_CHECKING:
    from kiosk.guidance.loading import Loaded

DIFFERENT = "different:"
"""A translator's comment that starts so allows a second translation of the same Japanese, and says
why it is needed: `# different: here it is a noun`."""

IN_WORDS = "in words:"
"""A translator's comment that starts so says that a number is told in words: `# in words: 1st`."""

OTHER_WORDS = "other words:"
"""A translator's comment that starts so says why a term of the glossary is said otherwise."""

AS_IT_IS = "as it is:"
"""A translator's comment that starts so says why a rule of easy Japanese is broken on purpose."""

FaultMaker: TypeAlias = Callable[..., Fault]

_MSGFMT_S = 60
_BRACKETED = re.compile(r"\([^()]*\)|（[^（）]*）|「[^「」]*」|“[^“”]*”|\"[^\"]*\"|『[^『』]*』")
_TOLD = re.compile(r"^(?P<file>.*?):(?P<line>\d+):\s*(?P<what>.*)$")


def check(content: Content, locales_dir: Path, locales: Iterable[Locale]) -> tuple[Fault, ...]:
    """All faults of these translations, in the order of files and lines."""
    faults: list[Fault] = []
    for locale in locales:
        if locale.code != SOURCE:
            faults += _check_locale(content, locales_dir, locale)
    return in_order(faults)


def check_source(loaded: Loaded, package: Path) -> tuple[Fault, ...]:
    """Faults of the Japanese itself: broken markup, and words that do not fit our code in `package`
    (QML asks for an id that has none, nobody asks for a text)."""
    every = texts(loaded.content)
    broken = (
        loaded.places.fault(key, "source_markup", id=key, text=piece[:40])
        for key, text in every.items()
        for piece in ruby.faults(text.ja)
    )
    return in_order((*broken, *used_ids.check(loaded.content.ui, loaded.places.written, package)))


def check_glyphs(
    content: Content, locales_dir: Path, locales: Iterable[Locale]
) -> tuple[Fault, ...]:
    """Characters that no installed font of their locale draws. Another machine may tell otherwise:
    that is why it is no part of `check`."""
    from kiosk.languages.compiling import entries_of

    faults: list[Fault] = []
    for locale in locales:
        entries = {} if locale.code == SOURCE else entries_of(locales_dir, locale)[0]
        lacking = glyphs.lacking(locale, glyphs.words(content, locale, entries))
        where = f"{locales_dir.name}/{locale.code}"
        for family in lacking.families:
            faults.append(Fault(where, 1, "font_missing", {"font": family, "lang": locale.code}))
        for character, ids in lacking.characters.items() if not lacking.families else ():
            facts = {"character": f"{character} (U+{ord(character):04X})", "ids": ", ".join(ids)}
            first = entries.get(ids[0])
            file = po_name(locales_dir, locale.code, domain(content, ids[0])) if first else where
            faults.append(Fault(file, first.line if first else 1, "glyph_missing", facts))
    return tuple(faults)


def _check_locale(content: Content, locales_dir: Path, locale: Locale) -> Iterator[Fault]:
    yield from ledger.read(locales_dir, locale.code)[1]
    read = {
        each: po.read(path, po_name(locales_dir, locale.code, each))
        for each in domains(locale)
        if (path := po_path(locales_dir, locale.code, each)).is_file()
    }
    entries: dict[str, po.Entry] = {}
    for file, _ in read.values():
        entries |= file.by_context()
    glossary, broken_terms = term_forms.terms(content, entries, locales_dir, locale.code)
    checked, broken_readings = easy.readings(locales_dir, locale.code)
    yield from (*broken_terms, *broken_readings)
    yield from spoken.check(content, entries, locales_dir, locale.code)
    every = texts(content)
    for each in domains(locale):
        name = po_name(locales_dir, locale.code, each)
        path = po_path(locales_dir, locale.code, each)
        wanted = {key: text for key, text in every.items() if domain(content, key) is each}
        if each not in read:
            if wanted:
                yield Fault(name, 1, "po_absent", {"count": str(len(wanted))})
            continue
        file, broken = read[each]
        yield from broken
        yield from check_file(name, file, wanted, locale)
        if each is not Domain.STAFF:
            if locale.ruby:  # says terms in easier words
                yield from _check_easy(name, file, checked)
            else:
                yield from _check_terms(name, file, glossary)
        if not broken:
            yield from _msgfmt(name, path)


def check_file(
    name: str, file: po.PoFile, wanted: dict[str, Text], locale: Locale
) -> Iterator[Fault]:
    """The faults of one file that has to translate `wanted` (text by id)."""
    entries = file.by_context()
    for key, text in wanted.items():
        if key not in entries:
            yield Fault(name, 1, "po_not_updated", {"id": key})
        elif entries[key].source != text.ja or entries[key].counted != is_counted(text):
            yield Fault(name, entries[key].line, "po_not_updated", {"id": key})
    for key, entry in entries.items():
        if key not in wanted:
            yield Fault(name, entry.line, "po_unknown_id", {"id": key})
        elif not entry.translated:
            yield Fault(name, entry.line, "po_untranslated", {"id": key})
        elif entry.fuzzy:
            yield Fault(name, entry.line, "po_stale", {"id": key})
        else:
            yield from _check_words(name, entry, locale)
    yield from _check_consistent(name, entries.values())


def _check_words(name: str, entry: po.Entry, locale: Locale) -> Iterator[Fault]:
    def fault(code: str, **facts: str) -> Fault:
        return Fault(name, entry.line, code, {"id": entry.context, **facts})

    if entry.counted and len(entry.forms) != locale.forms:
        yield fault("po_forms", expected=str(locale.forms), found=str(len(entry.forms)))
    expected = ruby.placeholders(entry.source)
    for index, form in enumerate(entry.forms):
        found = ruby.placeholders(form)
        # One of a thing may be said without its number; the last form is the one for many.
        if found != expected and (index == len(entry.forms) - 1 or found | {COUNT} != expected):
            yield fault("po_placeholders", expected=_braces(expected), found=_braces(found))
        for piece in ruby.faults(form):
            yield fault("po_markup", text=piece[:40])
        numbers = differing(entry.source, form, locale.cldr)
        if numbers and not _is_excused(entry, IN_WORDS):
            yield fault("po_numbers", numbers=", ".join(numbers))
        yield from (_ruby_faults if locale.ruby else _script_faults)(fault, form, locale)


def _check_terms(name: str, file: po.PoFile, glossary: Terms) -> Iterator[Fault]:
    """Terms of the glossary that a translation says otherwise, unless the translator says why."""
    for entry in file.entries:
        if not entry.usable or entry.obsolete or _is_excused(entry, OTHER_WORDS):
            continue
        for japanese, expected in glossary.lacking(entry.source, entry.forms[-1]):
            facts = {"id": entry.context, "term": japanese, "expected": expected}
            yield Fault(name, entry.line, "po_term", facts)


def _check_easy(
    name: str, file: po.PoFile, checked: Mapping[str, frozenset[str]]
) -> Iterator[Fault]:
    """Easy Japanese by its rules; readings that nobody has checked."""
    for entry in file.entries:
        if not entry.usable or entry.obsolete:
            continue
        for form in entry.forms:
            for base, reading in easy.unchecked(form, checked):
                facts = {"id": entry.context, "base": base, "reading": reading}
                yield Fault(name, entry.line, "easy_unchecked", facts)
            if _is_excused(entry, AS_IT_IS):
                continue
            for code, facts in easy.faults(form):
                yield Fault(name, entry.line, code, {"id": entry.context, **facts})


def _is_excused(entry: po.Entry, excuse: str) -> bool:
    return any(comment.strip().startswith(excuse) for comment in entry.comments)


def _braces(names: Iterable[str]) -> str:
    return " ".join(f"{{{name}}}" for name in sorted(names)) or "-"


def _ruby_faults(fault: FaultMaker, form: str, locale: Locale) -> Iterator[Fault]:
    del locale
    bare = ruby.kanji_without_reading(form)
    if bare:
        yield fault("po_ruby_missing", kanji=bare)
    for run in ruby.parse(form):
        if run.reading is not None and not ruby.is_kana(run.reading):
            yield fault("po_ruby_reading", base=run.base, reading=run.reading)


def _script_faults(fault: FaultMaker, form: str, locale: Locale) -> Iterator[Fault]:
    """Japanese that was left standing. In brackets or quotes it is wanted: visitors point at it."""
    outside = form
    while _BRACKETED.search(outside):
        outside = _BRACKETED.sub("", outside)
    left = "".join(c for c in outside if _is_japanese(c, locale))
    if left:
        yield fault("po_japanese_left", characters=left[:20])


def _is_japanese(character: str, locale: Locale) -> bool:
    name = unicodedata.name(character, "")
    if name.startswith(("HIRAGANA", "KATAKANA")):
        return True
    return ruby.is_kanji(character) and not locale.cldr.startswith(("zh", "ja"))


def _check_consistent(name: str, entries: Iterable[po.Entry]) -> Iterator[Fault]:
    """The same Japanese should read the same everywhere, unless the translator says why not."""
    first: dict[str, po.Entry] = {}
    for entry in entries:
        if not entry.usable or _is_excused(entry, DIFFERENT):
            continue
        known = first.setdefault(entry.source, entry)
        if known.forms != entry.forms:
            facts = {"id": entry.context, "other": known.context, "line": str(known.line)}
            yield Fault(name, entry.line, "po_inconsistent", facts)


def _msgfmt(name: str, path: Path) -> Iterator[Fault]:
    """What gettext itself says; nothing where it is not installed: running needs it not."""
    msgfmt = shutil.which("msgfmt")
    if msgfmt is None:
        return
    told = subprocess.run(  # noqa: S603 - a fixed command on a file of ours
        [msgfmt, "--check", "--output-file=/dev/null", str(path)],
        capture_output=True,
        text=True,
        timeout=_MSGFMT_S,
        check=False,
        env={"LC_ALL": "C.UTF-8"},
    )
    if not told.returncode:
        return
    lines = [found for found in map(_TOLD.match, told.stderr.splitlines()) if found]
    for found in lines or ():
        yield Fault(name, int(found["line"]), "po_msgfmt", {"what": found["what"]})
    if not lines:
        yield Fault(name, 1, "po_msgfmt", {"what": told.stderr.strip()[:200]})
