#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing on Debian 12 or Ubuntu: system libraries, fonts, uv, locked dependencies.
# Leaves the command at .venv/bin/kiosk. Called by run.sh (run time only) and test.sh (--dev);
# --vnc adds a screen for machines without a display.
set -euo pipefail
cd "$(dirname "$0")/.."

UV_VERSION=0.13.9
# Qt's window system libraries, shaping and line breaking (Thai), fonts, translations' compiler.
PACKAGES=(python3 python3-venv ca-certificates fontconfig fonts-noto-cjk fonts-noto-core
  libglib2.0-0 libthai0 libfribidi0 libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4
  libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libdbus-1-3
  libusb-1.0-0 alsa-utils)
DEV_PACKAGES=(gettext git xvfb xauth cups-daemon cups-client tesseract-ocr tesseract-ocr-jpn
  postgresql)
lock=requirements.lock
case "${1:-}" in
  --dev)
    PACKAGES+=("${DEV_PACKAGES[@]}")
    lock=requirements-dev.lock
    ;;
  --vnc) PACKAGES+=(tigervnc-standalone-server) ;;
  "") ;;
  *)
    echo "usage: packaging/setup.sh [--dev|--vnc]" >&2
    exit 2
    ;;
esac

say() { printf '%s\n' "kiosk setup: $*" >&2; }

# Ubuntu has some under new names, which "provide" the old ones.
missing_packages() {
  local package installed
  installed=$(dpkg-query -W -f='${db:Status-Status} ${Package} ${Provides}\n' \
    | sed -n 's/^installed //p' | tr -d ',' | tr ' ' '\n')
  for package in "${PACKAGES[@]}"; do
    grep -qxF "$package" <<<"$installed" || printf '%s\n' "$package"
  done
}

install_packages() {
  local missing as_root=() reason
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      as_root=(sudo)
    else
      say "these packages are missing, and installing them needs root: ${missing[*]}"
      say "ask an administrator to run: apt-get install ${missing[*]}"
      exit 3
    fi
  fi
  say "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  reason=$({ "${as_root[@]}" apt-get update -q && "${as_root[@]}" apt-get install -y -q \
    --no-install-recommends "${missing[@]}"; } 2>&1) || {
    say "Debian's packages could not be installed: ${missing[*]}"
    say "$(printf '%s\n' "$reason" | grep -E '^(E|Err)' | tail -n 2 | tr '\n' ' ')"
    say "connect this computer to a network with a Debian mirror and run this again"
    exit 3
  }
}

install_uv() {
  if [ -x .venv-tools/bin/uv ] && .venv-tools/bin/uv --version | grep -q " $UV_VERSION\b"; then
    return 0
  fi
  say "installing uv $UV_VERSION"
  python3 -m venv .venv-tools
  .venv-tools/bin/pip install -q --disable-pip-version-check "uv==$UV_VERSION" || {
    say "uv could not be installed: connect this computer to a network with a package index"
    exit 3
  }
}

install_dependencies() {
  local stamp=.venv/.synced want
  # A development environment holds all of the run-time one: starting the lobby keeps it.
  if [ -f "$stamp" ] && grep -q '^requirements-dev.lock ' "$stamp"; then
    lock=requirements-dev.lock
  fi
  want="$lock $(sha256sum <"$lock" | cut -d' ' -f1) $PWD"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ]; then
    return 0
  fi
  say "installing the locked dependencies of $lock"
  [ -x .venv/bin/python ] || .venv-tools/bin/uv venv -q --python /usr/bin/python3 .venv
  # Without compiled bytecode imports take three times as long.
  .venv-tools/bin/uv pip sync -q --require-hashes --compile-bytecode -p .venv "$lock" || {
    say "the locked dependencies could not be installed: connect this computer to a network with a package index"
    exit 3
  }
  link_command
  printf '%s\n' "$want" >"$stamp"
}

# The command without building a wheel: a path file and a two-line entry point.
link_command() {
  local site
  site=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
  pwd >"$site/kiosk.pth"
  printf '#!%s\nimport sys\nfrom kiosk.cli import main\nsys.exit(main())\n' \
    "$PWD/.venv/bin/python" >.venv/bin/kiosk
  chmod +x .venv/bin/kiosk
}

install_packages
install_uv
install_dependencies
