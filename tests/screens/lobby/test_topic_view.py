# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What an article says: what matters first, no more than may be said, and the way on from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, cast
from uuid import UUID

import pytest

from kiosk.guidance.library import Topic
from kiosk.guidance.showing import Release
from kiosk.guidance.statements import Confirmation
from kiosk.guidance.triage import begin
from kiosk.languages.registry import LOCALES
from kiosk.languages.ruby import plain
from kiosk.screens.lobby import flow, scenes
from kiosk.screens.lobby.context import Context, by_id
from kiosk.screens.lobby.flow import Page, Session
from kiosk.screens.lobby.letter import LetterScreen
from kiosk.screens.lobby.links import Link, place_of
from kiosk.screens.lobby.scenes import Circumstances, staged
from kiosk.screens.lobby.session import Lobby
from kiosk.screens.lobby.topic import TopicScreen
from kiosk.screens.lobby.topic_view import MOST_CODE_BYTES, TopicView, topic_view
from kiosk.screens.lobby.usecases import LobbyServices
from kiosk.screens.lobby.wording import ASK_SIGN, Wording
from kiosk.screens.rows import Rows
from tests.screens.lobby.conftest import Hall, Told, shows

TODAY = date(2026, 11, 24)
SPECIFIED = {"source": "S §6(3)", "awaits": ()}
"""What stands in the specification counts as confirmed."""


def reading(
    services: LobbyServices, topic: str, lang: str = "ja", release: Release = Release.TRIAL
) -> Context:
    """Somebody who has opened this article."""
    session = flow.went(Session(UUID(int=1)), place_of(Link.TOPIC, topic))
    here = replace(staged(services, Circumstances()), release=release)
    return Context(here, Wording(services.catalogues, lang, release, TODAY), session)


def shown(services: LobbyServices, topic: str, **how: Any) -> TopicView:
    """The page of an article."""
    return topic_view(reading(services, topic, **how))


def edited(services: LobbyServices, topic: str, **fields: object) -> LobbyServices:
    """The services with an article that was edited."""
    content = services.content()
    topics = tuple(
        each.model_copy(update=fields) if each.id == topic else each for each in content.topics
    )
    changed = content.model_copy(update={"topics": topics})
    return replace(services, content=lambda: changed)


def all_topics(services: LobbyServices) -> tuple[Topic, ...]:
    """Every article."""
    return services.content().topics


def says(view: TopicView) -> list[str]:
    """Every sentence of the page."""
    lines = (*view.points, *view.steps, *view.facts, *view.warnings, *view.ways)
    return [*view.summary, *(row.text for row in lines), *(row.text for row in view.bring)]


def words(services: LobbyServices, text_id: str, **facts: object) -> str:
    """Our own words in Japanese, as they are read."""
    return plain(services.catalogues.ui(text_id, "ja").format(**facts))


def rows(model: object) -> list[Any]:
    """The rows of a list."""
    assert isinstance(model, Rows)
    return list(model.all())


# --- what it says -----------------------------------------------------------------------------


@pytest.mark.parametrize("lang", list(LOCALES))
def test_every_article_begins_with_what_matters_most(services: LobbyServices, lang: str) -> None:
    for topic in all_topics(services):
        view = shown(services, topic.id, lang=lang)
        assert view.title, topic.id
        assert view.summary, topic.id
        assert all(says(view)), topic.id


def test_what_must_be_asked_carries_its_sign_and_the_page_its_legend(
    services: LobbyServices,
) -> None:
    view = shown(services, "cert.renew")
    assert view.asks
    assert any(ASK_SIGN in text for text in says(view))
    for topic in all_topics(services):
        view = shown(services, topic.id)
        assert view.asks is any(ASK_SIGN in text for text in says(view)), topic.id


def test_the_renewal_of_certificates_says_what_is_asked_at_the_counter(
    services: LobbyServices,
) -> None:
    view = shown(services, "cert.renew")
    facts = {row.icon: plain(row.text) for row in view.facts}
    assert "本館" in facts["place"]
    assert "シティプラザ" in facts["place"]
    assert "15" in facts["hourglass"]
    assert "30" in facts["hourglass"]
    assert "無料" in facts["yen"]
    papers = {plain(row.text).rstrip(ASK_SIGN): row.view for row in view.bring}
    assert papers["マイナンバーカード"].endswith(".svg")
    assert view.picture.endswith("expiry_cert.svg")
    assert view.warnings
    assert view.ways[0].icon == "desk"


