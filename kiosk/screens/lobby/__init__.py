# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The lobby kiosk: a visitor's session, and a view model for each page of `qml/Kiosk/Lobby`."""
