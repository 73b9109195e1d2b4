"""Microsoft Teams as the tests play it: the Bot Connector with its keys, the sign-in service, and how the apps show an activity.

By https://learn.microsoft.com/azure/bot-service/rest-api (authentication, connector API reference),
https://learn.microsoft.com/microsoftteams/platform/bots/how-to (format-your-bot-messages, rate-limit) and the schema explorer at
https://learn.microsoft.com/adaptive-cards/schema-explorer.
"""
from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
import time
from functools import lru_cache
from typing import Any, Dict, List, Optional, Tuple

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from tests.bot.channels.messengers.provider import Forgery, Post, Provider, Received, Shown

APP, TENANT, SECRET, TOKEN = "c9e8c047-2a74-40a2-b28a-b162d5f5327c", "72f988bf-86f1-41af-91ab-2d7cd011db47", "a-client-secret", "our-token"
SERVICE = "https://smba.trafficmanager.net/amer/"
_CARD = "application/vnd.microsoft.card.adaptive"
_LARGEST_CARD, _LARGEST_MESSAGE = 28 * 1024, 100 * 1024


@lru_cache(maxsize=None)
def private(name: str) -> RSAPrivateKey:
    """Return a key of the connector: "one" and "two" are good for Teams, "web" is for another channel, "strange" is no key of it."""
    return generate_private_key(65537, 2048)


def public(name: str, endorsements: Tuple[str, ...] = ("msteams",)) -> Dict[str, Any]:
    """Return a key as the connector lists it."""
    listed = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(private(name).public_key()))
    return {"kty": "RSA", "use": "sig", "kid": name, "x5t": name, "n": listed["n"], "e": listed["e"], "endorsements": list(endorsements)}


def token(key: str = "one", kid: Optional[str] = None, **claims: Any) -> str:
    """Return a token of the connector; a claim of None is left out."""
    now = int(time.time())
    whole = {"serviceurl": SERVICE, "nbf": now - 10, "exp": now + 3600, "iss": "https://api.botframework.com", "aud": APP, **claims}
    kept = {name: value for name, value in whole.items() if value is not None}
    return jwt.encode(kept, private(key), "RS256", {"kid": kid or key, "x5t": kid or key})


