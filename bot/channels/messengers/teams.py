"""Microsoft Teams through Azure Bot Service (docs/channels/teams.md).

Its reference: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
"""
from __future__ import annotations

import json
from typing import Any, Dict, List, Optional
from urllib.parse import quote, urlsplit

import jwt
from sanic.request import Request

from bot.channels.messaging.access import Access
from bot.channels.messaging.blocks import Block, Button, Message, Span, Style, plain
from bot.channels.messaging.channel import Messenger
from bot.channels.messaging.inbound import Inbound, at, objects, typed
from bot.channels.messaging.openid import Keys, NoKeys
from bot.channels.messaging.outbox import Answer, Call, Outcome, outcome
from bot.channels.messaging.pages import titled
from bot.channels.messaging.secrecy import Secrecy
from bot.channels.messaging.settings import Setting
from bot.channels.web_request import Refused, bearer

_METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration"
_ISSUER = _SCOPE = "https://api.botframework.com"
_LOGIN = "https://login.microsoftonline.com"
_CHANNEL = "msteams"
_SKEW = 300
"""Seconds that two clocks may differ."""
_SMALL = ("sources", "notice", "progress")
_SUMMARY = 120
"""Characters of the text in a notification."""
_AROUND_A_LINE = 90
"""Characters of JSON around the text of a line."""


def _measure(written: str) -> int:
    return len(written) + _AROUND_A_LINE


class Teams(Messenger):
    """Talks to people in personal chats with a bot.

    Texts are RichTextBlocks, which know no Markdown: what escapes it differs between the apps for desktop and phone
    (github.com/microsoft/AdaptiveCards/issues/5590). Links are buttons, as links in them do too (issues/9100).
    """

    provider = "Microsoft Teams"
    settings = (
        Setting("JPO_TEAMS_APP_ID", "the bot's Microsoft App ID"),
        Setting("JPO_TEAMS_APP_SECRET", "a client secret of the app"),
        Setting("JPO_TEAMS_TENANT", "the ID of the app's tenant; botframework.com for a bot that is registered as multi-tenant"),
        Setting("JPO_TEAMS_API", "another host for Microsoft's sign-in and connector, for tests", default=""),
    )
    style = Style(longest=6000, most_buttons=6, longest_title=40, measure=_measure)

    def __init__(self, values: Optional[Dict[str, str]], keys: Optional[Secrecy] = None, per_minute: int = 20) -> None:
        """Take what every channel takes."""
        super().__init__(values, keys, per_minute)
        tenant, client, secret = (self.values.get(f"JPO_TEAMS_{name}", "") for name in ("TENANT", "APP_ID", "APP_SECRET"))
        self.signers = Keys(self._at(_METADATA))
        self.access = Access(self._at(f"{_LOGIN}/{quote(tenant, safe='')}/oauth2/v2.0/token"), client, secret, f"{_SCOPE}/.default")

    async def verify(self, request: Request) -> None:
        """Check the token of the Bot Connector, and that it was made for this activity's channel and address."""
        token = bearer(request)
        if not token:
            raise Refused(401, "the token is missing")
        claims = await self._claims(token)
        activity = self.decode(request)
        service = claims.get("serviceurl", claims.get("serviceUrl"))
        if not isinstance(service, str) or not service.startswith("https://") or at(activity, "serviceUrl", str) != service:
            raise Refused(403, "the token is for another service")
        if at(activity, "channelId", str) != _CHANNEL:
            raise Refused(403, "the activity is of another channel")

    async def _claims(self, token: str) -> Dict[str, Any]:
        """Return what a token says, once its signature, issuer, audience and times are checked."""
        try:
            key = await self.signers.key(str(jwt.get_unverified_header(token).get("kid")))
            if _CHANNEL not in (at(key, "endorsements", list) or []):
                raise Refused(403, "the token is not signed by a key for Teams")
            return dict(jwt.decode(
                token, jwt.PyJWK(key, "RS256").key, ["RS256"], audience=self.values["JPO_TEAMS_APP_ID"], issuer=_ISSUER, leeway=_SKEW,
                options={"require": ["exp", "iss", "aud"]},
            ))
        except NoKeys as error:
            raise Refused(503, "Microsoft's keys cannot be had now") from error
        except (jwt.PyJWTError, ValueError, TypeError) as error:
            raise Refused(403, "the token is wrong or has expired") from error

    def read(self, body: Any) -> List[Inbound]:
        """Read an activity."""
        kind, bot = at(body, "type", str) or "none", at(body, "recipient.id", str)
        person, conversation, service = at(body, "from.id", str), at(body, "conversation.id", str), at(body, "serviceUrl", str)
        if not (person and conversation and bot and service) or person == bot or person.startswith("28:"):
            return [Inbound("ignored", what="an activity of no person")]
        number = at(body, "id", str)
        who: Dict[str, Any] = {
            "id": f"{conversation}/{number}" if number else "", "sender": person, "language": at(body, "locale", str),
            "address": {"service": service, "conversation": conversation, "bot": bot, "person": person},
        }
        if at(body, "conversation.conversationType", str) != "personal":
            spoken_to = kind == "message" and any(at(m, "mentioned.id", str) == bot for m in _mentions(body))
            return [Inbound("unsupported", what="group", **who) if spoken_to else Inbound("ignored", what=f"a {kind[:60]} in a group or team")]
        if kind == "message":
            return [_message(body, bot, who)]
        if kind == "messageUpdate" and at(body, "channelData.eventType", str) == "editMessage":
            again = f"{who['id']}/{at(body, 'timestamp', str)}"  # an edit has the id of the message
            return [Inbound("unsupported", what="edit", **{**who, "id": again})]
        if kind == "conversationUpdate" and objects(body, "membersAdded"):
            return [Inbound("command", what="start", **{**who, "id": f"{conversation}/joined"})]
        return [Inbound("ignored", what=f"an activity of type {kind[:60]} {(at(body, 'name', str) or '')[:60]}".strip())]

    def write(self, span: Span) -> str:
        """Return the JSON of a run of text, with that of its link."""
        return json.dumps([_run(span, "body"), *([_link(span, self.style)] if span.url else [])])

    def calls(self, address: Dict[str, Any], message: Message) -> List[Call]:
        """Return one activity: a card, or a text where it is a line of plain words."""
        activity: Dict[str, Any] = {
            "type": "message", "from": {"id": address["bot"]}, "recipient": {"id": address["person"]}, "conversation": {"id": address["conversation"]},
        }
        lines = [spans for block in message.blocks for spans in block.lines]
        if len(lines) == 1 and not message.buttons and all(_simple(span) for span in lines[0]):
            activity.update(text=plain(message.blocks), textFormat="plain")
        else:
            told = next((block for block in message.blocks if block.role == "body"), message.blocks[0])
            activity.update(summary=titled(plain([told]).split("\n")[0], _SUMMARY), attachments=[self._card(message)])
        conversation = quote(address["conversation"], safe="")
        return [Call(self._at(f"{address['service'].rstrip('/')}/v3/conversations/{conversation}/activities"), json=activity)]

    def _card(self, message: Message) -> Dict[str, Any]:
        """Return an Adaptive Card; each button has a row of its own, where the whole of its title is seen."""
        body = [self._container(block) for block in message.blocks]
        body += [_row(_submit(button), "Medium" if number == 0 else "Small") for number, button in enumerate(message.buttons)]
        content = {
            "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": "1.2",
            "msteams": {"width": "Full"}, "body": body,
        }
        return {"contentType": "application/vnd.microsoft.card.adaptive", "content": content}

    def _container(self, block: Block) -> Dict[str, Any]:
        items: List[Dict[str, Any]] = [
            {"type": "RichTextBlock", "spacing": "Small", "inlines": [_run(span, block.role) for span in spans]} for spans in block.lines
        ]
        links = {span.url: _link(span, self.style) for spans in block.lines for span in spans if span.url}
        look = {"style": "emphasis"} if block.role == "verdict" else {"separator": True} if block.role == "table" else {}
        return {"type": "Container", "spacing": "Medium", **look, "items": items + [_row(link, "Small") for link in links.values()]}

    async def headers(self) -> Dict[str, str]:
        """Return our token."""
        return {"Authorization": f"Bearer {await self.access.token()}"}

    def judge(self, answer: Answer) -> Outcome:
        """Fetch another token if ours is refused; Teams wants 412 tried again too (bots/how-to/rate-limit)."""
        judged = outcome(answer)
        if answer.status == 401:
            self.access.forget()
        return Outcome(judged.sent, judged.again or answer.status in (401, 412), judged.after, judged.reason)

    def _at(self, address: str) -> str:
        other = self.values.get("JPO_TEAMS_API", "").rstrip("/")
        return other + urlsplit(address).path if other else address


