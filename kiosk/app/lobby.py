# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Wires the lobby: which use case answers which question of the screens."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app.hall_modes import HallModes
from kiosk.app.parts import Kiosk
from kiosk.app.places import ASSETS, CHECKOUT
from kiosk.app.staff_layer import staff_services
from kiosk.app.tending import Tending
from kiosk.problems import Problem, UnknownSite
from kiosk.screens.lobby.usecases import Appearance, LobbyServices, SlipOrder
from kiosk.visits.opening_days import Status, business_date, status

if TYPE_CHECKING:
    from kiosk.printing.printer import Printed
    from kiosk.queue.ticket import Issued
    from kiosk.screens.gallery import Picture
    from kiosk.visits.results import Result

log = logging.getLogger("kiosk.app.lobby")

CHIME = ASSETS / "sounds" / "call.wav"


class Lobby:
    """The use cases of one lobby, on the parts of its kiosk."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.modes = HallModes(kiosk)
        self._purged: date | None = None

    @cached_property
    def _tending(self) -> Tending:
        """Asks the server in a thread of its own, so that no page waits for it."""
        return Tending(self.kiosk)

    def services(self, start: Appearance) -> LobbyServices:
        """What the screens are given. Reads neither content nor all settings."""
        kiosk = self.kiosk
        site, brief, catalogues = kiosk.site, kiosk.brief, kiosk.bundle.catalogues
        if site not in kiosk.bundle.calendars:
            raise UnknownSite(site=site)
        return LobbyServices(
            site=site,
            hall=lambda lang: catalogues.said(f"site.{site}.name", lang).markup,
            catalogues=catalogues,
            languages=kiosk.offered_languages,
            ui_ids=kiosk.bundle.ui_ids,
            content=lambda: kiosk.content,
            release=brief.release,
            now=kiosk.clock,
            opening=self.opening,
            issue_ticket=self.issue_ticket,
            print_slip=self.print_slip,
            take_away=kiosk.take_away,
            end_session=self.end_session,
            call_staff=self.call_staff,
            repeat_call=lambda key, times: self._without_harm(
                lambda: kiosk.repeat_call(key, times)
            ),
            is_answered=self.is_answered,
            waiting=self.waiting,
            mode=self.modes.current,
            evacuate=self.modes.evacuate,
            end_evacuation=self.modes.end_evacuation,
            follow=self.modes.follow,
            staff=staff_services(kiosk, self.modes),
            tickets_enabled=brief.tickets_enabled,
            training=kiosk.call.training,
            start=start,
            picture_root=CHECKOUT,
            chime=CHIME if brief.chime else None,
        )

    def opening(self, site: str) -> Status:
        """Whether a hall is open at this moment, and when it opens next."""
        return status(self.kiosk.bundle.calendars[site], self.kiosk.clock())

    def issue_ticket(self, visit_type: str, lang: str, key: str) -> Issued:
        """The committed ticket of this key."""
        self._clear_past_days()
        return self.kiosk.issue_ticket(key, visit_type, lang)

    def print_slip(self, order: SlipOrder) -> Printed:
        """Prints what is ordered, unless the visitor has gone; may wait for the printer."""
        return self.kiosk.print_order(order)

    def end_session(self, result: Result) -> None:
        """Counts the session. A visitor who leaves is never kept waiting by a broken database."""
        self._without_harm(lambda: self.kiosk.end_session(result))

    def call_staff(self, lang: str, key: str) -> None:
        """Keeps the call; the screen says where somebody is to be found in any case."""
        self._without_harm(lambda: self.kiosk.call_staff(key, lang))

    def is_answered(self, key: str) -> bool:
        """Whether somebody goes; while nobody knows, nobody is promised."""
        try:
            return self.kiosk.is_answered(key)
        except Problem as problem:
            log.warning("answer not known: %s", problem.text)
            return False

    def waiting(self, ticket_class: str | None) -> int | None:
        """How many wait for a class, or in all; None where nobody knows."""
        if not self.kiosk.brief.tickets_enabled:
            return None
        if self.kiosk.shares_a_server:
            return self._tending.waiting(ticket_class)
        try:
            return self.kiosk.waiting(ticket_class)
        except Problem as problem:
            log.warning("people waiting not known: %s", problem.text)
            return None

    def _clear_past_days(self) -> None:
        """The first ticket of a day finds the tables as the night should have left them."""
        today = business_date(self.kiosk.clock())
        if self._purged != today:
            self._purged = today
            self._without_harm(self.kiosk.purge_past_days)

    def _without_harm(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Problem as problem:
            log.error("not recorded: %s", problem.text)


def run_lobby(
    kiosk: Kiosk,
    *,
    windowed: bool,
    lang: str | None,
    text_size: float,
    painted: Callable[[str], None] | None = None,
) -> int:
    """Shows the lobby until its window is closed; the exit code of the command.

    `painted` is for measuring: told the page of the first frame, with which the lobby then ends.
    Raises `ClockBeforeLastRecord`: by a wrong date the lobby would call an open hall closed.
    """
    kiosk.must_trust_clock()
    from kiosk.screens.window import WindowOptions, run_lobby

    brief = kiosk.brief
    start = Appearance(language=lang or brief.language, text_scale=text_size)
    options = WindowOptions(
        windowed=windowed, software=True if brief.graphics == "software" else None
    )
    for fault in kiosk.content_faults:
        log.error("content not in force: %s", fault)
    return run_lobby(Lobby(kiosk).services(start), options, painted)


def show_fault(heading: str, told: str, *, windowed: bool) -> None:
    """Tells staff on the screen why the lobby cannot start, for a minute or until it is closed."""
    from kiosk.screens.fault import run_fault
    from kiosk.screens.window import WindowOptions

    # The settings may be what is broken: the painter that always works is taken.
    run_fault(heading, told, WindowOptions(windowed=windowed, software=True))


def picture_screens(
    kiosk: Kiosk,
    out: Path,
    *,
    languages: Sequence[str],
    sizes: Sequence[tuple[int, int]],
    text_sizes: Sequence[float],
    modes: Sequence[str],
    only: Sequence[str],
    sheets: bool,
    tell: Callable[[str, int], None],
) -> list[Picture]:
    """Pictures every screen (or those whose name starts with one of `only`) in each setting."""
    from kiosk.screens import gallery

    services = Lobby(kiosk).services(Appearance())
    wanted = gallery.scenes(services, [site.id for site in kiosk.content.sites], only)
    pictures: list[Picture] = []
    for setting in gallery.settings(
        languages, sizes, text_sizes, [gallery.Mode(mode) for mode in modes]
    ):
        of_setting = list(gallery.picture_all(services, setting, wanted, out))
        if sheets:
            gallery.sheets(of_setting, out)
        tell(setting.name, len(of_setting))
        pictures += of_setting
    return pictures
