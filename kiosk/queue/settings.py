# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`[tickets]` of kiosk.toml: whether we give numbers at all, and where each series starts."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Letter = Annotated[str, Field(pattern=r"^[A-Z]$")]
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

    @model_validator(mode="after")
    def _letters_differ(self) -> Self:
        if len(set(self.letters.values())) < len(self.letters):
            raise ValueError("two classes would print the same letter")
        return self
