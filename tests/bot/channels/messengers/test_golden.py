"""The calls of each channel are, to the letter, those that were read and found good."""
from __future__ import annotations

import json
from typing import Dict

import pytest

from tests.bot.channels.messengers.golden import LANGUAGES, calls, kept
from tests.bot.channels.messengers.loopback import Loopback
from tests.bot.channels.messengers.provider import CHANNELS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CHANNELS)
def test_the_calls_are_the_known_ones(name: str, language: str, loopbacks: Dict[str, Loopback]) -> None:
    known = json.loads(kept(name, language).read_text(encoding="utf-8"))
    for made, expected in zip(calls(loopbacks[name], language), known):
        assert made == expected, f"{name}, {language}, {expected['said']}: see tests/bot/channels/messengers/golden.py"
