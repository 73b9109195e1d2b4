"""Whoever asks, and in whichever words: English and French come to the same, and to what the rules say."""
from __future__ import annotations

from dataclasses import replace
from typing import List

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.chat import Chat
from knowledge import load
from knowledge.criteria import ANSWERS
from knowledge.eligibility import Profile, assess
from tests.eligibility.questionnaire import LANGUAGES, hold, judged

KNOWLEDGE = load()
COUNTRIES = sorted(KNOWLEDGE.countries)
PARTICIPATING: List[str] = KNOWLEDGE.facts["unitar"]["participating_states"]  # type: ignore[assignment]
levels = st.sampled_from(ANSWERS["language_skills"])
nationalities = st.lists(st.sampled_from(PARTICIPATING) | st.sampled_from(COUNTRIES), min_size=1, max_size=3, unique=True)
years = st.integers(0, 120).map(lambda months: round(months / 12, 2)) | st.integers(0, 99).map(lambda tenths: tenths / 10)
profiles = st.builds(
    Profile,
    nationality=st.none() | nationalities,
    age=st.none() | st.integers(15, 99),
    degree=st.none() | st.sampled_from(ANSWERS["degree"]),
    experience_years=st.none() | years,
    language_skills=st.none() | st.dictionaries(st.sampled_from(["en", "fr"]), levels, min_size=1),
    it_skills=st.none() | st.sampled_from(ANSWERS["it_skills"]),
)
candidates = st.builds(
    lambda profile, age: replace(profile, age=age, degree=profile.degree or "advanced", experience_years=profile.experience_years or 4.0),
    profiles, st.integers(28, 36),
)
"""Profiles that are not out of reach at once, so that the later questions are asked too."""


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,  # the same profiles on every run: a change makes it fail, not chance
    phases=[Phase.generate],  # to shrink an example takes hundreds of conversations, and the transcript says enough
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # chat is of the session
)
@given(profile=profiles | candidates, programme=st.sampled_from(sorted(KNOWLEDGE.programmes)), style=st.integers(0, 5))
def test_english_and_french_come_to_the_same(profile: Profile, programme: str, style: int, chat: Chat) -> None:
    english, french = (hold(chat, KNOWLEDGE, programme, profile, language, style) for language in LANGUAGES)
    transcripts = f"{english.transcript}\n\n{french.transcript}"
    assert english.result == french.result, transcripts
    assert english.asked == french.asked, transcripts
    assert english.result == judged(KNOWLEDGE, programme, profile, english.asked), transcripts
    assert english.verdict == assess(KNOWLEDGE, programme, profile).verdict, transcripts
