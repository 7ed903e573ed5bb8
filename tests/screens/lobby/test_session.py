# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""One visitor after the other: what the root of the screens keeps, counts, and drops."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import replace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.guidance.statements import Text
from kiosk.languages.openness import offered
from kiosk.languages.registry import LOCALES
from kiosk.languages.ruby import plain
from kiosk.problems import DatabaseLocked, PrinterOffline
from kiosk.screens.lobby import scenes
from kiosk.screens.lobby.appearance import LanguageRow
from kiosk.screens.lobby.faq import FaqScreen
from kiosk.screens.lobby.flow import Page
from kiosk.screens.lobby.home import HomeScreen
from kiosk.screens.lobby.outcome import OutcomeScreen
from kiosk.screens.lobby.papers import PapersScreen
from kiosk.screens.lobby.scenes import EVENING, TUESDAY, Circumstances
from kiosk.screens.lobby.session import Lobby
from kiosk.screens.lobby.topic import TopicScreen
from kiosk.screens.lobby.triage import TriageScreen
from kiosk.screens.lobby.usecases import Appearance, LobbyServices, PrintOutcome, SlipOrder
from kiosk.screens.rows import Rows
from kiosk.visits.results import Result
from tests.screens.lobby.conftest import Hall, Told, shows


def home(lobby: Lobby) -> HomeScreen:
    """The view model of the home page."""
    return cast("HomeScreen", lobby.screen)


def question(lobby: Lobby) -> str:
    """The question that is shown."""
    return cast("TriageScreen", lobby.screen).question


def rows(model: object) -> list[Any]:
    """The rows of a list."""
    assert isinstance(model, Rows)
    return list(model.all())


def offering(hall: Hall, guided: Collection[str] = (), off: Collection[str] = ()) -> Lobby:
    """A lobby of a hall that does not open every language wholly."""
    hall.services = replace(hall.services, languages=offered(LOCALES, guided, off))
    return hall.lobby()


def chosen(lobby: Lobby) -> list[str]:
    """The languages that the picker marks as hers."""
    return [row.code for row in rows(lobby.languages) if row.chosen]


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


# --- the page in Japanese, for staff ----------------------------------------------------------


def test_the_page_is_shown_in_japanese_and_again_in_hers_at_the_same_place(lobby: Lobby) -> None:
    lobby.chooseLanguage("ne")
    scenes.tile("expiry")(lobby)
    session, hers = lobby.session, question(lobby)
    lobby.showJapanese()
    assert question(lobby) == lobby.services.catalogues.ui("question.Q3.text", "ja")
    assert (lobby.language, lobby.chosenLanguage, lobby.languageName) == ("ja", "ne", "नेपाली")
    assert lobby.showsJapanese
    assert lobby.session == session
    lobby.showJapanese()
    assert question(lobby) == hers
    assert lobby.language == "ne"
    assert lobby.session == session


def test_she_may_go_on_while_the_page_is_in_japanese(lobby: Lobby) -> None:
    lobby.chooseLanguage("en")
    scenes.tile("expiry")(lobby)
    lobby.showJapanese()
    cast("TriageScreen", lobby.screen).answer("cert")
    assert question(lobby) == lobby.services.catalogues.ui("question.Q3a.text", "ja")
    lobby.showJapanese()
    assert question(lobby) == lobby.services.catalogues.ui("question.Q3a.text", "en")


def test_hall_clock_and_ribbon_are_in_japanese_with_the_page(lobby: Lobby) -> None:
    def frame() -> tuple[str, str, str]:
        return lobby.hall, lobby.clock, lobby.ribbon

    lobby.begin()
    japanese = frame()
    lobby.chooseLanguage("ne")
    hers = frame()
    lobby.showJapanese()
    assert frame() == japanese
    lobby.showJapanese()
    assert frame() == hers


def test_the_home_page_in_japanese_has_the_tiles_that_she_reads(lobby: Lobby) -> None:
    def tiles() -> list[str]:
        return [row.tile for row in (*rows(home(lobby).large), *rows(home(lobby).tiles))]

    lobby.chooseLanguage("en")
    hers = tiles()
    assert "stay" in hers
    lobby.showJapanese()
    assert tiles() == hers


@pytest.mark.parametrize("lang", ["ja@easy", "en", "ne"])
def test_who_reads_another_language_may_show_the_japanese(lobby: Lobby, lang: str) -> None:
    lobby.chooseLanguage(lang)
    assert lobby.canShowJapanese
    assert lobby.japaneseName == "日本語"


def test_who_reads_japanese_has_nothing_else_to_show(lobby: Lobby) -> None:
    lobby.begin()
    assert not lobby.canShowJapanese
    lobby.showJapanese()
    assert not lobby.showsJapanese
    lobby.chooseLanguage("en")
    assert lobby.language == "en"


def test_the_next_visitor_does_not_find_the_page_of_the_one_before_in_japanese(
    lobby: Lobby,
) -> None:
    lobby.chooseLanguage("ne")
    lobby.showJapanese()
    lobby.leave()
    assert not lobby.showsJapanese
    lobby.chooseLanguage("ne")
    assert lobby.language == "ne"


