"""The files that the web channel serves: the widget, and a demo page under a strict policy."""
from __future__ import annotations

from pathlib import Path
from typing import Any, Awaitable, Callable, Dict, Optional, Tuple

from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

_WIDGET = Path(__file__).resolve().parents[2] / "widget"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
"""The Content-Security-Policy of the demo page: what the widget needs of a page is no more than this."""
_FILES: Dict[str, Tuple[str, str]] = {
    "/widget.js": ("dist/widget.js", "text/javascript; charset=utf-8"),
    "/demo/": ("demo/en.html", "text/html; charset=utf-8"),
    "/demo/fr": ("demo/fr.html", "text/html; charset=utf-8"),
    "/demo/icon.svg": ("demo/icon.svg", "image/svg+xml"),
    "/demo/site.css": ("demo/site.css", "text/css; charset=utf-8"),
    "/demo/site.js": ("demo/site.js", "text/javascript; charset=utf-8"),
}


def add_files(blueprint: Blueprint) -> None:
    """Add a route for each file."""
    for address, (name, kind) in _FILES.items():
        blueprint.add_route(_serve(_WIDGET / name, kind), address, methods=["GET"], name=name.replace("/", "_").replace(".", "_"))


def _serve(path: Path, kind: str) -> Callable[[Request], Awaitable[HTTPResponse]]:
    async def send(request: Request) -> HTTPResponse:
        headers = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "cross-origin"}
        if path.suffix == ".html":
            headers.update({"Content-Security-Policy": POLICY, "Referrer-Policy": "no-referrer"})
        return response.raw(path.read_bytes(), content_type=kind, headers=headers)

    return send


async def lead_to_demo(app: Sanic, loop: Any) -> None:
    """Send visitors of ``/``, where Rasa says hello, to the demo page; to be called before the server starts."""

    async def lead(request: Request) -> Optional[HTTPResponse]:
        return response.redirect("/webhooks/web/demo/") if request.path == "/" else None

    app.register_middleware(lead, "request")
