# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Reads the content folder into one immutable `Content`, or says all that is wrong with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from kiosk.guidance.faults import ContentFaults, Fault, wrong_name
from kiosk.guidance.library import (
    Announcement,
    CityQuestion,
    Faq,
    Moment,
    NoticeTemplate,
    Phrase,
    SurveyQuestion,
    Term,
    Theme,
    Topic,
)
from kiosk.guidance.model import (
    Content,
    Document,
    Letter,
    Notice,
    OtherBusiness,
    Outcome,
    Phone,
    Question,
    Service,
    Site,
    TicketClass,
    Tile,
    VisitType,
)
from kiosk.guidance.shapes import shaped
from kiosk.guidance.stamping import ID, Place, Places, naming, stamped, stamped_items
from kiosk.guidance.statements import Model, Text
from kiosk.guidance.yaml_tree import Tree, Value, read_tree

# Years of public holidays that are worked out ahead: the contract ends in 2027-03, and a hall that
# goes on needs the year after it.
HOLIDAY_YEARS = range(2026, 2029)


class Collection(NamedTuple):
    """A list of the content: its file, its key there and in `Content`, one item's name in ids."""

    file: str
    key: str
    one: str
    model: type[Model]


COLLECTIONS = (
    Collection("sites.yaml", "sites", "site", Site),
    Collection("services.yaml", "services", "service", Service),
    Collection("services.yaml", "ticket_classes", "ticket_class", TicketClass),
    Collection("visit-types.yaml", "visit_types", "visit_type", VisitType),
    Collection("home.yaml", "tiles", "tile", Tile),
    Collection("triage.yaml", "questions", "question", Question),
    Collection("letters.yaml", "letters", "letter", Letter),
    Collection("documents.yaml", "documents", "document", Document),
    Collection("phones.yaml", "phones", "phone", Phone),
    Collection("businesses.yaml", "businesses", "business", OtherBusiness),
    Collection("notices.yaml", "notices", "notice", Notice),
    Collection("themes.yaml", "themes", "theme", Theme),
    Collection("faq.yaml", "faq", "faq", Faq),
    Collection("phrasebook.yaml", "moments", "moment", Moment),
    Collection("phrasebook.yaml", "phrases", "phrase", Phrase),
    Collection("glossary.yaml", "terms", "term", Term),
    Collection("survey.yaml", "survey", "survey", SurveyQuestion),
    Collection("notice-templates.yaml", "notice_templates", "notice_template", NoticeTemplate),
    Collection("announcements.yaml", "announcements", "announcement", Announcement),
    Collection("city-questions.yaml", "city_questions", "city_question", CityQuestion),
)
UI = "ui"


class OwnFiles(NamedTuple):
    """A list of the content with a file for each item: its folder (and key in `Content`), one
    item's name in ids. Topics lie in folders below it, one for each theme."""

    folder: str
    one: str
    model: type[Model]


OUTCOMES = OwnFiles("outcomes", "outcome", Outcome)
TOPICS = OwnFiles("topics", "topic", Topic)
OWN_FILES = (OUTCOMES, TOPICS)


@dataclass(frozen=True)
class Loaded:
    """The content, and where each of its things is written (for the checks' messages)."""

    content: Content
    places: Places


@dataclass
class _Reading:
    """What has been read so far."""

    folder: Path
    places: Places = field(default_factory=Places)
    faults: list[Fault] = field(default_factory=list)
    items: dict[str, Any] = field(default_factory=dict)

    def told(self, path: Path) -> str:
        """A path as an editor knows it: `content/outcomes/O07.yaml`."""
        return f"{self.folder.name}/{path.relative_to(self.folder).as_posix()}"

    def tree(self, path: Path) -> Tree:
        """The values of a file; one that is missing or unreadable is a fault and empty."""
        try:
            return read_tree(self.told(path), path.read_bytes())
        except FileNotFoundError:
            code, facts = "file_missing", {}
        except OSError as error:
            code, facts = "file_unreadable", {"what": error.strerror or ""}
        tree = Tree(self.told(path))
        tree.fault((), code, facts)
        return tree


def load(content_dir: Path) -> Content:
    """The content of the folder; raises `ContentFaults` with all faults of form at once."""
    return load_placed(content_dir).content


def load_placed(content_dir: Path) -> Loaded:
    """Like `load`, with the places for `checks.check`."""
    reading = _Reading(content_dir.resolve())
    sources = tuple(_sources(reading.folder))
    _refuse_strangers(reading, sources)
    _read_collections(reading)
    for own in OWN_FILES:
        _read_own_files(reading, own)
    _read_ui(reading)
    if reading.faults:
        raise ContentFaults(reading.faults)
    return Loaded(Content(version=_digest(reading, sources), **reading.items), reading.places)


def _sources(folder: Path) -> Iterator[Path]:
    """Every YAML file below the folder, in a stable order."""
    found = (p for p in folder.rglob("*") if p.suffix in (".yaml", ".yml") and p.is_file())
    return iter(sorted(found))


def _refuse_strangers(reading: _Reading, sources: Iterable[Path]) -> None:
    """A file that nobody reads is a silent loss of what is written in it."""
    known = {c.file for c in COLLECTIONS}
    for path in sources:
        inside = path.relative_to(reading.folder)
        if path.suffix == ".yaml" and _has_own_place(inside):
            continue
        if inside.as_posix() not in known:
            places = (*known, "outcomes/O01.yaml", "topics/card/card.lost.yaml", f"{UI}/lobby.yaml")
            code, facts = wrong_name("file", inside.as_posix(), places)
            reading.faults.append(Fault(reading.told(path), 1, code, facts))