@pytest.mark.parametrize("lang", ["ne", "en", "ja"])
def test_a_language_chosen_from_the_list_is_shown_instead_of_the_japanese(
    lobby: Lobby, lang: str
) -> None:
    lobby.chooseLanguage("ne")
    scenes.tile("expiry")(lobby)
    place = lobby.session.here
    lobby.showJapanese()
    assert chosen(lobby) == ["ne"]
    lobby.chooseLanguage(lang)
    assert lobby.language == lang
    assert not lobby.showsJapanese
    assert chosen(lobby) == [lang]
    assert question(lobby) == lobby.services.catalogues.ui("question.Q3.text", lang)
    assert lobby.session.here == place


def test_words_of_the_window_follow_the_page_into_japanese_and_back(lobby: Lobby) -> None:
    lobby.chooseLanguage("ne")
    spoken: list[str] = []
    lobby.spoke.connect(spoken.append)
    lobby.showJapanese()
    lobby.largerText()
    lobby.showJapanese()
    assert spoken == ["ja", "ne"]


def test_ticket_slip_and_call_are_hers_while_staff_read_the_page_in_japanese(
    lobby: Lobby, told: Told, qtbot: QtBot
) -> None:
    lobby.chooseLanguage("ne")
    scenes.outcome("O07")(lobby)
    lobby.showJapanese()
    cast("OutcomeScreen", lobby.screen).goOn()
    cast("PapersScreen", lobby.screen).haveAll()
    assert shows(lobby) is Page.TICKET
    assert lobby.language == "ja"
    lobby.callStaff()
    qtbot.waitUntil(lambda: len(told.printed) == 1)
    assert [lang for _, lang, _ in told.issued] == ["ne"]
    assert [order.lang for order in told.printed] == ["ne"]
    assert [lang for lang, _ in told.calls] == ["ne"]


# --- languages that are not wholly open -------------------------------------------------------


def test_a_language_that_is_off_is_not_offered(hall: Hall) -> None:
    lobby = offering(hall, off=["vi", "my"])
    codes = [row.code for row in rows(lobby.languages)]
    assert codes == [code for code in LOCALES if code not in ("vi", "my")]
    lobby.chooseLanguage("vi")
    assert lobby.language == "ja"
    assert shows(lobby) is Page.ATTRACT


def test_a_guided_language_is_offered_like_any_other(hall: Hall) -> None:
    lobby = offering(hall, guided=["ne"])
    assert LanguageRow("ne", "नेपाली", False) in rows(lobby.languages)
    assert not lobby.isGuided
    lobby.chooseLanguage("ne")
    assert lobby.isGuided
    assert lobby.language == "ne"


def test_in_a_guided_language_nothing_is_looked_up_not_even_by_way_of_the_japanese(
    hall: Hall,
) -> None:
    lobby = offering(hall, guided=["ne"])
    lobby.begin()
    assert home(lobby).canLookUp
    lobby.chooseLanguage("ne")
    assert not home(lobby).canLookUp
    lobby.showJapanese()
    assert not home(lobby).canLookUp
    lobby.chooseLanguage("en")
    assert home(lobby).canLookUp


def test_who_reads_an_article_and_goes_on_in_a_guided_language_finds_the_home_page(
    hall: Hall,
) -> None:
    lobby = offering(hall, guided=["ne"])
    scenes.topic("cert.renew")(lobby)
    lobby.chooseLanguage("en")
    assert shows(lobby) is Page.TOPIC
    lobby.chooseLanguage("ne")
    assert shows(lobby) is Page.HOME
    assert not lobby.canGoBack
    assert not home(lobby).canLookUp


def test_who_was_led_on_by_an_article_keeps_her_question_in_a_guided_language(hall: Hall) -> None:
    lobby = offering(hall, guided=["ne"])
    scenes.topic("cert.renew")(lobby)
    cast("TopicScreen", lobby.screen).goOn()
    place = lobby.session.here
    lobby.chooseLanguage("ne")
    assert lobby.session.here == place
    lobby.back()
    assert shows(lobby) is Page.HOME


def beside(lobby: Lobby) -> list[tuple[str, str]]:
    """Ids of words of home, question, outcome and papers, and what stands beside these."""
    lobby.chooseLanguage("ne")
    tiles = (*rows(home(lobby).large), *rows(home(lobby).tiles))
    found = [(f"tile.{tile.tile}.label", tile.detail) for tile in tiles]
    found.append(("tile.unsure.label", home(lobby).unsureBeside))
    scenes.tile("expiry")(lobby)
    asked = cast("TriageScreen", lobby.screen)
    found.append(("question.Q3.text", asked.beside))
    found += [(f"question.Q3.answer.{row.answer}.text", row.detail) for row in rows(asked.answers)]
    scenes.papers("O07")(lobby)
    for paper in rows(cast("PapersScreen", lobby.screen).must):
        found.append((f"outcome.O07.bring.{paper.line}.text", paper.detail.partition("\n")[0]))
    lobby.back()
    outcome = cast("OutcomeScreen", lobby.screen)
    found.append(("outcome.O07.title", outcome.beside))
    for row, line in zip(rows(outcome.bring), lobby.context().outcome().bring, strict=True):
        found.append((line.text.id, row.detail.partition("\n")[0]))
    return found


