# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: A005 - mirrors kiosk/queue
"""Tests of the room `queue`."""
