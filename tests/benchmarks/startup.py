# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""From the start of the process to the first painted frame, beside an empty window.

The kiosk is the installed command on a data directory that has been started before: its first frame
is the attract page with its text. Both are started in turns, so that a slow moment of the machine
hits both; medians count.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.benchmarks import empty_window
from tests.benchmarks.displays import Display, displays
from tests.benchmarks.table import Row

BUDGET = 2.0
"""Times an empty window."""

OPEN_HOURS = "2026-11-24T10:00+09:00"
"""A Tuesday on which the hall is open."""

PATIENCE = 30.0
"""s until a process that has painted should long have ended."""

KIOSK = Path(sys.executable).with_name("kiosk")


def measure(rounds: int = 15) -> list[Row]:
    """A row for each display of this machine. Takes about two seconds a round and display."""
    return [_on(display, rounds) for display in displays()]


def _on(display: Display, rounds: int) -> Row:
    empty = [sys.executable, str(empty_window.__file__)]
    ours: list[float] = []
    reference: list[float] = []
    with tempfile.TemporaryDirectory() as home, display.opened() as environment:
        environment["KIOSK_HOME"] = home
        # Not counted: compiles the content, and brings both from the disk.
        first_frame(lobby_command(), environment, "attract")
        first_frame(empty, environment, "empty")
        for _ in range(rounds):
            ours.append(first_frame(lobby_command(), environment, "attract"))
            reference.append(first_frame(empty, environment, "empty"))
    return Row(
        f"process start to attract page painted, {display.name}",
        "empty window",
        "s",
        statistics.median(ours),
        statistics.median(reference),
        most_times=BUDGET,
    )


def lobby_command() -> list[str]:
    """The lobby as it is started in the hall, on a moment at which the hall is open."""
    clock = ["--training", "--now", OPEN_HOURS]
    return [str(KIOSK), *clock, "lobby", "--until-painted"]


def first_frame(command: list[str], environment: dict[str, str], page: str) -> float:
    """Seconds from the start of `command` until it says that `page` is painted."""
    began = perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline().strip()
        took = perf_counter() - began
        process.communicate(timeout=PATIENCE)
    if said != page or process.returncode != 0:
        raise RuntimeError(f"{command[0]} said {said!r} and ended with {process.returncode}")
    return took
