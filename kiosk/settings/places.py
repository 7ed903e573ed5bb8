# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Where settings and data of this device lie. Imports nothing that the first page must wait for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

FILE_NAME = "kiosk.toml"


def data_directory(environment: Mapping[str, str] = os.environ) -> Path:
    """`$KIOSK_HOME`, else the platform's place for application data."""
    home = environment.get("KIOSK_HOME")
    if home:
        return Path(home)
    from platformdirs import user_data_path

    return user_data_path("izumi-kiosk")


def settings_file(path: Path | None, environment: Mapping[str, str] = os.environ) -> Path:
    """The file that is read: as told, else `kiosk.toml` in the data directory."""
    return path or Path(environment.get("KIOSK_CONFIG") or data_directory(environment) / FILE_NAME)
