# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The figures of a month, from its tallies alone. Pure.

Visits are people who came (来庁者), items are cases handled: specification §9(3)② asks for both,
in two tables. Whether a type counts visitors was decided when it was counted, so that a later
change of the content leaves old months as they were.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from kiosk.problems import BadMonth
from kiosk.visits.tally import Tallies

NO_SERVICE = "unknown"
"""Service of a visit type that the content does not know (any more): shown, never dropped."""

_WRITTEN = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month; business dates fall in it by Asia/Tokyo."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    @classmethod
    def parse(cls, written: str) -> Month:
        """Read `2026-11`; `BadMonth` for anything else."""
        found = _WRITTEN.fullmatch(written.strip())
        if found is None or found[1] == "0000" or not 1 <= int(found[2]) <= 12:
            raise BadMonth(month=written)
        return cls(int(found[1]), int(found[2]))

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])


@dataclass(frozen=True)
class SiteFigures:
    """One hall's month. Keys are ids in order; zeros are left out.

    `visits`, `items` by visit type; `services`, `languages`, `days` count visits; `sessions` by
    result and `staff_calls` are uses of the screens, not visitors.
    """

    visits: Mapping[str, int] = field(default_factory=dict)
    items: Mapping[str, int] = field(default_factory=dict)
    services: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[str, int] = field(default_factory=dict)
    sessions: Mapping[str, int] = field(default_factory=dict)
    staff_calls: int = 0


@dataclass(frozen=True)
class MonthFigures:
    """The report of a month, by site."""

    month: Month
    sites: Mapping[str, SiteFigures]
    training: bool = False


def figures(
    month: Month,
    tallies: Tallies,
    services: Mapping[str, str],
    sites: Iterable[str],
    training: bool = False,
) -> MonthFigures:
    """Add up `tallies` (cells outside of the month are ignored).

    `services` maps visit types to services. Every one of `sites` has its figures, also when
    nobody came; so has every other site that the tallies know.
    """
    inside = _inside(month, tallies)
    known = sorted({*sites, *_sites(inside)})
    return MonthFigures(
        month, {site: _site(site, inside, services) for site in known}, training=training
    )


def as_json(report: MonthFigures) -> dict[str, object]:
    """The report in the shape that scripts rely on."""
    return {
        "month": str(report.month),
        "sites": {
            site: {
                "visits": dict(figures.visits),
                "items": dict(figures.items),
                "services": dict(figures.services),
                "languages": dict(figures.languages),
                "days": dict(figures.days),
                "sessions": dict(figures.sessions),
                "staff_calls": figures.staff_calls,
            }
            for site, figures in report.sites.items()
        },
        "training": report.training,
    }


def _inside(month: Month, tallies: Tallies) -> Tallies:
    def falls(day: date) -> bool:
        return month.first <= day <= month.last

    return Tallies(
        visits=tuple(cell for cell in tallies.visits if falls(cell.date)),
        languages=tuple(cell for cell in tallies.languages if falls(cell.date)),
        sessions=tuple(cell for cell in tallies.sessions if falls(cell.date)),
        calls=tuple(cell for cell in tallies.calls if falls(cell.date)),
    )


def _sites(tallies: Tallies) -> Iterator[str]:
    yield from (cell.site for cell in tallies.visits)
    yield from (cell.site for cell in tallies.languages)
    yield from (cell.site for cell in tallies.sessions)
    yield from (cell.site for cell in tallies.calls)


def _site(site: str, tallies: Tallies, services: Mapping[str, str]) -> SiteFigures:
    here = [cell for cell in tallies.visits if cell.site == site]
    return SiteFigures(
        visits=_sums((cell.visit_type, cell.visits) for cell in here),
        items=_sums((cell.visit_type, cell.items) for cell in here),
        services=_sums((services.get(cell.visit_type, NO_SERVICE), cell.visits) for cell in here),
        languages=_sums((c.language, c.visits) for c in tallies.languages if c.site == site),
        days=_sums((cell.date.isoformat(), cell.visits) for cell in here),
        sessions=_sums((c.result.value, c.sessions) for c in tallies.sessions if c.site == site),
        staff_calls=sum(cell.calls for cell in tallies.calls if cell.site == site),
    )


def _sums(parts: Iterable[tuple[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for key, count in parts:
        total[key] += count
    return {key: total[key] for key in sorted(total) if total[key]}
