# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether words and code fit: ids in QML that have no words, words that nobody asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from kiosk.guidance.faults import Fault, in_order
from kiosk.languages.texts import STAFF

_QS_TR_ID = re.compile(r"""qsTrId\(\s*(["'])(?P<id>[^"']*)\1""")
_LITERAL = re.compile(r"""(?<![\w])(?P<f>[fF]?)(["'])(?P<text>[A-Za-z][\w.{}()\[\]-]*)\2""")
_HOLE = re.compile(r"\{[^{}]*\}")


@dataclass
class Used:
    """What the code mentions: ids asked for in QML with their places, literals, and patterns of ids
    that are put together (`f"lobby.hours.{state}"`)."""

    asked: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    literals: set[str] = field(default_factory=set)
    patterns: list[re.Pattern[str]] = field(default_factory=list)

    def mentions(self, text_id: str) -> bool:
        """Whether anything in the code could ask for this id."""
        if text_id in self.asked or text_id in self.literals:
            return True
        prefix, _, code = text_id.partition(".")
        if f"{prefix}." in STAFF and code in self.literals:
            return True
        return any(pattern.fullmatch(text_id) for pattern in self.patterns)


def check(
    ui: Mapping[str, object], places: Mapping[str, tuple[str, int]], package: Path
) -> tuple[Fault, ...]:
    """Faults of both kinds. `ui` are the words by id, `places` file and line of each, `package` the
    folder of our code (its Python and QML)."""
    used = scan(package)
    return in_order((*_unknown(used, ui), *_unused(used, ui, places)))


def _unknown(used: Used, ui: Mapping[str, object]) -> Iterator[Fault]:
    for text_id, where in used.asked.items():
        if text_id not in ui:
            near = get_close_matches(text_id, list(ui), n=1)
            facts = {"id": text_id, "near": near[0] if near else "-"}
            for file, line in where:
                yield Fault(file, line, "ui_unknown", facts)


def _unused(
    used: Used, ui: Mapping[str, object], places: Mapping[str, tuple[str, int]]
) -> Iterator[Fault]:
    for text_id in ui:
        if not used.mentions(text_id):
            file, line = places.get(text_id, ("content/ui", 1))
            yield Fault(file, line, "ui_unused", {"id": text_id})


def scan(package: Path) -> Used:
    """Reads all QML and Python below `package`."""
    used = Used()
    for path in sorted(package.rglob("*")):
        name = f"{package.name}/{path.relative_to(package).as_posix()}"
        if path.suffix == ".qml":
            _scan_qml(path.read_text("utf-8"), name, used)
        if path.suffix in (".qml", ".js", ".py"):
            _scan_literals(path.read_text("utf-8"), used)
    return used


def _scan_qml(text: str, name: str, used: Used) -> None:
    for found in _QS_TR_ID.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        # An id that is put together with + is judged by the literals, not here.
        if not text[found.end() :].lstrip().startswith("+"):
            used.asked.setdefault(found["id"], []).append((name, line))


def _scan_literals(text: str, used: Used) -> None:
    for found in _LITERAL.finditer(text):
        told = found["text"]
        if "{" not in told:
            used.literals.add(told)
            if told.endswith("."):
                used.patterns.append(re.compile(re.escape(told) + r"[\w.-]+"))
        elif "." in _HOLE.split(told)[0]:
            pieces = (re.escape(piece) for piece in _HOLE.split(told))
            used.patterns.append(re.compile(r"[\w-]+(?:\.[\w-]+)*".join(pieces)))
