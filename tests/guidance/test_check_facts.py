# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Facts: dates, sources, hours and pictures are what they claim to be."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.guidance.checks import hints
from tests.guidance.seeds import Seed, assert_found
from tests.guidance.trees import Tree

CONFIRMED = "confirmed: { by: 市民室, on: 2026-12-01, reference: 回答 }"

SEEDS = {
    "a fact that has ended": Seed(
        "outcomes/O07.yaml", "effective_from: 2026-07-01", "effective_until: 2026-11-23",
        "date_passed", "effective_until", {"until": "2026-11-23"},
    ),
    "an end before its beginning": Seed(
        "outcomes/O07.yaml", "effective_from: 2026-07-01",
        "effective_from: 2027-02-01\neffective_until: 2027-01-01", "dates_crossed",
        "effective_until", {"since": "2027-02-01", "until": "2027-01-01"},
    ),
    "a review still to come": Seed(
        "outcomes/O07.yaml", "effective_from: 2026-07-01", "reviewed_on: 2026-11-25", "date_ahead",
        "reviewed_on", {"date": "2026-11-25"},
    ),
    "a confirmation still to come": Seed(
        "outcomes/O07.yaml", "effective_from: 2026-07-01", CONFIRMED, "date_ahead", "confirmed",
        {"date": "2026-12-01"},
    ),
    "the stronger source first": Seed(
        "outcomes/O07.yaml", '"M, P:limo"', '"P:limo, M"', "source_order", '"P:limo, M"',
        {"weakest": "M"},
    ),
    "a day of the week that the date has not": Seed(
        "notices.yaml", '"休みます", sites: [main]',
        '"2026年12月29日（月）から休みます", sites: [main]', "weekday_wrong", "id: yearend",
        {"day": "12月29日", "said": "月", "meant": "火"},
    ),
    "a day of the week in the year of the notice": Seed(
        "notices.yaml", '"休みます", sites: [main]',
        '"1月4日（火曜日）に開きます", effective_from: 2027-01-01, sites: [main]', "weekday_wrong",
        "id: yearend", {"said": "火", "meant": "月"},
    ),
    "a time that shrinks": Seed(
        "outcomes/O07.yaml", "low: 15", "low: 45", "time_crossed", "low: 45",
        {"low": "45", "high": "30"},
    ),
    "a next cost without a day": Seed(
        "outcomes/O07.yaml", 'text: "無料", source: "P:setagaya"',
        'text: "無料", source: "P:setagaya", then: { yen: [500], text: "500円", source: M }',
        "cost_then", "cost:", {"since": "-", "until": "-"},
    ),
    "a day without a cost": Seed(
        "outcomes/O07.yaml", 'text: "無料", source: "P:setagaya"',
        'text: "無料", source: "P:setagaya", effective_until: 2027-03-30, then: { yen: [500], '
        'text: "500円", source: M, effective_from: 2027-04-01 }',
        "cost_then", "cost:", {"since": "2027-04-01", "until": "2027-03-30"},
    ),
    "hours that close before they open": Seed(
        "sites.yaml", 'close: "12:00"', 'close: "08:00"', "hours_crossed", '"08:00"',
        {"opens": "08:45", "closes": "08:00"},
    ),
    "a last reception after closing": Seed(
        "sites.yaml", 'close: "12:00"', 'close: "12:00", last_reception: "12:30"', "hours_crossed",
        "12:30", {"last": "12:30"},
    ),
    "a closed day with hours": Seed(
        "sites.yaml", "closed: true", 'closed: true, open: "09:00"', "exception_both",
        "2026-12-27", {"date": "2026-12-27"},
    ),
    "an open day without hours": Seed(
        "sites.yaml", "date: 2026-12-20, kind: sunday", "date: 2026-12-19", "exception_no_hours",
        "2026-12-19",
    ),
    "an open day whose last reception is too late": Seed(
        "sites.yaml", "date: 2026-12-20, ", 'date: 2026-12-20, last_reception: "13:00", ',
        "hours_crossed", "2026-12-20",
    ),
    "a picture that is not there": Seed(
        "letters.yaml", "cert.svg", "card.svg", "picture_missing", "card.svg",
        {"picture": "assets/letters/card.svg"},
    ),
    "a question's picture that is not there": Seed(
        "triage.yaml", "cert.svg", "none.svg", "picture_missing", "none.svg"
    ),
    "a floor plan that is not there": Seed(
        "sites.yaml", "main.svg", "hall.svg", "picture_missing", "hall.svg"
    ),
    "a paper's picture that is not there": Seed(
        "documents.yaml", "cert.svg", "none.svg", "picture_missing", "none.svg"
    ),
    "an icon misspelt": Seed(
        "home.yaml", "icon: letter", "icon: leter", "icon_misspelt", "leter", {"meant": "letter"}
    ),
    "an answer's icon that is not there": Seed(
        "triage.yaml", "icon: letter", "icon: zzz", "icon_unknown", "zzz", {"known": "card, letter"}
    ),
    "another business's icon that is not there": Seed(
        "businesses.yaml", "icon: card", "icon: zzz", "icon_unknown", "zzz"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SEEDS)
def test_a_planted_fault_is_found_at_its_line(tree: Tree, name: str) -> None:
    assert_found(tree, SEEDS[name])


def test_a_fact_is_good_on_its_last_day_and_a_fault_on_the_next(tree: Tree) -> None:
    tree.spoil("outcomes/O07.yaml", "effective_from: 2026-07-01", "effective_until: 2026-11-24")

    assert tree.faults(date(2026, 11, 24)) == ()
    assert [f.code for f in tree.faults(date(2026, 11, 25))] == ["date_passed"]


def test_a_notice_that_is_over_is_a_hint_and_no_fault(tree: Tree) -> None:
    tree.spoil(
        "notices.yaml", 'source: "S §5(1)"', 'source: "S §5(1)", effective_until: 2026-11-24'
    )

    assert hints(tree.folder, date(2026, 11, 24)) == ()
    assert tree.faults(date(2026, 11, 25)) == ()
    (hint,) = hints(tree.folder, date(2026, 11, 25))
    assert (hint.code, hint.facts) == ("notice_over", {"until": "2026-11-24"})
    assert hint.file.endswith("notices.yaml")
    assert hint.line > 1


def test_a_changed_day_that_is_over_is_no_fault(tree: Tree) -> None:
    assert tree.faults(date(2027, 3, 1)) == ()
