# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A second visitor finds nothing of the first, wherever she looks."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.screens.pictures import PictureProvider
from tests.journeys.hall import Hall
from tests.journeys.traces import Chosen, Search
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")


class Diary:
    """Notes every line that a visitor reads on her way, and the ids of what she chooses."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self.lines: set[str] = set()
        self.ids: set[str] = set()

    def note(self, *ids: str) -> None:
        """The present page, and what she chooses on it."""
        self.lines |= set(self._visitor.page().split("\n"))
        self.ids |= set(ids)


def has_lost_her_card(visitor: Visitor, diary: Diary) -> None:
    """A ticket for what nobody should know of her."""
    visitor.comes()
    visitor.tap("tile.trouble.label")
    diary.note("Q5")
    visitor.answers(Q5="lost")
    diary.note("Q5b")
    visitor.answers(Q5b="lost")
    assert visitor.reads("outcome.O15.title")
    diary.note("O15")
    visitor.takes_a_ticket()
    assert visitor.reads("lobby.ticket.slip.printed")
    diary.note()
    visitor.goes_to_wait()


def lacks_a_paper(visitor: Visitor, diary: Diary) -> None:
    """Found by a letter, ticked, and a memo on screen and paper; then the screen is left."""
    visitor.comes()
    visitor.tap("lobby.home.letters")
    diary.note("expiry_cert")
    visitor.tap("letter.expiry_cert.title")
    diary.note()
    visitor.tap("lobby.letter.confirm")
    diary.note("Q3a")
    visitor.answers(Q3a="self")
    visitor.tap("lobby.outcome.ticket")
    visitor.ticks("O07", "card", "pin_digits")
    diary.note("O07", "pin_digits")
    visitor.tap("lobby.papers.lack_some")
    diary.note("pin_alphanumeric")
    visitor.goes_back()
    visitor.ticks("O07", "card")
    visitor.tap("lobby.papers.lack_some")
    visitor.tap("lobby.missing.memo")
    visitor.tap("lobby.memo.print")
    assert visitor.reads("lobby.memo.slip.printed")
    diary.note()
    visitor.walks_away()


def starts_over_and_calls(visitor: Visitor, diary: Diary) -> None:
    """Large text and contrast, a person called in the middle of the questions, and away."""
    visitor.comes()
    visitor.tap("controls.bar.text_size")
    visitor.tap("controls.bar.contrast")
    visitor.tap("tile.card.label")
    visitor.answers(Q2="arrived", QL2="yes", QL2p="no")
    diary.note("Q2", "QL2", "QL2p", "QL2d")
    visitor.tap("controls.bar.staff")
    diary.note()
    visitor.tap("controls.close")
    visitor.tap("controls.bar.start_over")
    visitor.tap("controls.bar.start_over")


JOURNEYS: dict[str, Callable[[Visitor, Diary], None]] = {
    "ticket": has_lost_her_card,
    "memo": lacks_a_paper,
    "staff": starts_over_and_calls,
}


@pytest.fixture
def search(hall: Hall, visitor: Visitor, caplog: pytest.LogCaptureFixture) -> Search:
    """What was there before she came; the window has shown every page once, in every language."""
    caplog.set_level(logging.DEBUG, logger="kiosk")
    for journey in JOURNEYS.values():
        journey(visitor, Diary(visitor))
        hall.rest()
    caplog.clear()
    return Search(hall, caplog.records)


@pytest.mark.parametrize("journey", JOURNEYS)
def test_nothing_of_her_stays(visitor: Visitor, hall: Hall, search: Search, journey: str) -> None:
    diary = Diary(visitor)
    JOURNEYS[journey](visitor, diary)
    assert visitor.finds_first_page()
    hall.rest()
    chosen = Chosen(search.only_hers(diary.lines), diary.ids)
    diary.lines.clear()
    assert len(chosen.words) > 5
    assert search.traces(chosen) == []

    lobby = hall.window.lobby
    assert lobby.look == lobby.services.start
    assert lobby.property("overlay") == ""


def test_the_next_one_starts_on_an_unused_home_screen(
    visitor: Visitor, hall: Hall, qtbot: QtBot
) -> None:
    visitor.comes()
    fresh = set(visitor.page().split("\n"))
    visitor.tap("tile.trouble.label")
    visitor.walks_away()
    following = Visitor(hall, qtbot, visitor.lang)
    following.comes()
    assert set(following.page().split("\n")) == fresh
    assert not following.is_offered("controls.top.back")


def test_no_drawing_of_hers_is_kept_for_the_next(
    visitor: Visitor, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    painted = PictureProvider.painted

    def noted(provider: PictureProvider, name: str, requested: object) -> QImage:
        drawn.append(name)
        return painted(provider, name, requested)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(PictureProvider, "painted", noted)

    def looks_at_a_letter() -> set[str]:
        drawn.clear()
        visitor.comes()
        visitor.tap("lobby.home.letters")
        visitor.tap("letter.expiry_cert.title")
        assert visitor.reads("letter.expiry_cert.summary")
        visitor.picture()
        visitor.walks_away()
        return set(drawn)

    first = looks_at_a_letter()
    assert any("expiry_cert" in name for name in first)
    assert looks_at_a_letter() == first
