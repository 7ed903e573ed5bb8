# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""An editor has saved a file: whoever tries it out stays where she is, as far as that exists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

import pytest

from kiosk.guidance.model import Answer, Content
from kiosk.guidance.statements import Text
from kiosk.guidance.triage import here, paths
from kiosk.screens.lobby import flow
from kiosk.screens.lobby.context import Identified, by_id
from kiosk.screens.lobby.flow import HOME, Page, Place, Session
from kiosk.screens.lobby.links import Link, place_of
from kiosk.screens.lobby.replay import replayed
from kiosk.screens.lobby.scenes import Circumstances, staged
from kiosk.screens.lobby.usecases import LobbyServices

WHO = UUID(int=1)
SHOWN_BY_ID = (Link.THEME, Link.TOPIC, Link.FAQ, Link.LETTER, Link.PHRASES, Link.PHRASE)
COLLECTIONS = {
    Link.THEME: "themes",
    Link.TOPIC: "topics",
    Link.FAQ: "faq",
    Link.LETTER: "letters",
    Link.PHRASES: "moments",
    Link.PHRASE: "phrases",
}


@pytest.fixture(scope="module")
def content(services: LobbyServices) -> Content:
    """The content before it was edited."""
    return services.content()


def at_outcome(content: Content) -> Session:
    """She has answered Q3 and Q3a and stands at the outcome."""
    walk = next(
        walk
        for walk in paths(content, "main")
        if walk.entry == "expiry" and [step.answer for step in walk.steps] == ["cert", "self"]
    )
    assert walk.at == "O07"
    session = Session(WHO)
    for answered in range(len(walk.steps)):
        step = walk.steps[answered]
        before = replace(walk, at=step.question, facts=step.facts, steps=walk.steps[:answered])
        session = flow.led(session, before)
    return flow.led(session, walk)


def pages(session: Session) -> list[Page]:
    """The pages that she has come by."""
    return [place.page for place in session.stack]


def answers_changed(content: Content, question: str, answers: Iterable[Answer]) -> Content:
    """The content with other answers to a question."""
    asked = tuple(
        each.model_copy(update={"answers": tuple(answers)}) if each.id == question else each
        for each in content.questions
    )
    return content.model_copy(update={"questions": asked})


def without(content: Content, collection: str, gone: str) -> Content:
    """The content without one of its things."""
    things: tuple[Identified, ...] = getattr(content, collection)
    kept = tuple(each for each in things if each.id != gone)
    assert len(kept) < len(things)
    return content.model_copy(update={collection: kept})


def test_in_unchanged_content_she_stays_where_she_is(content: Content) -> None:
    session = at_outcome(content)
    assert pages(session) == [Page.HOME, Page.TRIAGE, Page.TRIAGE, Page.OUTCOME]
    assert replayed(session, content, "main") == session


def test_what_was_reworded_is_read_at_the_same_place(content: Content) -> None:
    session = at_outcome(content)
    questions = tuple(
        each.model_copy(update={"text": Text(ja="変えました。")}) if each.id == "Q3a" else each
        for each in content.questions
    )
    after = replayed(session, content.model_copy(update={"questions": questions}), "main")
    assert after == session
    asked = after.stack[2].walk
    assert asked is not None
    assert here(asked).text.ja == "変えました。"  # type: ignore[union-attr]  # Q3a is a question


def test_an_answer_that_is_gone_leads_back_to_its_question(content: Content) -> None:
    session = at_outcome(content)
    kept = [each for each in by_id(content.questions, "Q3").answers if each.id != "cert"]
    after = replayed(session, answers_changed(content, "Q3", kept), "main")
    assert after.stack == session.stack[:2]


def test_an_answer_that_leads_elsewhere_is_asked_for_again(content: Content) -> None:
    session = at_outcome(content)
    answers = [
        each.model_copy(update={"next": "O22", "next_at": {}}) if each.id == "cert" else each
        for each in by_id(content.questions, "Q3").answers
    ]
    after = replayed(session, answers_changed(content, "Q3", answers), "main")
    assert after.stack == session.stack[:2]


def test_an_outcome_that_is_gone_leads_back_to_the_last_question(content: Content) -> None:
    session = at_outcome(content)
    after = replayed(session, without(content, "outcomes", "O07"), "main")
    assert after.stack == session.stack[:3]


def test_a_question_that_is_gone_leads_back_before_it(content: Content) -> None:
    session = at_outcome(content)
    after = replayed(session, without(content, "questions", "Q3a"), "main")
    assert after.stack == session.stack[:2]


def test_a_tile_that_is_gone_leads_home(content: Content) -> None:
    after = replayed(at_outcome(content), without(content, "tiles", "expiry"), "main")
    assert after.stack == (HOME,)


def test_an_outcome_that_she_came_to_by_a_link_stays(content: Content) -> None:
    session = at_outcome(content)
    walk = session.here.walk
    assert walk is not None
    linked = flow.went(session, flow.arrival(walk, by_id(content.outcomes, "O13")))
    assert replayed(linked, content, "main") == linked
    assert replayed(linked, without(content, "outcomes", "O13"), "main") == session


@pytest.mark.parametrize("kind", SHOWN_BY_ID)
def test_what_she_looked_up_stays_and_leads_back_to_its_shelf_when_it_is_gone(
    content: Content, kind: Link
) -> None:
    things: tuple[Identified, ...] = getattr(content, COLLECTIONS[kind])
    before = flow.went(Session(WHO), Place(Page.LIBRARY))
    session = flow.went(before, place_of(kind, things[0].id))
    assert replayed(session, content, "main") == session
    changed = without(content, COLLECTIONS[kind], things[0].id)
    assert replayed(session, changed, "main") == replace(session, stack=before.stack)


def test_an_article_that_no_longer_leads_on_is_still_read(content: Content) -> None:
    article = flow.went(Session(WHO), place_of(Link.TOPIC, "cert.renew"))
    walk = next(walk for walk in paths(content, "main") if walk.entry == "cert.renew")
    topics = tuple(
        each.model_copy(update={"next": None, "facts": {}}) if each.id == "cert.renew" else each
        for each in content.topics
    )
    changed = content.model_copy(update={"topics": topics})
    assert replayed(flow.led(article, walk), changed, "main") == article


def test_the_counter_of_another_section_stays_with_its_memo_and_goes_with_the_section(
    content: Content,
) -> None:
    walk = next(walk for walk in paths(content, "main") if walk.at == "O23")
    businesses = flow.led(Session(WHO), walk)
    assert pages(businesses)[-1] is Page.BUSINESSES
    session = flow.memo(flow.chose_business(businesses, "juminhyo"))
    assert replayed(session, content, "main") == session
    assert replayed(session, without(content, "businesses", "juminhyo"), "main") == businesses


def test_ticks_tickets_and_the_call_for_staff_are_hers_whatever_is_gone(
    services: LobbyServices, content: Content
) -> None:
    issued = staged(services, Circumstances()).issue_ticket("cert.renew", "ja", "key")
    session = flow.called_staff(flow.ticked(at_outcome(content), "card"))
    session = flow.with_ticket(session, "O07", issued)
    after = replayed(session, without(content, "tiles", "expiry"), "main")
    assert after == replace(session, stack=(HOME,))
