# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The purposes that staff choose from, in the order of the content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.guidance.showing import in_force
from kiosk.screens.lobby.context import by_id

if TYPE_CHECKING:
    from kiosk.guidance.model import VisitType
    from kiosk.screens.guide.usecases import GuideServices


@dataclass(frozen=True)
class PurposeRow:
    """A visit type to tap."""

    visit_type: str
    label: str


def purpose_label(services: GuideServices, visit_type: str) -> str:
    """What staff read for a visit type."""
    return services.label(by_id(services.content.visit_types, visit_type).label)


def purposes(services: GuideServices, wanted: Callable[[VisitType], bool]) -> Iterator[PurposeRow]:
    """Those of this hall today that are `wanted`."""
    today = services.today()
    for kind in services.content.visit_types:
        here = any(each.site == services.site and in_force(each, today) for each in kind.served)
        if here and wanted(kind):
            yield PurposeRow(kind.id, services.label(kind.label))
