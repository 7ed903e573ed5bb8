# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Plays the sound of the staff call with whatever player the machine has, and waits for nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QProcess

# PipeWire, PulseAudio, ALSA: the first one that is installed.
PLAYERS = ("pw-play", "paplay", "aplay")

# Milliseconds: a child who hammers on the button must not turn the hall into a station.
PAUSE = 5000


class Chime:
    """The call chime. `sound` None: silent, e.g. by the settings."""

    def __init__(self, sound: Path | None) -> None:
        self._sound = sound if sound is not None and sound.is_file() else None
        self._since = QElapsedTimer()

    def ring(self) -> bool:
        """Start the sound; False where nothing can be heard, or it was rung just now."""
        if self._sound is None or (self._since.isValid() and self._since.elapsed() < PAUSE):
            return False
        player = next((found for name in PLAYERS if (found := shutil.which(name))), None)
        if player is None:
            return False
        self._since.start()
        # Detached: neither a hanging sound server nor a finished player concerns the window.
        started = QProcess.startDetached(player, [str(self._sound)])
        return bool(started[0] if isinstance(started, tuple) else started)
