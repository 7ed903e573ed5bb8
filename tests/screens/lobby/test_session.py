# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""One visitor after the other: what the root of the screens keeps, counts, and drops."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.languages.ruby import plain
from kiosk.problems import DatabaseLocked
from kiosk.screens.lobby import scenes
from kiosk.screens.lobby.flow import Page
from kiosk.screens.lobby.home import HomeScreen
from kiosk.screens.lobby.outcome import OutcomeScreen
from kiosk.screens.lobby.scenes import EVENING, TUESDAY, Circumstances
from kiosk.screens.lobby.session import Lobby
from kiosk.screens.lobby.triage import TriageScreen
from kiosk.screens.lobby.usecases import Appearance
from kiosk.visits.tally import Result
from tests.screens.lobby.conftest import Hall, Told, shows


def home(lobby: Lobby) -> HomeScreen:
    """The view model of the home page."""
    return cast("HomeScreen", lobby.screen)


def test_a_touch_leads_from_the_first_page_to_the_home_page(lobby: Lobby) -> None:
    assert shows(lobby) is Page.ATTRACT
    assert lobby.isResting
    lobby.begin()
    assert shows(lobby) is Page.HOME
    assert not lobby.isResting
    assert not lobby.canGoBack


def test_outside_opening_hours_the_first_page_says_so(hall: Hall) -> None:
    assert hall.lobby(Circumstances(now=EVENING)).page is Page.CLOSED


def test_the_first_page_opens_and_closes_by_the_clock(hall: Hall) -> None:
    now = [scenes.EARLY]
    services = hall.around(Circumstances())
    opening = {
        moment: hall.around(Circumstances(now=moment)).opening
        for moment in (scenes.EARLY, TUESDAY, EVENING)
    }
    lobby = Lobby(
        replace(services, now=lambda: now[0], opening=lambda site: opening[now[0]](str(site)))
    )
    hall.made.append(lobby)
    assert shows(lobby) is Page.CLOSED
    for moment, page in ((TUESDAY, Page.ATTRACT), (EVENING, Page.CLOSED)):
        now[0] = moment
        lobby.tick()
        assert shows(lobby) is page


def test_a_language_chosen_on_the_first_page_begins_in_it(lobby: Lobby) -> None:
    lobby.chooseLanguage("en")
    assert shows(lobby) is Page.HOME
    assert lobby.language == "en"
    assert lobby.languageName == "English"


def test_a_language_chosen_later_keeps_the_place(lobby: Lobby) -> None:
    scenes.tile("expiry")(lobby)
    place = lobby.session.here
    before = cast("TriageScreen", lobby.screen).question
    lobby.chooseLanguage("en")
    assert lobby.session.here == place
    assert cast("TriageScreen", lobby.screen).question != before


def test_a_language_that_nobody_speaks_is_not_chosen(lobby: Lobby) -> None:
    lobby.chooseLanguage("tlh")
    assert lobby.language == "ja"


def test_back_leads_through_the_questions_to_the_home_page(lobby: Lobby) -> None:
    scenes.outcome("O07")(lobby)
    for _ in range(10):
        lobby.back()
    assert shows(lobby) is Page.HOME


def test_a_session_is_counted_once_with_its_result(lobby: Lobby, told: Told) -> None:
    scenes.thanks(lobby)
    lobby.leave()
    assert told.ended == [Result.TICKET]


def test_nobody_is_counted_where_nobody_came(lobby: Lobby, told: Told) -> None:
    lobby.leave()
    assert told.ended == []


def test_when_she_leaves_everything_of_hers_is_gone(lobby: Lobby) -> None:
    lobby.chooseLanguage("en")
    lobby.largerText()
    lobby.toggleContrast()
    lobby.toggleLowReach()
    scenes.tile("expiry")(lobby)
    first = lobby.session.id
    lobby.leave()
    assert shows(lobby) is Page.ATTRACT
    assert lobby.look == Appearance()
    assert lobby.session.is_fresh
    lobby.begin()
    assert lobby.session.id != first
    assert lobby.session.is_fresh


def test_start_over_drops_the_answers_and_keeps_how_the_screen_looks(
    lobby: Lobby, told: Told
) -> None:
    lobby.chooseLanguage("en")
    scenes.tile("expiry")(lobby)
    lobby.startOver()
    assert shows(lobby) is Page.HOME
    assert lobby.session.is_fresh
    assert lobby.language == "en"
    assert told.ended == [Result.ABANDONED]


