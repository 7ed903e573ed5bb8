# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Dated notices of this hall. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.screens.lobby.context import Context


@dataclass(frozen=True)
class NoticeRow:
    """A notice as it is shown."""

    title: str
    text: str


def notices(context: Context) -> tuple[NoticeRow, ...]:
    """The notices in force here today."""
    rows = []
    for notice in context.content.notices:
        if notice.sites and context.services.site not in notice.sites:
            continue
        fact = context.wording.statement(notice)
        if fact is not None:
            rows.append(NoticeRow(context.wording.say(notice.title), fact.text))
    return tuple(rows)
