# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Showing: what a visitor sees of a fact depends on its source, the city's word and the day."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.guidance.model import Here, Mode, Outcome, Phone, VisitType
from kiosk.guidance.showing import (
    Mark,
    Release,
    at_site,
    cost_on,
    gives_ticket,
    mark,
    phone_mark,
    served,
    staff_confirm_rest,
)
from kiosk.guidance.statements import Confirmation, Cost, Sourced
from kiosk.visits.opening_days import KindOfDay
from tests.guidance.trees import TODAY, Tree

CONFIRMED = Confirmation(by="市民室", on=date(2026, 11, 1), reference="回答1")
LATER = Confirmation(by="市民室", on=date(2026, 12, 1), reference="回答2")


@pytest.mark.parametrize(
    ("source", "confirmed", "in_trial", "in_open"),
    [
        ("S §6", None, Mark.PLAIN, Mark.PLAIN),
        ("P:kasai", None, Mark.ASK, Mark.HIDDEN),
        ("M", None, Mark.ASK, Mark.HIDDEN),
        ("M, S §5(2)", None, Mark.ASK, Mark.HIDDEN),
        ("I", None, Mark.HIDDEN, Mark.HIDDEN),
        ("P:kasai", CONFIRMED, Mark.PLAIN, Mark.PLAIN),
        ("I", CONFIRMED, Mark.PLAIN, Mark.PLAIN),
        ("P:kasai", LATER, Mark.ASK, Mark.HIDDEN),
    ],
)
def test_a_fact_is_shown_by_its_source_and_the_citys_word(
    source: str, confirmed: Confirmation | None, in_trial: Mark, in_open: Mark
) -> None:
    fact = Sourced(source=source, confirmed=confirmed)

    assert mark(fact, Release.TRIAL, TODAY) is in_trial
    assert mark(fact, Release.OPEN, TODAY) is in_open


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (date(2026, 12, 31), Mark.HIDDEN),
        (date(2027, 1, 1), Mark.PLAIN),
        (date(2027, 3, 31), Mark.PLAIN),
        (date(2027, 4, 1), Mark.HIDDEN),
    ],
)
def test_a_dated_fact_comes_and_goes_by_itself(today: date, shown: Mark) -> None:
    fact = Sourced(
        source="S §5", effective_from=date(2027, 1, 1), effective_until=date(2027, 3, 31)
    )

    assert mark(fact, Release.OPEN, today) is shown


@pytest.mark.parametrize(
    ("today", "yen"),
    [
        (date(2026, 6, 30), None),
        (date(2026, 7, 1), (0,)),
        (date(2027, 3, 31), (0,)),
        (date(2027, 4, 1), (500,)),
        (date(2027, 9, 30), (500,)),
        (date(2027, 10, 1), (700,)),
    ],
)
@pytest.mark.parametrize("is_ended", [False, True])
def test_a_cost_changes_on_its_day(
    today: date, yen: tuple[int, ...] | None, is_ended: bool
) -> None:
    last = Cost.model_validate(
        {"yen": [700], "text": "700円", "source": "M", "effective_from": "2027-10-01"}
    )
    then = Cost.model_validate(
        {"yen": [500], "text": "500円", "source": "M", "effective_from": "2027-04-01", "then": last}
    )
    now = Cost.model_validate(
        {
            "yen": [0],
            "text": "無料",
            "source": "M",
            "effective_from": "2026-07-01",
            "effective_until": "2027-03-31" if is_ended else None,
            "then": then,
        }
    )

    charged = cost_on(now, today)

    assert (charged.yen if charged else None) == yen


def test_the_words_of_the_next_cost_have_an_id_of_their_own(tree: Tree) -> None:
    free = 'text: "無料", source: "P:setagaya"'
    later = '{ yen: [500], text: "500円", source: M, effective_from: 2027-04-01 }'
    tree.spoil("outcomes/O07.yaml", free, f"{free}, then: {later}")
    cost = outcome(tree, "O07").cost

    assert cost is not None
    assert cost.then is not None
    assert (cost.text.id, cost.then.text.id) == (
        "outcome.O07.cost.text",
        "outcome.O07.cost.then.text",
    )


