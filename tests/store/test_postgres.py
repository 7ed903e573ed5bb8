# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What only a server can do: many devices at once, who may do what, going away and coming back."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect
from sqlalchemy.engine import make_url

from kiosk.app.places import CHECKOUT
from kiosk.problems import (
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseNewer,
    DatabaseOlder,
    DatabaseRefused,
    DatabaseUnreachable,
    DatabaseUnsupported,
)
from kiosk.queue.ticket import Issued
from kiosk.store import schema
from kiosk.store.check import check, upgrade
from kiosk.store.engine import is_shared, make_engine, place_of, reading, writing
from kiosk.store.ledger import Ledger, open_ledger
from kiosk.store.tables import metadata
from tests.postgres import Server
from tests.store.moments import NOVEMBER, NOW, TODAY, order, people, rows_at, speakers

TOGETHER = 8
ROLES = CHECKOUT / "packaging" / "postgres" / "roles.sql"


@pytest.fixture
def url(server: Server) -> str:
    return server.new_database()


@pytest.fixture
def crowd(url: str) -> Iterator[list[Ledger]]:
    """Eight devices at one server."""
    opened = [open_ledger(url) for _ in range(TOGETHER)]
    yield opened
    for ledger in opened:
        ledger.close()


def test_one_press_that_arrives_many_times_at_once_is_one_ticket(
    url: str, crowd: list[Ledger]
) -> None:
    start = Barrier(TOGETHER)

    def press(ledger: Ledger, round_: int) -> Issued:
        start.wait()
        return ledger.issue(order(f"k{round_}"), NOW)

    with ThreadPoolExecutor(TOGETHER) as pool:
        for round_ in range(10):
            issued = list(pool.map(press, crowd, [round_] * TOGETHER))
            assert len({each.ticket for each in issued}) == 1
            assert sum(each.new for each in issued) == 1
    assert people(crowd[0].tallies(*NOVEMBER)) == 10
    assert check(url) == ()


def test_languages_are_settled_while_others_issue(url: str, crowd: list[Ledger]) -> None:
    def work(device: int) -> None:
        for index in range(40):
            crowd[device].issue(order(f"{device}-{index}", device=f"kiosk-{device}"), NOW)
            if index % 4 == device % 4:
                crowd[device].settle_languages()

    with ThreadPoolExecutor(TOGETHER) as pool:
        list(pool.map(work, range(TOGETHER)))

    everybody = 40 * TOGETHER
    assert speakers(crowd[0].tallies(*NOVEMBER)) == {"vi": everybody}
    assert [t.number.number for t in crowd[0].tickets("main", TODAY)] == list(
        range(1, everybody + 1)
    )


def test_a_server_that_was_restarted_is_not_noticed_by_the_next_press(
    server: Server, url: str
) -> None:
    with closing(open_ledger(url)) as ledger:
        ledger.issue(order("a"), NOW)
        server.crash()

        assert str(ledger.issue(order("b"), NOW).ticket.number) == "C002"


def test_a_server_that_is_gone_is_named_without_its_password(server: Server, url: str) -> None:
    with closing(open_ledger(url.replace("kiosk_owner@", "kiosk_owner:secret@"))) as ledger:
        server.stop()
        try:
            with pytest.raises(DatabaseUnreachable) as gone:
                ledger.issue(order("a"), NOW)
            assert [type(each) for each in check(url)] == [DatabaseUnreachable]
        finally:
            server.start()

        assert gone.value.facts["path"] == place_of(url)
        assert "secret" not in str(gone.value.facts)
        assert ledger.issue(order("a"), NOW).new


def test_who_may_not_come_in_is_told_so(server: Server, url: str) -> None:
    unknown = url.rpartition("/")[0] + "/nothing_of_the_kind"

    with pytest.raises(DatabaseRefused):
        open_ledger(unknown)
    assert [type(each) for each in check(unknown)] == [DatabaseRefused]


