# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The words of the screens in the visitor's language, by id: one journey, every language."""

from __future__ import annotations

from kiosk.languages.bundle import Bundle
from kiosk.languages.ruby import fill, plain


class Words:
    """What the kiosk says in one language, as a screen reader says it."""

    def __init__(self, bundle: Bundle, lang: str) -> None:
        self._catalogues = bundle.catalogues
        self.lang = lang

    def __call__(self, text_id: str, n: int | None = None, **facts: object) -> str:
        """The plain words of an id; `n` chooses the plural form."""
        markup = self._catalogues.said(text_id, self.lang, n).markup
        if n is not None:
            facts["n"] = n
        return plain(fill(markup, **facts))
