# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A visitor's whole way through the real window: real touches, real parts, real paper."""
