"""A profile that asks whether somebody may is a wish to be checked; one that asks for something else is none."""
from __future__ import annotations

import pytest

from bot.nlu.gazetteer import Gazetteer
from bot.nlu.profiled import asks_check, asks_only_for_programme, asks_to_join, tells_only, wonders
from knowledge import load

GAZETTEER = Gazetteer(load())


@pytest.mark.parametrize("text", [
    "She is a Bolivian geologist of thirty-one with a master's degree. Which of the programmes would be open to her?",
    "On m'a confié le dossier d'un géographe uruguayen de vingt-huit ans, titulaire d'un master. Lequel l'accepterait ?",
    "my niece is 25 and cuban, can she?",
    "I have a PhD and zero work experience, would the Court take me?",
    "J'ai un master et aucune expérience, est-ce que je peux postuler ?",
    "mon neveu 24 ans guinéen licence, il pourrait entrer à l'unitar",
    "J'ai 30 ans et un master. À quels postes puis-je prétendre ?",
])
def test_asks_for_a_check(text: str) -> None:
    assert asks_check(text, GAZETTEER.find(text, None))


@pytest.mark.parametrize("text", [
    "I'm 30 with a master's degree. How can I apply?",
    "I'm a 30 year old Bolivian. Can I choose the country where I go?",
    "J'ai 29 ans et je suis bolivien, est-ce que ma famille peut venir ?",
    "Her husband is Bolivian and 40, can she apply with his passport?",
    "Which programme would be open to her?",
])
def test_asks_for_something_else(text: str) -> None:
    assert not asks_check(text, GAZETTEER.find(text, None))


@pytest.mark.parametrize("text", [
    "Portuguese, 30, PhD in economics: do I have a chance?",
    "33 and Swiss with a bachelor, am I too old?",
    "I'm from Senegal, 28, LLM. Worth applying?",
    "J'ai 30 ans et je suis sénégalais. Est-ce jouable ?",
    "Belge, 33 ans, ingénieure, trop tard pour moi ?",
    "Mon français est moyen, j'ai 27 ans et je suis rwandaise. Est-ce un problème ?",
    "economics degree + 5 yrs in a bank. good enough for the ICC?",
    "bachelor, 3 years as a clerk. ok for the Court?",
    "Licence + 3 ans de notariat. Ça suffit pour la CPI ?",
])
def test_wonders_about_chances(text: str) -> None:
    assert wonders(text, GAZETTEER.find(text, None), "ask_age_limit")


@pytest.mark.parametrize("text", [
    "I'm 30. Am I too old?",
    "Belgian, 27, master. Is it paid?",
    "Belgian, 27, master. When can I apply?",
    "Is a master's and 2 years of experience enough for the ICC?",
    "The FAQ says a master's and 2 years. Is that enough for the ICC?",
    "Il faut un master et 2 ans. Ça suffit pour la CPI ?",
    "je suis belge, 27 ans, combien je gagnerai ?",
    "j'ai 27 ans, est-ce trop ?",
    "So it is 35 for the Court and 32 for Belgium, ok?",
    "Je récapitule : 35 à la Cour et 32 en Belgique, c'est bon ?",
])
def test_a_topic_or_a_single_fact_stays_a_question(text: str) -> None:
    assert not wonders(text, GAZETTEER.find(text, None), "ask_age_limit")


@pytest.mark.parametrize(("text", "asks"), [
    ("can i join the icc? my gf asks too", True), ("puis-je rejoindre la CPI ? ma copine demande aussi", True), ("bonjour, je peux entrer à l'UNITAR ?", True),
    ("can I join the ICC without a degree?", False), ("when can I join the ICC?", False), ("can the ICC join?", False),
])
def test_asks_to_join(text: str, asks: bool) -> None:
    assert asks_to_join(text, GAZETTEER.find(text, None), "ask_work_place") == asks


@pytest.mark.parametrize("text", [
    "portuguese, 27, an LLM, two years at a ministry and fluent in both languages",
    "Togolais de 29 ans, master en géologie, cinq ans dans une mine",
])
def test_a_whole_profile_asks_nothing(text: str) -> None:
    assert tells_only(text, GAZETTEER.find(text, None))


@pytest.mark.parametrize("text", [
    "Togolese, 29, master, 5 years in a mine, does it count that it was abroad",
    "Togolais de 29 ans, master, cinq ans dans une mine, j'aimerais savoir où sont les postes",
    "Togolese with a master",
])
def test_part_of_a_profile_or_a_question(text: str) -> None:
    assert not tells_only(text, GAZETTEER.find(text, None))


@pytest.mark.parametrize("text,intent", [
    ("BA, 29, five years in a bank. ICC?", "follow_up_programme"),
    ("Licence, 29 ans, cinq ans en banque. La CPI ?", "follow_up_programme"),
    ("I'm from Luxembourg and 29, can I apply for the Belgian post?", "ask_how_to_apply"),
    ("Je suis luxembourgeois et j'ai 29 ans, puis je postuler au poste belge ?", "ask_how_to_apply"),
])
def test_a_profile_and_a_programme_alone_ask_for_a_check(text: str, intent: str) -> None:
    assert asks_only_for_programme(text, GAZETTEER.find(text, None), intent)


@pytest.mark.parametrize("text,intent", [
    ("Canadian, 29. How do I apply to UNITAR?", "ask_how_to_apply"),
    ("Je suis canadienne, 29 ans, puis-je postuler en ligne à l'UNITAR ?", "ask_how_to_apply"),
    ("I'm Swiss and 29, can I apply to UNITAR without a CV?", "ask_application_documents"),
    ("And for the ICC?", "follow_up_programme"),
    ("I was talking about Belgium. Show me the proof for the 32 years.", "follow_up_programme"),
])
def test_more_than_a_programme_or_less_than_a_profile(text: str, intent: str) -> None:
    assert not asks_only_for_programme(text, GAZETTEER.find(text, None), intent)
