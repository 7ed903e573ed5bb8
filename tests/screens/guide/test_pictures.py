# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Every page of the tablet with nobody, three and sixty people, judged by the rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import Call, Kiosk
from kiosk.app.guide import guide_services
from kiosk.app.places import CONTENT, LOCALES
from kiosk.languages.ruby import plain
from kiosk.languages.staff_words import StaffWords
from kiosk.problems import DatabaseLocked
from kiosk.queue.ticket import Issued, State
from kiosk.screens import text
from kiosk.screens.guide.guide import PAGES
from kiosk.screens.guide.usecases import GuideServices
from kiosk.screens.guide.window import GuideWindow
from kiosk.screens.inspection import inspect
from kiosk.screens.reading import read
from kiosk.screens.window import WindowOptions
from kiosk.visits.opening_days import TOKYO

FRIDAY = datetime(2026, 11, 27, 10, 20, tzinfo=TOKYO)
TYPES = ("cert.renew", "card.receive")
LANGS = ("vi", "ja", "my")


def crowded(home: Path, people: int, environment: dict[str, str]) -> tuple[Kiosk, GuideServices]:
    """A hall in which so many wait, and as many as three of them call."""
    kiosk = Kiosk(Call(training=True), {"KIOSK_HOME": str(home)}, "main", lambda: FRIDAY)
    for at in range(people):
        kiosk.issue_ticket(f"ticket {at}", TYPES[at % 2], LANGS[at % 3])
    for at in range(min(people, 3)):
        kiosk.call_staff(f"call {at}", LANGS[at])
    if people:
        kiosk.acknowledge_call("main", "call 0")
        kiosk.move_ticket("C001", State.NO_SHOW)
    words = StaffWords.read(CONTENT, LOCALES, environment=environment)
    return kiosk, guide_services(kiosk, words)


@dataclass(frozen=True)
class Case:
    """How the tablet is held, in which language, before how many people."""

    size: tuple[int, int]
    lang: str
    people: int
    tickets: bool


CASES = (
    Case((1280, 800), "ja", 0, tickets=True),
    Case((800, 1280), "ja", 3, tickets=False),
    Case((1280, 800), "ja", 60, tickets=True),
    Case((800, 1280), "ja", 60, tickets=True),
    Case((800, 1280), "en", 3, tickets=True),
    Case((1280, 800), "en", 3, tickets=False),
)


@pytest.mark.parametrize("case", CASES)
def test_the_rules_find_nothing_on_any_page(
    qapp: QGuiApplication, tmp_path: Path, case: Case
) -> None:
    text.use_fonts()
    kiosk, services = crowded(tmp_path, case.people, {"LANG": case.lang})
    services = replace(services, tickets_enabled=case.tickets)
    window = GuideWindow(services, WindowOptions(size=case.size))
    window.show()
    try:
        for page in (*PAGES, "issued") if case.tickets else ("home", "count"):
            _open(window, page)
            found = inspect(read(window.view, case.lang, min(case.size) / 135, None))
            assert found == [], page
    finally:
        window.close()
        kiosk.ledger.close()
        QGuiApplication.processEvents()


def _open(window: GuideWindow, page: str) -> None:
    if page == "issued":
        window.guide.open("ticket")
        window.guide.ticket.issue("cert.renew")  # type: ignore[attr-defined]  # typed as QObject
    else:
        window.guide.open(page)
    for _ in range(3):
        QGuiApplication.processEvents()
        window.view.grabWindow()


def test_what_was_refused_is_told_until_the_next_touch(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    kiosk, services = crowded(tmp_path, 3, {"LANG": "ja"})

    def refused(_site: str, _key: str) -> None:
        raise DatabaseLocked(path="db")

    window = GuideWindow(replace(services, acknowledge=refused), WindowOptions(size=(1280, 800)))
    window.guide.acknowledge("main", "call 1")
    window.guide.refresh()
    assert window.guide.note == services.say("staff.problem.store.locked", path="db")

    window.guide.open("count")
    assert window.guide.note == ""
    window.close()
    kiosk.ledger.close()


def test_while_the_server_is_away_nobody_is_told_how_many_wait(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    kiosk, services = crowded(tmp_path, 3, {"LANG": "ja"})

    def alone(visit_type: str, lang: str, key: str) -> Issued:
        return replace(services.issue_ticket(visit_type, lang, key), ahead=None)

    window = GuideWindow(replace(services, issue_ticket=alone), WindowOptions(size=(1280, 800)))
    _open(window, "issued")

    purpose: str = window.guide.ticket.purpose  # type: ignore[attr-defined]  # typed as QObject
    assert plain(purpose) == "電子証明書の更新（本人）"
    window.close()
    kiosk.ledger.close()


def test_what_cannot_be_read_stays_as_it_was_and_staff_are_told(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    kiosk, services = crowded(tmp_path, 3, {"LANG": "ja"})
    works = True

    def day() -> object:
        if not works:
            raise DatabaseLocked(path="db")
        return services.day()

    window = GuideWindow(replace(services, day=day), WindowOptions(size=(1280, 800)))  # type: ignore[arg-type]  # a Day
    works = False

    window.guide.refresh()

    assert window.guide.note == services.say("staff.problem.store.locked", path="db")
    assert not window.guide.isQuiet
    window.close()
    kiosk.ledger.close()
