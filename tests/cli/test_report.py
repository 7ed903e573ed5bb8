# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The month's tallies at the command line: what was issued and added is what is reported."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import TUESDAY, kiosk


def test_tickets_and_hand_counts_make_up_the_month(tmp_path: Path) -> None:
    words = ("ticket", "issue", "--type", "cert.renew", "--no-print")
    kiosk(tmp_path, *TUESDAY, *words, "--lang", "en", "--count", "2")
    kiosk(tmp_path, *TUESDAY, *words, "--site", "plaza")
    kiosk(
        tmp_path,
        *TUESDAY,
        *("visit", "add", "--type", "cert.renew", "--count", "1", "--items", "3"),
    )
    kiosk(
        tmp_path, *TUESDAY, *("visit", "add", "--type", "back.preset", "--channel", "back_office"),
        "--count", "40",
    )  # fmt: skip

    report = kiosk(tmp_path, *TUESDAY, "report", "2026-11", "--json").json

    assert report["month"] == "2026-11"
    assert report["training"] is True
    main, plaza = report["sites"]["main"], report["sites"]["plaza"]
    assert main["visits"] == {"cert.renew": 3}
    assert main["items"] == {"back.preset": 40, "cert.renew": 5}
    assert main["services"] == {"3": 3}
    assert main["languages"] == {"en": 2}
    assert main["days"] == {"2026-11-24": 3}
    assert plaza["visits"] == {"cert.renew": 1}


def test_training_never_reaches_the_real_counts(tmp_path: Path) -> None:
    kiosk(tmp_path, *TUESDAY, "visit", "add", "--type", "cert.renew")

    report = kiosk(tmp_path, "report", "2026-11", "--json").json

    assert report["training"] is False
    assert report["sites"]["main"]["visits"] == {}


def test_a_month_that_is_none_is_wrong_use(tmp_path: Path) -> None:
    ended = kiosk(tmp_path, "report", "2026-13", "--json")

    assert ended.code == 2
    assert "2026-13" in ended.err


def test_a_repeated_command_with_one_key_counts_once(tmp_path: Path) -> None:
    words = ("visit", "add", "--type", "cert.renew", "--key", "one", "--json")

    first = kiosk(tmp_path, *TUESDAY, *words).json
    again = kiosk(tmp_path, *TUESDAY, *words).json

    assert (first["new"], again["new"]) == (True, False)
    report = kiosk(tmp_path, *TUESDAY, "report", "2026-11", "--json").json
    assert report["sites"]["main"]["visits"] == {"cert.renew": 1}
