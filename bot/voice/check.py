"""What is said in the eligibility check: what was understood, the question, the verdict."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from bot.voice.answers import Answers
from bot.voice.conversation import Conversation
from bot.voice.display import sources
from bot.voice.lookup import reason, values, years
from bot.voice.reply import Button, Reply
from bot.voice.words import Words
from knowledge import Language
from knowledge.eligibility import CriterionResult, Profile, fields_needed
from knowledge.model import Citation

FIELDS = ("programme", "nationality", "age", "degree", "experience_years", "language_skills", "it_skills")
SKIPPED = "skipped"
_SIGNS = {"met": "✓", "not_met": "✗", "uncertain": "?", "unknown": "…"}


class Check:
    """Speaks for the check; decides nothing."""

    def __init__(self, answers: Answers, words: Words) -> None:
        """Take what answers and words need."""
        self._answers = answers
        self._words = words
        self._knowledge = answers.knowledge

    def noted(self, slots: Dict[str, Any], language: Language) -> str:
        """Return "Noted: ..." for the fields just filled, so that a misreading is seen; empty without any."""
        facts = [fact for name in FIELDS if name in slots and (fact := self._fact(name, slots[name], language))]
        return self._words.say("noted", language, facts=", ".join(facts)) if facts else ""

    def _fact(self, name: str, value: Any, language: Language) -> Optional[str]:
        if value is None:
            return None
        if value == SKIPPED:
            return self._words.plain("not_said", language, field=self._words.plain(f"field_{name}", language))
        if name == "programme":
            return self._words.plain("named", language, name=self._words.plain("field_programme", language), text=self._words.names(value, language))
        if name == "nationality":
            return ", ".join(self._knowledge.countries[code].name[language] for code in value)
        if name == "age":
            return self._words.plain("years_old", language, age=str(value))
        if name == "degree":
            return self._words.plain(f"degree_{value}", language).lower()
        if name == "experience_years":
            return self._words.plain("of_experience", language, years=str(years(value, language)))
        if name == "language_skills":
            spoken = {"en": "english", "fr": "french"}
            return ", ".join(
                self._words.plain("named", language, name=self._words.plain(spoken[code], language), text=self._words.plain(f"level_{level}", language))
                for code, level in value.items()
            )
        return self._words.plain("it_level", language, level=self._words.plain(f"level_{value}", language))

    def question(self, conversation: Conversation, asked: Reply, explained: Reply, offer: Reply) -> Reply:
        """Return the question ``asked`` after what was just understood, or an explanation where nothing was.

        explained: what a useful answer looks like; offer: that the question may be left out.
        """
        language = conversation.language
        programmes = conversation.slots.get("programme") or []
        asked.about = programmes if len(programmes) == 1 else []
        asked.display = self._progress(asked.field_asked, programmes, conversation.slots)
        attempts = conversation.filled.get("attempts")
        if not attempts:
            noted = self.noted({k: v for k, v in conversation.filled.items() if k in FIELDS}, language)
            asked.text = "\n".join(filter(None, [noted, asked.text]))
            return asked
        shared = [codes for codes in conversation.values("nationality") + conversation.values("country") if len(codes) > 1]
        if shared and asked.field_asked == "nationality":
            asked.text = self._words.say("which_country", language)
            asked.buttons = [Button(name, name) for name in (self._knowledge.countries[code].name[language] for code in shared[0])]
        else:
            asked.text = explained.text if attempts < 3 else f"{explained.text} {offer.text}"
        return asked

    def _progress(self, asked: Optional[str], programmes: List[str], slots: Dict[str, Any]) -> Dict[str, Any]:
        """Return which step of the check ``asked`` is; nothing while the programme, and so the number of steps, is open."""
        needed = fields_needed(self._knowledge, programmes)
        if asked not in needed:
            return {}
        return {"progress": {"step": sum(slots.get(f) is not None for f in needed if f != asked) + 1, "of": len(needed)}}

    def verdict(self, conversation: Conversation, given: Dict[str, Any]) -> Reply:
        """Return the verdict of each programme with reasons, sources, what would change it, and the next step."""
        language = conversation.language
        person = Profile(**given["person"])
        noted = self.noted({k: v for k, v in conversation.filled.items() if k in FIELDS}, language)
        blocks, payload, cards = [noted] if noted else [], [], []
        for assessed in given["assessments"]:
            block, entry, card = self._programme(assessed, person, language)
            blocks.append(block)
            payload.append(entry)
            cards.append(card)
        blocks.append(self._words.say("no_decision", language))
        programmes = [a["programme"] for a in given["assessments"]]
        return Reply(
            "\n".join(blocks), "eligibility", buttons=self._buttons(programmes, language),
            about=programmes if len(programmes) == 1 else [], eligibility=payload,
            display={"verdicts": cards, "notice": blocks[-1]}, drawn=blocks[1 if noted else 0:],
        )

    def _programme(self, assessed: Dict[str, Any], person: Profile, language: Language) -> "tuple[str, Dict[str, Any], Dict[str, Any]]":
        """Return the verdict as text, as it stands in the payload, and as the parts of a card."""
        programme = assessed["programme"]
        rules = self._knowledge.eligibility[programme]
        criteria = {c.id: c for c in rules.criteria}
        name = self._knowledge.programmes[programme].name[language]
        lines = [self._words.point(programme, self._words.plain(f"verdict_{assessed['verdict']}", language), language)[2:]]
        cites: List[Citation] = []
        entries, shown = [], []
        for outcome in assessed["criteria"]:
            criterion = criteria[outcome["id"]]
            result = CriterionResult(criterion, outcome["status"], outcome["missing"])
            status = self._words.plain(f"status_{result.status}", language)
            why = reason(self._knowledge, programme, result, person, language)
            line = f"{_SIGNS[result.status]} " + self._words.plain("named", language, name=criterion.label[language], text=status) + f". {why}"
            change = self._change(programme, result, person, language)
            lines.append(f"{line} {change}".rstrip())
            own = list(criterion.cites)
            cites += own
            entries.append({"id": criterion.id, "status": result.status, "citations": [c.dict() for c in own]})
            shown.append({**entries[-1], "label": criterion.label[language], "status_label": status, "reason": why, **({"change": change} if change else {})})
        notes = [self._knowledge.fill(note, programme, language) for note in rules.notes]
        lines += notes
        cites += [cite for note in rules.notes for cite in note.cites]
        card = {
            "programme": programme, "name": self._knowledge.programmes[programme].full_name[language], "verdict": assessed["verdict"],
            "label": self._words.say(f"verdict_{assessed['verdict']}", language), "criteria": shown, "notes": notes,
            "sources": sources(self._knowledge, cites, language),
        }
        links = ", ".join(link.url for link in self._knowledge.programmes[programme].links)
        if assessed["verdict"] != "not_eligible":
            card["next_step"] = self._words.say("next_step", language, step=rules.next_step[language])
            card["links"] = [{"url": link.url, "label": link.label[language]} for link in self._knowledge.programmes[programme].links]
            lines.append(self._words.say("next_step", language, step=rules.next_step[language] + (f" ({links})" if links else "")))
        lines.append(self._words.sources(cites, language))
        return "\n".join(lines), {"programme": programme, "verdict": assessed["verdict"], "criteria": entries}, card

    def _change(self, programme: str, result: CriterionResult, person: Profile, language: Language) -> str:
        change = result.criterion.change.get(result.status)  # type: ignore[call-overload]
        if change is None or (result.missing is None and "{missing}" in change.en):
            return ""
        text = self._knowledge.fill(change, programme, language, **values(self._knowledge, result, person, language))
        return self._words.say("would_change", language, change=text)

    def _buttons(self, programmes: List[str], language: Language) -> List[Button]:
        others = [p for p in self._knowledge.programmes if p not in programmes]
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
