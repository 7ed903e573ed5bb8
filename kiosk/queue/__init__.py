# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: A005 - the field's own word; always imported as `kiosk.queue`, never as `queue`
"""Tickets and their numbers: values and rules only. Knows no Qt, store, file, clock."""