def test_start_over_on_an_unused_home_page_leads_to_the_first_page(lobby: Lobby) -> None:
    lobby.chooseLanguage("en")
    lobby.startOver()
    assert shows(lobby) is Page.ATTRACT
    assert lobby.language == "ja"


def test_without_a_touch_the_screen_warns_and_then_clears(lobby: Lobby, told: Told) -> None:
    lobby.begin()
    for _ in range(60):
        lobby.tick()
    assert lobby.isWarning
    assert lobby.secondsLeft == 30
    assert "30" in lobby.countdown
    for _ in range(30):
        lobby.tick()
    assert shows(lobby) is Page.ATTRACT
    assert not lobby.isWarning
    assert told.ended == [Result.ABANDONED]


def test_a_touch_stops_the_countdown(lobby: Lobby) -> None:
    lobby.begin()
    for _ in range(75):
        lobby.tick()
    lobby.touched()
    assert not lobby.isWarning
    for _ in range(59):
        lobby.tick()
    assert shows(lobby) is Page.HOME
    assert not lobby.isWarning


def test_calling_staff_keeps_one_call_and_names_the_place(lobby: Lobby, told: Told) -> None:
    scenes.tile("expiry")(lobby)
    for _ in range(3):
        lobby.callStaff()
    assert lobby.overlay == "staff"
    assert "案内台" in plain(lobby.staffPlace)
    assert len({key for _, key in told.calls}) == 1
    lobby.closeOverlay()
    assert lobby.overlay == ""
    assert shows(lobby) is Page.TRIAGE


def test_a_call_that_cannot_be_kept_still_names_the_place(hall: Hall) -> None:
    def broken(_lang: str, _key: str) -> None:
        raise DatabaseLocked

    lobby = Lobby(replace(hall.around(Circumstances()), call_staff=broken))
    hall.made.append(lobby)
    lobby.callStaff()
    assert lobby.overlay == "staff"
    assert lobby.staffPlace


def test_the_same_button_opens_and_closes_the_languages(lobby: Lobby) -> None:
    lobby.begin()
    lobby.openLanguages()
    assert lobby.overlay == "languages"
    lobby.openLanguages()
    assert lobby.overlay == ""


def test_a_bug_leads_to_a_working_screen_and_says_nothing_of_her(
    lobby: Lobby, caplog: pytest.LogCaptureFixture
) -> None:
    scenes.tile("expiry")(lobby)
    with caplog.at_level(logging.ERROR):
        cast("TriageScreen", lobby.screen).answer("no such answer")
    assert shows(lobby) is Page.HOME
    assert home(lobby).note
    assert "no such answer" not in caplog.text
    assert "LookupError" in caplog.text
    home(lobby).choose("expiry")
    assert shows(lobby) is Page.TRIAGE


def test_an_answer_of_a_page_that_has_gone_does_nothing(
    lobby: Lobby, caplog: pytest.LogCaptureFixture
) -> None:
    lobby.begin()
    home(lobby).choose("expiry")
    gone = cast("TriageScreen", lobby.screen)
    lobby.leave()
    gone.answer("unknown")
    assert shows(lobby) is Page.ATTRACT
    assert "LookupError" not in caplog.text


def test_a_second_bug_clears_the_screen(lobby: Lobby) -> None:
    lobby.begin()
    lobby.recover(LookupError())
    lobby.recover(LookupError())
    assert shows(lobby) is Page.ATTRACT


def test_a_page_that_cannot_be_composed_leads_home(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    lobby = hall.lobby()
    scenes.outcome("O07")(lobby)

    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("kiosk.screens.lobby.papers.papers_view", broken)
    cast("OutcomeScreen", lobby.screen).goOn()
    assert shows(lobby) is Page.HOME


def test_the_ribbon_says_trial_training_and_that_the_japanese_prevails(hall: Hall) -> None:
    lobby = hall.lobby(Circumstances(training=True))
    assert "研修" in plain(lobby.ribbon)
    japanese = lobby.ribbon
    lobby.chooseLanguage("en")
    assert len(lobby.ribbon) > 0
    assert lobby.ribbon != japanese


def test_the_page_changes_once_for_a_step(lobby: Lobby, qtbot: QtBot) -> None:
    lobby.begin()
    with qtbot.waitSignal(lobby.pageChanged, timeout=1000):
        home(lobby).openLetters()
    assert lobby.pageFile == "LettersPage.qml"
