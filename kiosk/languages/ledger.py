# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Which translations a native speaker has signed: `locales/<code>/reviewed.yaml`.

A signature is a line `text id: pair`, where the pair is a digest of source and translation
together. When either changes the signature is void by itself; nobody has to remember to remove it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from kiosk.guidance.faults import Fault

FILE_NAME = "reviewed.yaml"

_LINE = re.compile(r"""^(["']?)(?P<id>[\w.@-]+)\1:\s*(["']?)(?P<pair>[0-9a-f]{16})\3\s*(#.*)?$""")


def pair(source: str, forms: Sequence[str]) -> str:
    """Digest of a source text and its translation, 16 hexadecimal digits."""
    joined = "\0".join((source, *forms))
    return sha256(joined.encode()).hexdigest()[:16]


def read(locales_dir: Path, code: str) -> tuple[dict[str, str], tuple[Fault, ...]]:
    """Signed pairs by text id; without a ledger none. Lines of another form are faults."""
    path = locales_dir / code / FILE_NAME
    if not path.is_file():
        return {}, ()
    name = path.relative_to(locales_dir.parent).as_posix()
    signed: dict[str, str] = {}
    faults = []
    for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _LINE.match(line)
        if found is None:
            faults.append(Fault(name, number, "ledger_line", {"text": line.strip()[:60]}))
        else:
            signed[found["id"]] = found["pair"]
    return signed, tuple(faults)


def is_signed(signed: dict[str, str], text_id: str, source: str, forms: Sequence[str]) -> bool:
    """Whether this translation of this source has been signed."""
    return signed.get(text_id) == pair(source, forms)
