# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Reads one YAML file into plain values and remembers the line of each. Knows no content model.

Every scalar stays the string that the editor wrote (null is None): the model decides what is a
number, a date or a yes, so `0120` keeps its zero and an answer `no` stays a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kiosk.guidance.faults import Fault

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
TreePath: TypeAlias = tuple[str | int, ...]

NULL = "tag:yaml.org,2002:null"


@dataclass
class Tree:
    """The values of one file. `lines[path]` counts from 1; a key's line is that of the key."""

    file: str
    value: Value = None
    lines: dict[TreePath, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, path: TreePath) -> int:
        """The line of `path`, or of the nearest thing around it that is written down."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, path: TreePath, code: str, facts: Mapping[str, str]) -> None:
        """Note a fault at `path`."""
        self.faults.append(Fault(self.file, self.line(path), code, facts))


def read_tree(file: str, raw: bytes) -> Tree:
    """The values of a file; syntax errors and keys written twice are its faults."""
    tree = Tree(file)
    root = _compose(tree, raw)
    if root is not None:
        tree.value = _value(tree, root, (), ())
    return tree


def read_mapping(path: Path, root: Path) -> tuple[dict[str, Value], Tree]:
    """The keys of a file that holds nothing but keys with values, and its tree for their faults,
    in which it is named from `root`. A file that is not there holds none."""
    name = path.relative_to(root).as_posix()
    if not path.is_file():
        return {}, Tree(name)
    tree = read_tree(name, path.read_bytes())
    return (tree.value if isinstance(tree.value, dict) else {}), tree


def _compose(tree: Tree, raw: bytes) -> Node | None:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        tree.faults.append(Fault(tree.file, line, "not_utf8"))
        return None
    try:
        node: Node | None = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        facts = {"what": error.problem or error.context or "", "column": str(_column(mark))}
        tree.faults.append(Fault(tree.file, mark.line + 1 if mark else 1, "yaml_syntax", facts))
    except YAMLError as error:
        # The reader's own errors (a control character) carry a position in the text, no mark.
        at = getattr(error, "position", 0)
        line = text[:at].count("\n") + 1
        facts = {"what": str(error).splitlines()[0], "column": "1"}
        tree.faults.append(Fault(tree.file, line, "yaml_syntax", facts))
    else:
        return node
    return None


def _column(mark: object) -> int:
    return int(getattr(mark, "column", 0)) + 1


def _value(tree: Tree, node: Node, path: TreePath, inside: tuple[int, ...]) -> Value:
    tree.lines.setdefault(path, node.start_mark.line + 1)
    if id(node) in inside:
        tree.fault(path, "yaml_loop", {})
        return None
    if isinstance(node, MappingNode):
        return _mapping(tree, node, path, (*inside, id(node)))
    if isinstance(node, SequenceNode):
        around = (*inside, id(node))
        return [_value(tree, item, (*path, n), around) for n, item in enumerate(node.value)]
    return _scalar(node)


def _mapping(
    tree: Tree, node: MappingNode, path: TreePath, inside: tuple[int, ...]
) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for key_node, value_node in node.value:
        key = _scalar(key_node) or ""
        here = (*path, key)
        line = key_node.start_mark.line + 1
        if key in values:
            facts = {"key": key, "first": str(tree.lines[here])}
            tree.faults.append(Fault(tree.file, line, "key_twice", facts))
            continue
        tree.lines[here] = line
        values[key] = _value(tree, value_node, here, inside)
    return values


def _scalar(node: Node) -> str | None:
    if not isinstance(node, ScalarNode) or node.tag == NULL:
        return None
    return str(node.value)
