# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Slips on paper: draws them and hands them to a printer. Knows no ticket, no content, no store."""
