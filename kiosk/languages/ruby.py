# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Markup of texts: `{漢字|かんじ}` is ruby, `{name}` a placeholder. The one parser for both.

At run time nothing here refuses a text: markup that is broken is shown as it is written, and the
content check names it (`faults`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

JOINER = "\u2060"
"""Word joiner: no line break here."""
BREAK = "\u200b"
"""Zero-width space: a line may break here."""

_RUBY = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
_MINUTES = re.compile(r"(\d)(\u2060*)\{分\|[ふぷ]ん\}")
_FUN = frozenset({2, 5, 7, 9})
PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_INVISIBLE = str.maketrans("", "", JOINER + BREAK)


@dataclass(frozen=True)
class Run:
    """A piece of text; `reading` stands above `base`, or there is none."""

    base: str
    reading: str | None = None


def parse(markup: str) -> tuple[Run, ...]:
    """The runs of `markup` in order, never empty ones. Line-break characters stay in `base`."""
    runs: list[Run] = []
    end = 0
    for found in _RUBY.finditer(markup):
        if found.start() > end:
            runs.append(Run(markup[end : found.start()]))
        runs.append(Run(found[1], found[2]))
        end = found.end()
    if end < len(markup):
        runs.append(Run(markup[end:]))
    return tuple(runs)


def render(runs: Iterable[Run]) -> str:
    """Markup whose runs these are: the inverse of `parse`."""
    return "".join(
        run.base if run.reading is None else f"{{{run.base}|{run.reading}}}" for run in runs
    )


def plain(markup: str) -> str:
    """The words alone, without readings and line-break characters (paper, QR, screen readers)."""
    return _RUBY.sub(r"\1", markup).translate(_INVISIBLE) if markup else markup


def readings(markup: str) -> str:
    """The text as it is read aloud: each base replaced by its reading."""
    return _RUBY.sub(r"\2", markup).translate(_INVISIBLE)


def placeholders(markup: str) -> frozenset[str]:
    """Names of the placeholders in `markup`."""
    return frozenset(PLACEHOLDER.findall(markup))


def fill(markup: str, **facts: object) -> str:
    """`markup` with each `{name}` replaced by its fact, which may itself be markup.

    Raises `LookupError` naming the placeholders that got no fact: a half-filled sentence must not
    reach a visitor. Facts that the text does not mention are ignored.
    """
    missing = sorted(placeholders(markup) - facts.keys())
    if missing:
        raise LookupError(f"no fact for {', '.join(missing)} in {markup!r}")
    return _minutes_read(PLACEHOLDER.sub(lambda found: str(facts[found[1]]), markup))


def _minutes_read(markup: str) -> str:
    """分 is read ふん after 2, 5, 7 and 9, else ぷん: known only when the number is there."""
    return _MINUTES.sub(
        lambda found: f"{found[1]}{found[2]}{{分|{minute_reading(int(found[1]))}}}", markup
    )


def minute_reading(minutes: int) -> str:
    """How 分 is read after this number: 5分 ごふん, 10分 じゅっぷん."""
    return "ふん" if minutes % 10 in _FUN else "ぷん"


def faults(markup: str) -> tuple[str, ...]:
    """Pieces of `markup` with a brace or bar that belongs to no ruby and no placeholder."""
    rest = PLACEHOLDER.sub("\0", _RUBY.sub("\0", markup))
    return tuple(piece.strip() for piece in rest.split("\0") if re.search(r"[{}]", piece))


def kanji_without_reading(markup: str) -> str:
    """Kanji of `markup` that stand outside ruby, in order."""
    return "".join(
        c for run in parse(markup) if run.reading is None for c in run.base if is_kanji(c)
    )


def is_kanji(character: str) -> bool:
    """Whether it needs a reading: an ideograph, or its repetition marks 々 〆 〇."""
    return character in "々〆〇" or unicodedata.name(character, "").startswith("CJK ")


def is_kana(text: str) -> bool:
    """Whether `text` is made of hiragana, katakana and their long mark only."""
    return bool(text) and all(
        character in "ー・ " or unicodedata.name(character, "").startswith(("HIRAGANA", "KATAKANA"))
        for character in text
    )
