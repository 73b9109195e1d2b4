"""A conversation in the terminal: ``make talk``."""
from __future__ import annotations

import sys
import uuid
import warnings

warnings.showwarning = lambda *_, **__: None  # those of the libraries below are not for users

import bot.lean  # noqa: E402, F401  (first: keeps TensorFlow out)
from bot.assistant import SetupError  # noqa: E402
from bot.chat import Answer, Chat  # noqa: E402
from knowledge import KnowledgeError  # noqa: E402

HELP = "Type a question in English or French. 'why' before it shows what was understood; a number picks a button; 'quit' ends."


def main() -> int:
    """Read messages from standard input until it ends; returns the exit status."""
    print("Loading the assistant ...", flush=True)
    try:
        chat = Chat()
    except (SetupError, KnowledgeError) as error:
        print(error, file=sys.stderr)
        return 1
    print(HELP)
    sender, buttons = uuid.uuid4().hex, []
    while True:
        try:
            text = input("\nyou> ").strip()
        except (EOFError, KeyboardInterrupt):
            print()
            return 0
        if text in ("quit", "exit"):
            return 0
        if text.startswith("why "):
            text = text[4:]
            show(chat, text)
        if text.isdigit() and 0 < int(text) <= len(buttons):
            text = buttons[int(text) - 1]["payload"]
            print(f"     ({text})")
        answer = chat.send(text, sender)
        buttons = answer.buttons
        say(answer)


def say(answer: Answer) -> None:
    """Print a reply, its buttons and its sources."""
    print("\n".join(f"bot> {line}" if number == 0 else f"     {line}" for number, line in enumerate(answer.text.split("\n"))))
    for number, button in enumerate(answer.buttons, start=1):
        print(f"     [{number}] {button['title']}")
    cites = [f"{c['document']}/{c['section']}" for item in answer.payload["items"] for c in item["citations"]]
    print(f"     {answer.payload['kind']}, {answer.payload['language']}" + (f"; {', '.join(dict.fromkeys(cites))}" if cites else ""))


def show(chat: Chat, text: str) -> None:
    """Print language, intents with confidences, and entities of a message."""
    parsed = chat.parse(text)
    print(f"     language: {parsed.get('language')}")
    for item in parsed["intent_ranking"][:5]:
        print(f"     {item['confidence']:.3f} {item['name']}")
    for entity in parsed["entities"]:
        print(f"     {entity['entity']}: {entity['value']} ('{entity['text']}')")


if __name__ == "__main__":
    sys.exit(main())
