# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The readable list of every path of the triage and where it ends, one file a hall.

After a wanted change: `.venv/bin/python -m tests.guidance.golden`, then read the difference.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.guidance.check_paths import told
from kiosk.guidance.loading import load
from kiosk.guidance.model import Content
from kiosk.guidance.showing import at_site, gives_ticket
from kiosk.guidance.triage import Walk, here, paths, visit_type

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"


def golden_file(site: str) -> Path:
    """Where the list of a hall is kept."""
    return ROOT / "tests" / "golden" / f"triage-{site}.txt"


def golden_lines(content: Content, site: str) -> str:
    """Every path at a hall: `expiry > Q3:cert > Q3a:self -> O07 | desk C | ticket cert.renew`."""
    return "".join(f"{_line(content, walk)}\n" for walk in paths(content, site))


def _line(content: Content, walk: Walk) -> str:
    place = at_site(content, here(walk).id, walk.site)
    outcome = next(o for o in content.outcomes if o.id == walk.at)
    where = place.other_site or place.desk or ""
    ticket = "ticket" if gives_ticket(outcome, place) else "no ticket"
    return f"{told(walk)} | {f'{place.mode} {where}'.strip()} | {ticket} {visit_type(walk)}"


def write_all() -> None:
    """Write the lists anew from the content."""
    content = load(CONTENT)
    for site in content.sites:
        golden_file(site.id).write_text(golden_lines(content, site.id), encoding="utf-8")


if __name__ == "__main__":
    write_all()
