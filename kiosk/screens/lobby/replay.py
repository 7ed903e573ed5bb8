# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A session walked again in changed content, as far as its places still exist. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.guidance.triage import Walk, answered, begin, node
from kiosk.screens.lobby.context import Identified
from kiosk.screens.lobby.flow import HOME, Page, Place, Session

if TYPE_CHECKING:
    from kiosk.guidance.model import Content


def replayed(session: Session, content: Content, site: str) -> Session:
    """The session with the walks of `content`; cut off at the first place that is gone."""
    stack: list[Place] = []
    for place in session.stack:
        try:
            stack.append(_again(place, content, site))
        except LookupError:
            break
    return replace(session, stack=tuple(stack) or (HOME,))


def _again(place: Place, content: Content, site: str) -> Place:
    if place.outcome is not None and node(content, place.outcome) is None:
        raise LookupError(place.outcome)
    if place.item is not None and place.item not in _ids(place.page, content):
        raise LookupError(place.item)
    if place.walk is None:
        return place
    return replace(place, walk=_walked(place.walk, content, site))


def _ids(page: Page, content: Content) -> frozenset[str]:
    """Ids of what a page can be about; an outcome with an item is the counter of a business."""
    shown: Mapping[Page, Iterable[Identified]] = {
        Page.LETTER: content.letters,
        Page.THEME: content.themes,
        Page.TOPIC: content.topics,
        Page.FAQ: content.faq,
        Page.PHRASES: content.moments,
        Page.PHRASE: content.phrases,
    }
    return frozenset(each.id for each in shown.get(page, content.businesses))


def _walked(walk: Walk, content: Content, site: str) -> Walk:
    again = begin(content, site, walk.entry)
    for step in walk.steps:
        if again.at != step.question:
            raise LookupError(step.question)
        again = answered(again, step.answer)
    if again.at != walk.at or node(content, again.at) is None:
        raise LookupError(walk.at)  # gone, or an answer leads elsewhere now
    return again
