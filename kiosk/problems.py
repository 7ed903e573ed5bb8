# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Named failures that a person can do something about. Knows no other room of the kiosk.

A `Problem` carries facts, never a sentence: `text` is the id of the words in `content/ui`,
shown to the person in front of it in her language. Whatever is not a `Problem` is a bug.
"""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """How the command ends (the contract with scripts and systemd units)."""

    DONE = 0
    FAULTS_FOUND = 1
    WRONG_USE = 2
    NOT_AVAILABLE = 3


class Problem(Exception):
    """Base of all named failures. `facts` fill the placeholders of `text`."""

    text: ClassVar[str]
    exit_code: ClassVar[ExitCode] = ExitCode.NOT_AVAILABLE

    def __init__(self, **facts: object) -> None:
        super().__init__(self.text, facts)
        self.facts: dict[str, object] = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.text}({told})"


# --- guidance -----------------------------------------------------------------------------------


class ContentBroken(Problem):
    """The content cannot be used as it is written. Facts: count of its faults, the first one."""

    text = "problem.guidance.content_broken"
    exit_code = ExitCode.FAULTS_FOUND


# --- printing: the visitor keeps her number in any case -----------------------------------------


class PrinterOutOfPaper(Problem):
    """The roll is empty: staff put in a new one."""

    text = "problem.printing.out_of_paper"


class PrinterCoverOpen(Problem):
    """The cover is open: nothing prints until it is shut."""

    text = "problem.printing.cover_open"


class PrinterOffline(Problem):
    """The printer answers, but refuses to print."""

    text = "problem.printing.offline"


class PrinterNotFound(Problem):
    """Nothing answers at the address: switched off, or the cable is out. Facts: device."""

    text = "problem.printing.not_found"


class PrinterSilent(Problem):
    """Reached, but its answers are missing or make no sense: nothing was sent to it."""

    text = "problem.printing.silent"


class PrinterUnknown(Problem):
    """The slip was sent, and nobody can say whether it came out."""

    text = "problem.printing.unknown"


class PrinterTooLate(Problem):
    """The slip's time was over before it could be printed; it will never print."""

    text = "problem.printing.too_late"


class SpoolUnwritable(Problem):
    """The folder for the pictures of slips cannot be written. Facts: folder, reason."""

    text = "problem.printing.spool_unwritable"


class FontMissing(Problem):
    """A font that a slip needs is not installed. Facts: font."""

    text = "problem.printing.font_missing"


# --- queue -----------------------------------------------------------------------------------


class ForbiddenMove(Problem):
    """A ticket was asked to make a move it cannot make. Facts: ticket, now, asked."""

    text = "problem.queue.forbidden_move"
    exit_code = ExitCode.WRONG_USE


class BadTicketNumber(Problem):
    """What was typed is no ticket number like `C012`. Facts: number."""

    text = "problem.queue.bad_number"
    exit_code = ExitCode.WRONG_USE


# --- store: nothing that was shown is lost, nothing that is not committed is shown ---------------


class DatabaseLocked(Problem):
    """Another program holds the database and did not let go in time. Facts: path."""

    text = "problem.store.locked"


class DatabaseUnreachable(Problem):
    """The server that the devices share does not answer. Facts: path (its name), detail."""

    text = "problem.store.unreachable"


class DatabaseRefused(Problem):
    """The server does not let this device in, or not do this. Facts: path (its name), detail."""

    text = "problem.store.refused"


class DatabaseDamaged(Problem):
    """The file is no database of ours, or parts of it are broken. Facts: path, detail."""

    text = "problem.store.damaged"


class DatabaseNewer(Problem):
    """A newer kiosk made this database. Facts: path, found, known."""

    text = "problem.store.newer"


class DatabaseOlder(Problem):
    """An older kiosk made this shared database: `db upgrade` is due. Facts: path, found, known."""

    text = "problem.store.older"


class DatabaseUnwritable(Problem):
    """File or folder cannot be written. Facts: path, detail."""

    text = "problem.store.unwritable"


