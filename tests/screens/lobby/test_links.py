# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What can be looked up is found: every article, question and phrase stands where it belongs, and
every row leads to a page that can be shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import cast
from uuid import UUID

import pytest

from kiosk.guidance.library import Speaker
from kiosk.guidance.model import Content
from kiosk.guidance.showing import Release
from kiosk.languages.registry import LOCALES
from kiosk.languages.ruby import placeholders, plain
from kiosk.screens.lobby import flow, scenes
from kiosk.screens.lobby.context import Context, by_id
from kiosk.screens.lobby.faq import FaqScreen, faq_view
from kiosk.screens.lobby.flow import Page, Session
from kiosk.screens.lobby.library import library_shelf
from kiosk.screens.lobby.links import Link, LinkRow, phrase_words, place_of
from kiosk.screens.lobby.moments import moments_shelf
from kiosk.screens.lobby.phrase import PhraseScreen, phrase_view
from kiosk.screens.lobby.phrases import phrases_shelf
from kiosk.screens.lobby.scenes import Circumstances, staged
from kiosk.screens.lobby.session import Lobby
from kiosk.screens.lobby.shelf import ShelfScreen, ShelfView
from kiosk.screens.lobby.theme import theme_shelf
from kiosk.screens.lobby.topic import TopicScreen
from kiosk.screens.lobby.topic_view import topic_view
from kiosk.screens.lobby.usecases import LobbyServices
from kiosk.screens.lobby.wording import ASK_SIGN, Wording
from kiosk.screens.rows import Rows
from tests.screens.lobby.conftest import shows

TODAY = date(2026, 11, 24)


def at(
    services: LobbyServices,
    kind: Link | None = None,
    target: str = "",
    *,
    lang: str = "ja",
    release: Release = Release.TRIAL,
) -> Context:
    """Somebody who has opened this row, or who has only come."""
    session = Session(UUID(int=1))
    if kind is not None:
        session = flow.went(session, place_of(kind, target))
    here = replace(staged(services, Circumstances()), release=release)
    return Context(here, Wording(services.catalogues, lang, release, TODAY), session)


def shelves(services: LobbyServices, release: Release = Release.TRIAL) -> list[ShelfView]:
    """The shelf of each theme."""
    return [
        theme_shelf(at(services, Link.THEME, theme.id, release=release))
        for theme in services.content().themes
    ]


def changed(services: LobbyServices, **fields: object) -> LobbyServices:
    """The services with other content."""
    content = services.content().model_copy(update=fields)
    return replace(services, content=lambda: content)


def rows(model: object) -> list[LinkRow]:
    """The rows of a list."""
    assert isinstance(model, Rows)
    return list(model.all())


# --- shelves ----------------------------------------------------------------------------------


def test_every_article_stands_on_exactly_one_shelf(services: LobbyServices) -> None:
    standing = Counter(row.target for shelf in shelves(services) for row in shelf.first)
    assert standing == {topic.id: 1 for topic in services.content().topics}


def test_every_question_stands_on_exactly_one_shelf(services: LobbyServices) -> None:
    standing = Counter(row.target for shelf in shelves(services) for row in shelf.second)
    assert standing == {entry.id: 1 for entry in services.content().faq}


def test_no_shelf_is_empty(services: LobbyServices) -> None:
    for theme, shelf in zip(services.content().themes, shelves(services), strict=True):
        assert shelf.title
        assert shelf.first, theme.id


def test_the_most_wanted_articles_come_first_and_the_others_behind_them(
    services: LobbyServices,
) -> None:
    for theme, shelf in zip(services.content().themes, shelves(services), strict=True):
        assert [row.target for row in shelf.first][: len(theme.first)] == list(theme.first)
    themes = tuple(
        theme.model_copy(update={"first": ("card.lost",)}) for theme in services.content().themes
    )
    few = changed(services, themes=themes)
    shelf = theme_shelf(at(few, Link.THEME, "card"))
    assert shelf.first[0].target == "card.lost"
    assert {row.target for row in shelf.first} == {
        topic.id for topic in services.content().topics if topic.theme == "card"
    }


