"""Start the assistant: ``python -m bot`` (PORT, HOST change where it listens)."""
from __future__ import annotations

import ctypes
import os
import socket
import sys
import warnings
from typing import Any

warnings.showwarning = lambda *_, **__: None  # those of the libraries below are not for users

import bot.lean  # noqa: E402, F401  (first: keeps TensorFlow out)
from rasa.core.run import serve_application  # noqa: E402

from bot import assistant  # noqa: E402
from bot.channels.overview import overview  # noqa: E402
from bot.channels.messaging.settings import Incomplete  # noqa: E402
from bot.channels.site import lead_to_demo  # noqa: E402
from bot.quiet import quieten  # noqa: E402
from knowledge import KnowledgeError, load  # noqa: E402

_LOCAL = ("127.0.0.1", "localhost", "::1")


def main() -> int:
    """Check what can be checked, then serve until stopped; returns the exit status."""
    quieten()
    host = os.environ.get("HOST", "127.0.0.1")
    try:
        port = _port(host)
        load()
        channels = overview(os.environ)
        model, endpoints = assistant.newest_model(), assistant.endpoints()
    except KnowledgeError as error:
        return _stop(f"The knowledge base has {len(error.problems)} problem(s):\n{error}")
    except (assistant.SetupError, Incomplete) as error:
        return _stop(str(error))
    print(f"Starting the JPO Assistant with {model.name} ...", flush=True)

    async def ready(app: Any, loop: Any) -> None:
        if app.ctx.agent is None or not app.ctx.agent.is_ready():
            _stop("The model could not be loaded; see the messages above, and run 'make train'")
            os._exit(1)
        _give_back()
        print(f"Ready: http://localhost:{port}  (the widget on a demo page; POST /webhooks/rest/webhook; stop with Ctrl-C)", flush=True)
        print("\n".join(channels.short(local=host in _LOCAL)), flush=True)

    serve_application(
        model_path=str(model), endpoints=endpoints, credentials=str(assistant.ROOT / "credentials.yml"),
        interface=host, port=port, enable_api=False, server_listeners=[(lead_to_demo, "before_server_start"), (ready, "after_server_start")],
    )
    return 0


def _port(host: str) -> int:
    """Return the port of the environment, if it is free.

    Raises SetupError otherwise.
    """
    value = os.environ.get("PORT") or "5005"
    if not value.isdigit() or not 0 < int(value) < 65536:
        raise assistant.SetupError(f"PORT={value} is not a port number; use one from 1 to 65535")
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(value)))
        except OSError as error:
            raise assistant.SetupError(f"port {value} on {host} cannot be used ({error.strerror}); try PORT=5006 make run") from error
    return int(value)


def _give_back() -> None:
    """Give the system back what loading needed and serving does not: some 50 MB, which glibc would keep."""
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(0)


def _stop(message: str) -> int:
    print(f"The assistant cannot start.\n{message}", file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())
