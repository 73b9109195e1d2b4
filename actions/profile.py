"""The check's slots, and what they say of a person."""
from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional

from knowledge import Knowledge
from knowledge.eligibility import Profile, assess, fields_needed

FIELDS = ["programme", "nationality", "age", "degree", "experience_years", "language_skills", "it_skills"]
"""Slots of the check, in the order they are asked."""
SKIPPED = "skipped"
"""Value of a slot whose question was declined: not asked again, unknown to the criteria."""
AFTER_VERDICT = "after_verdict"
"""What the form asks for once it knows enough: it stays open for corrections until it is stopped."""
STOPPED = "stopped"
"""Kind of the reply after which a check can be taken up again."""
RESTING = 2
"""Side questions in a row after which the open question is not asked again: the check rests until it is taken up."""
NO_QUESTION = {"thank", "greet", "affirm", "ask_why", "switch_language", "feedback_positive", "did_not_understand"}
"""Intents of messages that are no side question."""
ENOUGH = 2
"""Asked so often for a programme, who goes on telling of herself means all of them."""
PATIENCE = 3
"""So many answers that are not understood are explained; then the question is left out."""


def profile(slots: Mapping[str, Any]) -> Profile:
    """Return what the slots say; a declined answer is "not said"."""
    said = {name: slots.get(name) for name in FIELDS[1:]}
    return Profile(**{name: None if value == SKIPPED else value for name, value in said.items()})


def judged(knowledge: Knowledge, slots: Mapping[str, Any], programmes: List[str]) -> Dict[str, Any]:
    """Return the assessment of each programme and the profile, as the voice takes them."""
    person = profile(slots)
    assessments = []
    for programme in programmes:
        outcome = assess(knowledge, programme, person)
        assessments.append({
            "programme": programme,
            "verdict": outcome.verdict,
            "criteria": [{"id": r.criterion.id, "status": r.status, "missing": r.missing, "missing_then": r.missing_then} for r in outcome.results],
        })
    return {"assessments": assessments, "person": person.__dict__}


def statuses(knowledge: Knowledge, slots: Mapping[str, Any]) -> Dict[str, List[str]]:
    """Return the status of each criterion, by programme."""
    person = profile(slots)
    return {p: [r.status for r in assess(knowledge, p, person).results] for p in slots.get("programme") or []}


def _verdicts(knowledge: Knowledge, slots: Mapping[str, Any]) -> Dict[str, Any]:
    return {p: assess(knowledge, p, profile(slots)).verdict for p in slots.get("programme") or []}


def _reasons(knowledge: Knowledge, slots: Mapping[str, Any]) -> Dict[str, Any]:
    """Return the status of each criterion, by programme; where one is not met, of those only: the others decide nothing then."""
    return {p: tuple((n, status) for n, status in enumerate(of) if "not_met" not in of or status == "not_met") for p, of in statuses(knowledge, slots).items()}


def change(knowledge: Knowledge, slots: Mapping[str, Any], filled: Mapping[str, Any], beside: bool = False) -> Dict[str, Any]:
    """Return what to reply to new answers: those that leave every criterion as it was, or every one that is not met, or ``beside`` an answer every verdict, need no whole verdict."""
    before, after = ((_verdicts if beside else _reasons)(knowledge, known) for known in (slots, {**slots, **filled}))
    changed = [programme for programme in after if after[programme] != before.get(programme)]
    return {"kind": "full", "full": changed} if changed else {"kind": "unchanged"}


def next_field(knowledge: Knowledge, slots: Mapping[str, Any]) -> str:
    """Return the field to ask next, or ``after_verdict`` when the verdict can be given.

    Only what the chosen programmes need is asked, and nothing more for one that is already
    out of reach.
    """
    programmes: List[str] = slots.get("programme") or []
    if not programmes:
        return "programme"
    person = profile(slots)
    open_ones = [p for p in programmes if assess(knowledge, p, person).verdict == "incomplete"]
    return next((f for f in fields_needed(knowledge, open_ones) if slots.get(f) is None), AFTER_VERDICT)


def cleared() -> Dict[str, Any]:
    """Return the slots of the check, all empty."""
    return {**{name: None for name in FIELDS}, "attempts": None, "person": None, "new_person": None, "reply": None, "set_aside": None}


def stopped(programmes: Optional[List[str]]) -> Dict[str, Any]:
    """Return the slots of a check of ``programmes`` that was stopped: its answers are cleared."""
    return {**cleared(), "reply": {"kind": STOPPED, "programmes": programmes}}
