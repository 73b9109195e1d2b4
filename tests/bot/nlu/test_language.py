"""What is no language must not change that of the conversation, our own words are no third language, and two languages are enough."""
from __future__ import annotations

import pytest
from langdetect import detector_factory

from bot.chat import Chat
from bot.nlu.language import _all_languages, _english_or_french, _langdetect


@pytest.mark.parametrize("text", ["sdfkjh qwlkej zxmnc", "hgjf dkls", "xkcvb wqrtp", "bnvcx mlkjh"])
def test_keys_hit_at_random_have_no_language(chat: Chat, text: str) -> None:
    assert chat.parse(text)["language"]["name"] is None


@pytest.mark.parametrize(
    ("text", "language"),
    [("I don't get it", "en"), ("pourkoi c payé", "fr"), ("photosynthesis chlorophyll", "en"), ("qu'est-ce que ça veut dire", "fr")],
)
def test_words_have_one(chat: Chat, text: str, language: str) -> None:
    assert chat.parse(text)["language"]["name"] == language


@pytest.mark.parametrize("text", ["how long is the contract", "combien de temps dure le contrat", "salary and visa", "ou est le poste", "jpo programme"])
def test_two_languages_are_enough(text: str) -> None:
    _all_languages()
    detector = detector_factory._factory.create()
    detector.set_prior_map({"en": 0.5, "fr": 0.5})
    detector.append(text)
    expected = {guess.lang: guess.prob for guess in detector.get_probabilities()}
    assert _langdetect(text, _english_or_french()) == pytest.approx(expected)


@pytest.mark.parametrize("text", ["EN C1 / FR B1", "fr c2, en b1", "ENG C2 FR A1"])
def test_languages_in_short_have_no_language_of_their_own(chat: Chat, text: str) -> None:
    assert chat.parse(text)["language"]["name"] is None


@pytest.mark.parametrize(("text", "language"), [("belgique UNITAR", "fr"), ("Belgium UNITAR", "en"), ("CPI", "fr"), ("ICC", "en")])
def test_names_alone_lean_to_the_language_of_their_letters(chat: Chat, text: str, language: str) -> None:
    found = chat.parse(text)["language"]
    assert (found["name"], found["leaning"]) == (None, language)


@pytest.mark.parametrize(("text", "language"), [("Sénégal", "fr"), ("Cameroun ?", "fr"), ("Cameroon", "en"), ("l'Algérie", "fr"), ("Algeria?", "en")])
def test_a_country_s_name_tells_the_language_that_has_it(chat: Chat, text: str, language: str) -> None:
    assert chat.parse(text)["language"]["name"] == language


@pytest.mark.parametrize(("text", "language"), [
    ("I studied law in São Paulo, what is the age limit?", "en"), ("Née à São Luís, puis-je postuler à la CPI ?", "fr"), ("Não falo inglês", "other"), ("¿Cuál es el límite de edad?", "other"),
])
def test_a_name_from_elsewhere_is_no_third_language(chat: Chat, text: str, language: str) -> None:
    assert chat.parse(text)["language"]["name"] == language
