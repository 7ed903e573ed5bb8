# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a translation says the same numbers as its source: amounts, dates, times, phone numbers.

A number may change its dress where languages differ (11月 is November, 17時 is 5 p.m., 令和8年 is
2026, 2つ is two), never its value.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from kiosk.languages.ruby import plain

_PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_]*\}")
_TOKEN = re.compile(
    r"(?P<phone>0\d{1,4}-\d{1,4}-\d{3,4})|(?P<clock>\d{1,2}):(?P<minutes>\d{2})(?!\d)"
    r"|(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<fraction>\.\d+)?"
)
_ERA = re.compile(r"(令和|平成)(\d+|元)年")
_ERA_BEFORE = {"令和": 2018, "平成": 1988}
_MYRIADS = re.compile(r"(\d+)万(\d*)")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH_WORD = re.compile(
    r"\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
_WORDS = {
    "one": 1, "once": 1, "first": 1, "a": 1, "an": 1, "single": 1, "two": 2, "twice": 2, "both": 2,
    "second": 2, "three": 3, "third": 3, "four": 4, "fourth": 4, "five": 5, "fifth": 5, "six": 6,
    "sixth": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_KANJI = {mark: n for n, mark in enumerate("一二三四五六七八九十", start=1)}
_KANA = {"ひとつ": 1, "ひとり": 1, "ふたつ": 2, "ふたり": 2, "みっつ": 3, "よっつ": 4}
_AFTERNOON = re.compile(r"午後\s*(\d{1,2})")


@dataclass(frozen=True)
class Said:
    """Numbers of a text: written in figures (in order), and those told in words beside them."""

    figures: tuple[str, ...]
    worded: frozenset[str]


def numbers(markup: str) -> Said:
    """The numbers of a text, in one form: no separators, 24 hours, western years, no 万."""
    text = unicodedata.normalize("NFKC", plain(_PLACEHOLDER.sub(" ", markup)))
    text = re.sub(r"[‐‑–−](?=\d)", "-", text)
    text = _ERA.sub(lambda found: f"{_year(found)}年", text)
    text = _MYRIADS.sub(lambda found: str(int(found[1]) * 10000 + int(found[2] or 0)), text)
    text = _AFTERNOON.sub(lambda found: f"午後{int(found[1]) % 12 + 12}", text)
    figures = [figure for found in _TOKEN.finditer(text) for figure in _figures(found)]
    return Said(tuple(figures), frozenset(_worded(text)))


def differing(source: str, translation: str) -> tuple[str, ...]:
    """Numbers that stand in one of the two texts only, in order; empty if they say the same."""
    here, there = numbers(source), numbers(translation)
    lost = [n for n in dict.fromkeys(here.figures) if not _has(there, n)]
    added = [n for n in dict.fromkeys(there.figures) if not _has(here, n)]
    return (*lost, *added)


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


def _worded(text: str) -> set[str]:
    words = {str(_WORDS[word]) for word in re.findall(r"[a-z]+", text.lower()) if word in _WORDS}
    words |= {str(_MONTHS.index(word[:3].lower()) + 1) for word in _MONTH_WORD.findall(text)}
    words |= {str(n) for mark, n in _KANJI.items() if mark in text}
    words |= {str(n) for mark, n in _KANA.items() if mark in text}
    # 5:15 p.m. is 17:15; which of the two a text means is told by its clock.
    clock = re.findall(r"(\d{1,2})(?::\d{2})?\s*p\.?\s?m", text.lower())
    words |= {str(int(hour) % 12 + 12) for hour in clock}
    return words | ({"0"} if "free" in text.lower() else set())


def _has(said: Said, number: str) -> bool:
    if number in said.figures or number in said.worded:
        return True
    # 5 of 5:15 p.m. is explained by 17 on the other side.
    return number.isdigit() and int(number) < 12 and str(int(number) + 12) in said.figures
