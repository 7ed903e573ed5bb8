# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The lobby on the files as they are being edited: each saved change shows at the same place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from kiosk.app.lobby import Lobby
from kiosk.app.parts import Kiosk
from kiosk.guidance.faults import ContentFaults, Fault
from kiosk.screens.lobby.usecases import Appearance, LobbyServices

LOOK_EVERY_MS = 400
"""How often the files are looked at."""

Tell = Callable[[Iterable[Fault]], None]


class Preview:
    """One window that follows the files. `tell` gets what is wrong with them, empty when they are
    fine again; the window then keeps what it showed last."""

    def __init__(self, kiosk: Kiosk, start: Appearance, tell: Tell) -> None:
        self._first = kiosk
        self._start = start
        self._tell = tell
        self._signature = self._now()

    def run(self, size: tuple[int, int] | None) -> int:
        """Shows the window until it is closed; Qt's exit code."""
        from kiosk.screens.window import follow_lobby

        services = Lobby(self._first).services(self._start)
        return follow_lobby(services, size, self.look, LOOK_EVERY_MS)

    def look(self, renew: Callable[[LobbyServices], None]) -> None:
        """Look at the files once; if they have changed and are sound, hand new services on."""
        signature = self._now()
        if signature == self._signature:
            return
        self._signature = signature
        first = self._first
        # Another kiosk reads everything anew; the clock goes on as it was.
        kiosk = Kiosk(replace(first.call), first.environment, first.site, first.clock)
        try:
            faults = kiosk.content_faults
        except ContentFaults as broken:
            faults = broken.faults
        self._tell(faults)
        if not faults:
            renew(Lobby(kiosk).services(self._start))

    def _now(self) -> str:
        from kiosk.languages.sources import Sources

        return Sources(self._first.content_directory, self._first.locales_directory).signature()