def test_a_phone_number_waits_for_a_test_call() -> None:
    def phone(tested_on: date | None) -> Phone:
        return Phone.model_validate(
            {
                "id": "line",
                "name": "電話",
                "number": "0120",
                "source": "P:tokai",
                "confirmed": CONFIRMED.model_dump(),
                "tested_on": tested_on,
            }
        )

    assert phone_mark(phone(None), Release.TRIAL, TODAY) is Mark.HIDDEN
    assert phone_mark(phone(date(2026, 12, 1)), Release.TRIAL, TODAY) is Mark.HIDDEN
    assert phone_mark(phone(date(2026, 11, 2)), Release.TRIAL, TODAY) is Mark.PLAIN


def outcome(tree: Tree, id_: str) -> Outcome:
    return next(o for o in tree.load().outcomes if o.id == id_)


def test_in_open_release_staff_confirm_what_the_city_has_not(tree: Tree) -> None:
    content = tree.load()

    def rest(id_: str, release: Release) -> bool:
        return staff_confirm_rest(content, outcome(tree, id_), release, TODAY)

    assert rest("O01", Release.OPEN)
    assert not rest("O01", Release.TRIAL)
    assert not rest("O22", Release.OPEN)


def test_a_line_that_is_not_in_force_is_no_gap(tree: Tree) -> None:
    line = 'need: if_you_have, source: "P:limo"'
    tree.spoil("outcomes/O07.yaml", line, f"{line}, effective_from: 2027-01-01")
    tree.spoil("outcomes/O07.yaml", "phones: [line]\n", "")
    content = tree.load()

    assert not staff_confirm_rest(content, outcome(tree, "O07"), Release.TRIAL, TODAY)


def test_an_untested_phone_line_is_a_gap(tree: Tree) -> None:
    assert staff_confirm_rest(tree.load(), outcome(tree, "O07"), Release.TRIAL, TODAY)


def test_an_outcome_means_something_else_at_each_hall(tree: Tree) -> None:
    content = tree.load()

    assert at_site(content, "O01", "main").mode is Mode.DESK
    assert at_site(content, outcome(tree, "O01"), "plaza").other_site == "main"


@pytest.mark.parametrize(("id_", "site"), [("O01", "offsite"), ("O99", "main")])
def test_an_outcome_that_is_not_there_is_refused(tree: Tree, id_: str, site: str) -> None:
    with pytest.raises(LookupError):
        at_site(tree.load(), id_, site)


def visit_type(tree: Tree, id_: str) -> VisitType:
    return next(v for v in tree.load().visit_types if v.id == id_)


def test_a_visit_type_is_served_by_hall_and_kind_of_day(tree: Tree) -> None:
    renew = visit_type(tree, "cert.renew")

    assert served(renew, "main", KindOfDay.SUNDAY)
    assert not served(renew, "plaza", KindOfDay.SUNDAY)
    assert not served(renew, "main", KindOfDay.EXTENDED)
    assert not served(visit_type(tree, "card.receive"), "plaza", KindOfDay.WEEKDAY)


def test_a_service_that_starts_later_is_not_served_today(tree: Tree) -> None:
    days = "days: [weekday, sunday]"
    tree.spoil("visit-types.yaml", days, f"{days}, effective_from: 2027-01-04")
    renew = visit_type(tree, "cert.renew")

    assert served(renew, "main", KindOfDay.WEEKDAY)
    assert not served(renew, "main", KindOfDay.WEEKDAY, TODAY)
    assert served(renew, "main", KindOfDay.WEEKDAY, date(2027, 1, 4))


@pytest.mark.parametrize(("mode", "ticket"), [(m, m in (Mode.DESK, Mode.STAFF)) for m in Mode])
def test_only_a_desk_or_staff_here_give_a_ticket(tree: Tree, mode: Mode, ticket: bool) -> None:
    found = outcome(tree, "O22")
    here = Here(mode=mode, source="I")

    assert gives_ticket(found, here) is ticket
    assert not gives_ticket(found.model_copy(update={"ticket": False}), here)
