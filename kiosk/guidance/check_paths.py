# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Checks every path of the triage at every hall: where it ends, how long it is, what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.guidance import triage
from kiosk.guidance.faults import Fault
from kiosk.guidance.model import Content, Here, Mode, Outcome, Question, Site, VisitType
from kiosk.guidance.rules import (
    CARD_HANDED_IN,
    LICENCE,
    LICENCE_KEPT,
    LICENCE_WARNING,
    MOST_QUESTIONS,
    MOST_TILES,
    NO_LICENCE,
    OFFERED_BESIDE,
    UNSURE,
    family,
)
from kiosk.guidance.showing import gives_ticket, served
from kiosk.guidance.stamping import Places
from kiosk.guidance.triage import Walk

# What tells two paths apart that share one fault.
OF_ONE_PATH = frozenset({"way", "other_way", "facts"})


def check_paths(content: Content, places: Places) -> Iterator[Fault]:
    """Faults of single paths, of pairs of paths, and of what no path reaches.

    A fault that many paths share is told once, with the first of them.
    """
    walks: list[Walk] = []
    seen: set[tuple[object, ...]] = set()
    for site in content.sites:
        at_site = list(triage.paths(content, site.id))
        for fault in _of_site(content, places, site, at_site):
            shared = {k: v for k, v in fault.facts.items() if k not in OF_ONE_PATH}
            key = (fault.file, fault.line, fault.code, *shared.items())
            if key not in seen:
                seen.add(key)
                yield fault
        walks.extend(at_site)
    yield from _unreached(content, places, walks)
    yield from _beside(content, places)
    yield from _home(content, places)


def told(walk: Walk) -> str:
    """A path in one line: `expiry > Q3:cert > Q3a:self -> O07`."""
    steps = "".join(f" > {step.question}:{step.answer}" for step in walk.steps)
    return f"{walk.entry}{steps} -> {walk.at}"


def _of_site(content: Content, places: Places, site: Site, walks: list[Walk]) -> Iterator[Fault]:
    for walk in walks:
        yield from _length(places, walk)
        yield from _two_values(places, walk)
        end = triage.node(content, walk.at)
        if isinstance(end, Outcome):
            yield from _end(content, places, site, walk, end)
    yield from _contradictions(places, walks)


def _length(places: Places, walk: Walk) -> Iterator[Fault]:
    if triage.goes_round(walk):
        yield places.fault(_last(walk), "path_round", question=walk.at, way=told(walk))
    elif len(walk.steps) > MOST_QUESTIONS:
        yield places.fault(
            _last(walk), "path_long", count=len(walk.steps), most=MOST_QUESTIONS, way=told(walk)
        )


def _two_values(places: Places, walk: Walk) -> Iterator[Fault]:
    """A fact that was answered one way may not be answered another way later."""
    for step in walk.steps:
        question = triage.node(walk.content, step.question)
        answers = question.answers if isinstance(question, Question) else ()
        given = next(answer for answer in answers if answer.id == step.answer)
        for key, value in given.facts.items():
            before = step.facts.get(key, value)
            if before != value:
                path = f"question.{step.question}.answer.{step.answer}.facts"
                facts = {"key": key, "before": before, "value": value, "way": told(walk)}
                yield places.fault(path, "fact_two_values", **facts)


def _end(
    content: Content, places: Places, site: Site, walk: Walk, outcome: Outcome
) -> Iterator[Fault]:
    here = outcome.at.get(site.id)
    if here is None:
        facts = {"outcome": outcome.id, "site": site.id, "way": told(walk)}
        yield places.fault(_last(walk), "outcome_not_here", **facts)
        return
    if gives_ticket(outcome, here):
        yield from _ticket(content, places, site, walk, here)
    yield from _licence(places, walk, outcome, here)


def _ticket(
    content: Content, places: Places, site: Site, walk: Walk, here: Here
) -> Iterator[Fault]:
    """A ticket is for a visit type that this hall serves, at a desk that calls its class."""
    id_ = triage.visit_type(walk)
    visit_type = next((v for v in content.visit_types if v.id == id_), None)
    if visit_type is None:
        return  # told as a broken link
    path = f"outcome.{walk.at}.at.{site.id}"
    facts = {"visit_type": id_, "site": site.id, "way": told(walk)}
    if not _served_at_all(visit_type, site):
        yield places.fault(path, "ticket_not_served", **facts)
    if visit_type.ticket_class is None:
        yield places.fault(path, "ticket_no_class", **facts)
    desk = next((d for d in site.desks if d.id == here.desk), None)
    if desk and desk.ticket_class and desk.ticket_class != visit_type.ticket_class:
        facts |= {"desk": desk.id, "ticket_class": visit_type.ticket_class or "-"}
        yield places.fault(f"{path}.desk", "desk_other_class", **facts)


