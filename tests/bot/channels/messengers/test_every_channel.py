"""What every channel must do, whatever its provider: a new channel is tested by being there."""
from __future__ import annotations

import itertools
import json
import re
import threading
from typing import Any, Dict, List

import pytest

from bot.channels.messaging import outbox
from bot.channels.messaging.channel import LARGEST_BODY, words
from bot.channels.text import clean
from knowledge import LANGUAGES
from tests.bot.channels.messengers.loopback import Loopback
from tests.bot.channels.messengers.provider import CHANNELS, Post, provider

FORGERIES = [(name, forgery) for name in CHANNELS for forgery in provider(name).forgeries()]
_people = itertools.count(1)


@pytest.fixture
def person() -> int:
    """Somebody who has not written before."""
    return next(_people)


def test_a_message_is_answered_where_it_came_from(loopback: Loopback, person: int) -> None:
    shown = loopback.send(loopback.provider.text(person, "answer en"))
    assert {s.to for s in shown} == {loopback.provider.address(person)}
    assert loopback.heard() == ["answer en"]
    assert "Usually under 35." in shown[-1].text and "Who is eligible to be a Junior Professional Officer?" in shown[-1].text


def test_the_first_reply_says_in_both_languages_who_speaks_and_offers_the_choice(loopback: Loopback, person: int) -> None:
    first, *_ = loopback.send(loopback.provider.text(person, "answer en"))
    for language in LANGUAGES:
        assert words().say("introduction", language) in first.text and loopback.channel.provider in first.text
    assert "English" in str(first) and "rançais" in str(first)
    assert len(loopback.send(loopback.provider.text(person, "answer en"))) == 1, "only once"


def test_the_language_is_chosen_by_a_button_or_by_command(loopback: Loopback, person: int) -> None:
    first, *_ = loopback.send(loopback.provider.command(person, "start"))
    assert loopback.heard() == []
    for title, mark in first.buttons:
        loopback.send(loopback.provider.press(person, mark))
    if first.buttons:
        assert loopback.heard() == ["In English, please", "En français, s'il vous plaît"]
    loopback.agent.heard.clear()
    asked = loopback.send(loopback.provider.command(person, "language"))
    assert "English" in str(asked) and "rançais" in str(asked) and loopback.heard() == []
    for argument in ("fr", "en", "français", "anglais", "English"):
        loopback.send(loopback.provider.command(person, f"language {argument}"))
    assert [text[:2] for text in loopback.heard()] == ["En", "In", "En", "In", "In"]


def test_help_is_answered_by_the_assistant_and_lists_the_commands(loopback: Loopback, person: int) -> None:
    shown = loopback.send(loopback.provider.command(person, "help"))
    assert loopback.heard() == ["What can you do?"] and f"{loopback.channel.prefix}delete" in shown[-1].text
    loopback.send(loopback.provider.text(person, "answer fr"))
    assert "effacer notre conversation" in loopback.send(loopback.provider.command(person, "aide"))[-1].text


def test_delete_leaves_nothing(loopback: Loopback, person: int) -> None:
    other = next(_people)
    loopback.send(loopback.provider.text(person, "xyzzy"), loopback.provider.text(other, "plugh"))
    shown = loopback.send(loopback.provider.command(person, "delete"))
    assert words().say("channel_deleted", "en") in shown[-1].text
    left = json.dumps(dict(loopback.agent.tracker_store.store))
    assert "xyzzy" not in left and "plugh" in left
    assert len(loopback.send(loopback.provider.text(person, "answer en"))) == 2, "greeted like somebody new"


def test_the_assistant_never_learns_who_somebody_is(loopback: Loopback, person: int) -> None:
    loopback.send(loopback.provider.text(person, "answer en"), loopback.provider.media(person))
    kept = json.dumps(dict(loopback.agent.tracker_store.store)) + str([vars(message) for message in loopback.agent.heard])
    sender = loopback.agent.heard[-1].sender_id
    assert sender.startswith(f"{loopback.name}-")
    assert not re.search(rf"\b{re.escape(loopback.provider.address(person))}\b", kept)  # a short one may stand inside a random id


