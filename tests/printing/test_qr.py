# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The code: large enough for a telephone, coarse enough for a printer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from kiosk.printing.qr import FINEST, QUIET, SMALLEST, qr_picture
from kiosk.printing.slip import DOTS, MOST_CODE_BYTES
from tests.printing.samples import WORDS, code_texts


def measures(picture: Image.Image) -> tuple[int, int]:
    """(dots of the code without its quiet zone, dots a module)."""
    box = ImageChops.invert(picture).getbbox()
    assert box
    row = picture.crop((box[0], box[1], box[2], box[1] + 1)).tobytes()
    finder = len(row) - len(row.lstrip(b"\0"))  # the first finder pattern is 7 modules wide
    return box[2] - box[0], finder // 7


@pytest.mark.parametrize("width_mm", [80, 58])
@pytest.mark.parametrize("text", ["C012", "電子証明書の更新" * 12, "က" * (MOST_CODE_BYTES // 3)])
def test_the_code_is_at_least_25_mm_and_3_dots_a_module(text: str, width_mm: int) -> None:
    picture = qr_picture(text, DOTS[width_mm])
    side, module = measures(picture)
    assert side >= SMALLEST
    assert module >= FINEST
    assert picture.width == side + 2 * QUIET * module <= DOTS[width_mm]
    assert code_texts(picture) == [text]


@pytest.mark.parametrize("lang", sorted(WORDS))
def test_every_script_can_be_read_back(lang: str) -> None:
    text = "\n".join(WORDS[lang])
    assert code_texts(qr_picture(text, 384)) == [text]


@settings(max_examples=30, deadline=None)
@given(st.integers(1, MOST_CODE_BYTES))
def test_whatever_the_composer_may_put_in_fits_the_narrow_paper(length: int) -> None:
    assert qr_picture("x" * length, DOTS[58]).width <= DOTS[58]


def test_a_text_that_would_need_finer_modules_is_refused() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        qr_picture("x" * 2000, DOTS[58])
