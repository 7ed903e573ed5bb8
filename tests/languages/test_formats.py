# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of dates, times and counts; CLDR is the judge of what we write ourselves."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, time, timedelta

import pytest
from babel.dates import format_skeleton
from hypothesis import given
from hypothesis import strategies as st

from kiosk.languages import formats, ruby
from kiosk.languages.registry import LOCALES

WEDNESDAY = date(2026, 11, 25)


def test_a_japanese_day_has_its_weekday_in_brackets() -> None:
    assert ruby.plain(formats.date(WEDNESDAY, "ja")) == "11月25日（水）"
    assert ruby.plain(formats.date(WEDNESDAY, "ja", year=True)) == "2026年11月25日（水）"


@given(st.dates(), st.booleans())
def test_japanese_dates_are_those_of_cldr(day: date, year: bool) -> None:
    told = format_skeleton("yMMMEd" if year else "MMMEd", day, locale="ja")
    ours = ruby.plain(formats.date(day, "ja", year=year))
    assert ours == told.replace("(", "（").replace(")", "）")


@given(st.times())
def test_japanese_times_are_those_of_cldr(moment: time) -> None:
    told = format_skeleton("Hm", moment, locale="ja")
    assert ruby.plain(formats.time(moment, "ja")) == told


def test_an_easy_japanese_day_is_read_aloud_right() -> None:
    told = formats.date(WEDNESDAY, "ja@easy")
    assert ruby.plain(told) == "2026年11月25日（水）"
    assert ruby.readings(told) == "2026ねん11がつ25にち（すい）"
    assert ruby.readings(formats.date(date(2027, 4, 1), "ja@easy")).startswith(
        "2027ねん4がつついたち"
    )


def test_every_kanji_of_easy_japanese_has_a_reading() -> None:
    for n in range(400):
        told = formats.date(WEDNESDAY + timedelta(n), "ja@easy")
        assert ruby.kanji_without_reading(told) == ""
        assert ruby.faults(told) == ()


@pytest.mark.parametrize(
    ("moment", "reading"),
    [
        (time(17, 15), "17じ15ふん"),
        (time(9, 30), "9じ30ぷん"),
        (time(8, 45), "8じ45ふん"),
        (time(12, 0), "12じ"),
        (time(10, 1), "10じ1ぷん"),
    ],
)
def test_easy_japanese_times_are_read_aloud_right(moment: time, reading: str) -> None:
    assert ruby.readings(formats.time(moment, "ja@easy")) == reading


def test_english_is_written_by_cldr() -> None:
    assert formats.date(WEDNESDAY, "en") == "Wed, Nov 25"
    assert formats.date(WEDNESDAY, "en", year=True) == "Wed, Nov 25, 2026"
    assert formats.time(time(17, 15), "en").split() == ["5:15", "PM"]
    assert formats.count(12345, "en") == "12,345"
    assert formats.count(12345, "ja@easy") == "12,345"


def test_no_line_tears_a_japanese_date_apart() -> None:
    told = formats.date(WEDNESDAY, "ja") + formats.time(time(17, 15), "ja")
    assert told.count(ruby.JOINER) >= 6
    assert ruby.BREAK not in told


def test_every_locale_can_write_a_date() -> None:
    for code in LOCALES:
        formats.prepare(code)
        assert formats.date(WEDNESDAY, code)
        assert formats.time(time(9), code)


def test_the_first_page_in_japanese_needs_no_cldr() -> None:
    code = (
        "import sys, datetime; from kiosk.languages import formats;"
        "formats.date(datetime.date(2026, 11, 25), 'ja'); formats.time(datetime.time(9), 'ja');"
        "print('babel' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"
