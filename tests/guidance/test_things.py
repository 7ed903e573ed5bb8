# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What a line of the bring list is called where nobody is asked about it."""

from __future__ import annotations

from kiosk.guidance.model import Bring, Document
from kiosk.guidance.things import thing

DOCUMENTS = (
    Document(id="pin", name="暗証番号", source="M"),
    Document(id="card", name="カード", source="M"),
)


def named(document: str | None, *, pin: bool) -> str:
    """The name of a line that says 「おぼえていますか」."""
    line = Bring(id="line", text="おぼえていますか", document=document, pin=pin, source="M")
    return thing(line, DOCUMENTS).ja


def test_a_pin_is_a_thing_to_know_and_not_a_question() -> None:
    assert named("pin", pin=True) == "暗証番号"


def test_other_lines_keep_their_own_words() -> None:
    assert named("card", pin=False) == "おぼえていますか"


def test_a_pin_without_a_document_keeps_its_own_words() -> None:
    assert named(None, pin=True) == "おぼえていますか"
