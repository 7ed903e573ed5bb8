# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What people see and touch: window, translator, view models, QML. The only room with Qt."""

import kiosk.screens.plain_imports  # noqa: F401  # before all that it makes faster
