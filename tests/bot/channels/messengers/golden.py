"""The exact calls of a channel for each form of reply, kept beside it as en.json and fr.json.

After a change that is meant: ``python -m tests.bot.channels.messengers.golden`` writes them anew; read the difference.
"""
from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, List

from tests.bot.channels.messengers.loopback import Loopback
from tests.bot.channels.messengers.provider import CHANNELS, HERE, Post, Received
from tests.bot.channels.messengers.samples import FORMS, script

LANGUAGES = ("en", "fr")


def kept(name: str, language: str) -> Path:
    """Return where the calls of a channel are kept."""
    return HERE / name / f"{language}.json"


def calls(loopback: Loopback, language: str) -> List[Dict[str, Any]]:
    """Return what a person says and the calls that it leads to."""
    provider, person = loopback.provider, 701 if language == "en" else 702
    posts: Dict[str, Post] = {"/start": provider.command(person, "start")}
    posts.update({f"{form} {language}": provider.text(person, f"{form} {language}") for form in FORMS})
    posts.update({"a picture": provider.media(person), "/language": provider.command(person, "language"), "/help": provider.command(person, "help")})
    posts.update({"the same again": provider.text(person, f"answer {language}"), "/delete": provider.command(person, "delete")})
    found = []
    for said, post in posts.items():
        before = len(loopback.received)
        loopback.send(post)
        found.append({"said": said, "calls": [_told(loopback, received) for received in loopback.received[before:]]})
    return found


def _told(loopback: Loopback, received: Received) -> Dict[str, Any]:
    told: Dict[str, Any] = {"path": received.path, "body": received.body}
    if "Authorization" in received.headers:
        told["authorization"] = received.headers["Authorization"]
    return told


def main() -> None:
    """Write the calls of every channel."""
    for name in CHANNELS:
        loopback = Loopback(name, script)
        for language in LANGUAGES:
            kept(name, language).write_text(json.dumps(calls(loopback, language), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        loopback.stop()


if __name__ == "__main__":
    main()
