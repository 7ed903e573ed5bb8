# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Ask for a person. The call is kept for the guide's tablet; nobody is promised to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.visits.opening_days import business_date

if TYPE_CHECKING:
    from kiosk.store.calls import Call
    from kiosk.store.ledger import Ledger


@dataclass(frozen=True)
class StaffCall:
    """A press of the staff button. `lang`: what the screen speaks, so that the right one goes."""

    key: str
    site: str
    device: str
    lang: str


def call_staff(ledger: Ledger, call: StaffCall, now: datetime) -> bool:
    """Keep and count the call; False for a repeated key. Raises the problems of the store."""
    from kiosk.store.calls import Call

    return ledger.call_staff(
        Call(
            key=call.key,
            site=call.site,
            business_date=business_date(now),
            device=call.device,
            lang=call.lang,
            called_at=now,
        ),
        now,
    )


def open_calls(ledger: Ledger, site: str | None, now: datetime) -> tuple[Call, ...]:
    """Today's calls that nobody has acknowledged, of one site or of all, the longest waiting
    first."""
    return ledger.open_calls(site, business_date(now))


def acknowledge_call(ledger: Ledger, site: str, key: str, device: str, now: datetime) -> bool:
    """Somebody with this device goes; False when the call was not open (any more)."""
    return ledger.acknowledge_call(site, key, device, now)


def is_answered(ledger: Ledger, site: str, key: str) -> bool:
    """Whether somebody has said that she goes."""
    from kiosk.store.calls import CallState

    call = ledger.call(site, key)
    return call is not None and call.state is not CallState.OPEN