class Played(Provider):
    """Azure Bot Service with one bot."""

    def __init__(self) -> None:
        """Begin with two keys, and a sign-in that gives ``TOKEN``."""
        super().__init__()
        self.keys = [public("one"), public("web", ("webchat", "directline"))]
        self.grant: Tuple[int, Any] = (200, {"token_type": "Bearer", "expires_in": 3599, "ext_expires_in": 3599, "access_token": TOKEN})
        self.served: List[Received] = []
        self.fake = ""

    def environment(self, fake: str) -> Dict[str, str]:
        """Return the settings."""
        self.fake = fake
        return {"JPO_TEAMS_APP_ID": APP, "JPO_TEAMS_APP_SECRET": SECRET, "JPO_TEAMS_TENANT": TENANT, "JPO_TEAMS_API": fake}

    def sign(self, post: Post) -> Post:
        """Add a token."""
        return self.bearing(post, token(serviceurl=_service(post)))

    @staticmethod
    def bearing(post: Post, value: str) -> Post:
        """Return ``post`` with another token."""
        return post.having(Authorization=f"Bearer {value}")

    def forgeries(self) -> Dict[str, Forgery]:
        """Spoil the header, the signature, each claim, or what the activity says of itself."""
        now = int(time.time())
        tokens = {
            "another key": token("strange", "one"), "an unknown key": token("strange", "strange"), "a key for another channel": token("web"),
            "expired": token(exp=now - 330), "of tomorrow": token(nbf=now + 330), "without an end": token(exp=None),
            "for another bot": token(aud="3dc8e8c5-0000-4f2b-8d1c-000000000000"), "for nobody": token(aud=None),
            "of another issuer": token(iss="https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"), "of no issuer": token(iss=None),
            "for another service": token(serviceurl="https://evil.example/"), "for no service": token(serviceurl=None),
            "a service that is no text": token(serviceurl=[SERVICE]), "not signed": jwt.encode(jwt.decode(token(), options={"verify_signature": False}), "", "none"),
            "signed with the public key": _by_public_key(), "truncated": token()[:-20], "no JWT": "abc", "letters beyond ASCII": "é.é.é", "three dots": "...",
        }
        whole: Dict[str, Forgery] = {
            "no header": lambda post: post.having(Authorization=None), "an empty token": lambda post: post.having(Authorization="Bearer "),
            "another scheme": lambda post: post.having(Authorization="Basic " + base64.b64encode(f"{APP}:{SECRET}".encode()).decode()),
            "replies to another host": lambda post: _changed(post, serviceUrl="https://evil.example/"),
            "replies without TLS": lambda post: self.bearing(_changed(post, serviceUrl="http://smba.trafficmanager.net/amer/"), token(serviceurl="http://smba.trafficmanager.net/amer/")),
            "no address for replies": lambda post: _changed(post, serviceUrl=None), "from another channel": lambda post: _changed(post, channelId="webchat"),
        }
        whole.update({f"a token: {name}": lambda post, value=value: self.bearing(post, value) for name, value in tokens.items()})  # type: ignore[misc]
        return whole

    def address(self, person: int) -> str:
        """Return the id of a personal chat."""
        return f"a:1pL6i0oY3C0K8oAj8-{person:05}"

    def text(self, person: int, text: str) -> Post:
        """Return a message activity."""
        html = [{"contentType": "text/html", "content": f"<div>{text}</div>"}] if text.strip() else []
        return self.activity(person, "message", text=text, textFormat="plain", attachments=html)

    def media(self, person: int) -> Post:
        """Return a message with a picture."""
        return self.activity(person, "message", attachments=[
            {"contentType": "image/*", "contentUrl": f"{SERVICE}v3/attachments/0-eus-d1/views/original"},
            {"contentType": "text/html", "content": '<div><img src="https://graph.microsoft.com/x" style="vertical-align:bottom"></div>'},
        ])

    def press(self, person: int, mark: str) -> Post:
        """Return what Action.Submit with messageBack sends."""
        return self.activity(person, "message", text="a title", value={"mark": mark}, replyToId="1575667808184")

    def echo(self, text: str) -> Post:
        """Return a message of the bot itself."""
        return _changed(self.activity(1, "message", text=text), **{"from": {"id": f"28:{APP}", "name": "JPO Assistant"}})

    def activity(self, person: int, kind: str, **content: Any) -> Post:
        """Return an activity of a personal chat."""
        number = next(self.numbers)
        return Post.json({
            "type": kind, "id": str(1485983408511 + number), "timestamp": "2025-02-01T21:10:07.437Z", "serviceUrl": SERVICE, "channelId": "msteams",
            "from": {"id": f"29:1XJKJMvc5GBtc2JwZq0oj8tHZmz-{person:05}", "name": "Awa", "aadObjectId": f"7faf8ab2-3d56-4244-b585-{person:012}"},
            "conversation": {"conversationType": "personal", "tenantId": TENANT, "id": self.address(person)},
            "recipient": {"id": f"28:{APP}", "name": "JPO Assistant"}, "channelData": {"tenant": {"id": TENANT}}, **content,
        })

    def serves(self, received: Received) -> Optional[Tuple[int, Any]]:
        """Give keys and tokens."""
        answers = {
            "/v1/.well-known/openidconfiguration": lambda: (200, {
                "issuer": "https://api.botframework.com", "jwks_uri": f"{self.fake}/v1/.well-known/keys", "id_token_signing_alg_values_supported": ["RS256"],
            }),
            "/v1/.well-known/keys": lambda: (200, {"keys": self.keys}), f"/{TENANT}/oauth2/v2.0/token": lambda: self._granted(received.body),
        }
        if received.path not in answers:
            return None
        self.served.append(received)
        return answers[received.path]()

    def _granted(self, form: Dict[str, Any]) -> Tuple[int, Any]:
        wanted = {"grant_type": "client_credentials", "client_id": APP, "client_secret": SECRET, "scope": "https://api.botframework.com/.default"}
        return self.grant if form == wanted else (401, {"error": "invalid_client"})

    def shown(self, received: Received) -> Optional[Shown]:
        """Read an activity as the connector and the apps do."""
        path = re.fullmatch(r"/[\w.-]+/v3/conversations/([^/]+)/activities", received.path)
        assert path, f"404: {received.path}"
        assert received.headers["Authorization"] == f"Bearer {TOKEN}", "401"
        activity = received.body
        assert activity["type"] == "message" and activity["from"]["id"] == f"28:{APP}" and activity["conversation"]["id"] == path[1], "400: BadSyntax"
        assert len(json.dumps(activity).encode("utf-16-le")) <= _LARGEST_MESSAGE, "413: MessageSizeTooBig"
        if "attachments" not in activity:
            assert activity["text"] and activity["textFormat"] == "plain", "400: empty, or Markdown"
            return Shown(path[1], activity["text"], [])
        assert "text" not in activity, "split into two messages"
        (attachment,) = activity["attachments"]
        assert attachment["contentType"] == _CARD and 0 < len(activity["summary"]) <= 120
        return Shown(path[1], *drawn(attachment["content"]))

    def accepts(self, received: Received) -> Any:
        """Return the id of the new activity."""
        return {"id": "1632474074231"}

    def gone(self) -> Tuple[int, Dict[str, str], Any]:
        """Return the answer where the app was taken away."""
        return 403, {}, {"error": {"code": "BotNotInConversationRoster", "message": "The bot is not part of the conversation roster."}}


