# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Which installed font draws which character of which language. Asks fontconfig, remembers it."""

from __future__ import annotations

import math
import os
import subprocess
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from PIL import ImageFont

from kiosk.languages.registry import NOTO, NOTO_JAPANESE, locale
from kiosk.problems import FontMissing

ABOVE = 0.97
BELOW = 0.28
"""Ems that a line takes above and below its baseline."""

_SECONDS = 10  # fontconfig rebuilds its cache on the first question after an installation
_JOINERS = frozenset("\u200c\u200d")


@dataclass(frozen=True)
class Face:
    """A font file at `index`; `starts` and `ends` are the ranges of its characters, sorted."""

    path: str
    index: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def covers(self, character: str) -> bool:
        """Whether the font has a glyph for `character`."""
        at = bisect_right(self.starts, ord(character)) - 1
        return at >= 0 and ord(character) <= self.ends[at]

    def sized(self, size: int) -> ImageFont.FreeTypeFont:
        """The font at `size` dots, shaped by Raqm (marks of ne, my and th need it)."""
        return _sized(self.path, self.index, size)


@lru_cache(maxsize=256)
def _sized(path: str, index: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, index=index, layout_engine=ImageFont.Layout.RAQM)


@lru_cache(maxsize=64)
def face(family: str, bold: bool) -> Face:
    """The installed face of exactly `family`; raises `FontMissing` instead of a look-alike."""
    weight = "bold" if bold else "regular"
    form = "%{family}\n%{file}\n%{index}\n%{charset}"
    try:
        answer = subprocess.run(  # noqa: S603 - fixed words, no shell
            ["fc-match", "-f", form, f"{family}:{weight}"],  # noqa: S607 - the system's fontconfig
            capture_output=True,
            check=True,
            text=True,
            timeout=_SECONDS,
            env={**os.environ, "LC_ALL": "C"},
        ).stdout
    except (OSError, subprocess.SubprocessError) as error:
        raise FontMissing(font=family) from error
    names, *rest = answer.split("\n")
    if family not in names.split(","):  # a look-alike, or nothing on a machine without any font
        raise FontMissing(font=family)
    path, index, charset = rest
    ranges = [part.partition("-") for part in charset.split()]
    starts = tuple(int(low, 16) for low, _, _ in ranges)
    ends = tuple(int(high or low, 16) for low, _, high in ranges)
    return Face(path, int(index), starts, ends)


def faces(lang: str, bold: bool) -> tuple[Face, ...]:
    """The faces that draw text of `lang`, the language's own first; the clerk reads Japanese."""
    families = dict.fromkeys((*locale(lang).families, NOTO, NOTO_JAPANESE))
    return tuple(face(family, bold) for family in families)


def check(langs: tuple[str, ...]) -> None:
    """Raise `FontMissing` for the first font that a slip in `langs` would lack."""
    for lang in ("ja", *langs):
        for bold in (False, True):
            faces(lang, bold)


@dataclass(frozen=True)
class Style:
    """How text is set: its language, its size in dots, its weight."""

    lang: str
    size: int
    bold: bool = False

    def runs(self, text: str) -> list[tuple[ImageFont.FreeTypeFont, str]]:
        """`text` cut where the font changes. A mark stays with its base, a space with its word."""
        available = faces(self.lang, self.bold)
        chosen: list[Face] = []
        for character in text:
            before = chosen[-1] if chosen else available[0]
            if character in _JOINERS or (character.isspace() and before.covers(character)):
                chosen.append(before)
                continue
            fitting = (one for one in available if one.covers(character))
            # Without any glyph the first face shows its box: seen in proof, not silently lost.
            chosen.append(next(fitting, available[0]))
        pairs = groupby(zip(chosen, text, strict=True), key=lambda pair: pair[0])
        return [(one.sized(self.size), "".join(c for _, c in group)) for one, group in pairs]

    def width(self, text: str) -> float:
        """Advance of `text` in dots."""
        return sum(font.getlength(part) for font, part in self.runs(text))

    def height(self, text: str) -> tuple[int, int]:
        """Dots above and below the baseline: one and a quarter ems, more where marks stack.

        The fonts' own figures (up to 1.45 ems for Japanese) would make a slip a fifth longer.
        """
        above, below = round(self.size * ABOVE), round(self.size * BELOW)
        for font, run in self.runs(text):
            _, top, _, bottom = font.getbbox(run, anchor="ls")
            above, below = max(above, math.ceil(-top) + 2), max(below, math.ceil(bottom) + 2)
        return above, below
