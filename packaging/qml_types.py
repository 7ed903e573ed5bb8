# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes what qmllint must know of our Python types: a folder with a qmldir and types a module.

`pyside6-metaobjectdump` reads one file at a time (PySide6 6.9): a class whose base is in another
file of ours is not taken for a QObject, `notify=Base.changed` keeps the name of the base, and
`constant=True` is forgotten. All of it is put right here; then
`pyside6-qmltyperegistrar` writes the types.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import PySide6

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ROOT / "kiosk" / "screens"
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
FOREIGN = ("core", "gui", "qml", "quick")

_MODULE = re.compile(r'^QML_IMPORT_NAME = "(.+)"$', re.MULTILINE)
_NOISE = re.compile(r"Source file does not exist|^No classes found in |^\s*$")

Dump = dict[str, Any]


def dumped(files: list[Path]) -> dict[Path, Dump]:
    """The description of each file with a QObject in it."""
    found = {}
    for file in files:
        out = _run("pyside6-metaobjectdump", str(file))
        for dump in json.loads(out) if out.strip() else []:
            found[file] = dump
    return found


def put_right(dumps: dict[Path, Dump]) -> None:
    """Bases across files, names of signals, constants."""
    classes = {c["className"]: c for dump in dumps.values() for c in dump["classes"]}
    constant = {name for file in dumps for name in _constants(file)}

    def is_object(name: str) -> bool:
        if name not in classes:
            return name.startswith("Q")
        one = classes[name]
        return bool(one["object"]) or any(
            is_object(base["name"]) for base in one.get("superClasses", [])
        )

    for name, one in classes.items():
        one["object"] = is_object(name)
        for described in one.get("properties", []):
            if "notify" in described:
                described["notify"] = described["notify"].rpartition(".")[2]
            described["constant"] = (name, described["name"]) in constant


def _constants(file: Path) -> Iterator[tuple[str, str]]:
    """Class and name of each `@Property(…, constant=True)`."""
    for one in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(one, ast.ClassDef):
            for member in one.body:
                if isinstance(member, ast.FunctionDef) and any(
                    keyword.arg == "constant"
                    for decorator in member.decorator_list
                    if isinstance(decorator, ast.Call)
                    for keyword in decorator.keywords
                ):
                    yield one.name, member.name


def write(folder: Path) -> None:
    """One subfolder a module, as qmllint's `-I folder` finds it."""
    files = sorted(SCREENS.rglob("*.py"))
    modules = {file: _MODULE.search(file.read_text(encoding="utf-8")) for file in files}
    dumps = dumped([file for file in files if "PySide6" in file.read_text(encoding="utf-8")])
    put_right(dumps)
    contents: defaultdict[str, list[Dump]] = defaultdict(list)
    bases: list[Dump] = []
    for file, dump in dumps.items():
        module = modules[file]
        (contents[module[1]] if module else bases).append(dump)
    for name, described in contents.items():
        _write_module(folder / name.replace(".", "/"), name, described + bases)


def _write_module(folder: Path, name: str, described: list[Dump]) -> None:
    folder.mkdir(parents=True)
    dump = folder / "types.json"
    dump.write_text(json.dumps(described), encoding="utf-8")
    # Some releases name the kind of build in between.
    found = (next(METATYPES.glob(f"qt6{part}_*metatypes.json")) for part in FOREIGN)
    foreign = ",".join(map(str, found))
    _run(
        "pyside6-qmltyperegistrar",
        f"--generate-qmltypes={folder / 'types.qmltypes'}",
        f"--import-name={name}",
        "--major-version=1",
        f"--foreign-types={foreign}",
        "-o",
        str(folder / "unused.cpp"),
        str(dump),
    )
    (folder / "qmldir").write_text(
        f"module {name}\ntypeinfo types.qmltypes\ndepends QtQuick\n", encoding="utf-8"
    )


def _run(tool: str, *arguments: str) -> str:
    command = [str(Path(sys.executable).parent / tool), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = [line for line in done.stderr.splitlines() if not _NOISE.search(line)]
    if told:
        print("\n".join(told), file=sys.stderr)
    if done.returncode:
        raise SystemExit(f"{tool} left with {done.returncode}")
    return done.stdout


if __name__ == "__main__":
    write(Path(sys.argv[1]))
