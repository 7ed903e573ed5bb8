# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""For all tests: windows without a screen, and no settings of the person who runs them."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.postgres import Server, running

# Before Qt is imported. Software rendering is what machines without a graphics driver do.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
for name in [name for name in os.environ if name.startswith("KIOSK_")]:
    del os.environ[name]


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real PostgreSQL, started by the first test that asks for it."""
    with running() as started:
        yield started
