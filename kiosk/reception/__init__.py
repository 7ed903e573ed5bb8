# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the reception does for visitors and staff: use cases, a verb a file, for every front."""
