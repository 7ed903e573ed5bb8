# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Carries languages to their tally sheet, apart from visits, losing and doubling nothing.

Why apart: a batch that adds `cert.renew at 10 o'clock` and `Burmese` in one stroke tells what one
person came for, to whoever reads the batch, the log of the database or two copies of it.

How: the rows that live for the day are the outbox. A ticket (or a batch added by hand) carries
`language_due`, the visits that the language sheet has not got yet. The visitor's transaction
writes the row and the visit sheet, and leaves the language sheet alone. Later, in a transaction
of its own, `settle` adds all that is due, summed up by site, device, day, service and language,
and sets `language_due` to zero.

Why nothing is lost: what is due is committed together with the ticket; it stays due until the
transaction that adds it commits; the night purge settles in the transaction that deletes.
Why nothing is doubled: adding and setting to zero are one transaction under the write lock, so
that a crash leaves both or neither, and a second process finds zero.
When: when the ledger is opened, at the first record of each hour, before a month is read, and at
the purge. Whoever reads the sheet through the ledger therefore never misses anybody.

A batch keeps what it counted until the night, as a ticket does, so that it can be undone
(`kiosk.store.undo`); one that is undone has forgotten its language at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from kiosk.store.statements import Statement
from kiosk.visits.tally import VisitCount

_DUE = Statement(
    "SELECT EXISTS (SELECT 1 FROM tickets WHERE language_due > 0)"
    " OR EXISTS (SELECT 1 FROM batches WHERE language_due > 0)"
)

_ADD = (
    " ON CONFLICT (site, device, business_date, service, language) DO UPDATE"
    " SET visits = language_tally.visits + excluded.visits"
)

_SETTLE = (
    Statement(
        "INSERT INTO language_tally (site, device, business_date, service, language, visits)"  # noqa: S608
        " SELECT site, device, business_date, service, lang, sum(language_due) FROM tickets"
        " WHERE language_due > 0 GROUP BY site, device, business_date, service, lang" + _ADD
    ),
    Statement("UPDATE tickets SET language_due = 0 WHERE language_due > 0"),
    Statement(
        "INSERT INTO language_tally (site, device, business_date, service, language, visits)"  # noqa: S608
        " SELECT site, device, business_date, service, language, sum(language_due) FROM batches"
        " WHERE language_due > 0 GROUP BY site, device, business_date, service, language" + _ADD
    ),
    Statement("UPDATE batches SET language_due = 0 WHERE language_due > 0"),
)

_TAKE_EFFECT = Statement(
    "INSERT INTO batches (site, key, business_date, device, service, language, language_due,"
    " hour, visit_type, channel, result, visits, items, position)"
    " VALUES (:site, :key, :business_date, :device, :service, :language, :language_due,"
    " :hour, :visit_type, :channel, :result, :visits, :items,"
    " (SELECT coalesce(max(position), 0) + 1 FROM batches"
    " WHERE site = CAST(:site AS VARCHAR) AND business_date = CAST(:business_date AS VARCHAR)"
    " AND device = CAST(:device AS VARCHAR)))"
    " ON CONFLICT (site, key) DO NOTHING"
)

_DELETE = Statement("DELETE FROM batches WHERE business_date < :business_date")


@dataclass(frozen=True)
class Batch:
    """A counting command with its key. `language` None: nobody knows, nothing is due.

    `count`: what it adds to the visit sheet, kept for its day so that it can be undone.
    """

    key: str
    site: str
    business_date: date
    device: str
    service: str | None = None
    language: str | None = None
    count: VisitCount | None = None


def take_effect(connection: Connection, batch: Batch) -> bool:
    """Note the command; False when it has taken effect before."""
    count = batch.count
    knows = batch.service is not None and batch.language is not None
    due = count.visits if count is not None and knows else 0
    values = {
        "site": batch.site,
        "key": batch.key,
        "business_date": batch.business_date.isoformat(),
        "device": batch.device,
        "service": batch.service if due else None,
        "language": batch.language if due else None,
        "language_due": due,
        "hour": count.hour if count else None,
        "visit_type": count.visit_type if count else None,
        "channel": count.channel.value if count else None,
        "result": count.result.value if count else None,
        "visits": count.visits if count else None,
        "items": count.items if count else None,
    }
    return _TAKE_EFFECT.run(connection, values).rowcount == 1


def is_due(connection: Connection) -> bool:
    """Whether there is anything to settle (read only: costs no write lock)."""
    return bool(_DUE.run(connection).scalar_one())


def settle(connection: Connection) -> None:
    """Add everything that is due to the language sheet, in the caller's transaction."""
    for statement in _SETTLE:
        statement.run(connection)


def delete_before(connection: Connection, business_date: date) -> int:
    """Forget the commands of all earlier days; how many there were."""
    return _DELETE.run(connection, {"business_date": business_date.isoformat()}).rowcount
