# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""How the screen looks for one visitor: language, text size, contrast, reach. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

TEXT_SCALES = (1.0, 1.25, 1.6, 2.0)


@dataclass(frozen=True)
class LanguageRow:
    """A language to choose, in its own name."""

    code: str
    name: str
    chosen: bool


@dataclass(frozen=True)
class Appearance:
    """Chosen for one session; the next one starts with the hall's again."""

    language: str = "ja"
    text_scale: float = 1.0
    contrast: bool = False
    low_reach: bool = False


def larger(appearance: Appearance) -> Appearance:
    """The next text size; after the largest the smallest again, so that one button is enough."""
    bigger = [scale for scale in TEXT_SCALES if scale > appearance.text_scale]
    return replace(appearance, text_scale=bigger[0] if bigger else TEXT_SCALES[0])
