#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
# Sets everything up and runs every check and test. --long adds the soaks and kills (up to 75 min).
set -euo pipefail
cd "$(dirname "$0")/.."
long=0
for word in "$@"; do
  case "$word" in
    --long) long=1 ;;
    *)
      echo "usage: packaging/test.sh [--long]" >&2
      exit 2
      ;;
  esac
done
packaging/setup.sh --dev

export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software LANG=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY KIOSK_HOME
bin=$PWD/.venv/bin
failed=()

step() { # step NAME WHAT-TO-DO COMMAND...: runs every check, and says at the end which failed
  local name=$1 remedy=$2 began=$SECONDS
  shift 2
  echo "== $name"
  if "$@"; then
    echo "-- $name: fine ($((SECONDS - began)) s)"
  else
    echo "-- $name: FAILED. $remedy"
    failed+=("$name")
  fi
}

step "ruff" "Run: .venv/bin/ruff check --fix . and .venv/bin/ruff format ." \
  sh -c "'$bin/ruff' check -q . && '$bin/ruff' format -q --check ."
step "mypy" "Give every function its types; see the lines above." "$bin/mypy" --no-error-summary
step "import rules" "A room imports only rooms to its right; see ARCHITECTURE.md." \
  "$bin/lint-imports" --no-cache
step "qmllint" "Mend the QML named above." packaging/lint_qml.sh
step "content check" "Mend the lines named above; content/README.md says how." \
  "$bin/kiosk" content check
step "gettext" "Mend the PO files named above." packaging/lint_po.sh

which=(-m "not long")
if [ "$long" = 1 ]; then
  # One file, but an hour of work: its tests are shared out one by one.
  all_pictures=tests/screens/test_gallery.py::test_no_screen_has_a_fault_in_any_way_to_show_it
  step "all pictures" "Run kiosk gallery for the setting named above, and look at its pictures." \
    "$bin/pytest" -q -n "$(nproc)" --dist load "$all_pictures"
  which=(--deselect "$all_pictures")
fi
step "tests" "Read the first failure above." "$bin/pytest" -q -n "$(nproc)" --dist loadfile "${which[@]}"

if [ ${#failed[@]} -gt 0 ]; then
  echo "failed: ${failed[*]}"
  exit 1
fi
echo "all checks and tests are fine (${SECONDS} s)"
