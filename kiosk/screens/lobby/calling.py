# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A call for staff while its visitor waits: asked again until somebody says that she goes. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

ASKED_AGAIN_S = 60
"""Seconds without an answer after which the call is made again."""


@dataclass(frozen=True)
class Calling:
    """The call of this key; `times`: how often it was made."""

    key: str
    seconds: int = 0
    times: int = 1
    is_answered: bool = False

    @property
    def words(self) -> str:
        """Id of what she reads. Nobody is said to come before somebody has said so."""
        if self.is_answered:
            return "lobby.staff.coming"
        return "lobby.staff.called" if self.times == 1 else "lobby.staff.unanswered"


def second_passed(calling: Calling) -> Calling:
    """A second later; after each `ASKED_AGAIN_S` without an answer it is made again."""
    if calling.is_answered:
        return calling
    seconds = calling.seconds + 1
    return replace(calling, seconds=seconds, times=1 + seconds // ASKED_AGAIN_S)
