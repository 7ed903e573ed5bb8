# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A measured figure beside its reference and its budget, and the table of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

HEAD = ("what", "ours", "reference", "ratio", "budget", "")


@dataclass(frozen=True)
class Row:
    """`ours` and `reference` are in `unit`. The budget is any of: at most so many times the
    reference, at least so many times, at most so many units."""

    what: str
    beside: str
    unit: str
    ours: float
    reference: float
    most_times: float | None = None
    least_times: float | None = None
    most: float | None = None

    @property
    def ratio(self) -> float:
        """Ours by the reference."""
        return self.ours / self.reference

    @property
    def is_kept(self) -> bool | None:
        """Whether the budget is kept; None without one."""
        kept = [
            *(self.ratio <= most for most in (self.most_times,) if most is not None),
            *(self.ratio >= least for least in (self.least_times,) if least is not None),
            *(self.ours <= most for most in (self.most,) if most is not None),
        ]
        return all(kept) if kept else None

    @property
    def budget(self) -> str:
        """The budget in words; empty without one."""
        told = []
        if self.most_times is not None:
            told.append(f"≤ {self.most_times:g}×")
        if self.least_times is not None:
            told.append(f"≥ {self.least_times:g}×")
        if self.most is not None:
            told.append(f"≤ {self.most:g} {self.unit}")
        return ", ".join(told)

    def cells(self) -> tuple[str, ...]:
        """As `HEAD` names them."""
        verdict = {True: "ok", False: "OVER", None: ""}[self.is_kept]
        reference = f"{_figure(self.reference)} {self.unit} ({self.beside})"
        ours = f"{_figure(self.ours)} {self.unit}"
        return (self.what, ours, reference, f"{self.ratio:.2f}×", self.budget, verdict)


def _figure(value: float) -> str:
    """Three digits that say something."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def table(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table, aligned for the eye."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEAD))]
    told = [_line(line, widths) for line in lines]
    told.insert(1, "|".join(["", *("-" * (width + 2) for width in widths), ""]))
    return "\n".join(told)


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    padded = (f" {cell:{width}} " for cell, width in zip(cells, widths, strict=True))
    return "|".join(["", *padded, ""])
