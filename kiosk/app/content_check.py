# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Joins the checks that each room offers of what it knows: all faults at once, by file and line."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from kiosk.app.places import CHECKOUT, PACKAGE
from kiosk.guidance.checks import check_folder
from kiosk.guidance.faults import ContentFaults, Fault, in_order
from kiosk.languages.registry import Locale


def check_content(
    content_dir: Path,
    locales_dir: Path,
    today: date,
    locales: Collection[Locale],
) -> tuple[Fault, ...]:
    """Every fault of the content and of these translations on the business date `today`.

    Translations are compared with the content, so a content that cannot be read comes first.
    """
    from kiosk.guidance.loading import load_placed
    from kiosk.languages import checks
    from kiosk.screens import fitting

    faults = list(check_folder(content_dir, today, root=CHECKOUT))
    try:
        loaded = load_placed(content_dir)
    except ContentFaults as broken:
        return in_order({*faults, *broken.faults})
    faults += checks.check_source(loaded, PACKAGE)
    for check in (checks.check, checks.check_glyphs, fitting.check):
        faults += check(loaded.content, locales_dir, locales)
    return in_order(faults)
