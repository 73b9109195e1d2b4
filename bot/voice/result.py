"""A verdict said in short: one line a programme, or the reasons alone."""
from __future__ import annotations

from typing import Any, Dict, List

from actions.profile import FIELDS
from bot.nlu.brevity import only_less
from bot.voice.birthday import coming_age, then
from bot.voice.check import Check
from bot.voice.conversation import Conversation
from bot.voice.lookup import reason
from bot.voice.reply import Reply
from bot.voice.words import Words
from knowledge import Knowledge, Language
from knowledge.eligibility import CriterionResult, Profile
from knowledge.model import Citation

_DECIDES = {"not_eligible": "not_met", "uncertain": "uncertain", "incomplete": "unknown", "eligible": "met"}
"""Verdict -> the status of the criteria that make it."""
_AGAINST = ("not_met", "uncertain")
"""Statuses of criteria that are worth saying while others are open."""
_OF_SEVERAL = ("incomplete", "uncertain")
"""Verdicts whose words count their points."""
_LITTLE_KNOWN = ("other_person", "as_said", "so_far")
"""Leads of a reply on somebody of whom little is known: what is missing is named."""
_REPEATED = (None, "brief", "known")
"""Leads of the writer's own result, said once more."""


class Result:
    """Says a verdict briefly."""

    def __init__(self, check: Check, words: Words, knowledge: Knowledge) -> None:
        """Take what the check says in full."""
        self._check = check
        self._words = words
        self._knowledge = knowledge

    def brief(self, conversation: Conversation, given: Dict[str, Any]) -> Reply:
        """Return one line a programme: the verdict and what it rests on, or what is ``decided`` already; a lead says what it is about."""
        language = conversation.language
        if not given["assessments"] and given.get("not_before"):
            return Reply(f"{self._words.say('not_before_held', language)} {self._words.say('ask_later', language)}", "chat")
        lines = list(filter(None, [self._check.noted(conversation), self._lead(conversation, given)]))
        person = Profile(**given["person"])
        met = [a["programme"] for a in given["assessments"] if a["verdict"] == "eligible"]
        if given.get("lead") == "unranked" and len(met) == 1:
            step = self._words.say("next_step", language, step=self._check.step(met[0], language))
            return self._check.reply("\n".join([self._words.say("only_one_met", language, programme=self._knowledge.programmes[met[0]].name[language]), step]), given, conversation)
        coming = coming_age(conversation, person)
        shorter = only_less(conversation.text) and bool(conversation.turns) and self._words.say("result_brief", language) in conversation.turns[0].text  # said in short just now
        for assessed in given["assessments"]:
            line = self._line(assessed, person, language, list(given.get("supposed") or {}), given.get("reserved") or [])
            if assessed["verdict"] == "incomplete" and given.get("lead") in _LITTLE_KNOWN:
                told = [reason(self._knowledge, assessed["programme"], r, person, language) for r in self._decided(assessed)]
                line = " ".join(told) if given.get("decided") else self._open(assessed, person, language)
            if given.get("lead") == "other_in_short" or shorter:
                line = self._words.plain(f"short_{assessed['verdict']}", language, open="").strip()
            elif assessed["verdict"] != "not_eligible":
                line = " ".join(filter(None, [line, then(self._knowledge, assessed["programme"], self._check.results(assessed), person, coming, language)]))
            lines.append(self._words.point(assessed["programme"], line, language))
        if given.get("lead") in (*_LITTLE_KNOWN, *_REPEATED):
            resting = self._decided if given.get("decided") else self._deciding
            lines.append(self._words.sources([cite for a in given["assessments"] for r in resting(a) for cite in r.criterion.cites], language))
        return self._check.reply("\n".join(lines), given, conversation)

    def reasons(self, conversation: Conversation, given: Dict[str, Any]) -> Reply:
        """Return why the verdict is what it is: the criteria that decide it, and what the document does not ask for."""
        language = conversation.language
        person = Profile(**given["person"])
        lines = list(filter(None, [self._check.noted(conversation)]))
        cites: List[Citation] = []
        for assessed in given["assessments"]:
            programme = assessed["programme"]
            deciding = self._deciding(assessed)
            told = [reason(self._knowledge, programme, r, person, language) for r in deciding]
            told += [self._check.change(programme, r, person, language) for r in deciding]
            told += [self._check.reservation(r, given.get("reserved") or [], language) for r in self._check.results(assessed)]
            told.append(self._not_asked(programme, person, language) if assessed["verdict"] == "eligible" else "")
            verdict = self._words.plain(f"because_{assessed['verdict']}", language)
            line = self._words.plain("because", language, name=self._knowledge.programmes[programme].name[language], verdict=verdict, reasons=" ".join(filter(None, told)))
            lines.append(line if len(given["assessments"]) == 1 else f"- {line}")
            cites += [cite for r in deciding for cite in r.criterion.cites]
        return self._check.reply("\n".join([*lines, self._words.sources(cites, language)]), given, conversation)

    def _deciding(self, assessed: Dict[str, Any]) -> List[CriterionResult]:
        return [r for r in self._check.results(assessed) if r.status == _DECIDES[assessed["verdict"]]]

    def _decided(self, assessed: Dict[str, Any]) -> List[CriterionResult]:
        return [r for r in self._check.results(assessed) if r.status != "unknown"]

    def _line(self, assessed: Dict[str, Any], person: Profile, language: Language, supposed: List[str], reserved: List[str]) -> str:
        """Return verdict, on what it depends, and every point that is missing, open or not met; of a hypothesis, first what becomes of the criterion it is about."""
        programme = assessed["programme"]
        deciding = self._deciding(assessed)
        touched = [r for r in self._check.results(assessed) if set(r.criterion.fields) & set(supposed)]
        told = [r for r in _each_once([*touched, *deciding]) if r in touched or r.status != "met"]
        points = [reason(self._knowledge, programme, r, person, language) for r in told]
        points.append(self._check.change(programme, deciding[0], person, language))
        points += [self._check.reservation(r, reserved, language) for r in deciding if assessed["verdict"] == "eligible"]
        several = len(deciding) > 1 and assessed["verdict"] in _OF_SEVERAL
        verdict = f"{assessed['verdict']}_several" if several else assessed["verdict"]
        return self._words.plain(f"short_{verdict}", language, open=" ".join(filter(None, points))).strip()

    def _open(self, assessed: Dict[str, Any], person: Profile, language: Language) -> str:
        """Return what is not known of somebody, and what is known and is doubtful or speaks against it."""
        against = [reason(self._knowledge, assessed["programme"], r, person, language) for r in self._check.results(assessed) if r.status in _AGAINST]
        unknown = self._words.plain("short_unknown", language, fields=", ".join(r.criterion.label[language] for r in self._deciding(assessed)))
        return " ".join([unknown, *against])

    def _not_asked(self, programme: str, person: Profile, language: Language) -> str:
        """Return which of the answers given a programme's document does not look at."""
        used = {field for c in self._knowledge.eligibility[programme].criteria for field in c.fields}
        left = [f for f in FIELDS[1:] if f not in used and getattr(person, f) is not None]
        names = ", ".join(self._words.plain(f"field_{field}", language) for field in left)
        return self._words.say("nothing_else_asked", language, fields=names) if left else ""

    def _lead(self, conversation: Conversation, given: Dict[str, Any]) -> str:
        language, kind = conversation.language, given.get("lead") or "brief"
        if kind == "nothing":
            fields = ", ".join(self._words.plain(f"field_{field}", language) for field in given["fields"])
            return self._words.say("noted_nothing", language, fields=fields)
        not_before = self._words.say("not_before_held", language) + " " if given.get("not_before") else ""
        facts = self._check.facts(given.get("supposed") or {field: conversation.slots.get(field) for field in given.get("fields") or []}, language)
        return not_before + self._words.say(f"result_{kind}", language, facts=facts or self._words.plain("nothing_said", language))


def _each_once(results: List[CriterionResult]) -> List[CriterionResult]:
    return list({result.criterion.id: result for result in results}.values())
