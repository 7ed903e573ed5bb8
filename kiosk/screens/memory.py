# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Gives memory that nothing uses any more back to the machine.

Painted pages are a few large pieces between many small ones. When a page goes, glibc keeps the
pieces for the next one, in places where it no longer finds room for it: 60 MB after an hour of
hard use that are of no use to anybody.
"""

from __future__ import annotations

import ctypes


def give_back() -> bool:
    """Whether something was given back. Takes some ms; other C libraries than glibc need none."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return trim is not None and trim(0) == 1
