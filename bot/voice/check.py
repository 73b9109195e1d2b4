"""What is said in the eligibility check: what was understood, the question, the verdict."""
from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from actions.profile import FIELDS, SKIPPED
from actions.reading import Message
from actions.reserved_work import tells_unpaid
from bot.voice.answers import Answers
from bot.voice.birthday import coming_age, then
from bot.voice.conversation import Conversation
from bot.voice.card import card
from bot.voice.length import years
from bot.voice.lookup import reason, values
from bot.voice.reply import Button, Reply
from bot.voice.words import Words
from knowledge import Language
from knowledge.eligibility import CriterionResult, Profile, fields_needed, judge
from knowledge.model import Citation
from knowledge.text import sentences

_SIGNS = {"met": "✓", "not_met": "✗", "uncertain": "?", "unknown": "…"}
_WORTH_SAYING = 0.06
"""Fewer missing years than this, less than a month, come from a rounded answer: they are no advice."""


class Check:
    """Speaks for the check; decides nothing. No sentence says "you": it may be about somebody else."""

    def __init__(self, answers: Answers, words: Words) -> None:
        """Take what answers and words need."""
        self._answers = answers
        self._words = words
        self._knowledge = answers.knowledge

    def noted(self, conversation: Conversation) -> str:
        """Return "Noted: ..." for the fields just filled, so that a misreading is seen; empty without any."""
        language = conversation.language
        begun = self._words.say(f"{conversation.filled['new_person']}_check", language) if conversation.filled.get("new_person") else ""
        facts = self.facts({k: v for k, v in conversation.filled.items() if k in FIELDS}, language)
        sorry = (conversation.filled.get("reply") or {}).get("sorry")
        noted = self._words.say("noted_sorry" if sorry else "noted", language, facts=facts) if facts else ""
        gone = [name for name in FIELDS if sorry and not facts and name in conversation.filled and conversation.filled[name] is None]
        cleared = self._words.say("noted_cleared", language, fields=self._fields(gone, language)) if gone else ""
        years_left = (conversation.filled.get("reply") or {}).get("left_out")
        left_out = self._words.say("left_out", language, years=str(years(years_left, language))) if years_left else ""
        own = self._words.say("only_own", language) if (conversation.filled.get("reply") or {}).get("only_own") else ""
        unnamed = self._words.say("no_programme_named", language) if (conversation.filled.get("reply") or {}).get("unnamed") else ""
        kept = self._kept(conversation.filled.get("reply") or {}, language)
        return "\n".join(filter(None, [begun, kept, cleared, unnamed, noted, left_out, own]))

    def noted_so_far(self, conversation: Conversation, given: Dict[str, Any]) -> Reply:
        """Return that nothing is noted on the ``fields`` given, and what is noted ``of`` others; known: the answers to show instead of the slots; asks: the phrase that asks on; missing: the fields still to be told."""
        language, known = conversation.language, given.get("known") or conversation.slots
        if given.get("kept"):
            return Reply(self._kept(given, language), "chat")
        facts = self.facts({name: value for name in given.get("of") or FIELDS if (value := known.get(name)) is not None}, language)
        lines = [self._words.say("noted_nothing", language, fields=self._fields(given["fields"], language))] if given["fields"] else []
        lines += [self._words.say("noted_so_far", language, facts=facts)] if facts else []
        lines += [self._words.say("still_needed", language, fields=self._fields(given["missing"], language))] if given.get("missing") else []
        lines += [self._words.say(given["asks"], language)] if given.get("asks") else []
        return Reply("\n".join(lines) or self._words.say("noted_nothing_yet", language), "chat")

    def _kept(self, given: Dict[str, Any], language: Language) -> str:
        """Return what is ``kept`` of others than the one checked, and whose turn it is."""
        def called(who: Tuple[str, bool]) -> str:
            return who[0] if who[1] else self._words.plain("your_person", language, who=who[0])
        lines = [self._words.say("one_at_a_time", language, who=called(given["turn_of"]))] if given.get("turn_of") else []
        return "\n".join([*lines, *(self._words.say("kept_of", language, who=called(of["who"]), facts=self.facts(of["facts"], language)) for of in given.get("kept") or [])])

    def rests(self, language: Language) -> Reply:
        """Return that the check can go on later, in place of the same question once more."""
        go_on = self._words.say("go_on", language)
        return Reply(self._words.say("check_rests", language), "chat", buttons=[Button(go_on, go_on)])

    def _fields(self, names: List[str], language: Language) -> str:
        return ", ".join(self._words.plain(f"field_{name}", language) for name in names)

    def facts(self, slots: Dict[str, Any], language: Language) -> str:
        """Return the values of ``slots`` in words."""
        return self._words.plain("between_facts", language).join(fact for name in FIELDS if name in slots and (fact := self._fact(name, slots[name], language)))

    def _fact(self, name: str, value: Any, language: Language) -> Optional[str]:
        if value is None:
            return None
        if value == SKIPPED:
            return self._words.plain("not_said", language, field=self._words.plain(f"field_{name}", language))
        if name == "programme":
            return self._words.plain("named", language, name=self._words.plain("field_programme", language), text=self._words.names(value, language))
        if name == "nationality":
            countries = ", ".join(self._knowledge.countries[code].name[language] for code in value)
            return self._words.plain("named", language, name=self._words.plain("field_nationality", language), text=countries)
        if name == "age":
            return self._words.plain("years_old", language, age=str(value))
        if name == "degree":
            return self._words.plain(f"degree_{value}", language).lower()
        if name == "experience_years":
            return self._words.plain("of_experience" if value else "no_experience", language, years=str(years(value, language)))
        if name == "language_skills":
            spoken = {"en": "english", "fr": "french"}
            return ", ".join(
                self._words.plain("named", language, name=self._words.plain(spoken[code], language), text=self._words.plain("level_at_most_basic" if level == "basic" else f"level_{level}", language))
                for code, level in value.items()
            )
        return self._words.plain("it_level", language, level=self._words.plain(f"level_{value}", language))

    def question(self, conversation: Conversation, asked: Reply, hints: List[Reply]) -> Reply:
        """Return the question ``asked`` after what was just understood, or a hint where nothing was.

        hints: what is expected, an example of it, and that the question may be left out.
        """
        language = conversation.language
        programmes = conversation.slots.get("programme") or []
        asked.about = programmes
        asked.display = self._progress(asked.field_asked, programmes, conversation.slots)
        attempts = conversation.filled.get("attempts")
        if not attempts:
            if conversation.turns and conversation.turns[0].custom.get("field") == asked.field_asked:
                asked.text = sentences(asked.text)[0]  # why it is asked was said the first time
            asked.text = "\n".join(filter(None, [self.noted(conversation), self._unsettled(conversation), asked.text]))
            return asked
        shared = [codes for codes in conversation.values("nationality") + conversation.values("country") if len(codes) > 1]
        if shared and asked.field_asked == "nationality":
            asked.text = self._words.say("which_country", language)
            asked.buttons = [Button(name, name) for name in (self._knowledge.countries[code].name[language] for code in shared[0])]
        else:
            asked.text = hints[min(attempts, len(hints)) - 1].text
        return asked

    def _unsettled(self, conversation: Conversation) -> str:
        """Return that no document settles whether the work just noted counts, where some of it was unpaid."""
        told = conversation.filled.get("experience_years") and not (conversation.filled.get("reply") or {}).get("left_out")
        return self._words.say("unpaid_noted", conversation.language) if told and tells_unpaid(Message(conversation.text)) else ""

    def _progress(self, asked: Optional[str], programmes: List[str], slots: Dict[str, Any]) -> Dict[str, Any]:
        """Return which step of the check ``asked`` is; nothing while the programme, and so the number of steps, is open."""
        needed = fields_needed(self._knowledge, programmes)
        if asked not in needed:
            return {}
        return {"progress": {"step": sum(slots.get(f) is not None for f in needed if f != asked) + 1, "of": len(needed)}}

    def criterion(self, conversation: Conversation, field: str, between: Optional[Dict[str, Any]] = None) -> Reply:
        """Return why ``field`` is asked for: the criterion of each chosen programme, with its source; between: two values that leave the result open, or not."""
        language = conversation.language
        if between and not between["decides"]:
            if field == "age":
                return Reply(self._words.say("at_most", language, high=str(int(between["high"]))), "chat")
            low, high = (str(years(between[name], language)) for name in ("low", "high"))
            return Reply(self._words.say("at_least", language, low=low, high=high), "chat")
        lines, cites = [], []
        for programme in (between or conversation.slots).get("programme") or []:
            for criterion in self._knowledge.eligibility[programme].criteria:
                if field in criterion.fields:
                    lines.append(self._words.point(programme, self._knowledge.fill(criterion.asks, programme, language), language))
                    cites += criterion.cites
        if not lines:
            return Reply(self._words.say("asked_programme", language), "chat")
        lead = [self._lead(field, between, language)]
        return Reply("\n".join([*lead, *lines, self._words.sources(cites, language)]), "chat")

    def _lead(self, field: str, between: Optional[Dict[str, Any]], language: Language) -> str:
        """Return that a criterion is published, or that it decides ``between`` two values."""
        if not between:
            return self._words.say("published_criteria", language)
        low, high = between["low"], between["high"]
        if field == "age":
            return self._words.say("between_ages", language, low=str(int(low)), high=str(int(high)))
        if between.get("open"):
            return self._words.say("untimed_work", language, low=str(years(low, language)))
        return self._words.say("between_years", language, low=str(years(low, language)), high=str(years(high, language)))

    def verdict(self, conversation: Conversation, given: Dict[str, Any]) -> Reply:
        """Return the verdict of each programme with reasons, what would change it, the next step, and the sources.

        Of several programmes, those that a correction leaves as they were have their verdict only.
        """
        language = conversation.language
        person = Profile(**given["person"])
        told = [self.reservation(r, given.get("reserved") or [], language) for a in given["assessments"] for r in self.results(a)]
        noted = "\n".join(filter(None, [self.noted(conversation), "" if any(told) else self._unsettled(conversation)]))
        lines = [noted] if noted else []
        cites: List[Citation] = []
        full = given.get("full") or [a["programme"] for a in given["assessments"]]
        coming = coming_age(conversation, person)
        for assessed in given["assessments"]:
            block, own = self._programme(assessed, person, language, given.get("reserved") or [], coming)
            lines += block if assessed["programme"] in full else block[:1]
            cites += own if assessed["programme"] in full else []
        notice = self._words.say("no_decision", language)
        drawn = [*lines[1 if noted else 0 :], notice]
        reply = self.reply("\n".join([*lines, self._words.sources(cites, language), notice]), given, conversation)
        reply.drawn = drawn
        reply.display = {"notice": notice, "verdicts": [
            card(self._knowledge, self._words, a, self.results(a), person, self.change, language) for a in given["assessments"]
        ]}
        return reply

    def reply(self, text: str, given: Dict[str, Any], conversation: Conversation) -> Reply:
        """Return ``text`` with the verdicts as they stand in the payload, and what may be said next."""
        checked = [*(conversation.slots.get("programme") or []), *(e["programme"] for turn in conversation.turns for e in turn.custom.get("eligibility", []))]
        programmes = [a["programme"] for a in given["assessments"]]
        payload = [
            {"programme": a["programme"], "verdict": a["verdict"], "criteria": [
                {"id": r.criterion.id, "status": r.status, "citations": [c.dict() for c in r.criterion.cites]} for r in self.results(a)
            ]}
            for a in given["assessments"]
        ]
        about = programmes if len(programmes) == 1 else []
        return Reply(text, "eligibility", buttons=self._buttons(programmes, checked, conversation.language), about=about, eligibility=payload)

    def results(self, assessed: Dict[str, Any]) -> List[CriterionResult]:
        """Return the results of an assessment, as the actions hand it over."""
        criteria = {c.id: c for c in self._knowledge.eligibility[assessed["programme"]].criteria}
        return [CriterionResult(criteria[r["id"]], r["status"], r["missing"], r["missing_then"]) for r in assessed["criteria"]]

    def _programme(self, assessed: Dict[str, Any], person: Profile, language: Language, reserved: List[str], coming: Optional[int]) -> "tuple[List[str], List[Citation]]":
        programme = assessed["programme"]
        rules = self._knowledge.eligibility[programme]
        lines = [self._words.point(programme, self._words.plain(f"verdict_{assessed['verdict']}", language), language)[2:]]
        cites: List[Citation] = []
        results = self.results(assessed)
        left = [r for r in results if r.status == "unknown" and assessed["verdict"] == "not_eligible"]
        for result in [r for r in results if r not in left]:
            later = then(self._knowledge, programme, [result], person, coming, language)
            told = [reason(self._knowledge, programme, result, person, language), later, self.change(programme, result, person, language), self.reservation(result, reserved, language)]
            lines.append(f"{_SIGNS[result.status]} " + self._words.plain("named", language, name=result.criterion.label[language], text=" ".join(filter(None, told))))
            cites += result.criterion.cites
        if left:
            lines.append(self._words.plain("not_asked", language, fields=", ".join(r.criterion.label[language] for r in left)))
        last = [self._knowledge.fill(note, programme, language) for note in rules.notes]
        cites += [cite for note in rules.notes for cite in note.cites]
        if assessed["verdict"] != "not_eligible":
            last.append(self._words.say("next_step", language, step=self.step(programme, language)))
        return [*lines, *filter(None, [" ".join(last)])], cites

    def reservation(self, result: CriterionResult, reserved: List[str], language: Language) -> str:
        """Return on what a criterion that is met depends, by the kinds of work told; else nothing."""
        texts = result.criterion.reservation if result.status == "met" else {}
        return " ".join(text[language] for kind, text in texts.items() if kind in reserved)

    def step(self, programme: str, language: Language) -> str:
        """Return what to do next for a programme, with the links that its document gives."""
        links = ", ".join(link.url for link in self._knowledge.programmes[programme].links)
        return self._knowledge.eligibility[programme].next_step[language] + (f" ({links})" if links else "")

    def change(self, programme: str, result: CriterionResult, person: Profile, language: Language) -> str:
        """Return what would change a result; empty where nothing can be said."""
        change = result.criterion.change.get(result.status)  # type: ignore[call-overload]
        if change is None or "{missing}" in change.en and (result.missing or 0.0) < _WORTH_SAYING:
            return ""
        others = [c for c in self._knowledge.eligibility[programme].criteria if c.id != result.criterion.id and "not_met" not in c.change]
        if any(judge(c, person, self._knowledge.facts[programme]).status == "not_met" for c in others):
            return ""  # Belgian nationality changes nothing for who is too old
        texts = [change]
        if result.missing_then is not None and result.criterion.with_degree:
            texts.append(result.criterion.with_degree["not_met" if result.missing_then else "met"])
        text = ", ".join(self._knowledge.fill(t, programme, language, **values(self._knowledge, result, person, language)) for t in texts)
        return self._words.say("would_change", language, change=text)

    def _buttons(self, programmes: List[str], checked: List[str], language: Language) -> List[Button]:
        others = [p for p in self._knowledge.programmes if p not in [*programmes, *checked]]
        buttons = [
            Button(
                self._words.say("check_other", language, programme=self._words.names([p], language)),
                self._words.say("check_other_question", language, at=self._knowledge.programmes[p].at[language]),
            )
            for p in others[:1]
        ]
        buttons.append(Button(self._words.say("change", language), self._words.say("change_request", language)))
        buttons.append(self._answers.button("how_to_apply", programmes, language))
        return buttons
