# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What only staff open: a PIN, then the few things that keep a kiosk going."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.problems import NoPinSet, Problem
from kiosk.screens.qt import Property, safely
from kiosk.screens.rows import Rows
from kiosk.visits.hall_mode import HallState
from kiosk.visits.opening_days import TOKYO

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby
    from kiosk.screens.lobby.usecases import Condition

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.screens.staff")

AUTO_LOCK_S = 120
"""Seconds without a touch after which the layer closes."""

PAD_S = 15
"""Seconds of the same for the pad over an evacuation."""

MOST_DIGITS = 12

STEP = timedelta(minutes=30)
STEPS = 12
"""How many ends of a stop are offered, each on the half hour: from the opening to 15:00."""

RESTART = 75
"""Exit code of a wanted restart: systemd starts the lobby again (Restart=always)."""

UNKNOWN_END = "unknown"


class View(StrEnum):
    """What of the layer is shown."""

    CLOSED = ""
    PIN = "pin"
    MENU = "menu"
    UNTIL = "until"
    DARK = "dark"


@dataclass(frozen=True)
class ActionRow:
    """A button: what it does, its word, its icon."""

    action: str
    label: str
    icon: str


@dataclass(frozen=True)
class ConditionRow:
    """A part of the kiosk: code, icon, words."""

    code: str
    icon: str
    words: str
    fine: bool


