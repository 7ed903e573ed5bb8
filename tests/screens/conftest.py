# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The gallery of all controls in a real window, hands that touch it, and a clock to turn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.screens.hands import Gallery


@pytest.fixture
def gallery(qtbot: QtBot) -> Iterator[Gallery]:
    """Every control, 1080×1920, nothing pressed yet."""
    shown = Gallery(qtbot)
    yield shown
    shown.close()
    assert shown.warnings == []
