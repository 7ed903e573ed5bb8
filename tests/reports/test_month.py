# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The figures of a month, from tallies."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.problems import BadMonth
from kiosk.reports.month import NO_SERVICE, Month, SiteFigures, as_json, figures
from kiosk.visits.results import Result
from kiosk.visits.tally import CallCount, Channel, LanguageCount, SessionCount, Tallies, VisitCount

NOVEMBER = Month(2026, 11)
SERVICES = {"cert.renew": "3", "card.apply": "2", "phone.inquiry": "9"}


def visits(
    *,
    site: str = "main",
    day: date = date(2026, 11, 24),
    hour: int = 10,
    visit_type: str = "cert.renew",
    visits: int = 1,
    items: int = 1,
) -> VisitCount:
    return VisitCount(
        site, "kiosk-1", day, hour, visit_type, Channel.KIOSK, Result.TICKET, visits, items
    )


def languages(language: str, visits: int, site: str = "main") -> LanguageCount:
    return LanguageCount(site, "kiosk-1", date(2026, 11, 24), "3", language, visits)


def test_the_report_has_the_shape_that_scripts_rely_on() -> None:
    tallies = Tallies(
        visits=(visits(hour=9, visits=3, items=4), visits(hour=10, visits=2, items=2)),
        languages=(languages("vi", 2), languages("ja", 3)),
        sessions=(
            SessionCount("main", "kiosk-1", date(2026, 11, 24), 9, Result.ABANDONED, 4),
            SessionCount("main", "kiosk-1", date(2026, 11, 24), 9, Result.TICKET, 5),
        ),
        calls=(CallCount("main", "kiosk-1", date(2026, 11, 24), 9, 2),),
    )

    assert as_json(figures(NOVEMBER, tallies, SERVICES, ["main", "plaza"])) == {
        "month": "2026-11",
        "sites": {
            "main": {
                "visits": {"cert.renew": 5},
                "items": {"cert.renew": 6},
                "services": {"3": 5},
                "languages": {"ja": 3, "vi": 2},
                "days": {"2026-11-24": 5},
                "sessions": {"abandoned": 4, "ticket": 5},
                "staff_calls": 2,
            },
            "plaza": {
                "visits": {},
                "items": {},
                "services": {},
                "languages": {},
                "days": {},
                "sessions": {},
                "staff_calls": 0,
            },
        },
        "training": False,
    }


def test_each_hall_has_its_own_figures() -> None:
    tallies = Tallies(visits=(visits(visits=2), visits(site="plaza", visits=5)))

    sites = figures(NOVEMBER, tallies, SERVICES, ["main", "plaza"]).sites

    assert sites["main"].visits == {"cert.renew": 2}
    assert sites["plaza"].visits == {"cert.renew": 5}


def test_a_phone_call_is_in_the_items_only() -> None:
    tallies = Tallies(visits=(visits(visit_type="phone.inquiry", visits=0, items=7),))

    here = figures(NOVEMBER, tallies, SERVICES, []).sites["main"]

    assert here == SiteFigures(items={"phone.inquiry": 7})


def test_a_visit_type_that_the_content_forgot_is_still_counted() -> None:
    tallies = Tallies(visits=(visits(visit_type="old.type", visits=3),))

    here = figures(NOVEMBER, tallies, SERVICES, []).sites["main"]

    assert here.visits == {"old.type": 3}
    assert here.services == {NO_SERVICE: 3}


def test_a_session_at_the_kiosk_is_no_visitor() -> None:
    cell = SessionCount("main", "kiosk-1", date(2026, 11, 24), 9, Result.ANSWERED, 9)

    here = figures(NOVEMBER, Tallies(sessions=(cell,)), SERVICES, []).sites["main"]

    assert here.visits == {}
    assert here.days == {}


@given(
    st.lists(
        st.builds(
            visits,
            site=st.sampled_from(["main", "plaza", "offsite"]),
            day=st.dates(date(2026, 10, 28), date(2026, 12, 3)),
            hour=st.integers(8, 17),
            visit_type=st.sampled_from([*SERVICES, "old.type"]),
            visits=st.integers(0, 9),
            items=st.integers(0, 9),
        )
    )
)
def test_types_services_and_days_add_up_to_the_same_total(cells: list[VisitCount]) -> None:
    report = figures(NOVEMBER, Tallies(visits=tuple(cells)), SERVICES, ["main"])

    for site, here in report.sites.items():
        expected = sum(c.visits for c in cells if c.site == site and c.date.month == 11)
        assert sum(here.visits.values()) == expected
        assert sum(here.services.values()) == expected
        assert sum(here.days.values()) == expected
        assert all(day.startswith("2026-11-") for day in here.days)


@pytest.mark.parametrize(("written", "last"), [("2026-11", 30), ("2027-02", 28), ("2028-02", 29)])
def test_a_month_knows_its_days(written: str, last: int) -> None:
    month = Month.parse(written)

    assert str(month) == written
    assert month.first.day == 1
    assert month.last.day == last


@pytest.mark.parametrize(
    "written", ["", "2026", "2026-13", "2026-00", "26-11", "2026-11-01", "0000-01"]
)
def test_what_is_no_month_is_refused_by_name(written: str) -> None:
    with pytest.raises(BadMonth) as refused:
        Month.parse(written)

    assert refused.value.facts == {"month": written}
