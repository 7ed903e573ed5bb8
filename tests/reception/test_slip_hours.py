# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Regular opening hours on paper, by the rule of what may be told."""

from __future__ import annotations

from datetime import time

from kiosk.guidance.model import Hours
from kiosk.guidance.showing import Release
from kiosk.languages.catalogues import Catalogue, Catalogues
from kiosk.languages.ruby import plain
from kiosk.reception.slip_hours import hours_in_words
from kiosk.reception.slip_words import SlipWords
from kiosk.visits.opening_days import KindOfDay
from tests.reception import halls
from tests.reception.slips import NOW

CATALOGUES = Catalogues.of(
    {
        "ja": Catalogue(
            {
                "slip.hours.weekday": "平日 {opens}〜{closes}",
                "slip.hours.sunday": "{nth}日曜 {opens}〜{closes}",
                "slip.nth.4": "第4",
                "slip.hours.closed": "祝日は休み",
            }
        )
    }
)
HALL = halls.content().sites[0]


def told(release: Release, *hours: Hours) -> str | None:
    """What the paper says, in Japanese."""
    words = SlipWords(CATALOGUES, "ja", release, NOW.date())
    pair = hours_in_words(HALL.model_copy(update={"hours": hours}), words)
    return plain(pair.ja) if pair else None


def rule(kind: KindOfDay, source: str, nth: int | None = None) -> Hours:
    """Morning hours of one kind of day."""
    return Hours(kind=kind, open=time(8, 45), close=time(12), nth=nth, source=source)


def test_each_kind_of_day_has_its_line() -> None:
    weekday, sunday = rule(KindOfDay.WEEKDAY, "S §5"), rule(KindOfDay.SUNDAY, "S §5", nth=4)
    lines = told(Release.TRIAL, weekday, sunday)
    assert lines == "平日 8:45〜12:00\n第4日曜 8:45〜12:00\n祝日は休み"


def test_unconfirmed_hours_carry_the_sign_on_trial_and_are_silent_when_open() -> None:
    weekday = rule(KindOfDay.WEEKDAY, "M")
    assert told(Release.TRIAL, weekday) == "平日 8:45〜12:00※\n祝日は休み"
    assert told(Release.OPEN, weekday) is None


def test_an_extended_day_is_no_regular_opening() -> None:
    assert told(Release.TRIAL, rule(KindOfDay.EXTENDED, "S §5")) is None
