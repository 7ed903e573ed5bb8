# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""CUPS's own scheduler, private to one test: its queues print into folders.

Real `cupsd`, `lp`, `lpstat` and `cancel` (Debian: cups-daemon, cups-client); only the printer is
ours, a backend that writes what it gets into a file and complains while there is no paper.
"""

from __future__ import annotations

import os
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

_BACKEND = """#!/bin/sh
[ $# -eq 0 ] && { echo 'direct paper "Unknown" "folder"'; exit 0; }
folder=${DEVICE_URI#paper:}
while [ -e "$folder/no_paper" ]; do echo "STATE: +media-empty-error" >&2; sleep 0.05; done
echo "STATE: -media-empty-error" >&2
cat "${6:--}" > "$folder/$1.pdf"
"""
_CUPSD = """Listen {root}/socket
WebInterface No
Browsing No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_FILES = """ServerRoot {root}
ServerBin {root}/bin
CacheDir {root}/cache
StateDir {root}/state
RequestRoot {root}/spool
TempDir {root}/spool
DataDir /usr/share/cups
DocumentRoot /usr/share/cups
AccessLog {root}/log
ErrorLog {root}/log
PageLog {root}/log
"""


class CupsRoom:
    """A scheduler below `root` (a short path: sockets allow 100 letters). A context manager."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.socket = root / "socket"
        self.paper = root / "paper"
        self._environment = {**os.environ, "CUPS_SERVER": str(self.socket), "LC_ALL": "C"}

    def __enter__(self) -> Self:
        for name in ("bin/backend", "cache", "state", "spool", "ppd", "paper"):
            (self.root / name).mkdir(parents=True)
        self.paper.chmod(0o777)  # CUPS runs its backends as another user
        backend = self.root / "bin/backend/paper"
        backend.write_text(_BACKEND)
        backend.chmod(0o755)
        (self.root / "bin/daemon").symlink_to("/usr/lib/cups/daemon")
        (self.root / "cupsd.conf").write_text(_CUPSD.format(root=self.root))
        (self.root / "cups-files.conf").write_text(_FILES.format(root=self.root))
        settings = ("-c", f"{self.root}/cupsd.conf", "-s", f"{self.root}/cups-files.conf")
        self._scheduler = subprocess.Popen(
            ("/usr/sbin/cupsd", "-f", *settings), stderr=subprocess.DEVNULL
        )
        wait = threading.Event()
        while self._scheduler.poll() is None and "is running" not in self._told("lpstat", "-r"):
            wait.wait(0.05)
        try:
            self.queue("slip")
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._scheduler.terminate()
        self._scheduler.wait()

    def queue(self, name: str) -> None:
        """A queue that prints into the folder."""
        self._do("lpadmin", "-p", name, "-E", "-v", f"paper:{self.paper}", "-m", "raw")

    def stop(self, name: str) -> None:
        """Staff pauses the queue."""
        self._do("cupsdisable", name)

    def take_out_paper(self) -> None:
        """From now on there is none."""
        (self.paper / "no_paper").touch()

    def put_in_paper(self) -> None:
        """A new roll."""
        (self.paper / "no_paper").unlink()

    def printed(self) -> list[Path]:
        """What came out."""
        return sorted(self.paper.glob("*.pdf"))

    def jobs(self) -> str:
        """What still waits in the queues."""
        return self._told("lpstat", "-o")

    def _told(self, *command: str) -> str:
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True)
        return done.stdout

    def _do(self, *command: str) -> None:
        subprocess.run(command, env=self._environment, capture_output=True, check=True)
