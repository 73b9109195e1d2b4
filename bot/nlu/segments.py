"""Read a message sentence by sentence: what it asks, whatever stands around the question."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Container, Dict, List, Optional, Tuple

from bot.nlu.brevity import is_beside, unpadded
from bot.nlu.clauses import Sentence, cut
from bot.nlu.intent_model import IntentModel
from bot.nlu.letters import without_formulas
from bot.nlu.restated import restated
from bot.nlu.sms import spelled_out
from knowledge.text import normalise

Ranking = List[Tuple[str, float]]

FALLBACK = "nlu_fallback"
OUT_OF_SCOPE = "out_of_scope"
SMALL_TALK = {
    "greet", "goodbye", "thank", "how_are_you", "affirm", "deny", "feedback_positive", "bot_challenge",
}
"""What stands around a question without being one."""
_ANSWERS = {"affirm", "deny", "feedback_positive"}
_FILLER = r"(?:so|and|n|nd|but|well|hi|hiya|hello|hey|ok|okay|please|pls|also|then|now|sorry|et|mais|donc|alors|bonjour|bjr|slt|salut|coucou|cc|du coup|euh|sinon|svp|stp|aussi|plus|en fait)"
_QUESTION = re.compile(
    rf"\?|^(?:{_FILLER} )*(?:what\w*|wh?ats?|wich|wen|which|who|whos|whom|where|when|why|how|is|are|am|do|does|did|can|could|may|must|will|would|should|quels?|quelles?|kel\w*|qui|ki|a qui|ou|"
    r"quand|comment|pourquoi|combien|cb|c possible|c est possible|est|es|peut|puis|dois|faut|ya|y a|c ou|c quand|c qui|to whom|for how|during which|with which|at which|in which)\b|"
    r"\b(?:how (?:much|many|long|old|often|to)|wh?ats?|wh?ich|where|why|combien|cb|koi|quoi|est ce|quels?|quelles?|kel\w*|comment|pourquoi|"
    r"or (?:no(?=\W*$)|not)|whether|to (?:request|ask|learn)|(?:m |me |nous )?(?:indiquer|preciser|communiquer|faire savoir)|(?:a|pour|par|chez|avec) (?:qui|ki)(?=\W*$)|ou (?:non|pas)|to know|understand wh\w+|(?:comprendre|demander) (?:qui|ce|quel\w*|si)|understand (?:if|whether)|tell me|wonder\w*|idea of|find out|savoir|me dire|demand(?:e|ais|ait)|connaitre|renseign\w*|informations? (?:sur|about|on|regarding|concernant)|[ei]nquir\w+|explain|c est tu)\b"
)
"""What shows in normalised text that a sentence or clause asks something rather than tells."""
_RELATIVE = re.compile(r"\b(?:not|longer|than|never|n t)(?: quite| really| exactly)? (?:wh?ats?|who|where|how|why)\b|\b(?:que|plus|pas) (?:ce que?|quel\w* \w+ (?:etait|est))\b")
"""Such a word after "not" asks nothing: "my memory is not what it was"."""
_OPENING = re.compile(r"^(?:(?:and|but|well|ok|okay|also|et|mais|euh|sinon)\b\W*)+")
"""Words before a question that change nothing; "so" and "donc" do: they take up what was said."""
_ARTICLE = re.compile(r"^(?:the|la|le|les|l)\W+(?=\w+\W*$)")
"""Before a word that names a topic and stands alone: "the nationality"."""
_WHERE = re.compile(r"\boù(?=\W*$|\W*[,?]| (?:pour|exactement|donc|alors|concrètement)\b)", re.IGNORECASE)
"""Asks for a place at the end of a clause; normalised, it could be "or"."""
_INVERTED = re.compile(r"\w-(?:t-)?(?:il|elle|on|je|tu|vous|ils|elles|ce)\b", re.IGNORECASE)
_STATED = re.compile(r"^(?:on|c est|ca|y a|il y a|they|you|u|it s|there s|vous|tu|ils?) \w+.*\?")
"""A question in the form of a statement: "c'est quoi la durée et on est payé ?"."""
_CONDITION = re.compile(r"^(?:if|although|before|after|si|avant|apres|bien que|lorsque|that is why|(?:when|quand) (?:the|i|my|you|we|it|he|she|le|la|les|l|on|je|j|mon|ma|elle|il|un|une))\b")
_WHETHER, _TO_KNOW = re.compile(r"(?:if|si|s)\b"), re.compile(r"\b(?:know|wonder\w*|tell me|ask\w*|savoir|dire|demand\w+)\b")
"""Not a condition but a question, after a wish to know: "I'd like to know where she worked, and if she got a job"."""
_TELLS = re.compile(r"\b(?:i|i m|im|my|your|je|j|jsuis|chui|jai|mon|ma|mes|moi|votre|nous sommes|we are|he|she|il a|elle a|adore|love|titulaire|etant|being|holding|holder of)\b")
_INTRODUCES = re.compile(rf"(?:{_FILLER} )*(?:i am|i m|im|i have|i ve|i (?:just )?(?:study|studied|work|graduated)|je suis|jss|jsuis|chui|j ai|jai|j etudie|je travaille|nous sommes|we are)\b")
"""Begins to tell who writes."""
_PROFILE = re.compile(r"\b\d{2} (?:ans|years? old|yo|y o)\b|(?:^|[,(/]) ?(?:1[89]|[2-5]\d) ?(?=[,)/.]|$)")
"""Tells how old the writer is, and what else she is: none of it asks."""
_PLURAL = re.compile(r"\b(they|them|ils|elles)\b")
"""Points back to what another sentence of the message names."""
_OF_BEFORE = re.compile(r"\b(that|this|them|those|ca|cela)$")
"""Ends a question about what the clause before named: "the trip home, who pays that?"."""
_LIGHT = set(
    "c est ce combien quoi ca cela il elle de faut dois doit on je y a t what is it that possible vrai true right correct exact juste really vraiment so indeed ou non pas do does i need must "
    "matter problem an any etait ok okay fine bad allowed enough still will would be change changes anything grave probleme un une pose marche passe suffit permis quelque chose procedure procedures procede there".split()
)
"""Words that ask for nothing of their own: "c'est combien ?", "does it matter?" after what they ask about."""
WHY = "ask_why"
_ABOUT_ME = {WHY, "ask_source", "ask_capabilities", "ask_creator", "ask_human"}
"""Intents that begin like a topic's and are none."""
_STREAM = 10
"""How many words are looked at together where a long message has no stops."""
_WORD = re.compile(r"[^\W_]+")
_LETTER = re.compile(r"[^\W\d_]")
TOPIC = "ask_"
_SURE = 0.5
"""A sentence counts as a question of its own from this confidence on."""
_CLEAR = 0.8
"""From this confidence on, a few words name a topic, and a whole sentence has one."""
_CERTAIN = 0.95
"""A sentence as sure as this asks one thing, unless a clause of it is clear as well ("Do governments and organisations share costs?") or asks at some length or beside one that asks all that the sentence does."""
_OF_OTHER = re.compile(r"\b(?:it|they|them|he|she|il|ils|elles?|y|en)\b")
"""Leaves to the clause before what it asks of."""
_PLAIN = 0.9
"""A clause as sure as this asks for its topic in whatever form, beside another one."""
_SHORT, _FULL = 3, 4
"""Words at most of each thing in a bare list, and at least of a clause that is a question by itself."""
_FEW = 7
_TRACE = 0.015
"""What a topic has at least in a sentence that names it among others."""
_REMARKS = {"feedback_negative", "ask_source", "did_not_understand", "correct_answer", "insult", "dont_know"}
"""What people say of the last reply before they ask again: then the question counts."""
_COMPLAINTS = {"feedback_negative", "did_not_understand", "correct_answer", "dont_know", "deny"}
"""Intents of a message that may say its question again: "that was not my question: I asked whether the pay is the same"."""
_AGAIN = 0.4
"""Confidence from which such a question is answered."""
_COMPARES, _MISSING, _FOLLOWS = "compare_programmes", "what_is_missing", "follow_up_programme"
SWITCH, _LANGUAGES = "switch_language", "ask_languages"
_LANGUAGE, _LANGUAGE_NAME = re.compile(r"\b(?:languages?|langues?)\b"), re.compile(r"\b(?:english|french|anglais|francais|change|switch|other|another|autre|parl\w+|speak)\b")
_POINT_BACK = {"show_result", "tell_more", "repeat", "did_not_understand", "ask_why", "correct_answer", "ask_quotation"}
"""Intents that the first message of a conversation hardly has: there is nothing yet to repeat or to ask the reason of."""
_NEEDED = re.compile(r"\b(?:must|need\w*|have to|has to|require\w*|should|obliged|il faut|faut|fo|doit|dois|doivent|devr\w+|obligatoire|exige\w*)\b")
"""With the name of a language: it is needed, not wished for."""
_SPREAD = 0.45
"""Three topics that share so much confidence are close to each other: the first is answered."""
_OUTSIDE = 0.7
"""Confidence from which a question beside others is said to be outside of the documents."""
MOST = 3
"""More questions than this in one message are not answered at once."""


