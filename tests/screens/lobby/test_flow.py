# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What follows what: back always works, and every history can be counted."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.guidance.model import Content, Mode, Question
from kiosk.guidance.triage import answered as after
from kiosk.guidance.triage import begin, entries, here, paths
from kiosk.queue.ticket import Issued
from kiosk.screens.lobby import flow
from kiosk.screens.lobby.flow import Page, Place, Session
from kiosk.screens.lobby.links import Link, place_of
from kiosk.screens.lobby.scenes import Circumstances, staged
from kiosk.screens.lobby.usecases import LobbyServices
from kiosk.visits.results import Result

WHO = UUID(int=1)


def reached(content: Content, site: str, outcome: str) -> Session:
    """A session that has come to this outcome."""
    walk = next(walk for walk in paths(content, site) if walk.at == outcome)
    return flow.led(Session(WHO), walk)


def ticket(services: LobbyServices) -> Issued:
    """Any ticket."""
    return staged(services, Circumstances()).issue_ticket("cert.renew", "ja", "key")


def test_the_first_place_stays() -> None:
    session = Session(WHO)
    assert flow.back(session) == session
    assert not flow.can_go_back(session)


def test_back_from_a_ticket_leads_to_its_outcome_and_not_to_the_papers(
    services: LobbyServices,
) -> None:
    session = reached(services.content(), "main", "O07")
    outcome = session.here
    at_papers = flow.went(session, Place(Page.PAPERS, outcome.walk, "O07", outcome.mode))
    holding = flow.with_ticket(at_papers, "O07", ticket(services))
    assert holding.here.page is Page.TICKET
    assert flow.back(holding).here == outcome
    assert flow.ticket_for(flow.back(holding), "O07") is not None


def test_a_second_ticket_for_the_same_outcome_takes_the_place_of_the_first(
    services: LobbyServices,
) -> None:
    session = reached(services.content(), "main", "O07")
    twice = flow.with_ticket(
        flow.with_ticket(session, "O07", ticket(services)), "O07", ticket(services)
    )
    assert len(twice.held) == 1


def test_nothing_leads_back_from_the_thanks(services: LobbyServices) -> None:
    session = flow.finished(reached(services.content(), "main", "O07"))
    assert flow.back(session) == session
    assert flow.finished(session) == session


def test_an_intention_has_one_key_and_another_one_another() -> None:
    one, other = Session(WHO), Session(UUID(int=2))
    keys = [
        flow.intention(one, "ticket", "O07"),
        flow.intention(one, "ticket", "O09"),
        flow.intention(one, "call", "O07"),
        flow.intention(other, "ticket", "O07"),
    ]
    assert len(set(keys)) == len(keys)
    assert flow.intention(one, "ticket", "O07") == keys[0]


def test_what_is_missing_is_what_she_must_bring_and_has_not_ticked(
    services: LobbyServices,
) -> None:
    outcome = next(each for each in services.content().outcomes if each.id == "O07")
    session = reached(services.content(), "main", "O07")
    must = [line.id for line in outcome.bring if line.need == "must"]
    assert [line.id for line in flow.missing(session, outcome)] == must
    one = flow.ticked(session, must[0])
    assert [line.id for line in flow.missing(one, outcome)] == must[1:]
    assert flow.ticked(one, must[0]) == session
    assert flow.missing(flow.all_ticked(session, outcome.bring), outcome) == ()


def test_ticks_of_one_outcome_say_nothing_about_another(services: LobbyServices) -> None:
    content = services.content()
    session = flow.ticked(reached(content, "main", "O07"), "card")
    assert flow.has(session, "O07", "card")
    assert not flow.has(session, "O13", "card")


def test_six_tiles_at_most_in_every_language(services: LobbyServices) -> None:
    for language in ("ja", "ja@easy", "en"):
        tiles = flow.tiles_for(services.content(), language)
        assert 0 < len(tiles) <= 6
        assert all(tile.id != flow.UNSURE for tile in tiles)


# --- the result ------------------------------------------------------------------------------


def test_who_chose_nothing_has_given_up() -> None:
    assert flow.result(Session(WHO)) is Result.ABANDONED


def test_who_walks_away_from_a_desk_outcome_has_given_up(services: LobbyServices) -> None:
    session = reached(services.content(), "main", "O07")
    assert flow.result(session) is Result.ABANDONED
    assert flow.result(flow.memo(session)) is Result.DESK
    assert flow.result(flow.finished(session)) is Result.DESK


