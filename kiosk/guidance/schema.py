# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON Schema of the content files, so that editors complete keys and underline mistakes."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import TimeSchema

from kiosk.guidance.loading import COLLECTIONS, OWN_FILES, Collection
from kiosk.guidance.statements import Model

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _AsWritten(GenerateJsonSchema):
    """JSON Schema's own `time` wants seconds and a zone: editors would underline every `08:45`."""

    def time_schema(self, schema: TimeSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}


def schemas() -> dict[str, dict[str, Any]]:
    """Schemas by the name of their file: `faq.json` for `faq.yaml`, `topics.json` for the files
    below `topics/`."""
    found: dict[str, dict[str, Any]] = {}
    for own in OWN_FILES:
        found[f"{own.folder}.json"] = _finished(_of_model(own.model))
    by_file: dict[str, list[Collection]] = defaultdict(list)
    for collection in COLLECTIONS:
        by_file[collection.file].append(collection)
    for file, collections in by_file.items():
        found[f"{file.removesuffix('.yaml')}.json"] = _finished(_of_lists(collections))
    found["ui.json"] = {
        "$schema": DIALECT,
        "type": "object",
        "additionalProperties": {"anyOf": [{"type": "string"}, {"type": "object"}]},
    }
    return found


def _of_model(model: type[Model]) -> dict[str, Any]:
    return model.model_json_schema(ref_template="#/$defs/{model}", schema_generator=_AsWritten)


def _of_lists(collections: list[Collection]) -> dict[str, Any]:
    """A file that holds one list or more."""
    definitions: dict[str, Any] = {}
    properties = {}
    for collection in collections:
        schema = _of_model(collection.model)
        definitions |= schema.pop("$defs", {})
        definitions[collection.model.__name__] = schema
        items = {"$ref": f"#/$defs/{collection.model.__name__}"}
        properties[collection.key] = {"type": "array", "items": items}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": definitions,
    }


def _finished(schema: dict[str, Any]) -> dict[str, Any]:
    text = schema.get("$defs", {}).get("Text")
    if text is not None:
        # A text is mostly written as a plain string; its id is made from its place.
        text["properties"].pop("id", None)
        schema["$defs"]["Text"] = {"anyOf": [{"type": "string", "minLength": 1}, text]}
    return {"$schema": DIALECT, **schema}
