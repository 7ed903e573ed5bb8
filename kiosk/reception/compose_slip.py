# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Put a slip into words: a ticket, or a memo without number for every outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kiosk.guidance.model import Bring, Content, Desk, Here, Mode, OtherBusiness, Outcome, Site
from kiosk.guidance.showing import Release, gives_ticket, staff_confirm_rest
from kiosk.guidance.things import thing as thing_of
from kiosk.languages.catalogues import Catalogues
from kiosk.languages.ruby import plain
from kiosk.printing.slip import MOST_CODE_BYTES, Both, Fact, Number, Slip
from kiosk.queue.ticket import Issued
from kiosk.reception.known import site_of, visit_type_of
from kiosk.reception.slip_hours import hours_in_words
from kiosk.reception.slip_words import Pair, SlipWords
from kiosk.visits.opening_days import TOKYO, business_date


@dataclass(frozen=True)
class SlipRequest:
    """What is to stand on a slip. `issued` none: a memo, without number.

    `outcome` none: the one that staff would name first for the visit type. `missing`: lines of
    its bring list that she said she has not. `business`: a counter of another section.
    """

    key: str
    site: str
    lang: str
    visit_type: str
    outcome: str | None = None
    business: str | None = None
    issued: Issued | None = None
    missing: tuple[str, ...] = ()
    reprint: bool = False
    release: Release = Release.TRIAL
    training: bool = False
    tickets_enabled: bool = True


def compose_slip(
    content: Content, catalogues: Catalogues, request: SlipRequest, now: datetime
) -> Slip:
    """The slip in Japanese and the visitor's language; `now` is printed as its time.

    Raises UnknownSite and UnknownVisitType.
    """
    return _Composer(content, catalogues, request, now).slip()


def take_away(content: Content, catalogues: Catalogues, request: SlipRequest, now: datetime) -> str:
    """The text of the slip's code: number, purpose, where, when and what to bring, to read
    without any network, in the visitor's language."""
    return compose_slip(content, catalogues, request, now).qr_text


@dataclass(frozen=True)
class _Row:
    """A fact before it is set: see `printing.slip.Fact`."""

    label: Pair
    value: Pair
    strong: bool = False
    wide: bool = False

    def on_paper(self) -> Fact:
        return Fact(self.label.on_paper(), self.value.on_paper(), self.strong, self.wide)

    def in_code(self) -> str:
        return f"{self.label.in_code()}: {self.value.in_code()}"


@dataclass(frozen=True)
class _Told:
    """What stands both on the paper and in the code."""

    purpose: Pair
    facts: tuple[_Row, ...]
    hall: Pair
    date: Pair
    title: Pair
    bring: tuple[Pair, ...]


