# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""That the benchmarks still measure; how fast the kiosk is they say themselves."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from kiosk.app.places import CHECKOUT
from tests.benchmarks.table import Row

ROWS = (
    "process start to attract page painted, offscreen",
    "content and one language at a start",
    "touch to next screen painted, ja, p99",
    "touch to next screen painted, ja@easy, p99",
    "touch to next screen painted, en, p99",
    "language switch of a full screen, p99",
    "durable tickets with their tally",
    "resident memory, lobby at rest",
    "resident memory, lobby after",
)


def test_a_quick_run_measures_everything() -> None:
    command = [sys.executable, "-m", "tests.benchmarks", "--quick"]
    ended = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    for name in ROWS:
        line = next((line for line in ended.stdout.splitlines() if name in line), "")
        figures = [float(each) for each in re.findall(r"\| ([\d.]+)", line)]
        assert len(figures) >= 3, ended.stdout
        assert all(figure > 0 for figure in figures), line


@pytest.mark.parametrize(
    ("ours", "kept"),
    [(2.0, True), (2.1, False), (3.9, False)],
    ids=["at the budget", "over the ratio", "over both"],
)
def test_a_row_is_kept_only_within_all_its_budgets(ours: float, kept: bool) -> None:
    row = Row("start", "an empty window", "s", ours, 1.0, most_times=2.0, most=3.0)
    assert row.is_kept is kept
    assert ("OVER" in row.cells()) is not kept


def test_a_row_may_have_a_least_ratio_or_no_budget() -> None:
    assert Row("tickets", "raw", "/s", 50, 100, least_times=0.4).is_kept is True
    assert Row("tickets", "raw", "/s", 30, 100, least_times=0.4).is_kept is False
    assert Row("touch", "empty page", "ms", 30, 10).is_kept is None
