# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Every page and every important state by name, and how a fresh lobby is brought there.

For pictures of all screens and for the rules that judge them. A scene presses what a visitor would
press; where the content changes its questions, the way is found anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING, cast

from kiosk.guidance.opening import calendar_of
from kiosk.guidance.triage import paths
from kiosk.problems import DatabaseLocked
from kiosk.queue.ticket import Issued, Ticket, TicketNumber
from kiosk.screens.lobby.calling import ASKED_AGAIN_S
from kiosk.screens.lobby.context import by_id
from kiosk.screens.lobby.dealings import slip_state
from kiosk.screens.lobby.idle import WARNING, Idle
from kiosk.screens.lobby.links import Link
from kiosk.screens.lobby.slips import SlipState
from kiosk.screens.lobby.usecases import Condition, StaffServices, follow_nothing
from kiosk.visits.hall_mode import AS_USUAL, EVACUATION, HallMode, HallState
from kiosk.visits.opening_days import TOKYO, Status, business_date, status

if TYPE_CHECKING:
    from kiosk.problems import Problem
    from kiosk.screens.lobby.businesses import BusinessesScreen
    from kiosk.screens.lobby.home import HomeScreen
    from kiosk.screens.lobby.letter import LetterScreen
    from kiosk.screens.lobby.letters import LettersScreen
    from kiosk.screens.lobby.memo import MemoScreen
    from kiosk.screens.lobby.missing import MissingScreen
    from kiosk.screens.lobby.outcome import OutcomeScreen
    from kiosk.screens.lobby.papers import PapersScreen
    from kiosk.screens.lobby.session import Lobby
    from kiosk.screens.lobby.shelf import ShelfScreen
    from kiosk.screens.lobby.ticket import TicketScreen
    from kiosk.screens.lobby.triage import TriageScreen
    from kiosk.screens.lobby.usecases import LobbyServices, SlipOrder

TUESDAY = datetime(2026, 11, 24, 10, 5, tzinfo=TOKYO)
"""An ordinary morning; both halls are open."""
EARLY = datetime(2026, 11, 24, 8, 30, tzinfo=TOKYO)
EVENING = datetime(2026, 11, 24, 18, 0, tzinfo=TOKYO)
NEW_YEAR = datetime(2027, 1, 1, 10, 0, tzinfo=TOKYO)

NUMBER = 12


@dataclass(frozen=True)
class Circumstances:
    """What is to be the case around the lobby."""

    now: datetime = TUESDAY
    site: str = "main"
    tickets_enabled: bool = True
    training: bool = False
    slip: SlipState = SlipState.PRINTED
    is_answered: bool = False
    """Whether somebody has said that she goes to whoever calls."""
    mode: HallMode = AS_USUAL
    issues: bool = True
    """False: the store refuses to give a number."""


@dataclass(frozen=True)
class Scene:
    """A state of the lobby. `drive` brings a fresh one there; `slip`: then wait for that slip."""

    name: str
    drive: Callable[[Lobby], None]
    around: Circumstances = field(default_factory=Circumstances)
    slip: SlipState | None = None

    def is_reached(self, lobby: Lobby) -> bool:
        """Whether nothing more is to be waited for."""
        return self.slip is None or slip_state(lobby) is self.slip


@dataclass(frozen=True)
class _Answer:
    """What a printer of a scene answers."""

    state: str
    problem: Problem | None = None


