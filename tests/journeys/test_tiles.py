# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Each tile of the home screen leads to its desk, and to a ticket for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

import pytest

from tests.journeys.endings import took_one_ticket
from tests.journeys.hall import LANDSCAPE, PORTRAIT
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")

EVERYBODY = ("ja", "ja@easy", "en")
NOT_JAPANESE = ("ja@easy", "en")

# tile: who has it, answers, outcome, visit type
TILES: dict[str, tuple[tuple[str, ...], dict[str, str], str, str]] = {
    "expiry": (EVERYBODY, {"Q3": "cert", "Q3a": "self"}, "O07", "cert.renew"),
    "stay": (NOT_JAPANESE, {"Q7": "new"}, "O11", "stay.extend"),
    "arrival": (NOT_JAPANESE, {"QL6": "none", "QN2": "d10"}, "O06", "card.apply.express"),
    "card": (
        EVERYBODY,
        {"Q2": "none", "QL1": "none", "Q2c": "none", "Q2d": "here"},
        "O04",
        "card.apply",
    ),
    "trouble": (EVERYBODY, {"Q5": "pin", "Q5a": "digits"}, "O13", "pin.reset"),
    "portal": (("ja",), {"Q6": "portal", "Q6a": "login"}, "O19", "portal.help"),
    "more": (NOT_JAPANESE, {"QM": "portal", "Q6": "phone"}, "O20.phone", "portal.phone"),
    "unsure": (EVERYBODY, {"Q1": "unknown"}, "O22", "unknown"),
}


def ways() -> Iterator[object]:
    """Each tile in each language that has it, on one screen or the other."""
    screens = cycle((("portrait", PORTRAIT), ("landscape", LANDSCAPE)))
    for tile, (langs, *_) in TILES.items():
        for lang in langs:
            name, size = next(screens)
            yield pytest.param(size, lang, tile, id=f"{name}-{lang}-{tile}")


@pytest.mark.parametrize(
    ("size", "lang", "tile"), list(ways()), indirect=["size", "lang"], scope="module"
)
def test_a_tile_leads_to_its_desk_and_a_ticket(visitor: Visitor, tile: str) -> None:
    _, answers, outcome, visit_type = TILES[tile]
    visitor.comes()
    visitor.tap(f"tile.{tile}.label")
    visitor.answers(**answers)
    assert visitor.reads(f"outcome.{outcome}.title")
    assert visitor.reads(f"outcome.{outcome}.at.main.lead")

    visitor.takes_a_ticket()
    ticket = took_one_ticket_after(visitor, outcome, visit_type)
    assert visitor.finds_first_page()
    assert str(ticket) not in visitor.page()


def took_one_ticket_after(visitor: Visitor, outcome: str, visit_type: str) -> str:
    """She reads the number, goes to wait, and everything is counted."""
    assert visitor.reads("lobby.ticket.slip.printed")
    (ticket,) = visitor.hall.tickets()
    assert visitor.sees(str(ticket.number))
    assert visitor.reads("lobby.ticket.next.printed")
    visitor.tap("lobby.ticket.finish")
    assert visitor.reads("lobby.thanks.ticket", number=ticket.number)
    visitor.tap("lobby.thanks.close")
    return str(took_one_ticket(visitor, outcome, visit_type).number)


def test_six_tiles_at_most_and_the_largest_flow_first(visitor: Visitor) -> None:
    visitor.comes()
    tiles = [tile for tile, (langs, *_) in TILES.items() if visitor.lang in langs]
    shown = [visitor.words(f"tile.{tile}.label") for tile in tiles if tile != "unsure"]
    names = visitor.page().split("\n")
    assert set(shown) <= set(names)
    known = {visitor.words(f"tile.{tile}.label") for tile in (*TILES, "other") if tile != "unsure"}
    on_screen = [name for name in names if name in known]
    assert len(on_screen) <= 6
    assert on_screen[0] == visitor.words("tile.expiry.label")
