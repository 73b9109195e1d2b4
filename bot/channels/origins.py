"""Which websites may talk to the assistant from a browser."""
from __future__ import annotations

from typing import Dict, Iterable
from urllib.parse import urlsplit

from sanic.request import Request


class Origins:
    """The allowed origins; the assistant's own is always one, and programs that are no browser send none."""

    def __init__(self, allowed: Iterable[str]) -> None:
        """Take origins such as ``https://careers.example.org``.

        Raises ValueError for one that has a path or is no web address.
        """
        self._allowed = {self._checked(origin) for origin in allowed}

    def allows(self, request: Request) -> bool:
        """Say whether the page that a request comes from may call."""
        origin = request.headers.get("origin")
        return not origin or origin.lower() in self._allowed or self._own(request, origin)

    def headers(self, request: Request) -> Dict[str, str]:
        """Return what tells the browser that the page may read the answer."""
        origin = request.headers.get("origin")
        if not origin or not self.allows(request):
            return {"Vary": "Origin"}
        return {
            "Vary": "Origin", "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Methods": "GET, POST, DELETE",
            "Access-Control-Allow-Headers": "authorization, content-type", "Access-Control-Expose-Headers": "retry-after",
            "Access-Control-Max-Age": "600",
        }

    @staticmethod
    def _own(request: Request, origin: str) -> bool:
        return urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()

    @staticmethod
    def _checked(origin: str) -> str:
        parts = urlsplit(origin)
        if parts.scheme not in ("http", "https") or not parts.netloc or origin != f"{parts.scheme}://{parts.netloc}":
            raise ValueError(f"'{origin}' is not an origin; write it like https://careers.example.org, without a path")
        return origin.lower()
