# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Gives every text its stable id, and remembers where each thing of the content is written.

An id is the path by names, e.g. `question.Q1.answer.expiry.text`: a list item counts by its own
id, so that moving it changes no id. The same paths are the keys of `Places`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from kiosk.guidance.faults import Fault
from kiosk.guidance.statements import Model, Text
from kiosk.guidance.yaml_tree import Tree, TreePath

AnyModel = TypeVar("AnyModel", bound=Model)

# Lists whose items are named in the singular; all others are named as they are (`bring`).
SINGULAR: Mapping[str, str] = {
    "answers": "answer",
    "desks": "desk",
    "exceptions": "exception",
    "lines": "line",
    "other_ways": "other_way",
    "points": "point",
    "steps": "step",
    "warnings": "warning",
}

# What tells the items of a list apart, first found first; else their position.
NAMING_FIELDS = ("id", "letter", "site", "date")

# Ids stand in msgctxt, in file names and on the command line.
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")


class Place(NamedTuple):
    """Where something is written; `line` counts from 1."""

    file: str
    line: int


@dataclass
class Places:
    """Where each thing is written, by its stable path (`outcome.O07.bring.card.need`)."""

    written: dict[str, Place] = field(default_factory=dict)

    def of(self, path: str) -> Place:
        """The place of `path`, or of the nearest thing around it that is written down."""
        while path and path not in self.written:
            path = path.rpartition(".")[0]
        return self.written.get(path, Place("", 1))

    def fault(self, path: str, code: str, **facts: object) -> Fault:
        """A fault at `path`."""
        place = self.of(path)
        told = {name: str(value) for name, value in facts.items()}
        return Fault(place.file, place.line, code, told)


def naming(item: Model, position: int) -> str:
    """The name by which `item` stands in paths."""
    for name in NAMING_FIELDS:
        if name in type(item).model_fields:
            return str(getattr(item, name))
    return str(position)


def stamped(item: AnyModel, name: str, tree: Tree, at: TreePath, places: Places) -> AnyModel:
    """`item` with the ids of all its texts; `name` is its stable path, `at` its path in `tree`."""
    places.written[name] = Place(tree.file, tree.line(at))
    changes: dict[str, Any] = {}
    for key in type(item).model_fields:
        value = getattr(item, key)
        here = (*at, key)
        if here in tree.lines:
            places.written[f"{name}.{key}"] = Place(tree.file, tree.lines[here])
        changes[key] = _stamped_value(value, f"{name}.{key}", tree, here, places)
    return item.model_copy(update=changes)


def _stamped_value(value: Any, name: str, tree: Tree, at: TreePath, places: Places) -> Any:
    if isinstance(value, Text):
        places.written[name] = Place(tree.file, tree.line(at))
        return value.model_copy(update={"id": name})
    if isinstance(value, Model):
        return stamped(value, name, tree, at, places)
    if isinstance(value, dict):
        return _stamped_mapping(value, name, tree, at, places)
    if isinstance(value, tuple) and value and isinstance(value[0], Model):
        return stamped_items(value, _singular(name), tree, at, places)
    return value


def _stamped_mapping(
    value: dict[str, Any], name: str, tree: Tree, at: TreePath, places: Places
) -> dict[str, Any]:
    for key in value:
        places.written[f"{name}.{key}"] = Place(tree.file, tree.line((*at, key)))
    return {
        key: _stamped_value(inner, f"{name}.{key}", tree, (*at, key), places)
        for key, inner in value.items()
    }


def stamped_items(
    items: tuple[AnyModel | None, ...], name: str, tree: Tree, at: TreePath, places: Places
) -> tuple[AnyModel, ...]:
    """The items of a list, each stamped; ids that are malformed or taken are faults of `tree`.

    None stands where an item has faults of form: the others keep their lines.
    """
    done: list[AnyModel] = []
    for position, item in enumerate(items):
        if item is None:
            continue
        own = naming(item, position)
        path = f"{name}.{own}"
        here = (*at, position)
        if not ID.fullmatch(own):
            tree.fault((*here, "id"), "id_syntax", {"id": own})
        into = places
        if path in places.written:
            first = places.written[path]
            facts = {"id": own, "first": f"{first.file}:{first.line}"}
            tree.fault(here, "id_twice", facts)
            into = Places()  # its inner names are taken as well: one fault is enough
        done.append(stamped(item, path, tree, here, into))
    return tuple(done)


def _singular(name: str) -> str:
    owner, _, last = name.rpartition(".")
    return f"{owner}.{SINGULAR.get(last, last)}"


def inner_models(item: Model, name: str) -> Iterator[tuple[str, Model]]:
    """`item` and every model inside it, each with its stable path."""
    yield name, item
    for key in type(item).model_fields:
        yield from _inner(getattr(item, key), f"{name}.{key}")


def _inner(value: Any, name: str) -> Iterator[tuple[str, Model]]:
    if isinstance(value, Model):
        yield from inner_models(value, name)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _inner(inner, f"{name}.{key}")
    elif isinstance(value, tuple):
        for position, inner in enumerate(value):
            if isinstance(inner, Model):
                yield from inner_models(inner, f"{_singular(name)}.{naming(inner, position)}")
