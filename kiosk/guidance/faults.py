# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What is wrong in the content, and where: facts for a sentence, never the sentence itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from kiosk.problems import ContentBroken

# More names than this help nobody who looks for the right one in a sentence.
MOST_NAMES = 24


@dataclass(frozen=True)
class Fault:
    """One fault: `file` as an editor knows it (`content/triage.yaml`), `line` from 1.

    `code` is stable; the words are the staff text `fault.<code>`, filled with `facts`.
    """

    file: str
    line: int
    code: str
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def text(self) -> str:
        """The id of the staff words."""
        return f"fault.{self.code}"

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.file}:{self.line}: {self.code} ({told})"


class ContentFaults(ContentBroken):
    """The content cannot be used: `faults` are all of them, in the order of files and lines."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = in_order(faults)
        super().__init__(count=len(self.faults), first=self.faults[0] if self.faults else "")


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """By file, line and code: the order in which an editor works through them."""
    return tuple(sorted(faults, key=lambda f: (f.file, f.line, f.code, str(f.facts))))


def wrong_name(thing: str, word: str, known: Iterable[str]) -> tuple[str, dict[str, str]]:
    """Code and facts for a name that does not exist: `<thing>_misspelt` with the name that was
    probably meant, or `<thing>_unknown` with all that exist."""
    names = sorted(known)
    near = get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"{thing}_misspelt", {thing: word, "meant": near[0]}
    told = [*names[:MOST_NAMES], "…"] if len(names) > MOST_NAMES else names
    return f"{thing}_unknown", {thing: word, "known": ", ".join(told) or "-"}
