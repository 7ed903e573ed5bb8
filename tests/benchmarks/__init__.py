# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""How fast the kiosk is, as ratios to what the bare parts need on the same machine."""
