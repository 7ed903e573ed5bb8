# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What a line of the bring list is called where it is not asked for: on paper, among what is
missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.guidance.model import Bring, Document
    from kiosk.guidance.statements import Text


def thing(line: Bring, documents: Iterable[Document]) -> Text:
    """Its name. A PIN is named as a thing to know, by its document: the question whether she
    remembers it is for the page where she answers."""
    named = (each for each in documents if line.pin and each.id == line.document)
    document = next(named, None)
    return document.name if document else line.text
