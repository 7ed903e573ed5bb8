# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What a device has that its server has not got yet, for whoever tells staff. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Away:
    """The server is away, or something still waits on the device to be merged.

    `since`: when the device first had to go on alone. `tickets` given from its overflow range and
    `counts` (visits, sessions, staff calls) wait for the server.
    """

    since: datetime | None
    tickets: int = 0
    counts: int = 0


@dataclass(frozen=True)
class Merged:
    """What a merge brought to the server."""

    tickets: int = 0
    counts: int = 0

    def __add__(self, other: Merged) -> Merged:
        return Merged(self.tickets + other.tickets, self.counts + other.counts)
