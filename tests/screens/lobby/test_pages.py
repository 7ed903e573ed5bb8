# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the smaller pages say and do."""

from __future__ import annotations

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.languages.ruby import plain
from kiosk.screens.lobby import scenes
from kiosk.screens.lobby.attract import AttractScreen
from kiosk.screens.lobby.businesses import BusinessesScreen
from kiosk.screens.lobby.closed import ClosedScreen
from kiosk.screens.lobby.flow import Page
from kiosk.screens.lobby.home import HomeScreen
from kiosk.screens.lobby.letter import LetterScreen
from kiosk.screens.lobby.letters import LettersScreen
from kiosk.screens.lobby.memo import MemoScreen
from kiosk.screens.lobby.missing import MissingScreen
from kiosk.screens.lobby.outcome import OutcomeScreen
from kiosk.screens.lobby.pages import load, qml_file, screen_for
from kiosk.screens.lobby.papers import PapersScreen
from kiosk.screens.lobby.scenes import (
    EARLY,
    EVENING,
    NEW_YEAR,
    PLAZA,
    SCENES,
    WITHOUT_TICKETS,
    Circumstances,
    Scene,
)
from kiosk.screens.lobby.session import Lobby
from kiosk.screens.lobby.slips import SlipState
from kiosk.screens.lobby.ticket import TicketScreen
from kiosk.screens.lobby.triage import TriageScreen
from kiosk.screens.lobby.trouble import TroubleScreen
from kiosk.screens.rows import Rows
from kiosk.screens.window import PAGES
from kiosk.visits.results import Result
from tests.screens.lobby.conftest import Hall, Told, shows


def rows(model: object) -> list[object]:
    """The rows of a list."""
    assert isinstance(model, Rows)
    return list(model.all())


@pytest.mark.parametrize("page", list(Page))
def test_every_page_has_its_view_model_and_its_qml(page: Page, lobby: Lobby) -> None:
    assert load(page).__doc__
    assert (PAGES / qml_file(page)).is_file()
    assert type(screen_for(page, lobby)).__name__ == f"{page.value.capitalize()}Screen"


# --- nobody is there -------------------------------------------------------------------------


def test_the_first_page_says_until_when_and_how_many_wait(lobby: Lobby) -> None:
    shown = cast("AttractScreen", lobby.screen)
    assert "8:45" in plain(shown.hours)
    assert "17:15" in plain(shown.hours)
    assert "3" in shown.waiting
    assert shown.asks


def test_where_the_city_owns_the_machine_nobody_waits_for_us(hall: Hall) -> None:
    lobby = hall.lobby(WITHOUT_TICKETS)
    assert cast("AttractScreen", lobby.screen).waiting == ""
    assert not lobby.canIssue


def test_the_greeting_turns_through_the_languages(lobby: Lobby) -> None:
    shown = cast("AttractScreen", lobby.screen)
    seen = set()
    for _ in range(3):
        seen.add(shown.greeting)
        shown.turn()
    assert len(seen) == 3


@pytest.mark.parametrize(
    ("now", "told"),
    [(EARLY, "今日は8:45"), (EVENING, "11月25日（水）"), (NEW_YEAR, "1月4日（月）")],
)
def test_a_closed_hall_says_when_it_opens(hall: Hall, now: object, told: str) -> None:
    lobby = hall.lobby(Circumstances(now=now))  # type: ignore[arg-type]
    shown = cast("ClosedScreen", lobby.screen)
    assert shown.headline
    assert told in plain(shown.opens)
    assert len(rows(shown.others)) == 1


# --- home, letters, questions ----------------------------------------------------------------


def test_the_largest_flow_comes_first_and_alone(lobby: Lobby) -> None:
    lobby.begin()
    shown = cast("HomeScreen", lobby.screen)
    assert len(rows(shown.large)) == 1
    assert 2 <= len(rows(shown.tiles)) <= 5
    assert shown.unsure
    assert shown.note == ""


def test_who_is_not_sure_is_asked(lobby: Lobby) -> None:
    lobby.begin()
    cast("HomeScreen", lobby.screen).chooseUnsure()
    assert shows(lobby) is Page.TRIAGE


def test_after_closing_the_home_page_says_that_no_number_is_given(hall: Hall) -> None:
    lobby = hall.lobby(Circumstances(now=EVENING))
    lobby.begin()
    assert cast("HomeScreen", lobby.screen).note


