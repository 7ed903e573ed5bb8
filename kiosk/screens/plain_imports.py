# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Puts Python's own `import` back in its place. The first thing that the room of screens does: what
PySide6 has put in its place undoes this at the end of an import that it made itself.

PySide6 replaces `import` so that a module may ask for other spellings of Qt's names, which none of
ours does. Its own reads the source of every module that is imported from then on, to look for the
word PySide6 in it, and keeps all of it: a tenth of the start and 20 MB for nothing.
"""

from __future__ import annotations

import builtins
import linecache

import PySide6.QtCore  # noqa: F401  # replaces it, now and not later

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
linecache.clearcache()
