# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Turns plain values into a model, and every way in which they do not fit into a fault."""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kiosk.guidance.faults import wrong_name
from kiosk.guidance.statements import SOURCE_PATTERN, Model
from kiosk.guidance.yaml_tree import Tree, TreePath, Value

AnyModel = TypeVar("AnyModel", bound=Model)

# pydantic's kinds of error, by the sentence that helps an editor. What is not here is told as
# `value_wrong` with pydantic's own (English) sentence.
CODES: Mapping[str, str] = {
    "missing": "key_missing",
    "string_type": "value_text",
    "string_too_short": "value_empty",
    "bool_parsing": "value_yes_no",
    "bool_type": "value_yes_no",
    "enum": "value_choice",
    "literal_error": "value_choice",
    "tuple_type": "value_list",
    "dict_type": "value_mapping",
    "model_type": "value_mapping",
    "model_attributes_type": "value_mapping",
    "greater_than_equal": "value_range",
    "less_than_equal": "value_range",
}
CODES_BY_START: Mapping[str, str] = {
    "date_": "value_date",
    "time_": "value_time",
    "int_": "value_number",
    "float_": "value_number",
}


def shaped(model: type[AnyModel], value: Value, tree: Tree, at: TreePath) -> AnyModel | None:
    """`value`, found at `at` of `tree`, as a `model`; None when it has faults (noted in `tree`)."""
    try:
        return model.model_validate(value)
    except ValidationError as invalid:
        for error in invalid.errors(include_url=False):
            _note(model, error, tree, at)
        return None


def _note(model: type[Model], error: ErrorDetails, tree: Tree, at: TreePath) -> None:
    inside = error["loc"]
    path = (*at, *inside)
    if error["type"] == "extra_forbidden":
        owner = _model_at(model, inside[:-1])
        code, facts = wrong_name("key", str(inside[-1]), owner.model_fields if owner else ())
        tree.fault(path, code, facts)
        return
    facts = {"key": _dotted(inside), "value": _told(error["input"])}
    limits = error.get("ctx", {})
    code = _code(error)
    if code == "value_choice":
        facts["known"] = str(limits.get("expected", "")).replace("'", "").replace(" or ", ", ")
    elif code == "value_range":
        facts["limit"] = str(limits.get("ge", limits.get("le", "")))
    elif code == "value_wrong":
        facts["what"] = error["msg"]
    tree.fault(path, code, facts)


def _code(error: ErrorDetails) -> str:
    kind = error["type"]
    if kind == "string_pattern_mismatch":
        source = error.get("ctx", {}).get("pattern") == SOURCE_PATTERN
        return "source_syntax" if source else "month_day"
    starts = (code for start, code in CODES_BY_START.items() if kind.startswith(start))
    return CODES.get(kind) or next(starts, "value_wrong")


def _dotted(path: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in path)


def _told(value: Any) -> str:
    """The value as far as it fits a sentence; a whole mapping or list is only hinted at."""
    if isinstance(value, dict | list):
        return "…"
    text = "" if value is None else str(value)
    return text if len(text) <= 40 else f"{text[:40]}…"


def _model_at(model: type[Model], path: tuple[int | str, ...]) -> type[Model] | None:
    """The model that stands at `path` inside `model`, following fields, lists and mappings."""
    here: Any = model
    for part in path:
        here = _bare(here)
        if isinstance(here, type) and issubclass(here, Model):
            named = here.model_fields.get(str(part))
            here = named.annotation if named else None
        else:
            inner = get_args(here)
            here = inner[1] if get_origin(here) is dict else inner[0] if inner else None
    here = _bare(here)
    return here if isinstance(here, type) and issubclass(here, Model) else None


def _bare(annotation: Any) -> Any:
    """An annotation without `Annotated[...]` and `| None`."""
    while get_origin(annotation) in (Annotated, Union, UnionType):
        rest = [part for part in get_args(annotation) if part is not type(None)]
        annotation = rest[0]
    return annotation
