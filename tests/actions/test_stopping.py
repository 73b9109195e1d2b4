"""What ends the check, and what is left of such a message."""
from __future__ import annotations

import pytest

from actions.reading import Message
from actions.stopping import asks_back, besides, goes_on, resumes, stops
from tests.actions.test_parts import message as with_entities

ENDING = [
    "cancel the check", "no check please", "I don't want a check", "I didn't ask for a test", "stop asking me questions", "never mind", "ok stop",
    "enough with the quiz!", "stop le test svp", "laissez tomber", "on oublie le test", "arrêtez ce questionnaire", "j'ai pas demandé de test moi",
    "pas de vérif, merci", "j'en ai marre de vos questions", "on arrête là",
]
GOING_ON = [
    "don't stop the check", "is there no language test?", "il y a pas de test ?", "laisse tomber le master, j'ai une licence", "check unitar", "no", "non merci",
    "n'arrêtez pas le test", "29", "I have no questions", "is there an entrance test", "stop me if I'm wrong, I'm 29",
]


@pytest.mark.parametrize("text", ENDING)
def test_ends(text: str) -> None:
    assert stops(Message(text))


@pytest.mark.parametrize("text", GOING_ON)
def test_goes_on(text: str) -> None:
    assert not stops(Message(text))


@pytest.mark.parametrize("text, left", [
    ("cancel the check. how long is it?", "how long is it?"),
    ("what does it pay? forget the test", "what does it pay?"),
    ("laissez tomber. comment on postule ?", "comment on postule ?"),
    ("as I said, no check please", ""),
])
def test_what_is_left(text: str, left: str) -> None:
    message = Message(text)
    assert besides(message, stops(message)) == left


@pytest.mark.parametrize("text", [
    "non je veux continuer la vérification d'éligibilité !", "MAIS NON ne vous arrêtez pas", "on reprend la vérif", "don't stop the check",
    "let's go on with the check", "resume my eligibility check",
    "je suis belge et français... vérif", "verif stp",
])
def test_takes_up(text: str) -> None:
    assert goes_on(Message(text)) and not stops(Message(text))


@pytest.mark.parametrize("text", [
    "I don't want to go on with this check", "je ne veux pas continuer cette vérification", "stop the check", "on continue", "how long can I continue to work?",
])
def test_does_not_take_up(text: str) -> None:
    assert not goes_on(Message(text))


@pytest.mark.parametrize("text", ["Bachelor, started a master's but quit", "licence, j'ai commencé un master mais j'ai abandonné"])
def test_studies_that_were_left_end_no_check(text: str) -> None:
    assert not stops(with_entities(text))


@pytest.mark.parametrize(("text", "goes"), [
    ("here I am again, let's carry on: English C2, a master's degree and two years", True), ("de retour, on continue ? j'ai un master et deux ans d'expérience", True),
    ("I continue my studies in Ghent and work two days a week", False), ("je reprends mes études en septembre, à temps plein cette fois", False),
])
def test_resumes_beside_facts(text: str, goes: bool) -> None:
    assert resumes(Message(text)) is goes


@pytest.mark.parametrize("text, back", [
    ("hello again, where did we stop?", True), ("what was the verdict?", True), ("rebonjour, on en était où déjà ?", True), ("non, je parlais de la vérif", True),
    ("où en était la vérification ?", True), ("where was I wrong?", False), ("where were we supposed to send it?", False), ("how long is it?", False), ("où travaille un JPO ?", False),
])
def test_asks_back(text: str, back: bool) -> None:
    assert asks_back(Message(text)) is back
