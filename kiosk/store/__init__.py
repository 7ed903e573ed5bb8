# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Where tickets and tallies are kept: the only room that knows SQL.

`kiosk.store.ledger` imports SQLAlchemy, which costs a quarter of a second: `app` imports it after
the first page is painted. Importing this package or `kiosk.store.settings` costs nothing.
"""