def _message(body: Dict[str, Any], bot: str, who: Dict[str, Any]) -> Inbound:
    """Read a message of a personal chat: a pressed button, words, or something with or without words."""
    if at(body, "value", dict) is not None:
        return Inbound("button", what=at(body, "value.mark", str) or "", **who)
    text = at(body, "text", str) or ""
    for mention in _mentions(body):
        name = "" if at(mention, "mentioned.id", str) == bot else at(mention, "mentioned.name", str) or ""
        text = text.replace(at(mention, "text", str) or "\0", name)
    attached = objects(body, "attachments")
    rich = [one for one in attached if at(one, "contentType", str) == "text/html"]  # Teams attaches the text with its styles
    if len(attached) > len(rich) or (rich and not text.strip()):
        return Inbound("unsupported", what="media", text=text.strip(), **who)
    return typed(text.strip(), **who)


def _mentions(body: Any) -> List[Dict[str, Any]]:
    return [entity for entity in objects(body, "entities") if at(entity, "type", str) == "mention"]


def _simple(span: Span) -> bool:
    return not span.bold and not span.italic and span.url in (None, span.text)


def _run(span: Span, role: str) -> Dict[str, Any]:
    """Return a run of text."""
    run: Dict[str, Any] = {"type": "TextRun", "text": span.text}
    if span.bold:
        run["weight"] = "Bolder"
    if span.italic:
        run["italic"] = True
    if role in _SMALL:
        run["size"] = "Small"
    return run


def _link(span: Span, style: Style) -> Dict[str, Any]:
    return {"type": "Action.OpenUrl", "title": titled(span.text, style.longest_title), "url": span.url}


def _submit(button: Button) -> Dict[str, Any]:
    """Return a button that says its title in the chat when it is pressed."""
    return {"type": "Action.Submit", "title": button.title, "data": {
        "mark": button.mark, "msteams": {"type": "messageBack", "displayText": button.title, "text": button.title},
    }}


def _row(action: Dict[str, Any], spacing: str) -> Dict[str, Any]:
    return {"type": "ActionSet", "spacing": spacing, "actions": [action]}
