# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The way from a tile, letter or topic to an outcome, one question at a time. Pure: a stack of
values.

A `Walk` never changes: an answer gives a new one, back gives the one before. It knows no screen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.guidance.library import Topic
    from kiosk.guidance.model import Answer, Content, Letter, Outcome, Question, Tile


@dataclass(frozen=True)
class Step:
    """One question answered: what was asked, what was said, and what was known before."""

    question: str
    answer: str
    facts: Mapping[str, str]


@dataclass(frozen=True)
class Walk:
    """Where a visitor stands: at the question or outcome `at`, having answered `steps`.

    `facts` is what entry and answers tell about her business, never about her.
    """

    content: Content = field(repr=False, compare=False)
    site: str
    entry: str
    at: str
    facts: Mapping[str, str]
    steps: tuple[Step, ...] = ()


def begin(content: Content, site: str, entry: str) -> Walk:
    """The walk from a tile, a letter or a topic, by its id; LookupError if there is none."""
    from kiosk.guidance.model import Tile

    start = _entry(content, entry)
    at = start.next if isinstance(start, Tile) else start.next_at.get(site, start.next or "")
    return Walk(content, site, entry, at, MappingProxyType(dict(start.facts)))


def here(walk: Walk) -> Question | Outcome:
    """The question to ask now, or the outcome reached; LookupError for a broken link."""
    found = node(walk.content, walk.at)
    if found is None:
        raise LookupError(walk.at)
    return found


def answered(walk: Walk, answer_id: str) -> Walk:
    """The walk after an answer; LookupError if it is none of the question's answers."""
    from kiosk.guidance.model import Question

    question = here(walk)
    if not isinstance(question, Question):
        raise LookupError(f"{walk.at} is no question")
    answer = next((a for a in question.answers if a.id == answer_id), None)
    if answer is None:
        raise LookupError(f"{walk.at}: {answer_id}")
    return _after(walk, answer)


def back(walk: Walk) -> Walk | None:
    """The walk before the last answer; None at its beginning (back is then the home screen)."""
    if not walk.steps:
        return None
    last = walk.steps[-1]
    return Walk(walk.content, walk.site, walk.entry, last.question, last.facts, walk.steps[:-1])


def visit_type(walk: Walk) -> str:
    """The visit type to count and to number, at the end of a walk; LookupError before it.

    The hall decides before the outcome: what it does not serve is a consultation there.
    """
    from kiosk.guidance.model import Outcome

    outcome = here(walk)
    if not isinstance(outcome, Outcome):
        raise LookupError(f"{walk.at} is no outcome")
    at_site = outcome.at.get(walk.site)
    return (at_site.visit_type if at_site else None) or outcome.visit_type


def steps_left(walk: Walk) -> int:
    """How many questions are still to be answered at most, the present one included."""
    return _longest(walk.content, walk.site, walk.at, {})


def paths(content: Content, site: str) -> Iterator[Walk]:
    """Every walk at a site, from each tile, letter and topic to its end.

    It ends at an outcome; in broken content also where a link leads nowhere or back into a
    question that was answered before.
    """
    for entry in entries(content):
        yield from _onward(begin(content, site, entry.id))


def entries(content: Content) -> tuple[Tile | Letter | Topic, ...]:
    """Where a walk can begin: the tiles of the home screen, the letters, topics that lead on."""
    leading = (topic for topic in content.topics if topic.next is not None)
    return (*content.tiles, *content.letters, *leading)


def kind(content: Content, entry: str) -> str:
    """What a walk begins at: `tile`, `letter` or `topic`."""
    if any(tile.id == entry for tile in content.tiles):
        return "tile"
    return "letter" if any(letter.id == entry for letter in content.letters) else "topic"


def node(content: Content, id_: str) -> Question | Outcome | None:
    """The question or outcome of that id."""
    found = next((q for q in content.questions if q.id == id_), None)
    return found or next((o for o in content.outcomes if o.id == id_), None)


def goes_round(walk: Walk) -> bool:
    """Whether the walk has come back to a question that it answered before."""
    return any(step.question == walk.at for step in walk.steps)


def next_of(answer: Answer, site: str) -> str:
    """Where an answer leads at a site."""
    return answer.next_at.get(site, answer.next)


def _entry(content: Content, id_: str) -> Tile | Letter | Topic:
    found = next((entry for entry in entries(content) if entry.id == id_), None)
    if found is None:
        raise LookupError(id_)
    return found


def _after(walk: Walk, answer: Answer) -> Walk:
    step = Step(walk.at, answer.id, walk.facts)
    return Walk(
        walk.content,
        walk.site,
        walk.entry,
        next_of(answer, walk.site),
        MappingProxyType({**walk.facts, **answer.facts}),
        (*walk.steps, step),
    )


def _onward(walk: Walk) -> Iterator[Walk]:
    from kiosk.guidance.model import Question

    question = node(walk.content, walk.at)
    if not isinstance(question, Question) or goes_round(walk):
        yield walk
        return
    for answer in question.answers:
        yield from _onward(_after(walk, answer))


def _longest(content: Content, site: str, at: str, known: dict[str, int]) -> int:
    from kiosk.guidance.model import Question

    if at not in known:
        question = node(content, at)
        known[at] = 0  # a question that leads back to itself counts once
        if isinstance(question, Question):
            after = (_longest(content, site, next_of(a, site), known) for a in question.answers)
            known[at] = 1 + max(after, default=0)
    return known[at]