def test_who_is_sent_elsewhere_has_her_answer(services: LobbyServices) -> None:
    content = services.content()
    assert flow.result(reached(content, "plaza", "O01")) is Result.OTHER_SITE
    assert flow.result(reached(content, "main", "O05")) is Result.HOME


def test_a_ticket_counts_as_a_ticket_whatever_came_before(services: LobbyServices) -> None:
    session = flow.called_staff(reached(services.content(), "main", "O07"))
    assert flow.result(session) is Result.STAFF
    assert flow.result(flow.with_ticket(session, "O07", ticket(services))) is Result.TICKET


def test_missing_papers_are_a_result_of_their_own(services: LobbyServices) -> None:
    session = reached(services.content(), "main", "O07")
    place = Place(Page.MISSING, session.here.walk, "O07", Mode.DESK)
    assert flow.result(flow.went(session, place)) is Result.MISSING_PAPERS


def looked_up(*places: tuple[Page, str | None]) -> Session:
    """A session that has opened these pages one after the other."""
    session = Session(WHO)
    for page, item in places:
        session = flow.went(session, Place(page, item=item))
    return session


SHELVES = ((Page.LIBRARY, None), (Page.THEME, "card"))
PHRASEBOOK = ((Page.LIBRARY, None), (Page.MOMENTS, None), (Page.PHRASES, "pin"))


@pytest.mark.parametrize(
    "places",
    [
        (*SHELVES, (Page.TOPIC, "cert.renew")),
        (*SHELVES, (Page.FAQ, "F06")),
        (*SHELVES, (Page.FAQ, "F06"), (Page.TOPIC, "cert.renew")),
        (*SHELVES, (Page.TOPIC, "cert.renew"), (Page.LETTER, "expiry_cert")),
        (*PHRASEBOOK, (Page.PHRASE, "w03")),
    ],
    ids=["topic", "faq", "topic-of-faq", "letter-of-topic", "phrase"],
)
def test_who_found_what_she_looked_up_has_her_answer(
    places: tuple[tuple[Page, str | None], ...],
) -> None:
    session = looked_up(*places)
    assert flow.result(session) is Result.ANSWERED
    while session.stack != (flow.HOME,):
        session = flow.back(session)
    assert flow.result(session) is Result.ANSWERED


@pytest.mark.parametrize("places", [SHELVES, PHRASEBOOK], ids=["shelves", "phrasebook"])
def test_who_only_looked_at_the_shelves_has_given_up(
    places: tuple[tuple[Page, str | None], ...],
) -> None:
    assert flow.result(looked_up(*places)) is Result.ABANDONED


def test_who_was_led_to_the_desk_by_an_article_is_counted_by_what_she_does_there(
    services: LobbyServices,
) -> None:
    walk = next(
        walk
        for walk in paths(services.content(), "main")
        if walk.entry == "cert.renew" and walk.at == "O07"
    )
    session = flow.led(looked_up(*SHELVES, (Page.TOPIC, "cert.renew")), walk)
    assert flow.result(session) is Result.ABANDONED
    assert flow.result(flow.memo(session)) is Result.DESK
    assert flow.result(flow.called_staff(session)) is Result.STAFF
    assert flow.result(flow.with_ticket(session, "O07", ticket(services))) is Result.TICKET


def test_in_a_guided_language_nothing_that_was_looked_up_is_left(services: LobbyServices) -> None:
    article = looked_up(*SHELVES, (Page.TOPIC, "cert.renew"))
    assert flow.guided(article).stack == (flow.HOME,)
    led_on = flow.led(article, begin(services.content(), "main", "cert.renew"))
    assert flow.guided(led_on).stack == (flow.HOME, led_on.here)
    letter = flow.went(article, Place(Page.LETTER, item="expiry_cert"))
    assert flow.guided(letter).stack == (flow.HOME, letter.here)
    asked = reached(services.content(), "main", "O07")
    assert flow.guided(asked) == asked


# --- every history ---------------------------------------------------------------------------


def doors(content: Content) -> list[tuple[Link, str]]:
    """One row of each kind to open, wherever she finds it."""
    return [
        (Link.THEME, content.themes[0].id),
        (Link.TOPIC, "cert.renew"),
        (Link.FAQ, content.faq[0].id),
        (Link.LETTERS, ""),
        (Link.LETTER, content.letters[0].id),
        (Link.MOMENTS, ""),
        (Link.PHRASES, content.moments[0].id),
        (Link.PHRASE, content.phrases[0].id),
    ]


