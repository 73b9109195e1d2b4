"""The parts that all messenger channels share, by themselves."""
from __future__ import annotations

import asyncio
from typing import Any, List

import pytest
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.messaging.blocks import Block, Button, Span, Style, line, plain, utf16
from bot.channels.messaging.inbound import at, objects, typed
from bot.channels.messaging.order import Queues, Seen
from bot.channels.messaging.pages import pages, titled
from bot.channels.messaging.past import past
from bot.channels.messaging.secrecy import Secrecy


@pytest.mark.parametrize("longest", [20, 60, 200, 5000])
@pytest.mark.parametrize("text", ["word " * 200, "x" * 900, "\n".join(f"line {n} of it" for n in range(60)), "😀" * 100, "a https://example.org/" + "p" * 300])
def test_no_message_is_too_long_and_nothing_is_lost(longest: int, text: str) -> None:
    style = Style(longest, 3, 20, utf16)
    blocks = [Block("body", tuple(line(part, bold=True) for part in text.split("\n"))), Block("sources", (line("Source: FAQ"),))]
    made = pages(blocks, [Button("a", "b")], style, lambda span: f"*{span.text}*")
    for message in made:
        assert utf16("\n\n".join("\n".join("".join(f"*{s.text}*" for s in spans) for spans in b.lines) for b in message.blocks)) <= longest
    assert "".join("".join(plain(message.blocks).split()) for message in made) == "".join(f"{text}Source: FAQ".split())
    assert [bool(message.buttons) for message in made] == [False] * (len(made) - 1) + [True]


def test_a_link_that_is_broken_leads_to_the_same_place() -> None:
    first, second = pages([Block("body", ((Span("one two", url="https://a.example"),),))], [], Style(8, 0, 0), lambda span: span.text)
    assert {span.url for message in (first, second) for spans in message.blocks[0].lines for span in spans} == {"https://a.example"}


@pytest.mark.parametrize("title, shown", [
    ("Pay", "Pay"), ("Je préfère ne pas répondre", "Je préfère ne pas…"), ("x" * 21, "x" * 19 + "…"), ("a " + "x" * 30, "a " + "x" * 17 + "…"), ("y" * 20, "y" * 20),
])
def test_a_title_is_cut_between_words(title: str, shown: str) -> None:
    assert titled(title, 20) == shown


@pytest.mark.parametrize("text, addresses", [
    ("see http://www.jposc.org/, http://esa.un.org/a_b.asp).", ["http://www.jposc.org/", "http://esa.un.org/a_b.asp"]), ("no address: http:// or jobs@example.org", []),
    ("« https://a.example/é?x=1&y=2 »", ["https://a.example/é?x=1&y=2"]),
])
def test_addresses_in_a_text_are_links(text: str, addresses: List[str]) -> None:
    assert [span.url for span in line(text) if span.url] == addresses and "".join(span.text for span in line(text)) == text


@pytest.mark.parametrize("text, kind, what, rest", [
    ("/start", "command", "start", ""), (" /Language  fr ", "command", "language", "fr"), ("/help@jpo_bot", "command", "help", ""), ("/effacer", "command", "delete", ""),
    ("/restart", "text", "", "/restart"), ("//delete", "text", "", "//delete"), ("delete", "text", "", "delete"), ("/deleted", "text", "", "/deleted"), ("and/delete", "text", "", "and/delete"),
])
def test_a_command_is_known_from_text(text: str, kind: str, what: str, rest: str) -> None:
    found = typed(text)
    assert (found.kind, found.what, found.text) == (kind, what, rest)


def test_a_body_is_read_safely() -> None:
    body = {"a": {"b": [1, {"c": 2}], "n": 5, "t": True}}
    assert at(body, "a.n", int) == 5 and at(body, "a.t", int) is None and at(body, "a.t", bool) is True
    assert objects(body["a"], "b") == [{"c": 2}] and objects(body, "a") == [] and objects(None, "a") == []
    for nothing in (None, [], "x", 5, {"a": None}, {"a": []}):
        assert at(nothing, "a.b.c", str) is None


