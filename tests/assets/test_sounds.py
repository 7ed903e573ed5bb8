# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The call chime is two soft tones, ends in silence, and is what its script draws."""

from __future__ import annotations

import runpy
import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
CALL = ROOT / "assets" / "sounds" / "call.wav"
E5, C5 = 659.26, 523.25  # Hz


def heard() -> np.ndarray[Any, np.dtype[np.float64]]:
    """The committed samples, full scale is 1."""
    with wave.open(str(CALL)) as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float64) / 32768


def strongest_pitch(part: np.ndarray[Any, np.dtype[np.float64]], rate: int = 44_100) -> float:
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part))))
    return float(np.argmax(spectrum)) * rate / len(part)


def test_the_chime_is_a_short_plain_recording() -> None:
    with wave.open(str(CALL)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 44_100)
        assert file.getnframes() == round(0.9 * 44_100)


def test_the_first_tone_is_e_and_the_second_c() -> None:
    samples = heard()
    assert strongest_pitch(samples[:11_000]) == pytest.approx(E5, abs=5)
    assert strongest_pitch(samples[14_000:30_000]) == pytest.approx(C5, abs=5)


def test_the_chime_neither_clicks_nor_clips() -> None:
    samples = heard()
    assert np.abs(samples).max() < 0.7
    assert np.abs(samples[:20]).max() < 0.01
    assert np.abs(samples[-20:]).max() < 0.01


def test_the_committed_file_is_what_the_script_draws() -> None:
    script = runpy.run_path(str(ROOT / "packaging" / "make_sounds.py"))
    drawn = np.array(script["draw"](script["CHIME"]), dtype=np.float64) / 32768
    # One step of 16 bit: the sine of another C library may round differently.
    assert np.abs(drawn - heard()).max() <= 1.5 / 32768
