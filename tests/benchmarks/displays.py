# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Screens of a kiosk's size to measure on: without a display, and an X server in memory."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1080, 1920


@dataclass(frozen=True)
class Display:
    """`opened` gives the environment for programs that shall show themselves there."""

    name: str
    opened: Callable[[], AbstractContextManager[dict[str, str]]]


def displays() -> list[Display]:
    """Those that this machine has."""
    found = [Display("offscreen", offscreen)]
    if shutil.which("Xvfb"):
        found.append(Display("Xvfb", xvfb))
    return found


@contextmanager
def offscreen() -> Iterator[dict[str, str]]:
    """Qt's own platform without a display, with a portrait screen."""
    screen = {
        "name": "kiosk",
        "x": 0,
        "y": 0,
        "width": WIDTH,
        "height": HEIGHT,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "screens.json"
        config.write_text(json.dumps({"screens": [screen]}), "utf-8")
        yield _environment(QT_QPA_PLATFORM=f"offscreen:configfile={config}")


@contextmanager
def xvfb() -> Iterator[dict[str, str]]:
    """An X server that keeps its picture in memory."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
    command += ["-nolisten", "tcp", "-noreset"]
    with (
        os.fdopen(reading) as told,
        subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server,
    ):
        os.close(writing)
        try:
            number = told.readline().strip()
            yield _environment(QT_QPA_PLATFORM="xcb", DISPLAY=f":{number}")
        finally:
            server.terminate()


def _environment(**more: str) -> dict[str, str]:
    """That of this process without what would choose another painter or other settings."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("KIOSK_", "QT_", "QSG_", "DISPLAY", "WAYLAND_DISPLAY", "PYTHON"))
    }
    return kept | more
