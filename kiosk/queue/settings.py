# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`[tickets]` of kiosk.toml: whether we give numbers at all, and where each series starts."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Letter = Annotated[str, Field(pattern=r"^[A-Z]$")]
FIRST = 1
"""Number with which a class's day starts unless it is told otherwise."""

ROOM = 200
"""Numbers between two series, so that a day of one never runs into the other: both halls together
have 110 renewals of certificates on an average day."""

First = Annotated[int, Field(ge=1, le=900_000)]


class QueueSettings(BaseModel):
    """Numbering of the hall. Keys of `first` and `letters` are ticket classes of the content."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    enabled: bool = True
    """False where the city's own machine gives the numbers: nothing promises a place in a queue."""
    first: dict[Letter, First] = {}
    """First number of a class's day, e.g. `C = 501` beside a number machine; default 1."""
    letters: dict[Letter, Letter] = {}
    """Letter to print for a class, where the hall's signs use another one."""

    overflow: First | None = None
    """First number of every class on this device while the server that it shares is away, e.g. 800;
    another range on each device of a hall. Default: no ticket is issued then."""

    @model_validator(mode="after")
    def _overflow_is_apart(self) -> Self:
        for first in (FIRST, *self.first.values()):
            if self.overflow is not None and abs(self.overflow - first) < ROOM:
                raise ValueError(
                    f"overflow needs {ROOM} numbers between it and the first of a class, {first}"
                )
        return self

    @model_validator(mode="after")
    def _letters_differ(self) -> Self:
        if len(set(self.letters.values())) < len(self.letters):
            raise ValueError("two classes would print the same letter")
        return self
