"""Facebook Messenger (docs/channels/facebook.md). Its reference: https://developers.facebook.com/docs/messenger-platform"""
from __future__ import annotations

import hashlib
import hmac
from typing import Any, Dict, List

from sanic import response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.messaging.blocks import Block, Message, Span, Style, utf16
from bot.channels.messaging.channel import Messenger
from bot.channels.messaging.inbound import Inbound, at, objects, typed
from bot.channels.messaging.outbox import Answer, Call, Outcome, outcome
from bot.channels.messaging.settings import Setting
from bot.channels.messaging.talk import Said
from bot.channels.web_request import Refused

_LASTING_TEXT, _LASTING_BUTTONS = 640, 3
"""Characters and buttons of a button template."""
_ABOUT_AN_EVENT = {"sender", "recipient", "timestamp"}
_PASSING = {2, 4, 32, 613, 1200, 80006}
"""Error codes that another attempt may mend: a passing failure, too many calls."""
_FINAL = {
    10: "no permission, or more than 24 hours after the person's last message",
    190: "the page's access token is not valid",
    551: "the person cannot be reached",
}


class Facebook(Messenger):
    """Talks to people who write to a page."""

    provider = "Messenger"
    settings = (
        Setting("JPO_FACEBOOK_TOKEN", "the page's access token"),
        Setting("JPO_FACEBOOK_APP_SECRET", "the app's secret"),
        Setting("JPO_FACEBOOK_VERIFY_TOKEN", "a secret of your own, given to the app's webhook as verify token", chosen=True),
        Setting("JPO_FACEBOOK_API", "the address of the Graph API, with its version", default="https://graph.facebook.com/v25.0"),
    )
    style = Style(longest=2000, most_buttons=13, longest_title=20, measure=utf16)

    async def challenged(self, request: Request) -> HTTPResponse:
        """Return the challenge of a verification request."""
        given, challenge = request.args.get("hub.verify_token"), request.args.get("hub.challenge")
        if given is None:
            raise Refused(401, "the verify token is missing")
        if not _same(given, self.values["JPO_FACEBOOK_VERIFY_TOKEN"]):
            raise Refused(403, "the verify token is wrong")
        if request.args.get("hub.mode") != "subscribe" or not challenge:
            raise Refused(400, "this is no verification request")
        return response.text(challenge)

    async def verify(self, request: Request) -> None:
        """Check the signature, which is made of the body's bytes as they came."""
        given = request.headers.get("x-hub-signature-256")
        if given is None:
            raise Refused(401, "the signature is missing")
        if not _same(given, "sha256=" + self._signed(request.body)):
            raise Refused(403, "the signature is wrong")

    def read(self, body: Any) -> List[Inbound]:
        """Read all events of all entries."""
        about = at(body, "object", str)
        if about != "page":
            return [Inbound("ignored", what=f"a call about {(about or 'nothing')[:60]}")]
        found = []
        for entry in objects(body, "entry"):
            found += [self._event(event) for event in objects(entry, "messaging")]
            found += [Inbound("ignored", what="a conversation that is in other hands (standby)") for _ in objects(entry, "standby")]
            found += [Inbound("ignored", what="a change of the page") for _ in objects(entry, "changes")]
        return found

    def _event(self, event: Dict[str, Any]) -> Inbound:
        sender = at(event, "sender.id", str)
        if at(event, "message.is_echo", bool):
            return Inbound("ignored", what="a message of the page itself")
        if not sender:
            return Inbound("ignored", what="an event of no person")
        who: Dict[str, Any] = {"sender": sender, "address": {"id": sender}}
        if at(event, "message", dict):
            return self._message(event["message"], who)
        if at(event, "postback", dict):
            return self._pressed(event, who)
        if at(event, "message_edit", dict):
            once = f"{sender}/{at(event, 'message_edit.mid', str)}/{event['message_edit'].get('num_edit')}"
            return Inbound("unsupported", once, what="edit", **who)
        kinds = ", ".join(sorted(event.keys() - _ABOUT_AN_EVENT))
        return Inbound("ignored", what=f"an event with {kinds[:100] or 'nothing'}")

    def _message(self, message: Dict[str, Any], who: Dict[str, Any]) -> Inbound:
        who = {"id": at(message, "mid", str) or "", **who}
        if at(message, "quick_reply", dict):
            return Inbound("button", what=at(message, "quick_reply.payload", str) or "", **who)
        text = at(message, "text", str)
        kinds = [at(attachment, "type", str) for attachment in objects(message, "attachments")]
        if kinds and (text is None or set(kinds) != {"fallback"}):  # beside text, a fallback is the preview of a link in it
            return Inbound("unsupported", what="media", text=text or "", **who)
        return Inbound("unsupported", what="other", **who) if text is None else typed(text, **who)

    def _pressed(self, event: Dict[str, Any], who: Dict[str, Any]) -> Inbound:
        """Read a button below the welcome, or the button to get started and the menu, which carry commands."""
        payload = at(event, "postback.payload", str) or ""
        once = at(event, "postback.mid", str) or f"{who['sender']}/{event.get('timestamp')}/{payload}"
        command = typed(payload, id=once, **who)
        return command if command.kind == "command" else Inbound("button", once, what=payload, **who)

    def arranged(self, said: List[Said]) -> List[Said]:
        """Put all suggestions below the last message, its own first: they vanish with the next one. Those of the welcome stay (``calls``)."""
        welcome = [part for part in said if _welcomes(part[0])]
        rest = [part for part in said if not _welcomes(part[0])]
        buttons = [button for _, below in reversed(rest) for button in below][: self.style.most_buttons]
        return welcome + [(blocks, buttons if number == len(rest) else []) for number, (blocks, _) in enumerate(rest, start=1)]

    def write(self, span: Span) -> str:
        """Return plain text, all that Messenger shows; addresses become links by themselves."""
        if not span.url:
            return span.text
        return span.url if span.text in span.url else f"{span.text} ({span.url})"

    def calls(self, address: Dict[str, Any], message: Message) -> List[Call]:
        """Return one message, with suggestions that vanish once something else is said, or those of the welcome, which last."""
        text = self.text(message.blocks)
        lasting = _welcomes(message.blocks) and utf16(text) <= _LASTING_TEXT and 0 < len(message.buttons) <= _LASTING_BUTTONS
        drawn: Dict[str, Any] = {"text": text}
        if lasting:
            buttons = [{"type": "postback", "title": b.title, "payload": b.mark} for b in message.buttons]
            drawn = {"attachment": {"type": "template", "payload": {"template_type": "button", "text": text, "buttons": buttons}}}
        elif message.buttons:
            drawn["quick_replies"] = [{"content_type": "text", "title": b.title, "payload": b.mark} for b in message.buttons]
        return [self._call(address, {"messaging_type": "RESPONSE", "message": drawn})]

    def waiting(self, inbound: Inbound) -> List[Call]:
        """Show the dots of somebody who writes."""
        return [self._call(inbound.address, {"sender_action": "typing_on"})]

    async def headers(self) -> Dict[str, str]:
        """Return the page's token; in a header, as addresses end up in logs."""
        return {"Authorization": f"Bearer {self.values['JPO_FACEBOOK_TOKEN']}"}

    def judge(self, answer: Answer) -> Outcome:
        """Read the error's code: Meta's status is 400 for passing errors too."""
        judged = outcome(answer)
        code = at(answer.body, "error.code", int)
        if judged.sent or code is None:
            return judged
        again = code not in _FINAL and (judged.again or code in _PASSING or bool(at(answer.body, "error.is_transient", bool)))
        reason = f"error {code}/{at(answer.body, 'error.error_subcode', int) or 0}"
        return Outcome(False, again, judged.after, f"{reason}, {_FINAL[code]}" if code in _FINAL else reason)

    def _call(self, address: Dict[str, Any], body: Dict[str, Any]) -> Call:
        """Return a call of the Send API, with the proof that whoever has the token also has the app's secret."""
        proof = self._signed(self.values["JPO_FACEBOOK_TOKEN"].encode())
        return Call(f"{self.values['JPO_FACEBOOK_API'].rstrip('/')}/me/messages", json={"recipient": address, **body, "appsecret_proof": proof})

    def _signed(self, what: bytes) -> str:
        return hmac.new(self.values["JPO_FACEBOOK_APP_SECRET"].encode(), what, hashlib.sha256).hexdigest()


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), expected.encode())


def _welcomes(blocks: List[Block]) -> bool:
    return bool(blocks) and blocks[0].role == "welcome"
