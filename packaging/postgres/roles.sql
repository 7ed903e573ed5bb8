-- SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
-- SPDX-License-Identifier: Apache-2.0
-- Who may do what. Run by the owner, in the kiosk's database, after `kiosk db upgrade`; again after
-- each later one. Passwords are set apart: ALTER ROLE kiosk PASSWORD '…'.
DO $$
BEGIN
  -- Roles are the whole server's: another database may have made them.
  CREATE ROLE kiosk LOGIN;
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
DO $$
BEGIN
  CREATE ROLE report LOGIN;
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM kiosk, report;

-- A device issues, counts and calls; it deletes what lives for a day. It makes no tables.
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO kiosk;
REVOKE INSERT, UPDATE ON alembic_version FROM kiosk;
GRANT DELETE ON tickets, staff_calls, batches TO kiosk;

-- A report reads counters, never tickets or calls.
GRANT SELECT ON visit_tally, language_tally, session_tally, call_tally, wait_tally,
  alembic_version TO report;
