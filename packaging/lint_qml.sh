#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
# Checks all QML: unknown names, wrong types, unqualified access. Any warning fails.
# qmllint knows our Python types only from files that are made here, in a folder that goes again.
set -euo pipefail
cd "$(dirname "$0")/.."

types=$(mktemp -d)
trap 'rm -rf "$types"' EXIT
.venv/bin/python packaging/qml_types.py "$types"

mapfile -t pages < <(find kiosk/screens/qml tests -name '*.qml' | sort)
if ! .venv/bin/pyside6-qmllint -W 0 -I "$types" -I kiosk/screens/qml "${pages[@]}" \
  2> >(grep -v "qmllint -W 0" >&2); then
  printf '%s\n' "kiosk: the QML above needs a hand: line, column and [category] are named" >&2
  exit 1
fi