def test_a_letter_is_shown_large_before_it_is_taken_for_hers(lobby: Lobby) -> None:
    scenes.letters(lobby)
    letters = lobby.services.content().letters
    assert len(rows(cast("LettersScreen", lobby.screen).letters)) == len(letters)
    scenes.letter(lobby)
    shown = cast("LetterScreen", lobby.screen)
    assert shown.title
    assert shown.picture == letters[0].picture
    assert shown.origin
    assert shown.summary
    shown.confirm()
    assert lobby.page in (Page.TRIAGE, Page.OUTCOME)


def test_a_question_ends_with_what_nobody_needs_to_know(lobby: Lobby) -> None:
    scenes.tile("trouble")(lobby)
    shown = cast("TriageScreen", lobby.screen)
    answers = rows(shown.answers)
    assert [row.is_unknown for row in answers].count(True) == 1  # type: ignore[attr-defined]
    assert answers[-1].is_unknown  # type: ignore[attr-defined]
    assert shown.question
    assert shown.done == 0
    assert str(shown.left) in shown.step


def test_questions_left_never_grow(lobby: Lobby) -> None:
    scenes.tile("expiry")(lobby)
    left = []
    while lobby.page is Page.TRIAGE:
        shown = cast("TriageScreen", lobby.screen)
        left.append(shown.left)
        shown.answer(rows(shown.answers)[0].answer)  # type: ignore[attr-defined]
    assert left == sorted(left, reverse=True)


def test_another_business_is_led_to_its_counter(lobby: Lobby) -> None:
    scenes.outcome("O23")(lobby)
    shown = cast("BusinessesScreen", lobby.screen)
    assert shown.title
    assert rows(shown.businesses)
    scenes.business(lobby)
    assert shows(lobby) is Page.OUTCOME
    assert cast("OutcomeScreen", lobby.screen).lead


# --- outcome, papers -------------------------------------------------------------------------


def test_an_outcome_offers_what_may_suit_better(lobby: Lobby) -> None:
    scenes.outcome("O13")(lobby)
    shown = cast("OutcomeScreen", lobby.screen)
    assert shown.hasWays
    shown.openAlso("O14")
    assert lobby.session.here.outcome == "O14"
    lobby.back()
    assert lobby.session.here.outcome == "O13"


def test_what_an_outcome_shows_is_all_there_for_qml(lobby: Lobby) -> None:
    scenes.outcome("O07")(lobby)
    shown = cast("OutcomeScreen", lobby.screen)
    assert shown.hasPlan
    assert (shown.planWidth, shown.planHeight) == (1000, 700)
    assert shown.way[0] == shown.here
    assert shown.desk.x() > 0
    assert shown.deskLetter == "C"
    assert shown.planWords
    assert shown.hasBring
    assert shown.primary
    assert shown.secondary
    assert not shown.isStop


def test_who_has_everything_goes_on_with_one_touch(lobby: Lobby) -> None:
    scenes.papers("O07")(lobby)
    shown = cast("PapersScreen", lobby.screen)
    assert not shown.hasAll
    first = shown.primary
    for row in rows(shown.must):
        shown.toggle(row.line)  # type: ignore[attr-defined]
    assert shown.hasAll
    assert shown.primary != first
    shown.haveAll()
    assert shows(lobby) is Page.TICKET


def test_a_pin_is_asked_for_by_whether_she_remembers_it(lobby: Lobby) -> None:
    outcomes = lobby.services.content().outcomes
    pins = [line for outcome in outcomes for line in outcome.bring if line.pin]
    assert pins
    scenes.papers("O07")(lobby)
    asked = [plain(row.text) for row in rows(cast("PapersScreen", lobby.screen).must)]  # type: ignore[attr-defined]
    assert any("おぼえていますか" in text for text in asked)


def test_what_can_be_mended_today_lets_her_go_on(lobby: Lobby) -> None:
    scenes.papers("O07")(lobby)
    papers = cast("PapersScreen", lobby.screen)
    papers.toggle("card")
    papers.lackSome()
    shown = cast("MissingScreen", lobby.screen)
    assert shown.canToday
    assert all(row.is_served_today for row in rows(shown.rows))  # type: ignore[attr-defined]
    shown.goOn()
    assert shows(lobby) is Page.TICKET


def test_without_the_card_the_memo_comes_first_and_the_ticket_is_still_hers_to_take(
    lobby: Lobby,
) -> None:
    scenes.missing("O07")(lobby)
    shown = cast("MissingScreen", lobby.screen)
    assert not shown.canToday
    shown.goOn()
    assert shows(lobby) is Page.MEMO
    lobby.back()
    cast("MissingScreen", lobby.screen).goOtherwise()
    assert shows(lobby) is Page.TICKET


