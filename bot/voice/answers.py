"""Answer a question on a topic, out of the knowledge base."""
from __future__ import annotations

import re
from typing import Collection, List, Optional, Sequence, Set, Tuple

from rapidfuzz import fuzz

from bot.voice.claimed import said_of
from bot.voice.comparing import asks_most, ranks_programmes, sets_against
from bot.voice.finder import Finder, Found
from bot.voice.lookup import Looked, asks_for_all, look_up
from bot.voice.person import NO_DEGREE, Person
from bot.voice.reply import Button, Item, Reply
from bot.voice.said_again import says_again
from bot.voice.words import Words
from knowledge import Knowledge, Language
from knowledge.model import Citation, Statement
from knowledge.text import normalise

_ASKED = 0.8
"""Likeness to an example question from which a button asks for its topic."""
_ITSELF = 0.55
"""The same, from which statements on what every document leaves out are the answer itself."""
_FORESEEN = 0.95
"""The same, from which a yes or no that a curator foresaw stands before what a silent document says nearby."""
_SAID = 70
"""Likeness of words (per cent) from which a sentence says again what the one before said."""
_CELL = 35
"""How many words a cell of a table has at most, where a statement is so short."""
ROOM = 60
"""How many words the statements of one programme may have together, about."""
_STORY = 115
"""The same, where somebody asks for a part of the interviewee's story as a whole."""
_IN_SHORT = ROOM // 4
"""The same, where somebody asks for fewer words."""
_HALF = ROOM // 2
"""A little more than that, as one of two answers has, is no room for what a document leaves out."""
_ALL = 150
"""The same, where somebody asks for everything."""
_EVERYTHING = re.compile(
    r"\b((?<!pay )(?<!pays )(?<!paid )(?<!paying )(?<!for )(?<!cover )(?<!covers )everything(?! (?:(?:is|be|gets) )?(?:paid|covered|included|financed))|all (the|of the|your|its|their)(?! (\w+ )?(states?|countries|nations|costs?|expenses)\b)|complete|full|whole|exhaustive|in detail|detailed|every|point by point|one by one|"
    r"tou(te)?s (les|ces|leurs|vos)(?! (etats|pays|nations|frais|couts|depenses)\b)|tout ce qu\w*|l ensemble d\w+|complete?s?|completement|integrale?|exhaustive|en detail|detaillee?s?|point par point|une par une|un par un)\b"
)


