# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`python -m tests.benchmarks [--quick]`: measures everything and prints the table of ratios.

Takes about three minutes on two processors that have nothing else to do; `--quick` makes each
measure as short as it can be and its figures rough.
"""

from __future__ import annotations

import os
import sys

from tests.benchmarks import content, memory, startup, tickets
from tests.benchmarks.table import Row, table


def rows(*, quick: bool) -> list[Row]:
    """Every row of the table."""
    # Before Qt is imported.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from tests.benchmarks import screens

    if quick:
        return [
            *startup.measure(rounds=1),
            *content.measure(rounds=2),
            *screens.measure(rounds=1, switches=4),
            *tickets.measure(rounds=1),
            *memory.measure(events=100),
        ]
    return [
        *startup.measure(),
        *content.measure(),
        *screens.measure(),
        *tickets.measure(),
        *memory.measure(),
    ]


if __name__ == "__main__":
    print(table(rows(quick="--quick" in sys.argv[1:])))  # noqa: T201 - a report is its purpose
