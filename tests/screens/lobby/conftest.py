# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A lobby without a window: real words and content, and everything it asks for written down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.queue.ticket import Issued
from kiosk.screens.lobby.flow import Page
from kiosk.screens.lobby.scenes import Circumstances, staged
from kiosk.screens.lobby.session import Lobby
from kiosk.screens.lobby.usecases import LobbyServices, PrintOutcome, SlipOrder
from kiosk.visits.results import Result
from tests.screens.services import services_in


@dataclass
class Told:
    """What the lobby asked of the rest of the kiosk."""

    issued: list[tuple[str, str, str]] = field(default_factory=list)
    printed: list[SlipOrder] = field(default_factory=list)
    ended: list[Result] = field(default_factory=list)
    calls: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Hall:
    """Makes lobbies, and remembers what they asked."""

    services: LobbyServices
    told: Told = field(default_factory=Told)
    made: list[Lobby] = field(default_factory=list)

    def around(self, around: Circumstances) -> LobbyServices:
        """The services in these circumstances, listened to."""
        base = staged(self.services, around)

        def issue(visit_type: str, lang: str, key: str) -> Issued:
            self.told.issued.append((visit_type, lang, key))
            return base.issue_ticket(visit_type, lang, key)

        def print_slip(order: SlipOrder) -> PrintOutcome:
            self.told.printed.append(order)
            return base.print_slip(order)

        return replace(
            base,
            issue_ticket=issue,
            print_slip=print_slip,
            end_session=self.told.ended.append,
            call_staff=lambda lang, key: self.told.calls.append((lang, key)),
        )

    def lobby(self, around: Circumstances | None = None) -> Lobby:
        """A fresh lobby; `settle` has been called, its clock stands still."""
        made = Lobby(self.around(around or Circumstances()))
        made.settle()
        made.stop()
        self.made.append(made)
        return made


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> LobbyServices:
    """Words and content of the kiosk as it is."""
    home: Path = tmp_path_factory.mktemp("home")
    return services_in(home)


@pytest.fixture
def hall(services: LobbyServices, qapp: QGuiApplication) -> Iterator[Hall]:
    """A hall with lobbies in any circumstances."""
    assert qapp is not None
    made = Hall(services)
    yield made
    for lobby in made.made:
        lobby.slips.wait()


@pytest.fixture
def lobby(hall: Hall) -> Lobby:
    """A lobby on an ordinary Tuesday morning in the main hall."""
    return hall.lobby()


@pytest.fixture
def told(hall: Hall) -> Told:
    """What the lobby asked of the rest of the kiosk."""
    return hall.told


def shows(lobby: Lobby) -> Page:
    """The page that is shown now; a function, because a type checker believes it stays."""
    return lobby.page
