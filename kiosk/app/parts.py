# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Builds every part once from the settings. Parts are made when they are first asked for: the first
page of the lobby needs no database, and a command needs no screen.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.app.clock import Clock
from kiosk.app.places import CONTENT, LOCALES
from kiosk.problems import ClockBeforeLastRecord, UnknownLanguage
from kiosk.settings.brief import Brief, brief
from kiosk.settings.places import data_directory, settings_file
from kiosk.visits.opening_days import business_date

if TYPE_CHECKING:
    from kiosk.guidance.faults import Fault
    from kiosk.guidance.model import Content
    from kiosk.languages.bundle import Bundle
    from kiosk.languages.openness import Openness
    from kiosk.languages.registry import Locale
    from kiosk.printing.printer import Printed, Printer
    from kiosk.problems import Problem
    from kiosk.queue.ticket import Issued, State
    from kiosk.reception.add_visit import Added, VisitEntry
    from kiosk.reception.compose_slip import SlipRequest
    from kiosk.reception.set_mode import Actor
    from kiosk.screens.lobby.usecases import SlipOrder
    from kiosk.settings.model import Settings
    from kiosk.staff.door import StaffDoor
    from kiosk.store.away import Merged
    from kiosk.store.ledger import Ledger
    from kiosk.store.undo import Undone
    from kiosk.visits.hall_mode import HallMode
    from kiosk.visits.results import Result

DATABASE = "kiosk.sqlite3"
"""Name of the database file in the data directory."""

OWN_FILE = "away.sqlite3"
"""Name, in the data directory, of the file on which a device goes on without its server."""

TRAINING = "training"
"""Folder of the training database below the data directory: nothing of it is ever counted."""


@dataclass(frozen=True)
class Call:
    """How the command was called: settings file, and training with a clock of its own."""

    config: Path | None = None
    training: bool = False
    now: datetime | None = None
    speed: float = 1.0


