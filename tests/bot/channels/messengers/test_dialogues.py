"""The same dialogues on every channel, in both languages, mean what the assistant said.

The assistant is asked once; each channel then replays what it said and is read like its person reads it.
"""
from __future__ import annotations

import re
import uuid
from itertools import chain
from typing import Any, Dict, Iterator, List, Tuple, Union

import pytest
import yaml
from rasa.core.channels.channel import UserMessage

from bot.channels.collector import Collector
from bot.channels.messaging.blocks import Style
from bot.channels.messaging.past import NUMERIC
from bot.channels.text import clean
from bot.chat import Chat
from knowledge import LANGUAGES
from tests.bot.channels.messengers.loopback import Loopback
from tests.bot.channels.messengers.provider import CHANNELS, HERE, Post, Shown

DIALOGUES: List[Dict[str, Any]] = yaml.safe_load((HERE / "dialogues.yml").read_text(encoding="utf-8"))
Bubble = Dict[str, Any]
Turn = Tuple[str, List[Bubble]]
"""What the assistant was given, and what it said."""


def test_there_are_twenty_and_both_languages_have_the_same_turns() -> None:
    assert len(DIALOGUES) == 20
    for dialogue in DIALOGUES:
        assert [type(turn) for turn in dialogue["en"]] == [type(turn) for turn in dialogue["fr"]], dialogue["name"]


@pytest.fixture(scope="session")
def transcripts(chat: Chat) -> Dict[Tuple[str, str], List[Turn]]:
    """What the assistant says in each dialogue; asked once for all channels."""
    found = {}
    for dialogue in DIALOGUES:
        for language in LANGUAGES:
            sender, turns, bubbles = uuid.uuid4().hex, [], []
            for said in dialogue[language]:
                text = clean(said) if isinstance(said, str) else [b for m in bubbles for b in m.get("buttons", [])][said - 1]["payload"]
                collector = Collector()
                chat._loop.run_until_complete(chat.agent.handle_message(UserMessage(text, collector, sender, input_channel="test")))
                bubbles = [dict(message) for message in collector.messages]
                assert bubbles, f"{dialogue['name']}: nothing was said to '{text}'"
                turns.append((text, bubbles))
            found[dialogue["name"], language] = turns
    return found


@pytest.fixture(scope="module")
def replaying(transcripts: Dict[Tuple[str, str], List[Turn]]) -> Iterator[Dict[str, Loopback]]:
    """Each channel before an assistant that replays."""
    made = {name: Loopback(name, lambda text: []) for name in CHANNELS}
    yield made
    for loopback in made.values():
        loopback.stop()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda dialogue: dialogue["name"])
@pytest.mark.parametrize("name", CHANNELS)
def test_a_dialogue(
    name: str, dialogue: Dict[str, Any], language: str, transcripts: Dict[Tuple[str, str], List[Turn]], replaying: Dict[str, Loopback],
) -> None:
    loopback = replaying[name]
    person = 2 * DIALOGUES.index(dialogue) + LANGUAGES.index(language)
    shown: List[Shown] = []
    bubbles: List[Bubble] = []
    for number, (said, (text, answered)) in enumerate(zip(dialogue[language], transcripts[dialogue["name"], language])):
        post, same = _post(loopback, person, said, shown, bubbles), [text, *_named(bubbles, text)]
        bubbles = answered
        loopback.agent.script = lambda heard, same=same, bubbles=bubbles: bubbles if heard in same else []
        before = len(shown)
        shown += loopback.send(post)
        assert loopback.agent.heard[-1].text in same
        _same(loopback, bubbles, shown[before + (1 if number == 0 else 0) :])


def _post(loopback: Loopback, person: int, said: Union[str, int], shown: List[Shown], before: List[Bubble]) -> Post:
    """Type, or press the button; where it has no place, write its number, or what it says where a number would be an answer."""
    if isinstance(said, str):
        return loopback.provider.text(person, said)
    buttons = next(s.buttons for s in reversed(shown) if s.buttons or not loopback.channel.style.most_buttons)
    if said <= len(buttons):
        return loopback.provider.press(person, buttons[said - 1][1])
    titles = [button["title"] for button in _buttons(before)]
    return loopback.provider.text(person, titles[said - 1] if _numeric(before) else str(said))


def _named(before: List[Bubble], text: str) -> List[str]:
    """Return what a suggestion asks whose title is ``text``: a channel that lists them gives that to the assistant."""
    return [button["payload"] for button in _buttons(before) if button["title"].casefold() == text.casefold()]


def _buttons(bubbles: List[Bubble]) -> List[Dict[str, str]]:
    return [button for bubble in bubbles for button in bubble.get("buttons") or []]


def _numeric(bubbles: List[Bubble]) -> bool:
    """Say whether a number is an answer to ``bubbles``."""
    return any(bubble["custom"].get("field") in NUMERIC for bubble in bubbles)


def _same(loopback: Loopback, bubbles: List[Bubble], shown: List[Shown]) -> None:
    """Compare what is shown with the payload: every word, source, row, verdict and button, and nothing of another."""
    text = _words(" ".join(s.text for s in shown))
    for bubble in bubbles:
        display = bubble["custom"]["display"]
        expected = [*display["body"].split("\n"), display.get("notice", "")]
        expected += [part for source in display["sources"] for part in (source["title"], source["heading"])]
        for row in display.get("table", {"rows": []})["rows"]:
            expected += [row["label"], *(cell["text"] for cell in row["cells"])]
        expected += display.get("table", {"columns": []})["columns"]
        for verdict in display.get("verdicts", []):
            expected += [verdict["name"], verdict["label"], verdict.get("next_step", ""), *verdict["notes"]]
            expected += [c[key] for c in verdict["criteria"] for key in ("label", "status_label", "reason", "change") if key in c]
            expected += [part for source in verdict["sources"] for part in (source["title"], source["heading"])]
            expected += [link["label"] for link in verdict.get("links", [])]
        missing = [part for part in expected if _words(part) not in text]
        assert not missing, f"{missing} not in {text}"
    _same_buttons(loopback, bubbles, shown, text)


def _same_buttons(loopback: Loopback, bubbles: List[Bubble], shown: List[Shown], text: str) -> None:
    style = loopback.channel.style
    offered = [[b["title"] for b in (bubble.get("buttons") or [])[: style.most_buttons]] for bubble in bubbles]
    seen = [title for s in shown for title, _ in s.buttons]
    orders = [list(chain(*order)) for order in (offered, offered[::-1])]  # those of the last bubble may come first
    assert any(len(order) == len(seen) and all(_cut(title, whole, style) for title, whole in zip(seen, order)) for order in orders), seen
    numeric = _numeric(bubbles)
    for bubble in bubbles:
        for place, button in list(enumerate(bubble.get("buttons") or [], start=1))[style.most_buttons :]:
            assert _words(button["title"] if numeric else f"{place}. {button['title']}") in text


def _cut(title: str, whole: str, style: Style) -> bool:
    """Say whether ``title`` is ``whole`` or its beginning."""
    return title == whole or (title.endswith("…") and len(title) <= style.longest_title and whole.startswith(title[:-1]))


def _words(text: str) -> str:
    """Return ``text`` with single blanks, so that a break between two messages is none."""
    return re.sub(r"\s+", " ", text).strip()
