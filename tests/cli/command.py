# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Runs the command as a process of its own, as a person or a script would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TUESDAY = ("--training", "--now", "2026-11-24T10:00+09:00")
"""An opening day of both halls, in the training mode with its own clock."""


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed with `--json`."""
        return json.loads(self.out)


def kiosk(home: Path, *words: str, lang: str = "C.UTF-8", **environment: str) -> Ended:
    """Runs `kiosk words...` with `home` as its data directory."""
    done = subprocess.run(
        [sys.executable, "-m", "kiosk.cli", *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={
            **{key: value for key, value in os.environ.items() if not key.startswith("KIOSK_")},
            "KIOSK_HOME": str(home),
            "LANG": lang,
            "LC_ALL": lang,
            "QT_QPA_PLATFORM": "offscreen",
            **environment,
        },
    )
    return Ended(done.returncode, done.stdout, done.stderr)
