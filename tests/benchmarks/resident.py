# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Says how much memory this process has. Imports next to nothing, so that it takes none."""

from pathlib import Path

KILOBYTE = 1024
MEGABYTE = 1000 * 1000


def megabytes() -> float:
    """Resident memory of this process in MB, each page counted once.

    The kernel's RSS counts a page as often as it is mapped, and Qt maps a font file for each of its
    faces: the same 20 MB of Chinese, Japanese and Korean stood there thirteen times. Other programs
    that have the same libraries must not run meanwhile: each would be told its share of them.
    """
    rollup = Path("/proc/self/smaps_rollup").read_text("ascii")
    line = next(line for line in rollup.splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) * KILOBYTE / MEGABYTE
