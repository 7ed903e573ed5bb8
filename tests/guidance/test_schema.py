# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON Schema: an editor underlines what the loader refuses, and nothing that we have written."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import pytest

from kiosk.guidance.schema import DIALECT, schemas
from tests.guidance.editor import underlined
from tests.guidance.golden import CONTENT
from tests.guidance.test_loading import SEEDED
from tests.guidance.trees import FILES

REAL = sorted(path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*.yaml"))

# Faults that the form of one value cannot show: names, and what is no YAML at all.
BEYOND_FORM = frozenset(
    {"key_twice", "id_syntax", "id_twice", "named_by_file", "topic_folder"}
    | {"yaml_syntax", "yaml_loop"}
)
OF_FORM = [name for name, case in SEEDED.items() if case[3] not in BEYOND_FORM]

FAQ = FILES["faq.yaml"]


@functools.cache
def exported() -> dict[str, dict[str, Any]]:
    return schemas()


def schema_name(file: str) -> str:
    """The schema of a file, as `content/README.md` tells editors to tie them together."""
    return f"{Path(file).parts[0].removesuffix('.yaml')}.json"


def underlined_in(file: str, text: str) -> list[str]:
    return underlined(exported()[schema_name(file)], text)


def test_every_file_has_its_schema_and_every_schema_its_files() -> None:
    assert set(exported()) == {schema_name(file) for file in REAL}


@pytest.mark.parametrize("file", REAL)
def test_nothing_is_underlined_in_the_real_content(file: str) -> None:
    assert underlined_in(file, (CONTENT / file).read_text("utf-8")) == []


@pytest.mark.parametrize("file", FILES)
def test_nothing_is_underlined_in_the_small_content(file: str) -> None:
    assert underlined_in(file, FILES[file]) == []


@pytest.mark.parametrize("case", OF_FORM)
def test_what_the_loader_refuses_for_its_form_is_underlined(case: str) -> None:
    file, old, new = SEEDED[case][:3]

    assert underlined_in(file, FILES[file].replace(old, new, 1)), case


def test_a_misspelt_key_is_underlined_where_it_stands() -> None:
    text = FAQ.replace("awaits:", "await:")

    assert underlined_in("faq.yaml", text) == ["/faq/0/await additionalProperties"]


def test_a_misspelt_list_is_underlined_and_so_is_the_one_that_is_missing() -> None:
    assert underlined_in("faq.yaml", FAQ.replace("faq:", "fag:")) == [
        "/fag additionalProperties",
        " required",
    ]


@pytest.mark.parametrize("file", ["topics/card/card.lost.yaml", "outcomes/O07.yaml"])
def test_a_misspelt_key_in_a_file_of_its_own_is_underlined(file: str) -> None:
    assert underlined_in(file, FILES[file] + "sumary: []\n") == ["/sumary additionalProperties"]


def test_a_text_is_a_plain_string_or_has_a_note() -> None:
    noted = '{ ja: "止めてください。", note: "the card" }'

    assert underlined_in("faq.yaml", FAQ.replace('"止めてください。"', noted)) == []


@pytest.mark.parametrize("text", ['""', "[a]", "3", "{ note: x }", "{ ja: x, noote: x }"])
def test_what_is_no_text_is_underlined(text: str) -> None:
    spoilt = FAQ.replace('"止めてください。"', text)

    assert underlined_in("faq.yaml", spoilt) == ["/faq/0/answer anyOf"]


def test_nobody_writes_the_id_of_a_text() -> None:
    own = '{ ja: "止めてください。", id: faq.F01.answer }'

    assert underlined_in("faq.yaml", FAQ.replace('"止めてください。"', own))


@pytest.mark.parametrize("hour", ["24:00", "8:45", "08:60", "08:45:00+09:00"])
def test_a_time_is_written_as_on_a_clock(hour: str) -> None:
    spoilt = FILES["sites.yaml"].replace('"08:45"', f'"{hour}"', 1)

    assert underlined_in("sites.yaml", spoilt) == ["/sites/0/hours/0/open pattern"]


def test_every_schema_says_which_dialect_it_is() -> None:
    assert {schema["$schema"] for schema in exported().values()} == {DIALECT}


def test_what_an_editor_reads_beside_a_key_is_our_own_sentence() -> None:
    topic = exported()["topics.json"]

    assert topic["description"].startswith("An article.")
    assert topic["$defs"]["Paper"]["description"]
