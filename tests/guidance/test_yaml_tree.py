# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Reading YAML: values and lines, or a fault; never a traceback."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guidance.yaml_tree import read_tree


def test_values_and_their_lines_are_read() -> None:
    tree = read_tree("x.yaml", b"a: 1\nb:\n  - c: no\n    d: ~\n")

    assert tree.value == {"a": "1", "b": [{"c": "no", "d": None}]}
    assert tree.line(("b", 0, "d")) == 4
    assert tree.line(("b", 0, "e")) == 3, "what is not there stands where its owner stands"
    assert not tree.faults


def test_an_alias_repeats_what_it_names() -> None:
    tree = read_tree("x.yaml", b"a: &n [1]\nb: *n\n")

    assert tree.value == {"a": ["1"], "b": ["1"]}
    assert not tree.faults


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (b"a: 1\n b: 2\n", "yaml_syntax", 2),
        (b"a: 1\nb: [x\nc: 3\n", "yaml_syntax", 3),
        (b"a: *nobody\n", "yaml_syntax", 1),
        (b"a: 1\n---\nb: 1\n", "yaml_syntax", 2),
        (b"a: 1\nb: \x01\n", "yaml_syntax", 2),
        (b"a: 1\nb: \xff\n", "not_utf8", 2),
        (b"a: 1\nb: 2\na: 3\n", "key_twice", 3),
    ],
)
def test_a_fault_of_syntax_has_its_line(raw: bytes, code: str, line: int) -> None:
    (fault,) = read_tree("x.yaml", raw).faults

    assert (fault.file, fault.code, fault.line) == ("x.yaml", code, line)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_file_whatever_is_in_it_ends_in_a_traceback(raw: bytes) -> None:
    tree = read_tree("x.yaml", raw)

    assert all(1 <= fault.line <= raw.count(b"\n") + raw.count(b"\r") + 2 for fault in tree.faults)


@given(st.text(alphabet="ab:-[]{},&*?|>'\"%@!# \n\t", max_size=40))
def test_no_heap_of_yaml_signs_ends_in_a_traceback(text: str) -> None:
    read_tree("x.yaml", text.encode())
