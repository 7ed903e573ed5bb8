# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Rules of easy Japanese (やさしい日本語) that a program can see, and the ledger of readings.

After the national guideline 「在留支援のためのやさしい日本語ガイドライン」 (2020): short sentences,
plain politeness, no double negation. A reading is right only if somebody has checked it against a
dictionary: `locales/ja@easy/readings.yaml` holds the checked ones, a list for each word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.guidance.faults import Fault
from kiosk.guidance.yaml_tree import read_mapping
from kiosk.languages.ruby import parse, plain

FILE_NAME = "readings.yaml"

LONGEST = 50
"""Characters of a sentence, spaces not counted: the guideline wants one idea in each."""

_SENTENCES = re.compile(r"[。！？\n]")
_ASIDE = re.compile(r"[〈（「][^〈〉（）「」]*[〉）」]")
HONORIFIC = re.compile(
    r"お(越|持ちくだ|待ちくだ|話しくだ|選びくだ)|ご(持参|来庁|確認くだ|覧くだ)|いただ|ござい|いたしま|申し上げ"
)
DOUBLE_NEGATION = re.compile(
    r"なければ ?なりません|ないわけでは|なくは ?ない|ないと ?(いけ|なり)ません|ないことは"
)


def faults(markup: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Code and facts of each rule that a text breaks."""
    words = plain(markup)
    for sentence in _SENTENCES.split(_ASIDE.sub("", words)):
        length = len(sentence.replace(" ", "").replace("　", ""))
        if length > LONGEST:
            yield "easy_long", {"count": str(length), "most": str(LONGEST), "text": sentence[:30]}
    for code, rule in (("easy_honorific", HONORIFIC), ("easy_negation", DOUBLE_NEGATION)):
        found = rule.search(words)
        if found:
            yield code, {"text": found[0]}


def unchecked(markup: str, checked: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    """(word, reading) of each reading that nobody has checked."""
    for run in parse(markup):
        if run.reading is not None and run.reading not in checked.get(run.base, frozenset()):
            yield run.base, run.reading


def readings(locales_dir: Path, code: str) -> tuple[dict[str, frozenset[str]], tuple[Fault, ...]]:
    """Checked readings by word, and what is wrong with the file."""
    written, tree = read_mapping(locales_dir / code / FILE_NAME, locales_dir.parent)
    found: dict[str, frozenset[str]] = {}
    for key, value in written.items():
        if isinstance(value, list):
            found[key] = frozenset(str(each) for each in value)
        else:
            tree.fault((key,), "value_list", {"key": key, "value": ""})
    return found, tuple(tree.faults)
