# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Checks what the Japanese says of the screen: a button that it names must be there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.guidance.faults import Fault, wrong_name
from kiosk.guidance.stamping import Places
from kiosk.guidance.statements import Model, Text

if TYPE_CHECKING:
    from kiosk.guidance.model import Content

_NAMED = re.compile(r"「([^「」]+)」(?:の)?(?:ボタン|を押|を選|にさわ|をさわ)")
_ELSEWHERE = re.compile(r"[0-9]+|\{[a-z_]+\}")
"""Keys of a telephone, and what is filled in later."""


def check_controls(
    content: Content, things: Iterator[tuple[str, Model]], places: Places
) -> Iterator[Fault]:
    """Texts that tell visitors to press something that no screen has."""
    known = _controls(content)
    for _, item in things:
        if isinstance(item, Text):
            yield from _unknown(item, known, places)
    for text in _for_visitors(content):
        yield from _unknown(text, known, places)


def _unknown(text: Text, known: set[str], places: Places) -> Iterator[Fault]:
    for control in _NAMED.findall(text.ja):
        if control not in known and not _ELSEWHERE.fullmatch(control):
            code, facts = wrong_name("control", control, known)
            yield places.fault(text.id, code, **facts)


def _controls(content: Content) -> set[str]:
    """What stands on visitors' buttons: answers, tiles, our own words, and machines of others."""
    found = {text.ja for text in _for_visitors(content)}
    found |= {answer.text.ja for question in content.questions for answer in question.answers}
    found |= {tile.label.ja for tile in content.tiles}
    return found | {term.name.ja for term in content.terms if term.control}


def _for_visitors(content: Content) -> Iterator[Text]:
    """The screens' own words that are not for staff alone."""
    return (t for t in content.ui.values() if not t.id.startswith(("staff.", "fault.")))
