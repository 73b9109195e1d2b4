#!/usr/bin/env bash
# For the tests of the widget alone: a Chromium of the system, and widget/node_modules. What cannot be had is said; its tests are skipped.
set -uo pipefail
cd "$(dirname "$0")/.."

if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing Chromium for the widget's tests ..."
    apt-get -qq update >/dev/null 2>&1 # one list that cannot be had does not matter
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y -o DPkg::Lock::Timeout=120 --no-install-recommends chromium fonts-dejavu-core >/dev/null 2>&1 ||
      echo "Chromium could not be installed; the widget is not tested in a browser."
  else
    echo "There is no Chromium; install it (apt-get install chromium) to test the widget in a browser."
  fi
fi

if ! command -v npm >/dev/null; then
  echo "There is no npm; the widget's types, its freshness against esbuild and axe are not checked."
elif [ ! -f widget/node_modules/.from ] || ! cmp -s widget/package.json widget/node_modules/.from; then
  echo "Installing the widget's tools ..."
  if (cd widget && npm install --no-audit --no-fund --loglevel=error >/dev/null 2>&1); then
    cp widget/package.json widget/node_modules/.from
  else
    echo "npm install failed in widget/; the widget's types, its freshness against esbuild and axe are not checked."
  fi
fi
exit 0
