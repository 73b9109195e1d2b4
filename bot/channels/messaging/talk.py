"""What is said to whatever came in: by the assistant, or by the channel itself for commands, pictures and first contacts."""
from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage

from bot.channels.erase import erase
from bot.channels.messaging.blocks import Block, Button, Style, line
from bot.channels.messaging.inbound import Inbound
from bot.channels.messaging.layout import Layout
from bot.channels.messaging.order import Seen
from bot.channels.messaging.pages import titled
from bot.channels.messaging.past import NUMERIC, Past, listed, past
from bot.channels.messaging.secrecy import Secrecy
from bot.channels.text import clean
from bot.channels.turn import OnNewMessage, answer
from bot.channels.web_collector import WebCollector
from bot.voice.words import Words
from knowledge import LANGUAGES, Language

Said = Tuple[List[Block], List[Button]]


class Talk:
    """Speaks for one channel."""

    def __init__(self, channel: str, provider: str, prefix: str, style: Style, words: Words, secrecy: Secrecy) -> None:
        """Take the channel's name, the provider's, what stands before a command, the limits, the words, and the keys."""
        self._channel = channel
        self._provider = provider
        self._prefix = prefix
        self._style = style
        self._words = words
        self._secrecy = secrecy
        self._layout = Layout(words)
        self._greeted = Seen()

    async def replies(self, agent: Agent, on_new_message: OnNewMessage, sender: str, inbound: Inbound) -> List[Said]:
        """Return what is said to ``inbound``, in order; never nothing."""
        before = past(await agent.tracker_store.retrieve(sender))
        language = before.language or _device(inbound)
        command = inbound.what if inbound.kind == "command" else ""
        if command == "delete":
            return [await self._deleted(agent, sender, language)]
        if inbound.what == "group":
            return [self._say("channel_group", language)]
        new = self._greeted.add(sender) and not before.begun
        said = [self._welcome(sender, language)] if new or command == "start" else []
        if command == "start":
            return said
        if command == "language" and not inbound.text:
            return said or [self._say("channel_language", None, self._languages(sender))]
        if inbound.kind == "unsupported":
            said.append(self._say(f"channel_{inbound.what}", language))
        text = self._text(inbound, before, sender, language)
        if text is None:
            return [*said, self._say("channel_old_button", language)] if inbound.kind == "button" else said
        said += await self._assistant(on_new_message, sender, text, language)
        if command == "help":
            said.append(self._say("channel_commands", language, prefix=self._prefix))
        return said

    def too_fast(self, inbound: Inbound, seconds: int) -> Said:
        """Return the request to wait."""
        return self._say("channel_wait", _device(inbound), seconds=str(seconds))

    def _text(self, inbound: Inbound, before: Past, sender: str, language: Optional[Language]) -> Optional[str]:
        """Return what to ask the assistant, None for nothing."""
        if inbound.kind == "command":
            wanted = _named_language(inbound.text) if inbound.what == "language" else language or "en"
            phrase = "channel_switch" if inbound.what == "language" else "channel_help"
            return self._words.plain(phrase, wanted) if wanted else clean(inbound.text)
        if inbound.kind == "button":
            switches: Dict[str, str] = {self._secrecy.mark(sender, text): text for text in self._switches()}
            return switches.get(inbound.what) or before.pressed(inbound.what, self._secrecy, sender)
        if inbound.kind == "unsupported" and not inbound.text.strip():
            return None
        most = self._style.most_buttons
        return before.numbered(inbound.text, most) or before.named(inbound.text, most) or clean(inbound.text)

    async def _assistant(self, on_new_message: OnNewMessage, sender: str, text: str, language: Optional[Language]) -> List[Said]:
        metadata = {"language": language} if language else {}
        message = UserMessage(text, WebCollector(), sender, input_channel=self._channel, metadata=metadata)
        bubbles = await answer(on_new_message, message)
        asked = next((b["custom"].get("field") for b in bubbles if "custom" in b), None)
        return [self._bubble(bubble, sender, asked) for bubble in bubbles]

    def _bubble(self, bubble: Dict[str, Any], sender: str, asked: Optional[str]) -> Said:
        language: Language = bubble.get("lang") or "en"
        blocks = self._layout.blocks(bubble, language)
        buttons = bubble.get("buttons") or []
        if listed(buttons, self._style.most_buttons):
            blocks.append(self._choices(buttons, language, by_number=asked not in NUMERIC))
        return blocks, self._buttons(buttons, sender)

    def _choices(self, buttons: List[Dict[str, str]], language: Language, by_number: bool) -> Block:
        """Return the buttons that have no place, as a list; by number, or as words to write where a number would be an answer."""
        heading = self._words.say("channel_by_number" if by_number else "channel_by_words", language)
        rest = list(enumerate(buttons, start=1))[self._style.most_buttons :]
        return Block("choices", (line(heading), *(line(f"{n}. {b['title']}" if by_number else f"• {b['title']}") for n, b in rest)))

    def _buttons(self, buttons: List[Dict[str, str]], sender: str) -> List[Button]:
        return [
            Button(titled(b["title"], self._style.longest_title), self._secrecy.mark(sender, b["payload"]))
            for b in buttons[: self._style.most_buttons]
        ]

    def _say(self, phrase: str, language: Optional[Language], buttons: Optional[List[Button]] = None, **values: str) -> Said:
        """Return a phrase in ``language``, in both where it is not known."""
        texts = [self._words.say(phrase, spoken, **values) for spoken in ([language] if language else LANGUAGES)]
        return [Block("body", tuple(line(text) for whole in texts for text in whole.split("\n")))], buttons or []

    def _welcome(self, sender: str, language: Optional[Language]) -> Said:
        """Return who is speaking, in both languages, and the choice between them."""
        order = sorted(LANGUAGES, key=lambda spoken: spoken != language) if language else list(LANGUAGES)
        blocks = []
        for spoken in order:
            told = self._words.say("channel_welcome", spoken, provider=self._provider, prefix=self._prefix)
            blocks.append(Block("welcome", (line(self._words.say("introduction", spoken), bold=True), line(told))))
        if not self._style.most_buttons:
            blocks.append(Block("choices", tuple(line(self._words.say("channel_language", spoken)) for spoken in order)))
        return blocks, self._languages(sender)

    def _languages(self, sender: str) -> List[Button]:
        names = {"en": "English", "fr": "Français"}
        return self._buttons([{"title": names[spoken], "payload": self._words.plain("channel_switch", spoken)} for spoken in LANGUAGES], sender)

    def _switches(self) -> List[str]:
        return [self._words.plain("channel_switch", spoken) for spoken in LANGUAGES]

    async def _deleted(self, agent: Agent, sender: str, language: Optional[Language]) -> Said:
        done = await erase(agent, sender)
        self._greeted.forget(sender)
        return self._say("channel_deleted" if done else "channel_not_deleted", language)


def _device(inbound: Inbound) -> Optional[Language]:
    """Return the language of the person's device, if it is one of ours."""
    code = (inbound.language or "")[:2].lower()
    return next((spoken for spoken in LANGUAGES if spoken == code), None)


def _named_language(text: str) -> Optional[Language]:
    """Return the language that ``text`` begins to name: en, English, anglais, fr, French, français."""
    found: Dict[str, Language] = {"e": "en", "a": "en", "f": "fr"}
    return found.get(text.strip().lower()[:1])
