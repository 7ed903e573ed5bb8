# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The digital tally sheet: what is counted, by which key. Counters, never rows about people.

Visits and languages are two sheets that share no transaction and no batch: side by side they
would tell what the one Burmese visitor of the day came for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.visits.results import Result


class Channel(StrEnum):
    """By which way somebody was served."""

    KIOSK = "kiosk"
    GUIDE = "guide"
    PHONE = "phone"
    OFFSITE = "offsite"
    BACK_OFFICE = "back_office"


@dataclass(frozen=True)
class VisitCount:
    """A cell of the visit sheet. `visits`: people who came; `items`: cases handled.

    `date` is the business date, `hour` the hour (0–23) in Asia/Tokyo.
    """

    site: str
    device: str
    date: date
    hour: int
    visit_type: str
    channel: Channel
    result: Result
    visits: int
    items: int


@dataclass(frozen=True)
class LanguageCount:
    """A cell of the language sheet: by service and day only, never by visit type or hour."""

    site: str
    device: str
    date: date
    service: str
    language: str
    visits: int


@dataclass(frozen=True)
class SessionCount:
    """A cell of the session sheet. A session is one use of a screen, not a visitor."""

    site: str
    device: str
    date: date
    hour: int
    result: Result
    sessions: int


@dataclass(frozen=True)
class CallCount:
    """A cell of the staff call sheet: how often a person was asked for."""

    site: str
    device: str
    date: date
    hour: int
    calls: int


@dataclass(frozen=True)
class Tallies:
    """All cells of a span of days, in the order of their keys."""

    visits: tuple[VisitCount, ...] = ()
    languages: tuple[LanguageCount, ...] = ()
    sessions: tuple[SessionCount, ...] = ()
    calls: tuple[CallCount, ...] = ()


def counted(counts_visitors: bool, people: int, items: int) -> tuple[int, int]:
    """Visits and items of one entry. Services without visitors (phone, back office) have items
    only: specification §9(3)② counts 来庁者 and 処理件数 in two tables."""
    return (people if counts_visitors else 0), items
