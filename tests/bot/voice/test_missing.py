"""The topics that are named among what is missing."""
from bot.voice.missing import ASKED_MOST
from knowledge import load


def test_what_applicants_ask_for_are_topics() -> None:
    assert not set(ASKED_MOST) - set(load().topics)
    assert len(set(ASKED_MOST)) == len(ASKED_MOST)
