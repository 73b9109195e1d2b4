"""Sentences that challenge a rule, and those that tell of the writer."""
from __future__ import annotations

import pytest

from actions.reading import Message
from actions.reading.challenged import challenged_field, challenges
from bot.nlu.gazetteer import Gazetteer
from knowledge import Knowledge


def _message(knowledge: Knowledge, text: str) -> Message:
    found = [e for language in ("en", "fr") for e in Gazetteer(knowledge).find(text, language)]
    return Message(text, [entity.as_dict(text) for entity in found])


@pytest.mark.parametrize(("text", "field"), [
    ("32 years, is that a firm rule?", "age"), ("32 ans, c'est strict ?", "age"), ("where does it say 35?", "age"), ("et les 32 ans ?", "age"),
    ("4 years of experience, where is it written?", "experience_years"), ("2 ans d'expérience, sérieusement ?", "experience_years"),
    ("fluent French, where is that required?", "language_skills"), ("suis-je obligé d'être belge ?", "nationality"), ("a master's, is it really required?", "degree"),
    ("I doubt that the age limit is correct", "age"), ("the bit about languages sounds wrong", "language_skills"), ("je trouve pas que la partie sur l'expérience soit exacte", "experience_years"),
])
def test_challenges(knowledge: Knowledge, text: str, field: str) -> None:
    message = _message(knowledge, text)
    spans = challenges(message)
    assert spans and challenged_field(message, spans[0]) == field


@pytest.mark.parametrize("text", [
    "I am 32, really", "j'ai 32 ans, vraiment", "32, is that OK?", "32 ans, je suis dans la limite ?", "4 years of experience, does it count?", "28 ans", "fluent, I'm sure of it",
    "are you sure? I have a master's", "2 ans d'expérience, je suis pas sûr", "33, where do I apply?", "un master, ça suffit ?", "I don't think my degree is right for this", "j'ai un diplôme pas exactement dans le domaine",
])
def test_tells_of_the_writer(knowledge: Knowledge, text: str) -> None:
    assert not challenges(_message(knowledge, text))
