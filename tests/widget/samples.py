"""What a scripted assistant says: one reply of each form, in both languages."""
from __future__ import annotations

from typing import Any, Dict, List

Reply = Dict[str, Any]
SOURCE = {"document": "icc_faq", "section": "eligibility", "title": "ICC JPO FAQ", "heading": "Who is eligible to be a Junior Professional Officer?", "language": "en"}
SECOND = {"document": "unitar_page", "section": "duration", "title": "page JPO de l'UNITAR", "heading": "paragraphe 7, durée", "language": "fr"}
CITE = {"document": "icc_faq", "section": "eligibility"}
ITEM = {"programme": "icc", "topic": "age_limit", "status": "stated", "citations": [CITE]}
LONG = " ".join(["Every programme publishes its own conditions, and this sentence is here to make an answer long."] * 30)


def reply(text: str, language: str, kind: str = "chat", buttons: List[str] = [], **display: Any) -> Reply:
    """Return a reply; ``display`` adds to what a channel that draws gets."""
    return {
        "text": text, "buttons": [{"title": title, "payload": title} for title in buttons],
        "custom": {"kind": kind, "language": language, "items": [ITEM] if kind == "answer" else [], "display": {"body": text, "sources": [], **display}},
    }


def verdict(language: str) -> Dict[str, Any]:
    """Return a verdict with one criterion of each status."""
    english = language == "en"
    words = {"met": "met", "not_met": "not met", "uncertain": "uncertain", "unknown": "unknown"} if english else {"met": "rempli", "not_met": "non rempli", "uncertain": "incertain", "unknown": "inconnu"}
    criteria = [
        {"id": name, "status": status, "citations": [CITE], "label": label, "status_label": words[status], "reason": "At 29 you are under 35." if english else "À 29 ans, vous avez moins de 35 ans."}
        for name, status, label in zip(["age", "degree_experience", "language_skills", "it_skills"], words, ["Age", "Degree", "Languages", "IT skills"] if english else ["Âge", "Diplôme", "Langues", "Informatique"])
    ]
    criteria[1]["change"] = "What would change it: one more year." if english else "Ce qui changerait cela : une année de plus."
    return {
        "programme": "icc", "name": "International Criminal Court" if english else "Cour pénale internationale", "verdict": "not_eligible",
        "label": "You do not meet a criterion" if english else "Vous ne remplissez pas un critère", "criteria": criteria, "notes": ["A note." if english else "Une note."],
        "next_step": "Next step: ask your government." if english else "Étape suivante : demandez à votre gouvernement.",
        "links": [{"url": "https://careers.example.org/", "label": "careers.example.org"}], "sources": [SOURCE, SECOND],
    }


def table(language: str) -> Dict[str, Any]:
    """Return a comparison of three programmes on two subjects."""
    english = language == "en"
    cell = {"text": "Usually under 35 years of age." if english else "En général moins de 35 ans.", "status": "stated", "citations": [CITE]}
    silent = {"text": "Not stated" if english else "Non précisé", "status": "not_stated", "citations": []}
    return {
        "columns": ["ICC", "UNITAR", "Belgium"] if english else ["CPI", "UNITAR", "Belgique"],
        "rows": [{"label": label, "cells": [cell, silent, cell]} for label in (["Age", "Duration"] if english else ["Âge", "Durée"])],
    }


def script(text: str) -> List[Reply]:
    """Answer ``<form> <language>``, such as "table fr"; raise for "fail", say nothing for "silence"."""
    form, _, language = text.partition(" ")
    language = language if language in ("en", "fr") else "en"
    buttons = ["Degree", "Work experience", "Check my eligibility"] if language == "en" else ["Diplôme", "Expérience", "Vérifier mon éligibilité"]
    notice = "This is information, not a decision." if language == "en" else "Ceci est une information, pas une décision."
    if form == "fail":
        raise RuntimeError("told to")
    replies = {
        "silence": [],
        "answer": [reply("Usually under 35." if language == "en" else "En général moins de 35 ans.", language, "answer", buttons, sources=[SOURCE])],
        "several": [reply("- One\n- Two", language, "answer", buttons, sources=[SOURCE, SECOND])],
        "links": [reply("See https://example.org/a?b=c, or jobs@example.org.", language)],
        "two": [reply("The answer.", language, "answer", sources=[SOURCE]), reply("How old are you?", language, "question", buttons, progress={"step": 2, "of": 5})],
        "step": [reply("How old are you?" if language == "en" else "Quel âge avez-vous ?", language, "question", buttons, progress={"step": 2, "of": 5})],
        "table": [reply("Side by side:" if language == "en" else "Côte à côte :", language, "answer", buttons, table=table(language), sources=[SOURCE, SECOND])],
        "card": [reply("Noted." if language == "en" else "C'est noté.", language, "eligibility", buttons, verdicts=[verdict(language)], notice=notice)],
        "first": [reply("The answer." if language == "en" else "La réponse.", language, "answer", buttons, introduction="I am an assistant.", sources=[SOURCE])],
        "long": [reply(LONG, language, "answer", buttons, sources=[SOURCE])],
    }
    return replies.get(form, [reply(f"You said: {text}", language)])