class Answers:
    """Composes answers; stateless, the same question gives the same answer."""

    def __init__(self, knowledge: Knowledge, words: Words) -> None:
        """Prepare to find statements."""
        self.knowledge = knowledge
        self._words = words
        self.finder = Finder(knowledge)

    def on(
        self, topic: str, programmes: Sequence[str], question: str, language: Language,
        profile: Person = Person(), room: int = ROOM, told: Collection[str] = (), elsewhere: bool = True,
    ) -> Reply:
        """Answer ``question`` on ``topic``.

        programmes: those asked about, none for all; profile: facts that the question names,
        such as a nationality; room: how many words there are for one programme's statements;
        told: keys of statements that were just given; of a story they are not told again unless asked for;
        elsewhere: whether what other documents say is told where the one asked about says nothing.
        """
        told = told if self._about_one(topic) else ()
        if _EVERYTHING.search(normalise(question)):
            room = max(room, _ALL)
        asked = list(programmes) or list(self.knowledge.programmes)
        stating = [p for p in asked if p in self.knowledge.stated(topic)]
        if programmes and len(asked) == 1:
            reply = self._one(topic, asked[0], question, language, profile, room, told, elsewhere)
        elif stating:
            reply = self._several(topic, asked, stating, question, language, profile, room, told)
        else:
            reply = self._nobody(topic, asked, question, language, room)
        reply.buttons = self.next_buttons(topic, asked if programmes else [], language)
        reply.about = list(programmes)
        return reply

    def cell(self, topic: str, programme: str, language: Language) -> Tuple[str, List[Citation], str]:
        """Return what stands in a table: the leading sentence, or the next one that is short enough, its citations and its key."""
        lead = self.finder.find(self.knowledge.topics[topic].question[language], topic, programme).statements[0]
        statements = [lead, *self.knowledge.entry(topic, programme).statements]  # type: ignore[union-attr]
        told = [(self.knowledge.fill(s, programme, language), list(s.cites), s.en) for s in statements]
        return next((t for t in told if len(t[0].split()) <= _CELL), told[0])

    def lead(
        self, topic: str, programme: str, question: str, language: Language, profile: Person = Person(), settle: bool = True
    ) -> Tuple[str, List[Citation], str]:
        """Return the sentence of ``programme`` that answers best, its citations and its key; yes or no first where ``settle`` lets it."""
        found = self.finder.find(question, topic, programme)
        looked = self._looked(topic, programme, question, profile, language, found)
        first = self.knowledge.entry(topic, programme).statements[0]  # type: ignore[union-attr]
        statement = found.statements[0]
        if not settle and statement.silent:  # beside another programme, what is said tells more
            statement = next((s for s in found.statements if not s.silent), first)
        if not settle and _is_list(statement) and len(self.knowledge.fill(statement, programme, language).split()) > _CELL:  # a long list is told where it is asked for
            statement = first = next((s for s in self.knowledge.entry(topic, programme).statements if not (s.silent or _is_list(s))), statement)  # type: ignore[union-attr]
        if looked:
            lists = self._lists(question, found)
            texts = [looked.text, *(self.knowledge.fill(s, programme, language) for s in lists)]
            return f"{self._said_of(question, looked, language) if settle else ''}{' '.join(texts)}", _unique([*looked.cites, *(c for s in lists for c in s.cites)]), statement.en
        text = self.knowledge.fill(statement, programme, language)
        each = self.finder.find_each(question, topic, programme) if settle else found
        if each.asked > 1 and len((both := " ".join(self.knowledge.fill(s, programme, language) for s in each.statements[:2])).split()) <= ROOM:
            return both, _unique([cite for s in each.statements[:2] for cite in s.cites]), each.statements[0].en
        if found.close and statement is not first and (settle or not _is_list(first)) and len(f"{text} {first[language]}".split()) <= ROOM / 2:
            return f"{text} {self.knowledge.fill(first, programme, language)}", list(dict.fromkeys([*statement.cites, *first.cites])), statement.en
        return f"{self._yes_no(found.answer if settle else None, language, found.denied)}{text}", list(statement.cites), statement.en

    def _one(
        self, topic: str, programme: str, question: str, language: Language, profile: Person, room: int, told: Collection[str], elsewhere: bool
    ) -> Reply:
        entry = self.knowledge.entry(topic, programme)
        if entry is None or entry.status == "not_stated":
            return self._silent(topic, programme, question, language, profile, room, elsewhere)
        found = self.finder.find_each(question, topic, programme)
        looked = self._looked(topic, programme, question, profile, language, found)
        fresh = _fresh(found, told)
        if looked and looked.answer:
            fresh = [s for s in fresh if not s.conditional]  # "Yes, France is on the list" leaves no "if your country is not"
        if found.broad and room == ROOM and self._about_one(topic):  # "what did she do in Mali?" wants the story rather than its first lines
            room, fresh = _STORY, sorted(fresh, key=lambda s: entry.statements.index(s))
        chosen = _fitting(fresh, language, room, found.asked, found.asked)
        cites = [cite for s in chosen for cite in s.cites]
        texts = [self.knowledge.fill(s, programme, language) for s in chosen]
        prefix = self._yes_no(found.answer, language, found.denied)
        if looked:
            told = normalise(looked.text)
            chosen = self._lists(question, found) or [s for s, t in zip(chosen[:1], texts) if len(t.split()) <= _CELL and fuzz.token_set_ratio(told, normalise(t)) < _SAID]  # no list of all states for one
            texts = [looked.text, *(self.knowledge.fill(s, programme, language) for s in chosen)]
            cites = [*looked.cites, *(cite for s in chosen for cite in s.cites)]
            prefix = self._said_of(question, looked, language)
        text = prefix + " ".join(texts)
        return Reply(
            f"{text}\n{self._words.sources(cites, language)}", "answer",
            [Item(programme, topic, True, _unique(cites))], shown=[s.en for s in chosen],
        )

    def _lists(self, question: str, found: Found) -> List[Statement]:
        """Return the statement that gives the whole list, where ``question`` asks for it whatever country it names besides."""
        return [s for s in found.statements if asks_for_all(question) and _is_list(s)][:1]

    def _looked(self, topic: str, programme: str, question: str, profile: Person, language: Language, found: Found) -> Optional[Looked]:
        """Return what the criterion says of a person; None where somebody without a degree asks whether something else does instead, and a statement says no."""
        return None if profile.degree == NO_DEGREE and found.answer is False else look_up(self.knowledge, topic, programme, question, profile, language)

    def _silent(self, topic: str, programme: str, question: str, language: Language, profile: Person, room: int, elsewhere: bool) -> Reply:
        """Say that the programme's document does not answer, what is near if there is room, what others say, who would know."""
        subject = self.knowledge.topics[topic]
        document = self.knowledge.documents[self.knowledge.programmes[programme].document]
        lines = [self._words.say("says_nothing", language, document=document.mention[language], about=subject.about[language])]
        items, shown = [], []
        found = self.finder.find(question, topic, programme)
        near = found.statements[:1] if self._near_fits(question, topic, room) else []
        cites = [cite for s in near for cite in s.cites]
        if near:
            text = self.knowledge.fill(near[0], programme, language)
            itself = near[0].silent and found.likeness >= _ASKED  # it says what is missing of that very thing
            settled = self._yes_no(found.answer, language, found.denied) if found.likeness >= _FORESEEN else ""
            lines[0] = f"{settled}{text}" if itself or settled else f"{lines[0]} {self._words.say('nearby', language)} {text}"
            shown.append(near[0].en)
        items.append(Item(programme, topic, False, _unique(cites)))
        others = [p for p in self.knowledge.stated(topic) if p != programme and elsewhere]
        if others and subject.family != "interview":
            said, told, keys = self._elsewhere(topic, others, question, language, profile)
            lines, items, shown = [*lines, *said], [*items, *told], [*shown, *keys]
            cites += [cite for item in told for cite in item.citations]
        lines.append((subject.who or self.knowledge.programmes[programme].contact)[language])
        lines.append(self._words.sources(cites, language))
        kind = "answer" if any(item.stated for item in items) else "not_in_sources"
        return Reply("\n".join(filter(None, lines)), kind, items, shown=shown)

    def _elsewhere(
        self, topic: str, others: List[str], question: str, language: Language, profile: Person = Person()
    ) -> Tuple[List[str], List[Item], List[str]]:
        """Return the lines on what the documents of ``others`` say, their items and the keys of their sentences."""
        lines, items, shown = [self._words.say("elsewhere", language)], [], []
        for other in others:
            text, cites, key = self.lead(topic, other, question, language, profile, settle=False)
            lines.append(self._words.point(other, text, language))
            items.append(Item(other, topic, True, _unique(cites)))
            shown.append(key)
        return lines, items, shown

    def _several(
        self, topic: str, asked: List[str], stating: List[str], question: str, language: Language, profile: Person, room: int, told: Collection[str]
    ) -> Reply:
        lines, cites, shown, items = [], [], [], {}
        if (asks_most(question) or sets_against(question)) and (together := self.knowledge.together(topic, asked, language)):
            lines.append(together)
        elif len(stating) > 1 and ranks_programmes(question):
            lines.append(self._words.say("not_ranked", language))
        for programme in stating:
            text, own, key = self.lead(topic, programme, question, language, profile)
            if room <= _IN_SHORT and len(text.split()) > _CELL:
                text, own, key = self.cell(topic, programme, language)
            shown.append(key)
            if len(stating) == 1:
                text, own, keys = self._beside(topic, programme, question, language, (text, own, key), room, told)
                shown += keys
            lines.append(text if len(stating) == 1 and self._about_one(topic) else self._words.point(programme, text, language))
            cites += own
            items[programme] = Item(programme, topic, True, _unique(own))
        silent = [p for p in asked if p not in stating and not self._about_one(topic)]
        if silent:
            lines.append(self._words.say("these_say_nothing", language, about=self.knowledge.topics[topic].about[language], programmes=self._words.names(silent, language)))
            items.update({p: Item(p, topic, False) for p in silent})
        lines.append(self._words.sources(cites, language))
        return Reply("\n".join(lines), "answer", [items[p] for p in asked if p in items], shown=shown)

    def _beside(
        self, topic: str, programme: str, question: str, language: Language, lead: Tuple[str, List[Citation], str], room: int, told: Collection[str]
    ) -> Tuple[str, List[Citation], List[str]]:
        """Add to the ``lead`` of the only programme that answers the next statement; all that fit where there is more room than usual."""
        text, cites, key = lead
        told = () if key in told else told
        others = [s for s in self.finder.find(question, topic, programme).statements if s.en not in (key, *told) and self.knowledge.fill(s, programme, language) not in text]
        others = [s for s in others if _adds(s, _figures(key))]
        added = _fitting(others if room > ROOM else others[:1], language, room - len(text.split()), least=0)
        text = " ".join([text, *(self.knowledge.fill(s, programme, language) for s in added)])
        return text, [*cites, *(cite for s in added for cite in s.cites)], [s.en for s in added]

    def _nobody(self, topic: str, asked: List[str], question: str, language: Language, room: int) -> Reply:
        subject = self.knowledge.topics[topic]
        all_asked = len(asked) == len(self.knowledge.programmes)
        named = {} if all_asked else {"programmes": self._words.names(asked, language)}
        lines = [self._words.say("nobody_says" if all_asked else "these_say_nothing", language, about=subject.about[language], **named)]
        items, cites, shown, near = [], [], [], []
        fits, itself = self._near_fits(question, topic, room), True
        for programme in asked:
            found = self.finder.find(question, topic, programme)
            statements = found.statements[:1] if fits else []
            itself = itself and all(s.silent and found.likeness >= _ITSELF for s in statements)
            own = [cite for s in statements for cite in s.cites]
            for statement in statements:
                near.append(f"- {self.knowledge.fill(statement, programme, language)}")
                shown.append(statement.en)
            cites += own
            items.append(Item(programme, topic, False, _unique(own)))
        if near:
            lines = near if itself and len(near) == len(asked) else [*lines, self._words.say("nearby", language), *near]
        others = [p for p in self.knowledge.stated(topic) if p not in asked]
        if others and subject.family != "interview":
            said, told, keys = self._elsewhere(topic, others, question, language)
            lines, items, shown = [*lines, *said], [*items, *told], [*shown, *keys]
            cites += [cite for item in told for cite in item.citations]
        lines.append(subject.who[language] if subject.who else self._words.say("government", language))
        lines.append(self._words.sources(cites, language))
        kind = "answer" if any(item.stated for item in items) else "not_in_sources"
        return Reply("\n".join(filter(None, lines)), kind, items, shown=shown)

    def _near_fits(self, question: str, topic: str, room: int) -> bool:
        """Say whether what comes closest is told: where there is room, or where just that was asked for."""
        return room >= ROOM or self.finder.likest(question, topic, lambda _: True) >= _ASKED

    def next_buttons(self, topic: str, programmes: Sequence[str], language: Language) -> List[Button]:
        """Return the questions that people most naturally ask after ``topic``."""
        subject = self.knowledge.topics[topic]
        buttons = [self.button(name, programmes, language) for name in subject.next[:2 if subject.family == "eligibility" else 3]]
        if subject.family == "eligibility":
            buttons.append(Button(self._words.say("check", language), self._words.say("check_question", language)))
        return buttons

    def button(self, topic: str, programmes: Sequence[str], language: Language) -> Button:
        """Return the button that asks for ``topic``, of one programme where only one is meant."""
        subject = self.knowledge.topics[topic]
        payload = subject.question[language]
        if len(programmes) == 1 and subject.family != "interview":
            payload += f" ({self.knowledge.programmes[programmes[0]].at[language]})"
        return Button(subject.label[language], payload)

    def topic_of(self, payload: str) -> Optional[str]:
        """Return the topic that a button's question asks for, if it asks for one."""
        near = self.finder.topics(payload)
        topic = max(near, key=lambda name: near[name])
        return topic if near[topic] >= _ASKED else None

    def _about_one(self, topic: str) -> bool:
        return self.knowledge.topics[topic].family == "interview"

    def _said_of(self, question: str, looked: Looked, language: Language) -> str:
        """Return yes, no or what else answers the claim before a look-up; nothing where it settles none."""
        phrase = said_of(question, looked.answer, looked.past)
        return f"{self._words.say(phrase, language)} " if phrase else ""

    def _yes_no(self, answer: Optional[bool], language: Language, denied: bool = False) -> str:
        """Return yes or no, or whether what was denied is so; nothing where that is not settled."""
        if answer is None:
            return ""
        return self._words.say(("denied_wrongly" if answer else "denied_rightly") if denied else "answer_yes" if answer else "answer_no", language) + " "


