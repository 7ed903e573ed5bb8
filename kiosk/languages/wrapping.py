# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Where a line of text may break, by script. Pure: measures nothing by itself.

Rules: spaces and hyphens; between Japanese characters save kinsoku (JIS X 4051: what may not
begin or end a line), but where the text carries phrase marks (U+200B, U+2060) only at these,
before an opening bracket and after a closing one or a stop; Burmese before a syllable, Thai
by libthai's dictionary (Qt breaks Burmese inside of syllables). A word too long for the line is
cut between clusters.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

ZERO_WIDTH_SPACE = "\u200b"
WORD_JOINER = "\u2060"

_NOT_FIRST = frozenset(
    "、。，．・：；？！※ー゛゜ゝゞヽヾ々〻」』）】〕〉》｝］〙〗”’…‥～〜％℃"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ,.:;?!)]}%"
)
_NOT_LAST = frozenset("「『（【〔〈《｛［〘〖“‘([{¥￥$№")
_OPENING = frozenset("「『（〈")
_CLOSING = frozenset("」』）〉、。・")
"""Brackets and stops are seams of a phrase too, unless a word joiner says otherwise."""
_CJK = re.compile(
    r"[\u2e80-\u2fff\u3000-\u303f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    r"\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff]"
)
_BURMESE_STACK = "\u1039"
"""The next consonant stands below this one."""
_BURMESE_START = re.compile(r"[\u1000-\u102a\u103f\u104c-\u104f]")
_BURMESE_KILLERS = frozenset("\u1039\u103a")  # virama, asat: the consonant closes its syllable
_THAI = re.compile(r"[\u0e01-\u0e5b]+")
_THAI_BEFORE = frozenset("เแโใไ")  # vowels written before the consonant they belong to
_THAI_AFTER = frozenset("ะาำๅๆฯ")


def plain(text: str) -> str:
    """`text` without the invisible break marks."""
    return text.replace(ZERO_WIDTH_SPACE, "").replace(WORD_JOINER, "")


