# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Opening days and the digital tally sheet. Pure: no Qt, no store, no file, no clock."""
