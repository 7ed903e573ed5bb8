# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""How far a language is opened to visitors. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum

from kiosk.languages.registry import SOURCE


class Openness(StrEnum):
    """`guided`: home, questions, bring list and tickets only, with the Japanese beside."""

    OFF = "off"
    GUIDED = "guided"
    PUBLIC = "public"


def offered(
    codes: Iterable[str],
    guided: Collection[str],
    off: Collection[str],
    *,
    only_reviewed: bool = False,
    reviewed: Collection[str] = (),
) -> dict[str, Openness]:
    """How far each language is open, those that are off left out; the order is that of `codes`.

    `only_reviewed` (release `open`): a language that no native speaker has signed is guided at
    most. The source is always public: every chain ends in it.
    """
    found = {}
    for code in codes:
        if code == SOURCE:
            found[code] = Openness.PUBLIC
        elif code not in off:
            unsigned = only_reviewed and code not in reviewed
            found[code] = Openness.GUIDED if code in guided or unsigned else Openness.PUBLIC
    return found