class Histories(RuleBasedStateMachine):
    """A visitor who presses anything that a page offers."""

    content: Content
    issued: Issued

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(WHO)

    def page(self) -> Page:
        return self.session.here.page

    @precondition(lambda self: self.page() is Page.HOME)
    @rule(data=st.data())
    def enters(self, data: st.DataObject) -> None:
        entry = data.draw(st.sampled_from([each.id for each in entries(self.content)]))
        self.session = flow.led(self.session, begin(self.content, "main", entry))

    @precondition(lambda self: self.page() is Page.HOME)
    @rule()
    def looks_up(self) -> None:
        self.session = flow.went(self.session, Place(Page.LIBRARY))

    @precondition(lambda self: self.page() in flow.LIBRARY)
    @rule(data=st.data())
    def opens(self, data: st.DataObject) -> None:
        kind, target = data.draw(st.sampled_from(doors(self.content)))
        self.session = flow.went(self.session, place_of(kind, target))

    @precondition(lambda self: self.page() in (Page.TOPIC, Page.LETTER))
    @rule()
    def is_led_on(self) -> None:
        item = self.session.here.item
        if item in [each.id for each in entries(self.content)]:
            walk = begin(self.content, "main", str(item))
            self.session = flow.led(self.session, walk)

    @rule()
    def goes_on_in_a_guided_language(self) -> None:
        self.session = flow.guided(self.session)
        assert not any(place.page in flow.LIBRARY for place in self.session.stack)

    @precondition(lambda self: self.page() is Page.TRIAGE)
    @rule(data=st.data())
    def answers(self, data: st.DataObject) -> None:
        walk = self.session.here.walk
        assert walk is not None
        question = here(walk)
        assert isinstance(question, Question)
        answer = data.draw(st.sampled_from([each.id for each in question.answers]))
        self.session = flow.led(self.session, after(walk, answer))

    @precondition(lambda self: self.page() is Page.BUSINESSES)
    @rule(data=st.data())
    def chooses(self, data: st.DataObject) -> None:
        business = data.draw(st.sampled_from([each.id for each in self.content.businesses]))
        self.session = flow.chose_business(self.session, business)

    @precondition(lambda self: self.page() is Page.OUTCOME)
    @rule(line=st.sampled_from(["card", "notice", "identity"]))
    def ticks(self, line: str) -> None:
        self.session = flow.ticked(self.session, line)

    @precondition(lambda self: self.page() is Page.OUTCOME)
    @rule()
    def takes_a_ticket(self) -> None:
        outcome = self.session.here.outcome
        assert outcome is not None
        self.session = flow.with_ticket(self.session, outcome, self.issued)

    @precondition(lambda self: self.page() is Page.OUTCOME)
    @rule()
    def takes_a_memo(self) -> None:
        self.session = flow.memo(self.session)

    @rule()
    def goes_back(self) -> None:
        before = self.session
        self.session = flow.back(before)
        if flow.can_go_back(before):
            assert len(self.session.stack) == len(before.stack) - 1
        else:
            assert self.session == before

    @precondition(lambda self: self.page() in (Page.TICKET, Page.MEMO))
    @rule()
    def finishes(self) -> None:
        self.session = flow.finished(self.session)

    @invariant()
    def every_history_can_be_counted(self) -> None:
        assert flow.result(self.session) in Result

    @invariant()
    def back_ends_on_the_home_screen(self) -> None:
        session = self.session
        if session.here.page is Page.THANKS:
            return
        for _ in range(len(session.stack)):
            session = flow.back(session)
        assert session.here == flow.HOME


def test_back_always_works_and_every_history_can_be_counted(services: LobbyServices) -> None:
    from hypothesis import settings
    from hypothesis.stateful import run_state_machine_as_test

    kind = type("Here", (Histories,), {"content": services.content(), "issued": ticket(services)})
    run_state_machine_as_test(
        kind, settings=settings(max_examples=60, stateful_step_count=30, deadline=None)
    )


@given(st.sets(st.sampled_from(["a", "b", "c"])), st.sampled_from(["a", "b", "c"]))
def test_a_tick_taken_twice_is_no_tick(lines: set[str], line: str) -> None:
    place = Place(Page.PAPERS, None, "O07", Mode.DESK)
    session = flow.went(Session(WHO), place)
    for each in sorted(lines):
        session = flow.ticked(session, each)
    assert flow.ticked(flow.ticked(session, line), line) == session
    assert flow.has(flow.ticked(session, line), "O07", line) is (line not in lines)
