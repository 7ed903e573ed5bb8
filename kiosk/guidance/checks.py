# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""All checks of the content's meaning, over what `loading` has found to be well formed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.guidance.check_facts import check_fact, check_pictures
from kiosk.guidance.check_links import check_links
from kiosk.guidance.check_paths import check_paths
from kiosk.guidance.faults import ContentFaults, Fault, in_order
from kiosk.guidance.loading import COLLECTIONS, load_placed
from kiosk.guidance.model import Content, Model
from kiosk.guidance.stamping import Places, inner_models, naming


def check_folder(content_dir: Path, today: date, root: Path | None = None) -> tuple[Fault, ...]:
    """Every fault of a content folder, of form or, if there is none, of meaning.

    `root` is the folder that holds `assets/` (default: the one that holds the content folder).
    """
    try:
        loaded = load_placed(content_dir)
    except ContentFaults as broken:
        return broken.faults
    where = root or content_dir.resolve().parent
    return check(loaded.content, loaded.places, today=today, root=where)


def check(content: Content, places: Places, *, today: date, root: Path) -> tuple[Fault, ...]:
    """Faults of meaning on the business date `today`, in the order of files and lines."""
    faults = [*check_links(content, places), *check_paths(content, places)]
    for path, item in everything(content):
        faults += check_fact(path, item, places, today)
        faults += check_pictures(path, item, places, root)
    return in_order(faults)


def hints(content_dir: Path, today: date) -> tuple[Fault, ...]:
    """What an editor may tidy up and nobody needs to mend: notices that are over."""
    try:
        loaded = load_placed(content_dir)
    except ContentFaults:
        return ()
    return in_order(
        loaded.places.fault(
            f"notice.{notice.id}.effective_until", "notice_over", until=notice.effective_until
        )
        for notice in loaded.content.notices
        if notice.effective_until and notice.effective_until < today
    )


def everything(content: Content) -> Iterator[tuple[str, Model]]:
    """Each thing of the content with its stable path, the things inside it included."""
    names = {collection.key: collection.one for collection in COLLECTIONS} | {"outcomes": "outcome"}
    for key, one in names.items():
        items: tuple[Any, ...] = getattr(content, key)
        for position, item in enumerate(items):
            yield from inner_models(item, f"{one}.{naming(item, position)}")
