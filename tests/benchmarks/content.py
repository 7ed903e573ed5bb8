# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the content and one language add to a start, beside reading and parsing the same bytes."""

from __future__ import annotations

import json
import statistics
import tempfile
from pathlib import Path
from time import perf_counter

from kiosk.app.places import CONTENT, LOCALES
from kiosk.languages import bundle
from tests.benchmarks.table import Row

LANG = "vi"
ADDED_MS = 60.0
TEXT = "lobby.attract.title"


def measure(rounds: int = 40) -> list[Row]:
    """A row; the sources have not changed since the last start."""
    ours: list[float] = []
    reference: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        bundle.current(CONTENT, LOCALES, cache)
        parts = [path.read_bytes() for path in cache.glob("*.json")]
        language = max((part for part in parts if b'"forms"' in part[:20]), key=len)
        for _ in range(rounds):
            began = perf_counter()
            bundle.current(CONTENT, LOCALES, cache)[0].catalogues.ui(TEXT, LANG)
            ours.append(1000 * (perf_counter() - began))
            began = perf_counter()
            for path in cache.glob("*.json"):
                path.read_bytes()
            json.loads(language)
            reference.append(1000 * (perf_counter() - began))
    return [
        Row(
            "content and one language at a start",
            "read and parse the bytes",
            "ms",
            statistics.median(ours),
            statistics.median(reference),
            most=ADDED_MS,
        )
    ]
