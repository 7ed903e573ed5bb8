# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Dates, times and counts as each language writes them. Pure; the caller brings the moment.

By CLDR (Babel), which takes a tenth of a second to import: Japanese, which the first page speaks,
is written here instead, and a test compares it with CLDR. Easy Japanese gets readings. In both, a
date or time is one piece that no line tears apart.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - `date` is what this file offers
from datetime import time as Time  # noqa: N812
from typing import TYPE_CHECKING

from kiosk.languages.phrases import together
from kiosk.languages.registry import SOURCE, locale
from kiosk.languages.ruby import BREAK, minute_reading
from kiosk.visits.opening_days import WEEKDAYS

if TYPE_CHECKING:
    from babel import Locale as CldrLocale

_WEEKDAY_READINGS = ("げつ", "か", "すい", "もく", "きん", "ど", "にち")
# Days of the month that are not read number + にち.
_DAY_READINGS = {
    1: "ついたち",
    2: "ふつか",
    3: "みっか",
    4: "よっか",
    5: "いつか",
    6: "むいか",
    7: "なのか",
    8: "ようか",
    9: "ここのか",
    10: "とおか",
    14: "じゅうよっか",
    20: "はつか",
    24: "にじゅうよっか",
}


def prepare(lang: str) -> None:
    """Imports what `lang` needs, so that the first switch to it is as fast as any other."""
    if _is_japanese(lang):
        return
    date(Date(2026, 11, 25), lang)
    count(0, lang)


def date(day: Date, lang: str, *, year: bool = False) -> str:
    """A day with its weekday: `11月25日（水）`; easy Japanese always has year and readings."""
    if lang == "ja@easy":
        return _easy_date(day)
    if _is_japanese(lang):
        told = f"{day.month}月{day.day}日（{WEEKDAYS[day.weekday()]}）"
        return _with_year(f"{day.year}年", told) if year else together(told)
    from babel.dates import format_skeleton

    return format_skeleton("yMMMEd" if year else "MMMEd", day, locale=_cldr(lang))


def time(moment: Time, lang: str) -> str:
    """A time of day to the minute: `17:15`, `5:15 PM`; easy Japanese 17時15分 with readings."""
    if lang == "ja@easy":
        return _easy_time(moment)
    if _is_japanese(lang):
        return together(f"{moment.hour}:{moment.minute:02}")
    from babel.dates import format_time

    return format_time(moment, "short", locale=_cldr(lang))


def count(number: int, lang: str) -> str:
    """A whole number with the separators of the language: `12,345`."""
    if _is_japanese(lang):
        return f"{number:,}"
    from babel.numbers import format_decimal

    return format_decimal(number, locale=_cldr(lang))


def _is_japanese(lang: str) -> bool:
    return locale(lang).cldr == "ja"


def _cldr(lang: str) -> CldrLocale:
    """The language as CLDR knows it; one that it does not know is written as its fallback."""
    from babel import Locale, UnknownLocaleError

    for code in locale(lang).chain[:-1]:
        try:
            return Locale.parse(locale(code).cldr)
        except UnknownLocaleError:
            continue
    return Locale(SOURCE)


def _easy_date(day: Date) -> str:
    reading = _DAY_READINGS.get(day.day)
    of_month = f"{day.day}{{日|にち}}" if reading is None else f"{{{day.day}日|{reading}}}"
    weekday = f"（{{{WEEKDAYS[day.weekday()]}|{_WEEKDAY_READINGS[day.weekday()]}}}）"
    return _with_year(f"{day.year}{{年|ねん}}", f"{day.month}{{月|がつ}}{of_month}{weekday}")


def _with_year(year: str, day: str) -> str:
    """A line may end behind the year: with readings, a whole date is wider than a column."""
    return together(year) + BREAK + together(day)


def _easy_time(moment: Time) -> str:
    hour = f"{moment.hour}{{時|じ}}"
    if not moment.minute:
        return together(hour)
    return together(f"{hour}{moment.minute}{{分|{minute_reading(moment.minute)}}}")
