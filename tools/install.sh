#!/usr/bin/env bash
# Make .venv with Python 3.10 and the pinned requirements. uv goes into .uv unless it is there already.
set -euo pipefail
cd "$(dirname "$0")/.."

find_uv() { # a uv on the PATH, else one of our own from PyPI
  if command -v uv >/dev/null 2>&1; then command -v uv; return; fi
  if [ ! -x .uv/bin/uv ]; then
    local python
    python=$(find_python || command -v python3 || true)
    [ -n "$python" ] || { echo "Python 3 is needed to begin with; install python3 and its venv module" >&2; exit 1; }
    echo "Installing uv into .uv ..." >&2
    "$python" -m venv .uv >&2 || { echo "python3 -m venv failed; install the venv module of Python 3" >&2; exit 1; }
    .uv/bin/pip install --quiet --disable-pip-version-check uv >&2
  fi
  echo .uv/bin/uv
}

find_python() { # Python 3.10 on the PATH or under pyenv; uv brings its own elsewhere
  local candidate root
  for candidate in python3.10 python3; do
    if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 10))' 2>/dev/null; then
      "$candidate" -c 'import sys; print(sys.executable)'; return
    fi
  done
  for root in "${PYENV_ROOT:-}" "$HOME/.pyenv" "$(command -v pyenv >/dev/null 2>&1 && pyenv root || true)"; do
    for candidate in "$root"/versions/3.10.*/bin/python3.10; do
      if [ -n "$root" ] && [ -x "$candidate" ]; then echo "$candidate"; return; fi
    done
  done
  return 1
}

export UV_SYSTEM_CERTS=true UV_NATIVE_TLS=true # trust what the machine trusts (old and new name)
uv=$(find_uv)
python=$(find_python || echo 3.10)
echo "Installing the requirements (about 2.5 GB, a minute or two) ..."
[ -x .venv/bin/python ] || "$uv" venv --quiet --python "$python" .venv
"$uv" pip install --quiet --python .venv/bin/python --require-hashes -r requirements.txt
echo "Installed."
