# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""How a session at a screen ends. Apart from the tally sheet, which no first page needs."""

from __future__ import annotations

from enum import StrEnum


class Result(StrEnum):
    """How a session ended, as counted."""

    TICKET = "ticket"
    DESK = "desk"
    OTHER_SITE = "other_site"
    HOME = "home"
    MISSING_PAPERS = "missing_papers"
    ANSWERED = "answered"
    STAFF = "staff"
    ABANDONED = "abandoned"
