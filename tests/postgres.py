# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A real PostgreSQL server, for tests: made in a folder, started, stopped, thrown away."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg

OWNER = "kiosk_owner"
"""The role that makes the tables."""

NOBODY = "postgres"
"""Debian's user for the server, which refuses to run as root."""


def binaries() -> Path:
    """Debian keeps the server's programs out of the path, by version."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    told = shutil.which("initdb")
    if told is None:
        raise RuntimeError("PostgreSQL is not installed: packaging/setup.sh --dev installs it")
    return Path(told).parent


class Server:
    """One server on a free port of this computer. `start` before use."""

    def __init__(self, folder: Path, port: int) -> None:
        self._data = folder / "data"
        self._folder = folder
        self._bin = binaries()
        self.port = port

    def make(self, *, durable: bool) -> None:
        """An empty cluster, which waits for the disk if it is to be `durable`."""
        if os.geteuid() == 0:
            shutil.chown(self._folder, NOBODY, NOBODY)
        self._run("initdb", "-D", self._data, "-U", OWNER, "--auth=trust", "-E", "UTF8", "-N")
        told = {
            "port": self.port,
            "listen_addresses": "'127.0.0.1'",
            "unix_socket_directories": f"'{self._folder}'",
            "fsync": "on" if durable else "off",
            "max_connections": 100,
        }
        with (self._data / "postgresql.conf").open("a") as settings:
            settings.writelines(f"{name} = {value}\n" for name, value in told.items())

    def start(self) -> None:
        """Returns when it answers."""
        self._run("pg_ctl", "-D", self._data, "-l", self._folder / "log", "-w", "start")

    def stop(self, mode: str = "fast") -> None:
        """`fast` ends all sessions; `immediate` is a crash."""
        self._run("pg_ctl", "-D", self._data, "-m", mode, "-w", "stop")

    def crash(self) -> None:
        """Ends without a word, in the middle of everything, and comes back."""
        self.stop("immediate")
        self.start()

    def url(self, database: str, user: str = OWNER) -> str:
        """How a kiosk is told of it."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def new_database(self) -> str:
        """The URL of an empty database with a name of its own."""
        name = f"kiosk_{uuid4().hex[:12]}"
        self.administer(f'CREATE DATABASE "{name}"')
        return self.url(name)

    def administer(self, sql: str, database: str = "postgres") -> None:
        """What an administrator does."""
        told = f"host=127.0.0.1 port={self.port} user={OWNER} dbname={database}"
        with psycopg.connect(told, autocommit=True) as connection:
            connection.execute(sql.encode())

    def _run(self, program: str, *arguments: object) -> None:
        user = NOBODY if os.geteuid() == 0 else None
        done = subprocess.run(
            [str(self._bin / program), *map(str, arguments)],
            user=user,
            cwd=self._folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{program}: {done.stderr}")


@contextmanager
def running(*, durable: bool = False) -> Iterator[Server]:
    """A server for the time of a test run, which pulls no plug: it need not wait for the disk."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-pg-"))
    folder.chmod(0o755)
    server = Server(folder, _free_port())
    try:
        server.make(durable=durable)
        server.start()
        yield server
        server.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port
