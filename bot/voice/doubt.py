"""Take up the doubts that people have about the last answer: "are you sure?", "yes or no?", "where does 32 come from?"."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import List, Optional, Set

from bot.nlu.segments import is_question
from bot.voice import scope
from bot.voice.answers import ROOM, Answers
from bot.voice.claims import figures, gives, leaves_room, names_a_figure
from bot.voice.conversation import Conversation, Turn
from bot.voice.person import profile
from bot.voice.reply import Item, Reply
from bot.voice.words import Words
from knowledge import LANGUAGES, Language
from knowledge.text import normalise, sentences

_DOUBT = re.compile(
    r"\b(?:(?:are|r) (?:you|u) (?:really |quite |absolutely )?sure(?: about that| of that)?|(?:you|u) sure|sure|certain|really|proo?f|prove (?:it|that)|prove|"
    r"(?:vous etes|etes vous|tu es|es tu|t es|tes|t) (?:vraiment )?(?:sure?s?|certaine?s?)|sure?|vraiment|ah bon|certaine?|preuves?|prouve\w*)\b|"
    r"\b(?:(?:do not|don t|dont|can t|cant|cannot) (?:really )?(?:believe|trust|buy)|(?:i )?doubt (?:it|that)|(?:te|vous|le|l|y|n y) (?:crois|croit) (?:pas|pa)|jte crois (?:pas|pa)|(?:j en|je) doute)\b"
)
_DISPUTES = re.compile(
    r"\b(?:you re|youre|you are|u r|that s|thats|that is|this is|it s|c est|c|tout|est) (?:just |all |simply |so |clearly |totally |completement )?(?:wrong|mistaken|false|incorrect|untrue|nonsense|faux|inexact|n importe quoi)\b|"
    r"\b(?:(?:vous|tu|t) (?:avez|as) (?:tort|faux)|vous vous trompez|tu te trompes|vous faites erreur|(?:do not|don t|dont|can t|cannot) (?:really )?(?:believe|trust)|crois pas|croyons pas|doute)\b"
)
_SAID = re.compile(
    r"\b(?:you|u) (?:(?:have|had|ve|just|first|only|also|already|even|clearly|once|were|are|keep|kept) )*(?:said|say|saying|told|tell|telling|wrote|write|mentioned|claimed|claim|answered|gave|spoke|stated|announced)\b|"
    r"\b(?:vous|tu|t) (?:(?:me|m|nous|l|le|en|avez|aviez|as|avais|venez|viens|d|de|abord|bien|deja|aussi|pourtant|seulement) )*(?:dit|dire|disiez|disais|dites|dis|ecrit|ecriviez|affirm\w+|annonc\w+|indiqu\w+|donn\w+|parl\w+|repond\w+|mentionn\w+|soutenez)\b|"
    r"\b(?:your|vos|tes) (?:\w+ )?(?:answers|replies|reponses)\b"
)
"""Speaks of what the assistant said."""
_WHICH_HOLDS = re.compile(
    r"\bcontradi\w+|\bincoher\w+|\binconsisten\w+|\bdoes(?: not|n t) add up\b|\bmake up your mind\b|\bfaudrait savoir\b|"
    r"\bwhich (?:(?:one|1|of (?:the |these |those )?(?:two|2|them)|number|figure|answer|version|is) )*(?:is|it|right|correct|true|holds|applies|now|do i believe|should i believe)\b|"
    r"\b(?:lequel|laquelle|quel (?:chiffre|nombre)|quelle (?:version|reponse|duree))(?: (?:des deux|des 2|de ces deux))? (?:est|dois je|faut il|croire|vaut|compte|est ce)\b|\b(?:lequel|laquelle)\W*$"
)
"""Asks which of two figures is right, or finds them at odds."""
_YES_OR_NO = re.compile(
    r"\b(?:yes or no|y or n|yes no|oui ou non|oui non|o ou n|oui/non|yes/no|true or (?:false|not)|right or wrong|(?:c est |c )?vrai ou (?:(?:c est |c )?faux|pas|non)|"
    r"(?:is|are|was) (?:he|she|it|they|my \w+) (?:right|wrong|true|correct)|(?:he|she|they|my \w+) (?:is|are|was) (?:right|wrong)|a (?:t (?:il|elle) )?(?:raison|tort))\b"
)
_JUDGED = re.compile(
    r"\b(?:(?:what|all|everything) (?:i|we) (?:\w+ )?(?:said|wrote|thought|believed|claimed|told you|assumed)|my (?:\w+ )?(?:claim|statement|sentence|assumption|idea|version|guess)|(?:was|am|were) i|i (?:was|am|m)|"
    r"(?:ma|mon) (?:phrase|affirmation|idee|hypothese|version)|ce que (?:j ai|je|j) (?:\w+ )?(?:dit|disais|ecrit|ecrivais|pensais|croyais|cru|avancais|avance|affirmais)|(?:j avais|j ai|ai je|avais je))\b"
    r"(?: (?:is|was|were|s|isn t|wasn t|est|etait|c est|c etait|n etait|n est|so|then|all|in fact|donc|alors|bien|en fait|finalement|quite|indeed))* "
    r"(?:(?P<wrong>wrong|false|incorrect|untrue|mistaken|fau(?:x|sse)|inexacte?|errone\w*|tort)|right|correct|true|vraie?|juste|exacte?|correcte?|raison)\b|\b(?P<erred>je me (?:suis )?tromp\w*)\b"
)
"""Asks whether the writer's last claim holds: "so what I said was wrong?"."""
_CONFIRM = re.compile(
    r"\b(?:if i (?:understand|understood|follow|get|got)|do i understand|am i right|did i (?:understand|get)|if i m not mistaken|si je (?:comprends|suis|saisis|resume)|si j ai (?:bien )?(?:compris|suivi)|(?:j ai|ai je) bien compris|"
    r"(?:right|correct|exact|n est ce pas|c est (?:bien )?(?:ca|cela)|isn t it|doesn t it|don t they|aren t they|pas vrai|est ce (?:bien )?(?:exact|juste|correct|cela|ca))\W*$)"
)
"""Wants a conclusion from the last answer confirmed: "so none of them names a sum, if I understand you?"."""
_ORIGIN = re.compile(r"\b(?:where\b.*\b(?:from|get|got|find|found)|come from|d ou (?:vien\w*|sort\w*|tire\w*|provien\w*|est ce)|where (?:does|do|did|is|was)\b.{0,25}\b(?:say|said|state|stated|written|write)|(?:ecrit|marque|indique|dit|precise)\w* ou\b|ou\b.{0,15}\b(?:ecrit|marque|indique|precise|dit)|prouve\w*|prove|show me|montre\w*|(?:sort|vient|provient) d ou|what (?:is|does|are|s)|c est quoi|veut dire|signifie\w*|de quoi|de qui|of (?:what|whom)|ou (?:avez vous|as tu|t as|tu as) (?:vu|trouve|lu|pris))\b")
_TRUST = re.compile(
    r"\b(?:why|y)\b.{0,25}\b(?:believe|trust|rely on|take your word)\b|\bpourquoi\b.{0,25}\b(?:croir\w*|crois|croit|confiance|fier)\b|\b(?:can|could|should|how (?:far )?(?:can|do)) (?:i|we|one|you|anyone)\b.{0,15}\b(?:believe|trust|rely on) (?:you|u|that|this|it|what you)\b|"
    r"\b(?:peut on|puis je|est ce que je peux|on peut|dois je|devrais je|je peux|je dois)\b.{0,15}\b(?:vous|te|t|y|leur) (?:croire|faire confiance|fier)\b|\b(?:are you|is (?:it|that|this|what you say)|es tu|etes vous|c est|est ce(?: que c est)?) (?:reliable|trustworthy|fiable)s?\b|"
    r"\bqu est ce qui (?:me |nous )?(?:dit|prouve|garantit) que (?:c est|vous|tu|ce)\b|\bhow do (?:i|we) know (?:that )?(?:you|it s|that s|this is|it is|what you)\b"
)
"""Asks what makes the assistant believable."""
_DATE = re.compile(
    r"\b(?:(?:still|encore|toujours) (?:valid|true|correct|current|up to date|valable|vraie?s?|bonn?e?s?(?! (?:pour|pr|for)\b)|d actualite|a jour)|out ?dated|out of date|up to date|(?:mise?s? )?a jour|perimee?s?|obsoletes?|d actualite|"
    r"last update\w*|(?:page|site|documents?|faq|interview|texte?|sources?|infos?|informations?)(?: \w+)? (?:dates?|datent?)\b(?! limit)|(?:page|site|documents?|faq|interview|texte?|sources?)\b.{1,20}\b(?:quelle annee|what year|which year|de quand|from when)|date de quand|de quand date\w*|(?:date d|date de|derniere) (?:actualisation|mise a jour)|dates? (?:of|de|du|des) (?:\w+ ){0,2}(?:page|site|documents?|faq|interview|texte?|sources?)|"
    r"how (?:old|recent) (?:is|are) (?:\w+ ){1,2}(?:page|site|documents?|faq|interview|text|sources?|info\w*|data))\b"
)
"""Asks from when a document is."""
_EMPTY = set(
    "so just tell me please pls say answer simply a in one word with by is it that ok but and then well of about the you to "
    "alors juste dites dis moi svp stp reponds repondez par simplement un mot en c est ca ok mais et donc bref je veux vous tu veux dire ve de pas i m not asking don t ask for your sources source je demande demandais si vos tes mon ma il elle a whether if or no non".split()
)
"""Words that ask for nothing of their own beside "yes or no" and "are you sure"."""
_CONTENT = 2
_NUMBER = re.compile(r"\d+")


