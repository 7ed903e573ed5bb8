# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Looks at everything the kiosk needs, and says of each whether it works and what to do if not."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from kiosk.app.config_check import check_config
from kiosk.app.parts import Kiosk
from kiosk.languages.registry import LOCALES
from kiosk.problems import Problem, RecordsWaiting

LITTLE_ROOM = 500 * 1024 * 1024
"""Bytes: below, staff should tidy up; a day writes less than a hundredth of it."""

TOO_LITTLE_ROOM = 20 * 1024 * 1024
"""Bytes: below, the next upgrade or a day's spool may not fit."""


class State(StrEnum):
    """How a check ended."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True)
class Check:
    """One thing looked at, told by the staff words `text`; `remedy` says what to do."""

    name: str
    state: State
    text: str
    facts: Mapping[str, object] = field(default_factory=dict)
    remedy: str | None = None


def examine(kiosk: Kiosk) -> tuple[Check, ...]:
    """All checks, in the order in which one needs the other. Never raises a `Problem`."""
    found: list[Check] = []
    for look in LOOKS:
        try:
            found += look(kiosk)
        except Problem as problem:
            found += _failures(look.__name__, problem)
            if look is settings:
                break  # nothing else can be looked at without settings
    return tuple(found)


def _failures(name: str, problem: Problem) -> Iterator[Check]:
    """One row a fault, with its line, where a file has several."""
    faults = getattr(problem, "faults", None)
    if not isinstance(faults, tuple) or not faults:
        yield _failed(name, problem)
        return
    for fault in faults:
        facts = {**fault.facts, "place": f"{fault.file}:{fault.line}"}
        yield Check(name, State.FAILED, fault.text, facts, "staff.doctor.place")


def _failed(name: str, problem: Problem, *, is_urgent: bool = True) -> Check:
    state = State.FAILED if is_urgent else State.WARNING
    return Check(name, state, f"staff.{problem.text}", dict(problem.facts))


def settings(kiosk: Kiosk) -> Iterator[Check]:
    """The settings file can be used."""
    facts = {"file": kiosk.settings_file, "site": kiosk.site, "device": kiosk.settings.kiosk.device}
    yield Check("settings", State.OK, "staff.doctor.settings", facts)
    for fault in check_config(kiosk):
        told = {**fault.facts, "place": f"{fault.file}:{fault.line}"}
        yield Check("settings", State.WARNING, fault.text, told, "staff.doctor.place")


def content(kiosk: Kiosk) -> Iterator[Check]:
    """Content and translations are the newest, or the last good ones."""
    faults = kiosk.content_faults
    if faults:
        facts: dict[str, object] = {"n": len(faults), "first": faults[0]}
        yield Check(
            "content",
            State.WARNING,
            "staff.doctor.content.faulty",
            facts,
            "staff.doctor.content.remedy",
        )
    else:
        yield Check("content", State.OK, "staff.doctor.content", {"n": len(kiosk.content.outcomes)})


def fonts(kiosk: Kiosk) -> Iterator[Check]:
    """Every character of every locale has a glyph in an installed font."""
    from kiosk.languages.checks import check_glyphs

    faults = check_glyphs(kiosk.content, kiosk.locales_directory, LOCALES.values())
    for fault in faults:
        facts = dict(fault.facts)
        yield Check("fonts", State.FAILED, fault.text, facts, "staff.doctor.fonts.remedy")
    if not faults:
        yield Check("fonts", State.OK, "staff.doctor.fonts", {"n": len(kiosk.languages)})


def database(kiosk: Kiosk) -> Iterator[Check]:
    """The database opens, is whole, and can be written; what waits for a server is no fault."""
    problems = kiosk.check_database()
    for problem in problems:
        yield _failed("database", problem, is_urgent=not isinstance(problem, RecordsWaiting))
    if not problems:
        yield Check("database", State.OK, "staff.doctor.database", {"path": kiosk.database_url})


def clock(kiosk: Kiosk) -> Iterator[Check]:
    """Date and time are not before the last record."""
    kiosk.must_trust_clock()
    yield Check("clock", State.OK, "staff.doctor.clock", {"now": f"{kiosk.clock():%Y-%m-%d %H:%M}"})


def disk(kiosk: Kiosk) -> Iterator[Check]:
    """There is room for tickets, spool and upgrades."""
    free = shutil.disk_usage(_existing(kiosk.home)).free
    facts: dict[str, object] = {"path": kiosk.home, "free": f"{free // (1024 * 1024)} MB"}
    if free < LITTLE_ROOM:
        state = State.FAILED if free < TOO_LITTLE_ROOM else State.WARNING
        yield Check("disk", state, "staff.doctor.disk.little", facts, "staff.doctor.disk.remedy")
    else:
        yield Check("disk", State.OK, "staff.doctor.disk", facts)


def printer(kiosk: Kiosk) -> Iterator[Check]:
    """The printer answers, and would print now."""
    status = kiosk.printer.status()
    facts: dict[str, object] = {"device": kiosk.settings.printing.device, "status": status.value}
    if status.value == "ok" or kiosk.settings.printing.device == "none":
        yield Check("printer", State.OK, "staff.doctor.printer", facts)
    else:
        state = State.WARNING if status.ready else State.FAILED
        remedy = f"staff.doctor.printer.{status.value}"
        yield Check("printer", state, "staff.doctor.printer.trouble", facts, remedy)


def display(kiosk: Kiosk) -> Iterator[Check]:
    """There is a screen to draw on."""
    names = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")
    found = next((kiosk.environment[n] for n in names if kiosk.environment.get(n)), None)
    if found:
        yield Check("display", State.OK, "staff.doctor.display", {"name": found})
    else:
        yield Check(
            "display",
            State.WARNING,
            "staff.doctor.display.none",
            {},
            "staff.doctor.display.remedy",
        )


def sound(kiosk: Kiosk) -> Iterator[Check]:
    """The chime of the staff call can be played."""
    player = next((name for name in ("paplay", "aplay") if shutil.which(name)), None)
    if not kiosk.settings.lobby.chime:
        yield Check("sound", State.OK, "staff.doctor.sound.off")
    elif player:
        yield Check("sound", State.OK, "staff.doctor.sound", {"player": player})
    else:
        yield Check(
            "sound", State.WARNING, "staff.doctor.sound.none", {}, "staff.doctor.sound.remedy"
        )


def print_test_slip(kiosk: Kiosk) -> Check:
    """Prints the memo of the largest flow: what a visitor would get, without taking a number."""
    printed = kiosk.print_test_slip()
    facts = {"state": printed.state.value, "path": printed.path or "-"}
    if printed.problem is not None:
        return _failed("test_slip", printed.problem)
    state = State.OK if printed.state.value == "printed" else State.WARNING
    return Check("test_slip", state, "staff.doctor.printed", facts)


LOOKS: tuple[Callable[[Kiosk], Iterator[Check]], ...] = (
    settings,
    content,
    fonts,
    database,
    clock,
    disk,
    printer,
    display,
    sound,
)


def _existing(path: Path) -> Path:
    while not path.exists() and path != path.parent:
        path = path.parent
    return path if os.access(path, os.R_OK) else Path("/")
