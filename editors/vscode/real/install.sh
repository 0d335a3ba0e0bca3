#!/usr/bin/env bash
# Gets VS Code's server from npm. code-server is a frame around it: only what lies in lib/vscode is run, so the frame's own build is
# left out, and so are modules in C++ (terminals, spdlog, Kerberos) without which the server runs as well.
set -euo pipefail
cd "$(dirname "$0")"
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --silent --no-audit --no-fund
cd node_modules/code-server/lib/vscode
[ -f node_modules/.package-lock.json ] || npm install --silent --no-audit --no-fund --omit=dev --ignore-scripts # by its npm-shrinkwrap.json
ln -sfn node_modules node_modules.asar
