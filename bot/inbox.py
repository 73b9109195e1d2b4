"""List for curators what was not answered or not helpful: ``make inbox``, ``python -m bot.inbox``."""
from __future__ import annotations

import sys
import warnings

warnings.showwarning = lambda *_, **__: None  # those of the libraries below are not for curators

from typing import Dict, List  # noqa: E402

from bot.feedback.groups import Group, grouped  # noqa: E402
from bot.feedback.store import Entry, inbox  # noqa: E402
from bot.voice.finder import Finder  # noqa: E402
from knowledge import KnowledgeError, load  # noqa: E402

_NEAREST, _WORDINGS = 3, 4
_NEXT = """\
What to do with a group:
- its topic is right but the answer was not: add the question to a statement's questions, or add a
  statement, in knowledge/topics/<topic>.yml; a restart serves it
- a topic exists but was not understood: add the question to data/nlu/en and data/nlu/fr under
  ask_<topic>, then make train
- no topic is near (below 0.5, about): add one if a document speaks of it (README, "How to add"); if none
  does, the honest answer stands
Then make check. When all is done, delete {path}; delete single lines to forget single questions."""


def main() -> int:
    """Print the groups, the newest first; returns the exit status."""
    box = inbox()
    if box is None:
        print("FEEDBACK_DIR is empty: nothing is kept. Leave it unset to keep questions in feedback/, or name a folder.")
        return 0
    entries = box.entries()
    if not entries:
        print(f"The inbox is empty: nothing unanswered or unhelpful in {box.path}.")
        return 0
    try:
        knowledge = load()
    except KnowledgeError as error:
        print(error, "The inbox needs a sound knowledge base: mend that first (make check).", sep="\n", file=sys.stderr)
        return 1
    groups, finder = grouped(entries, knowledge), Finder(knowledge)
    print(f"{_times(len(entries), 'question')} in {_times(len(groups), 'group')}, the newest first ({box.path})")
    for number, group in enumerate(groups, start=1):
        print("", *shown(number, group, finder.topics(group.entries[0].question)), sep="\n")
    print("", _NEXT.format(path=box.path), sep="\n")
    return 0


def shown(number: int, group: Group, near: Dict[str, float]) -> List[str]:
    """Return the lines on a group; ``near``: how close each topic is to it."""
    newest, days = group.entries[0], group.days
    when = days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"
    answered = dict.fromkeys(f"{topic} ({', '.join(e.programmes)})" for e in group.entries for topic in e.topics)
    topics = sorted(near, key=lambda topic: -near[topic])[:_NEAREST]
    others = group.questions[1:_WORDINGS]
    return [
        f"{number}. {newest.question}",
        f"   {_times(len(group.entries), 'time')}, {when}, in {' and '.join(group.languages)}: {_became(group.entries)}",
        *(f"   also: {question}" for question in others),
        *([f"   and {_times(len(group.questions) - 1 - len(others), 'other wording')}"] if len(group.questions) > _WORDINGS else []),
        *(f"   remark: {remark}" for remark in group.remarks),
        *([f"   answered by: {'; '.join(answered)}"] if answered else []),
        f"   nearest topics: {', '.join(f'{topic} {near[topic]:.2f}' for topic in topics)}",
    ]


def _became(entries: List[Entry]) -> str:
    """Say what became of questions: "2 not helpful, 1 not answered (clarification)"."""
    helpless = [entry for entry in entries if entry.why == "unhelpful"]
    kinds = sorted({entry.kind for entry in entries if entry.why != "unhelpful"})
    parts = [f"{len(helpless)} not helpful"] if helpless else []
    return ", ".join(parts + ([f"{len(entries) - len(helpless)} not answered ({', '.join(kinds)})"] if kinds else []))


def _times(count: int, thing: str) -> str:
    return f"{count} {thing}" + ("" if count == 1 else "s")


if __name__ == "__main__":
    sys.exit(main())
