# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What an outcome says: never empty, never more than may be said, with one thing to do next."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from kiosk.guidance.showing import Release
from kiosk.guidance.triage import paths
from kiosk.languages.ruby import plain
from kiosk.screens.lobby import flow
from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.flow import Session
from kiosk.screens.lobby.outcome_view import Action, OutcomeView, outcome_view
from kiosk.screens.lobby.scenes import EVENING, Circumstances, staged
from kiosk.screens.lobby.usecases import LobbyServices
from kiosk.screens.lobby.wording import ASK_SIGN, Wording
from kiosk.visits.opening_days import business_date


def context(
    services: LobbyServices,
    outcome: str,
    around: Circumstances | None = None,
    *,
    lang: str = "ja",
    release: Release = Release.TRIAL,
) -> Context:
    """Somebody who has come to this outcome."""
    around = around or Circumstances()
    here = replace(staged(services, around), release=release)
    walk = next(walk for walk in paths(here.content(), around.site) if walk.at == outcome)
    session = flow.led(Session(UUID(int=1)), walk)
    today = business_date(around.now)
    return Context(here, Wording(services.catalogues, lang, release, today), session)


def shown(services: LobbyServices, outcome: str, **how: object) -> OutcomeView:
    """The page of an outcome."""
    return outcome_view(context(services, outcome, **how))  # type: ignore[arg-type]


def test_where_to_go_comes_first(services: LobbyServices) -> None:
    view = shown(services, "O07")
    assert "窓口C" in plain(view.desk)
    assert view.plan.desk_letter == "C"
    assert view.plan.way[0] == view.plan.here
    assert view.plan.is_provisional
    assert view.bring
    assert view.primary is Action.TICKET


def test_at_the_plaza_a_card_is_handed_over_elsewhere(services: LobbyServices) -> None:
    view = shown(services, "O01", around=Circumstances(site="plaza"))
    told = plain(" ".join(row.text for row in view.place))
    assert "本館" in told
    assert "17:15" in told
    assert view.desk == ""
    assert view.plan.picture == ""
    assert view.primary is Action.MEMO


def test_what_must_be_asked_carries_its_sign_and_the_legend(services: LobbyServices) -> None:
    view = shown(services, "O07")
    assert view.asks
    assert any(ASK_SIGN in row.text for row in view.facts)


def test_in_the_open_release_nothing_unconfirmed_is_said(services: LobbyServices) -> None:
    view = shown(services, "O07", release=Release.OPEN)
    everything = (view.lead, view.summary, *(row.text for row in (*view.facts, *view.warnings)))
    assert not any(ASK_SIGN in text for text in everything)
    assert view.plan.picture == ""
    assert view.lead
    assert view.notes


def test_after_closing_there_is_no_ticket_and_it_says_when_it_opens(
    services: LobbyServices,
) -> None:
    view = shown(services, "O07", around=Circumstances(now=EVENING))
    assert view.primary is Action.MEMO
    assert any("8:45" in plain(note) for note in view.notes)


def test_where_the_city_owns_the_machine_its_button_is_named_and_papers_are_still_asked(
    services: LobbyServices,
) -> None:
    view = shown(services, "O07", around=Circumstances(tickets_enabled=False))
    assert view.primary is Action.PAPERS
    assert any("番号案内機" in plain(note) for note in view.notes)
    assert not any(row.icon == "people" for row in view.facts)


@pytest.mark.parametrize(
    ("lang", "button"),
    [
        ("ja", "「更新・暗証番号」"),
        ("ja@easy", "「更新・暗証番号」"),
        ("en", "Renewal / PIN 「更新・暗証番号」"),
    ],
)
def test_the_button_of_the_machine_is_named_as_it_is_written_on_it(
    services: LobbyServices, lang: str, button: str
) -> None:
    view = shown(services, "O07", around=Circumstances(tickets_enabled=False), lang=lang)
    assert any(button in plain(note) for note in view.notes)


@pytest.mark.parametrize("question", ["Q3.answer.cert", "Q3.answer.card"])
def test_a_notice_is_named_in_english_with_the_title_that_is_printed_on_it(
    services: LobbyServices, question: str
) -> None:
    japanese, english = (
        plain(services.catalogues.ui(f"question.{question}.text", lang)) for lang in ("ja", "en")
    )
    assert japanese in english
    assert not english.startswith("「")


def test_a_stop_is_told_by_more_than_a_colour(services: LobbyServices) -> None:
    view = shown(services, "O10")
    assert view.is_stop
    assert view.icon == "hand-stop"
    assert view.warnings
    assert view.primary is not Action.TICKET


@pytest.mark.parametrize("lang", ["ja", "ja@easy", "en"])
@pytest.mark.parametrize("tickets", [True, False])
@pytest.mark.parametrize("site", ["main", "plaza"])
def test_every_outcome_says_where_to_go_and_what_to_do_next(
    services: LobbyServices, site: str, tickets: bool, lang: str
) -> None:
    around = Circumstances(site=site, tickets_enabled=tickets)
    content = services.content()
    first = {walk.at: walk for walk in paths(content, site)}
    here = staged(services, around)
    wording = Wording(services.catalogues, lang, Release.TRIAL, business_date(around.now))
    for walk in first.values():
        session = flow.led(Session(UUID(int=1)), walk)
        view = outcome_view(Context(here, wording, session))
        assert view.title
        assert view.lead
        assert view.primary_text
        assert view.secondary_text
        assert view.primary is not view.secondary
        if not tickets:
            assert Action.TICKET not in (view.primary, view.secondary)


def test_a_memo_can_be_had_from_every_outcome(services: LobbyServices) -> None:
    for site in ("main", "plaza"):
        for outcome in sorted({walk.at for walk in paths(services.content(), site)}):
            view = shown(services, outcome, around=Circumstances(site=site))
            assert Action.MEMO in (view.primary, view.secondary)


def test_a_phone_number_that_nobody_has_called_is_not_shown(services: LobbyServices) -> None:
    untested = {each.number for each in services.content().phones if each.tested_on is None}
    for outcome in ("O15", "O20"):
        view = shown(services, outcome)
        assert not {row.number for row in view.phones} & untested


def test_the_counter_of_another_section_comes_from_data(services: LobbyServices) -> None:
    around = context(services, "O23")
    business = services.content().businesses[0]
    session = flow.chose_business(around.session, business.id)
    view = outcome_view(replace(around, session=session))
    assert view.title == services.catalogues.say(business.label, "ja").markup
    assert view.lead
    assert view.primary is Action.MEMO


@pytest.mark.parametrize("outcome", ["O05", "O21"])
def test_what_is_done_at_home_or_in_a_shop_takes_no_time_at_a_desk(
    services: LobbyServices, outcome: str
) -> None:
    told = plain(" ".join(row.text for row in shown(services, outcome).facts))
    assert "かかります" in told
    assert "窓口で" not in told.replace("窓口でご確認", "")
