# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Where the files that came with the kiosk stand: beside the package."""

from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
CONTENT = CHECKOUT / "content"
LOCALES = CHECKOUT / "locales"
ASSETS = CHECKOUT / "assets"
PACKAGE = CHECKOUT / "kiosk"