def staged(services: LobbyServices, around: Circumstances) -> LobbyServices:
    """The services in these circumstances, without store and printer. Words and content stay."""
    content = services.content()

    def opening(site: str) -> Status:
        return status(calendar_of(by_id(content.sites, site)), around.now)

    def issue(visit_type: str, lang: str, key: str) -> Issued:
        if not around.issues:
            raise DatabaseLocked
        letter = by_id(content.visit_types, visit_type).ticket_class or "Z"
        ticket = Ticket(
            key=key,
            site=around.site,
            business_date=business_date(around.now),
            ticket_class=letter,
            number=TicketNumber(letter, NUMBER),
            visit_type=visit_type,
            lang=lang,
            issued_at=around.now,
        )
        return Issued(ticket, ahead=3, new=True)

    def print_slip(order: SlipOrder) -> _Answer:
        never = Event()
        while around.slip is SlipState.PRINTING and order.wanted():
            never.wait(0.02)
        return _Answer("none" if around.slip is SlipState.ABSENT else around.slip.value)

    site = by_id(content.sites, around.site)
    return replace(
        services,
        site=around.site,
        hall=lambda lang: services.catalogues.say(site.name, lang).markup,
        now=lambda: around.now,
        opening=opening,
        issue_ticket=issue,
        print_slip=print_slip,
        end_session=lambda _result: None,
        call_staff=lambda _lang, _key: None,
        repeat_call=lambda _key, _times: None,
        is_answered=lambda _key: around.is_answered,
        waiting=lambda _ticket_class: 3,
        mode=lambda: around.mode,
        evacuate=lambda: None,
        end_evacuation=lambda _role: None,
        follow=follow_nothing,
        staff=staged_staff(services.staff),
        tickets_enabled=around.tickets_enabled,
        training=around.training,
        chime=None,
    )


def staged_staff(staff: StaffServices) -> StaffServices:
    """The staff layer's words, with a printer that has no paper, and without store and printer."""
    words = staff.say("staff.doctor.printer.no_paper")
    paper = Condition("P-03", "paper-out", False, words)
    fine = Condition("D-00", "check", True, staff.say("staff.layer.database_fine"))
    return replace(
        staff,
        enter=lambda _pin: "guide",
        conditions=lambda: (paper, fine),
        print_test_slip=lambda: paper,
        stop_system=lambda _role, _until: None,
        go_on=lambda _role: None,
        note=lambda _role, _action: None,
    )


# --- ways ------------------------------------------------------------------------------------


def rest(_lobby: Lobby) -> None:
    """Nobody has come."""


def home(lobby: Lobby) -> None:
    """Somebody has touched the first page, or goes back to where she began."""
    lobby.begin()
    while lobby.canGoBack:
        lobby.back()


def letters(lobby: Lobby) -> None:
    """She looks for her letter."""
    home(lobby)
    cast("HomeScreen", lobby.screen).openLetters()


def letter(lobby: Lobby) -> None:
    """She looks at the first letter."""
    letters(lobby)
    cast("LettersScreen", lobby.screen).choose(lobby.services.content().letters[0].id)


def library(lobby: Lobby) -> None:
    """She wants to look something up."""
    home(lobby)
    cast("HomeScreen", lobby.screen).lookUp()


def theme(wanted: str) -> Callable[[Lobby], None]:
    """She looks at one theme."""

    def drive(lobby: Lobby) -> None:
        library(lobby)
        cast("ShelfScreen", lobby.screen).open(Link.THEME, wanted)

    return drive


def topic(wanted: str) -> Callable[[Lobby], None]:
    """She reads an article."""

    def drive(lobby: Lobby) -> None:
        found = by_id(lobby.services.content().topics, wanted)
        theme(found.theme)(lobby)
        cast("ShelfScreen", lobby.screen).open(Link.TOPIC, wanted)

    return drive


def faq(wanted: str) -> Callable[[Lobby], None]:
    """She reads a short answer."""

    def drive(lobby: Lobby) -> None:
        found = by_id(lobby.services.content().faq, wanted)
        theme(found.theme)(lobby)
        cast("ShelfScreen", lobby.screen).open(Link.FAQ, wanted)

    return drive


def moments(lobby: Lobby) -> None:
    """She wants to say something to staff."""
    library(lobby)
    cast("ShelfScreen", lobby.screen).open(Link.MOMENTS, "")


