# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the kiosk says: a text in the language asked for, else along its chain of fallbacks.

Never a blank and never an id; which language it became is said, so that the screen can label it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.languages.registry import SOURCE, locale, plural
from kiosk.languages.ruby import fill, plain

if TYPE_CHECKING:
    from kiosk.guidance.statements import Text


class State(StrEnum):
    """How far the words may be trusted."""

    SOURCE = "source"
    """The Japanese itself, asked for in Japanese."""
    REVIEWED = "reviewed"
    """A native speaker has signed this translation of this source."""
    UNREVIEWED = "unreviewed"
    """A translation for reference (参考訳)."""
    STALE_FALLBACK = "stale_fallback"
    """There is none for the present source: these are the words of a fallback language."""


@dataclass(frozen=True)
class Said:
    """Words ready to show. `markup` may hold ruby, placeholders and line-break characters; `lang`
    is the code of the locale that the words are in."""

    markup: str
    lang: str
    state: State

    @property
    def plain(self) -> str:
        """The words without ruby and line-break characters: for paper, QR and screen readers."""
        return plain(self.markup)

    def filled(self, **facts: object) -> Said:
        """The same words with their placeholders filled. Raises `LookupError` if one is missing."""
        return replace(self, markup=fill(self.markup, **facts))


@dataclass(frozen=True)
class Catalogue:
    """The usable words of one locale: text id to words, or to a list of plural forms."""

    forms: Mapping[str, str | list[str]]
    reviewed: frozenset[str] = frozenset()

    def packed(self) -> bytes:
        """As bytes for the compiled bundle; the same catalogue gives the same bytes."""
        value = {"forms": dict(self.forms), "reviewed": sorted(self.reviewed)}
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def unpacked(cls, packed: bytes) -> Catalogue:
        """The catalogue of those bytes."""
        value = json.loads(packed)
        return cls(value["forms"], frozenset(value["reviewed"]))


class Catalogues:
    """All locales. Each is unpacked when it is first asked for: a start needs one of fourteen.

    `packed`: their bytes by locale code, and maybe something else; `languages`: those of them that
    are locales, all if not said.
    """

    def __init__(
        self, packed: Mapping[str, bytes], languages: tuple[str, ...] | None = None
    ) -> None:
        self._packed = packed
        self.languages = tuple(packed) if languages is None else languages
        """Codes of the locales that have words."""
        self._open: dict[str, Catalogue] = {}

    @classmethod
    def of(cls, catalogues: Mapping[str, Catalogue]) -> Catalogues:
        """From catalogues in memory, by locale code."""
        return cls({code: catalogue.packed() for code, catalogue in catalogues.items()})

    def is_reviewed(self, lang: str) -> bool:
        """Whether a native speaker has signed every text of the language."""
        from kiosk.languages.texts import is_staff

        if lang == SOURCE:
            return True
        catalogue = self._catalogue(lang)
        every = self._catalogue(SOURCE).forms.keys()
        return all(key in catalogue.reviewed for key in every if not is_staff(key))

    def prepare(self, lang: str) -> None:
        """Unpacks `lang` and its fallbacks, so that the first switch to it is as fast as any."""
        for code in locale(lang).chain:
            self._catalogue(code)

    def say(self, text: Text, lang: str, n: int | None = None) -> Said:
        """The content text `text` in `lang`. A text without id is its Japanese."""
        if not text.id:
            return Said(text.ja, SOURCE, _state(lang, SOURCE, reviewed=False))
        return self.said(text.id, lang, n)

    def ui(self, text_id: str, lang: str, n: int | None = None) -> str:
        """The screens' own words `text_id` in `lang`, as markup. Raises `LookupError`."""
        return self.said(text_id, lang, n).markup

    def said(self, text_id: str, lang: str, n: int | None = None) -> Said:
        """The words of any text id. With `n`, the plural form for it, and `{n}` filled.

        Raises `LookupError` for an id that the content does not have (a misspelling in code, found
        by the content check) and for a language that the kiosk does not know.
        """
        for code in locale(lang).chain:
            catalogue = self._catalogue(code)
            forms = catalogue.forms.get(text_id)
            if forms:
                state = _state(lang, code, reviewed=text_id in catalogue.reviewed)
                return Said(_form(forms, code, n), code, state)
        raise LookupError(f"the content has no text {text_id!r}")

    def __contains__(self, text_id: object) -> bool:
        return text_id in self._catalogue(SOURCE).forms

    def _catalogue(self, code: str) -> Catalogue:
        catalogue = self._open.get(code)
        if catalogue is None:
            known = code in self.languages
            catalogue = Catalogue.unpacked(self._packed[code]) if known else Catalogue({})
            self._open[code] = catalogue
        return catalogue


def _state(asked: str, got: str, *, reviewed: bool) -> State:
    if got != asked:
        return State.STALE_FALLBACK
    if got == SOURCE:
        return State.SOURCE
    return State.REVIEWED if reviewed else State.UNREVIEWED


def _form(forms: str | list[str], code: str, n: int | None) -> str:
    if isinstance(forms, str):
        words = forms
    else:
        # A counted text that is asked for without a count reads as for many.
        words = forms[-1] if n is None else forms[min(plural(code)(n), len(forms) - 1)]
    return words if n is None else words.replace("{n}", str(n))
