"""Speak about what was said: again, more, simpler, for another programme, side by side, and from where."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List, Optional, Tuple

from bot.voice import scope
from bot.voice.answers import ROOM, Answers
from bot.nlu.brevity import asks_less, bare, only_less
from bot.voice.comparing import asks_admission, asks_better, asks_conditions, asks_which_more, compares, names_one_other, of_that, only_side_by_side, ranks, sets_against
from bot.voice.conversation import Conversation, Turn
from bot.voice.doubt import Doubt
from bot.voice.lookup import LOOKED_UP
from bot.voice.person import Person, completed, profile
from bot.voice.reply import Button, Item, Reply, joined
from bot.voice.request import names_another, topic_of
from bot.voice.simpler import simpler_lines, told_in, verdict_before, verdicts_alone
from bot.voice.words import Words
from knowledge.model import Citation, Language
from knowledge.text import normalise

_COMPARED = ["age_limit", "nationality", "degree", "duration", "funding"]
_ADMISSION, _OF_ADMISSION = ["age_limit", "nationality", "degree", "work_experience", "languages"], "eligibility_overview"
"""The topics that conditions of admission are compared on, and the one that sums them up."""
_ALSO = re.compile(r"\b(?:also|too|as well|likewise|same|aussi|egalement|pareil\w*|meme)\b")
"""Asks of somebody what was told of others: "and Camille, did she have such a week too?"."""
_OF_DONORS = "past_donors"
"""The topic after which "and Belgium?" asks of a country rather than of its programme."""
_INTRODUCED = "programme_purpose"
"""The topic that a bare programme name asks for."""
_QUOTATION = "ask_quotation"
_LIKELY = 0.1
"""Confidence from which a comparison that names no topic by itself is on one: "is it run by the same people?"."""
_NO_ASPECTS = {"other_schemes", "which_programme"}
"""What "the difference" is taken for and is nothing that two programmes are compared by."""
_FEW = 8
_PLAINLY = 0.5
"""Likeness to an example question from which a question is repeated as it was asked."""
_AT_ONCE = 3
"""Topics of one answer that are all taken up by "and for UNITAR?"."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\da-z])")