@QmlElement
class StaffLayer(QObject):
    """The staff layer of one lobby. Locks itself."""

    changed = Signal()
    _found = Signal(object)

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._lobby = lobby
        self._view = View.CLOSED
        self._role = ""
        self._pin = ""
        self._message = ""
        self._idle_s = 0
        self._asked_to_restart = False
        self._actions = Rows(ActionRow, self)
        self._conditions = Rows(ConditionRow, self)
        self._found.connect(self._take)

    # --- what the lobby tells ------------------------------------------------------------------

    def tick(self) -> None:
        """A second has passed."""
        self._idle_s += 1
        # In an evacuation the pad lies over what everybody must read.
        allowed = PAD_S if self._lobby.evacuation.isOn else AUTO_LOCK_S
        if self._idle_s >= allowed and self._view not in (View.CLOSED, View.DARK):
            self.close()

    def touched(self) -> None:
        """Somebody is there."""
        self._idle_s = 0

    def recover(self, error: Exception) -> None:
        """See `Recovers`."""
        self.close()
        self._lobby.recover(error)

    # --- what QML reads ------------------------------------------------------------------------

    @Property(str, notify=changed)
    def view(self) -> str:
        """`pin`, `menu`, `until`, `dark`, or empty."""
        return self._view.value

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the layer lies over the lobby."""
        return self._view is not View.CLOSED

    @Property(str, notify=changed)
    def title(self) -> str:
        """What this view is for."""
        return self._word(self._view.value)

    @Property(str, notify=changed)
    def message(self) -> str:
        """What became of the last press."""
        return self._message

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many digits are entered; which ones nobody is told."""
        return len(self._pin)

    @Property(str, notify=changed)
    def enterText(self) -> str:
        """Word of the key that enters the PIN."""
        return self._word("enter")

    @Property(str, notify=changed)
    def eraseText(self) -> str:
        """Word of the key that takes the last digit away."""
        return self._word("erase")

    @Property(str, notify=changed)
    def closeText(self) -> str:
        """Word of the button that closes the layer."""
        return self._word("close")

    @Property(QObject, constant=True)
    def actions(self) -> QObject:
        """`ActionRow`s."""
        return self._actions

    @Property(QObject, constant=True)
    def conditions(self) -> QObject:
        """`ConditionRow`s."""
        return self._conditions

    # --- what QML asks -------------------------------------------------------------------------

    @Slot()
    @safely
    def open(self) -> None:
        """Somebody has held the corner: ask for the PIN."""
        if self._view is View.CLOSED:
            self._show(View.PIN)

    @Slot(str)
    @safely
    def press(self, digit: str) -> None:
        """A key of the pad."""
        if self._view is View.PIN and digit.isdigit():
            self._pin = (self._pin + digit)[:MOST_DIGITS]
            self._message = ""
            self.changed.emit()

    @Slot()
    @safely
    def erase(self) -> None:
        """Take the last digit away."""
        self._pin = self._pin[:-1]
        self.changed.emit()

    @Slot()
    @safely
    def enter(self) -> None:
        """The PIN is complete: open, and in an evacuation end that."""
        pin, self._pin = self._pin, ""
        try:
            self._role = self._lobby.services.staff.enter(pin)
        except Problem as problem:
            self._tell(problem)
            return
        if self._lobby.services.mode().is_evacuation:
            self._lobby.services.end_evacuation(self._role)
            self.close()
            self._lobby.tick()
            return
        self._lobby.leave()
        self._open_menu()

    @Slot(str)
    @safely
    def choose(self, action: str) -> None:
        """A button of the menu, or an end of the stop."""
        if self._view is View.UNTIL:
            self._stop(action)
            return
        if action != "restart":
            self._asked_to_restart = False
        deeds: dict[str, Callable[[], None]] = {
            "test_print": self._test_print,
            "stop": lambda: self._show(View.UNTIL),
            "go_on": self._go_on,
            "dark": lambda: self._show(View.DARK),
            "restart": self._restart,
        }
        if action in deeds and self._view is View.MENU:
            deeds[action]()

    @Slot()
    @safely
    def close(self) -> None:
        """Back to the lobby; the next one needs the PIN again."""
        before = self._lobby.shown_language
        self._role, self._pin, self._message = "", "", ""
        self._asked_to_restart = False
        self._conditions.put(())
        self._show(View.CLOSED, before)

    # --- inside --------------------------------------------------------------------------------

    def _word(self, name: str) -> str:
        """A word of the layer; none of them is read before somebody opens it."""
        return self._say(f"staff.layer.{name}") if self.isOpen else ""

    def _say(self, text_id: str, **facts: object) -> str:
        return self._lobby.services.staff.say(text_id, **facts)

    def _show(self, view: View, before: str | None = None) -> None:
        spoken = before or self._lobby.shown_language
        self._view = view
        self._idle_s = 0
        if view is View.MENU:
            self._actions.put(self._menu())
        elif view is View.UNTIL:
            self._actions.put(self._ends())
        self.changed.emit()
        self._lobby.speak_again(spoken)

    def _open_menu(self) -> None:
        self._show(View.MENU)
        self._beside(self._lobby.services.staff.conditions)

    def _menu(self) -> list[ActionRow]:
        down = self._lobby.services.mode().state is HallState.SYSTEM_DOWN
        rows = [("test_print", "printer"), ("go_on", "next") if down else ("stop", "stop")]
        rows += [("dark", "moon"), ("restart", "again")]
        return [
            ActionRow(action, self._say(f"staff.layer.{action}"), icon) for action, icon in rows
        ]

    def _ends(self) -> list[ActionRow]:
        """The next half hours, of which the first is at least a few minutes away."""
        rows = [
            ActionRow(end.isoformat(), self._say("staff.layer.until_time", time=f"{end:%H:%M}"), "")
            for end in half_hours(self._lobby.services.now())
        ]
        return [*rows, ActionRow(UNKNOWN_END, self._say("staff.layer.until_unknown"), "question")]

    def _stop(self, end: str) -> None:
        until = None if end == UNKNOWN_END else datetime.fromisoformat(end)
        self._try(lambda: self._lobby.services.staff.stop_system(self._role, until))
        self._show(View.MENU)

    def _go_on(self) -> None:
        self._try(lambda: self._lobby.services.staff.go_on(self._role))
        self._show(View.MENU)

    def _restart(self) -> None:
        """The second press, so that no slip of a finger does it."""
        if not self._asked_to_restart:
            self._asked_to_restart = True
            self._message = self._say("staff.layer.restart_again")
            self.changed.emit()
            return
        self._try(lambda: self._lobby.services.staff.note(self._role, "restart"))
        QCoreApplication.exit(RESTART)

    def _test_print(self) -> None:
        self._message = self._say("staff.layer.printing")
        self.changed.emit()
        self._beside(self._lobby.services.staff.print_test_slip)

    def _try(self, deed: Callable[[], None]) -> None:
        self._message = ""
        try:
            deed()
        except Problem as problem:
            self._tell(problem)

    def _tell(self, problem: Problem) -> None:
        log.info("staff layer: %s", problem.text)
        self._message = self._say(f"staff.{problem.text}", **problem.facts)
        if isinstance(problem, NoPinSet):
            self._pin = ""
        self.changed.emit()

    def _beside(self, ask: Callable[[], object]) -> None:
        """Ask something that may take seconds; `_take` gets the answer."""
        Thread(target=lambda: self._found.emit(ask()), name="kiosk-staff", daemon=True).start()

    def _take(self, found: object) -> None:
        if self._view is View.CLOSED:
            return
        if isinstance(found, (list, tuple)):
            self._conditions.put([_row(each) for each in found])
        else:
            self._message = _row(found).words  # type: ignore[arg-type]  # a Condition
        self.changed.emit()


def half_hours(now: datetime) -> list[datetime]:
    """The ends that are offered for a stop that begins now."""
    moment = now.astimezone(TOKYO).replace(second=0, microsecond=0)
    first = moment + STEP - timedelta(minutes=moment.minute % 30)
    return [first + STEP * at for at in range(STEPS)]


def _row(condition: Condition) -> ConditionRow:
    return ConditionRow(condition.code, condition.icon, condition.words, condition.is_fine)
