# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""When a server that does not answer is asked again: after 1, 2, 4 … 30 seconds. Pure.

Whoever asks takes the turn: until it has ended, others are told at once that the server is away.
A network that swallows its packets keeps one press waiting, and not each one after it.
"""

from __future__ import annotations

from dataclasses import dataclass

FIRST_S = 1.0
LONGEST_S = 30.0


def pause_s(failures: int, longest_s: float = LONGEST_S) -> float:
    """Seconds to wait after so many failures in a row; 0 after none."""
    if failures == 0:
        return 0.0
    # The exponent is bounded, so that a server that is away for a week overflows nothing.
    return min(FIRST_S * 2.0 ** min(failures - 1, 10), longest_s)


@dataclass(frozen=True)
class BackOff:
    """Failures in a row, and from when on the server may be asked again.

    `now` and `again_at` are seconds of one clock that never goes back.
    """

    failures: int = 0
    again_at: float = 0.0

    def may_ask(self, now: float) -> bool:
        """Whether the server may be asked: always, as long as it answers."""
        return self.failures == 0 or now >= self.again_at

    def asking(self, now: float) -> BackOff:
        """Somebody asks. Of a server that was away, nobody else does before the next turn."""
        if self.failures == 0:
            return self
        return BackOff(self.failures, now + pause_s(self.failures))

    def failed(self, now: float) -> BackOff:
        """It did not answer."""
        return BackOff(self.failures + 1, now + pause_s(self.failures + 1))
