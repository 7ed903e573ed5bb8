# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""All checks of the content's meaning, over what `loading` has found to be well formed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.guidance.check_facts import check_awaited, check_fact, check_pictures
from kiosk.guidance.check_links import check_links
from kiosk.guidance.check_paths import check_paths
from kiosk.guidance.check_words import check_controls
from kiosk.guidance.faults import ContentFaults, Fault, in_order
from kiosk.guidance.loading import COLLECTIONS, OWN_FILES, load_placed
from kiosk.guidance.model import Content
from kiosk.guidance.stamping import Places, inner_models, naming
from kiosk.guidance.statements import Model


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
    asked = {question.id for question in content.city_questions}
    for path, item in everything(content):
        faults += check_fact(path, item, places, today)
        faults += check_pictures(path, item, places, root)
        faults += check_awaited(path, item, places, asked)
    faults += check_controls(content, everything(content), places)
    return in_order(faults)


def hints(content_dir: Path, today: date) -> tuple[Fault, ...]:
    """What an editor may tidy up or look at, and nobody needs to mend at once: notices that are
    over, topics whose day to be looked at again has come."""
    try:
        loaded = load_placed(content_dir)
    except ContentFaults:
        return ()
    places = loaded.places
    due = (
        places.fault(f"topic.{topic.id}.recheck_on", "recheck_due", on=topic.recheck_on)
        for topic in loaded.content.topics
        if topic.recheck_on <= today
    )
    over = (
        places.fault(
            f"notice.{notice.id}.effective_until", "notice_over", until=notice.effective_until
        )
        for notice in loaded.content.notices
        if notice.effective_until and notice.effective_until < today
    )
    return in_order((*over, *due))


def everything(content: Content) -> Iterator[tuple[str, Model]]:
    """Each thing of the content with its stable path, the things inside it included."""
    names = {collection.key: collection.one for collection in COLLECTIONS}
    names |= {own.folder: own.one for own in OWN_FILES}
    for key, one in names.items():
        items: tuple[Any, ...] = getattr(content, key)
        for position, item in enumerate(items):
            yield from inner_models(item, f"{one}.{naming(item, position)}")
