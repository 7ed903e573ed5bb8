# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Which characters the installed Noto fonts cannot draw, as fontconfig knows them."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kiosk.guidance.model import Content
from kiosk.languages import po
from kiosk.languages.registry import SOURCE, Locale
from kiosk.languages.ruby import BREAK, JOINER
from kiosk.languages.texts import texts

_ASK_S = 30  # the first call after fonts were installed reads them all
_UNDRAWN = frozenset(JOINER + BREAK + "\n")


@dataclass(frozen=True)
class Lacking:
    """What a locale cannot show: fonts that are not installed, and characters without a glyph, each
    with the ids of some texts that have it."""

    families: tuple[str, ...]
    characters: Mapping[str, tuple[str, ...]]

    def __bool__(self) -> bool:
        return bool(self.families or self.characters)


@cache
def coverage() -> Mapping[str, frozenset[int]]:
    """Code points that each installed Noto family can draw; empty without fontconfig."""
    ask = ["fc-list", "--format=%{family}\t%{charset}\n", ":", "family", "charset"]
    try:
        told = subprocess.run(  # noqa: S603 - a fixed command
            ask, capture_output=True, text=True, timeout=_ASK_S, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return {}
    found: dict[str, frozenset[int]] = {}
    for line in told.splitlines():
        families, _, ranges = line.partition("\t")
        if "Noto" not in families:
            continue
        points = code_points(ranges)
        for family in families.split(","):
            found[family] = found.get(family, frozenset()) | points
    return found


def code_points(ranges: str) -> frozenset[int]:
    """The numbers that fontconfig writes as `20-7e a0 3000-303f` (hexadecimal)."""
    points: set[int] = set()
    for piece in ranges.split():
        first, _, last = piece.partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(points)


def lacking(locale: Locale, words: Mapping[str, Iterable[str]]) -> Lacking:
    """What the locale's fonts cannot draw of `words` (text id to its forms)."""
    installed = coverage()
    absent = tuple(family for family in locale.families if family not in installed)
    known = frozenset().union(*(installed.get(family, frozenset()) for family in locale.families))
    where: dict[str, list[str]] = {}
    for key, forms in words.items():
        for character in sorted({c for form in forms for c in form} - _UNDRAWN):
            if ord(character) not in known:
                where.setdefault(character, []).append(key)
    return Lacking(absent, {c: tuple(ids[:3]) for c, ids in sorted(where.items())})


def words(
    content: Content, locale: Locale, entries: Mapping[str, po.Entry]
) -> dict[str, tuple[str, ...]]:
    """All that the locale may show, and its own name: what `lacking` is asked about."""
    own: dict[str, tuple[str, ...]] = {"own_name": (locale.own_name,)}
    if locale.code == SOURCE:
        return own | {key: (text.ja,) for key, text in texts(content).items()}
    return own | {key: entry.forms for key, entry in entries.items() if entry.usable}
