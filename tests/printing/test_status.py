# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The answers of ESC/POS printers, read byte by byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.printer import PrinterStatus
from kiosk.printing.status import QUESTIONS, is_answer, question, reading

FINE = {1: 0x12, 2: 0x12, 4: 0x12}


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        (FINE, PrinterStatus.OK),
        (FINE | {1: 0x16}, PrinterStatus.OK),  # drawer kick-out pin: no concern of ours
        (FINE | {4: 0x1E}, PrinterStatus.PAPER_LOW),
        (FINE | {4: 0x7E}, PrinterStatus.NO_PAPER),
        (FINE | {1: 0x1A, 2: 0x32}, PrinterStatus.NO_PAPER),
        (FINE | {1: 0x1A, 2: 0x16}, PrinterStatus.COVER_OPEN),
        (FINE | {1: 0x1A, 2: 0x36, 4: 0x7E}, PrinterStatus.COVER_OPEN),
        (FINE | {1: 0x1A}, PrinterStatus.OFFLINE),
        (FINE | {2: 0x52}, PrinterStatus.OFFLINE),
    ],
)
def test_each_answer_is_read(answers: dict[int, int], status: PrinterStatus) -> None:
    assert reading(answers) is status


@given(st.dictionaries(st.sampled_from(QUESTIONS), st.none(), max_size=3))
def test_silence_is_never_plenty_of_paper(answers: dict[int, None]) -> None:
    assert reading(answers) is PrinterStatus.UNKNOWN


@given(
    st.fixed_dictionaries(
        {n: st.integers(0, 255).filter(lambda byte: not is_answer(byte)) for n in QUESTIONS}
    )
)
def test_garbage_is_never_an_answer(answers: dict[int, int]) -> None:
    assert reading(answers) is PrinterStatus.UNKNOWN


@given(
    st.dictionaries(st.sampled_from(QUESTIONS), st.integers(0, 255) | st.none()),
)
def test_good_news_needs_all_three_answers(answers: dict[int, int | None]) -> None:
    if reading(answers).ready:
        assert set(answers) == set(QUESTIONS)
        assert all(byte is not None and is_answer(byte) for byte in answers.values())


def test_one_bad_answer_counts_although_the_others_are_missing() -> None:
    assert reading({1: None, 2: None, 4: 0x7E}) is PrinterStatus.NO_PAPER


def test_the_question_is_dle_eot() -> None:
    assert question(4) == b"\x10\x04\x04"
