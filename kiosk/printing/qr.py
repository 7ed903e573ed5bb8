# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A QR code in printer dots: modules a phone can tell apart, large enough, with its quiet zone."""

from __future__ import annotations

import math

from PIL import Image

SMALLEST = 200
"""25 mm at 203 dpi (look: QR at least 25 mm, without its quiet zone)."""
FINEST = 3
"""Dots a module: thinner ones run together on thermal paper."""
QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""


def qr_picture(text: str, room: int) -> Image.Image:
    """`text` (UTF-8) as a code with quiet zone, at most `room` dots wide.

    Raises `ValueError` when it would need modules finer than a printer can draw.
    """
    import qrcode
    from qrcode.constants import ERROR_CORRECT_M

    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(text.encode(), optimize=0)  # one byte segment: every reader takes it for UTF-8
    code.make(fit=True)
    cells = code.get_matrix()
    side = len(cells)
    dots = max(room // side, FINEST) if side * FINEST <= room else 0
    if not dots:
        raise ValueError(f"{len(text.encode())} bytes do not fit into {room} dots")
    dots = max(min(dots, _pleasant(side)), math.ceil(SMALLEST / (side - 2 * QUIET)))
    image = Image.new("L", (side, side), 255)
    image.putdata([0 if cell else 255 for row in cells for cell in row])
    return image.resize((side * dots, side * dots), Image.Resampling.NEAREST)


def _pleasant(side: int) -> int:
    """Dots a module beyond which a code only wastes paper: about 32 mm with its quiet zone."""
    return max(FINEST, math.ceil(256 / side))