class Doubt:
    """Makes replies that check the last answer again."""

    def __init__(self, answers: Answers, words: Words) -> None:
        """Take what answers and words need."""
        self._answers = answers
        self._words = words
        self._knowledge = answers.knowledge

    def checked(self, conversation: Conversation) -> Optional[str]:
        """Return the last answer's facts again, seen in the light of what the doubt adds; None where nothing is doubted."""
        last = conversation.answered
        plain = normalise(conversation.text)
        if not last or not _DOUBT.search(plain):
            return None
        rest = _content(_DOUBT.sub(" ", plain))
        question = conversation.text if len(rest) >= _CONTENT else conversation.question
        reply = self._again(last, question, conversation)
        lines = [line for line in reply.text.split("\n") if not self._words.names_sources(line, conversation.language)]
        return "\n".join([self._words.say("checked", conversation.language), *lines])

    def yes_or_no(self, conversation: Conversation) -> Optional[Reply]:
        """Answer the last question once more where the message only insists on a yes or a no."""
        last = conversation.answered
        plain = normalise(conversation.text)
        if not last or not _insists(plain):
            return None
        language = conversation.language
        claim = next((turn for turn in conversation.turns if turn.custom.get("items") and turn.custom["kind"] != "chat" and not _insists(normalise(turn.asked))), last)
        reply = self._again(last, claim.asked, replace(conversation, text=claim.asked, entities=claim.mentioned))
        yes, no, verdicts = self._words.say("answer_yes", language), self._words.say("answer_no", language), self._words.verdicts(language)
        plainly = next((word for word in verdicts if reply.text.startswith(word)), None)
        judged, fact = _JUDGED.search(plain), reply.text.removeprefix(plainly or "").strip()
        if judged and plainly:
            wrong = bool(judged.group("wrong") or judged.group("erred"))
            verdict = self._words.say("claim_right" if verdicts[plainly] else "claim_wrong", language)
            return replace(reply, text=f"{no if wrong == verdicts[plainly] else yes} {verdict} {fact}")
        if fact in conversation.turns[0].text and _insists(normalise(conversation.turns[0].asked)):  # asked once more
            return replace(reply, text=plainly or f"{self._words.say('neither', language)} {fact}", kind="chat")
        return self.unsettled(reply, conversation)

    def unsettled(self, reply: Reply, conversation: Conversation) -> Reply:
        """Return ``reply``, or where it gives neither the yes nor the no that the message insists on, that the documents do not."""
        language = conversation.language
        if reply.text.startswith(tuple(self._words.verdicts(language))) or not insists(conversation.text):
            return reply
        return replace(reply, text=f"{self._words.say('neither_yes_nor_no', language)}\n{reply.text}")

    def conclusion(self, conversation: Conversation) -> Optional[Reply]:
        """Answer on the last topic again, by what the message concludes from it; None where it wants nothing confirmed."""
        last = conversation.answered
        if not last or not _CONFIRM.search(" ".join(re.findall(r"\w+", normalise(conversation.text)))):
            return None
        return self._again(last, conversation.text, conversation)

    def supposition(self, conversation: Conversation) -> Optional[Reply]:
        """Say whether the last answer gives the figure that a message names, and nothing else: "so three years?"; None where no single statement tells."""
        last, language = conversation.answered, conversation.language
        if not last or len(last.custom["items"]) != 1 or not names_a_figure(conversation.text):
            return None
        programme, topic = last.programmes[0], last.topics[0]
        told, named = [s for key in last.shown for s in self._knowledge.entry(topic, programme).statements if s.en == key], figures(conversation.text)  # type: ignore[union-attr]
        if any(leaves_room(int(figure), self._knowledge.fill(statement, programme, language)) for figure in named for statement in told):
            return None
        for statement in told:
            given = gives(conversation.text, [self._knowledge.fill(statement, programme, code) for code in LANGUAGES])
            if given is False and set(named) & self._knowledge.numbers_on(topic, programme, language):
                return None  # another statement gives it: two years are a contract of one, and then another
            if given is not None:
                text = f"{self._words.say('answer_yes' if given else 'answer_no', language)} {self._knowledge.fill(statement, programme, language)}"
                buttons = self._answers.next_buttons(topic, last.about, language)
                return Reply(f"{text}\n{self._words.sources(statement.cites, language)}", "answer", [Item(programme, topic, True, list(statement.cites))], buttons, [statement.en], last.about)
        return None

    def origin(self, conversation: Conversation) -> Optional[Reply]:
        """Answer where a figure comes from, or what it is, by the statement that holds it, whatever programme was spoken of."""
        return self.figure(conversation) if asks_origin(conversation.text) and not profile(conversation).age else None

    def figure(self, conversation: Conversation) -> Optional[Reply]:
        """Answer a remark on a figure of the documents by the statement that holds it, in a conversation on them."""
        numbers = set(_NUMBER.findall(conversation.text))
        if not numbers or not conversation.answered:
            return None
        holding = [name for name in self._knowledge.topics if self.holding(name, numbers, conversation.language)]
        if not holding:
            return None
        near = self._answers.finder.topics(conversation.text)
        topic = max(holding, key=lambda name: (name in conversation.answered.topics, near[name]))  # type: ignore[union-attr]
        return self._answers.on(topic, self.holding(topic, numbers, conversation.language), conversation.text, conversation.language)

    def holding(self, topic: str, numbers: Set[str], language: Language) -> List[str]:
        """Return the programmes whose statements on ``topic`` name one of ``numbers``."""
        return [p for p in self._knowledge.stated(topic) if numbers & self._knowledge.numbers_on(topic, p, language)]

    def date(self, conversation: Conversation) -> Optional[Reply]:
        """Answer from when the documents are, and whether they still hold."""
        if not _DATE.search(normalise(conversation.text)) or profile(conversation).age:  # "31, c'est encore bon ?"
            return None
        language = conversation.language
        asked = self.documents_of(conversation) or conversation.programmes or list(self._knowledge.programmes)
        documents = [self._knowledge.documents[self._knowledge.programmes[p].document] for p in asked]
        lines = [document.dated[language] for document in documents]
        contacts = [self._knowledge.programmes[p].contact[language] for p in asked] if len(asked) == 1 else []
        lines.append(self._words.say("undated", language))
        return Reply("\n".join([*lines, *contacts]), "chat", about=conversation.programmes)

    def documents_of(self, conversation: Conversation) -> List[str]:
        """Return the programmes that the message names, or whose document it names by its kind: "the FAQ", "l'interview"."""
        words = set(re.findall(r"\w+", normalise(conversation.text)))
        kinds = scope.kinds(self._knowledge, conversation.language)
        return scope.named(conversation, self._knowledge) or [p for p, kind in kinds.items() if kind & words]

    def meant(self, conversation: Conversation, last: Turn) -> Optional[str]:
        """Return which of several topics of the ``last`` answer is doubted, where the message names a country; None otherwise."""
        by_country = [topic for topic in last.topics if topic in scope.OF_COUNTRIES]
        return by_country[-1] if by_country and len(last.topics) > 1 and scope.names_country(conversation) else None

    def _again(self, last: Turn, question: str, conversation: Conversation) -> Reply:
        topic = self.meant(conversation, last) or last.topics[-1]
        return self._answers.on(topic, last.about, question, conversation.language, profile(conversation), ROOM // 2)


def doubts(plain: str) -> bool:
    """Say whether normalised text doubts what was answered."""
    return bool(_DOUBT.search(plain))


def disputes(plain: str) -> bool:
    """Say whether normalised text holds that an answer is wrong."""
    return bool(_DISPUTES.search(plain))


def undoubting(plain: str) -> str:
    """Return normalised text without the words that doubt or dispute."""
    return _DISPUTES.sub(" ", _DOUBT.sub(" ", plain))


def tells_of_answers(plain: str) -> bool:
    """Say whether normalised text speaks of what the assistant said."""
    return bool(_SAID.search(plain))


def asks_which_holds(plain: str) -> bool:
    """Say whether normalised text asks which of two figures is right, or finds them at odds."""
    return bool(_WHICH_HOLDS.search(plain))


def asks_else(text: str) -> bool:
    """Say whether a sentence of ``text`` asks something that names no figure and doubts none."""
    asked = [part for part in sentences(text) if is_question(part) and not figures(part)]
    return any(not (asks_which_holds(normalise(part)) or doubts(normalise(part)) or disputes(normalise(part))) for part in asked)


def insists(text: str) -> bool:
    """Say whether ``text`` wants a yes or a no, in so many words."""
    return any(pattern.search(normalise(text)) for pattern in (_YES_OR_NO, _JUDGED))


def asks_for_trust(text: str) -> bool:
    """Say whether ``text`` asks what the assistant's answers rest on, that they should be believed."""
    return bool(_TRUST.search(normalise(text)))


def asks_origin(text: str) -> bool:
    """Say whether ``text`` asks where something is written, or from where it comes."""
    return bool(_ORIGIN.search(normalise(text)))


def asks_if_right(text: str) -> bool:
    """Say whether ``text`` asks if the writer's last claim was right, or wrong."""
    return bool(_JUDGED.search(normalise(text)))


def _insists(plain: str) -> bool:
    """Say whether normalised text wants a yes or a no on what was asked before, or to know whether it was right, and nothing else."""
    return any(pattern.search(plain) and len(_content(pattern.sub(" ", plain))) < _CONTENT for pattern in (_YES_OR_NO, _JUDGED))


def _content(plain: str) -> List[str]:
    return [word for word in re.findall(r"\w+", plain) if word not in _EMPTY]