def test_a_kiosk_needs_no_right_to_make_tables(server: Server, url: str) -> None:
    name = str(make_url(url).database)
    upgrade(url)
    server.administer(ROLES.read_text("utf-8"), name)
    visitor = server.url(name, "kiosk")

    assert check(visitor) == ()
    with closing(open_ledger(visitor)) as ledger:
        assert ledger.issue(order("a"), NOW).new
        assert speakers(ledger.tallies(*NOVEMBER)) == {"vi": 1}
        assert ledger.purge(TODAY.replace(day=25)).tickets == 1
    for forbidden in (
        "DROP TABLE tickets",
        "DELETE FROM visit_tally",
        "UPDATE alembic_version SET version_num = '9'",
        "CREATE TABLE own (id INTEGER)",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            rows_at(visitor, forbidden)


def test_who_reports_reads_counters_and_no_ticket(server: Server, url: str) -> None:
    name = str(make_url(url).database)
    upgrade(url)
    server.administer(ROLES.read_text("utf-8"), name)
    reader = server.url(name, "report")

    assert rows_at(reader, "SELECT count(*) FROM visit_tally") == [(0,)]
    for forbidden in ("SELECT * FROM tickets", "DELETE FROM visit_tally"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            rows_at(reader, forbidden)


def test_who_has_no_rights_yet_is_told_so(server: Server, url: str) -> None:
    name = str(make_url(url).database)
    server.administer(f"CREATE ROLE {name} LOGIN")
    stranger = server.url(name, name)
    with pytest.raises(DatabaseRefused):
        open_ledger(stranger)
    upgrade(url)

    assert [type(each) for each in check(stranger)] == [DatabaseRefused]


def test_somebody_who_holds_a_row_for_too_long_is_named(url: str) -> None:
    with closing(open_ledger(url, patience_s=0.2)) as ledger:
        ledger.issue(order("a"), NOW)
        engine = make_engine(url)
        with writing(engine) as connection:
            connection.exec_driver_sql("LOCK TABLE ticket_counters IN EXCLUSIVE MODE")
            with pytest.raises(DatabaseLocked):
                ledger.issue(order("b"), NOW)
        engine.dispose()

        assert str(ledger.issue(order("b"), NOW).ticket.number) == "C002"


def test_the_steps_lead_to_the_same_tables_as_a_fresh_database(server: Server, url: str) -> None:
    engine = make_engine(url)
    with writing(engine) as connection:
        schema.run_migrations(connection)
    with reading(engine) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert {*metadata.tables} < {*inspect(connection).get_table_names()}
    engine.dispose()
    with closing(open_ledger(url)) as ledger:
        assert ledger.issue(order("a"), NOW).new


def test_one_that_is_not_made_yet_asks_for_it(url: str) -> None:
    assert [type(each) for each in check(url)] == [DatabaseOlder]
    upgrade(url)
    assert check(url) == ()


def test_a_newer_and_a_strange_database_are_left_as_they_are(server: Server, url: str) -> None:
    open_ledger(url).close()
    rows_at(url, "UPDATE alembic_version SET version_num = '9999'")
    strange = server.new_database()
    rows_at(strange, "CREATE TABLE photos (id INTEGER)")

    with pytest.raises(DatabaseNewer):
        open_ledger(url)
    with pytest.raises(DatabaseDamaged):
        open_ledger(strange)
    assert [type(each) for each in check(url)] == [DatabaseNewer]


def test_a_missing_ticket_is_found(url: str) -> None:
    with closing(open_ledger(url)) as ledger:
        for key in "abc":
            ledger.issue(order(key), NOW)
    rows_at(url, "DELETE FROM tickets WHERE key = 'b'")

    assert [type(each) for each in check(url)] == [DatabaseDamaged]


def test_halls_never_share_a_row(url: str) -> None:
    """`site` is in every primary key: a database can be spread over servers by hall."""
    upgrade(url)
    engine = make_engine(url)
    with reading(engine) as connection:
        seen = inspect(connection)
        keys = {name: seen.get_pk_constraint(name) for name in metadata.tables}
        uniques = [each for name in keys for each in seen.get_unique_constraints(name)]
    engine.dispose()

    assert {key["constrained_columns"][0] for key in keys.values()} == {"site"}
    assert all("site" in each["column_names"] for each in uniques)


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("postgresql://kiosk:secret@db.example.jp:5433/kiosk", "db.example.jp:5433/kiosk"),
        ("postgresql+psycopg://db/kiosk?sslmode=verify-full", "db/kiosk"),
        ("postgresql+psycopg:///kiosk", "localhost/kiosk"),
    ],
)
def test_a_place_is_told_without_who_comes(url: str, place: str) -> None:
    assert is_shared(url)
    assert place_of(url) == place


def test_another_driver_is_refused_by_name() -> None:
    with pytest.raises(DatabaseUnsupported):
        make_engine("postgresql+asyncpg://db/kiosk")
