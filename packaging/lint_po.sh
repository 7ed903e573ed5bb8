#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
# Every PO file passes gettext's own check, and pofilter finds no error in it.
set -euo pipefail
cd "$(dirname "$0")/.."
status=0
for file in locales/*/LC_MESSAGES/*.po; do
  msgfmt -c -o /dev/null "$file" || status=1
  # pofilter writes the entries with errors to a copy of the file; none is what we want.
  found=$(.venv/bin/pofilter --progress=none --test=variables --test=escapes --test=newlines \
    --test=tabs --test=printf --test=xmltags "$file" 2>/dev/null | grep -c '^# (pofilter)' || true)
  if [ "$found" != 0 ]; then
    echo "$file: pofilter found $found entries with errors"
    status=1
  fi
done
exit $status
