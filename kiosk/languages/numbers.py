# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a translation says the same numbers as its source: amounts, dates, times, phone numbers.

A number may change its dress where languages differ (11月 is November, 17時 is 5 p.m., 令和8年 is
2026, 2つ is two), never its value.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kiosk.languages.ruby import plain

_PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_]*\}")
_TOKEN = re.compile(
    r"(?P<phone>0\d{1,4}-\d{1,4}-\d{3,4})|(?P<clock>\d{1,2}):(?P<minutes>\d{2})(?!\d)"
    r"|(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<fraction>\.\d+)?"
)
_ERA = re.compile(r"(令和|平成)(\d+|元)年")
_ERA_BEFORE = {"令和": 2018, "平成": 1988}
_MYRIADS = re.compile(r"(\d+)万(\d*)")
_WORDS = {
    "one": 1, "once": 1, "first": 1, "a": 1, "an": 1, "single": 1, "two": 2, "twice": 2, "both": 2,
    "second": 2, "three": 3, "third": 3, "four": 4, "fourth": 4, "five": 5, "fifth": 5, "six": 6,
    "sixth": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_KANJI = {mark: n for n, mark in enumerate("一二三四五六七八九十", start=1)}
_KANA = {"ひとつ": 1, "ひとり": 1, "ふたつ": 2, "ふたり": 2, "みっつ": 3, "よっつ": 4}
_AFTERNOON = re.compile(r"(?:午後|夜)\s*(\d{1,2})(?=時|:)")
_PERIODS = ("pm", "afternoon1", "afternoon2", "evening1", "evening2", "night1", "night2")
"""CLDR's names for the parts of a day in which 5 means 17."""


@dataclass(frozen=True)
class Dress:
    """How a language writes numbers: separators, months by name, words for hours after noon."""

    group: str
    decimal: str
    months: Mapping[str, int]
    afternoon: tuple[str, ...]


@cache
def dress(cldr: str) -> Dress:
    """The dress of a language, by CLDR's name for it; that of English if CLDR does not know it."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(cldr)
    except UnknownLocaleError:
        return Dress(",", ".", {}, ())
    symbols = locale.number_symbols.get("latn", {})
    months: dict[str, int] = {}
    for use in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[use][width].items():
                word = name.casefold().rstrip(".")
                # Short for a month, ဒီ is also "this": only a point would tell them apart.
                is_any_word = width == "abbreviated" and not re.search(r"[a-z. ]", word)
                if not word[:1].isdigit() and not is_any_word:
                    months[word] = number
    periods = [
        locale.day_periods[use][width]
        for use in locale.day_periods
        for width in locale.day_periods[use]
        if width != "narrow"
    ]
    afternoon = {names[key].casefold() for names in periods for key in _PERIODS if key in names}
    return Dress(
        symbols.get("group", ","), symbols.get("decimal", "."), months, tuple(sorted(afternoon))
    )


@dataclass(frozen=True)
class Said:
    """Numbers of a text: written in figures (in order), and those told in words beside them."""

    figures: tuple[str, ...]
    worded: frozenset[str]


def numbers(markup: str, cldr: str = "ja") -> Said:
    """The numbers of a text, in one form: no separators, 24 hours, western years, no 万."""
    text = unicodedata.normalize("NFKC", plain(_PLACEHOLDER.sub(" ", markup)))
    text = _without_separators(text, dress(cldr))
    text = re.sub(r"[‐‑–−](?=\d)", "-", text)
    text = _ERA.sub(lambda found: f"{_year(found)}年", text)
    text = _MYRIADS.sub(lambda found: str(int(found[1]) * 10000 + int(found[2] or 0)), text)
    text = _AFTERNOON.sub(lambda found: f"午後{int(found[1]) % 12 + 12}", text)
    figures = [figure for found in _TOKEN.finditer(text) for figure in _figures(found)]
    return Said(tuple(figures), frozenset(_worded(text, dress(cldr))))


def differing(source: str, translation: str, cldr: str = "en") -> tuple[str, ...]:
    """Numbers that stand in one of the two texts only, in order; empty if they say the same.

    `cldr` is the language of the translation.
    """
    here, there = numbers(source), numbers(translation, cldr)
    lost = [n for n in dict.fromkeys(here.figures) if not _has(there, n)]
    added = [n for n in dict.fromkeys(there.figures) if not _has(here, n)]
    return (*lost, *added)


def _without_separators(text: str, own: Dress) -> str:
    """1.000 and 4,5 as 1000 and 4.5, where the language writes them so."""
    text = re.sub(rf"(?<=\d){re.escape(own.group)}(?=\d{{3}}(?!\d))", "", text)
    return re.sub(rf"(?<=\d){re.escape(own.decimal)}(?=\d)", ".", text)


def _year(found: re.Match[str]) -> int:
    return _ERA_BEFORE[found[1]] + (1 if found[2] == "元" else int(found[2]))


def _figures(found: re.Match[str]) -> list[str]:
    if found["phone"]:
        return [found["phone"]]
    if found["clock"]:
        # On the hour and 17時 are the same.
        minutes = [] if found["minutes"] == "00" else [str(int(found["minutes"]))]
        return [str(int(found["clock"])), *minutes]
    figure = found["number"].replace(",", "") + (found["fraction"] or "")
    return [figure.lstrip("0") or "0"]


def _worded(text: str, own: Dress) -> set[str]:
    low = text.casefold()
    words = {str(_WORDS[word]) for word in re.findall(r"[a-z]+", low) if word in _WORDS}
    words |= {str(number) for name, number in own.months.items() if _stands_in(name, low)}
    words |= {str(n) for mark, n in _KANJI.items() if mark in text}
    words |= {str(n) for mark, n in _KANA.items() if mark in text}
    # 5:15 p.m. is 17:15; which of the two a text means is told by its clock.
    clock = re.findall(r"(\d{1,2})(?::\d{2})?\s*p\.?\s?m", low)
    if any(_stands_in(name, low) for name in own.afternoon):
        clock += re.findall(r"(?<!\d)(\d{1,2})(?!\d)", low)
    words |= {str(int(hour) % 12 + 12) for hour in clock}
    return words | ({"0"} if "free" in low else set())


def _stands_in(name: str, text: str) -> bool:
    """Whether a word stands in the text by itself, as far as its script has words."""
    if name.isascii():
        return re.search(rf"\b{re.escape(name)}\b", text) is not None
    behind = text.split(name)[1:]
    if len(name) == 1:
        # A mark behind it makes another syllable: ည is night, သည် is not.
        return any(not unicodedata.category((rest or " ")[0]).startswith("M") for rest in behind)
    return bool(behind)


def _has(said: Said, number: str) -> bool:
    if number in said.figures or number in said.worded:
        return True
    # 5 of 5:15 p.m. is explained by 17 on the other side.
    return number.isdigit() and int(number) < 12 and str(int(number) + 12) in said.figures
