# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Wires the lobby's staff layer: PINs, the state of printer and database with a short code, the
mode of the hall. Each action with consequences is a deed of a role."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING
from uuid import uuid4

from kiosk.app.places import CONTENT, LOCALES
from kiosk.problems import Problem
from kiosk.screens.lobby.usecases import Condition, StaffServices

if TYPE_CHECKING:
    from kiosk.app.hall_modes import HallModes
    from kiosk.app.parts import Kiosk
    from kiosk.languages.staff_words import StaffWords

Say = Callable[..., str]

PRINTER_CODES = {
    "ok": ("P-00", "check"),
    "paper_low": ("P-02", "paper-out"),
    "no_paper": ("P-03", "paper-out"),
    "cover_open": ("P-04", "printer"),
    "offline": ("P-05", "printer"),
    "unknown": ("P-09", "printer"),
}
"""Code and icon of what a printer says of itself. Codes stay: they are told on the telephone."""

PRINT_FAILED = "P-10"
DATABASE_FINE, DATABASE_TROUBLE = "D-00", "D-01"


def staff_services(kiosk: Kiosk, modes: HallModes) -> StaffServices:
    """What the staff layer is given. Reads no settings before somebody opens it."""
    from kiosk.languages.staff_words import language

    words = cache(lambda: _words(kiosk))

    def say(text_id: str, **facts: object) -> str:
        return words().say(text_id, **facts)

    def stop_system(role: str, until: datetime | None) -> None:
        modes.take(kiosk.stop_system(until, role=role))

    def go_on(role: str) -> None:
        modes.take(kiosk.go_on(role))

    return StaffServices(
        say=say,
        lang=language(kiosk.environment),
        enter=lambda pin: kiosk.staff_door.enter(pin).value,
        conditions=lambda: (printer_condition(kiosk, say), database_condition(kiosk, say)),
        print_test_slip=lambda: test_print(kiosk, say),
        stop_system=stop_system,
        go_on=go_on,
        note=lambda role, action: note(kiosk, role, action),
    )


def printer_condition(kiosk: Kiosk, say: Say) -> Condition:
    """What the printer says of itself, and what to do."""
    status = kiosk.printer.status()
    code, icon = PRINTER_CODES[status.value]
    is_fine = status.value == "ok"
    text_id = "staff.layer.printer_fine" if is_fine else f"staff.doctor.printer.{status.value}"
    return Condition(code, icon, is_fine, say(text_id))


def database_condition(kiosk: Kiosk, say: Say) -> Condition:
    """Whether the database answers, and what to do if it does not."""
    try:
        kiosk.hall_mode()
    except Problem as problem:
        return Condition(DATABASE_TROUBLE, "warning", False, _told(problem, say))
    return Condition(DATABASE_FINE, "check", True, say("staff.layer.database_fine"))


def test_print(kiosk: Kiosk, say: Say) -> Condition:
    """Prints a test slip; what became of it."""
    printed = kiosk.print_test_slip()
    if printed.problem is not None:
        return Condition(PRINT_FAILED, "printer", False, _told(printed.problem, say))
    return Condition("P-00", "check", True, say("staff.layer.printed"))


def note(kiosk: Kiosk, role: str, action: str) -> None:
    """Writes down a deed that changes nothing in the store."""
    from kiosk.store.audit import Deed

    device = kiosk.settings.kiosk.device
    kiosk.ledger.note_deed(
        Deed(str(uuid4()), kiosk.site, device, role, action, done_at=kiosk.clock())
    )


def _told(problem: Problem, say: Say) -> str:
    return say(f"staff.{problem.text}", **problem.facts)


def _words(kiosk: Kiosk) -> StaffWords:
    from kiosk.languages.staff_words import StaffWords
    from kiosk.settings.places import data_directory

    cache_dir = data_directory(kiosk.environment) / "cache"
    return StaffWords.read(CONTENT, LOCALES, cache_dir, kiosk.environment)