def phrases(wanted: str) -> Callable[[Lobby], None]:
    """She looks at the sentences of a moment."""

    def drive(lobby: Lobby) -> None:
        moments(lobby)
        cast("ShelfScreen", lobby.screen).open(Link.PHRASES, wanted)

    return drive


def phrase(wanted: str) -> Callable[[Lobby], None]:
    """She shows a sentence."""

    def drive(lobby: Lobby) -> None:
        found = by_id(lobby.services.content().phrases, wanted)
        phrases(found.moment)(lobby)
        cast("ShelfScreen", lobby.screen).open(Link.PHRASE, wanted)

    return drive


def japanese(lobby: Lobby) -> None:
    """She shows staff what the page says."""
    tile("expiry")(lobby)
    lobby.showJapanese()


def tile(wanted: str) -> Callable[[Lobby], None]:
    """She chooses a tile of the home page."""

    def drive(lobby: Lobby) -> None:
        home(lobby)
        cast("HomeScreen", lobby.screen).choose(wanted)

    return drive


def outcome(wanted: str) -> Callable[[Lobby], None]:
    """She answers until she is there, by the shortest way; LookupError where no way leads there."""

    def drive(lobby: Lobby) -> None:
        services = lobby.services
        ways = [walk for walk in paths(services.content(), services.site) if walk.at == wanted]
        if not ways:
            raise LookupError(wanted)
        walk = min(ways, key=lambda way: len(way.steps))
        _enter(lobby, walk.entry)
        for step in walk.steps:
            cast("TriageScreen", lobby.screen).answer(step.answer)

    return drive


def _enter(lobby: Lobby, entry: str) -> None:
    if any(each.id == entry for each in lobby.services.content().letters):
        letters(lobby)
        cast("LettersScreen", lobby.screen).choose(entry)
        cast("LetterScreen", lobby.screen).confirm()
    else:
        tile(entry)(lobby)


def business(lobby: Lobby) -> None:
    """She asks for the counter of another section."""
    outcome("O23")(lobby)
    services = lobby.services
    here = [each for each in services.content().businesses if services.site in each.place]
    cast("BusinessesScreen", lobby.screen).choose(here[0].id)


def papers(wanted: str) -> Callable[[Lobby], None]:
    """She is asked what she has with her."""

    def drive(lobby: Lobby) -> None:
        outcome(wanted)(lobby)
        cast("OutcomeScreen", lobby.screen).goOn()

    return drive


def some_papers(lobby: Lobby) -> None:
    """She has the first thing of the list."""
    papers("O07")(lobby)
    cast("PapersScreen", lobby.screen).toggle(lobby.context().outcome().bring[0].id)


def missing(wanted: str) -> Callable[[Lobby], None]:
    """She has nothing of it."""

    def drive(lobby: Lobby) -> None:
        papers(wanted)(lobby)
        cast("PapersScreen", lobby.screen).lackSome()

    return drive


def ticket(lobby: Lobby) -> None:
    """She has everything and takes a ticket."""
    papers("O07")(lobby)
    cast("PapersScreen", lobby.screen).haveAll()


def ticket_without_papers(lobby: Lobby) -> None:
    """Something is missing, and she takes a ticket all the same."""
    missing("O07")(lobby)
    shown = cast("MissingScreen", lobby.screen)
    if shown.primary == lobby.wording().ui("lobby.missing.go_on"):
        shown.goOn()
    else:
        shown.goOtherwise()


def held(lobby: Lobby) -> None:
    """She looks at the plan again, with her ticket in her hand."""
    ticket(lobby)
    lobby.back()


def memo(wanted: str) -> Callable[[Lobby], None]:
    """She takes a memo instead of a number."""

    def drive(lobby: Lobby) -> None:
        outcome(wanted)(lobby)
        shown = cast("OutcomeScreen", lobby.screen)
        if shown.primary == lobby.wording().ui("lobby.outcome.memo"):
            shown.goOn()
        else:
            shown.goOtherwise()

    return drive


