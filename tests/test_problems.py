# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Every named failure has its words, in Japanese and English, and is raised somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.languages.staff_words import StaffWords
from kiosk.problems import Problem

ROOT = Path(__file__).parents[1]


def every(kind: type[Problem] = Problem) -> Iterator[type[Problem]]:
    for problem in kind.__subclasses__():
        if problem.__module__ == "kiosk.problems":
            yield problem
            yield from every(problem)


FACTS = dict.fromkeys(
    re.findall(r"{(\w+)}", (ROOT / "content/ui/staff-problems.yaml").read_text("utf-8")), "7"
)
"""A value for every fact that any problem may carry."""

PROBLEMS = sorted(set(every()), key=lambda problem: problem.__name__)


@pytest.mark.parametrize("lang", ["ja_JP.UTF-8", "en_US.UTF-8"])
@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.__name__)
def test_a_problem_can_be_told(problem: type[Problem], lang: str) -> None:
    words = StaffWords.read(ROOT / "content", ROOT / "locales", environment={"LANG": lang})

    assert f"staff.{problem.text}" in words
    japanese = re.search(r"[\u3041-\u30ff]", words.say(f"staff.{problem.text}", **FACTS))
    assert bool(japanese) == lang.startswith("ja")


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.__name__)
def test_a_problem_is_raised_somewhere(problem: type[Problem]) -> None:
    used = [
        file.name
        for file in (ROOT / "kiosk").rglob("*.py")
        if file.name != "problems.py" and re.search(rf"\b{problem.__name__}\b", file.read_text())
    ]

    assert used
