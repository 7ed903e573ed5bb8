# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the view models of the tablet's pages share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.visits.opening_days import TOKYO

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.screens.guide.usecases import GuideServices

Attempt = Callable[[Callable[[], object]], bool]
"""Does something; whether it was done. What kept it from that is told to staff."""


def time_of_day(moment: datetime) -> str:
    """`9:05` in the hall."""
    here = moment.astimezone(TOKYO)
    return f"{here.hour}:{here.minute:02}"


class GuideScreen(QObject):
    """Base of the view models: the services, and the way to try what may fail."""

    def __init__(
        self, services: GuideServices, attempt: Attempt, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._attempt = attempt