def printed_memo(lobby: Lobby) -> None:
    """She wants it on paper."""
    memo("O05")(lobby)
    cast("MemoScreen", lobby.screen).printSlip()


def thanks(lobby: Lobby) -> None:
    """She goes to wait."""
    ticket(lobby)
    cast("TicketScreen", lobby.screen).finish()


def languages(lobby: Lobby) -> None:
    """She looks for her language."""
    home(lobby)
    lobby.openLanguages()


def staff_unanswered(lobby: Lobby) -> None:
    """Nobody has said that she goes."""
    staff(lobby)
    for _ in range(ASKED_AGAIN_S):
        lobby.tick()
    lobby.touched()


def staff_coming(lobby: Lobby) -> None:
    """Somebody has."""
    staff(lobby)
    lobby.heard.emit()


def staff(lobby: Lobby) -> None:
    """She calls a person in the middle of a question."""
    tile("expiry")(lobby)
    lobby.callStaff()


def warned(lobby: Lobby) -> None:
    """She is looking in her handbag."""
    tile("expiry")(lobby)
    lobby.show_idle(Idle(left=WARNING - 9))


def pin_pad(lobby: Lobby) -> None:
    """Staff have entered half of a PIN."""
    layer = lobby.staffLayer
    layer.open()
    for digit in "271":
        layer.press(digit)


def staff_menu(lobby: Lobby) -> None:
    """Staff have entered the PIN."""
    pin_pad(lobby)
    lobby.staffLayer.enter()


def stop_until(lobby: Lobby) -> None:
    """Staff choose how long the system is down."""
    staff_menu(lobby)
    lobby.staffLayer.choose("stop")


def stumbled(lobby: Lobby) -> None:
    """A bug has brought her back to the home page."""
    home(lobby)
    lobby.recover(LookupError())


# --- the list --------------------------------------------------------------------------------

PLAZA = Circumstances(site="plaza")
WITHOUT_TICKETS = Circumstances(tickets_enabled=False)
THREE = datetime(2026, 11, 24, 15, 0, tzinfo=TOKYO)
DOWN = Circumstances(mode=HallMode(HallState.SYSTEM_DOWN, THREE, frozenset({"cert.renew"})))
DOWN_UNTIL_WHENEVER = Circumstances(mode=HallMode(HallState.SYSTEM_DOWN))
LEAVING = Circumstances(mode=EVACUATION)
LEAVING_THE_PLAZA = Circumstances(site="plaza", mode=EVACUATION)

