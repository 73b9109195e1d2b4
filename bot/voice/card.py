"""A verdict as the parts of a card, for channels that draw (docs/payload.schema.json, ``display.verdicts``)."""
from __future__ import annotations

from typing import Any, Callable, Dict, List

from bot.voice.display import sources
from bot.voice.lookup import reason
from bot.voice.words import Words
from knowledge import Knowledge, Language
from knowledge.eligibility import CriterionResult, Profile

Change = Callable[[str, CriterionResult, Profile, Language], str]


def card(
    knowledge: Knowledge, words: Words, assessed: Dict[str, Any], results: List[CriterionResult], person: Profile,
    change: Change, language: Language,
) -> Dict[str, Any]:
    """Return the verdict of one programme, criterion by criterion, with labels in ``language``.

    change: says what would change a result.
    """
    programme = assessed["programme"]
    rules, about = knowledge.eligibility[programme], knowledge.programmes[programme]
    criteria = []
    for result in results:
        told = change(programme, result, person, language)
        criteria.append({
            "id": result.criterion.id, "status": result.status, "citations": [c.dict() for c in result.criterion.cites],
            "label": result.criterion.label[language], "status_label": words.plain(f"status_{result.status}", language),
            "reason": reason(knowledge, programme, result, person, language), **({"change": told} if told else {}),
        })
    cites = [cite for part in (*(r.criterion for r in results), *rules.notes) for cite in part.cites]
    drawn = {
        "programme": programme, "name": about.full_name[language], "verdict": assessed["verdict"],
        "label": words.say(f"verdict_{assessed['verdict']}", language), "criteria": criteria,
        "notes": [knowledge.fill(note, programme, language) for note in rules.notes], "sources": sources(knowledge, cites, language),
    }
    if assessed["verdict"] != "not_eligible":
        drawn["next_step"] = words.say("next_step", language, step=rules.next_step[language])
        drawn["links"] = [{"url": link.url, "label": link.label[language]} for link in about.links]
    return drawn