def _fitting(statements: Sequence[Statement], language: Language, room: int, least: int = 1, asked: int = 1) -> List[Statement]:
    """Return the first statements that have ``room`` words together; ``least`` of them however long, three at most unless there is more room than usual; beyond those ``asked`` for, none that only says again what one before it said."""
    chosen: List[Statement] = []
    length = 0
    for number, statement in enumerate(statements if room > ROOM else statements[: max(3, asked + 2)]):
        if number >= asked and (any(says_again(told, statement) for told in chosen) or statement.silent and _HALF < room < ROOM):
            continue
        length += len(statement[language].split())
        if len(chosen) >= least and length > room:
            break
        chosen.append(statement)
    return chosen


def _fresh(found: Found, told: Collection[str]) -> List[Statement]:
    """Return what is asked for and the statements beside it that are new; all of them where what leads was told already and another may be meant."""
    if found.statements[0].en in told and found.likeness < _ASKED:
        return found.statements
    return [s for n, s in enumerate(found.statements) if n < found.asked or s.en not in told]


def _is_list(statement: Statement) -> bool:
    """Say whether a statement gives a whole list, of states or organisations."""
    return any(isinstance(fact, list) for fact in statement.facts.values())


def _figures(text: str) -> Set[str]:
    """Return the names of the figures in a statement's text."""
    return set(re.findall(r"\{(\w+)\}", text))


def _adds(statement: Statement, told: Set[str]) -> bool:
    """Say whether a statement does more than repeat figures that are ``told`` already."""
    figures = _figures(statement.en)
    return not figures or not figures <= told


def _unique(cites: Sequence[Citation]) -> List[Citation]:
    return list(dict.fromkeys(cites))
