# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What can be looked up, and where it stands: rows that lead from page to page. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.languages.ruby import placeholders
from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.flow import Page, Place
from kiosk.screens.lobby.wording import Wording

if TYPE_CHECKING:
    from kiosk.guidance.library import Faq, Phrase, Topic


class Link(StrEnum):
    """What a row leads to."""

    THEME = "theme"
    TOPIC = "topic"
    FAQ = "faq"
    LETTERS = "letters"
    LETTER = "letter"
    MOMENTS = "moments"
    PHRASES = "phrases"
    PHRASE = "phrase"


@dataclass(frozen=True)
class LinkRow:
    """A row to press: `kind` is a `Link`, `target` the id of what it leads to."""

    kind: str
    target: str
    text: str
    detail: str = ""
    icon: str = ""


def place_of(kind: str, target: str) -> Place:
    """The place that a row leads to. Pages carry the names of the links."""
    return Place(Page(Link(kind).value), item=target or None)


def topic_rows(context: Context, topics: Iterable[Topic]) -> tuple[LinkRow, ...]:
    """Those topics that may be shown today."""
    wording = context.wording
    return tuple(
        LinkRow(Link.TOPIC, topic.id, wording.say(topic.title))
        for topic in topics
        if wording.may_say(topic)
    )


def faq_rows(context: Context, entries: Iterable[Faq]) -> tuple[LinkRow, ...]:
    """Those questions whose answer may be shown today."""
    wording = context.wording
    return tuple(
        LinkRow(Link.FAQ, entry.id, wording.say(entry.question), icon="question")
        for entry in entries
        if wording.may_say(entry)
    )


def phrase_words(wording: Wording, phrase: Phrase) -> str:
    """A phrase with a sign in each slot that the speaker has to fill."""
    blank = wording.ui("lobby.phrase.blank")
    return wording.say(phrase.text, **dict.fromkeys(placeholders(phrase.text.ja), blank))
