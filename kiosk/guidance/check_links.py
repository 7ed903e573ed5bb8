# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Checks that every name in the content leads to something that exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from kiosk.guidance.faults import Fault, wrong_name
from kiosk.guidance.library import Topic
from kiosk.guidance.model import Bring, Content, Here, Letter, Mode, Outcome, Site, Tile
from kiosk.guidance.rules import UNKNOWN
from kiosk.guidance.stamping import Places
from kiosk.guidance.triage import entries, kind

# The specification's third place of work: services and visit types name it, no kiosk stands there.
OFFSITE = "offsite"


class _Named(Protocol):
    @property
    def id(self) -> str: ...


class _Links:
    """Known names by kind, and the faults of those who name others."""

    def __init__(self, content: Content, places: Places) -> None:
        self.content = content
        self.places = places
        self.sites = ids(content.sites)
        self.nodes = ids(content.questions) | ids(content.outcomes)
        self.visit_types = ids(content.visit_types)
        self.classes = {c.letter for c in content.ticket_classes}

    def one(self, path: str, name: str | None, known: Iterable[str]) -> Iterator[Fault]:
        """A fault when `name`, written at `path`, is not known."""
        if name is None or name in (names := set(known)):
            return
        code, facts = wrong_name("link", name, names)
        yield self.places.fault(path, code, key=path.rpartition(".")[2], **facts)

    def each(self, path: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Fault]:
        """Like `one`, for a list of names."""
        for name in names:
            yield from self.one(path, name, known)


def ids(items: Iterable[_Named]) -> set[str]:
    """The ids of items."""
    return {item.id for item in items}


def check_links(content: Content, places: Places) -> Iterator[Fault]:
    """Every name that leads nowhere, every name taken twice across lists that share a use."""
    links = _Links(content, places)
    yield from _shared(links, "question", "outcome", content.questions, content.outcomes)
    yield from _shared(links, "tile", "letter", content.tiles, content.letters)
    yield from _shared(links, "tile", "topic", content.tiles, content.topics)
    yield from _shared(links, "letter", "topic", content.letters, content.topics)
    for site in content.sites:
        yield from _site(links, site)
    yield from _work(links)
    for entry in entries(content):
        yield from _entry(links, entry)
    yield from _alone(links)
    yield from _answers(links)
    for outcome in content.outcomes:
        yield from _outcome(links, outcome)
    yield from _other_business(links)
    yield from _library(links)


def _shared(
    links: _Links, first: str, second: str, one: Sequence[_Named], other: Sequence[_Named]
) -> Iterator[Fault]:
    """Ids of two lists that are looked up together must not meet."""
    for id_ in sorted(ids(one) & ids(other)):
        place = links.places.of(f"{first}.{id_}")
        yield links.places.fault(
            f"{second}.{id_}", "id_twice", id=id_, first=f"{place.file}:{place.line}"
        )


def _site(links: _Links, site: Site) -> Iterator[Fault]:
    for desk in site.desks:
        path = f"site.{site.id}.desk.{desk.id}.ticket_class"
        yield from links.one(path, desk.ticket_class, links.classes)
    for desk_id in site.plan.ways:
        path = f"site.{site.id}.plan.ways.{desk_id}"
        yield from links.one(path, desk_id, ids(site.desks))


def _work(links: _Links) -> Iterator[Fault]:
    places_of_work = links.sites | {OFFSITE}
    for service in links.content.services:
        yield from links.each(f"service.{service.id}.sites", service.sites, places_of_work)
    for visit_type in links.content.visit_types:
        path = f"visit_type.{visit_type.id}"
        yield from links.one(f"{path}.service", visit_type.service, ids(links.content.services))
        yield from links.one(f"{path}.ticket_class", visit_type.ticket_class, links.classes)
        for serving in visit_type.served:
            own = f"{path}.served.{serving.site}.site"
            yield from links.one(own, serving.site, places_of_work)


def _entry(links: _Links, entry: Tile | Letter | Topic) -> Iterator[Fault]:
    path = f"{kind(links.content, entry.id)}.{entry.id}"
    yield from links.one(f"{path}.next", entry.next, links.nodes)
    if not isinstance(entry, Tile):
        yield from _by_site(links, f"{path}.next_at", entry.next_at)


def _alone(links: _Links) -> Iterator[Fault]:
    """A way on at one hall without one at the others: nobody would be led on anywhere."""
    for topic in links.content.topics:
        if topic.next_at and topic.next is None:
            yield links.places.fault(f"topic.{topic.id}.next_at", "next_at_alone", id=topic.id)