class _Composer:
    """One slip in the making."""

    def __init__(
        self, content: Content, catalogues: Catalogues, request: SlipRequest, now: datetime
    ) -> None:
        self.content = content
        self.request = request
        self.now = now.astimezone(TOKYO)
        self.today = business_date(now)
        self.words = SlipWords(catalogues, request.lang, request.release, self.today)
        self.site = site_of(content, request.site)
        self.kind = visit_type_of(content, request.visit_type)
        self.outcome = self._outcome()
        self.here = self.outcome.at.get(self.site.id) if self.outcome else None
        self.business = next((b for b in content.businesses if b.id == request.business), None)

    def _outcome(self) -> Outcome | None:
        if self.request.outcome:
            asked = (o for o in self.content.outcomes if o.id == self.request.outcome)
            return next(asked, None)
        fitting = [
            outcome
            for outcome in self.content.outcomes
            if outcome.visit_type == self.kind.id and self.site.id in outcome.at
        ]
        # O07 before O07.parent: the plain case stands for its variants
        return min(fitting, key=lambda outcome: (len(outcome.id), outcome.id), default=None)

    def slip(self) -> Slip:
        told = _Told(
            purpose=self._purpose(),
            facts=tuple(self._facts()),
            hall=self.words.say(self.site.name),
            date=self._date(),
            title=self.words.ui("slip.bring"),
            bring=tuple(self._bring()),
        )
        code = self._code(told)
        issued = self.request.issued
        return Slip(
            print_key=self._print_key(),
            lang=self.request.lang,
            purpose=told.purpose.on_paper(),
            facts=tuple(row.on_paper() for row in told.facts),
            qr_text=code,
            qr_caption=self.words.ui("slip.code").for_visitor(),
            hall=told.hall.on_paper(),
            date=told.date.on_paper(),
            number=self._number(issued) if issued else None,
            heading=None if issued else self.words.ui("slip.memo").on_paper(),
            bring_title=told.title.on_paper() if told.bring else None,
            bring=tuple(line.on_paper() for line in told.bring),
            notes=tuple(self._notes()),
            ribbons=tuple(self._ribbons()),
            reprint=self.request.reprint,
        )

    def _print_key(self) -> str:
        issued = self.request.issued
        name = str(issued.ticket.number) if issued else "memo"
        day = issued.ticket.business_date if issued else self.today
        return f"{day.isoformat()}_{name}_{self.request.key}"

    def _number(self, issued: Issued) -> Number:
        ticket = issued.ticket
        forms = {each.letter: each.form for each in self.content.ticket_classes}
        letter = ticket.number.letter
        return Number(str(ticket.number), letter, forms.get(ticket.ticket_class, "circle"))

    def _purpose(self) -> Pair:
        if self.business:
            return self.words.say(self.business.label)
        return self.words.say(self.outcome.short_title if self.outcome else self.kind.label)

    def _date(self) -> Pair:
        day = self.words.date(self.now.date())
        clock = self.words.time(self.now.time())
        return Pair(f"{day.ja} {clock.ja}", f"{day.local} {clock.local}")

    # --- where, how long, how many before her

    def _facts(self) -> Iterator[_Row]:
        where = self._where()
        if where:
            yield where
        if self.here and self.here.other_site:
            yield from self._other_hall(site_of(self.content, self.here.other_site))
        elif self.request.issued is None and self._is_here():
            yield from self._opening(self.site)
        yield from self._minutes()
        if self.request.issued and self.request.issued.ahead is not None:
            people = self.words.ui("slip.people", self.request.issued.ahead)
            yield _Row(self.words.ui("slip.ahead"), people)

    def _minutes(self) -> Iterator[_Row]:
        time = self.outcome.time if self.outcome else None
        if time is None:
            return
        if time.low == time.high:
            words = self.words.ui("slip.minutes", time.high)
        else:
            words = self.words.ui("slip.minutes_range", low=time.low, high=time.high)
        told = self.words.fact(time, words)
        if told:
            yield _Row(self.words.ui("slip.time"), told)

    def _is_here(self) -> bool:
        """Whether it is done at a desk of ours in this hall."""
        return not self.business and (
            self.here is None or self.here.mode in (Mode.DESK, Mode.STAFF)
        )

    def _where(self) -> _Row | None:
        """The desk; else the place of another section; else the sentence that says where to go."""
        desk = self._desk()
        if desk:
            return _Row(self.words.ui("slip.desk"), desk, strong=True)
        if self.business:
            place: Pair | None = self._business_place(self.business)
        else:
            place = self._lead(self.here)
        return _Row(self.words.ui("slip.where"), place, wide=True) if place else None

    def _desk(self) -> Pair | None:
        if not self._is_here():
            return None
        desk = self._desk_of_hall()
        if desk is None or (desk.provisional and self.request.release is Release.OPEN):
            return self.words.say(self.site.staff_place)
        letter = desk.ticket_class or desk.id
        name = "slip.desk.provisional" if desk.provisional else "slip.desk.name"
        return self.words.ui(name, letter=letter, name=self.words.say(desk.name))

    def _desk_of_hall(self) -> Desk | None:
        wanted = self.here.desk if self.here else None
        if wanted:
            return next((desk for desk in self.site.desks if desk.id == wanted), None)
        issued = self.request.issued
        letter = issued.ticket.ticket_class if issued else self.kind.ticket_class
        return next((desk for desk in self.site.desks if desk.ticket_class == letter), None)

    def _business_place(self, business: OtherBusiness) -> Pair:
        place = business.place.get(self.site.id)
        told = self.words.fact(business, self.words.say(place)) if place else None
        return told or self.words.say(self.site.staff_place)

    def _lead(self, here: Here | None) -> Pair | None:
        if here is None:
            return self.words.say(self.site.staff_place)
        if here.lead:
            told = self.words.fact(here, self.words.say(here.lead))
            if told:
                return told
        if here.mode is Mode.HOME:
            return self.words.ui("slip.at_home")
        return None if here.other_site else self.words.say(self.site.staff_place)

    def _other_hall(self, site: Site) -> Iterator[_Row]:
        place = self.words.say(site.name)
        address = self.words.fact(site, self.words.say(site.address))
        if address:
            place = Pair(f"{place.ja}\n{address.ja}", f"{place.local}\n{address.local}")
        yield _Row(self.words.ui("slip.hall"), place, wide=True)
        yield from self._opening(site)

    def _opening(self, site: Site) -> Iterator[_Row]:
        hours = hours_in_words(site, self.words)
        if hours:
            yield _Row(self.words.ui("slip.hours"), hours, wide=True)

    # --- what to bring

    def _bring(self) -> Iterator[Pair]:
        lines = self.outcome.bring if self.outcome and not self.business else ()
        for line in sorted(lines, key=lambda line: line.need != "must"):
            told = self.words.fact(line, self._thing(line))
            if told:
                yield told

    def _thing(self, line: Bring) -> Pair:
        thing = self.words.say(thing_of(line, self.content.documents))
        must = line.need == "must"
        return thing if must else self.words.ui("slip.if_you_have", thing=thing)

    def _notes(self) -> Iterator[Both]:
        yield from self._remedies()
        outcome = self.outcome
        if outcome and self.here and not self.request.tickets_enabled:
            desk = self._desk_of_hall()
            if gives_ticket(outcome, self.here) and desk:
                button = self.words.say(desk.name)
                yield self.words.say(self.site.number_machine, desk=button).on_paper()
        if outcome and staff_confirm_rest(self.content, outcome, self.request.release, self.today):
            yield self.words.ui("slip.staff_confirm_rest").for_visitor()
        if self.words.asks:
            yield self.words.ui("slip.ask").for_visitor()
        if self.words.unreviewed:
            yield self.words.ui("slip.reference").for_visitor()

    def _remedies(self) -> Iterator[Both]:
        """What she said she has not, and how it can be done without."""
        for line in self.outcome.bring if self.outcome else ():
            if line.id not in self.request.missing:
                continue
            missing = self.words.ui("slip.missing", thing=self._thing(line))
            told = line.missing and self.words.fact(line.missing, self.words.say(line.missing.text))
            if told:
                missing = Pair(f"{missing.ja}\n{told.ja}", f"{missing.local}\n{told.local}")
            yield missing.on_paper()

    def _ribbons(self) -> Iterator[str]:
        """In Japanese: they are for staff; the visitor's notes say the same in her language."""
        named = (
            ("slip.ribbon.trial", self.request.release is Release.TRIAL),
            ("slip.ribbon.training", self.request.training),
            ("slip.ribbon.reprint", self.request.reprint),
        )
        for text_id, due in named:
            if due:
                yield plain(self.words.ui(text_id).ja)

    # --- the code

    def _code(self, told: _Told) -> str:
        issued = self.request.issued
        head = [str(issued.ticket.number)] if issued else []
        head.append(told.purpose.in_code())
        head += [row.in_code() for row in told.facts]
        head += [told.hall.in_code(), told.date.in_code()]
        lines = [f"- {line.in_code()}" for line in told.bring]
        if lines:
            lines.insert(0, told.title.in_code())
        return _shortened(head, lines, self.words.ui("slip.code.rest").in_code())


def _shortened(head: list[str], lines: list[str], rest: str) -> str:
    """All lines, or as many as the code holds, then `rest`: the others stand on the paper."""

    def size(text: list[str]) -> int:
        return len("\n".join(text).encode())

    if size(head + lines) <= MOST_CODE_BYTES:
        return "\n".join(head + lines)
    kept = head + lines
    while len(kept) > 2 and size([*kept, rest]) > MOST_CODE_BYTES:
        kept.pop()
    text = "\n".join([*kept, rest]).encode()[:MOST_CODE_BYTES]
    return text.decode(errors="ignore")
