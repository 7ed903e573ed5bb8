# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tickets and their numbers: values and rules only. Knows no Qt, store, file, clock."""