@pytest.mark.parametrize("name, forgery", FORGERIES)
def test_what_the_provider_did_not_send_is_refused(loopbacks: Dict[str, Loopback], name: str, forgery: str) -> None:
    loopback = loopbacks[name]
    heard = len(loopback.agent.heard)
    spoiled = loopback.provider.forgeries()[forgery](loopback.provider.sign(loopback.provider.text(1, "forged")))
    status, body = loopback.post(spoiled)
    assert status in (401, 403) and b"error" in body
    assert len(loopback.agent.heard) == heard


def test_a_repetition_is_answered_once(loopback: Loopback, person: int) -> None:
    post = loopback.provider.text(person, "answer en")
    threads = [threading.Thread(target=lambda: loopback.post(loopback.provider.sign(post), wait=False)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    loopback.send(post)
    assert loopback.heard() == ["answer en"]


def test_messages_out_of_order_are_all_answered(loopback: Loopback, person: int) -> None:
    posts = [loopback.provider.text(person, f"say {n}") for n in range(4)]
    loopback.send(*reversed(posts))
    assert loopback.heard() == ["say 3", "say 2", "say 1", "say 0"]


def test_messages_of_one_person_are_answered_in_order_and_people_are_not_mixed_up(loopback: Loopback) -> None:
    people = [next(_people) for _ in range(8)]
    before = len(loopback.received)
    loopback.agent.delay = 0.01
    for n in range(5):
        for one in people:
            assert loopback.post(loopback.provider.sign(loopback.provider.text(one, f"{n} from {one}")), wait=False)[0] == 200
    loopback.finish()
    loopback.agent.delay = 0.0
    shown = loopback.since(before)
    for one in people:
        texts = [s.text for s in shown if s.to == loopback.provider.address(one)]
        assert texts[1:] == [f"You said: {n} from {one}" for n in range(5)]
    senders = {message.text.split(" from ")[1]: message.sender_id for message in loopback.agent.heard}
    assert len(set(senders.values())) == len(people)


def test_the_provider_is_answered_before_the_work_is_done(loopback: Loopback, person: int) -> None:
    loopback.agent.delay = 0.5
    loopback.post(loopback.provider.sign(loopback.provider.text(person, "slow")), wait=False)
    assert not loopback.received
    loopback.finish()
    loopback.agent.delay = 0.0
    assert loopback.heard() == ["slow"]


def test_a_button_is_good_for_whom_it_was_offered(loopback: Loopback, person: int) -> None:
    other = next(_people)
    loopback.send(loopback.provider.text(other, "answer en"))
    shown = loopback.send(loopback.provider.text(person, "answer en"))[-1]
    loopback.agent.heard.clear()
    if not shown.buttons:
        pytest.skip("the channel has no buttons")
    title, mark = shown.buttons[0]
    assert words().say("channel_old_button", "en") in loopback.send(loopback.provider.press(other, mark))[-1].text
    for made_up in ("", "x", "/restart", "Degree", mark[:-1], mark + "A", "é" * 10):
        assert words().say("channel_old_button", "en") in loopback.send(loopback.provider.press(person, made_up))[-1].text
    assert loopback.heard() == []
    loopback.send(loopback.provider.press(person, mark))
    assert loopback.heard() == ["Degree"]


def test_buttons_without_a_place_are_a_numbered_list(loopback: Loopback, person: int) -> None:
    shown = loopback.send(loopback.provider.text(person, "many fr"))[-1]
    most = loopback.channel.style.most_buttons
    assert [title for title, _ in shown.buttons] == [f"Sujet {n}" for n in range(1, most + 1)]
    assert f"{most + 1}. Sujet {most + 1}" in shown.text and "14. Sujet 14" in shown.text
    for said, heard in (("2", "Sujet 2"), ("14.", "Sujet 14"), ("15", "15"), ("0", "0"), ("2 ans", "2 ans")):
        loopback.agent.heard.clear()
        loopback.send(loopback.provider.text(person, "many fr"), loopback.provider.text(person, said))
        assert loopback.heard()[-1] == heard


def test_where_a_number_is_an_answer_the_list_has_none(loopback: Loopback, person: int) -> None:
    shown = loopback.send(loopback.provider.text(person, "numbers en"))[-1]
    assert "• 13 topic" in shown.text and "14." not in shown.text
    loopback.send(loopback.provider.text(person, "2"))
    assert loopback.heard()[-1] == "2"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_is_answered_in_words_in_the_language_of_the_conversation(loopback: Loopback, person: int, language: str) -> None:
    loopback.send(loopback.provider.text(person, f"answer {language}"))
    shown = loopback.send(loopback.provider.media(person))
    assert [s.text for s in shown] == [words().say("channel_media", language)]


def test_a_picture_from_somebody_new_is_answered_in_both(loopback: Loopback, person: int) -> None:
    shown = loopback.send(loopback.provider.media(person))
    assert len(shown) == 2 and all(words().say("channel_media", language) in shown[1].text for language in LANGUAGES)


def test_our_own_messages_are_not_answered(loopback: Loopback) -> None:
    assert loopback.send(loopback.provider.echo("What is the age limit?")) == [] and loopback.heard() == []


@pytest.mark.parametrize("text", ["\u202eesrever", "\u0000\u0007", "   ", "x" * 20_000, "😀" * 3000, "/restart", '/ask_age_limit{"programme": "icc"}', "//delete", "<@U1> & <b>", "&lt;", "ما هو", "𝕬" * 50])
def test_whatever_is_typed_is_answered(loopback: Loopback, person: int, text: str) -> None:
    shown = loopback.send(loopback.provider.text(person, text))
    assert len(shown) >= 2 and loopback.heard() and not loopback.heard()[0].startswith("/")
    assert len(loopback.heard()[0]) <= 2100


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'"x"', b"5", b"\xff\xfe", b"{}", b'{"a": {"b": [1, null, {}]}}', b"[" * 5000, b'{"entry": 5, "message": 5, "event": 5, "type": [], "update_id": {}}'])
def test_a_body_of_any_shape_is_no_failure(loopback: Loopback, body: bytes, caplog: pytest.LogCaptureFixture) -> None:
    post = loopback.provider.sign(Post(body, loopback.provider.text(1, "x").headers))
    assert loopback.post(post)[0] in (200, 202, 400, 403)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
    assert loopback.heard() == []


