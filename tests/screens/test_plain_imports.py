# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Qt's Python binding takes no part in what is imported after it."""

from __future__ import annotations

import subprocess
import sys

import pytest

AFTER = "; import linecache, colorsys; sys.exit(colorsys.__file__ in linecache.cache)"
"""Brings a module that nobody has imported before; tells whether its source was read and kept."""


@pytest.mark.parametrize(
    ("before", "is_kept"),
    [("PySide6.QtCore", 1), ("kiosk.screens.window", 0)],
    ids=["as PySide6 does it", "in the lobby"],
)
def test_the_source_of_a_module_is_not_kept(before: str, is_kept: int) -> None:
    code = f"import sys, {before}{AFTER}"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == is_kept