def test_what_is_done_nowhere_in_our_halls_names_no_hall(services: LobbyServices) -> None:
    view = shown(services, "card.konbini")
    assert not by_id(all_topics(services), "card.konbini").sites
    assert not any(row.icon == "place" for row in view.facts)


def test_what_can_be_done_online_says_so(services: LobbyServices) -> None:
    online = words(services, "lobby.topic.online")
    for topic in all_topics(services):
        told = [plain(row.text) for row in shown(services, topic.id).facts]
        assert any(text.startswith(online) for text in told) is topic.online, topic.id


def test_a_sentence_that_holds_no_longer_is_not_read(services: LobbyServices) -> None:
    topic = by_id(all_topics(services), "cert.renew")
    first, *others = topic.summary
    past = first.model_copy(update={"effective_until": date(2026, 11, 23)})
    services = edited(services, topic.id, summary=(past, *others))
    assert len(shown(services, topic.id).summary) == len(others)


def test_a_phone_number_that_nobody_has_called_is_not_shown(services: LobbyServices) -> None:
    assert by_id(all_topics(services), "card.lost").phones
    assert shown(services, "card.lost").phones == ()
    content = services.content()
    tested = tuple(
        each.model_copy(update={"tested_on": TODAY, **SPECIFIED}) for each in content.phones
    )
    called = content.model_copy(update={"phones": tested})
    view = shown(replace(services, content=lambda: called), "card.lost")
    assert view.phones
    assert all(row.name and row.number for row in view.phones)


# --- since when, and who says so --------------------------------------------------------------


def test_what_nobody_has_confirmed_says_so(services: LobbyServices) -> None:
    unconfirmed = words(services, "lobby.topic.unconfirmed")
    assert [plain(told) for told in shown(services, "cert.renew").status] == [unconfirmed]


def test_what_the_city_has_confirmed_says_on_which_day(services: LobbyServices) -> None:
    confirmed = Confirmation(by="市民室", on=date(2026, 11, 2), reference="2026-11")
    services = edited(services, "cert.renew", confirmed=confirmed)
    (told,) = shown(services, "cert.renew").status
    assert "2026年11月2日" in plain(told)
    assert "市民室" not in told


def test_what_stands_in_the_specification_needs_no_word_about_it(services: LobbyServices) -> None:
    assert shown(edited(services, "cert.renew", **SPECIFIED), "cert.renew").status == ()


def test_what_has_changed_says_since_when_it_holds(services: LobbyServices) -> None:
    services = edited(services, "cert.renew", effective_from=date(2026, 6, 14))
    since, unconfirmed = shown(services, "cert.renew").status
    assert "2026年6月14日" in plain(since)
    assert plain(unconfirmed) == words(services, "lobby.topic.unconfirmed")


def test_in_the_open_release_nothing_unconfirmed_is_said_and_nothing_is_asked(
    services: LobbyServices,
) -> None:
    for topic in all_topics(services):
        view = shown(services, topic.id, release=Release.OPEN)
        assert not view.asks
        assert not any(ASK_SIGN in text for text in (*says(view), view.code))
        # Whoever comes by an answer still reads what it is about, and whom to ask.
        assert view.title
        assert says(view) or view.status


# --- what she takes away ----------------------------------------------------------------------


@pytest.mark.parametrize("lang", list(LOCALES))
def test_the_code_holds_whole_sentences_and_no_more_than_an_old_phone_can_read(
    services: LobbyServices, lang: str
) -> None:
    for topic in all_topics(services):
        view = shown(services, topic.id, lang=lang)
        title, *sentences = view.code.split("\n")
        assert title == plain(view.title)
        assert sentences, topic.id
        assert len(view.code.encode()) <= MOST_CODE_BYTES
        page = {part for text in says(view) for part in plain(text).split("\n")}
        assert {sentence.removeprefix("□ ") for sentence in sentences} <= page, topic.id
        assert not any(sign in view.code for sign in "{}|\u2060\u200b")


def test_what_has_room_in_the_code_is_all_there_the_papers_to_tick(
    services: LobbyServices,
) -> None:
    topic = by_id(all_topics(services), "cert.renew")
    short = {"summary": topic.summary[:1], "points": (), "steps": (), "warnings": ()}
    services = edited(services, topic.id, **short, other_ways=(), bring=topic.bring[:2])
    view = shown(services, topic.id)
    told = [plain(text) for text in (*view.summary, *(row.text for row in view.facts))]
    papers = [f"□ {plain(row.text)}" for row in view.bring]
    assert view.code.split("\n") == [plain(view.title), *told, *papers]