class DatabaseUnsupported(Problem):
    """The URL names a kind of database that this kiosk has no driver for. Facts: kind."""

    text = "problem.store.unsupported"
    exit_code = ExitCode.WRONG_USE


class DiskFull(Problem):
    """No room left where the database lives. Facts: path."""

    text = "problem.store.disk_full"


class RecordsWaiting(Problem):
    """This device went on without its server, which has not got everything yet.

    Facts: since (when the server went away), tickets, counts.
    """

    text = "problem.store.waiting"
    exit_code = ExitCode.FAULTS_FOUND


class ClockBeforeLastRecord(Problem):
    """The clock is earlier than what is already recorded: staff confirm the date.

    Facts: now, last (both by the hour). Never a reason to show a hall as closed.
    """

    text = "problem.store.clock_before_last_record"


# --- reports ---------------------------------------------------------------------------------


class BadMonth(Problem):
    """What was typed is no month like `2026-11`. Facts: month."""

    text = "problem.reports.bad_month"
    exit_code = ExitCode.WRONG_USE


# --- reception -------------------------------------------------------------------------------


class TicketsOff(Problem):
    """This hall's numbers come from the city's own machine (`tickets.enabled = false`)."""

    text = "problem.reception.tickets_off"


class UnknownSite(Problem):
    """No site with this id in the content. Facts: site."""

    text = "problem.reception.unknown_site"
    exit_code = ExitCode.WRONG_USE


class UnknownVisitType(Problem):
    """No visit type with this id in the content. Facts: visit_type, near (the closest id)."""

    text = "problem.reception.unknown_visit_type"
    exit_code = ExitCode.WRONG_USE


class UnknownLanguage(Problem):
    """No such locale. Facts: lang, known."""

    text = "problem.reception.unknown_language"
    exit_code = ExitCode.WRONG_USE


class NoTicketForVisitType(Problem):
    """This visit type has no queue: it is counted, but gets no number. Facts: visit_type."""

    text = "problem.reception.no_ticket_for_visit_type"
    exit_code = ExitCode.WRONG_USE


class NotServedHere(Problem):
    """This visit type is not served at this site, or not today. Facts: visit_type, site."""

    text = "problem.reception.not_served_here"
    exit_code = ExitCode.WRONG_USE


class TicketNotFound(Problem):
    """No such ticket at this site on this business day. Facts: number, site."""

    text = "problem.reception.ticket_not_found"
    exit_code = ExitCode.WRONG_USE


class CountNotFound(Problem):
    """No count of today is there to be undone: unknown, of another day, or none at all. Facts:
    site."""

    text = "problem.reception.count_not_found"
    exit_code = ExitCode.WRONG_USE


class AlreadyUndone(Problem):
    """Another command has taken this count back before. Facts: visit_type, site."""

    text = "problem.reception.already_undone"
    exit_code = ExitCode.WRONG_USE


# --- staff ------------------------------------------------------------------------------------


class NoPinSet(Problem):
    """Nobody can open the staff layer: kiosk.toml has no PIN."""

    text = "problem.staff.no_pin"


class HallEvacuated(Problem):
    """Everybody is leaving: that must be ended first. Facts: site."""

    text = "problem.staff.hall_evacuated"


class PinUnfit(Problem):
    """Not a PIN that could be set. Facts: shortest, longest, in digits."""

    text = "problem.staff.pin_unfit"
    exit_code = ExitCode.WRONG_USE


class PinWrong(Problem):
    """Nobody's PIN. Facts: left, the tries before the lock closes."""

    text = "problem.staff.pin_wrong"


class PinLocked(Problem):
    """No PIN is taken after too many wrong ones. Facts: seconds until one is."""

    text = "problem.staff.pin_locked"


# --- settings ----------------------------------------------------------------------------------


class SettingsBroken(Problem):
    """The settings cannot be used as they are written. Facts: count of their faults."""

    text = "problem.settings.broken"
    exit_code = ExitCode.WRONG_USE
