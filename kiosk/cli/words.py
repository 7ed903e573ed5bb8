# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Words of the command line: staff words by id, and a problem told in one line."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from kiosk.app.places import CONTENT, LOCALES
from kiosk.languages.staff_words import StaffWords
from kiosk.problems import Problem
from kiosk.settings.places import data_directory


@cache
def words() -> StaffWords:
    """The staff words that came with the kiosk, in the language of the terminal."""
    return StaffWords.read(CONTENT, LOCALES, data_directory() / "cache")


def say(text_id: str, **facts: object) -> str:
    """The staff word `text_id` with its facts."""
    return words().say(text_id, **facts)


def explain(problem: Problem) -> str:
    """A problem for the person at the command line; faulty files are told line by line."""
    faults = getattr(problem, "faults", None)
    if isinstance(faults, tuple):
        return "\n".join(words().fault(fault) for fault in faults)
    return f"kiosk: {words().problem(problem)}"


def as_json(value: Any) -> str:
    """JSON for `--json`: UTF-8 as it is, keys in the order given."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)