def _served_at_all(visit_type: VisitType, site: Site) -> bool:
    kinds = {hours.kind for hours in site.hours}
    kinds |= {exception.kind for exception in site.exceptions if exception.kind}
    return any(served(visit_type, site.id, kind) for kind in kinds)


def _licence(places: Places, walk: Walk, outcome: Outcome, here: Here) -> Iterator[Fault]:
    asked = LICENCE in walk.facts
    made_here = here.mode in (Mode.DESK, Mode.STAFF)
    if family(outcome.id) in CARD_HANDED_IN and made_here:
        facts = {"outcome": outcome.id, "key": LICENCE, "way": told(walk)}
        if not asked:
            yield places.fault(_last(walk), "licence_not_asked", **facts)
        elif walk.facts[LICENCE] not in NO_LICENCE and not LICENCE_KEPT & walk.facts.items():
            # She would drive home without a licence, or nobody knows whether she would.
            facts |= {"value": walk.facts[LICENCE]}
            yield places.fault(_last(walk), "licence_lost", **facts)
    warned = any(warning.id == LICENCE for warning in outcome.warnings)
    if family(outcome.id) in LICENCE_WARNING and not asked and not warned:
        yield places.fault(
            f"outcome.{outcome.id}.warnings", "licence_not_warned", outcome=outcome.id, id=LICENCE
        )


def _contradictions(places: Places, walks: list[Walk]) -> Iterator[Fault]:
    """Who has said the same may not be sent to two places."""
    first: dict[frozenset[tuple[str, str]], Walk] = {}
    for walk in walks:
        if not _goes_out(walk):
            continue
        other = first.setdefault(frozenset(walk.facts.items()), walk)
        if _goal(other) != _goal(walk):
            yield places.fault(
                _last(walk),
                "same_facts",
                facts=_told_facts(walk.facts),
                end=_goal(walk),
                other_end=_goal(other),
                way=told(walk),
                other_way=told(other),
                site=walk.site,
            )


def _goes_out(walk: Walk) -> bool:
    """Whether the walk ends at an outcome, as it does in content without broken links."""
    return isinstance(triage.node(walk.content, walk.at), Outcome)


def _goal(walk: Walk) -> str:
    return f"{walk.at} ({triage.visit_type(walk)})"


def _told_facts(facts: Mapping[str, str]) -> str:
    return ", ".join(f"{key}={value}" for key, value in sorted(facts.items())) or "-"


def _unreached(content: Content, places: Places, walks: list[Walk]) -> Iterator[Fault]:
    asked = {step.question for walk in walks for step in walk.steps}
    for question in content.questions:
        if question.id not in asked:
            yield places.fault(f"question.{question.id}", "question_unreached", id=question.id)
    by_id = {outcome.id: outcome for outcome in content.outcomes}
    ends = [walk for walk in walks if _goes_out(walk)]
    reached = _with_beside(by_id, {walk.at for walk in ends})
    for outcome in content.outcomes:
        if outcome.id not in reached:
            yield places.fault(f"outcome.{outcome.id}", "outcome_unreached", id=outcome.id)
    counted = {triage.visit_type(walk) for walk in ends}
    counted |= {by_id[id_].visit_type for id_ in reached - {walk.at for walk in ends}}
    for visit_type in content.visit_types:
        if (visit_type.id in counted) is visit_type.staff_only:
            code = "visit_type_reached" if visit_type.staff_only else "visit_type_unreached"
            yield places.fault(f"visit_type.{visit_type.id}", code, id=visit_type.id)


def _with_beside(by_id: Mapping[str, Outcome], ends: set[str]) -> set[str]:
    """The outcomes where paths end, and those offered beside them."""
    reached, left = set[str](), list(ends)
    while left:
        id_ = left.pop()
        if id_ in by_id and id_ not in reached:
            reached.add(id_)
            left.extend(by_id[id_].also)
    return reached


def _beside(content: Content, places: Places) -> Iterator[Fault]:
    for outcome in content.outcomes:
        partner = OFFERED_BESIDE.get(outcome.id)
        if partner and partner not in outcome.also:
            facts = {"outcome": outcome.id, "partner": partner}
            yield places.fault(f"outcome.{outcome.id}", "also_missing", **facts)


def _home(content: Content, places: Places) -> Iterator[Fault]:
    """The home screen has room for six tiles, in Japanese and in the other languages."""
    for languages in ("ja", "other"):
        shown = [t for t in content.tiles if t.languages in ("all", languages) and t.id != UNSURE]
        if len(shown) > MOST_TILES:
            facts = {"count": len(shown), "most": MOST_TILES, "languages": languages}
            yield places.fault(f"tile.{shown[MOST_TILES].id}", "tiles_many", **facts)


def _last(walk: Walk) -> str:
    """The path of the answer (or of where she began) that led to the walk's end."""
    if walk.steps:
        step = walk.steps[-1]
        return f"question.{step.question}.answer.{step.answer}.next"
    return f"{triage.kind(walk.content, walk.entry)}.{walk.entry}.next"
