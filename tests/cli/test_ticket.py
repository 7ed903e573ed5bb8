# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tickets at the command line: issued, listed, printed again, refused."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import TUESDAY, kiosk


def issue(home: Path, *more: str, visit_type: str = "cert.renew", lang: str = "en") -> dict:  # type: ignore[type-arg]  # JSON
    ended = kiosk(
        home, *TUESDAY, "ticket", "issue", "--type", visit_type, "--lang", lang, "--json", *more
    )
    assert ended.code == 0, ended.err
    return ended.json["tickets"][0]  # type: ignore[no-any-return]


def test_the_first_ticket_of_a_day_has_number_one_and_a_picture(tmp_path: Path) -> None:
    ticket = issue(tmp_path)

    assert ticket["number"] == "C001"
    assert ticket["class"] == "C"
    assert ticket["visit_type"] == "cert.renew"
    assert ticket["site"] == "main"
    assert ticket["business_date"] == "2026-11-24"
    assert ticket["lang"] == "en"
    assert ticket["state"] == "waiting"
    assert ticket["ahead"] == 0
    assert ticket["wait"] is None
    assert ticket["print"]["state"] == "printed"
    assert Path(ticket["print"]["path"]).is_file()


def test_each_class_and_each_hall_has_its_own_series(tmp_path: Path) -> None:
    issue(tmp_path)

    assert issue(tmp_path)["number"] == "C002"
    assert issue(tmp_path, visit_type="card.receive")["number"] == "B001"
    assert issue(tmp_path, "--site", "plaza")["number"] == "C001"


def test_the_same_key_is_the_same_ticket(tmp_path: Path) -> None:
    first = issue(tmp_path, "--key", "one-intention")
    again = issue(tmp_path, "--key", "one-intention")

    assert (first["number"], again["number"]) == ("C001", "C001")
    assert not again["new"]


def test_several_at_once_are_all_told(tmp_path: Path) -> None:
    words = ("ticket", "issue", "--type", "cert.renew", "--count", "3", "--no-print", "--json")

    tickets = kiosk(tmp_path, *TUESDAY, *words).json["tickets"]

    assert [ticket["number"] for ticket in tickets] == ["C001", "C002", "C003"]
    assert [ticket["ahead"] for ticket in tickets] == [0, 1, 2]
    assert {ticket["print"]["state"] for ticket in tickets} == {"none"}


def test_the_list_shows_the_day(tmp_path: Path) -> None:
    issue(tmp_path)
    issue(tmp_path, "--site", "plaza")

    listed = kiosk(tmp_path, *TUESDAY, "ticket", "list", "--json").json["tickets"]
    plaza = kiosk(tmp_path, *TUESDAY, "ticket", "list", "--site", "plaza", "--json").json["tickets"]

    assert [(ticket["site"], ticket["number"]) for ticket in listed] == [
        ("main", "C001"),
        ("plaza", "C001"),
    ]
    assert [ticket["site"] for ticket in plaza] == ["plaza"]


def test_a_reprint_is_the_same_number_in_another_picture(tmp_path: Path) -> None:
    first = issue(tmp_path)

    ended = kiosk(tmp_path, *TUESDAY, "ticket", "reprint", "C001", "--json")

    again = ended.json["tickets"][0]
    assert ended.code == 0
    assert again["number"] == first["number"]
    assert again["print"]["path"] != first["print"]["path"]
    assert len(kiosk(tmp_path, *TUESDAY, "ticket", "list", "--json").json["tickets"]) == 1


def test_no_card_is_handed_over_at_the_plaza(tmp_path: Path) -> None:
    ended = kiosk(
        tmp_path, *TUESDAY, "ticket", "issue", "--type", "card.receive", "--site", "plaza"
    )

    assert ended.code == 2
    assert "card.receive" in ended.err
    assert "Traceback" not in ended.err


def test_a_misspelt_visit_type_is_told_with_the_near_one(tmp_path: Path) -> None:
    ended = kiosk(tmp_path, *TUESDAY, "ticket", "issue", "--type", "cert.renw")

    assert ended.code == 2
    assert "cert.renew" in ended.err
    assert len(ended.err.strip().splitlines()) == 1


def test_where_the_city_gives_the_numbers_none_is_issued(tmp_path: Path) -> None:
    ended = kiosk(
        tmp_path,
        *TUESDAY,
        *("ticket", "issue", "--type", "cert.renew"),
        KIOSK_TICKETS_ENABLED="false",
    )

    assert ended.code == 3
    assert kiosk(tmp_path, *TUESDAY, "ticket", "list", "--json").json["tickets"] == []


def test_an_unknown_language_is_wrong_use(tmp_path: Path) -> None:
    ended = kiosk(tmp_path, *TUESDAY, "ticket", "issue", "--type", "cert.renew", "--lang", "xx")

    assert ended.code == 2
    assert "ja@easy" in ended.err


def test_a_damaged_database_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    issue(tmp_path)
    file = next(tmp_path.rglob("*.sqlite3"))
    file.write_bytes(b"this is no database" * 1000)
    for log in tmp_path.rglob("*.sqlite3-*"):
        log.unlink()

    ended = kiosk(tmp_path, *TUESDAY, "ticket", "issue", "--type", "cert.renew")

    assert ended.code == 3
    assert str(file) in ended.err
    assert "Traceback" not in ended.err
    assert file.read_bytes().startswith(b"this is no database")


def test_who_is_not_here_may_come_back_and_be_served(tmp_path: Path) -> None:
    issue(tmp_path, "--no-print")

    def moved(verb: str) -> str:
        ended = kiosk(tmp_path, *TUESDAY, "ticket", verb, "C001", "--json")
        assert ended.code == 0, ended.err
        return str(ended.json["tickets"][0]["state"])

    assert [moved(verb) for verb in ("no-show", "recall", "finish")] == [
        "no_show",
        "waiting",
        "served",
    ]
    refused = kiosk(tmp_path, *TUESDAY, "ticket", "recall", "C001")
    assert refused.code == 2
    assert "C001" in refused.err
