# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`python -m kiosk.cli`, for places where the installed command is not on the path."""

import sys

from kiosk.cli import main

sys.exit(main())
