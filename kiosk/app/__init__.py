# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Where the parts meet: builds them once from the settings and hands them down; owns the clock."""

from kiosk.app.parts import Call, Kiosk

__all__ = ["Call", "Kiosk"]
