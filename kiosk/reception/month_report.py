# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The figures of a month for the city, from the tallies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.guidance.model import Content
from kiosk.reception.known import countable_site
from kiosk.reports.month import Month, MonthFigures, figures

if TYPE_CHECKING:
    from kiosk.store.ledger import Ledger


def month_report(
    ledger: Ledger,
    content: Content,
    month: str,
    site: str | None = None,
    training: bool = False,
) -> MonthFigures:
    """The report of `month` (`2026-11`) for one site, or for all; `as_json` of `reports.month`
    writes it.

    Raises BadMonth, UnknownSite and the problems of the store.
    """
    asked = Month.parse(month)
    sites = [hall.id for hall in content.sites] if site is None else [countable_site(content, site)]
    tallies = ledger.tallies(asked.first, asked.last, site)
    services = {kind.id: kind.service for kind in content.visit_types}
    return figures(asked, tallies, services, sites, training)
