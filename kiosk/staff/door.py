# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Opens the staff layer for the right PIN, and keeps count of the wrong ones.

The count lies in a small file, so that a restart does not forget it: a number and a moment, no
more. A disk that cannot be written is no reason to stay out: then the count lives in memory.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk import files
from kiosk.problems import NoPinSet, PinLocked, PinWrong
from kiosk.staff.lockout import FREE, NO_TIME, Tries, failed, locked_for
from kiosk.staff.pin import Role, fits


class StaffDoor:
    """One device's door. `hashes`: of the roles that have a PIN."""

    def __init__(
        self, hashes: Mapping[Role, str], file: Path, clock: Callable[[], datetime]
    ) -> None:
        self._hashes = dict(hashes)
        self._file = file
        self._clock = clock
        self._tries = Tries()

    @property
    def has_pin(self) -> bool:
        """Whether anybody can open it."""
        return bool(self._hashes)

    def enter(self, pin: str) -> Role:
        """Whose PIN it is. Raises `NoPinSet`, `PinLocked` and `PinWrong`."""
        if not self._hashes:
            raise NoPinSet
        now, tries = self._clock(), self._known()
        left = locked_for(tries, now)
        if left > NO_TIME:
            raise PinLocked(seconds=max(1, round(left.total_seconds())))
        # Counted before it is checked: who pulls the plug meanwhile gains no try.
        self._keep(failed(tries, now))
        for role, told in self._hashes.items():
            if fits(pin, told):
                self._keep(Tries())
                return role
        raise PinWrong(left=max(0, FREE - tries.wrong - 1))

    def _known(self) -> Tries:
        """Of memory and file, the one that counts more: the other may be lost."""
        return max(self._tries, self._read(), key=lambda tries: tries.wrong)

    def _read(self) -> Tries:
        with suppress(OSError, ValueError, KeyError, TypeError):
            value = json.loads(self._file.read_bytes())
            return Tries(int(value["wrong"]), datetime.fromisoformat(value["latest"]))
        return Tries()

    def _keep(self, tries: Tries) -> None:
        self._tries = tries
        with suppress(OSError):
            if tries.latest is None:
                self._file.unlink(missing_ok=True)
                return
            told = {"wrong": tries.wrong, "latest": tries.latest.isoformat()}
            self._file.parent.mkdir(parents=True, exist_ok=True)
            files.replace(self._file, json.dumps(told).encode())