def wrap(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Lines of `text` no wider than `width` by `measure`; hard breaks at newlines."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _balanced(pieces(paragraph), width, measure)
    return lines


def _balanced(parts: list[str], width: float, measure: Callable[[str], float]) -> list[str]:
    """Lines without an orphan: a last line that holds next to nothing gets company."""
    lines = _wrapped(parts, width, measure)
    for share in (0.95, 0.9, 0.85, 0.8, 0.75):
        if len(lines) == 1 or measure(lines[-1]) >= width * 0.3:
            break
        narrower = _wrapped(parts, width * share, measure)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _wrapped(parts: list[str], width: float, measure: Callable[[str], float]) -> list[str]:
    lines = [""]
    for part in parts:
        if measure((lines[-1] + part).rstrip()) <= width:
            lines[-1] += part
        elif measure(part.rstrip()) <= width:
            lines.append(part)
        else:
            lines += _cut(part, width, measure, lines.pop())
    return [line.strip() for line in lines if line.strip()] or [""]


def _cut(part: str, width: float, measure: Callable[[str], float], begun: str) -> list[str]:
    """A piece that fits no line: smaller pieces, Japanese by kinsoku first, else clusters."""
    smaller = pieces(part, phrases=False)
    if len(smaller) == 1:
        smaller = clusters(part)
    if len(smaller) == 1:
        return [begun, part] if begun else [part]
    lines = [begun]
    for one in smaller:
        if measure((lines[-1] + one).rstrip()) <= width:
            lines[-1] += one
        elif measure(one.rstrip()) <= width or len(one) == 1:
            lines.append(one)
        else:
            lines += _cut(one, width, measure, lines.pop())
    return lines


def pieces(text: str, phrases: bool = True) -> list[str]:
    """`text` cut at every place where a line may end, invisible marks removed.

    With `phrases` false Japanese breaks between any two characters that kinsoku allows.
    """
    by_phrase = phrases and (ZERO_WIDTH_SPACE in text or WORD_JOINER in text)
    allowed = _marked(text) if phrases else set()
    bare = plain(text)
    allowed |= _by_script(bare, _joined(text) if phrases else set(), cjk=not by_phrase)
    cuts = [0, *sorted(allowed), len(bare)]
    return [bare[a:b] for a, b in pairwise(cuts) if b > a]


def _marked(text: str) -> set[int]:
    """Offsets in the bare text where a zero-width space stood."""
    return _offsets(text, ZERO_WIDTH_SPACE)


def _joined(text: str) -> set[int]:
    """Offsets in the bare text where a word joiner forbids a break."""
    return _offsets(text, WORD_JOINER)


def _offsets(text: str, mark: str) -> set[int]:
    return {len(plain(text[:at])) for at, character in enumerate(text) if character == mark}


def _by_script(text: str, forbidden: set[int], cjk: bool) -> set[int]:
    found = _script_breaks(text)
    for at in range(1, len(text)):
        if _may_break(text, at, cjk):
            found.add(at)
    return {at for at in found if at not in forbidden and 0 < at < len(text)}


def _may_break(text: str, at: int, cjk: bool) -> bool:
    before, after = text[at - 1], text[at]
    if after.isspace() or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if before.isspace():
        return before != "\u00a0"
    if _CJK.match(before) or _CJK.match(after):
        # a number keeps its counter (3人), a range its end (6〜16)
        held = before.isdigit() or (text[at - 2 : at - 1].isdigit() and before in "～〜")
        return not held and (cjk or after in _OPENING or before in _CLOSING)
    return before in "-/" and after.isalpha() and at > 1 and text[at - 2].isalpha()


def clusters(text: str) -> list[str]:
    """`text` in units that are never torn: a base with its marks, joined letters together."""
    found: list[str] = []
    for character in text:
        mark = unicodedata.category(character) in ("Mn", "Mc", "Me") or character in "\u200c\u200d"
        last = found[-1][-1] if found else ""
        stacked = last in ("\u200d", _BURMESE_STACK, "\u094d")
        if found and (mark or stacked or last in _THAI_BEFORE or character in _THAI_AFTER):
            found[-1] += character
        else:
            found.append(character)
    return found


def _script_breaks(text: str) -> set[int]:
    """Offsets before which a line may start, between letters of these scripts."""
    found = {at for at in range(1, len(text)) if _begins_syllable(text, at)}
    for words in _THAI.finditer(text):
        found |= {words.start() + at for at in thai_breaks(words[0])}
    return found


def _begins_syllable(text: str, at: int) -> bool:
    if not _BURMESE_START.match(text[at]) or text[at - 1] == _BURMESE_STACK:
        return False
    if not "\u1000" <= text[at - 1] <= "\u109f":
        return False
    following = text[at + 1 : at + 3]
    # a consonant with asat, also below a tone dot (\u1037\u103a), closes the syllable before it
    return not (following[:1] in _BURMESE_KILLERS or following == "\u1037\u103a")


@lru_cache(maxsize=1)
def _libthai() -> tuple[ctypes.CDLL, int] | None:
    """The library and its dictionary, which takes milliseconds to read and is never changed."""
    try:
        library = ctypes.CDLL("libthai.so.0")
        find = library.th_brk_wc_find_breaks
    except (OSError, AttributeError):
        return None
    find.argtypes = [
        ctypes.c_void_p,
        ctypes.c_wchar_p,
        ctypes.POINTER(ctypes.c_int),
        ctypes.c_size_t,
    ]
    find.restype = ctypes.c_int
    library.th_brk_new.argtypes = [ctypes.c_char_p]
    library.th_brk_new.restype = ctypes.c_void_p
    breaker = library.th_brk_new(None)
    return (library, breaker) if breaker else None


def thai_breaks(word: str) -> list[int]:
    """Offsets of word boundaries in Thai `word`; none where libthai is not installed."""
    thai = _libthai()
    if thai is None:
        return []
    library, breaker = thai
    room = (ctypes.c_int * (len(word) + 1))()
    count = library.th_brk_wc_find_breaks(breaker, word, room, len(word))
    return list(room[:count])