def test_without_numbers_of_our_own_no_ticket_is_offered_for_missing_papers(hall: Hall) -> None:
    lobby = hall.lobby(WITHOUT_TICKETS)
    scenes.missing("O07")(lobby)
    assert cast("MissingScreen", lobby.screen).secondary == ""


def test_who_lacks_something_may_ask_a_person(lobby: Lobby) -> None:
    scenes.missing("O07")(lobby)
    cast("MissingScreen", lobby.screen).askStaff()
    assert lobby.overlay == "staff"


# --- ticket, memo, end -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "slip", [SlipState.PRINTED, SlipState.FAILED, SlipState.UNKNOWN, SlipState.ABSENT]
)
def test_each_outcome_of_printing_has_its_own_words_and_the_number_stays(
    hall: Hall, qtbot: QtBot, slip: SlipState
) -> None:
    lobby = hall.lobby(Circumstances(slip=slip))
    scenes.ticket(lobby)
    shown = cast("TicketScreen", lobby.screen)
    while_printing = shown.slipWords
    assert shown.isPrinting
    qtbot.waitUntil(lambda: not shown.isPrinting)
    assert shown.number == "C012"
    assert shown.letter == "C"
    assert shown.desk
    assert "3" in shown.ahead
    assert shown.slipWords != while_printing
    assert shown.slipNext
    assert shown.slipIcon
    assert shown.needsHelp is (slip in (SlipState.FAILED, SlipState.UNKNOWN))
    assert shown.canPrintAgain is (slip is not SlipState.ABSENT)


def test_the_kiosk_does_not_say_that_her_papers_are_in_order(lobby: Lobby) -> None:
    scenes.ticket(lobby)
    shown = cast("TicketScreen", lobby.screen)
    assert "職員" in plain(shown.papers)
    assert "そろ" not in plain(shown.papers)
    assert shown.purpose


def test_a_memo_can_be_read_by_a_telephone(hall: Hall) -> None:
    lobby = hall.lobby(PLAZA)
    scenes.memo("O01")(lobby)
    shown = cast("MemoScreen", lobby.screen)
    assert "本館" in shown.code
    assert "{" not in shown.code
    assert shown.notes
    assert shown.canPrint
    assert shown.slipWords == ""


def test_a_memo_is_printed_once(hall: Hall, told: Told, qtbot: QtBot) -> None:
    lobby = hall.lobby()
    scenes.printed_memo(lobby)
    shown = cast("MemoScreen", lobby.screen)
    shown.printSlip()
    qtbot.waitUntil(lambda: shown.isPrinted)
    assert len(told.printed) == 1
    assert not shown.canPrint
    shown.finish()
    assert shows(lobby) is Page.THANKS


def test_in_trouble_she_is_told_where_to_go(hall: Hall) -> None:
    lobby = hall.lobby(Circumstances(issues=False))
    scenes.ticket(lobby)
    shown = cast("TroubleScreen", lobby.screen)
    assert "窓口C" in plain(shown.lead)
    assert shown.staff
    shown.takeMemo()
    assert shows(lobby) is Page.MEMO


@pytest.mark.parametrize("result", list(Result))
def test_every_end_has_a_next_step(lobby: Lobby, result: Result) -> None:
    assert lobby.wording().ui(f"lobby.thanks.{result.value}", number="C012")


def test_the_thanks_clear_the_screen(lobby: Lobby, told: Told) -> None:
    scenes.thanks(lobby)
    assert "C012" in lobby.screen.nextStep  # type: ignore[attr-defined]
    lobby.screen.leave()  # type: ignore[attr-defined]
    assert shows(lobby) is Page.ATTRACT
    assert told.ended == [Result.TICKET]


# --- scenes ----------------------------------------------------------------------------------


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: str(scene.name))
def test_every_scene_can_be_reached(hall: Hall, qtbot: QtBot, scene: Scene) -> None:
    lobby = hall.lobby(scene.around)
    scene.drive(lobby)
    qtbot.waitUntil(lambda: scene.is_reached(lobby))
    assert lobby.has_stumbled is (scene.name == "home-stumbled")


def test_every_page_has_its_scene(hall: Hall) -> None:
    pages = set()
    for scene in SCENES:
        lobby = hall.lobby(scene.around)
        scene.drive(lobby)
        pages.add(lobby.page)
    assert pages == set(Page)
