"""The small talk of domain.yml: one variation per language, chosen by ``metadata: {language}``."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Tuple

from bot.voice.reply import Button, Reply
from knowledge import LANGUAGES, Language
from knowledge.text import normalise

_LEAVES = re.compile(r"\b(?:bye|goodbye|good bye|see (?:you|u|ya)|cu|ciao|(?:that s|thats|that is|that was) (?:all|it)|i m (?:done|off)|au revoir|aurevoir|a (?:bientot|plus|la prochaine|\+)|salut|tchao|bonne (?:journee|soiree|continuation)|(?:c est|ce sera|c etait) tout|j ai fini)\b")
_WRITES = re.compile(
    r"\b(?:help\w*|write|do|make|draft|correct|review|check|improve|proofread|polish|translate|aide\w*|faire|fais|ecri\w+|redig\w+|corrig\w+|reli\w+|relecture|amelior\w+|tradui\w+|prepare\w*)\b[^.?!]*"
    r"\b(?:cvs?|resume|curriculum|(?:cover|motivation) letters?|letters? of motivation|lettres? (?:de motivation|d accompagnement))\b"
)
"""Wants a paper of one's own written or mended, which is nothing that the assistant can do."""
_CAPABLE, _OUTSIDE = "utter_capabilities", "utter_out_of_scope"
_THANKED, _LEFT = "utter_thank", "utter_goodbye"


class Responses:
    """Looks up a response of the domain in a language."""

    def __init__(self, responses: Dict[str, List[Dict[str, Any]]]) -> None:
        """Check that every response has one text in each language.

        Raises ValueError naming every gap.
        """
        self.texts = responses
        self._texts: Dict[Tuple[str, str], Dict[str, Any]] = {}
        problems = []
        for name, variations in responses.items():
            if any((v.get("metadata") or {}).get("made_by") == "voice" for v in variations):
                continue
            for variation in variations:
                language = (variation.get("metadata") or {}).get("language")
                if language not in LANGUAGES:
                    problems.append(f"{name}: a variation names no language; add 'metadata: {{language: en}}' or fr")
                elif (name, language) in self._texts:
                    problems.append(f"{name}: two variations in '{language}'; keep one")
                self._texts[name, language] = variation
            problems += [f"{name}: no text in '{lang}'; add it" for lang in LANGUAGES if (name, lang) not in self._texts]
        if problems:
            raise ValueError("domain.yml: " + "; ".join(problems))

    def to(self, name: str, text: str, language: Language) -> Reply:
        """Return the response ``name`` to ``text``; to thanks of somebody who leaves, a farewell; to who asks for help with her papers, that it is outside."""
        if name == _CAPABLE and _WRITES.search(normalise(text)):
            name = _OUTSIDE
        return self.reply(_LEFT if name == _THANKED and _LEAVES.search(normalise(text)) else name, language)

    def reply(self, name: str, language: Language) -> Reply:
        """Return the response ``name`` in ``language``.

        Raises KeyError if there is none.
        """
        variation = self._texts[name, language]
        metadata = variation.get("metadata") or {}
        return Reply(
            text=variation["text"].strip(),
            kind=metadata.get("kind", "chat"),
            field_asked=metadata.get("field"),
            buttons=[Button(b["title"], b["payload"]) for b in variation.get("buttons") or []],
        )
