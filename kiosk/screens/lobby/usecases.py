# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the lobby asks of the rest of the kiosk: plain callables, handed in by `app`.

So the screens see neither store nor printer nor clock. Callables that are not needed for the first
frame are first called after it; nothing here is imported at run time that costs start-up time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.screens.lobby.appearance import Appearance
from kiosk.visits.hall_mode import AS_USUAL

__all__ = ["Appearance", "LobbyServices", "PrintOutcome", "SlipOrder"]

if TYPE_CHECKING:
    from kiosk.guidance.model import Content
    from kiosk.guidance.showing import Release
    from kiosk.languages.catalogues import Catalogues
    from kiosk.languages.openness import Openness
    from kiosk.problems import Problem
    from kiosk.queue.ticket import Issued
    from kiosk.visits.hall_mode import HallMode
    from kiosk.visits.opening_days import Status
    from kiosk.visits.results import Result


class PrintOutcome(Protocol):
    """What became of a slip; `kiosk.printing.printer.Printed` is one."""

    @property
    def state(self) -> str:
        """`printed`, `failed`, `unknown`, or `none` (there is no printer)."""

    @property
    def problem(self) -> Problem | None:
        """Why it failed, if known."""


@dataclass(frozen=True)
class SlipOrder:
    """What is to stand on a slip. `issued` None: a memo, without number.

    `missing` are the lines of the bring list that she said she has not; `wanted` turns false when
    her session ends, so that nothing is printed for somebody who has gone. Safe to ask from any
    thread.
    """

    key: str
    lang: str
    outcome: str
    visit_type: str
    business: str | None = None
    issued: Issued | None = None
    missing: tuple[str, ...] = ()
    reprint: bool = False
    wanted: Callable[[], bool] = field(default=lambda: True, compare=False)


def follow_nothing(_changed: Callable[[], None]) -> Callable[[], None]:
    """Nothing will change; what it returns ends that."""
    return lambda: None


@dataclass(frozen=True)
class Condition:
    """What staff are told of a part of the kiosk: a short code (`P-03`), an icon, words."""

    code: str
    icon: str
    is_fine: bool
    words: str


@dataclass(frozen=True)
class StaffServices:
    """What the staff layer asks for. `role` is that of the PIN that was entered.

    `enter` raises `PinWrong`, `PinLocked`, `NoPinSet`. `conditions` and `print_test_slip` may block
    for seconds and are called from a worker thread.
    """

    say: Callable[..., str] = lambda text_id, **_facts: text_id
    """(text id, facts) -> staff words, in Japanese or English."""
    lang: str = "ja"
    enter: Callable[[str], str] = lambda _pin: ""
    """The role of a PIN."""
    conditions: Callable[[], Sequence[Condition]] = tuple
    print_test_slip: Callable[[], Condition] = lambda: Condition("", "", True, "")
    stop_system: Callable[[str, datetime | None], None] = lambda _role, _until: None
    go_on: Callable[[str], None] = lambda _role: None
    note: Callable[[str, str], None] = lambda _role, _action: None
    """Writes down a deed that the store does not know otherwise."""


@dataclass(frozen=True)
class LobbyServices:
    """Everything the lobby needs, for one hall and one device.

    `print_slip` may block for seconds and is called from a worker thread; everything else is called
    from the window's thread and answers at once. Any of them may raise a `Problem`.
    """

    site: str
    hall: Callable[[str], str]
    """The hall's name in a language; needed for the first frame."""
    catalogues: Catalogues
    languages: Mapping[str, Openness]
    """Codes of the languages that are offered, in their order, and how far each is open."""
    ui_ids: tuple[str, ...]
    """Ids of the screens' own words."""
    content: Callable[[], Content]
    """The content in force; first asked for after the first frame."""
    release: Release
    now: Callable[[], datetime]
    opening: Callable[[str], Status]
    """Opening status of a hall (its id) at this moment."""
    issue_ticket: Callable[[str, str, str], Issued]
    """(visit type, language, key) -> her ticket; the same key again is the same ticket."""
    print_slip: Callable[[SlipOrder], PrintOutcome]
    take_away: Callable[[SlipOrder], str]
    """The plain text of the slip's QR code, in the visitor's language."""
    end_session: Callable[[Result], None]
    call_staff: Callable[[str, str], None]
    """(language, key): keeps the call for staff."""
    repeat_call: Callable[[str, int], None] = lambda _key, _times: None
    """(key, how often she has asked by now): the same call, asked again."""
    is_answered: Callable[[str], bool] = lambda _key: False
    """Whether somebody has said that she goes to the call of this key."""
    waiting: Callable[[str | None], int | None] = lambda _ticket_class: None
    """How many wait for a ticket class (None: for all); None where nobody knows."""
    mode: Callable[[], HallMode] = lambda: AS_USUAL
    """What the hall is in at this moment. Waits for nothing, as `evacuate` and its end."""
    evacuate: Callable[[], None] = lambda: None
    end_evacuation: Callable[[str], None] = lambda _role: None
    follow: Callable[[Callable[[], None]], Callable[[], None]] = follow_nothing
    """Calls back, from another thread, when this device or another one may have changed something;
    returns what ends that."""
    staff: StaffServices = field(default_factory=StaffServices)
    tickets_enabled: bool = True
    training: bool = False
    start: Appearance = field(default_factory=Appearance)
    picture_root: Path = Path()
    """Folder below which the content's `assets/…` paths lie."""
    chime: Path | None = None
    """Sound of the staff call; None: silent."""
