# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The gallery of all controls in a real window, and the services of a whole lobby."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.screens import text
from kiosk.screens.lobby.usecases import LobbyServices
from tests.screens.hands import Gallery
from tests.screens.services import services_in


@pytest.fixture
def gallery(qtbot: QtBot) -> Iterator[Gallery]:
    """Every control, 1080×1920, nothing pressed yet."""
    shown = Gallery(qtbot)
    yield shown
    shown.close()
    assert shown.warnings == []


@pytest.fixture(scope="session")
def services(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> LobbyServices:
    """What the lobby's screens are given; needs Qt with our fonts."""
    text.use_fonts()
    return services_in(tmp_path_factory.mktemp("home"))
