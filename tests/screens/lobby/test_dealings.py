# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Taking a ticket, a memo, a slip: each takes effect once."""

from __future__ import annotations

from typing import cast

from pytestqt.qtbot import QtBot

from kiosk.screens.lobby import scenes
from kiosk.screens.lobby.dealings import slip_state, take_ticket
from kiosk.screens.lobby.flow import Page
from kiosk.screens.lobby.memo import MemoScreen
from kiosk.screens.lobby.outcome import OutcomeScreen
from kiosk.screens.lobby.papers import PapersScreen
from kiosk.screens.lobby.scenes import Circumstances
from kiosk.screens.lobby.session import Lobby
from kiosk.screens.lobby.slips import SlipState
from kiosk.screens.lobby.ticket import TicketScreen
from tests.screens.lobby.conftest import Hall, Told, shows


def test_one_intention_is_one_ticket(lobby: Lobby, told: Told, qtbot: QtBot) -> None:
    scenes.papers("O07")(lobby)
    papers = cast("PapersScreen", lobby.screen)
    papers.haveAll()
    papers.haveAll()
    take_ticket(lobby)
    assert shows(lobby) is Page.TICKET
    assert len(told.issued) == 1
    assert told.issued[0][:2] == ("cert.renew", "ja")
    qtbot.waitUntil(lambda: slip_state(lobby) is SlipState.PRINTED)
    assert len(told.printed) == 1


def test_printing_again_is_the_same_ticket_marked_as_a_second_print(
    lobby: Lobby, told: Told, qtbot: QtBot
) -> None:
    scenes.ticket(lobby)
    qtbot.waitUntil(lambda: slip_state(lobby) is SlipState.PRINTED)
    cast("TicketScreen", lobby.screen).printAgain()
    qtbot.waitUntil(lambda: len(told.printed) == 2 and slip_state(lobby) is SlipState.PRINTED)
    first, second = told.printed
    assert first.issued == second.issued
    assert [first.reprint, second.reprint] == [False, True]
    assert first.key == second.key
    assert len(told.issued) == 1


def test_the_slip_knows_what_she_said_is_missing(lobby: Lobby, told: Told, qtbot: QtBot) -> None:
    scenes.ticket_without_papers(lobby)
    qtbot.waitUntil(lambda: len(told.printed) == 1)
    outcome = lobby.context().outcome()
    assert told.printed[0].missing == tuple(
        line.id for line in outcome.bring if line.need == "must"
    )


def test_a_memo_has_no_number_even_for_somebody_who_holds_one(
    lobby: Lobby, told: Told, qtbot: QtBot
) -> None:
    scenes.held(lobby)
    qtbot.waitUntil(lambda: len(told.printed) == 1)
    lobby.back()
    scenes.memo("O13")(lobby)
    cast("MemoScreen", lobby.screen).printSlip()
    qtbot.waitUntil(lambda: len(told.printed) == 2)
    assert told.printed[1].issued is None
    assert told.printed[1].key != told.printed[0].key


def test_where_no_number_can_be_given_she_is_sent_to_the_desk_and_staff_are_told(
    hall: Hall, told: Told
) -> None:
    lobby = hall.lobby(Circumstances(issues=False))
    scenes.ticket(lobby)
    assert shows(lobby) is Page.TROUBLE
    assert len(told.calls) == 1
    assert told.printed == []
    lobby.back()
    assert shows(lobby) is Page.PAPERS


def test_a_slip_that_does_not_come_out_calls_staff_once(
    hall: Hall, told: Told, qtbot: QtBot
) -> None:
    lobby = hall.lobby(Circumstances(slip=SlipState.FAILED))
    scenes.ticket(lobby)
    qtbot.waitUntil(lambda: slip_state(lobby) is SlipState.FAILED)
    lobby.chooseLanguage("en")
    lobby.refresh()
    assert len(told.calls) == 1
    assert cast("TicketScreen", lobby.screen).needsHelp


def test_the_ticket_stays_at_hand_after_going_back(lobby: Lobby, told: Told) -> None:
    scenes.held(lobby)
    assert shows(lobby) is Page.OUTCOME
    cast("OutcomeScreen", lobby.screen).goOn()
    assert shows(lobby) is Page.TICKET
    assert len(told.issued) == 1
