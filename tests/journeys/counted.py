# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What a journey added to the counters, as the month's report tells it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.app import Kiosk

MONTHS = ("2026-11", "2026-12", "2027-01")
"""The months in which journeys take place."""


@dataclass(frozen=True)
class Counted:
    """Figures of one hall; zeros are left out."""

    visits: dict[str, int] = field(default_factory=dict)
    items: dict[str, int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    sessions: dict[str, int] = field(default_factory=dict)
    staff_calls: int = 0


def one_visit(visit_type: str, lang: str) -> Counted:
    """One visitor with one case who took a ticket and did nothing else that is counted."""
    one = {visit_type: 1}
    return Counted(visits=one, items=one, languages={lang: 1}, sessions={"ticket": 1})


def one_session(result: str, staff_calls: int = 0) -> Counted:
    """One use of the screen, no visit."""
    return Counted(sessions={result: 1}, staff_calls=staff_calls)


class Tally:
    """The report of one kiosk, and what came to it since `begin`."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._before = self._now()

    def begin(self) -> None:
        """Count from here."""
        self._before = self._now()

    def news(self, site: str) -> Counted:
        """What was counted at a hall since `begin`."""
        new = self._now() - self._before
        cells: dict[str, dict[str, int]] = {}
        for (hall, sheet, key), n in new.items():
            if hall == site and n:
                cells.setdefault(sheet, {})[key] = n
        return Counted(
            visits=cells.get("visits", {}),
            items=cells.get("items", {}),
            languages=cells.get("languages", {}),
            sessions=cells.get("sessions", {}),
            staff_calls=cells.get("staff_calls", {}).get("", 0),
        )

    def _now(self) -> Counter[tuple[str, str, str]]:
        cells: Counter[tuple[str, str, str]] = Counter()
        for month in MONTHS:
            for site, figures in self._kiosk.month_report(month, None)["sites"].items():
                cells[site, "staff_calls", ""] += figures["staff_calls"]
                for sheet in ("visits", "items", "languages", "sessions"):
                    for key, n in figures[sheet].items():
                        cells[site, sheet, key] += n
        return cells