def _by_site(links: _Links, path: str, next_at: dict[str, str]) -> Iterator[Fault]:
    for site, next_ in next_at.items():
        yield from links.one(f"{path}.{site}", site, links.sites)
        yield from links.one(f"{path}.{site}", next_, links.nodes)


def _answers(links: _Links) -> Iterator[Fault]:
    for question in links.content.questions:
        if UNKNOWN not in ids(question.answers):
            path = f"question.{question.id}"
            yield links.places.fault(path, "no_unknown", id=question.id)
        for answer in question.answers:
            path = f"question.{question.id}.answer.{answer.id}"
            yield from links.one(f"{path}.next", answer.next, links.nodes)
            yield from _by_site(links, f"{path}.next_at", answer.next_at)


def _outcome(links: _Links, outcome: Outcome) -> Iterator[Fault]:
    path, content = f"outcome.{outcome.id}", links.content
    yield from links.one(f"{path}.visit_type", outcome.visit_type, links.visit_types)
    yield from links.each(f"{path}.phones", outcome.phones, ids(content.phones))
    yield from links.each(f"{path}.also", outcome.also, ids(content.outcomes))
    for line in outcome.bring:
        yield from _bring(links, f"{path}.bring.{line.id}", line)
    for way in outcome.other_ways:
        yield from links.one(f"{path}.other_way.{way.id}.site", way.site, links.sites)
    for site_id, here in outcome.at.items():
        yield from links.one(f"{path}.at.{site_id}", site_id, links.sites)
        yield from _here(links, f"{path}.at.{site_id}", site_id, here)


def _bring(links: _Links, path: str, line: Bring) -> Iterator[Fault]:
    yield from links.one(f"{path}.document", line.document, ids(links.content.documents))
    if line.need == "must" and line.missing is None:
        yield links.places.fault(path, "remedy_missing", id=line.id)


def _here(links: _Links, path: str, site_id: str, here: Here) -> Iterator[Fault]:
    site = next((s for s in links.content.sites if s.id == site_id), None)
    if site is not None:
        yield from links.one(f"{path}.desk", here.desk, ids(site.desks))
    yield from links.one(f"{path}.other_site", here.other_site, links.sites - {site_id})
    yield from links.one(f"{path}.visit_type", here.visit_type, links.visit_types)
    if here.mode is Mode.DESK and here.desk is None:
        yield links.places.fault(path, "key_missing", key="desk")
    if here.mode is Mode.OTHER_SITE and here.other_site is None:
        yield links.places.fault(path, "key_missing", key="other_site")


def _other_business(links: _Links) -> Iterator[Fault]:
    for business in links.content.businesses:
        path = f"business.{business.id}.place"
        for site in business.place:
            yield from links.one(f"{path}.{site}", site, links.sites)
    for notice in links.content.notices:
        yield from links.each(f"notice.{notice.id}.sites", notice.sites, links.sites)


def _library(links: _Links) -> Iterator[Fault]:
    """What is looked up: themes, topics, questions, phrases."""
    content = links.content
    themes, topics = ids(content.themes), ids(content.topics)
    for theme in content.themes:
        own = {topic.id for topic in content.topics if topic.theme == theme.id}
        yield from links.each(f"theme.{theme.id}.first", theme.first, own)
    for topic in content.topics:
        path = f"topic.{topic.id}"
        yield from links.one(f"{path}.theme", topic.theme, themes)
        yield from links.each(f"{path}.sites", topic.sites, links.sites | {OFFSITE})
        yield from links.each(f"{path}.phones", topic.phones, ids(content.phones))
        yield from links.each(f"{path}.letters", topic.letters, ids(content.letters))
        yield from links.each(f"{path}.related", topic.related, topics - {topic.id})
        papers = ids(content.documents) | ids(content.letters)
        for paper in topic.bring:
            yield from links.one(f"{path}.bring.{paper.id}.document", paper.document, papers)
        for way in topic.other_ways:
            yield from links.one(f"{path}.other_way.{way.id}.site", way.site, links.sites)
    for entry in content.faq:
        yield from links.one(f"faq.{entry.id}.theme", entry.theme, themes)
        yield from links.one(f"faq.{entry.id}.topic", entry.topic, topics)
    for phrase in content.phrases:
        yield from links.one(f"phrase.{phrase.id}.moment", phrase.moment, ids(content.moments))
