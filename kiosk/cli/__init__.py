# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The command `kiosk`: parses, calls one use case, prints. Decides nothing."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

INTERRUPTED = 130
"""Ctrl-C, as shells say it."""

MADE_BETWEEN_COLLECTIONS = 50_000
"""Objects. What a command imports stays: looking for garbage in it after each 700 objects, as
Python does, takes a fiftieth of the lobby's start."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code (`kiosk.problems.ExitCode`)."""
    gc.set_threshold(MADE_BETWEEN_COLLECTIONS)
    try:
        from kiosk.cli import start

        return start.run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        return INTERRUPTED
