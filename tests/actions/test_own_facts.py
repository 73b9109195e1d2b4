"""Facts of the writer beside those of somebody else."""
from __future__ import annotations

from typing import Any, Dict, List, Tuple

import pytest

from actions.own_facts import own_facts, tells_own_facts, without_own_facts
from actions.reading import Message


def _message(text: str, *found: Tuple[str, str, Any]) -> Message:
    entities: List[Dict[str, Any]] = [{"entity": name, "text": part, "start": text.index(part), "end": text.index(part) + len(part), "value": value} for name, part, value in found]
    return Message(text, entities)


_MUM = _message("40. no thats my mum, im 30 with a master and 2 years", ("number", "40", 40.0), ("age", "im 30", 30), ("degree", "master", "advanced"), ("duration", "2 years", 2.0))
_BROTHER = _message("mon frère a 27 ans et je suis belge, les deux", ("age", "27 ans", 27), ("nationality", "belge", ["BEL"]))
_DEUG = _message("elle a une licence en fait, le master c moi", ("degree", "licence", "first"), ("degree", "master", "advanced"))


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        (_MUM, ["im 30 with a master", "and 2 years"]), (_BROTHER, ["je suis belge"]), (_DEUG, ["le master c moi"]),
        (_message("ma tante a 50 ans, moi 26", ("age", "50 ans", 50), ("number", "26", 26.0)), ["moi 26"]), (_message("my aunt is 50, me, 26", ("number", "50", 50.0), ("number", "26", 26.0)), ["26"]),
        (_message("I have a daughter who is 29", ("age", "29", 29)), []), (_message("j'ai dit 29 ans", ("age", "29 ans", 29)), []),
        (_message("cette personne ? c'est moi"), []), (_message("why 'the person', it's me"), []),
    ],
)
def test_own_facts(message: Message, parts: List[str]) -> None:
    assert [message.text[slice(*span)] for span in own_facts(message)] == parts


@pytest.mark.parametrize(
    ("message", "tells"),
    [
        (_MUM, True), (_DEUG, False), (_message("check me for Belgium, my sister is 35", ("age", "35", 35)), True), (_message("verifie moi ma soeur stp"), False),
        (_message("my daughter is 29, can she apply? I'm 55", ("age", "I'm 55", 55)), False),
    ],
)
def test_tells_own_facts(message: Message, tells: bool) -> None:
    assert tells_own_facts(message) is tells


def test_what_is_set_apart_is_left_out() -> None:
    assert without_own_facts(_DEUG).values("degree") == ["first"]
    assert without_own_facts(_message("5 years, the master is mine", ("duration", "5 years", 5.0), ("degree", "master", "advanced"))).values("degree", "duration") == [5.0]
    assert without_own_facts(_message("j'ai 30 ans", ("age", "30 ans", 30))).values("age") == [30]


def test_what_the_writer_sets_against_an_answer_is_left_out() -> None:
    message = _message("a bachelor, but me, I have a doctorate", ("degree", "bachelor", "first"), ("degree", "doctorate", "advanced"))
    assert not tells_own_facts(message) and without_own_facts(message).values("degree") == ["first"]
    assert tells_own_facts(_message("but I have a doctorate", ("degree", "doctorate", "advanced")))
