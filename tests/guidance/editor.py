# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""An editor with JSON Schema: what it underlines in a YAML file. Knows the words that we use."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

Schema = Mapping[str, Any]

# What a schema may say without refusing anything.
TELLS = frozenset({"$schema", "$defs", "title", "description", "default"})

# As the YAML extension of editors takes them (vscode-json-languageservice, parser/jsonParser.ts):
# a time has seconds and a zone there.
FORMATS = {
    "date": r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])",
    "time": r"([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)",
}

TYPES: Mapping[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}

SCALARS: Mapping[str, Callable[[str], Any]] = {
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": float,
    "tag:yaml.org,2002:bool": lambda written: written.lower() == "true",
    "tag:yaml.org,2002:null": lambda _written: None,
}

WORDS: Mapping[str, Callable[[Any, Any], bool]] = {
    "type": lambda value, told: _is_a(told, value),
    "enum": lambda value, told: value in told,
    "required": lambda value, told: not isinstance(value, dict) or value.keys() >= set(told),
    "pattern": lambda value, told: not isinstance(value, str) or bool(re.search(told, value)),
    "format": lambda value, told: (
        not isinstance(value, str) or bool(re.fullmatch(FORMATS[told], value))
    ),
    "minLength": lambda value, told: not isinstance(value, str) or len(value) >= told,
    "minimum": lambda value, told: not isinstance(value, int | float) or value >= told,
    "maximum": lambda value, told: not isinstance(value, int | float) or value <= told,
    "minItems": lambda value, told: not isinstance(value, list) or len(value) >= told,
    "maxItems": lambda value, told: not isinstance(value, list) or len(value) <= told,
}


def underlined(schema: Schema, text: str) -> list[str]:
    """Paths of a file's values, each with the word of the schema that it does not keep to."""
    return list(_refused(_value(YAML(typ="safe", pure=True).compose(text)), schema, schema, ""))


def _value(node: Node) -> Any:
    """What stands in the file; a day stays text."""
    if isinstance(node, MappingNode):
        return {key.value: _value(inner) for key, inner in node.value}
    if isinstance(node, SequenceNode):
        return [_value(inner) for inner in node.value]
    return SCALARS.get(node.tag or "", str)(node.value)


def _is_a(told: str, value: Any) -> bool:
    return isinstance(value, TYPES[told]) and isinstance(value, bool) <= (told == "boolean")


def _refused(value: Any, schema: Schema, root: Schema, at: str) -> Iterator[str]:
    yield from _refused_inside(value, schema, root, at)
    for word, told in schema.items():
        if word == "$ref":
            yield from _refused(value, root["$defs"][told.removeprefix("#/$defs/")], root, at)
        elif word == "anyOf":
            if all(any(_refused(value, choice, root, at)) for choice in told):
                yield f"{at} anyOf"
        elif word not in TELLS | INSIDE and not WORDS[word](value, told):
            yield f"{at} {word}"


INSIDE = frozenset({"properties", "additionalProperties", "items", "prefixItems"})


def _refused_inside(value: Any, schema: Schema, root: Schema, at: str) -> Iterator[str]:
    if isinstance(value, dict):
        known = schema.get("properties", {})
        for key, inner in value.items():
            own = known.get(key, schema.get("additionalProperties", True))
            if own is False:
                yield f"{at}/{key} additionalProperties"
            elif own is not True:
                yield from _refused(inner, own, root, f"{at}/{key}")
    elif isinstance(value, list):
        each = schema.get("prefixItems") or [schema.get("items", {})] * len(value)
        for number, (inner, own) in enumerate(zip(value, each, strict=False)):
            yield from _refused(inner, own, root, f"{at}/{number}")
