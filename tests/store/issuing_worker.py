# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A kiosk of its own process that issues tickets until its quota is shown, or it is killed.

`issuing_worker.py URL SHOWN NAME QUOTA`: appends `key number` to SHOWN after the ledger has
returned, as a screen would show it. Started again, it goes on after the last line, with the key
that it had in hand: the visitor presses again. Leaves with 3 and the problem's name on stderr.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

from kiosk.problems import DatabaseLocked, DatabaseUnreachable, Problem
from kiosk.queue.ticket import Issued
from kiosk.store.ledger import Ledger, open_ledger
from kiosk.store.tickets import Order
from kiosk.visits.opening_days import TOKYO
from kiosk.visits.tally import Channel

NOW = datetime(2026, 11, 24, 10, 15, tzinfo=TOKYO)
LANGUAGES = ("ja", "ja@easy", "en")


def order_of(name: str, index: int) -> Order:
    """What visitor number `index` of this kiosk wants; one in ten wants something else."""
    other = index % 10 == 9
    return Order(
        key=f"{name}-{index}",
        site="main",
        business_date=NOW.date(),
        ticket_class="A" if other else "C",
        letter="A" if other else "C",
        first=1,
        visit_type="card.apply" if other else "cert.renew",
        service="2" if other else "3",
        lang=LANGUAGES[index % 3],
        device=f"kiosk-{name}",
        channel=Channel.KIOSK,
        visits=1,
        items=1 + index % 2,
    )


def shown_lines(shown: Path) -> list[str]:
    """What this kiosk has shown so far."""
    return shown.read_text().splitlines() if shown.exists() else []


def main(url: str, shown: Path, name: str, quota: int) -> None:
    """Issue and show the rest of the quota."""
    begin = len(shown_lines(shown))
    handle = os.open(shown, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    ledger = _opened(url)
    for index in range(begin, quota):
        order = order_of(name, index)
        issued = _press_until_it_works(ledger, order)
        os.write(handle, f"{order.key} {issued.ticket.number}\n".encode())


def _opened(url: str) -> Ledger:
    while True:
        try:
            return open_ledger(url, patience_s=60)
        except DatabaseUnreachable:
            continue


def _press_until_it_works(ledger: Ledger, order: Order) -> Issued:
    while True:
        try:
            return ledger.issue(order, NOW)
        except (DatabaseLocked, DatabaseUnreachable):
            continue


if __name__ == "__main__":
    try:
        main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
    except Problem as problem:
        sys.stderr.write(f"{type(problem).__name__}\n")
        sys.exit(problem.exit_code)
