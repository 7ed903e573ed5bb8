# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Memory between pieces that are still in use goes back to the machine."""

from __future__ import annotations

import ctypes
from multiprocessing import get_context

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


def _measured() -> tuple[int, bool, int]:
    """Bytes that the pieces took, whether memory was given back, and bytes that are left of it."""
    give_back()
    before = _own()
    kept = _islands(100 * MB // PIECE)
    held = _own()
    given = give_back()
    left = _own()
    _free(kept)
    return held - before, given, left - before


def test_memory_between_what_is_in_use_is_given_back() -> None:
    # A process of its own: the machine takes idle pages from this large one at any moment.
    with get_context("spawn").Pool(1) as pool:
        held, given, left = pool.apply(_measured)

    assert given
    assert held > 90 * MB
    assert left < 20 * MB


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    assert not give_back()
