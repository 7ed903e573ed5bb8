# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Every text of the content, in one order, and the PO file in which its translations live."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.languages.registry import Locale
from kiosk.languages.ruby import placeholders

if TYPE_CHECKING:
    from kiosk.guidance.model import Content
    from kiosk.guidance.statements import Text

STAFF = ("staff.", "fault.")
"""Beginnings of ids whose words only staff see."""

COUNT = "n"
"""The placeholder that makes a text a counted one, with plural forms."""


class Domain(StrEnum):
    """The PO files of a locale."""

    UI = "ui"
    CONTENT = "content"
    STAFF = "staff"


def texts(content: Content) -> dict[str, Text]:
    """All texts by id: what visitors are told in the model's order, then the screens' words."""
    found: dict[str, Text] = {}
    for name in type(content).model_fields:
        if name != "ui":
            for text in _inside(getattr(content, name)):
                found.setdefault(text.id, text)
    found.pop("", None)
    return found | content.ui


def _inside(value: object) -> Iterator[Text]:
    from kiosk.guidance.statements import Text

    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _inside(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _inside(each)
    elif hasattr(value, "__pydantic_fields__"):
        yield from _inside(value.__dict__)


def domain(content: Content, text_id: str) -> Domain:
    """The PO file in which `text_id` is translated."""
    if is_staff(text_id):
        return Domain.STAFF
    return Domain.UI if text_id in content.ui else Domain.CONTENT


def domains(locale: Locale) -> tuple[Domain, ...]:
    """The PO files that this locale has."""
    return tuple(Domain) if locale.staff else (Domain.UI, Domain.CONTENT)


def is_staff(text_id: str) -> bool:
    """Whether only staff see these words."""
    return text_id.startswith(STAFF)


def is_counted(text: Text) -> bool:
    """Whether it has plural forms."""
    return COUNT in placeholders(text.ja)


def po_path(locales_dir: Path, code: str, domain: Domain) -> Path:
    """Where the PO file of a locale lies."""
    return locales_dir / code / "LC_MESSAGES" / f"{domain}.po"


def po_name(locales_dir: Path, code: str, domain: Domain) -> str:
    """The same, as a person names it: from the folder above `locales_dir`."""
    path = po_path(locales_dir, code, domain)
    return path.relative_to(locales_dir.parent).as_posix()
