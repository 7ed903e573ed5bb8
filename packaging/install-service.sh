#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
# Makes the lobby start with the session of the user who runs this, and restart when it ends.
#   packaging/install-service.sh [--remove]
set -euo pipefail
cd "$(dirname "$0")/.."
units=${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user
if [ "${1:-}" = --remove ]; then
  systemctl --user disable --now kiosk-lobby.service || true
  rm -f "$units/kiosk-lobby.service"
  exit 0
fi
packaging/setup.sh
mkdir -p "$units"
sed "s#@KIOSK@#$PWD#g" packaging/kiosk-lobby.service >"$units/kiosk-lobby.service"
systemctl --user daemon-reload
systemctl --user enable --now kiosk-lobby.service
echo "the lobby now starts with $USER's graphical session; its log: journalctl --user -u kiosk-lobby"
