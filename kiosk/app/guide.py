# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Wires the guide's tablet: which use case answers which question of its screens."""

from __future__ import annotations

from kiosk.app.parts import Kiosk
from kiosk.app.places import CHECKOUT
from kiosk.languages.registry import LOCALES
from kiosk.languages.staff_words import StaffWords
from kiosk.problems import UnknownSite
from kiosk.reception.add_visit import Added, VisitEntry
from kiosk.screens.guide.usecases import Count, GuideServices
from kiosk.visits.opening_days import business_date

WORDS = "staff.guide."
"""Beginning of the ids of the tablet's words."""


def guide_services(kiosk: Kiosk, words: StaffWords, text_size: float = 1.0) -> GuideServices:
    """What the tablet's screens are given. Raises `UnknownSite`."""
    site, catalogues = kiosk.site, kiosk.bundle.catalogues
    if site not in kiosk.bundle.calendars:
        raise UnknownSite(site=site)
    controls = [each for each in kiosk.bundle.ui_ids if each.startswith("controls.")]
    return GuideServices(
        site=site,
        lang=words.lang,
        say=words.say,
        words=words.beginning(WORDS) | {each: catalogues.ui(each, words.lang) for each in controls},
        explain=words.problem,
        content=kiosk.content,
        label=lambda text: catalogues.say(text, words.lang).markup,
        languages={code: LOCALES[code].own_name for code in kiosk.offered_languages},
        today=lambda: business_date(kiosk.clock()),
        day=lambda: kiosk.ledger.day(business_date(kiosk.clock())),
        tickets=lambda: kiosk.tickets(site),
        issue_ticket=lambda visit_type, lang, key: kiosk.issue_ticket(key, visit_type, lang),
        print_slip=kiosk.print_order,
        take_away=kiosk.take_away,
        move_ticket=kiosk.move_ticket,
        count=lambda count: _count(kiosk, count),
        undo=lambda counted, key: kiosk.undo_visit(key, counted),
        acknowledge=kiosk.acknowledge_call,
        finish_call=kiosk.finish_call,
        follow=kiosk.follow,
        tickets_enabled=kiosk.settings.tickets.enabled,
        training=kiosk.call.training,
        text_scale=text_size,
        picture_root=CHECKOUT,
    )


def _count(kiosk: Kiosk, count: Count) -> Added:
    entry = VisitEntry(
        key=count.key,
        site=kiosk.site,
        visit_type=count.visit_type,
        device=kiosk.settings.kiosk.device,
        channel=count.channel,
        count=count.people,
        items=count.items,
    )
    return kiosk.add_visit(entry)


def run_guide(kiosk: Kiosk, words: StaffWords, *, windowed: bool, text_size: float) -> int:
    """Shows the tablet until its window is closed; the exit code of the command.

    Raises `ClockBeforeLastRecord`: nothing is counted on a wrong day.
    """
    kiosk.must_trust_clock()
    from kiosk.screens.guide.window import run_guide as run
    from kiosk.screens.window import WindowOptions

    software = True if kiosk.brief.graphics == "software" else None
    options = WindowOptions(windowed=windowed, software=software)
    return run(guide_services(kiosk, words, text_size), options)