def test_the_library_leads_to_every_theme_to_the_letters_and_to_the_phrases(
    services: LobbyServices,
) -> None:
    found = [(row.kind, row.target) for row in library_shelf(at(services)).first]
    assert found == [
        *((Link.THEME, theme.id) for theme in services.content().themes),
        (Link.LETTERS, ""),
        (Link.MOMENTS, ""),
    ]
    assert all(row.icon for row in library_shelf(at(services)).first)


def test_nothing_unconfirmed_stands_on_a_shelf_of_the_open_release(
    services: LobbyServices,
) -> None:
    content = services.content()
    ours = {topic.id for topic in content.topics if topic.source.startswith("S")}
    ours |= {entry.id for entry in content.faq if entry.source.startswith("S")}
    found = [
        row for shelf in shelves(services, Release.OPEN) for row in (*shelf.first, *shelf.second)
    ]
    assert {row.target for row in found} == ours
    assert not any(ASK_SIGN in row.text for row in found)


def test_an_article_stands_on_its_shelf_from_its_first_day_to_its_last(
    services: LobbyServices,
) -> None:
    def stands(first: date | None, last: date | None) -> bool:
        topics = tuple(
            topic.model_copy(update={"effective_from": first, "effective_until": last})
            if topic.id == "cert.renew"
            else topic
            for topic in services.content().topics
        )
        shelf = theme_shelf(at(changed(services, topics=topics), Link.THEME, "card"))
        return "cert.renew" in [row.target for row in shelf.first]

    assert stands(TODAY, TODAY)
    assert not stands(date(2026, 11, 25), None)
    assert not stands(None, date(2026, 11, 23))


def test_a_list_without_rows_has_no_heading(lobby: Lobby) -> None:
    scenes.library(lobby)
    library = cast("ShelfScreen", lobby.screen)
    assert library.title
    assert (library.firstTitle, library.secondTitle) == ("", "")
    assert rows(library.second) == []
    scenes.theme("card")(lobby)
    card = cast("ShelfScreen", lobby.screen)
    assert card.firstTitle
    assert card.secondTitle


# --- questions and answers --------------------------------------------------------------------


def test_every_question_leads_to_its_article(lobby: Lobby) -> None:
    for entry in lobby.services.content().faq:
        scenes.faq(entry.id)(lobby)
        cast("FaqScreen", lobby.screen).readMore()
        assert shows(lobby) is Page.TOPIC
        assert lobby.session.here.item == entry.topic
        assert cast("TopicScreen", lobby.screen).title
        lobby.back()
        assert cast("FaqScreen", lobby.screen).question
    assert not lobby.has_stumbled


def test_what_must_be_asked_carries_its_sign(services: LobbyServices) -> None:
    for entry in services.content().faq:
        view = faq_view(at(services, Link.FAQ, entry.id))
        assert view.question
        assert view.answer
        assert view.asks is (ASK_SIGN in view.answer)
        assert view.asks is not entry.source.startswith("S"), entry.id


def test_an_answer_that_may_not_be_given_any_more_says_that_staff_know_it(
    services: LobbyServices,
) -> None:
    view = faq_view(at(services, Link.FAQ, "F06", release=Release.OPEN))
    assert view.answer == services.catalogues.ui("lobby.outcome.staff_confirm_rest", "ja")
    assert view.question
    assert not view.asks


# --- phrases ----------------------------------------------------------------------------------


def spoken(content: Content, speaker: Speaker) -> set[tuple[str, str]]:
    """Moment and id of the phrases that she or staff say."""
    return {(phrase.moment, phrase.id) for phrase in content.phrases if phrase.by is speaker}


def test_every_phrase_is_found_by_its_moment_and_by_who_says_it(services: LobbyServices) -> None:
    content = services.content()
    moments = [row.target for row in moments_shelf(at(services)).first]
    assert moments == [moment.id for moment in content.moments]
    views = {moment: phrases_shelf(at(services, Link.PHRASES, moment)) for moment in moments}
    hers = [(moment, row.target) for moment, view in views.items() for row in view.first]
    theirs = [(moment, row.target) for moment, view in views.items() for row in view.second]
    assert Counter(hers) == Counter(spoken(content, Speaker.VISITOR))
    assert Counter(theirs) == Counter(spoken(content, Speaker.STAFF))
    for view in views.values():
        assert view.title
        assert view.first or view.second


