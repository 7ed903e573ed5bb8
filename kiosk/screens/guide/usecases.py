# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the guide's tablet asks of the rest of the kiosk: plain callables, handed in by `app`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.visits.tally import Channel

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.guidance.model import Content
    from kiosk.guidance.statements import Text
    from kiosk.problems import Problem
    from kiosk.queue.ticket import Issued, State
    from kiosk.screens.lobby.usecases import PrintOutcome, SlipOrder


class OpenCall(Protocol):
    """Somebody asked for a person; `kiosk.store.calls.Call` is one."""

    @property
    def key(self) -> str:
        """Names the call, with its site."""

    @property
    def site(self) -> str:
        """The hall."""

    @property
    def device(self) -> str:
        """Where in it."""

    @property
    def lang(self) -> str:
        """What the screen spoke."""

    @property
    def called_at(self) -> datetime:
        """Since when."""

    @property
    def times(self) -> int:
        """How often she has asked."""

    @property
    def answered_by(self) -> str | None:
        """The device of who goes."""


class Day(Protocol):
    """The day of all halls; `kiosk.store.ledger.DayFigures` is one."""

    @property
    def visits(self) -> Mapping[str, int]:
        """By hall."""

    @property
    def waiting(self) -> Mapping[str, int]:
        """By hall."""

    @property
    def calls(self) -> Sequence[OpenCall]:
        """Not done yet, the longest waiting first."""


@dataclass(frozen=True)
class Count:
    """What one tap counts."""

    key: str
    visit_type: str
    channel: Channel
    people: int
    items: int


@dataclass(frozen=True)
class GuideServices:
    """Everything the tablet needs. `print_slip` may block for seconds and is called from a worker
    thread. Any of them may raise a `Problem`, which `explain` puts into words for staff."""

    site: str
    lang: str
    """`ja` or `en`."""
    say: Callable[..., str]
    """(id, facts) -> staff's words."""
    words: Mapping[str, str]
    """What QML asks for by id."""
    explain: Callable[[Problem], str]
    content: Content
    label: Callable[[Text], str]
    """Words of the content in staff's language."""
    languages: Mapping[str, str]
    """The visitors' languages in their own names, by code."""
    today: Callable[[], date]
    day: Callable[[], Day]
    tickets: Callable[[], Sequence[Issued]]
    """Today's tickets of this hall."""
    issue_ticket: Callable[[str, str, str], Issued]
    """(visit type, language, key)."""
    print_slip: Callable[[SlipOrder], PrintOutcome]
    take_away: Callable[[SlipOrder], str]
    move_ticket: Callable[[str, State], object]
    """(number, state)."""
    count: Callable[[Count], object]
    undo: Callable[[str, str], object]
    """(key of the count, key of the undo)."""
    acknowledge: Callable[[str, str], object]
    """(site, key): she goes."""
    finish_call: Callable[[str, str], object]
    follow: Callable[[Callable[[], None]], Callable[[], None]]
    """See `LobbyServices.follow`."""
    tickets_enabled: bool = True
    training: bool = False
    text_scale: float = 1.0
    picture_root: Path = field(default_factory=Path)
