"""English or French: langdetect with two languages says what it says with all of them."""
import pytest
from langdetect import detector_factory

from bot.nlu.language import _all_languages, _english_or_french, _langdetect


@pytest.mark.parametrize("text", ["how long is the contract", "combien de temps dure le contrat", "salary and visa", "ou est le poste", "jpo programme"])
def test_two_languages_are_enough(text: str) -> None:
    _all_languages()
    detector = detector_factory._factory.create()
    detector.set_prior_map({"en": 0.5, "fr": 0.5})
    detector.append(text)
    expected = {guess.lang: guess.prob for guess in detector.get_probabilities()}
    assert _langdetect(text, _english_or_french()) == pytest.approx(expected)