class About:
    """Makes replies that need the answer before."""

    def __init__(self, answers: Answers, words: Words, doubt: Doubt) -> None:
        """Take what answers and words need, and what checks an answer again."""
        self._doubt = doubt
        self._answers = answers
        self._words = words
        self._knowledge = answers.knowledge

    def follow_up(self, conversation: Conversation) -> Reply:
        """Answer the last question for the programme named now, or for the others."""
        last, person = conversation.answered, profile(conversation)
        programmes = scope.named(conversation, self._knowledge, as_country=bool(last) and _OF_DONORS in last.topics)  # type: ignore[union-attr]
        if not programmes and last:
            stays = names_another(conversation) or person.nationality
            programmes = last.about if stays else [p for p in self._knowledge.programmes if p not in last.programmes]
        if not last and len(programmes) > 1:
            return self.comparison(conversation)
        topics = [topic for topic in last.topics if self._knowledge.topics[topic].family != "interview"] if last else []
        if last and programmes and last.custom.get("display", {}).get("table"):  # "and with Belgium?" adds a column, "ICC only" leaves one
            told = [] if set(programmes) <= set(last.programmes) else last.programmes
            return self.table(last.topics, list(dict.fromkeys([*told, *programmes])), conversation.language)
        told = topics if len(topics) <= _AT_ONCE else topics[-1:]
        repeated = [(topic, *self._repeated(topic, conversation)) for topic in told or [_INTRODUCED]]
        return joined([
            self._answers.on(topic, programmes, question, conversation.language, completed(before, person), ROOM // len(repeated), elsewhere=len(repeated) == 1)
            for topic, question, before in repeated
        ])

    def _repeated(self, topic: str, conversation: Conversation) -> Tuple[str, Person]:
        """Return the question that a follow-up repeats and what it told of a person: the person's own, where it asks for ``topic`` plainly, else that of the topic."""
        for turn in conversation.turns:
            if topic not in turn.topics:
                break
            if len(turn.topics) == 1 and self._answers.finder.topics(turn.asked, [topic])[topic] >= _PLAINLY:
                return turn.asked, profile(replace(conversation, text=turn.asked, entities=turn.mentioned))
        subject = self._knowledge.topics[topic]
        before = next((turn for turn in conversation.turns if topic in turn.topics), None)
        told = profile(replace(conversation, text=before.asked, entities=before.mentioned)) if before and topic in scope.OF_COUNTRIES else Person()
        settles = topic == _INTRODUCED or topic in scope.OF_COUNTRIES  # elsewhere nobody asked for yes or no
        return (subject.question if settles else subject.label)[conversation.language], told

    def also(self, conversation: Conversation) -> Optional[Reply]:
        """Answer on the last topic for the person named: "and Camille, did she have such a week too?"."""
        last = conversation.answered
        of = [programme for programme in conversation.values("person") if last and programme in self._knowledge.stated(last.topics[-1])]
        if not of or not _ALSO.search(normalise(conversation.text)):
            return None
        return self._answers.on(last.topics[-1], of, conversation.text, conversation.language)  # type: ignore[union-attr]

    def compared(self, conversation: Conversation, programmes: List[str]) -> Optional[Reply]:
        """Set side by side what "which one is more generous then?" goes on about, or ``programmes`` of which the better one is asked for.

        None where neither is meant.
        """
        if len(programmes) > 1:
            return self.comparison(replace(conversation, segments=[]))
        last, plain = conversation.answered, normalise(conversation.text)
        if not last or len(last.programmes) < 2 or not asks_which_more(plain) or len(re.findall(r"\w+", bare(plain))) > _FEW:
            return None
        return self.comparison(replace(conversation, segments=[]))

    def comparison(self, conversation: Conversation) -> Reply:
        """Set programmes side by side on the topics that the message names, on those of the last answer, or on those that matter most."""
        language, plain = conversation.language, normalise(conversation.text)
        named = scope.named(conversation, self._knowledge)
        if conversation.answered and scope.restricts(conversation) and not compares(plain):
            return self.follow_up(conversation)
        programmes = named if len(named) > 1 else list(dict.fromkeys([*conversation.programmes, *named]))
        programmes = programmes if len(programmes) > 1 else list(self._knowledge.programmes)
        asked = [topic for s in conversation.segments if (topic := topic_of(s["intent"], self._knowledge)) and self._is_aspect(topic) and not only_side_by_side(s["text"])]
        if not asked and conversation.answered and not asks_conditions(plain) and len(conversation.answered.topics) <= _AT_ONCE and asks_which_more(plain):
            asked = [topic for topic in conversation.answered.topics if self._is_aspect(topic)]
        if conversation.answered and (of_that(conversation) or sets_against(plain)):  # "is that shorter than the others?"
            programmes = [p for p in self._knowledge.programmes if p in {*conversation.programmes, *programmes}]
            recent = list(dict.fromkeys(turn.programmes[0] for turn in conversation.turns if len(turn.programmes) == 1))[:2]
            programmes = sorted(recent, key=programmes.index) if not conversation.values("programme") and len(recent) == 2 and names_one_other(plain) else programmes
        if conversation.answered and of_that(conversation) and (last := [t for t in conversation.answered.topics[-1:] if self._is_aspect(t)]):
            asked = last
        likely = [topic for name, sure in conversation.ranking if sure >= _LIKELY and (topic := topic_of(name, self._knowledge)) and self._is_aspect(topic)]
        asked = asked or likely[:1]
        if asks_admission(plain) or asks_conditions(plain) and not any(self._knowledge.topics[topic].family == "eligibility" for topic in asked):
            asked = _ADMISSION
        if asked and len(named) == 1 and not compares(plain) and not of_that(conversation):  # "age + language for icc"
            return joined([self._answers.on(topic, named, conversation.text, language, room=ROOM // len(asked)) for topic in asked])
        if asked and not any(set(programmes) & set(self._knowledge.stated(topic)) for topic in asked):
            return self._answers.on(asked[0], named, conversation.text, language)
        if not asked and asks_less(conversation.text):
            asked = self._most_telling(_COMPARED, programmes, len(_COMPARED) // 2)
        reply = self.table(asked, programmes, language)
        together = bool(asked) and not reply.text.startswith(self._words.say("compared", language))
        if ranks(plain) and not together or not asked and asks_better(plain):
            reply.text = f"{self._words.say('not_ranked', language)}\n{reply.text}"
        return reply

    def _is_aspect(self, topic: str) -> bool:
        """Say whether programmes can be compared by ``topic``."""
        return topic not in _NO_ASPECTS and self._knowledge.topics[topic].family != "interview"

    def _most_telling(self, topics: List[str], programmes: List[str], number: int) -> List[str]:
        """Return the ``number`` of ``topics`` on which most of ``programmes`` say something."""
        return sorted(topics, key=lambda topic: -len(set(programmes) & set(self._knowledge.stated(topic))))[:number]

    def table(self, asked: List[str], programmes: List[str], language: Language) -> Reply:
        """Return a table of ``programmes`` on the topics ``asked``, or on those that matter most."""
        lines, cites, items, shown = [self._words.say("compared", language)], [], [], []
        concluded = _OF_ADMISSION if asked == _ADMISSION else asked[0] if len(asked) == 1 else None
        if concluded and len(programmes) > 1 and (together := self._knowledge.together(concluded, programmes, language)):
            lines = [together]
        rows: List[Dict[str, Any]] = []
        for topic in asked or _COMPARED:
            subject = self._knowledge.topics[topic]
            lines.append(self._words.say("named", language, name=subject.label[language], text="").strip())
            rows.append({"label": subject.label[language], "cells": []})
            stated = self._knowledge.stated(topic)
            for programme in programmes:
                own: List[Citation] = []
                text = self._words.say("not_stated", language)
                if programme in stated:
                    text, own, key = self._answers.cell(topic, programme, language)
                    shown.append(key)
                lines.append(self._words.point(programme, text, language))
                items.append(Item(programme, topic, programme in stated, own))
                rows[-1]["cells"].append({"text": text, **{key: items[-1].as_dict()[key] for key in ("status", "citations")}})
                cites += own
        lines.append(self._words.sources(cites, language))
        buttons = [self._answers.button(topic, [], language) for topic in _COMPARED if topic not in asked][:3]
        table = {"columns": [self._knowledge.programmes[p].name[language] for p in programmes], "rows": rows}
        about = programmes if len(programmes) < len(self._knowledge.programmes) else []
        return Reply("\n".join(lines), "answer", items, buttons, shown, about, display={"table": table}, drawn=lines[1:])

    def summary(self, conversation: Conversation) -> Optional[Reply]:
        """Sum up the only programme that is named in a message that asks for that and nothing else: "l'UNITAR en bref"."""
        named, plain = conversation.values("programme"), normalise(conversation.text)
        for mention in conversation.entities:
            plain = plain.replace(normalise(mention["text"]), " ") if mention["entity"] in ("programme", "country", "nationality") else plain
        if len(named) != 1 or not only_less(plain) or conversation.answered and scope.restricts(conversation):  # "too long, just the ICC"
            return None
        return self.table([topic for topic in _COMPARED if named[0] in self._knowledge.stated(topic)], named, conversation.language)

    def more(self, conversation: Conversation) -> Reply:
        """Give the statements on the last topic that were not given yet."""
        language = conversation.language
        last = conversation.answered
        if (conversation.slots.get("reply") or {}).get("kind") == "stopped" and not conversation.turns[0].custom["items"]:
            button = Button(self._words.say("check", language), self._words.say("check_question", language))
            return Reply(self._words.say("stopped", language), "chat", buttons=[button])
        if not last:
            return self._nothing(conversation)
        topic, programmes = last.topics[-1], last.programmes
        shown = [key for turn in conversation.turns for key in turn.shown]
        parts = []
        for programme in programmes:
            entry = self._knowledge.entry(topic, programme)
            left = [s for s in entry.statements if s.en not in shown] if entry else []
            if left:
                cites = list(dict.fromkeys(cite for s in left[:2] for cite in s.cites))
                text = " ".join(self._knowledge.fill(s, programme, language) for s in left[:2])
                stated = programme in self._knowledge.stated(topic)
                parts.append((text, Item(programme, topic, stated, cites), [s.en for s in left[:2]]))
        buttons = self._answers.next_buttons(topic, programmes, language)
        if not parts:
            return Reply(self._words.say("no_more", language), "chat", _items(last), buttons, about=last.about)
        items = [item for _, item, _ in parts]
        lines = [text if len(parts) == 1 else f"- {text}" for text, _, _ in parts]
        lines.append(self._words.sources([c for item in items for c in item.citations], language))
        kind = "answer" if any(item.stated for item in items) else "not_in_sources"
        return Reply("\n".join(lines), kind, items, buttons, [key for _, _, keys in parts for key in keys], last.about)

    def why(self, conversation: Conversation) -> Optional[Reply]:
        """Say that the documents give no reason for the last answer; None where none was given, and in the check."""
        last = conversation.answered
        if not last or conversation.slots.get("requested_slot") or conversation.turns[0].custom["kind"] in ("question", "eligibility"):
            return None
        opening = self._words.say("no_reason" if last.custom["kind"] == "answer" else "silent_without_reason", conversation.language)
        buttons = self._answers.next_buttons(last.topics[-1], last.about, conversation.language)
        return Reply(opening, "chat", _items(last), buttons, about=last.about)

    def repeat(self, conversation: Conversation) -> Reply:
        """Say the last reply again, in the language of the moment."""
        if not conversation.turns:
            return self._nothing(conversation)
        last = conversation.turns[0]
        if last.custom["language"] != conversation.language and last.custom["items"]:
            return self._again(conversation)
        items = [Item(i["programme"], i["topic"], i["status"] == "stated", _cites(i)) for i in last.custom["items"]]
        buttons = [Button(b["title"], b["payload"]) for b in last.buttons]
        introduction = self._words.say("introduction", last.custom["language"])
        return Reply(
            last.text.removeprefix(introduction).lstrip(), last.custom["kind"], items, buttons, last.shown, last.about,
            eligibility=last.custom.get("eligibility", []), display={key: value for key, value in last.custom.get("display", {}).items() if key != "introduction"},
        )

    def rephrase(self, conversation: Conversation) -> Reply:
        """Give the shortest wording of the last answer, of the programmes named now if any are: one statement a programme."""
        last = conversation.told
        if not last:
            return self._nothing(conversation)
        meant, language = scope.named(conversation, self._knowledge), conversation.language
        if last.topics and set(meant) - set(last.programmes) and asks_less(conversation.text):  # "in short, all three please"
            asked = meant if len(meant) < len(self._knowledge.programmes) else []
            return self._answers.on(last.topics[-1], asked, self._knowledge.topics[last.topics[-1]].question[language], language, room=ROOM // len(meant))
        named = [p for p in meant if p in last.programmes]
        if len(last.topics) > 1 and asks_less(conversation.text) and not named and (together := self._in_a_line_each(last, language)):
            return together
        if last.custom.get("display", {}).get("table") and len(last.topics) > 1 and asks_less(conversation.text):
            return self.table(self._most_telling(last.topics, named or last.programmes, len(last.topics) // 2), named or last.programmes, language)
        simpler = self._simpler(last, named, language)
        less, same_language = asks_less(conversation.text), last.custom["language"] == language
        if not less or not same_language:
            reply = simpler or (self.shortened(last, named, conversation) if same_language else self._again(conversation))
            return self._opened("in_short", reply, language)
        reply = self.shortened(last, named, conversation)
        if reply.text in last.text and not named and last.topics[0] not in LOOKED_UP and (together := self._in_a_line_each(last, language)):
            return together
        reply = simpler if simpler and len(simpler.text) < len(reply.text) else reply
        if reply.text in last.text and (alone := verdicts_alone(last, named, self._words, language)):
            reply = replace(reply, text="\n".join([*alone, reply.text.split("\n")[-1]]))
        elif reply.text in last.text:
            return replace(reply, text=self._words.say("shortest", language), kind="chat")
        return self._opened("shortened", reply, language)

    def _opened(self, phrase: str, reply: Reply, language: Language) -> Reply:
        """Return ``reply`` after the phrase that says what it is: the last answer in short, or in other words."""
        return replace(reply, text=f"{self._words.say(phrase, language)}{chr(10) if reply.text.startswith('- ') else ' '}{reply.text}")

    def _simpler(self, last: Turn, programmes: List[str], language: Language) -> Optional[Reply]:
        """Return the last answer in the curators' simpler wording; None where they wrote none."""
        lines = simpler_lines(last, programmes, self._knowledge, self._words, language)
        if not lines:
            return None
        items = [item for item in _items(last) if not programmes or item.programme in programmes]
        lines.append(self._words.sources([c for item in items for c in item.citations], language))
        buttons = self._answers.next_buttons(last.topics[-1], last.about, language)
        return Reply("\n".join(lines), last.custom["kind"], items, buttons, last.shown, programmes or last.about)

    def _in_a_line_each(self, last: Turn, language: Language) -> Optional[Reply]:
        """Return what the documents say side by side on each topic of the last answer; None where no curator wrote that."""
        told = {topic: self._knowledge.together(topic, last.programmes, language) for topic in last.topics}
        if len(last.programmes) < 2 or not all(told.values()):
            return None
        if len(told) > 1 and all(text in last.text for text in told.values()):  # "even shorter"
            told = {topic: told[topic] for topic in self._most_telling(last.topics, last.programmes, len(told) // 2)}
        lines = [self._words.say("named", language, name=self._knowledge.topics[topic].label[language], text=text) for topic, text in told.items()]
        lines = [self._words.say("shortened", language), *(f"- {line}" for line in lines)] if len(lines) > 1 else [f"{self._words.say('shortened', language)} {next(iter(told.values()))}"]
        items = [item for item in _items(last) if item.topic in told]
        lines.append(self._words.sources([c for item in items for c in item.citations], language))
        return Reply("\n".join(lines), last.custom["kind"], items, about=last.about, shown=last.shown)

    def shortened(self, last: Turn, programmes: List[str], conversation: Conversation) -> Reply:
        """Return the first sentence on each programme of the last answer, as it answered the question."""
        language = conversation.language
        names = {p: self._words.point(p, "", language).strip() for p in last.programmes}
        kept = [line for line in last.text.split("\n") if line != self._words.say("introduction", language) and not self._words.names_sources(line, language)]
        if programmes:
            together = {self._knowledge.together(topic, last.programmes, language) for topic in last.topics}  # on other programmes as well
            kept = [line for line in kept if line not in together and not any(line.startswith(name) for p, name in names.items() if p not in programmes)]
        kept = self._without_contacts(kept, last, language)
        lines = [_first(line, tuple(self._words.verdicts(language))) for line in kept if line]
        items = [item for item in _items(last) if not programmes or item.programme in programmes]
        lines.append(self._words.sources([c for item in items for c in item.citations], language))
        return Reply("\n".join(lines), last.custom["kind"], items, about=programmes or last.about, shown=last.shown)

    def _without_contacts(self, lines: List[str], last: Turn, language: Language) -> List[str]:
        """Return the lines of an answer, where other documents say something without who would know and without more than "not stated" on the silent one."""
        header = self._words.say("elsewhere", language)
        silent = [item.programme for item in _items(last) if not item.stated]
        if header not in lines or len(last.topics) > 1:
            return lines
        points = [line for line in lines[lines.index(header) :] if line.startswith("- ")]
        return [*points, *(self._words.point(p, self._words.plain("not_stated", language), language) for p in silent)]

    def source(self, conversation: Conversation) -> Reply:
        """Name document, section and language of the last answer; all documents without one."""
        language = conversation.language
        last = next((t for t in conversation.turns if t.custom.get("items") or t.custom.get("eligibility")), None)
        told = [*last.custom["items"], *(c for e in last.custom.get("eligibility", []) for c in e["criteria"])] if last else []
        if last and (topic := self._doubt.meant(conversation, last)):
            last = replace(last, custom={**last.custom, "items": [item for item in last.custom["items"] if item["topic"] == topic]})
            told = last.custom["items"]
        named = [p for p in scope.named(conversation, self._knowledge) if any(part.get("programme") == p for part in told)]
        cites = list(dict.fromkeys(cite for part in told if not named or part.get("programme") in named for cite in _cites(part)))
        again = self._doubt.checked(conversation)
        lines = [again] if again else []
        if not last or not cites:
            lines.append(self._words.say("my_documents", language))
            lines += [f"- {d.title[language]}" for d in self._knowledge.documents.values()]
            return Reply("\n".join([*lines, self._words.say("unofficial", language)]), "chat", _items(last), about=last.about if last else [])
        if conversation.intent == _QUOTATION:
            return Reply(self._words.sources(cites, language), "chat", _items(last), about=last.about)
        lines.append(self._words.say("comes_from", language))
        foreign = False
        for cite in cites:
            languages = self._knowledge.documents[cite.document].languages
            foreign = foreign or language not in languages
            spoken = ", ".join(self._words.plain({"en": "english", "fr": "french"}[code], language) for code in languages)
            lines.append("- " + self._words.say("written_in", language, place=self._words.place(cite, language), languages=spoken))
        if foreign:
            lines.append(self._words.say("translated", language))
        lines.append(self._words.say("unofficial", language))
        for link in {link.url: link for c in cites for link in self._knowledge.documents[c.document].links}.values():
            lines.append(self._words.say("named", language, name=link.label[language], text=link.url))
        return Reply("\n".join(lines), "chat", _items(last), about=last.about)

    def _again(self, conversation: Conversation) -> Reply:
        last = conversation.answered
        assert last is not None
        language = conversation.language
        if last.custom.get("display", {}).get("table") or len(last.topics) > 1 and len(last.programmes) > 1:
            return self.table(last.topics, last.programmes, language)
        exactly = all(item["status"] == "stated" and told_in(last, item["topic"], item["programme"], self._knowledge) for item in last.custom["items"])
        if len(last.topics) == 1 and not exactly:  # what was looked up of somebody, or is not stated, is said as it was
            question, person = self._repeated(last.topics[0], conversation)
            return self._answers.on(last.topics[0], last.about, question, language, person)
        lines, items, shown = [], [], []
        for item in last.custom["items"]:
            topic, programme = item["topic"], item["programme"]
            if self._knowledge.entry(topic, programme):
                told = told_in(last, topic, programme, self._knowledge)
                text, cites, key = self._answers.lead(topic, programme, self._knowledge.topics[topic].question[language], language)
                if told:
                    text = " ".join(self._knowledge.fill(s, programme, language) for s in told)
                    text = verdict_before(last, told[0], programme, self._knowledge, self._words, language) + text
                    cites = list(dict.fromkeys(cite for s in told for cite in s.cites))
                lines.append(text if len(last.programmes) == 1 else self._words.point(programme, text, language))
                items.append(Item(programme, topic, item["status"] == "stated", cites))
                shown += [s.en for s in told] or [key]
        lines.append(self._words.sources([c for item in items for c in item.citations], language))
        return Reply("\n".join(lines), last.custom["kind"], items, self._answers.next_buttons(last.topics[-1], last.about, language), shown, last.about)

    def _nothing(self, conversation: Conversation) -> Reply:
        buttons = [self._answers.button(topic, [], conversation.language) for topic in _COMPARED[:3]]
        return Reply(self._words.say("nothing_yet", conversation.language), "chat", buttons=buttons)


def _items(turn: Optional[Turn]) -> List[Item]:
    """Return what an earlier turn spoke of."""
    told = turn.custom["items"] if turn else []
    return [Item(i["programme"], i["topic"], i["status"] == "stated", _cites(i)) for i in told]


def _cites(item: dict) -> List[Citation]:
    return [Citation(**cite) for cite in item["citations"]]


def _first(line: str, plainly: Tuple[str, ...]) -> str:
    """Return the first sentence of ``line``, with the yes or no before it."""
    sentences = _SENTENCE.split(line)
    return " ".join(sentences[: 2 if sentences[0].endswith(plainly) else 1])
