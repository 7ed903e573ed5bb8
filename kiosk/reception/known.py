# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Finds what a request names in the content, or says by a named problem what it is not."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from kiosk.problems import UnknownSite, UnknownVisitType

if TYPE_CHECKING:
    from kiosk.guidance.model import Content, Site, VisitType

OFFSITE = "offsite"
"""出張申請: counted like a hall, but has no desks, hours or plan in the content."""


def site_of(content: Content, site: str) -> Site:
    """The hall with this id; `UnknownSite` if there is none."""
    found = next((hall for hall in content.sites if hall.id == site), None)
    if found is None:
        raise UnknownSite(site=site)
    return found


def countable_site(content: Content, site: str) -> str:
    """The id itself, when visits can be counted there; `UnknownSite` otherwise."""
    return site if site == OFFSITE else site_of(content, site).id


def visit_type_of(content: Content, visit_type: str) -> VisitType:
    """The visit type with this id; `UnknownVisitType` names the closest one."""
    known = {kind.id: kind for kind in content.visit_types}
    if visit_type in known:
        return known[visit_type]
    near = get_close_matches(visit_type, known, n=1, cutoff=0.4)
    raise UnknownVisitType(visit_type=visit_type, near=near[0] if near else "-")
