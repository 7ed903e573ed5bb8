# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Memory between pieces that are still in use goes back to the machine."""

from __future__ import annotations

import ctypes

import psutil
import pytest

from kiosk.screens.memory import give_back

MB = 1 << 20
PIECE = 64 * 1024
"""Bytes of a piece: small enough that glibc takes it from the heap, which it does not give back."""


def _own() -> int:
    """Bytes of this process that are no file's."""
    info = psutil.Process().memory_info()
    own: int = info.rss - info.shared
    return own


def _islands(count: int) -> list[int]:
    """Small pieces that stay, each with a large one before it that is gone."""
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.malloc.argtypes = [ctypes.c_size_t]
    libc.free.argtypes = [ctypes.c_void_p]
    large, small = [], []
    for _ in range(count):
        large.append(libc.malloc(PIECE))
        ctypes.memset(large[-1], 1, PIECE)
        small.append(libc.malloc(PIECE // 16))
    for piece in large:
        libc.free(piece)
    return small


def _free(pieces: list[int]) -> None:
    libc = ctypes.CDLL(None)
    libc.free.argtypes = [ctypes.c_void_p]
    for piece in pieces:
        libc.free(piece)


def test_memory_between_what_is_in_use_is_given_back() -> None:
    give_back()
    before = _own()
    kept = _islands(100 * MB // PIECE)
    held = _own()

    assert give_back()

    assert held - before > 90 * MB
    assert _own() - before < 20 * MB
    _free(kept)


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    assert not give_back()
