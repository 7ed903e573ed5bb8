# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk mode` tells and sets what the hall is in."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import TUESDAY, kiosk


def test_a_hall_goes_through_its_modes(tmp_path: Path) -> None:
    asked = kiosk(tmp_path, *TUESDAY, "mode", "--json")
    down = kiosk(tmp_path, *TUESDAY, "mode", "system-down", "--until", "15:00", "--json")
    fire = kiosk(tmp_path, *TUESDAY, "mode", "evacuation", "--json")
    refused = kiosk(tmp_path, *TUESDAY, "mode", "system-down")
    ended = kiosk(tmp_path, *TUESDAY, "mode", "normal", "--json")
    other = kiosk(tmp_path, *TUESDAY, "mode", "--site", "plaza")

    assert asked.json["mode"] == "normal"
    assert down.json["until"] == "2026-11-24T15:00+09:00"
    assert "cert.renew" in down.json["visit_types"]
    assert fire.json["mode"] == "evacuation"
    assert (refused.code, refused.out) == (3, "")
    assert "kiosk mode normal" in refused.err
    assert ended.json["mode"] == "normal"
    assert "plaza: normal" in other.out


def test_slips_of_the_finger_are_told(tmp_path: Path) -> None:
    for words in (
        ("system-down", "--until", "9:77"),
        ("system-down", "--until", "09:00"),
        ("normal", "--until", "15:00"),
        ("system-down", "--type", "cert.renw"),
    ):
        ended = kiosk(tmp_path, *TUESDAY, "mode", *words)
        assert ended.code == 2
        assert "Traceback" not in ended.err
