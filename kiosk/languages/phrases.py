# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Where Japanese lines may break: between phrases, never inside one. Used when the bundle is built.

Qt breaks Japanese between almost any two characters. A word joiner between all characters of a
phrase forbids that, a zero-width space between phrases allows it. Spaces need no help: Japanese
that is written with spaces between words (easy Japanese) only gets its words held together.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import name

from kiosk.languages.ruby import BREAK, JOINER, faults, parse

if TYPE_CHECKING:
    from budoux import Parser

LONGEST = 8
"""Characters. At twice the size a title holds nine on a line; a longer phrase may also break where
one of its words begins (マイナンバーカード|交付窓口で, のばす|ことが|できません)."""

SEAMS = (
    ("マイナンバー", "カード"),
    ("個人番号", "カード"),
    ("個人番号", "通知書"),
    ("有効期限", "通知書"),
    ("電子証明書", "発行"),
    ("発行", "通知書"),
    ("顔認証", "マイナンバー"),
    ("本人確認", "書類"),
    ("運転", "免許証"),
    ("在留", "カード"),
    ("国民健康", "保険"),
)
"""Where the long names of this field part: a row of twice the size holds six characters."""

# Compiled when they are first used: the start of the lobby uses none of them.
_UNIT = r"(?s)\{[a-z][a-z0-9_]*\}|\{[^{}|]+\|[^{}|]+\}|[0-9０-９A-Za-z.,:%‐-]+|."
_HANGUL = "[가-힣]{2,}"
_HANGUL_SEAM = r"(?<=[가-힣]·)(?=[가-힣])|(?<=[가-힣])(?=\()"
_CLOSING = "、。，．）」』】〉》！？・ー）」※"
_PAUSES = "、。"
# Words that are written in hiragana and begin inside a phrase of hiragana.
_KANA_WORD = re.compile("こと|ため|くださ|でき|あり|かまい|ござい|います")
_OPENING = "（「『【〈《"
# What the phrase model sees in place of a value: a numeral binds to its counter as a value does.
_STAND_IN = "3"


def by_phrase(markup: str) -> str:
    """Japanese `markup` with its line breaks laid down. Ruby and placeholders are kept whole.

    Broken markup stays as it is: a joiner beside a stray brace would make ruby of it.
    """
    if faults(markup):
        return markup
    return "\n".join(_line(line) for line in markup.split("\n"))


def together(text: str) -> str:
    """`text` as one piece that no line breaks: dates, times, numbers with their unit."""
    return JOINER.join(_units(text))


def words_together(markup: str) -> str:
    """`markup` of a text written with spaces: it breaks there, and in words too long for a line."""
    if faults(markup):
        return markup
    return "".join(
        piece if piece.isspace() else _parted(piece) for piece in re.split(r"(\s+)", markup)
    )


def hangul_together(text: str) -> str:
    """Korean `text`, in which a line ends between words, after a middle dot and before a bracket:
    Qt parts it between any two syllables."""
    joined = re.sub(_HANGUL, lambda word: JOINER.join(word[0]), text)
    return re.sub(_HANGUL_SEAM, BREAK, joined)


def _parted(word: str) -> str:
    units = _units(word)
    seen = [_seen(unit) for unit in units]
    breaks = _after_values(units)
    if sum(map(len, seen)) > LONGEST:
        breaks = _inside_long(units, breaks | _seams(seen))
    return "".join(
        unit if index == 0 else (BREAK if index in breaks else JOINER) + unit
        for index, unit in enumerate(units)
    )


def _units(markup: str) -> list[str]:
    return re.findall(_UNIT, markup)


def _line(line: str) -> str:
    units = _units(line)
    if len(units) < 2:
        return line
    breaks = _breaks(units)
    joined = [units[0]]
    for index, unit in enumerate(units[1:], start=1):
        spaced = unit.isspace() or units[index - 1].isspace()
        joined.append("" if spaced else BREAK if index in breaks else JOINER)
        joined.append(unit)
    return "".join(joined)


def _breaks(units: list[str]) -> frozenset[int]:
    """Indices of units before which the line may break."""
    seen = [_seen(unit) for unit in units]
    starts: dict[int, int] = {}
    offset = 0
    for index, text in enumerate(seen):
        starts[offset] = index
        offset += len(text)
    found: set[int] = set()
    position = 0
    for phrase in _parser().parse("".join(seen)):
        if position in starts:
            found.add(starts[position])
        position += len(phrase)
    found |= {index for index in range(1, len(units)) if units[index - 1] in _PAUSES}
    found |= _seams(seen) | _after_values(units)
    found.discard(0)
    found = {index for index in found if _may_start(units, index)}
    return frozenset(_inside_long(units, found))


def _after_values(units: list[str]) -> set[int]:
    """Brackets behind a value, of which nobody knows yet how long it will be."""
    return {
        index
        for index in range(1, len(units))
        if units[index] in _OPENING and re.fullmatch(r"\{[^|]+\}", units[index - 1])
    }


def _seams(seen: list[str]) -> set[int]:
    return {index for index in range(1, len(seen)) if _at_seam(seen, index)}


def _at_seam(seen: list[str], index: int) -> bool:
    before, after = "".join(seen[max(0, index - 6) : index]), "".join(seen[index : index + 6])
    return any(before.endswith(one) and after.startswith(other) for one, other in SEAMS)


def _seen(unit: str) -> str:
    if not unit.startswith("{") or len(unit) == 1:
        return unit
    return parse(unit)[0].base if "|" in unit else _STAND_IN


def _may_start(units: list[str], index: int) -> bool:
    return units[index][0] not in _CLOSING and units[index - 1][-1] not in _OPENING


def _inside_long(units: list[str], breaks: set[int]) -> set[int]:
    """`breaks`, and in phrases too long for a line: before brackets, where a word begins."""
    seen = [_seen(unit) for unit in units]
    more = set(breaks)
    edges = [0, *sorted(breaks), len(units)]
    for start, end in pairwise(edges):
        if sum(len(text) for text in seen[start:end]) <= LONGEST:
            continue
        more |= {
            index
            for index in range(start + 1, end)
            if min(len("".join(seen[start:index])), len("".join(seen[index:end]))) > 1
            and _may_start(units, index)
            and (units[index] in _OPENING or _word_begins(seen, index))
        }
    return more


def _word_begins(seen: list[str], index: int) -> bool:
    before, after = seen[index - 1][-1], seen[index][0]
    pair = (_script(before), _script(after))
    if pair in {("KATAKANA", "CJK"), ("CJK", "KATAKANA")} or before in "・〉）」":
        return True
    if pair == ("CJK", "DIGIT"):
        return before not in "年月日時分第"
    if pair[0] != "HIRAGANA":
        return False
    if pair[1] in ("CJK", "KATAKANA"):
        return before not in "おご"
    rest = "".join(seen[index : index + 4])
    is_polite = after in "おご" and len(rest) > 1 and _script(rest[1]) == "CJK"
    return is_polite or _KANA_WORD.match(rest) is not None


def _script(character: str) -> str:
    if character in "ー・":
        return "KATAKANA" if character == "ー" else "?"
    return name(character, "?").split("-")[0].split()[0]


@cache
def _parser() -> Parser:
    import budoux

    return budoux.load_default_japanese_parser()