def test_every_phrase_can_be_shown_and_another_one_after_it(lobby: Lobby) -> None:
    scenes.moments(lobby)
    for moment in lobby.services.content().moments:
        cast("ShelfScreen", lobby.screen).open(Link.PHRASES, moment.id)
        listed = cast("ShelfScreen", lobby.screen)
        for row in (*rows(listed.first), *rows(listed.second)):
            cast("ShelfScreen", lobby.screen).open(row.kind, row.target)
            assert shows(lobby) is Page.PHRASE
            assert cast("PhraseScreen", lobby.screen).japanese == row.text
            lobby.back()
            assert shows(lobby) is Page.PHRASES
        lobby.back()
    assert not lobby.has_stumbled


@pytest.mark.parametrize("lang", list(LOCALES))
def test_a_slot_of_a_phrase_shows_the_blank_sign(services: LobbyServices, lang: str) -> None:
    blank = services.catalogues.ui("lobby.phrase.blank", lang)
    slots = 0
    for phrase in services.content().phrases:
        words = phrase_words(at(services, lang=lang).wording, phrase)
        assert not placeholders(words)
        if not placeholders(phrase.text.ja):
            continue
        slots += 1
        assert words.count(blank) >= len(placeholders(phrase.text.ja)), phrase.id
    assert slots


@pytest.mark.parametrize("lang", list(LOCALES))
def test_staff_read_a_phrase_in_japanese_and_she_in_her_language(
    services: LobbyServices, lang: str
) -> None:
    view = phrase_view(at(services, Link.PHRASE, "w03", lang=lang))
    assert plain(view.japanese) == "いま〇人待っています。約〇分です。"
    hers = phrase_words(at(services, lang=lang).wording, by_id(services.content().phrases, "w03"))
    assert view.hers == ("" if lang == "ja" else hers)


# --- rows ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(Link))
def test_a_row_leads_to_the_page_of_its_name(kind: Link) -> None:
    place = place_of(kind, "it")
    assert place.page.value == kind.value
    assert place.item == "it"
    assert place_of(kind, "").item is None


def test_a_row_of_no_kind_leads_nowhere() -> None:
    with pytest.raises(ValueError, match="nowhere"):
        place_of("nowhere", "it")


def test_every_row_on_the_way_leads_to_a_page_that_can_be_shown(services: LobbyServices) -> None:
    seen: set[tuple[str, str]] = set()
    waiting = list(library_shelf(at(services)).first)
    while waiting:
        row = waiting.pop()
        if (row.kind, row.target) not in seen:
            seen.add((row.kind, row.target))
            assert row.text
            waiting += _beyond(services, row)
    content = services.content()
    for kind, things in (
        (Link.THEME, content.themes),
        (Link.TOPIC, content.topics),
        (Link.FAQ, content.faq),
        (Link.PHRASES, content.moments),
        (Link.PHRASE, content.phrases),
    ):
        assert {target for of, target in seen if of == kind} == {thing.id for thing in things}


def _beyond(services: LobbyServices, row: LinkRow) -> tuple[LinkRow, ...]:
    """The rows of the page behind a row."""
    here = at(services, Link(row.kind), row.target)
    match Link(row.kind):
        case Link.THEME:
            shelf = theme_shelf(here)
        case Link.MOMENTS:
            shelf = moments_shelf(here)
        case Link.PHRASES:
            shelf = phrases_shelf(here)
        case Link.TOPIC:
            return topic_view(here).related
        case Link.FAQ:
            topic = faq_view(here).topic
            return (LinkRow(Link.TOPIC, topic, row.text),)
        case Link.LETTER:
            assert by_id(services.content().letters, row.target)
            return ()
        case _:
            return ()
    return (*shelf.first, *shelf.second)
