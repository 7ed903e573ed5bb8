# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the kiosk says in each language: catalogues, ruby, line breaks, dates. Knows no Qt."""