@dataclass(frozen=True)
class Segment:
    """A part of a message that asks or says something of its own."""

    text: str
    intent: str
    confidence: float

    def as_dict(self) -> Dict[str, Any]:
        """Return the segment as it stands in the parse data."""
        return {"text": self.text, "intent": self.intent, "confidence": round(self.confidence, 4)}


@dataclass(frozen=True)
class Understood:
    """The intents of a message, the likeliest first, and its segments."""

    ranking: Ranking
    segments: List[Segment]


@dataclass(frozen=True)
class _Part:
    """A sentence or clause, its intents, and whether it asks something."""

    text: str
    ranking: Ranking
    asks: bool

    @property
    def intent(self) -> str:
        return self.ranking[0][0]

    @property
    def confidence(self) -> float:
        return self.ranking[0][1]

    @property
    def is_topic(self) -> bool:
        return is_topic(self.intent)

    @property
    def is_light(self) -> bool:
        return not set(_WORD.findall(normalise(self.text))) - _LIGHT

    @property
    def segment(self) -> Segment:
        return Segment(self.text, self.intent, self.confidence)


def is_topic(intent: str) -> bool:
    """Say whether ``intent`` asks about a topic of knowledge/."""
    return intent.startswith(TOPIC) and intent not in _ABOUT_ME