def _has_own_place(inside: Path) -> bool:
    """Whether a file lies where one file for each item is read."""
    depth = {OUTCOMES.folder: 2, TOPICS.folder: 3, UI: 2}
    return depth.get(inside.parts[0]) == len(inside.parts)


def _read_collections(reading: _Reading) -> None:
    for file in dict.fromkeys(c.file for c in COLLECTIONS):
        wanted = tuple(c for c in COLLECTIONS if c.file == file)
        tree = reading.tree(reading.folder / file)
        readable = not tree.faults
        for collection in wanted:
            reading.items[collection.key] = _items(reading, tree, collection)
        if readable:
            _check_keys(tree, tuple(c.key for c in wanted))
        reading.faults.extend(tree.faults)


def _check_keys(tree: Tree, wanted: tuple[str, ...]) -> None:
    """The top of a file holds its lists and nothing else."""
    if not isinstance(tree.value, dict):
        tree.fault((), "value_mapping", {"key": ", ".join(wanted), "value": ""})
        return
    for key in tree.value:
        if key not in wanted:
            tree.fault((key,), *wrong_name("key", key, wanted))
    for key in wanted:
        if key not in tree.value:
            tree.fault((), "key_missing", {"key": key})


def _items(reading: _Reading, tree: Tree, collection: Collection) -> tuple[Model, ...]:
    values = tree.value.get(collection.key) if isinstance(tree.value, dict) else None
    if values is not None and not isinstance(values, list):
        tree.fault((collection.key,), "value_list", {"key": collection.key, "value": ""})
    if not isinstance(values, list):
        return ()
    at = (collection.key,)
    shaped_items = (shaped(collection.model, v, tree, (*at, n)) for n, v in enumerate(values))
    items = tuple(_completed(item) for item in shaped_items)
    return stamped_items(items, collection.one, tree, at, reading.places)


def _completed(item: Model | None) -> Model | None:
    """The item with what is worked out at loading instead of being written by an editor."""
    if not isinstance(item, Site):
        return item
    return item.model_copy(update={"holidays": tuple(sorted({*item.holidays, *_holidays()}))})


def _holidays() -> tuple[date, ...]:
    """Japan's public holidays, substitute days and days between two holidays included."""
    import holidays  # slow to import, and only needed when content is compiled

    return tuple(sorted(holidays.country_holidays("JP", years=HOLIDAY_YEARS)))


def _read_own_files(reading: _Reading, own: OwnFiles) -> None:
    """Every file below the folder is one item, named by its id."""
    files = sorted((reading.folder / own.folder).rglob("*.yaml"))
    items = []
    for path in files:
        tree = reading.tree(path)
        if not tree.faults:
            item = shaped(own.model, tree.value, tree, ())
            if item is not None:
                items.append(_named_by_file(reading, tree, item, own.one, path))
        reading.faults.extend(tree.faults)
    if not files:
        reading.faults.append(Fault(f"{reading.folder.name}/{own.folder}", 1, "file_missing"))
    reading.items[own.folder] = tuple(items)


def _named_by_file(reading: _Reading, tree: Tree, item: Model, one: str, path: Path) -> Model:
    id_ = naming(item, 0)
    name, places = f"{one}.{id_}", reading.places
    if not ID.fullmatch(id_):
        tree.fault(("id",), "id_syntax", {"id": id_})
    elif id_ != path.stem:
        tree.fault(("id",), "named_by_file", {"id": id_})
    elif isinstance(item, Topic) and item.theme != path.parent.name:
        tree.fault(("theme",), "topic_folder", {"theme": item.theme, "folder": path.parent.name})
    elif name in places.written:
        first = places.of(name)
        tree.fault(("id",), "id_twice", {"id": id_, "first": f"{first.file}:{first.line}"})
    # Where the name is taken, all inner names are taken as well: one fault is enough.
    return stamped(item, name, tree, (), Places() if name in places.written else places)


def _read_ui(reading: _Reading) -> None:
    texts: dict[str, Text] = {}
    for path in sorted((reading.folder / UI).glob("*.yaml")):
        tree = reading.tree(path)
        if tree.value is not None and not isinstance(tree.value, dict):
            tree.fault((), "value_mapping", {"key": path.name, "value": ""})
        elif tree.value:
            for id_, value in tree.value.items():
                _read_ui_text(reading, tree, id_, value, texts)
        reading.faults.extend(tree.faults)
    reading.items[UI] = texts


def _read_ui_text(
    reading: _Reading, tree: Tree, id_: str, value: Value, texts: dict[str, Text]
) -> None:
    if id_ in texts:
        first = reading.places.of(id_)
        tree.fault((id_,), "id_twice", {"id": id_, "first": f"{first.file}:{first.line}"})
        return
    written: Value = {"ja": value} if isinstance(value, str) else value
    text = shaped(Text, written, tree, (id_,))
    if text is not None:
        texts[id_] = text.model_copy(update={"id": id_})
        reading.places.written[id_] = Place(tree.file, tree.line((id_,)))


def _digest(reading: _Reading, sources: Iterable[Path]) -> str:
    """The version of the content: one changed character in one file is another version."""
    digest = hashlib.sha256()
    for path in sources:
        raw = path.read_bytes()
        digest.update(f"{path.relative_to(reading.folder)}\0{len(raw)}\0".encode())
        digest.update(raw)
    return digest.hexdigest()[:16]
