# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What a whole hall is in: as usual, without its computer system, or being left. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class HallState(StrEnum):
    """The kinds of mode."""

    NORMAL = "normal"
    SYSTEM_DOWN = "system_down"
    EVACUATION = "evacuation"


@dataclass(frozen=True)
class HallMode:
    """The mode of a hall. `until` (aware) and `stopped` belong to `SYSTEM_DOWN`.

    `stopped`: visit types that cannot be dealt with. `version` rises with each change, so that who
    ends something ends what she saw, and not what has begun since.
    """

    state: HallState = HallState.NORMAL
    until: datetime | None = None
    stopped: frozenset[str] = frozenset()
    version: int = 0

    @property
    def is_evacuation(self) -> bool:
        """Whether everybody is to leave."""
        return self.state is HallState.EVACUATION

    def at(self, now: datetime) -> HallMode:
        """The mode at an aware moment: as usual again when the time of a stop is over."""
        if self.state is HallState.SYSTEM_DOWN and self.until is not None and self.until <= now:
            return HallMode(version=self.version)
        return self

    def stops(self, visit_type: str) -> bool:
        """Whether this cannot be dealt with now."""
        return self.state is HallState.SYSTEM_DOWN and visit_type in self.stopped


AS_USUAL = HallMode()
EVACUATION = HallMode(HallState.EVACUATION)