class Kiosk:
    """All parts of one device, made on first use. `clock`: another one than that of the call, e.g.
    one whose hands are moved; it tells aware moments."""

    def __init__(
        self,
        call: Call,
        environment: Mapping[str, str] = os.environ,
        site: str | None = None,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self.call = call
        self.environment = environment
        self._site = site
        self.clock: Callable[[], datetime] = clock or Clock(call.now, call.speed)

    @cached_property
    def settings(self) -> Settings:
        """The settings in force; raises `SettingsFaults`."""
        from kiosk.settings.reading import read

        return read(self.call.config, self.environment)

    @cached_property
    def brief(self) -> Brief:
        """What is needed of the settings before the first frame; raises `SettingsFaults`."""
        return brief(self.call.config, self.environment, self._cache, lambda: self.settings)

    @property
    def _cache(self) -> Path:
        return data_directory(self.environment) / "cache"

    @cached_property
    def home(self) -> Path:
        """Where this device keeps its data; in training a folder of its own."""
        home = data_directory(self.environment)
        return home / TRAINING if self.call.training else home

    @property
    def site(self) -> str:
        """The hall: as called, else of the settings."""
        return self._site or self.brief.site

    @property
    def content_directory(self) -> Path:
        """The Japanese source texts."""
        return Path(self.brief.content or CONTENT)

    @property
    def locales_directory(self) -> Path:
        """The translations."""
        return Path(self.brief.locales or LOCALES)

    @cached_property
    def _current(self) -> tuple[Bundle, tuple[Fault, ...]]:
        from kiosk.languages import bundle

        return bundle.current(self.content_directory, self.locales_directory, self._cache)

    @property
    def bundle(self) -> Bundle:
        """Content and catalogues in force: the newest good ones."""
        return self._current[0]

    @property
    def content(self) -> Content:
        """What the kiosk knows."""
        return self.bundle.content

    @property
    def content_faults(self) -> tuple[Fault, ...]:
        """Why the newest files are not in force; empty when they are."""
        return self._current[1]

    @property
    def settings_file(self) -> Path:
        """The settings file of this call, whether it exists or not."""
        return settings_file(self.call.config, self.environment)

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the locales that can be spoken."""
        return self.bundle.catalogues.languages

    @property
    def offered_languages(self) -> dict[str, Openness]:
        """The languages of the lobby, and how far each is open."""
        from kiosk.guidance.showing import Release
        from kiosk.languages.openness import offered

        brief, catalogues = self.brief, self.bundle.catalogues
        is_open = brief.release is Release.OPEN
        signed = [code for code in self.languages if is_open and catalogues.is_reviewed(code)]
        return offered(
            self.languages, brief.guided, brief.off, only_reviewed=is_open, reviewed=signed
        )

    @property
    def database_url(self) -> str:
        """Where tickets and tallies are; training has its own."""
        told = self.settings.database.url
        return told if told and not self.call.training else f"sqlite:///{self.home / DATABASE}"

    @property
    def database_place(self) -> str:
        """Where that is, for people: a file, or server and name without who comes and how."""
        from kiosk.store.engine import place_of

        return place_of(self.database_url)

    @cached_property
    def ledger(self) -> Ledger:
        """Tickets and tallies; raises a `Problem` that says what is wrong with the database."""
        from kiosk.store.ledger import open_ledger

        if not self.shares_a_server:
            return open_ledger(self.database_url, clock_may_go_back=self.call.training)
        from kiosk.store.lasting import open_lasting

        return open_lasting(
            self.database_url, self.own_file, self.clock, overflow=self.settings.tickets.overflow
        )

    @cached_property
    def shares_a_server(self) -> bool:
        """Whether tickets and tallies are on a server, which may be away."""
        if self.brief.database is None or self.call.training:
            return False
        from kiosk.store.engine import is_shared

        return is_shared(self.brief.database)

    @property
    def own_file(self) -> Path:
        """Where this device keeps tickets and counts while the server that it shares is away."""
        return self.home / OWN_FILE

    @cached_property
    def printer(self) -> Printer:
        """The printer of the settings. Training prints too: 研修 stands on every slip."""
        from kiosk.printing.devices import open_printer

        return open_printer(self.settings.printing, self.home)

    @cached_property
    def staff_door(self) -> StaffDoor:
        """Opens the staff layer for the PINs of the settings."""
        from kiosk.staff.door import StaffDoor
        from kiosk.staff.pin import Role

        told = self.settings.staff
        pins = {Role.GUIDE: told.guide_pin, Role.MANAGER: told.manager_pin}
        hashes = {role: pin.get_secret_value() for role, pin in pins.items() if pin is not None}
        return StaffDoor(hashes, self.home / "staff-lock.json", self.clock)

    def must_trust_clock(self) -> None:
        """Raises `ClockBeforeLastRecord` when this device has recorded something later than now:
        its battery was empty when the power came back, or somebody has turned the clock. Cheap
        enough to be asked before the first page. Training may start at any moment."""
        from kiosk.store.last_record import hour_of, is_before, last_hour

        if self.call.training:
            return
        if self.shares_a_server:
            return
        path = self.home / DATABASE
        if self.brief.database is not None:
            from kiosk.store.engine import database_path

            path = database_path(self.brief.database)
        now, last = self.clock(), last_hour(path, self.site, self.brief.device)
        if last is not None and is_before(now, last):
            raise ClockBeforeLastRecord(now=hour_of(now), last=last)

    def confirm_clock(self) -> datetime:
        """Staff have checked date and time: from now on records are measured by them."""
        now = self.clock()
        self.ledger.confirm_clock(self.site, self.settings.kiosk.device, now)
        return now

    def check_database(self) -> tuple[Problem, ...]:
        """What is wrong with the database; empty when it is fine (or not made yet)."""
        from kiosk.store.check import check, check_own_file

        return (*check(self.database_url), *check_own_file(self.own_file))

    def upgrade_database(self) -> None:
        """Makes or upgrades the database, however long it takes; raises the store's problems."""
        from kiosk.store.check import upgrade

        upgrade(self.database_url)

    def merge(self) -> Merged:
        """Brings what waits on this device to the server; raises the problems of the store."""
        return self.ledger.merge()

    def month_report(self, month: str, site: str | None) -> dict[str, Any]:
        """The month's figures in the shape that scripts rely on (`report --json`)."""
        from kiosk.reception.month_report import month_report
        from kiosk.reports.month import as_json

        return as_json(month_report(self.ledger, self.content, month, site, self.call.training))

    def translation(self, lang: str) -> Locale:
        """The locale of a translation; raises `UnknownLanguage` for any other code."""
        from kiosk.languages.registry import translated

        known = {each.code: each for each in translated()}
        if lang not in known:
            raise UnknownLanguage(lang=lang, known=", ".join(known))
        return known[lang]

    # --- use cases, with the parts they need --------------------------------------------------

    def must_speak(self, lang: str) -> None:
        """Raises `UnknownLanguage` for a locale that the kiosk has not."""
        if lang not in self.languages:
            raise UnknownLanguage(lang=lang, known=", ".join(self.languages))

    def issue_ticket(self, key: str, visit_type: str, lang: str) -> Issued:
        """The committed ticket of this key; its number may be shown and printed."""
        from kiosk.reception.issue_ticket import TicketRequest, issue_ticket

        request = TicketRequest(
            key=key,
            site=self.site,
            visit_type=visit_type,
            lang=lang,
            device=self.settings.kiosk.device,
        )
        return issue_ticket(
            self.ledger,
            self.content,
            self.settings.tickets,
            request,
            self.clock(),
            counted_at=self.settings.report.counted_at,
        )

    def tickets(self, site: str | None) -> tuple[Issued, ...]:
        """Today's tickets of one hall, or of all."""
        from kiosk.reception.tickets import list_tickets

        return list_tickets(self.ledger, site, self.clock())

    def find_ticket(self, number: str) -> Issued:
        """Today's ticket of this hall with that number."""
        from kiosk.reception.tickets import find_ticket

        return find_ticket(self.ledger, self.site, number, self.clock())

    def waiting(self, ticket_class: str | None) -> int | None:
        """How many wait now for a class (None: for all); None while the server is away."""
        found = self.waiting_by_class()
        if found is None:
            return None
        return found.total() if ticket_class is None else found[ticket_class]

    def waiting_by_class(self) -> Counter[str] | None:
        """How many wait now for each class; None while the server is away."""
        from kiosk.queue.ticket import State

        waiting = Counter(
            issued.ticket.ticket_class
            for issued in self.tickets(self.site)
            if issued.ticket.state is State.WAITING
        )
        return waiting if self.ledger.away() is None else None

    def slip_request(self, order: SlipOrder) -> SlipRequest:
        """What a screen ordered, as the composer of slips wants it."""
        from kiosk.reception.compose_slip import SlipRequest

        return SlipRequest(
            key=order.key,
            site=self.site,
            lang=order.lang,
            visit_type=order.visit_type,
            outcome=order.outcome,
            business=order.business,
            issued=order.issued,
            missing=order.missing,
            reprint=order.reprint,
            release=self.settings.kiosk.release,
            training=self.call.training,
            tickets_enabled=self.settings.tickets.enabled,
        )

    def print_order(self, order: SlipOrder) -> Printed:
        """Prints what is ordered, unless `order.wanted` has turned false; notes it for a ticket."""
        printed = self._print(self.slip_request(order), order.wanted)
        if order.issued is not None:
            self._note_print(order.issued, printed)
        return printed

    def print_ticket(self, issued: Issued, *, reprint: bool = False) -> Issued:
        """Prints a ticket that a person asked for at the command line; the ticket with what became
        of its slip."""
        from uuid import uuid4

        from kiosk.reception.compose_slip import SlipRequest

        ticket = issued.ticket
        request = SlipRequest(
            # A reprint at the command line is an intention of its own: each time one more slip.
            key=f"{ticket.key}-{uuid4()}" if reprint else ticket.key,
            site=ticket.site,
            lang=ticket.lang,
            visit_type=ticket.visit_type,
            issued=issued,
            reprint=reprint,
            release=self.settings.kiosk.release,
            training=self.call.training,
        )
        return self._note_print(issued, self._print(request))

    def print_test_slip(self) -> Printed:
        """A memo for the renewal of certificates, the largest flow, marked as every slip is."""
        from uuid import uuid4

        from kiosk.reception.compose_slip import SlipRequest

        request = SlipRequest(
            key=f"test-{uuid4()}",
            site=self.site,
            lang="ja",
            visit_type="cert.renew",
            release=self.settings.kiosk.release,
            training=self.call.training,
        )
        return self._print(request)

    def take_away(self, order: SlipOrder) -> str:
        """The text of the slip's code, to read without any network."""
        from kiosk.reception.compose_slip import take_away

        request = self.slip_request(order)
        return take_away(self.content, self.bundle.catalogues, request, self.clock())

    def add_visit(self, entry: VisitEntry) -> Added:
        """Counts visitors that never touched a kiosk."""
        from kiosk.reception.add_visit import add_visit

        return add_visit(self.ledger, self.content, entry, self.clock())

    def undo_visit(self, undo_key: str, key: str | None = None) -> Undone:
        """Takes back the count `key`, or the latest of this device."""
        from kiosk.reception.undo_visit import undo_visit

        device = self.settings.kiosk.device
        return undo_visit(
            self.ledger, self.site, undo_key, device=device, now=self.clock(), key=key
        )

    def move_ticket(self, number: str, to: State) -> Issued:
        """Today's ticket of this hall after its move."""
        from kiosk.reception.move_ticket import move_ticket

        device = self.settings.kiosk.device
        return move_ticket(self.ledger, self.site, number, to, device=device, now=self.clock())

    def end_session(self, result: Result) -> None:
        """Counts how the use of a screen ended."""
        from kiosk.reception.end_session import SessionEnd, end_session

        end = SessionEnd(self.site, self.settings.kiosk.device, result)
        end_session(self.ledger, end, self.clock())

    def call_staff(self, key: str, lang: str) -> None:
        """Keeps a call for a person, for the guide's tablet."""
        from kiosk.reception.call_staff import StaffCall, call_staff

        call = StaffCall(key, self.site, self.settings.kiosk.device, lang)
        call_staff(self.ledger, call, self.clock())

    def repeat_call(self, key: str, times: int) -> None:
        """She asks again for a person: the same call."""
        self.ledger.repeat_call(self.site, key, times)

    def acknowledge_call(self, site: str, key: str) -> bool:
        """Somebody with this device goes to a call of any hall."""
        from kiosk.reception.call_staff import acknowledge_call

        device = self.settings.kiosk.device
        return acknowledge_call(self.ledger, site, key, device, self.clock())

    def finish_call(self, site: str, key: str) -> bool:
        """Somebody was there."""
        return self.ledger.finish_call(site, key)

    def is_answered(self, key: str) -> bool:
        """Whether somebody has said that she goes to the call of this key."""
        from kiosk.reception.call_staff import is_answered

        return is_answered(self.ledger, self.site, key)

    def follow(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Calls `changed` from another thread when any device has changed something; the answer
        ends that, and may wait for a second."""
        from kiosk.store.changes import Watch

        return Watch(self.database_url, lambda _change: changed()).close

    def hall_mode(self) -> HallMode:
        """What this hall is in now."""
        return self.ledger.hall_mode(self.site).at(self.clock())

    def stop_system(
        self, until: datetime | None, visit_types: Sequence[str] = (), role: str | None = None
    ) -> HallMode:
        """Stop these visit types, or all that need the system. `role` None: the command line."""
        from kiosk.reception import set_mode

        actor = self._actor(role)
        return set_mode.stop_system(
            self.ledger, self.content, actor, self.clock(), until=until, visit_types=visit_types
        )

    def go_on(self, role: str | None = None) -> HallMode:
        """The system is back."""
        from kiosk.reception import set_mode

        return set_mode.go_on(self.ledger, self._actor(role), self.clock())

    def evacuate(self) -> HallMode:
        """Everybody leaves, as the command line says."""
        from kiosk.reception import set_mode

        return set_mode.evacuate(self.ledger, self._actor(None), self.clock())

    def back_to_usual(self) -> HallMode:
        """Whatever the mode is, also an evacuation, as the command line says."""
        from kiosk.reception import set_mode

        mode = self.ledger.hall_mode(self.site)
        if mode.is_evacuation:
            now = self.clock()
            return set_mode.end_evacuation(self.ledger, self._actor(None), now, mode.version)
        return self.go_on()

    def _actor(self, role: str | None) -> Actor:
        from kiosk.reception.set_mode import SHELL, Actor

        return Actor.now(self.site, self.settings.kiosk.device, role or SHELL)

    def purge_past_days(self) -> None:
        """Deletes what lived for its business day: tickets, calls, and the pictures of slips."""
        from kiosk.printing.devices import purge_spool
        from kiosk.reception.close_day import purge_past_days

        now = self.clock()
        purge_past_days(self.ledger, now)
        purge_spool(self.settings.printing, self.home, business_date(now))

    def _print(self, request: SlipRequest, wanted: Callable[[], bool] = lambda: True) -> Printed:
        from kiosk.reception.compose_slip import compose_slip
        from kiosk.reception.print_slip import print_slip

        slip = compose_slip(self.content, self.bundle.catalogues, request, self.clock())
        return print_slip(self.printer, slip, within_s=self.settings.printing.job_s, wanted=wanted)

    def _note_print(self, issued: Issued, printed: Printed) -> Issued:
        from kiosk.queue.ticket import PrintState
        from kiosk.reception.tickets import note_print

        path = str(printed.path) if printed.path else None
        ticket = note_print(self.ledger, issued.ticket, PrintState(printed.state.value), path)
        return replace(issued, ticket=ticket)