def test_what_was_seen_is_forgotten_after_a_day() -> None:
    moment = [0.0]
    seen = Seen(lambda: moment[0])
    assert seen.add("a") and not seen.add("a") and seen.add("b")
    moment[0] = 24 * 3600.0
    assert seen.add("a") and not seen.add("a")
    for n in range(60_000):
        seen.add(str(n))
    assert len(seen._names) <= 50_000


def test_work_of_one_person_waits_for_what_was_before_even_if_that_failed() -> None:
    done: List[str] = []

    async def run() -> None:
        queues = Queues()

        async def slow() -> None:
            await asyncio.sleep(0.02)
            done.append("slow")
            raise RuntimeError("told to")

        async def quick(name: str) -> None:
            done.append(name)

        queues.put("a", slow)
        queues.put("a", lambda: quick("after"))
        queues.put("b", lambda: quick("beside"))
        await queues.finish()
        assert not queues._last and not queues._all

    asyncio.run(run())
    assert done == ["beside", "slow", "after"]


def test_pseudonyms_and_marks_cannot_be_made_up_or_mixed_up() -> None:
    one, other = Secrecy("key"), Secrecy("another key")
    names = {one.pseudonym("slack", "a"), one.pseudonym("slack", "b"), one.pseudonym("telegram", "a"), other.pseudonym("slack", "a"), one.pseudonym("sla", "cka")}
    assert len(names) == 5 and one.pseudonym("slack", "a") == Secrecy("key").pseudonym("slack", "a")
    marks = {one.mark("s", "Pay"), one.mark("t", "Pay"), one.mark("s", "Age"), other.mark("s", "Pay"), one.mark("sP", "ay")}
    assert len(marks) == 5 and all(len(mark.encode()) <= 64 for mark in marks)


def said(buttons: int, field: str = "") -> BotUttered:
    """Return an utterance of the assistant."""
    custom: Any = {"kind": "chat", "language": "fr", "items": [], **({"field": field} if field else {})}
    return BotUttered("x", {"custom": custom, "buttons": [{"title": f"t{n}", "payload": f"p{n}"} for n in range(1, buttons + 1)]})


def test_a_number_means_a_button_of_the_last_turn_where_they_were_listed() -> None:
    def after(*events: Any) -> Any:
        return past(DialogueStateTracker.from_events("s", list(events)))

    asked = after(UserUttered("a"), said(5))
    assert asked.begun and asked.language == "fr"
    assert asked.numbered("4", most=3) == "p4" and asked.numbered(" 1. ", most=3) == "p1"
    assert asked.numbered("4", most=5) is None and asked.numbered("6", most=3) is None and asked.numbered("4 ans", most=3) is None
    assert after(UserUttered("a"), said(5, "age")).numbered("4", most=3) is None
    assert after(UserUttered("a"), said(5), UserUttered("b"), said(0)).numbered("4", most=3) is None
    assert not past(None).begun and past(None).numbered("1", most=0) is None


def test_the_words_of_a_button_mean_it_where_buttons_were_listed() -> None:
    def offered(*titles: str) -> Any:
        buttons = [{"title": title, "payload": f"asks {title}"} for title in titles]
        custom = {"kind": "chat", "language": "fr", "items": []}
        return past(DialogueStateTracker.from_events("s", [UserUttered("a"), BotUttered("x", {"custom": custom, "buttons": buttons})]))

    asked = offered("Rémunération", "1 an", "👍")
    assert asked.named("remuneration !", most=0) == "asks Rémunération" and asked.named("1 AN", most=0) == "asks 1 an"
    for said in ("la rémunération", "1", "", "👍", "👎"):
        assert asked.named(said, most=0) is None
    assert asked.named("Rémunération", most=3) is None and past(None).named("a", most=0) is None
