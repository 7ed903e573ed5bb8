# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Who may do what at a screen of the hall: roles, their PINs, and the lock after wrong ones."""
