# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""When a hall is open, as regular hours for paper: it may be read on another day."""

from __future__ import annotations

from kiosk.guidance.model import KindOfDay, Site
from kiosk.reception.slip_words import Pair, SlipWords


def hours_in_words(site: Site, words: SlipWords) -> Pair | None:
    """A line for each kind of day that may be told; none where nothing may be told."""
    lines = []
    for hours in site.hours:
        opens, closes = words.time(hours.open), words.time(hours.close)
        if hours.kind is KindOfDay.WEEKDAY:
            told = words.ui("slip.hours.weekday", opens=opens, closes=closes)
        elif hours.kind is KindOfDay.SUNDAY and hours.nth:
            nth = words.ui(f"slip.nth.{hours.nth}")
            told = words.ui("slip.hours.sunday", nth=nth, opens=opens, closes=closes)
        else:
            continue
        line = words.fact(hours, told)
        if line:
            lines.append(line)
    if not lines:
        return None
    lines.append(words.ui("slip.hours.closed"))
    return Pair("\n".join(line.ja for line in lines), "\n".join(line.local for line in lines))
