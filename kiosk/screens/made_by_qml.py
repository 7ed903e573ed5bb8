# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Lets go of the Python halves of items that QML made and has destroyed.

PySide6 (6.9 to 6.11) takes one reference too many to each object that QML makes from a Python
class and never gives it back: 8 kB stay for every button of every page that was ever shown. Whoever
writes such a class calls `made` in its `__init__`; the surplus reference is given back when the C++
half is gone. Where PySide gives it back itself the weak reference is dead by then: nothing is done.
"""

from __future__ import annotations

import ctypes
import sys
from weakref import ref

from PySide6.QtCore import QObject
from shiboken6 import isValid

SWEEP = 100
"""Items made between two sweeps: about as many as a page with a long list has."""

SURPLUS = 3
"""References to a destroyed item that only PySide keeps: our variable, the argument, PySide's."""

_made: list[ref[QObject]] = []
_next_sweep = SWEEP


def made(item: QObject) -> None:
    """`item` was made by QML. Called in the thread of the window, as all of QML is."""
    _made.append(ref(item))
    if len(_made) >= _next_sweep:
        sweep()


def sweep() -> int:
    """Lets go of what is destroyed and wanted by nobody; how many are left."""
    global _next_sweep  # noqa: PLW0603  # as PySide's own count, one for the process
    _made[:] = [each for each in _made if _is_kept(each)]
    # Counted from here: after a page with a thousand items, small ones are not kept for longer.
    _next_sweep = len(_made) + SWEEP
    return len(_made)


def _is_kept(each: ref[QObject]) -> bool:
    item = each()
    if item is None:
        return False
    if isValid(item) or sys.getrefcount(item) != SURPLUS:
        return True
    ctypes.pythonapi.Py_DecRef(ctypes.py_object(item))
    return False