SCENES: tuple[Scene, ...] = (
    Scene("attract", rest),
    Scene("attract-without-tickets", rest, WITHOUT_TICKETS),
    Scene("attract-training", rest, Circumstances(training=True)),
    Scene("closed-before", rest, Circumstances(now=EARLY)),
    Scene("closed-evening", rest, Circumstances(now=EVENING)),
    Scene("closed-new-year", rest, Circumstances(now=NEW_YEAR)),
    Scene("home", home),
    Scene("home-closed", home, Circumstances(now=EVENING)),
    Scene("home-stumbled", stumbled),
    Scene("languages", languages),
    Scene("staff", staff),
    Scene("staff-unanswered", staff_unanswered),
    Scene("staff-coming", staff_coming, Circumstances(is_answered=True)),
    Scene("idle", warned),
    Scene("letters", letters),
    Scene("letter", letter),
    Scene("library", library),
    Scene("theme-card", theme("card")),
    Scene("theme-foreign", theme("foreign")),
    Scene("topic-stay", topic("foreign.stay")),
    Scene("faq", faq("F06")),
    Scene("moments", moments),
    Scene("phrases-pin", phrases("pin")),
    Scene("phrase", phrase("w03")),
    Scene("japanese", japanese),
    Scene("triage-first", tile("expiry")),
    Scene("triage-picture", tile("card")),
    Scene("triage-many", tile("trouble")),
    Scene("triage-unsure", tile("unsure")),
    Scene("businesses", outcome("O23")),
    Scene("business", business),
    Scene("outcome-desk", outcome("O07")),
    Scene("outcome-held", held),
    Scene("outcome-closed", outcome("O07"), Circumstances(now=EVENING)),
    Scene("outcome-without-tickets", outcome("O07"), WITHOUT_TICKETS),
    Scene("outcome-receive", outcome("O01")),
    Scene("outcome-other-site", outcome("O01"), PLAZA),
    Scene("outcome-home", outcome("O05")),
    Scene("outcome-stop", outcome("O10")),
    Scene("outcome-lost", outcome("O15")),
    Scene("outcome-elsewhere", outcome("O17")),
    Scene("outcome-staff", outcome("O22")),
    Scene("outcome-pin", outcome("O13")),
    Scene("papers", papers("O07")),
    Scene("papers-some", some_papers),
    Scene("papers-receive", papers("O01")),
    Scene("papers-without-tickets", papers("O07"), WITHOUT_TICKETS),
    Scene("missing", missing("O07")),
    Scene("missing-not-today", missing("O01")),
    Scene("ticket-printing", ticket, Circumstances(slip=SlipState.PRINTING), SlipState.PRINTING),
    Scene("ticket-printed", ticket, slip=SlipState.PRINTED),
    Scene("ticket-failed", ticket, Circumstances(slip=SlipState.FAILED), SlipState.FAILED),
    Scene("ticket-unknown", ticket, Circumstances(slip=SlipState.UNKNOWN), SlipState.UNKNOWN),
    Scene("ticket-no-printer", ticket, Circumstances(slip=SlipState.ABSENT), SlipState.ABSENT),
    Scene("ticket-incomplete", ticket_without_papers, slip=SlipState.PRINTED),
    Scene("trouble", ticket, Circumstances(issues=False)),
    Scene("memo", memo("O05")),
    Scene("memo-other-site", memo("O01"), PLAZA),
    Scene("memo-without-tickets", memo("O07"), WITHOUT_TICKETS),
    Scene("memo-printed", printed_memo, slip=SlipState.PRINTED),
    Scene("memo-failed", printed_memo, Circumstances(slip=SlipState.FAILED), SlipState.FAILED),
    Scene("thanks", thanks),
    Scene("system-down-attract", rest, DOWN),
    Scene("system-down-home", home, DOWN),
    Scene("system-down-home-unknown", home, DOWN_UNTIL_WHENEVER),
    Scene("system-down-outcome", outcome("O07"), DOWN),
    Scene("evacuation", rest, LEAVING),
    Scene("evacuation-plaza", rest, LEAVING_THE_PLAZA),
    Scene("evacuation-pin", pin_pad, LEAVING),
    Scene("layer-pin", pin_pad),
    Scene("layer-menu", staff_menu),
    Scene("layer-menu-down", staff_menu, DOWN),
    Scene("layer-until", stop_until),
)


def library_scenes(services: LobbyServices) -> Iterator[Scene]:
    """A scene for every theme, article, question and moment."""
    content = services.content()
    yield from (Scene(f"theme-{each.id}", theme(each.id)) for each in content.themes)
    yield from (Scene(f"topic-{each.id}", topic(each.id)) for each in content.topics)
    yield from (Scene(f"faq-{each.id}", faq(each.id)) for each in content.faq)
    yield from (Scene(f"phrases-{each.id}", phrases(each.id)) for each in content.moments)


def outcome_scenes(services: LobbyServices, site: str) -> Iterator[Scene]:
    """A scene for every outcome that a visitor of this hall can reach."""
    content = services.content()
    for each in sorted({walk.at for walk in paths(content, site)}):
        yield Scene(f"outcome-{site}-{each}", outcome(each), Circumstances(site=site))
