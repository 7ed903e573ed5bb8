# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Words for paper in two languages: the Japanese for the clerk, and the visitor's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from kiosk.guidance.showing import Mark, Release, mark
from kiosk.guidance.statements import Sourced, Text
from kiosk.languages import formats
from kiosk.languages.catalogues import Catalogues, State
from kiosk.languages.registry import SOURCE
from kiosk.languages.ruby import BREAK, JOINER, fill, parse, plain, readings
from kiosk.printing.slip import Both

ASK_SIGN = "※"


@dataclass(frozen=True)
class Pair:
    """Markup in Japanese and in the visitor's language (the same for a Japanese reader)."""

    ja: str
    local: str

    def marked(self) -> Pair:
        """With the sign that says: ask at the desk. It never begins a line."""
        return Pair(f"{self.ja}{JOINER}{ASK_SIGN}", f"{self.local}{JOINER}{ASK_SIGN}")

    def on_paper(self) -> Both:
        """Ready to print. Ruby would be too small for paper: easy Japanese prints the readings,
        for the kanji stand beside them.
        """
        runs = parse(self.local)
        local = "".join(run.reading or run.base for run in runs)
        if any(run.reading for run in runs):
            # Kana are read word by word: a joiner that joins nothing lets lines end at spaces only.
            local = JOINER + local.replace(JOINER, "").replace(BREAK, "")
        ja = "".join(run.base for run in parse(self.ja))
        return Both(ja, None if plain(local) in (plain(ja), readings(self.ja)) else local)

    def for_visitor(self) -> Both:
        """Ready to print, without the Japanese where her language is another."""
        both = self.on_paper()
        return Both("", both.local) if both.local else both

    def in_code(self) -> str:
        """Plain text in the visitor's language, for a telephone."""
        return plain(self.local)


class SlipWords:
    """Turns ids, texts and facts into pairs, and notes what must be said of them.

    `asks`: something carries ※. `unreviewed`: something is a translation for reference only.
    """

    def __init__(self, catalogues: Catalogues, lang: str, release: Release, today: date) -> None:
        self.lang = lang
        self.asks = False
        self.unreviewed = False
        self._catalogues = catalogues
        self._release = release
        self._today = today

    def ui(self, text_id: str, n: int | None = None, **facts: Pair | object) -> Pair:
        """Our own words by id; facts may be pairs themselves."""
        ja = self._catalogues.ui(text_id, SOURCE, n)
        said = self._catalogues.said(text_id, self.lang, n)
        self._note(said.state)
        return _filled(ja, said.markup, facts)

    def say(self, text: Text, **facts: Pair | object) -> Pair:
        """Words of the content."""
        said = self._catalogues.say(text, self.lang)
        self._note(said.state)
        return _filled(self._catalogues.say(text, SOURCE).markup, said.markup, facts)

    def fact(self, sourced: Sourced, words: Pair) -> Pair | None:
        """`words` as they may be shown of `sourced`; none where they may not."""
        shown = mark(sourced, self._release, self._today)
        if shown is Mark.HIDDEN:
            return None
        self.asks = self.asks or shown is Mark.ASK
        return words.marked() if shown is Mark.ASK else words

    def date(self, day: date) -> Pair:
        """A day with year and weekday."""
        return Pair(formats.date(day, SOURCE, year=True), formats.date(day, self.lang, year=True))

    def time(self, moment: time) -> Pair:
        """A time of day."""
        return Pair(formats.time(moment, SOURCE), formats.time(moment, self.lang))

    def _note(self, state: State) -> None:
        self.unreviewed = self.unreviewed or state is State.UNREVIEWED


def _filled(ja: str, local: str, facts: dict[str, Pair | object]) -> Pair:
    def side(name: str) -> dict[str, object]:
        return {k: getattr(v, name) if isinstance(v, Pair) else v for k, v in facts.items()}

    return Pair(fill(ja, **side("ja")), fill(local, **side("local")))
