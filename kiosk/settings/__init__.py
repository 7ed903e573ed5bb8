# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Composes the rooms' own settings models from kiosk.toml and the environment. Read by app and cli.

`KIOSK_<SECTION>_<KEY>` in the environment wins over the file, the file over the defaults; defaults
work on a machine where nothing was configured.
"""
