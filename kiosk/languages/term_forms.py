# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""One term, one translation: whether a translation uses the glossary's words.

The glossary's translation is the text `term.<id>.name`; other forms that are as good (an inflected
one, a short one) stand in `locales/<code>/terms.yaml`, a list for each term id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.guidance.faults import Fault
from kiosk.guidance.yaml_tree import read_mapping

if TYPE_CHECKING:
    from kiosk.guidance.model import Content
    from kiosk.languages.po import Entry

FILE_NAME = "terms.yaml"
_QUOTED = re.compile(r"「[^「」]*」")
"""Names of letters, apps, buttons: they are said as they are."""
_BRACKETED = re.compile(r"\s*(\([^()]*\)|（[^（）]*）|〈[^〈〉]*〉)")


@dataclass(frozen=True)
class Terms:
    """Japanese words to look for, longest first, and the forms in which a locale may say them."""

    words: tuple[tuple[str, str], ...]
    """(Japanese, term id)."""
    forms: Mapping[str, tuple[str, ...]]

    def lacking(self, source: str, translation: str) -> Iterator[tuple[str, str]]:
        """(Japanese, expected translation) of each term that the translation does not say."""
        said = translation.casefold()
        rest = _QUOTED.sub("", source)
        for japanese, term in self.words:
            if japanese in rest:
                # A longer term covers the shorter ones inside of it.
                rest = rest.replace(japanese, "\0")
                forms = self.forms.get(term, ())
                if forms and not any(form.casefold() in said for form in forms):
                    yield japanese, forms[0]


def terms(
    content: Content, entries: Mapping[str, Entry], locales_dir: Path, code: str
) -> tuple[Terms, tuple[Fault, ...]]:
    """The terms of a locale, and what is wrong with its file of forms."""
    more, faults = _read(locales_dir, code, content)
    words = [(_bare(term.name.ja), term.id) for term in content.terms]
    forms = {}
    for term in content.terms:
        entry = entries.get(f"term.{term.id}.name")
        if term.strict and entry is not None and entry.usable:
            own = entry.forms[0]
            forms[term.id] = tuple(dict.fromkeys((_bare(own), own, *more.get(term.id, ()))))
    words.sort(key=lambda pair: -len(pair[0]))
    return Terms(tuple(words), forms), faults


def _bare(name: str) -> str:
    """Without explanations in brackets, and of two names the first."""
    return _BRACKETED.sub("", name).split("・")[0].strip()


def _read(
    locales_dir: Path, code: str, content: Content
) -> tuple[dict[str, tuple[str, ...]], tuple[Fault, ...]]:
    written, tree = read_mapping(locales_dir / code / FILE_NAME, locales_dir.parent)
    known = {term.id for term in content.terms}
    found: dict[str, tuple[str, ...]] = {}
    for key, value in written.items():
        if key not in known:
            tree.fault((key,), "term_unknown", {"id": key})
        elif not isinstance(value, list):
            tree.fault((key,), "value_list", {"key": key, "value": ""})
        else:
            found[key] = tuple(str(form) for form in value)
    return found, tuple(tree.faults)
