# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Words for one visitor: her language, what may be said today, and what must be asked. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from kiosk.guidance.showing import Mark, Release, mark
from kiosk.languages import formats
from kiosk.languages.registry import SOURCE, locale
from kiosk.languages.ruby import JOINER, fill

if TYPE_CHECKING:
    from kiosk.guidance.statements import Sourced, Statement, Text
    from kiosk.languages.catalogues import Catalogues

ASK_SIGN = "※"


@dataclass(frozen=True)
class Fact:
    """A statement as it may be shown. `ask`: it carries ※, and the page needs the legend."""

    text: str
    ask: bool = False


@dataclass(frozen=True)
class Wording:
    """Turns texts of the content and ids of our own words into markup in one language."""

    catalogues: Catalogues
    lang: str
    release: Release
    today: date
    is_guided: bool = False
    """The language is open for guidance only, and with the Japanese beside its words."""

    def ui(self, key: str, n: int | None = None, **facts: object) -> str:
        """Our own words by id; `n` chooses the plural form and fills `{n}`."""
        if n is not None:
            facts["n"] = n
        return fill(self.catalogues.ui(key, self.lang, n), **facts)

    def say(self, text: Text | None, **facts: object) -> str:
        """Words of the content; empty where the content has none."""
        if text is None:
            return ""
        return fill(self.catalogues.say(text, self.lang).markup, **facts)

    def beside(self, text: Text | None) -> str:
        """The Japanese to stand beside her words, where her language is not wholly open."""
        if text is None or not self.is_guided:
            return ""
        return self.catalogues.say(text, SOURCE).markup

    def with_japanese(self, text: Text) -> str:
        """Words of the content that are to be found written in the hall, e.g. on a button: with the
        Japanese beside them in 「」 where hers is another language."""
        said = self.say(text)
        if locale(self.lang).cldr == SOURCE:
            return said
        return f"{said} 「{self.catalogues.say(text, SOURCE).markup}」"

    def fact(self, sourced: Sourced | None, text: Text | None, **facts: object) -> Fact | None:
        """A statement with its mark; None when it may not be shown, or is not there."""
        if sourced is None or text is None:
            return None
        return self.marked(sourced, self.say(text, **facts))

    def statement(self, statement: Statement) -> Fact | None:
        """As `fact`, for a sentence that carries its own source."""
        return self.fact(statement, statement.text)

    def marked(self, sourced: Sourced, words: str) -> Fact | None:
        """Words of ours about `sourced`, with its mark."""
        shown = mark(sourced, self.release, self.today)
        if shown is Mark.HIDDEN:
            return None
        if shown is Mark.ASK:
            # The sign must not stand alone at the start of a line.
            return Fact(f"{words}{JOINER}{ASK_SIGN}", ask=True)
        return Fact(words)

    def may_say(self, sourced: Sourced) -> bool:
        """Whether a fact may be shown at all."""
        return mark(sourced, self.release, self.today) is not Mark.HIDDEN

    def in_language(self, lang: str) -> Wording:
        """The same in another language."""
        return replace(self, lang=lang)

    def date(self, day: date) -> str:
        """A day with its year."""
        return formats.date(day, self.lang, year=True)

    def time(self, moment: datetime) -> str:
        """`8:45`"""
        return formats.time(moment.time(), self.lang)

    def day(self, moment: datetime) -> str:
        """Day and weekday, e.g. `11月26日（木）`."""
        return formats.date(moment.date(), self.lang)
