# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""How staff say a phrase in a visitor's language: `locales/<code>/spoken.yaml`, in katakana.

Each line is made for one translation; when that changes the line is stale by itself, as the digest
beside it tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.guidance.faults import Fault
from kiosk.guidance.yaml_tree import read_mapping
from kiosk.languages.ruby import placeholders

if TYPE_CHECKING:
    from kiosk.guidance.model import Content
    from kiosk.languages.po import Entry

FILE_NAME = "spoken.yaml"


@dataclass(frozen=True)
class Spoken:
    """Katakana for a translation, and the digest of that translation."""

    kana: str
    of: str


def digest(translation: str) -> str:
    """Eight hexadecimal digits that change with the translation."""
    return sha256(translation.encode()).hexdigest()[:8]


def read(locales_dir: Path, code: str) -> tuple[dict[str, Spoken], tuple[Fault, ...]]:
    """Lines by phrase id, and what is wrong with the file; empty where a locale has none."""
    written, tree = read_mapping(locales_dir / code / FILE_NAME, locales_dir.parent)
    found = {}
    for key, value in written.items():
        if isinstance(value, dict) and {"kana", "of"} <= value.keys():
            found[key] = Spoken(str(value["kana"]), str(value["of"]))
        else:
            tree.fault((key,), "spoken_form", {"id": key})
    return found, tuple(tree.faults)


def check(
    content: Content, entries: Mapping[str, Entry], locales_dir: Path, code: str
) -> Iterator[Fault]:
    """Phrases without a line, lines of another translation, lines for no phrase."""
    path = locales_dir / code / FILE_NAME
    if not path.is_file():
        return
    name = path.relative_to(locales_dir.parent).as_posix()
    lines, faults = read(locales_dir, code)
    yield from faults
    known = {phrase.id: phrase for phrase in content.phrases}
    for key in lines.keys() - known.keys():
        yield Fault(name, 1, "spoken_unknown", {"id": key})
    for key, phrase in known.items():
        entry = entries.get(f"phrase.{key}.text")
        if entry is None or not entry.usable:
            continue
        of = digest(entry.forms[0])
        if key not in lines:
            yield Fault(name, 1, "spoken_missing", {"id": key, "of": of})
        elif lines[key].of != of:
            yield Fault(name, 1, "spoken_stale", {"id": key, "of": of})
        elif placeholders(lines[key].kana) != placeholders(phrase.text.ja):
            yield Fault(name, 1, "spoken_placeholders", {"id": key})
