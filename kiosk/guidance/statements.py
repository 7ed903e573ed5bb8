# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What all content is made of: texts with a stable id, and statements with their source.

Every visible word is a `Text`: written as a plain string in YAML, it becomes Japanese source text
with a stable id (its path, e.g. `outcome.O07.title`), which is the msgctxt of its translations.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from kiosk.guidance.kinds import Basis, Way


class Model(BaseModel):
    """Base: frozen, unknown keys refused, so that a misspelt key is a fault and not a silence."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Model):
    """Japanese source text and its id. `note` is for translators. Markup: `{漢字|かんじ}` is ruby,
    `{name}` a placeholder."""

    id: str = ""
    ja: str = Field(min_length=1)
    note: str | None = None


def _text(value: Any) -> Any:
    return {"ja": value} if isinstance(value, str) else value


Words = Annotated[Text, BeforeValidator(_text)]
"""A `Text` that may be written as a plain string."""


# Pieces like `S §5(1)`, `P:kasai`, `M`, separated by `, `; the specification is cited by place.
SOURCE_PATTERN = (
    r"^(S [^,]+|P(:[^, ]+)?( [^,]+)?|[MI]( [^,]+)?)"
    r"(, (S [^,]+|P(:[^, ]+)?( [^,]+)?|[MI]( [^,]+)?))*$"
)

Source = Annotated[str, Field(pattern=SOURCE_PATTERN)]
"""Where a statement is from: see `Sourced.source`."""


MonthAndDay = Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
"""A day of every year, `MM-DD`."""


class Confirmation(Model):
    """The city has confirmed a fact: by whom (a post, not a name), when, and the reference."""

    by: str
    on: date
    reference: str


class Sourced(Model):
    """Anything that states a fact: where it is from, since when it holds, who confirmed it.

    `source` starts with its basis: `S §6`, `P:kasai`, `M`, `I`; several are separated by `, ` and
    the first is the weakest one that the statement needs.
    """

    source: Source
    effective_from: date | None = None
    effective_until: date | None = None
    reviewed_on: date | None = None
    confirmed: Confirmation | None = None
    awaits: tuple[str, ...] = ()
    """Questions for the city on which this depends (`city-questions.yaml`)."""

    @property
    def basis(self) -> Basis:
        """The basis of `source`, e.g. `S` for `S §5(1)`."""
        return Basis(self.source[0])


class Statement(Sourced):
    """One sentence of fact with its provenance."""

    id: str
    text: Words


class Time(Sourced):
    """Minutes at the desk, without waiting."""

    low: int = Field(ge=1)
    high: int = Field(ge=1)


class Cost(Sourced):
    """What it costs. `yen` lists the amounts that may occur; (0,) is free.

    `then` is what it costs from another day on (its `effective_from`).
    """

    yen: tuple[int, ...]
    text: Words
    then: Cost | None = None


class OtherWay(Statement):
    """Another way to get the same done; `qr` is plain text to take away (no network needed)."""

    way: Way
    site: str | None = None