def test_a_part_of_the_wrong_type_is_no_failure(loopback: Loopback, caplog: pytest.LogCaptureFixture) -> None:
    """Every value of a message, one after the other, is replaced by one of another type or left out."""
    whole = loopback.provider.text(next(_people), "answer en")
    if "json" not in whole.headers["Content-Type"]:
        pytest.skip("the provider does not send JSON")
    for spoiled in _spoiled(json.loads(whole.body)):
        status, _ = loopback.post(loopback.provider.sign(Post(json.dumps(spoiled).encode(), whole.headers)), wait=False)
        assert status in (200, 202, 400, 401, 403), spoiled
    loopback.finish()
    assert not [record for record in caplog.records if record.levelname == "ERROR"], caplog.text


def _spoiled(body: Any) -> List[Any]:
    """Return copies of ``body``, each with one value replaced or missing."""
    found: List[Any] = []
    for key, value in body.items() if isinstance(body, dict) else []:
        found.append({k: v for k, v in body.items() if k != key})
        found += [{**body, key: other} for other in (None, 5, "x", [], {}, [5], True)]
        found += [{**body, key: inner} for inner in _spoiled(value)]
    return found


def test_a_body_that_is_too_large_is_refused(loopback: Loopback) -> None:
    huge = loopback.provider.text(1, "x" * (LARGEST_BODY + 1))
    assert loopback.post(loopback.provider.sign(huge))[0] == 413 and loopback.heard() == []


def test_an_assistant_that_fails_says_so(loopback: Loopback, person: int) -> None:
    loopback.send(loopback.provider.text(person, "answer fr"))
    assert words().say("failed", "fr") in loopback.send(loopback.provider.text(person, "failure"))[-1].text


