# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The code on the screen says what it was given."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp

from kiosk.screens.qr import QUIET, modules

TEXTS = (
    "C012",
    "和泉市役所 本館1階\n電子証明書の更新\n窓口C「更新・暗証番号」\n持ち物: マイナンバーカード",
    "Desk C. Bring: My Number Card. " * 20,
)


def read(text: str) -> str:
    """What a telephone reads."""
    dark = np.pad(np.array(modules(text), dtype=np.uint8), QUIET)
    picture = (255 - 255 * np.kron(dark, np.ones((6, 6), dtype=np.uint8))).astype(np.uint8)
    found = zxingcpp.read_barcodes(picture)
    return str(found[0].text)


@pytest.mark.parametrize("text", TEXTS)
def test_a_telephone_reads_the_text(text: str) -> None:
    assert read(text) == text