# --- where it leads ---------------------------------------------------------------------------


def test_an_article_leads_to_its_letter_to_its_questions_and_to_other_articles(
    services: LobbyServices,
) -> None:
    related = shown(services, "cert.renew").related
    by_kind = {kind: [row.target for row in related if row.kind == kind] for kind in Link}
    topic = by_id(all_topics(services), "cert.renew")
    assert set(by_kind[Link.LETTER]) == set(topic.letters)
    assert {"F01", "F06"} <= set(by_kind[Link.FAQ])
    assert by_kind[Link.TOPIC] == list(topic.related)
    assert "cert.renew" not in by_kind[Link.TOPIC]


def test_a_letter_of_an_article_opens_and_leads_back_to_it(lobby: Lobby) -> None:
    scenes.topic("cert.renew")(lobby)
    cast("TopicScreen", lobby.screen).open(Link.LETTER, "expiry_cert")
    assert shows(lobby) is Page.LETTER
    assert cast("LetterScreen", lobby.screen).title
    lobby.back()
    assert shows(lobby) is Page.TOPIC


def test_going_from_article_to_article_back_leads_through_all_of_them(lobby: Lobby) -> None:
    scenes.topic("cert.renew")(lobby)
    titles = [cast("TopicScreen", lobby.screen).title]
    for topic in ("card.validity", "card.renew"):
        cast("TopicScreen", lobby.screen).open(Link.TOPIC, topic)
        titles.append(cast("TopicScreen", lobby.screen).title)
    assert len(set(titles)) == 3
    for title in reversed(titles):
        assert cast("TopicScreen", lobby.screen).title == title
        lobby.back()
    assert shows(lobby) is Page.THEME


@pytest.mark.parametrize("site", ["main", "plaza"])
def test_an_article_leads_on_through_the_questions_of_its_business(hall: Hall, site: str) -> None:
    lobby = hall.lobby(Circumstances(site=site))
    content = lobby.services.content()
    for topic in content.topics:
        if topic.next is None:
            continue
        scenes.topic(topic.id)(lobby)
        shown = cast("TopicScreen", lobby.screen)
        assert shown.leadsOn, topic.id
        shown.goOn()
        assert lobby.page in (Page.TRIAGE, Page.BUSINESSES, Page.OUTCOME), topic.id
        assert lobby.session.here.walk == begin(content, site, topic.id)
        lobby.back()
        assert shows(lobby) is Page.TOPIC
    assert not lobby.has_stumbled


def test_an_article_without_a_desk_leads_to_staff(lobby: Lobby, told: Told) -> None:
    without = [topic.id for topic in lobby.services.content().topics if topic.next is None]
    assert without
    for topic in without:
        scenes.topic(topic)(lobby)
        shown = cast("TopicScreen", lobby.screen)
        assert not shown.leadsOn
        shown.goOn()
        assert lobby.overlay == "staff"
        assert shows(lobby) is Page.TOPIC
        lobby.closeOverlay()
    assert len({key for _, key in told.calls}) == 1


# --- what QML sees ----------------------------------------------------------------------------


def test_each_part_of_an_article_is_there_for_qml_and_an_empty_one_is_not_shown(
    lobby: Lobby,
) -> None:
    for topic in lobby.services.content().topics:
        scenes.topic(topic.id)(lobby)
        shown, view = cast("TopicScreen", lobby.screen), topic_view(lobby.context())
        parts = (
            (shown.hasPoints, shown.points, view.points),
            (shown.hasSteps, shown.steps, view.steps),
            (shown.hasBring, shown.bring, view.bring),
            (shown.hasWarnings, shown.warnings, view.warnings),
            (shown.hasRelated, shown.related, view.related),
        )
        for is_there, model, part in parts:
            assert rows(model) == list(part)
            assert is_there is bool(part)
        assert rows(shown.facts) == list(view.facts)
        assert rows(shown.ways) == list(view.ways)
        assert rows(shown.phones) == list(view.phones)
        assert shown.hasWays is bool(view.ways or view.phones)
        told = (shown.title, shown.picture, shown.summary, shown.status, shown.code, shown.asks)
        summary, status = list(view.summary), list(view.status)
        assert told == (view.title, view.picture, summary, status, view.code, view.asks)
