# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""All that the kiosk says as one document: every text with its source, its dates and its status.

Pure: chapters of articles of parts of lines. `book_html` and `book_docx` write them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.guidance.kinds import Basis
from kiosk.guidance.library import Speaker, on_shelf
from kiosk.guidance.model import Answer, CalendarException, Hours, Phone, Tile
from kiosk.guidance.showing import cost_on, in_force
from kiosk.guidance.statements import Cost, Model, Sourced, Text, Time
from kiosk.languages.catalogues import State
from kiosk.languages.registry import SOURCE

if TYPE_CHECKING:
    from kiosk.guidance.model import Content
    from kiosk.languages.catalogues import Catalogues

Words = Callable[..., str]
"""(id, **facts) -> the document's own words."""


@dataclass(frozen=True)
class Line:
    """A text: in the chosen language, in Japanese beside it where that is another one, and what it
    rests on."""

    text: str
    japanese: str = ""
    source: str = ""
    status: str = ""
    is_open: bool = False
    """The city has not confirmed it, or the translation is not signed."""


@dataclass(frozen=True)
class Part:
    """Lines of one kind: what to bring, what it costs."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Article:
    """One thing of the content: an outcome, a topic, a question with its answer."""

    id: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Chapter:
    """Articles of one kind."""

    title: str
    articles: tuple[Article, ...]


@dataclass(frozen=True)
class Book:
    """The whole document."""

    title: str
    subtitle: str
    lang: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True)
class Writer:
    """Composes the book of one language on one day."""

    content: Content
    catalogues: Catalogues
    lang: str
    today: date
    words: Words
    spoken: Mapping[str, str] = field(default_factory=dict)
    """How staff say a phrase in this language, in katakana, by phrase id."""

    def book(self) -> Book:
        """Everything that visitors, guides and editors read."""
        return self._made("staff.book.title", tuple(self._chapters()))

    def questions(self) -> Book:
        """What the city has to answer, with the texts that depend on it."""
        return self._made("staff.book.questions", (self._asked(),))

    def _made(self, title: str, chapters: tuple[Chapter, ...]) -> Book:
        told = self.words("staff.book.state", date=self.today.isoformat(), lang=self.lang)
        return Book(self.words(title), told, self.lang, chapters)

    def _chapters(self) -> Iterator[Chapter]:
        content = self.content
        yield self._chapter("sites", content.sites, "name")
        yield self._list("tiles", content.tiles)
        yield self._chapter("triage", content.questions, "text")
        yield self._chapter("outcomes", content.outcomes, "title")
        for theme in content.themes:
            title = self._say(theme.title).text
            topics = (each for each in on_shelf(theme, content.topics) if self._holds(each))
            articles = tuple(self._article(each, "title") for each in topics)
            yield Chapter(self.words("staff.book.topics", theme=title), articles)
        yield self._chapter("faq", content.faq, "question")
        yield self._chapter("letters", content.letters, "title")
        yield self._chapter("documents", content.documents, "name")
        yield self._phrases()
        yield self._list("terms", (term.name for term in content.terms))
        yield self._chapter("phones", content.phones, "name")
        yield self._chapter("notice_templates", content.notice_templates, "title")
        yield self._chapter("notices", content.notices, "title")
        yield self._chapter("announcements", content.announcements, "title")
        yield self._chapter("survey", content.survey, "text")
        yield self._chapter("businesses", content.businesses, "label")
        yield self._asked()

    def _chapter(self, key: str, items: Iterable[Model], title: str) -> Chapter:
        articles = tuple(self._article(item, title) for item in items if self._holds(item))
        return Chapter(self.words(f"staff.book.{key}"), articles)

    def _holds(self, item: Model) -> bool:
        return not isinstance(item, Sourced) or in_force(item, self.today)

    def _article(self, item: Model, title: str) -> Article:
        parts = []
        for name in type(item).model_fields:
            lines = tuple(self._lines(getattr(item, name), _sourced(item)))
            if lines:
                parts.append(Part(self.words(f"staff.book.field.{name}"), lines))
        if isinstance(item, Phone):
            number = self._sourced_line(Line(item.number), item)
            parts.append(Part(self.words("staff.book.field.number"), (number,)))
        heading = getattr(item, title)
        assert isinstance(heading, Text)
        return Article(str(getattr(item, "id", "")), self._say(heading).text, tuple(parts))

    def _lines(self, value: object, owner: Sourced | None) -> Iterator[Line]:
        if isinstance(value, Text):
            yield self._line(value, owner)
        elif isinstance(value, Answer | Tile):
            yield self._leading(value)
        elif isinstance(value, Cost) and cost_on(value, self.today) is not value:
            yield from self._lines(value.then, owner)
        elif isinstance(value, Model):
            if isinstance(value, Sourced):
                owner = value
                if not in_force(value, self.today):
                    return
            told = self._told(value)
            if told:
                yield self._sourced_line(Line(told), owner)
            for name in type(value).model_fields:
                yield from self._lines(getattr(value, name), owner)
        elif isinstance(value, dict):
            for inner in value.values():
                yield from self._lines(inner, owner)
        elif isinstance(value, tuple):
            for inner in value:
                yield from self._lines(inner, owner)

    def _leading(self, choice: Answer | Tile) -> Line:
        """What can be chosen, and the question or outcome to which it leads."""
        said = self._say(choice.text if isinstance(choice, Answer) else choice.label)
        return replace(said, text=f"{said.text} → {choice.next}")

    def _told(self, item: Model) -> str:
        """What is a time and no text: minutes, hours, days."""
        if isinstance(item, Time):
            return self.words("staff.book.minutes", low=item.low, high=item.high)
        if isinstance(item, Hours):
            kind = self.words(f"staff.book.day.{item.kind.value}", nth=item.nth or "")
            return f"{kind} {item.open:%H:%M}–{item.close:%H:%M}"
        if isinstance(item, CalendarException):
            opens, closes = item.open, item.close
            hours = f"{opens:%H:%M}–{closes:%H:%M}" if opens and closes else ""
            day = self.words("staff.book.closed") if item.closed else hours
            return f"{item.date.isoformat()} {day}".strip()
        return ""

    def _line(self, text: Text, owner: Sourced | None) -> Line:
        return self._sourced_line(self._say(text), owner)

    def _sourced_line(self, said: Line, owner: Sourced | None) -> Line:
        if owner is None:
            return said
        status, is_open = self._status(owner)
        told = " ".join(each for each in (status, said.status) if each)
        return Line(said.text, said.japanese, owner.source, told, said.is_open or is_open)

    def _say(self, text: Text) -> Line:
        said = self.catalogues.say(text, self.lang)
        if self.lang == SOURCE:
            return Line(said.plain)
        japanese = self.catalogues.say(text, SOURCE).plain
        unsigned = said.state is not State.REVIEWED
        note = self.words("staff.book.unsigned") if unsigned else ""
        return Line(said.plain, japanese, "", note, unsigned)

    def _status(self, fact: Sourced) -> tuple[str, bool]:
        told = []
        if fact.effective_from is not None:
            told.append(self.words("staff.book.since", date=fact.effective_from.isoformat()))
        if fact.effective_until is not None:
            told.append(self.words("staff.book.until", date=fact.effective_until.isoformat()))
        if fact.confirmed is not None:
            by, on = fact.confirmed.by, fact.confirmed.on.isoformat()
            reference = fact.confirmed.reference
            told.append(self.words("staff.book.confirmed", by=by, on=on, reference=reference))
            return " ".join(told), False
        if fact.basis is Basis.SPECIFICATION:
            told.append(self.words("staff.book.specified"))
            return " ".join(told), False
        waits = ", ".join(fact.awaits)
        told.append(self.words("staff.book.unconfirmed") + (f" ({waits})" if waits else ""))
        return " ".join(told), True

    def _phrases(self) -> Chapter:
        articles = []
        for moment in self.content.moments:
            parts = []
            for speaker in Speaker:
                lines = tuple(
                    replace(self._say(phrase.text), source=self.spoken.get(phrase.id, ""))
                    for phrase in self.content.phrases
                    if phrase.moment == moment.id and phrase.by is speaker
                )
                if lines:
                    parts.append(Part(self.words(f"staff.book.by.{speaker.value}"), lines))
            articles.append(Article(moment.id, self._say(moment.title).text, tuple(parts)))
        return Chapter(self.words("staff.book.phrases"), tuple(articles))

    def _list(self, key: str, items: Iterable[Text | Tile]) -> Chapter:
        title = self.words(f"staff.book.{key}")
        lines = tuple(line for item in items for line in self._lines(item, None))
        return Chapter(title, (Article(key, title, (Part("", lines),)),))

    def _asked(self) -> Chapter:
        from kiosk.guidance.checks import everything

        waiting: dict[str, list[str]] = {}
        for path, item in everything(self.content):
            for asked in getattr(item, "awaits", ()):
                waiting.setdefault(asked, []).append(path)
        articles = []
        for question in self.content.city_questions:
            paths = waiting.get(question.id, [])
            parts = [
                Part(self.words("staff.book.question"), (Line(question.text),)),
                Part(self.words("staff.book.blocks"), (Line(question.blocks),)),
                Part(self.words("staff.book.answer"), (Line(""),)),
            ]
            if paths:
                parts.append(
                    Part(self.words("staff.book.waiting"), tuple(Line(path) for path in paths))
                )
            title = f"{question.id} ({question.priority})"
            articles.append(Article(question.id, title, tuple(parts)))
        return Chapter(self.words("staff.book.asked"), tuple(articles))


def _sourced(item: Model) -> Sourced | None:
    return item if isinstance(item, Sourced) else None
