# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The library: topics stand on their shelf in the editor's order, and no key is lost in silence."""

from __future__ import annotations

import functools
import tempfile
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from kiosk.guidance import library
from kiosk.guidance.checks import everything
from kiosk.guidance.library import Theme, Topic, on_shelf
from kiosk.guidance.loading import load
from kiosk.guidance.model import Content
from kiosk.guidance.statements import Model, Statement, Text
from tests.guidance.golden import CONTENT
from tests.guidance.trees import Tree


@functools.cache
def content() -> Content:
    """The small content, loaded once: it has at least one of everything."""
    with tempfile.TemporaryDirectory() as folder:
        return Tree(Path(folder)).load()


def theme(*first: str, id_: str = "card") -> Theme:
    return Theme(id=id_, title=Text(ja="カード"), icon="card", first=first)


def topic(id_: str, theme_id: str = "card") -> Topic:
    return Topic(
        id=id_,
        theme=theme_id,
        title=Text(ja=id_),
        summary=(Statement(id="first", text=Text(ja="文"), source="M"),),
        source="M",
        recheck_on=date(2027, 3, 1),
    )


def shelf(shown: Theme, *topics: Topic) -> list[str]:
    return [each.id for each in on_shelf(shown, topics)]


# --- the shelf -----------------------------------------------------------------------------------


def test_the_topics_that_a_theme_names_stand_first_in_its_order() -> None:
    assert shelf(theme("c", "a"), topic("a"), topic("b"), topic("c")) == ["c", "a", "b"]


def test_topics_that_it_does_not_name_stand_behind_in_the_order_of_their_files() -> None:
    assert shelf(theme("c"), topic("b"), topic("a"), topic("c"), topic("d")) == ["c", "b", "a", "d"]


def test_a_theme_that_names_none_shows_them_as_they_come() -> None:
    assert shelf(theme(), topic("b"), topic("a")) == ["b", "a"]


def test_topics_of_other_themes_stand_on_their_own_shelf() -> None:
    topics = (topic("a"), topic("b", "hall"), topic("c"))

    assert shelf(theme("c"), *topics) == ["c", "a"]
    assert shelf(theme("a", id_="hall"), *topics) == ["b"]


def test_an_empty_shelf_is_empty() -> None:
    assert shelf(theme("a")) == []


def test_every_real_topic_stands_on_one_shelf_and_where_the_editor_put_it() -> None:
    real = load(CONTENT)

    shelves = {each.id: on_shelf(each, real.topics) for each in real.themes}

    shown = [topic for topics in shelves.values() for topic in topics]
    assert sorted(t.id for t in shown) == sorted(t.id for t in real.topics)
    for each in real.themes:
        assert [t.id for t in shelves[each.id]][: len(each.first)] == list(each.first)


# --- the shapes ----------------------------------------------------------------------------------

SHAPES = [
    shape
    for shape in vars(library).values()
    if isinstance(shape, type) and issubclass(shape, Model) and shape.__module__ == library.__name__
]


def one_of(shape: type[Model]) -> Model:
    return next(item for _, item in everything(content()) if type(item) is shape)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_key_that_nobody_knows_is_refused(shape: type[Model]) -> None:
    values = one_of(shape).model_dump()
    assert shape.model_validate(values) == one_of(shape)

    with pytest.raises(ValidationError) as refused:
        shape.model_validate({**values, "titel": "x"})

    assert [(e["type"], e["loc"]) for e in refused.value.errors()] == [
        ("extra_forbidden", ("titel",))
    ]


@pytest.mark.parametrize("shape", SHAPES)
def test_what_was_read_cannot_be_changed(shape: type[Model]) -> None:
    with pytest.raises(ValidationError):
        one_of(shape).id = "other"  # type: ignore[attr-defined]  # that it is refused is the test
