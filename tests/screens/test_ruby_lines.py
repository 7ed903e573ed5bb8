# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Lines with ruby: nothing lost, nothing on top of each other, nothing torn."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.languages.ruby import BREAK, JOINER, Run, parse
from kiosk.screens.ruby_lines import NEVER_FIRST, NEVER_LAST, Face, Lines, Piece, measured

EM = 32.0


def _width(text: str) -> float:
    """Widths like those of Noto Sans CJK: ideographs and kana 1 em, Latin about half."""
    return sum(EM if ord(letter) > 0x2E80 else EM * 0.55 for letter in text)


FACE = Face(EM, _width, lambda text: _width(text) / 2)

PLAIN = st.text(
    "あいうのはカードー、。「」（）年月日AbC 1 " + BREAK + JOINER, min_size=1, max_size=12
)
BASES = st.text("漢字暗証番号更新期限持人", min_size=1, max_size=4)
READINGS = st.text("あんしょうばごこきげもひ", min_size=1, max_size=10)
RUNS = st.lists(
    st.one_of(st.builds(Run, PLAIN), st.builds(Run, BASES, READINGS)), min_size=1, max_size=14
)
WIDTHS = st.floats(EM * 6, EM * 40)


def _bases(lines: Lines) -> list[Piece]:
    return [piece for piece in lines.pieces if not piece.reading]


def _readings(lines: Lines) -> list[Piece]:
    return [piece for piece in lines.pieces if piece.reading]


def _by_line(pieces: list[Piece]) -> list[list[Piece]]:
    last = max((piece.line for piece in pieces), default=-1)
    return [[piece for piece in pieces if piece.line == line] for line in range(last + 1)]


def _visible(text: str) -> str:
    return "".join(letter for letter in text if letter not in (JOINER, BREAK, " ", "\n", "\u3000"))


@given(RUNS, WIDTHS)
def test_every_letter_and_every_reading_is_drawn_once_and_in_order(
    runs: list[Run], width: float
) -> None:
    lines = measured(runs, FACE).lines(width)

    assert "".join(piece.text for piece in _bases(lines)) == _visible(
        "".join(run.base for run in runs)
    )
    assert [piece.text for piece in _readings(lines)] == [
        run.reading for run in runs if run.reading is not None
    ]


@given(RUNS, WIDTHS)
def test_nothing_stands_on_top_of_anything(runs: list[Run], width: float) -> None:
    lines = measured(runs, FACE).lines(width)

    for row in (*_by_line(_bases(lines)), *_by_line(_readings(lines))):
        for one, following in pairwise(row):
            assert one.x + one.width <= following.x + 0.01


@given(RUNS, WIDTHS)
def test_a_line_keeps_to_its_width_unless_a_single_group_is_wider(
    runs: list[Run], width: float
) -> None:
    lines = measured(runs, FACE).lines(width)

    for number, row in enumerate(_by_line(_bases(lines))):
        right = max((piece.x + piece.width for piece in row), default=0.0)
        assert right <= lines.widths[number] + 0.01
        if lines.widths[number] > width + 0.01:
            # kinsoku may chain: then no letter of the line could have gone elsewhere
            letters = "".join(piece.text for piece in row)
            reading = [r for r in _readings(lines) if r.line == number]
            assert len(reading) + len(letters) > 0
            assert all(
                following in NEVER_FIRST or one in NEVER_LAST
                for one, following in pairwise(letters)
            ) or (len(reading) >= 1 and _chained(row))


def _chained(row: list[Piece]) -> bool:
    """Between two pieces of `row` no line may break."""
    return all(
        following.text[0] in NEVER_FIRST or one.text[-1] in NEVER_LAST
        for one, following in pairwise(row)
    )


@given(RUNS, WIDTHS)
def test_a_base_and_its_reading_stay_on_one_line(runs: list[Run], width: float) -> None:
    lines = measured(runs, FACE).lines(width)

    pieces = list(lines.pieces)
    for index, piece in enumerate(pieces):
        if piece.reading:
            base = pieces[index - 1]
            assert base.line == piece.line
            middle = base.x + base.width / 2
            assert abs(middle - (piece.x + piece.width / 2)) <= EM / 2


@given(RUNS, WIDTHS)
def test_no_reading_reaches_far_over_its_neighbours(runs: list[Run], width: float) -> None:
    lines = measured(runs, FACE).lines(width)

    pieces = list(lines.pieces)
    for index, piece in enumerate(pieces):
        if piece.reading:
            base = pieces[index - 1]
            assert piece.x >= base.x - piece.width
            assert piece.x >= -0.01


@given(st.text("あいうかな漢字、。」（「ー", min_size=1, max_size=60), WIDTHS)
def test_kinsoku_is_kept_where_a_phrase_must_be_torn(text: str, width: float) -> None:
    lines = measured([Run(text)], FACE).lines(width)

    rows = ["".join(piece.text for piece in row) for row in _by_line(_bases(lines))]
    for one, following in pairwise(rows):
        assert following[0] not in NEVER_FIRST
        assert one[-1] not in NEVER_LAST


def test_lines_break_between_phrases_only() -> None:
    runs = parse(
        "{暗証番号|あんしょうばんごう}を{忘|わす}れた\u200b{人|ひと}は\u200b{窓口|まどぐち}へ"
    )

    lines = measured(runs, FACE).lines(EM * 9)

    rows = ["".join(piece.text for piece in row) for row in _by_line(_bases(lines))]
    assert rows == ["暗証番号を忘れた", "人は窓口へ"]


def test_the_unwrapped_width_is_the_same_however_narrow_the_place() -> None:
    runs = parse("{名前|なまえ}と {住所|じゅうしょ}")

    assert measured(runs, FACE).lines(0).natural == measured(runs, FACE).lines(EM * 3).natural


def test_a_line_break_of_the_text_ends_the_line() -> None:
    lines = measured(parse("{一|いち}\n{二|に}\n\n三"), FACE).lines(EM * 20)

    assert [piece.line for piece in _bases(lines)] == [0, 1, 3]
    assert len(lines.widths) == 4


def test_a_long_reading_hangs_over_kana_but_not_over_kanji() -> None:
    over_kana = measured(parse("の{表|おもて}の"), FACE).lines(0)
    over_kanji = measured(parse("国{表|おもて}国"), FACE).lines(0)

    assert over_kana.natural < over_kanji.natural
