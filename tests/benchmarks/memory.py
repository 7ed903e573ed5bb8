# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Resident memory of the lobby at rest and after a busy hour, beside an empty window.

Each is a process of its own on the same screen without a display, measured by the kernel.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile

from tests.benchmarks import busy_lobby, empty_window
from tests.benchmarks.displays import offscreen
from tests.benchmarks.table import Row

MOST_TIMES = 2.5
MOST_MB = 300.0
EVENTS = 2000
PATIENCE = 120.0
"""s until a process that should long have ended is given up."""


def measure(events: int = EVENTS) -> list[Row]:
    """A row at rest and one after `events` touches at random places."""
    with tempfile.TemporaryDirectory() as home, offscreen() as environment:
        environment["KIOSK_HOME"] = home
        empty = _told([empty_window.__file__ or "", "--stay"], environment)[-1]
        # Twice: the first start compiles the content, which needs more.
        lobby = [busy_lobby.__file__ or "", str(events)]
        _told([lobby[0], "20"], environment)
        settled, busy = _told(lobby, environment)
    return [
        _row("resident memory, lobby at rest", settled, empty),
        _row(f"resident memory, lobby after {events} touches", busy, empty),
    ]


def _row(what: str, ours: float, reference: float) -> Row:
    return Row(what, "empty window", "MB", ours, reference, most_times=MOST_TIMES, most=MOST_MB)


def _told(program: list[str], environment: dict[str, str]) -> list[float]:
    """The figures that the program says, a line each."""
    said = subprocess.run(
        [sys.executable, *program],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    ).stdout
    return [float(line) for line in said.split() if line[0].isdigit()]