def test_in_a_guided_language_the_japanese_stands_beside_what_she_chooses_from(
    hall: Hall,
) -> None:
    found = beside(offering(hall, guided=["ne"]))
    assert len(found) > 18
    for text_id, japanese in found:
        assert japanese == hall.services.catalogues.ui(text_id, "ja"), text_id


def test_in_a_language_that_is_wholly_open_only_her_own_words_are_there(hall: Hall) -> None:
    for text_id, told in beside(hall.lobby()):
        assert told != hall.services.catalogues.ui(text_id, "ja"), text_id


def test_a_guided_page_that_is_shown_in_japanese_says_nothing_twice(hall: Hall) -> None:
    lobby = offering(hall, guided=["ne"])
    lobby.chooseLanguage("ne")
    scenes.tile("expiry")(lobby)
    lobby.showJapanese()
    assert cast("TriageScreen", lobby.screen).beside == ""
    assert all(row.detail == "" for row in rows(cast("TriageScreen", lobby.screen).answers))


# --- going on in changed content (an editor's preview) ----------------------------------------


def reworded(services: LobbyServices, answer: str) -> LobbyServices:
    """The services after an editor has reworded the answer to F06."""
    content = services.content()
    faq = tuple(
        entry.model_copy(update={"answer": Text(ja=answer)}) if entry.id == "F06" else entry
        for entry in content.faq
    )
    changed = content.model_copy(update={"faq": faq})
    return replace(services, content=lambda: changed)


def test_changed_content_is_shown_at_the_same_place(lobby: Lobby) -> None:
    scenes.faq("F06")(lobby)
    session = lobby.session
    lobby.renew(reworded(lobby.services, "変えました。"))
    assert lobby.session == session
    assert "変えました" in cast("FaqScreen", lobby.screen).answer


def test_a_place_that_is_gone_from_the_content_leads_to_the_one_before(lobby: Lobby) -> None:
    scenes.faq("F06")(lobby)
    services = lobby.services
    kept = tuple(entry for entry in services.content().faq if entry.id != "F06")
    changed = services.content().model_copy(update={"faq": kept})
    lobby.renew(replace(services, content=lambda: changed))
    assert shows(lobby) is Page.THEME
    assert not lobby.has_stumbled


def test_where_nobody_is_changed_content_waits_for_her(lobby: Lobby) -> None:
    lobby.renew(reworded(lobby.services, "変えました。"))
    assert shows(lobby) is Page.ATTRACT
    assert lobby.isResting
    scenes.faq("F06")(lobby)
    assert "変えました" in cast("FaqScreen", lobby.screen).answer


def test_slips_are_printed_from_the_changed_content(lobby: Lobby, qtbot: QtBot) -> None:
    orders: list[SlipOrder] = []

    def print_slip(order: SlipOrder) -> PrintOutcome:
        orders.append(order)
        raise PrinterOffline

    lobby.renew(replace(lobby.services, print_slip=print_slip))
    scenes.printed_memo(lobby)
    qtbot.waitUntil(lambda: len(orders) == 1)


# --- back, leaving, starting over -------------------------------------------------------------


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


def test_nobody_is_said_to_come_before_somebody_has_said_so(hall: Hall) -> None:
    lobby = hall.lobby(Circumstances(is_answered=True))
    scenes.tile("expiry")(lobby)
    lobby.callStaff()
    assert lobby.staffWords == lobby.wording().ui("lobby.staff.called")

    lobby.heard.emit()

    assert lobby.staffWords == lobby.wording().ui("lobby.staff.coming")


def test_without_an_answer_she_asks_again_each_minute_and_reads_so(hall: Hall) -> None:
    asked: list[int] = []
    services = hall.around(Circumstances())
    lobby = Lobby(replace(services, repeat_call=lambda _key, times: asked.append(times)))
    hall.made.append(lobby)
    scenes.tile("expiry")(lobby)
    lobby.callStaff()
    for _ in range(59):
        lobby.tick()
    assert asked == []
    for _ in range(61):
        lobby.tick()

    assert asked == [2, 3]
    assert lobby.staffWords == lobby.wording().ui("lobby.staff.unanswered")


def test_the_call_of_who_has_gone_is_not_made_again(hall: Hall) -> None:
    asked: list[int] = []
    services = hall.around(Circumstances())
    lobby = Lobby(replace(services, repeat_call=lambda _key, times: asked.append(times)))
    hall.made.append(lobby)
    scenes.tile("expiry")(lobby)
    lobby.callStaff()
    lobby.startOver()
    for _ in range(61):
        lobby.tick()

    assert asked == []


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
