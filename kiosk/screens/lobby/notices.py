# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Dated notices of this hall, and that the system is down. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.screens.lobby.context import Context, by_id
from kiosk.visits.hall_mode import HallState


@dataclass(frozen=True)
class NoticeRow:
    """A notice as it is shown."""

    title: str
    text: str


def notices(context: Context) -> tuple[NoticeRow, ...]:
    """The notices in force here today, before all that the system is down."""
    rows = list(system_down(context))
    for notice in context.content.notices:
        if notice.sites and context.services.site not in notice.sites:
            continue
        fact = context.wording.statement(notice)
        if fact is not None:
            rows.append(NoticeRow(context.wording.say(notice.title), fact.text))
    return tuple(rows)


def system_down(context: Context) -> tuple[NoticeRow, ...]:
    """What cannot be done now and until when, what can, and what to do instead."""
    mode, wording = context.services.mode(), context.wording
    if mode.state is not HallState.SYSTEM_DOWN:
        return ()
    templates = context.content.notice_templates
    if mode.until is None:
        template, facts = by_id(templates, "system_unknown"), {}
    else:
        template, facts = by_id(templates, "system_until"), {"time": wording.time(mode.until)}
    instead = by_id(by_id(context.content.announcements, "system_down").lines, "ask")
    return (
        NoticeRow(wording.say(template.title), wording.say(template.text, **facts)),
        NoticeRow("", wording.say(instead.text)),
    )
