# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the kiosk knows and asks: content files, triage, checks. No Qt, no database, no clock."""
