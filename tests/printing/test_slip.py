# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A slip is a value: the same words give the same picture, and its code has a limit."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import FrozenInstanceError, replace

import pytest

from kiosk.printing.slip import MOST_CODE_BYTES, Both, draw, torn
from tests.printing.samples import slip


def test_a_slip_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        slip().lang = "en"  # type: ignore[misc]


def test_the_same_slip_is_the_same_picture() -> None:
    assert draw(slip("en")).tobytes() == draw(slip("en")).tobytes()


def test_the_longest_code_text_can_be_drawn_on_the_narrow_paper() -> None:
    assert draw(replace(slip(), qr_text="x" * MOST_CODE_BYTES), 58).width == 384


def test_a_word_that_the_paper_is_too_narrow_for_is_named() -> None:
    assert torn(slip("en"), 58) == []
    words = Both("更新", "Donaudampfschifffahrtsgesellschaft today")
    spoilt = replace(slip("en"), purpose=words)
    assert torn(spoilt, 58) == [("Donaudampfschifffahrtsgesellschaft", words.local)]
    assert torn(spoilt, 80)


def test_putting_a_slip_into_words_does_not_load_pillow() -> None:
    loaded = "import sys, kiosk.reception.compose_slip; print('PIL' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True)
    assert done.stdout.strip() == "False", done.stderr