def understand(model: IntentModel, text: str, threshold: float, language: str = "fr") -> Understood:
    """Rank the intents of ``text``; ``nlu_fallback`` comes first where none reaches ``threshold``.

    language: that of the text, for what is shortened in it; the shortenings of French are the stranger ones.
    """
    text = without_formulas(text)
    understood = _by_sentence(model, text, threshold, language)
    if understood.ranking[0][0] in {*_COMPLAINTS, FALLBACK} and (again := restated(text)):
        asked = _by_sentence(model, again, threshold, language)
        meant = is_topic(asked.ranking[0][0]) or asked.ranking[0][0] in (_COMPARES, _MISSING)
        understood = asked if meant and asked.ranking[0][1] >= _AGAIN else understood
    return _in_a_stream(model, text, language) or understood if understood.ranking[0][0] == FALLBACK else understood


def as_opening(found: Understood, text: str, threshold: float) -> Understood:
    """Return ``found`` for the first message of a conversation, which can hardly point back."""
    intent, confidence = found.ranking[0]
    if intent not in _POINT_BACK or confidence >= _CERTAIN:
        return found
    ranking = without(found.ranking, _POINT_BACK)
    return _result(ranking, [Segment(text, *ranking[0])], threshold)


def _in_a_stream(model: IntentModel, text: str, language: str) -> Optional[Understood]:
    """Find the question in a long message without any stop: some words of it that are clearly about a topic."""
    words = text.split()
    starts = range(0, len(words) - _STREAM // 2, _STREAM // 2)
    if len(words) <= 2 * _STREAM:
        return None
    windows = [" ".join(words[start : start + _STREAM]) for start in starts]
    rankings = ranked(model, windows, language)
    clear = [n for n, ranking in enumerate(rankings) if is_topic(ranking[0][0]) and ranking[0][1] >= _CLEAR]
    if not clear:
        return None
    best = max(clear, key=lambda n: (is_question(windows[n]), rankings[n][0][1]))
    return Understood(rankings[best], [Segment(windows[best], *rankings[best][0])])


def _by_sentence(model: IntentModel, text: str, threshold: float, language: str) -> Understood:
    found = cut(text)
    if not found or not _LETTER.search(text):
        return Understood([(FALLBACK, 1.0)], [])  # a bare number is an answer or nothing
    texts = list(dict.fromkeys([text, *(s.text for s in found), *(form for s in found for c in s.clauses for form in (c, s.whole(c)))]))
    rankings = dict(zip(texts, ranked(model, texts, language)))
    whole = rankings[text]
    asked = any(is_question(sentence.text) for sentence in found)
    heard = [s for s in found if not (asked and not is_question(s.text) and _PROFILE.search(normalise(s.text)))]  # "Senegalese, 29, agronomist. Who sponsors us?" asks for no field of study
    parts = [part for sentence in heard for part in _parts(sentence, rankings)]
    if len(parts) == 1 and parts[0].text == found[0].text and len(found) == 1:
        if len(text.split()) >= _FULL + 1 and whole[0][0] in _ANSWERS and _asks(text.rstrip("? ")):
            whole = without(whole, _ANSWERS)  # "yeah but how did she get in": a question, whatever it begins with
        return _result(whole, [Segment(text, *whole[0])], threshold)
    content = [part for part in parts if part.intent not in SMALL_TALK]
    if any(part.asks and (part.intent == _COMPARES or part.is_topic and part.confidence >= _needed(part)) for part in content):  # "which trains best, UNITAR or the ICC? and Belgium?"
        content = [part for part in content if part.intent != _FOLLOWS]
    if any(part.intent not in _REMARKS and (part.asks or part.is_topic and part.confidence >= _SURE) for part in content):
        content = [part for part in content if part.intent not in _REMARKS]
    content = [part for part in content if not part.is_light] or content
    asking = [part for part in content if part.asks]
    if asking:
        whole = without(whole, SMALL_TALK)  # what stands around a question does not answer it
    named = [part for part in content if not asking and _is_keyword(part, part)]  # "1. age limit 2. duration"
    questions = {p.intent: p.segment for p in asking or named if p.is_topic and p.confidence >= _needed(p)}
    asking = asking or content
    beside = [part.segment for part in asking if questions and _is_beside_topics(part)]
    if len(questions) + len(beside) > 1:
        mixed = without(_mixed(whole, [part.ranking for part in asking]), {s.intent for s in beside})
        if mixed[0][0] in (OUT_OF_SCOPE, FALLBACK):
            mixed.sort(key=lambda rank: rank[0] not in questions)  # no question of it is out of scope, only their mixture
        return Understood(mixed, sorted([*list(questions.values())[:MOST], *beside], key=lambda s: text.find(s.text)))
    if not asking:
        return _result(parts[-1].ranking if parts[-1].confidence > whole[0][1] else whole, [Segment(text, *whole[0])], threshold)
    clearest = max(asking, key=lambda part: part.confidence)
    if _PLURAL.search(normalise(clearest.text)) and whole[0][1] >= threshold:
        return _result(whole, [Segment(text, *whole[0])], threshold)  # "I have two kids. Are they covered?"
    if clearest.confidence >= _SURE and (whole[0][1] < _SURE or whole[0][0] in SMALL_TALK or clearest.asks and _is_aside(clearest, text)):
        ranking = clearest.ranking  # a question in a long story, or beside a greeting
    else:
        ranking = _mixed(whole, [part.ranking for part in asking])
    said = clearest.text if clearest.asks and clearest.intent == ranking[0][0] and _is_aside(clearest, text) else text
    return _result(ranking, [Segment(said, *ranking[0])], threshold)


def ranked(model: IntentModel, texts: List[str], language: str) -> List[Ranking]:
    """Rank each text; one that is not clear also spelled out in full, its typos mended, and without "and" or "hello" before it, if that is clearer."""
    rankings = _meant(model, texts)
    full = {n: _plainly(text, language, model) for n, text in enumerate(texts) if rankings[n][0][1] < _CLEAR or rankings[n][0][0] == OUT_OF_SCOPE}
    full = {n: text for n, text in full.items() if text != texts[n].lower()}
    for n, ranking in zip(full, _meant(model, list(full.values())) if full else []):
        rankings[n] = ranking if ranking[0][1] >= _SURE else max(rankings[n], ranking, key=lambda found: found[0][1])
    return rankings


def of_languages(ranking: Ranking, text: str) -> Ranking:
    """Return ``ranking``, where a language that is needed ("must I speak French?", or "language?", which names none) is not one that is wished for."""
    if ranking[0][0] != SWITCH:
        return ranking
    plain = normalise(text)
    if _NEEDED.search(plain):
        return without(ranking, {SWITCH})
    if not _LANGUAGE.search(plain) or _LANGUAGE_NAME.search(plain):
        return ranking
    return [(_LANGUAGES, ranking[0][1]), *((name, confidence) for name, confidence in ranking[1:] if name != _LANGUAGES), (SWITCH, 0.0)]


def _meant(model: IntentModel, texts: List[str]) -> List[Ranking]:
    return [of_languages(ranking, text) for ranking, text in zip(model.rank(texts), texts)]


def _plainly(text: str, language: str, model: IntentModel) -> str:
    full = model.typos.mend(spelled_out(text, language, model.words))
    bare = _OPENING.sub("", full)
    return _ARTICLE.sub("", unpadded(bare if _QUESTION.search(bare) else full))  # "and for UNITAR?" is nothing without its "and"


def _parts(sentence: Sentence, rankings: Dict[str, Ranking]) -> List[_Part]:
    """Return the clauses that ask for topics of their own, or the one that asks in a story, else the sentence."""
    whole = _Part(sentence.text, rankings[sentence.text], is_question(sentence.text))
    if len(sentence.clauses) == 1:
        return [whole]
    clauses = [_part(text, sentence, rankings) for text in sentence.clauses]
    questions = [c for c in clauses if _asks_apart(c, clauses, whole, sentence)]
    beside_profile = questions and _PROFILE.search(normalise(sentence.text))
    questions += [] if beside_profile else _listed(clauses, whole, sentence)
    named = [] if beside_profile else [c for c in clauses if _is_keyword(c, whole)]
    telling = [c for c in clauses if c.intent not in {*SMALL_TALK, _FOLLOWS} and c not in named and not is_beside(c.text)]
    asking = [c for c in clauses if c in questions or c in named and (questions or not telling)]
    topics = {c.intent for c in asking}
    outside = [c for c in clauses if (topics or whole.is_topic) and c.asks and c.intent == OUT_OF_SCOPE and _is_beside_topics(c)]
    asking = [c for c in clauses if c in asking or c in outside or outside and c.asks and c.is_topic and c.confidence >= _SURE]
    topics = {c.intent for c in asking}
    if len(topics) > 1:
        return [_Part(c.text, c.ranking, True) for c in asking]
    if topics and whole.is_topic and whole.confidence >= _CLEAR and whole.intent not in topics and sentence.adds(asking[-1].text):
        before = sentence.text[: sentence.text.find(asking[-1].text)]  # "I speak no French, is that a problem, and where are the posts?"
        return [_Part(before, whole.ranking, True), _Part(asking[-1].text, asking[-1].ranking, True)]
    best = max(asking, key=lambda c: c.confidence, default=whole)
    if len(topics) == 1 and (whole.confidence < _CLEAR and best.confidence > whole.confidence or _is_introduced(best, clauses, whole)):
        return [_Part(best.text, best.ranking, True)]
    return [whole]


def _is_introduced(question: _Part, clauses: List[_Part], whole: _Part) -> bool:
    """Say whether ``question``, clear by itself, comes after words on the writer that made the sentence seem to ask for something else."""
    introduced = question is not clauses[0] and bool(_INTRODUCES.match(normalise(clauses[0].text))) and not clauses[0].asks
    return introduced and question.confidence >= _CLEAR and whole.confidence < _CERTAIN and len(question.text.split()) > _FULL and not _OF_BEFORE.search(normalise(question.text).strip(" ?"))


def _asks_apart(clause: _Part, clauses: List[_Part], whole: _Part, sentence: Sentence) -> bool:
    """Say whether a clause is a question of its own; in a sentence that surely asks one thing it must be clear, or come after an "and" and lean on nothing before."""
    told = any(c.asks and c.intent == whole.intent and c.confidence >= _CLEAR for c in clauses)
    apart = sentence.adds(clause.text) and not _OF_OTHER.search(normalise(clause.text)) and (told or len(clause.text.split()) >= _FULL)
    needed = _SURE if apart or clause.intent == whole.intent or whole.confidence < _CERTAIN else _CLEAR
    return clause.asks and clause.is_topic and clause.confidence >= needed


def _listed(clauses: List[_Part], whole: _Part, sentence: Sentence) -> List[_Part]:
    """Return the clauses that surely ask for topics, in whatever form, if there are several: "holidays, remote work, pay ??"."""
    bare = all(len(text.split()) <= _SHORT for text in sentence.clauses)
    joined = bare or any(map(sentence.adds, sentence.clauses))
    known = dict(whole.ranking)
    sure = [
        c for c in clauses
        if c.is_topic and c.confidence >= (_CLEAR if bare else _PLAIN) and (joined or known.get(c.intent, 0.0) >= _TRACE)
        and not _CONDITION.search(normalise(c.text)) and (_asks(c.text) or not _TELLS.search(normalise(c.text)))
    ]
    return sure if len(sure) > 1 else []


def _part(clause: str, sentence: Sentence, rankings: Dict[str, Ranking]) -> _Part:
    """Return a clause; one that only names a thing asks about it where the question before it, asked of that thing, is clear."""
    completed = rankings[sentence.whole(clause)]
    if sentence.whole(clause) != clause and is_topic(completed[0][0]) and completed[0][1] >= (_SURE if sentence.unfinished(clause) else _CLEAR):
        return _Part(clause, completed, True)
    plain, before = normalise(clause), normalise(sentence.text[: sentence.text.find(clause)])
    joined = sentence.adds(clause) and bool(_STATED.match(plain) or _WHETHER.match(plain) and _TO_KNOW.search(before))
    return _Part(clause, rankings[clause], _clause_asks(clause) or joined)


def _is_beside_topics(part: _Part) -> bool:
    """Say whether a part is a question of its own on no topic: for the reason of what was told, or clearly outside of the documents."""
    outside = part.intent == OUT_OF_SCOPE and part.confidence >= _OUTSIDE and len(part.text.split()) > _FULL and bool(_QUESTION.match(normalise(part.text)))
    return outside or part.intent == WHY and part.confidence >= _CLEAR


def _needed(part: _Part) -> float:
    """Return the confidence from which a part is a question of its own: with a question mark less will do."""
    return _SURE if "?" not in part.text else _SURE * 0.6


def _is_aside(question: _Part, text: str) -> bool:
    """Say whether the question is the smaller part of ``text``, most of which tells a story."""
    return len(question.text.split()) < len(text.split()) / 2


def is_question(sentence: str) -> bool:
    """Say whether a sentence has the form of a question."""
    return _asks(sentence) or bool(_INVERTED.search(sentence))


def _asks(part: str) -> bool:
    return bool(_QUESTION.search(_RELATIVE.sub(" ", normalise(part))))


def _clause_asks(clause: str) -> bool:
    """Say whether a clause asks by its own words, not of the one before: the question mark belongs to the sentence."""
    bare = clause.rstrip("? ")
    plain = normalise(bare)
    return len(set(plain.split()) - _LIGHT) > 0 and len(plain.split()) > 1 and not _CONDITION.search(plain) and not _OF_BEFORE.search(plain) and bool(_asks(bare) or _INVERTED.search(bare) or _WHERE.search(bare))


def _is_keyword(clause: _Part, whole: _Part) -> bool:
    """Say whether a few words name a topic ("salary", "la durée") that the sentence asks for too."""
    plain = normalise(clause.text)
    known = dict(whole.ranking).get(clause.intent, 0.0)
    named = clause.is_topic and len(plain.split()) <= _FEW and not _TELLS.search(plain)
    listed = "+" in whole.text  # "age + language" can be nothing else than two
    return named and clause.confidence >= (_SURE if listed else _CLEAR) and (known >= _TRACE or whole.confidence < _CLEAR or listed)


def without(ranking: Ranking, intents: Container[str]) -> Ranking:
    """Return ``ranking`` as it is where none of ``intents`` can be meant."""
    left = [(name, confidence) for name, confidence in ranking if name not in intents]
    total = sum(confidence for _, confidence in left)
    return [*((name, confidence / total) for name, confidence in left), *((name, 0.0) for name, _ in ranking if name in intents)]


def _mixed(whole: Ranking, parts: List[Ranking]) -> Ranking:
    """Average the ranking of the whole message with that of its questions, the whole counting for half."""
    scores = {name: confidence / 2 for name, confidence in whole}
    for part in parts:
        for name, confidence in part:
            scores[name] += confidence / len(parts) / 2
    return sorted(scores.items(), key=lambda pair: -pair[1])


def _result(ranking: Ranking, segments: List[Segment], threshold: float) -> Understood:
    spread = sum(confidence for name, confidence in ranking[:3] if name.startswith(TOPIC))
    if ranking[0][1] < threshold and spread < _SPREAD:
        ranking = [(FALLBACK, 1 - ranking[0][1]), *ranking]
    return Understood(ranking, segments)