def drawn(card: Dict[str, Any]) -> Tuple[str, List[Tuple[str, str]]]:
    """Return the text of a card, and its buttons with their marks; raise AssertionError where it is none of version 1.2."""
    assert card["type"] == "AdaptiveCard" and card["version"] == "1.2", "400: no card"
    assert len(json.dumps(card)) <= _LARGEST_CARD, "413: a card has at most 28 KB"
    texts, buttons = [], []
    for element in card["body"]:
        if element["type"] == "ActionSet":
            buttons += [(action["title"], _submitted(action)) for action in element["actions"]]
            continue
        assert element["type"] == "Container" and element["items"] and not buttons, "400: no container, or below the buttons"
        lines = [item for item in element["items"] if item["type"] == "RichTextBlock"]
        texts.append("\n".join("".join(_run(run) for run in item["inlines"]) for item in lines))
        for links in (item for item in element["items"] if item not in lines):
            assert links["type"] == "ActionSet" and all(a["type"] == "Action.OpenUrl" and a["title"] and a["url"].startswith("http") for a in links["actions"])
    return "\n\n".join(texts), buttons


def _run(run: Dict[str, Any]) -> str:
    """Return the text of a run, in which nothing is Markdown."""
    assert run["type"] == "TextRun" and run["text"] and set(run) <= {"type", "text", "weight", "italic", "size"}, f"400: {run}"
    assert "\n" not in run["text"], "a line that some apps do not break"
    return str(run["text"])


def _submitted(action: Dict[str, Any]) -> str:
    """Return the mark that comes back."""
    data = action["data"]
    assert action["type"] == "Action.Submit" and 0 < len(action["title"]) <= 40
    assert data["msteams"] == {"type": "messageBack", "displayText": action["title"], "text": action["title"]}
    return str(data["mark"])


def _service(post: Post) -> str:
    try:
        return str(json.loads(post.body)["serviceUrl"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return SERVICE


def _changed(post: Post, **content: Any) -> Post:
    return Post(json.dumps({**json.loads(post.body), **content}).encode(), post.headers)


def _by_public_key() -> str:
    """Return a token signed by HMAC with what everybody knows: a receiver that believes the header's algorithm takes it."""
    parts = [{"alg": "HS256", "typ": "JWT", "kid": "one"}, jwt.decode(token(), options={"verify_signature": False})]
    said = ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in parts)
    digest = hmac.new(json.dumps(public("one")).encode(), said.encode(), hashlib.sha256).digest()
    return f"{said}.{base64.urlsafe_b64encode(digest).rstrip(b'=').decode()}"
