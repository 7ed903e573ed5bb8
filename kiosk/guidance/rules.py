# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What every content must keep to, as data with its source. `checks.py` enforces it."""

from __future__ import annotations

from collections.abc import Mapping

# The answer that every question has: it leads to a person or to an easier question.
UNKNOWN = "unknown"

# Tiles that the home screen shows at once (design: at most six), not counting the way to a person.
MOST_TILES = 6
UNSURE = "unsure"

# Questions on one path. A visitor with a letter in her hand gives up before an eighth.
MOST_QUESTIONS = 7

# The fact that says whether the card carries a driving licence (マイナ免許証).
LICENCE = "licence"

# Answers to it with which nothing is lost when the card is handed in, and the later answers that
# make up for the others: a paper licence, or a new card that already has the data.
NO_LICENCE = frozenset({"no", "none"})
LICENCE_KEPT = frozenset({("paper_licence", "yes"), ("carried_over", "yes")})

# Outcomes that make or hand over a new card at our counter, or take a card back: the old card is
# handed in there, and with it the licence data, unless the new card has them (police pages of 2025
# on the use of a licence card after renewal: akita, chiba, tottori, keishicho; 神奈川 for the
# hand-over itself). O12 is a new application with the old card handed in, and O18 hands it in for
# good, so they belong here too. A variant counts with its family: `O04.noid` with `O04`.
CARD_HANDED_IN = frozenset({"O01", "O02", "O03", "O04", "O06", "O09", "O12", "O18"})

# Outcomes that lead to a new card which is not made here and now: the warning is enough. A lost
# card's licence is a matter for the police (O15); an application by post or photo booth does not
# carry the licence over (O05).
LICENCE_WARNING = frozenset({"O05", "O15"})

# Outcomes that are offered beside another: who knows one PIN can renew the other at a convenience
# store (page of 甲賀市, koka-pin).
OFFERED_BESIDE: Mapping[str, str] = {"O13": "O14"}


def family(outcome_id: str) -> str:
    """The outcome of which this one is a variant (`O04` for `O04.noid`), or itself."""
    return outcome_id.partition(".")[0]
