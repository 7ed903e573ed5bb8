# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Words for staff at the command line and in the doctor, in Japanese or English.

They must come when nothing else does: they need no bundle and no valid content, and where they are
missing themselves the id and its facts are said. A cache keeps the start of a command short.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kiosk import files
from kiosk.languages.registry import LOCALES, SOURCE, plural
from kiosk.languages.ruby import fill
from kiosk.languages.texts import COUNT, Domain, is_staff, po_path

if TYPE_CHECKING:
    from kiosk.guidance.faults import Fault
    from kiosk.problems import Problem

CACHE = "staff-words.json"
_PATTERN = "ui/staff*.yaml"

Words: TypeAlias = dict[str, str | list[str]]


class StaffWords:
    """Staff words of one language by id."""

    def __init__(self, words: Mapping[str, str | list[str]], lang: str = SOURCE) -> None:
        self._words = words
        self.lang = lang

    @classmethod
    def read(
        cls,
        content_dir: Path,
        locales_dir: Path,
        cache_dir: Path | None = None,
        environment: Mapping[str, str] = os.environ,
    ) -> StaffWords:
        """The words in the language of the environment; broken files only make them fewer."""
        lang = language(environment)
        stamp = _stamp(content_dir, locales_dir)
        cached = _cached(cache_dir, stamp) if cache_dir is not None else None
        if cached is None:
            cached = {SOURCE: _japanese(content_dir)}
            for code, locale in LOCALES.items():
                if locale.staff:
                    cached[code] = _translated(locales_dir, code, cached[SOURCE])
            if cache_dir is not None:
                _keep(cache_dir, stamp, cached)
        return cls(cached[SOURCE] | cached.get(lang, {}), lang)

    def say(self, text_id: str, **facts: object) -> str:
        """The words `text_id` with their facts; the id and the facts if there are no such words."""
        words = self._words.get(text_id)
        if words:
            try:
                return fill(self._form(words, facts.get(COUNT)), **facts)
            except LookupError:
                pass
        told = ", ".join(f"{name}={value}" for name, value in facts.items())
        return f"{text_id} ({told})" if told else text_id

    def _form(self, words: str | list[str], count: object) -> str:
        if isinstance(words, str):
            return words
        index = plural(self.lang)(count) if isinstance(count, int) else len(words) - 1
        return words[min(index, len(words) - 1)]

    def fault(self, fault: Fault) -> str:
        """A fault in one line: `file:line: what is wrong and what to do [code]`."""
        return f"{fault.file}:{fault.line}: {self.say(fault.text, **fault.facts)} [{fault.code}]"

    def problem(self, problem: Problem) -> str:
        """A problem in words: what happened, what to do."""
        return self.say(f"staff.{problem.text}", **problem.facts)

    def beginning(self, prefix: str) -> dict[str, str]:
        """All words without plural forms whose ids begin so."""
        return {
            key: told
            for key, told in self._words.items()
            if key.startswith(prefix) and isinstance(told, str)
        }

    def __contains__(self, text_id: object) -> bool:
        return text_id in self._words


def language(environment: Mapping[str, str]) -> str:
    """`ja` for a Japanese terminal, else `en`: `LC_ALL`, `LC_MESSAGES`, `LANG`, as gettext asks."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        told = environment.get(name)
        if told:
            return SOURCE if told.lower().startswith("ja") else "en"
    return "en"


def _files(content_dir: Path, locales_dir: Path) -> Iterator[Path]:
    yield from sorted(content_dir.glob(_PATTERN))
    for code, locale in LOCALES.items():
        if locale.staff:
            yield po_path(locales_dir, code, Domain.STAFF)


def _japanese(content_dir: Path) -> Words:
    from kiosk.guidance.yaml_tree import read_tree

    words: Words = {}
    for path in sorted(content_dir.glob(_PATTERN)):
        try:
            value = read_tree(path.name, path.read_bytes()).value
        except OSError:
            continue
        for key, told in value.items() if isinstance(value, dict) else ():
            japanese = told.get("ja") if isinstance(told, dict) else told
            if is_staff(key) and isinstance(japanese, str):
                words[key] = japanese
    return words


def _translated(locales_dir: Path, code: str, source: Collection[str]) -> Words:
    from kiosk.languages import po

    try:
        file, _ = po.read(po_path(locales_dir, code, Domain.STAFF))
    except OSError:
        return {}
    # In a terminal an older translation helps more than a language that its reader cannot read.
    return {
        key: list(entry.forms) if entry.counted else entry.forms[0]
        for key, entry in file.by_context().items()
        if entry.translated and key in source
    }


def _stamp(content_dir: Path, locales_dir: Path) -> str:
    told = blake2b(digest_size=16)
    for path in (*_files(content_dir, locales_dir), Path(__file__)):
        try:
            status = path.stat()
            told.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
        except OSError:
            told.update(f"{path}\0absent\n".encode())
    return told.hexdigest()


def _cached(cache_dir: Path, stamp: str) -> dict[str, Words] | None:
    try:
        value = json.loads((cache_dir / CACHE).read_bytes())
        words = value["words"]
        sound = value["stamp"] == stamp and value["check"] == _check(words)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return words if sound else None


def _keep(cache_dir: Path, stamp: str, words: Mapping[str, Words]) -> None:
    """Keeps the words for the next command; a cache that cannot be written is no fault of hers."""
    value = {"stamp": stamp, "check": _check(words), "words": words}
    with suppress(OSError):
        cache_dir.mkdir(parents=True, exist_ok=True)
        files.replace(cache_dir / CACHE, json.dumps(value, ensure_ascii=False).encode())


def _check(words: object) -> str:
    told = json.dumps(words, ensure_ascii=False, sort_keys=True)
    return blake2b(told.encode(), digest_size=16).hexdigest()
