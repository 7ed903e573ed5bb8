# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The mode of this hall as this device knows it: at once, also without server, network and disk.

An evacuation is in force here from the moment at which somebody asks for it. The store is told by a
thread, which tries until it succeeds; a small file keeps it over a restart. What other devices set
is heard by a watch of the store.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from threading import Condition, Lock, Thread
from typing import TYPE_CHECKING

from kiosk import files
from kiosk.problems import Problem
from kiosk.reception import set_mode
from kiosk.reception.set_mode import ANYONE, Actor
from kiosk.visits.hall_mode import AS_USUAL, EVACUATION, HallMode

if TYPE_CHECKING:
    from kiosk.app.parts import Kiosk
    from kiosk.store.changes import Change

log = logging.getLogger("kiosk.app.hall_modes")

FILE = "evacuation.json"

LONGEST_PAUSE_S = 15.0
"""Seconds between two tries to tell a store that is away, at most."""


@dataclass(frozen=True)
class _Untold:
    """What was done here and the store does not know yet. `version`: of the evacuation to end."""

    begins: bool
    actor: Actor
    version: int = 0


class HallModes:
    """One device's view of its hall, safe to ask from any thread. `close` it at the end."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._file = kiosk.home / FILE
        self._lock = Condition()
        self._store = Lock()  # what was read earlier is never heard later
        self._ended = False
        self._changed: Callable[[], None] = lambda: None
        self._threads: list[Thread] = []
        self._heard, self._untold = self._remembered()
        self._kept = self._to_keep()

    def current(self) -> HallMode:
        """The mode now. Waits for nothing."""
        with self._lock:
            heard, untold = self._heard, self._untold
        if untold is not None and untold.begins:
            return EVACUATION
        if untold is not None and heard.is_evacuation and heard.version <= untold.version:
            return AS_USUAL
        return heard.at(self._kiosk.clock())

    def evacuate(self) -> None:
        """Everybody leaves, from now on, here; told to the others as soon as can be."""
        if not self.current().is_evacuation:
            self._do(_Untold(True, self._actor(ANYONE)))

    def end_evacuation(self, role: str) -> None:
        """Ends the evacuation that this device knows of, from now on, here."""
        if self.current().is_evacuation:
            self._do(_Untold(False, self._actor(role), self._heard.version))

    def take(self, mode: HallMode) -> None:
        """The store has just said that it is so."""
        self._hear(mode)

    def follow(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Calls `changed`, from another thread, whenever the mode or anything else of the store may
        be another one; the call that ends it."""
        from kiosk.store.changes import Watch

        self._changed = changed
        teller = Thread(target=self._tell_always, name="kiosk-modes", daemon=True)
        teller.start()
        self._threads.append(teller)
        watch = Watch(self._kiosk.database_url, self._look)

        def end() -> None:
            watch.close()
            self.close()

        return end

    def close(self) -> None:
        """Tell nothing more; what is untold lies in the file."""
        with self._lock:
            self._ended = True
            self._changed = lambda: None
            self._lock.notify_all()
        for thread in self._threads:
            thread.join()

    # --- inside ------------------------------------------------------------------------------

    def _actor(self, role: str) -> Actor:
        return Actor.now(self._kiosk.site, self._kiosk.brief.device, role)

    def _do(self, deed: _Untold) -> None:
        with self._lock:
            self._untold = deed
            self._lock.notify_all()
        self._changed()

    def _hear(self, mode: HallMode) -> None:
        with self._lock:
            self._heard = mode
            self._lock.notify_all()
        self._changed()

    def _look(self, _change: Change) -> None:
        try:
            with self._store:
                self._hear(self._kiosk.ledger.hall_mode(self._kiosk.site))
        except Problem as problem:
            # The watch calls again when the store is back.
            log.info("mode of the hall not known: %s", problem.text)

    def _tell_always(self) -> None:
        from kiosk.store.backoff import pause_s

        failures = 0
        while not self._ended:
            self._keep()
            untold = self._untold
            if untold is None:
                failures = 0
                with self._lock:
                    if not self._ended and self._untold is None and self._kept == self._to_keep():
                        self._lock.wait()
            elif not self._tell(untold):
                failures += 1
                with self._lock:
                    if not self._ended and self._untold is untold:
                        self._lock.wait(pause_s(failures, LONGEST_PAUSE_S))

    def _tell(self, untold: _Untold) -> bool:
        kiosk = self._kiosk
        try:
            with self._store:
                mode = self._set(kiosk, untold)
                with self._lock:
                    if self._untold is untold:
                        self._untold = None
                    elif self._untold is not None and untold.begins:
                        # Ended while it was told: the end is meant for what has just begun.
                        self._untold = replace(self._untold, version=mode.version)
                self._hear(mode)
        except Problem as problem:
            log.warning("evacuation not told: %s", problem.text)
            return False
        return True

    def _set(self, kiosk: Kiosk, untold: _Untold) -> HallMode:
        actor, now = untold.actor, kiosk.clock()
        if untold.begins:
            return set_mode.evacuate(kiosk.ledger, actor, now)
        return set_mode.end_evacuation(kiosk.ledger, actor, now, untold.version)

    # --- the file ----------------------------------------------------------------------------

    def _to_keep(self) -> bytes | None:
        """What the file is to hold; None: there is to be none."""
        with self._lock:
            heard, untold = self._heard, self._untold
        if not self.current().is_evacuation:
            return None
        key = untold.actor.key if untold is not None else None
        return json.dumps({"version": heard.version, "untold": key}).encode()

    def _keep(self) -> None:
        """The file is there while everybody leaves; a disk that cannot be written changes nothing
        of what is shown."""
        wanted = self._to_keep()
        if wanted == self._kept:
            return
        self._kept = wanted
        with suppress(OSError):
            if wanted is None:
                self._file.unlink(missing_ok=True)
                return
            self._file.parent.mkdir(parents=True, exist_ok=True)
            files.replace(self._file, wanted)

    def _remembered(self) -> tuple[HallMode, _Untold | None]:
        try:
            value = json.loads(self._file.read_bytes())
            version, key = int(value["version"]), value["untold"]
        except FileNotFoundError:
            return AS_USUAL, None
        except (OSError, ValueError, LookupError, TypeError):
            # A damaged file is there because of an evacuation all the same.
            version, key = 0, None
        untold = _Untold(True, replace(self._actor(ANYONE), key=str(key))) if key else None
        return replace(EVACUATION, version=version), untold