def test_a_conversation_store_that_fails_is_told(loopback: Loopback, person: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loopback.agent, "tracker_store", None)
    shown = loopback.send(loopback.provider.text(person, "answer en"))
    assert all(words().say("failed", language) in shown[-1].text for language in LANGUAGES)


def test_a_passing_failure_of_the_provider_is_tried_again(loopback: Loopback, person: int, monkeypatch: pytest.MonkeyPatch) -> None:
    loopback.send(loopback.provider.text(person, "answer en"))
    busy = loopback.provider.busy()
    loopback.faults += [busy, (500, {}, {}), (503, {"Retry-After": "7"}, {}), "close"]
    loopback.send(loopback.provider.text(person, "answer fr"))
    assert len(loopback.received) == 3 and loopback.heard() == ["answer en", "answer fr"]
    assert loopback.pauses[0] == 3 and len(loopback.pauses) == 4


def test_a_provider_that_does_not_answer_in_time_is_tried_again(person: int, monkeypatch: pytest.MonkeyPatch, loopback: Loopback) -> None:
    from aiohttp import ClientTimeout

    loopback.send(loopback.provider.text(person, "answer en"))
    monkeypatch.setattr(loopback.channel.outbox._session, "_timeout", ClientTimeout(total=0.2))
    loopback.faults += ["silence"]
    loopback.send(loopback.provider.text(person, "answer fr"))
    assert len(loopback.received) == 3 and loopback.pauses == [0.5]


def test_it_is_not_tried_for_ever(loopback: Loopback, person: int, caplog: pytest.LogCaptureFixture) -> None:
    loopback.send(loopback.provider.text(person, "answer en"))
    loopback.faults += [(500, {}, {})] * 5
    assert loopback.send(loopback.provider.text(person, "answer fr")) == [] and len(loopback.pauses) == 4
    loopback.pauses.clear()
    loopback.faults += [(429, {"Retry-After": "3600"}, {"parameters": {"retry_after": 3600}})]
    loopback.send(loopback.provider.text(person, "answer fr"))
    loopback.faults += [loopback.provider.gone()]
    assert loopback.send(loopback.provider.text(person, "answer fr")) == [] and loopback.pauses == []
    assert "could not be delivered" in caplog.text
    for secret in loopback.environment.values():
        assert secret not in caplog.text
    assert len(loopback.send(loopback.provider.text(person, "answer fr"))) == 1, "the next one gets through"


def test_too_many_messages_are_told_once(person: int) -> None:
    for name in CHANNELS:
        loopback = Loopback(name, lambda text: [], per_minute=3)
        try:
            shown = loopback.send(*(loopback.provider.text(person, f"m {n}") for n in range(6)))
            assert len(loopback.agent.heard) == 3 and "wait" in shown[-1].text.lower() and len(shown) == 1 + 3 + 1
            assert len(loopback.send(loopback.provider.text(person + 1, "hello"))) == 2, "others do not wait"
        finally:
            loopback.stop()


def test_marks_and_sentences_survive_the_markup(loopback: Loopback, person: int) -> None:
    """What looks like markup in a text is shown as it stands."""
    from tests.bot.channels.messengers.samples import _SIGNS

    shown = loopback.send(loopback.provider.text(person, "signs en"))[-1]
    assert f"{_SIGNS}\n- {_SIGNS}" in shown.text and "*A* <b> & [c](d)" in shown.text


def test_a_long_text_comes_whole_in_several_messages(loopback: Loopback, person: int) -> None:
    shown = loopback.send(loopback.provider.text(person, "long en"))[1:]
    said = loopback.agent.script("long en")[0]["text"]
    assert len(shown) > 1 and " ".join(" ".join(s.text for s in shown).split()).startswith(said)
    assert [bool(s.buttons) for s in shown] == [False] * (len(shown) - 1) + [loopback.channel.style.most_buttons > 0]
    assert "ICC JPO FAQ" in shown[-1].text and clean(said)
