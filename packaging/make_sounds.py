# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Draws the call chime into assets/sounds. Knows the standard library only; same bytes each time.

Run `python packaging/make_sounds.py` after a change of the notes; the file it writes is committed.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

RATE = 44_100  # samples a second
LENGTH = 0.9  # s, the whole chime
LEVEL = 0.6  # of full scale: the sum of both tones stays clear of clipping
ATTACK = 0.012  # s: slow enough not to click, fast enough to be heard as a bell
RELEASE = 0.06  # s: the end fades to silence

# Overtones (multiple of the tone, share, how much faster they die) of a soft metal bar. Few and
# weak, so that the chime is never taken for an alarm, whose sound lives on high overtones.
OVERTONES = ((1.0, 1.0, 1.0), (2.0, 0.18, 1.8), (3.0, 0.06, 2.6))


@dataclass(frozen=True)
class Tone:
    """One struck tone: Hz, start in s, and the time in s after which it is at 37 %."""

    pitch: float
    start: float
    decay: float


# E5 then C5, a falling major third: the doorbell that everybody knows means "somebody is here".
CHIME = (Tone(659.26, 0.0, 0.22), Tone(523.25, 0.28, 0.26))


def loudness(tone: Tone, moment: float) -> float:
    """Envelope from 0 to 1 of `tone` at `moment` (s since it was struck)."""
    if moment < 0:
        return 0.0
    attack = math.sin(math.pi / 2 * min(1.0, moment / ATTACK)) ** 2
    return attack * math.exp(-moment / tone.decay)


def sample(tones: tuple[Tone, ...], moment: float) -> float:
    """The sum of `tones` at `moment` (s), before scaling."""
    total = 0.0
    for tone in tones:
        since = moment - tone.start
        for multiple, share, speed in OVERTONES:
            wave_now = math.sin(2 * math.pi * tone.pitch * multiple * since)
            total += share * loudness(tone, since) ** speed * wave_now if since >= 0 else 0.0
    return total


def draw(tones: tuple[Tone, ...]) -> array[int]:
    """`LENGTH` seconds of `tones` as signed 16-bit samples, peak at `LEVEL`, ending in silence."""
    raw = [sample(tones, index / RATE) for index in range(round(LENGTH * RATE))]
    fade = round(RELEASE * RATE)
    for index in range(fade):
        raw[-1 - index] *= index / fade
    peak = max(abs(value) for value in raw)
    return array("h", (round(value / peak * LEVEL * 32_767) for value in raw))


def write(path: Path, samples: array[int]) -> None:
    """Write mono 16-bit PCM to `path`."""
    if sys.byteorder == "big":  # WAV is little-endian
        samples.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


def main() -> None:
    """Write assets/sounds/call.wav."""
    folder = Path(__file__).resolve().parent.parent / "assets" / "sounds"
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "call.wav", draw(CHIME))


if __name__ == "__main__":
    main()
