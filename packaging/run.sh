#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
# Sets everything up and starts the lobby full screen. Options go to `kiosk lobby`:
#   packaging/run.sh [--site main|plaza] [--windowed] [--lang L] [--text-size 1.0|1.25|1.6|2.0]
# Without a display the lobby starts on a screen that VNC shows, on this computer only.
set -euo pipefail
cd "$(dirname "$0")/.."
packaging/setup.sh

VNC_DISPLAY=${KIOSK_VNC_DISPLAY:-7}
VNC_SIZE=${KIOSK_VNC_SIZE:-1080x1920}

needs_screen() {
  local word
  for word in "$@"; do
    case "$word" in --help | -h) return 1 ;; esac
  done
  [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]
}

start_vnc_screen() {
  command -v Xtigervnc >/dev/null || packaging/setup.sh --vnc
  local port=$((5900 + VNC_DISPLAY))
  Xtigervnc ":$VNC_DISPLAY" -geometry "$VNC_SIZE" -depth 24 -localhost -rfbport "$port" \
    -SecurityTypes None -AlwaysShared >/dev/null 2>&1 &
  vnc=$!
  trap 'kill "$vnc" 2>/dev/null || true' EXIT
  local tries=0
  until [ -S "/tmp/.X11-unix/X$VNC_DISPLAY" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 100 ] || ! kill -0 "$vnc" 2>/dev/null; then
      echo "kiosk: the VNC screen :$VNC_DISPLAY did not start; is the number in use? Set KIOSK_VNC_DISPLAY." >&2
      exit 3
    fi
    sleep 0.1
  done
  export DISPLAY=":$VNC_DISPLAY" KIOSK_LOBBY_GRAPHICS=software
  echo "kiosk: no display here, so the lobby runs on a VNC screen of this computer only." >&2
  echo "kiosk: look at it with: vncviewer localhost:$port   (from afar: ssh -L $port:localhost:$port THIS-COMPUTER first)" >&2
}

if needs_screen "$@"; then
  start_vnc_screen
  .venv/bin/kiosk lobby "$@"
else
  exec .venv/bin/kiosk lobby "$@"
fi
