# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Breaks text with ruby into lines and gives every piece its place. Knows widths, not fonts.

A line breaks at a space or a zero-width space only. Where one phrase is wider than the whole line
it breaks inside too, but never within a base and its reading, and never so that a line starts with
「。」 or ends with 「（」 (kinsoku, JIS X 4051). A reading may hang over the kana beside it a
little, else words with long readings would be torn apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from kiosk.languages.ruby import BREAK, JOINER, Run, is_kana

Measure = Callable[[str], float]
"""Width of a text in pixels."""

NEVER_FIRST = frozenset(
    "、。，．・：；？！ー〜～）」』】〕〉》］｝’”,.!?:;)]}%％※々ゝゞヽヾ"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
NEVER_LAST = frozenset("（「『【〔〈《［｛‘“([{¥￥#＃")

OVERHANG = 0.25
"""em of the base that a reading may reach over a kana beside it (JIS X 4051 allows twice this)."""
BETWEEN_READINGS = 0.1
"""em of the base kept free between two readings, so that they are not read as one."""

_SEPARATOR = re.compile(f"([ \u3000{BREAK}\n]+)")


class Piece(NamedTuple):
    """Text to draw at `x` pixels from the left of line `line`; `spacing` px after each letter."""

    text: str
    x: float
    line: int
    width: float
    reading: bool = False
    spacing: float = 0.0


@dataclass(frozen=True)
class Lines:
    """All pieces in reading order, the width of each line, and the width without any wrapping.

    `torn`: a phrase was wider than the whole line and had to be broken inside."""

    pieces: tuple[Piece, ...]
    widths: tuple[float, ...]
    natural: float
    torn: bool = False


@dataclass(frozen=True)
class Face:
    """What a text is set in: `em` is the size of the base in pixels."""

    em: float
    base: Measure
    reading: Measure


class _Atom(NamedTuple):
    """What is never torn: plain text, or a base with its reading."""

    base: str
    reading: str = ""
    base_width: float = 0.0
    reading_width: float = 0.0


class _Phrase(NamedTuple):
    """Atoms that stay together, the space after them, and whether a line must end here."""

    atoms: tuple[_Atom, ...]
    pieces: tuple[Piece, ...]
    width: float
    space: float = 0.0
    ends_line: bool = False


@dataclass(frozen=True)
class Measured:
    """A text whose phrases are measured: it is set in any width without measuring them again."""

    phrases: tuple[_Phrase, ...]
    natural: float
    face: Face

    def lines(self, width: float) -> Lines:
        """The text in lines of `width` pixels (0 or less: no wrapping)."""
        if not 0 < width < self.natural:
            return _filled(self.phrases, self.natural, self.natural)
        fitting = [part for phrase in self.phrases for part in _fitting(phrase, width, self.face)]
        filled = _filled(fitting, width, self.natural)
        return replace(filled, torn=len(fitting) > len(self.phrases))


def measured(runs: Iterable[Run], face: Face) -> Measured:
    """`runs` cut into phrases and measured in `face`."""
    phrases = tuple(_phrases(runs, face))
    return Measured(phrases, _natural(phrases), face)


def _phrases(runs: Iterable[Run], face: Face) -> Iterator[_Phrase]:
    atoms: list[_Atom] = []
    for run in runs:
        text = run.base.replace(JOINER, "")
        if run.reading is not None:
            text = text.replace(BREAK, "")
            over = run.reading.translate({ord(JOINER): None, ord(BREAK): None})
            above = face.reading(over) + BETWEEN_READINGS * face.em
            atoms.append(_Atom(text, over, face.base(text), above))
            continue
        for part in _SEPARATOR.split(text):
            if not part:
                continue
            if not _SEPARATOR.match(part):
                atoms.append(_Atom(part, base_width=face.base(part)))
                continue
            space = face.base(part.replace(BREAK, "").replace("\n", ""))
            for number in range(max(1, part.count("\n"))):
                yield _phrase(atoms if number == 0 else [], face.em, space, "\n" in part)
            atoms = []
    if atoms:
        yield _phrase(atoms, face.em)


def _phrase(atoms: list[_Atom], em: float, space: float = 0.0, ends_line: bool = False) -> _Phrase:
    """The atoms side by side, from x = 0."""
    pieces: list[Piece] = []
    x = 0.0
    for index, atom in enumerate(atoms):
        if not atom.reading:
            pieces.append(Piece(atom.base, x, 0, atom.base_width))
            x += atom.base_width
            continue
        excess = max(0.0, atom.reading_width - atom.base_width)
        before = _overhang(atoms[index - 1] if index else None, -1, excess, em)
        after = _overhang(atoms[index + 1] if index + 1 < len(atoms) else None, 0, excess, em)
        width = max(atom.base_width, atom.reading_width - before - after)
        pieces += _spread(atom, _Place(x, width, before, after), em)
        x += width
    return _Phrase(tuple(atoms), tuple(pieces), x, space, ends_line)


def _overhang(neighbour: _Atom | None, end: int, excess: float, em: float) -> float:
    """How far a reading may reach over its neighbour, whose character at `end` is next to it."""
    if neighbour is None or neighbour.reading or not is_kana(neighbour.base[end]):
        return 0.0
    return min(excess / 2, OVERHANG * em)


class _Place(NamedTuple):
    """Where an atom stands, and how far its reading reaches out on both sides."""

    x: float
    width: float
    before: float
    after: float


def _spread(atom: _Atom, place: _Place, em: float) -> Iterator[Piece]:
    """Base and reading, the shorter one spread 1:2:1 over the longer (JIS X 4051)."""
    spacing = (place.width - atom.base_width) / len(atom.base)
    yield Piece(atom.base, place.x + spacing / 2, 0, place.width - spacing, spacing=spacing)
    drawn = atom.reading_width - BETWEEN_READINGS * em
    room = place.before + place.width + place.after
    slack = max(0.0, room - atom.reading_width)
    # A reading torn wider than one of its own letters is no longer read as a word.
    spacing = min(slack / len(atom.reading), em / 2)
    covered = drawn + spacing * (len(atom.reading) - 1)
    start = place.x - place.before + (room - covered) / 2
    yield Piece(atom.reading, start, 0, covered, reading=True, spacing=spacing)


def _natural(phrases: Iterable[_Phrase]) -> float:
    widest = line = space = 0.0
    for phrase in phrases:
        line += space + phrase.width
        widest = max(widest, line)
        space = phrase.space
        if phrase.ends_line:
            line = space = 0.0
    return widest


def _fitting(phrase: _Phrase, width: float, face: Face) -> Iterator[_Phrase]:
    """The phrase itself, or if no line can hold it, its parts."""
    if phrase.width <= width:
        yield phrase
        return
    parts = [_phrase(cluster, face.em) for cluster in _clusters(phrase.atoms, face.base)]
    yield from parts[:-1]
    last = parts[-1]
    yield _Phrase(last.atoms, last.pieces, last.width, phrase.space, phrase.ends_line)


def _clusters(atoms: tuple[_Atom, ...], base: Measure) -> list[list[_Atom]]:
    """The smallest groups of atoms between which a line may break by kinsoku."""
    clusters: list[list[_Atom]] = []
    for atom in _letters(atoms, base):
        joined = clusters and (
            atom.base[0] in NEVER_FIRST
            or unicodedata.combining(atom.base[0])
            or clusters[-1][-1].base[-1] in NEVER_LAST
        )
        if joined:
            clusters[-1].append(atom)
        else:
            clusters.append([atom])
    return clusters


def _letters(atoms: tuple[_Atom, ...], base: Measure) -> Iterator[_Atom]:
    for atom in atoms:
        if atom.reading:
            yield atom
        else:
            yield from (_Atom(letter, base_width=base(letter)) for letter in atom.base)


def _filled(phrases: Iterable[_Phrase], width: float, natural: float) -> Lines:
    pieces: list[Piece] = []
    widths: list[float] = [0.0]
    x = 0.0
    for phrase in phrases:
        if widths[-1] > 0 and x + phrase.width > width + 0.01:
            widths.append(0.0)
            x = 0.0
        pieces += (_moved(piece, x, len(widths) - 1) for piece in phrase.pieces)
        x += phrase.width
        widths[-1] = max(widths[-1], x)
        x += phrase.space
        if phrase.ends_line:
            widths.append(0.0)
            x = 0.0
    return Lines(tuple(pieces), tuple(widths), natural)


def _moved(piece: Piece, x: float, line: int) -> Piece:
    return Piece(piece.text, piece.x + x, line, piece.width, piece.reading, piece.spacing)
