"""The voice of the assistant: Rasa's extension point for all that is said (endpoints.yml, ``nlg``).

Rasa's documentation: https://legacy-docs-oss.rasa.com/docs/rasa/nlg. The language is chosen
first; the text comes from knowledge/ or from domain.yml; a missing text stops the start.
"""
from __future__ import annotations

import logging
import re
from dataclasses import replace
from typing import Any, Callable, Dict, List, Optional

from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from actions.reading import Message
from actions.reading.nationality import is_elsewhere
from bot.feedback.feedback import Feedback
from bot.nlu.brevity import asks_less, bare
from bot.nlu.segments import is_question
from bot.voice import scope
from bot.voice.about import About
from bot.voice.again import Again
from bot.voice.answers import ROOM, Answers
from bot.voice.check import Check
from bot.voice.choice import chosen
from bot.voice.clarify import Clarify
from bot.voice.comparing import asks_what_differs, asks_which_more, of_that, side_by_side
from bot.voice.conversation import DEFAULT_LANGUAGE, Conversation, read
from bot.voice.display import display
from bot.voice.doubt import Doubt, asks_origin
from bot.voice.known import known_person, may_ask, resting
from bot.voice.missing import Missing
from bot.voice.passed_over import questions
from bot.voice.person import Person, profile, told_age
from bot.voice.reaction import Reaction
from bot.voice.reply import Reply
from bot.voice.request import asks_if_among, ends_in_less, names_another, only_goes_on, only_names, queries, topic_of
from bot.voice.responses import Responses
from bot.voice.result import Result
from bot.voice.several import IN_SHORT, Several
from bot.voice.why import Why
from bot.voice.words import Words
from knowledge import Knowledge, Language, load
from knowledge.text import normalise, sentences

logger = logging.getLogger(__name__)
_SAME_AGAIN = re.compile(r"\b(that|this|it|again|same|ca|cela|repete\w*|redi\w*|explai\w*|expli\w*|lui|reponse|answer|traduis\w*|translate)\b|^(?:and|et) (?:(?:now|alors|maintenant) )?(?:in|en) \w+(?:\W+(?:please|pls|plz|svp|stp|s il (?:vous|te) plait|now|then|too|aussi|alors|maintenant))*\W*$")
"""Words of somebody who wants the last answer in another language."""
_WHO_ARE_YOU = re.compile(
    r"^\W*(?:(?:so|and|but|well|hi|hello|bonjour|et|mais|alors|bon)\W+)*(?:(?:who|what) (?:exactly |actually )?(?:are|r) (?:you|u)(?: (?:exactly|actually|really|anyway|then))?|(?:vous etes|tu es|t es) qui(?: (?:au juste|exactement|en fait|donc))?|qui (?:etes vous|es tu)(?: (?:au juste|exactement|donc))?)"
    r"(?=\W*$|\W*[?,:]\W*(?:(?:are you|es tu|etes vous|a|an|un|une|the|le|la) [^?,]*\W*)?$)"
)
"""Asks who writes: "who are you, an official of the UN?"."""
_LIKE, _SAME, _THE_SAME = 0.55, 0.72, 0.85
"""Likeness to an example question from which a question of no clear intent, one taken for something else, or one clearly taken for it is answered."""
_BEFORE, _CLEAR = 0.5, 0.7
"""The same for the question before a follow-up, and the confidence from which a follow-up is nothing else."""
_MEANT = 0.2
"""Confidence from which a correction names another topic."""
_DECIDES = "selection"
"""The topic of who decides on candidates."""
_SECOND = 0.5
"""How much the classifier's confidence in a topic, though not its first choice, adds to that likeness."""
_UNSURE = 0.6
_REMARKS = {f"utter_{name}" for name in "more repeat rephrase source why how_are_you thank affirm deny capabilities creator bot_challenge human feedback_negative feedback_positive insult despair privacy".split()}
"""Small talk that below this confidence may be a question on a topic in truth."""
_DOUBTFUL = 0.5
_OURS = ("programme", "person", "place", "country", "nationality")
"""Names that, below this confidence, let less likeness do for a message taken for out of scope."""
_OUTSIDE = 0.8
"""Confidence from which a message is out of scope though it names a nationality: "my Belgian ID card was stolen"."""
_ACRONYM = 2
"""Words of a message that hold an organisation's name and nothing else."""
_NATIONALITY, _WHICH = "nationality", "which_programme"
_AGE = "age_limit"
_CLAUSE_END = re.compile(r"(?<=[.,;:!?])\s+")
Say = Callable[[Conversation], Reply]


class Voice(TemplatedNaturalLanguageGenerator):
    """Says what the actions decided, in the language of the conversation.

    Rasa hands the domain's responses to this class and its children once a model is loaded.
    """

    def __init__(self, endpoint_config: Optional[EndpointConfig] = None, domain: Optional[Domain] = None) -> None:
        """Load the knowledge base.

        Raises KnowledgeError if it has problems, ValueError if a response is missing in a language.
        """
        self._knowledge: Knowledge = load()
        self._words = Words(self._knowledge)
        self._answers = Answers(self._knowledge, self._words)
        clarify = Clarify(self._answers, self._words)
        self._doubt = Doubt(self._answers, self._words)
        self._about = about = About(self._answers, self._words, self._doubt)
        self._missing = Missing(self._answers, self._words, about, self._doubt)
        self._why = Why(self._answers, self._words, about)
        self._reaction = Reaction(self._answers, self._words, self._doubt, about, self._answer)
        self._several = Several(self._answers, self._words, about, self._why)
        self._again = Again(self._answers, self._words, about)

        def another(conversation: Conversation) -> Optional[Reply]:
            return about.follow_up(conversation) if names_another(conversation) else None

        self._check = Check(self._answers, self._words)
        self._result = Result(self._check, self._words, self._knowledge)
        self._feedback = Feedback(lambda name, language: self._small_talk.reply(name, language))
        self._sayings: Dict[str, Say] = {
            "utter_answer": self._answer,
            "utter_clarification": lambda conversation: another(conversation) or self._guess(conversation) or clarify.ask(conversation),
            "utter_out_of_scope": lambda conversation: another(conversation) or self._inside(conversation) or self._small_talk.reply("utter_out_of_scope", conversation.language),
            "utter_correction": self._corrected,
            "utter_switch_language": lambda conversation: self._switched(conversation, about),
            "utter_follow_up": lambda conversation: self._asked_besides(conversation) or self._missing.follow_up(conversation) or about.follow_up(conversation),
            "utter_comparison": about.comparison,
            "utter_missing": self._missing.reply,
            "utter_more": lambda conversation: self._asked_on(conversation) or self._missing.more(conversation) or about.more(conversation),
            "utter_repeat": about.repeat,
            "utter_rephrase": about.rephrase,
            "utter_source": about.source,
            "utter_accepted": self._accepted,
            "utter_why": lambda conversation: about.why(conversation) or self._small_talk.reply("utter_why", conversation.language),
        }
        super().__init__(domain.responses if domain else {})

    @property  # type: ignore[override]
    def responses(self) -> Dict[str, List[Dict[str, Any]]]:
        """Return the small talk of the domain; Rasa sets it when it has loaded a model."""
        return self._small_talk.texts

    @responses.setter
    def responses(self, responses: Dict[str, List[Dict[str, Any]]]) -> None:
        self._small_talk = Responses(responses)

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> Optional[Dict[str, Any]]:
        """Return the message for ``utter_action``, whatever fails; nothing only for a remark beside an answer that was not understood."""
        language: Language = DEFAULT_LANGUAGE
        try:
            conversation = read(tracker)
            language = conversation.language
            said = self._reply(utter_action, conversation, kwargs)
            if said is None:
                return None
            if utter_action != "utter_repeat":
                said = self._again.instead(conversation, said)
            reply = self._feedback.heard(utter_action, conversation, said)
            if not conversation.turns:
                introduction = self._words.say("introduction", language)
                reply.text, reply.drawn = f"{introduction}\n{reply.text}", [introduction, *reply.drawn]
                reply.display = {"introduction": introduction, **reply.display}
            reply.display = display(reply, self._words, self._knowledge, language)
        except Exception:  # the user must get a reply
            logger.exception("Saying '%s' failed", utter_action)
            reply = Reply(self._words.say("failed", language), "chat")
        return reply.as_message(language)

    def _reply(self, utter_action: str, conversation: Conversation, values: Dict[str, Any]) -> Optional[Reply]:
        language = conversation.language
        if values.get("question"):
            return self._part(conversation, values)
        in_check = bool(conversation.slots.get("requested_slot"))
        if not in_check and (reaction := self._reaction.reply(conversation, utter_action == "utter_comparison")):
            return reaction if utter_action != "utter_quotation" else None
        button = None if in_check or not conversation.turns else chosen(conversation.text, conversation.turns[0].buttons)
        if button and (topic := self._answers.topic_of(button["payload"])):
            return self._answers.on(topic, conversation.turns[0].about, button["payload"], language, profile(conversation))
        if not in_check and conversation.answered and scope.only_restricts(conversation):
            return self._about.follow_up(conversation)
        if not in_check and conversation.answered and of_that(conversation):
            return self._about.comparison(replace(conversation, segments=[], ranking=[])) if utter_action != "utter_quotation" else None
        if not in_check and asks_what_differs(conversation) and utter_action != "utter_quotation":
            return self._about.table([], list(self._knowledge.programmes), language)
        if not in_check and conversation.answered and ends_in_less(conversation.text):
            return self._about.rephrase(conversation) if utter_action != "utter_quotation" else None  # "en une phrase" is no wish for a quotation
        if utter_action == "utter_rephrase" and not in_check and asks_which_more(conversation.text):  # "too long, which one lasts longer?"
            return self._about.comparison(replace(conversation, segments=[]))
        if not in_check and utter_action != "utter_quotation" and (summed := self._about.summary(conversation)):
            return summed
        unsure = conversation.ranking and conversation.ranking[0][1] < _UNSURE
        if (utter_action not in _REMARKS or unsure) and not in_check and _WHO_ARE_YOU.search(normalise(conversation.text)):
            return self._small_talk.reply("utter_bot_challenge", language)
        outside = utter_action == "utter_out_of_scope" and conversation.ranking[0][1] >= _OUTSIDE
        if not in_check and not outside and utter_action in {*self._sayings, *_REMARKS} and (reason := self._why.reply(conversation)):
            return reason
        if utter_action in ("utter_rephrase", "utter_out_of_scope", "utter_capabilities") and not in_check and not outside and (of_country := self._of_country(conversation)):
            return of_country
        if utter_action in _REMARKS and unsure and not in_check and (known := self._known(conversation, _SAME) or self._of_country(conversation)):
            return known
        if utter_action == "utter_source" and not conversation.answered and (known := self._heard(conversation)):
            return known
        if utter_action in self._sayings:
            return self._sayings[utter_action](conversation)
        if utter_action == "utter_verdict":
            return self._check.verdict(conversation, values)
        if utter_action == "utter_result":
            return self._result.brief(conversation, values)
        if utter_action == "utter_reasons":
            return self._result.reasons(conversation, values)
        if utter_action == "utter_noted":
            return self._check.noted_so_far(conversation, values)
        if utter_action == "utter_criterion":
            return self._check.criterion(conversation, values["field"], values.get("between"))
        if utter_action == "utter_failed":
            return Reply(self._words.say("failed", language), "chat")
        if not in_check and (beside := self._beside(conversation)):
            return beside
        reply = self._small_talk.to(utter_action, conversation.text, language)
        return self._question(reply, conversation) if reply.field_asked else reply

    def _beside(self, conversation: Conversation) -> Optional[Reply]:
        """Answer the question that stands beside thanks, a complaint or other small talk."""
        asking = [part for part in questions(conversation.text) if not asks_origin(part)]
        asking.sort(key=lambda part: -max(self._answers.finder.topics(bare(part)).values()))
        known = (self._known(_only(conversation, part), _LIKE) for part in asking)
        return next((reply for reply in known if reply), None)

    def _heard(self, conversation: Conversation) -> Optional[Reply]:
        """Answer on the figures that a first message has heard: "some say 32, others 35. Who is right?"."""
        told = [part for part in sentences(conversation.text) if re.search(r"\d", part)]
        return next((reply for reply in (self._known(_only(conversation, part), _LIKE) for part in told) if reply), None)

    def _guess(self, conversation: Conversation) -> Optional[Reply]:
        """Answer what was not understood by its words, but can be told from what it names or what was said before."""
        if scope.asks_for_sponsor(conversation):
            return self._of_country(conversation)
        return (
            self._about.also(conversation) or self._of_age(conversation) or self._known(conversation, _LIKE) or self._beside(conversation)
            or self._doubt.figure(conversation) or self._of_country(conversation) or self._side_by_side(conversation) or self._doubt.conclusion(conversation)
        )

    def _asked_besides(self, conversation: Conversation) -> Optional[Reply]:
        """Answer the question that a follow-up of the same message goes on about ("Does the ICC demand French? And does Belgium?"), or a question taken for a follow-up."""
        if asks_if_among(conversation):
            return self._answer(replace(conversation, segments=[]))
        parts = sentences(conversation.text)
        asking = [part for part in parts[:-1] if is_question(part)]
        if not asking and (only_goes_on(parts[-1], conversation) or only_names(conversation.text, conversation)):
            return None
        if asking:
            return self._known(replace(conversation, text=asking[-1]), _BEFORE)
        return self._known(conversation, _SAME) or self._beside(conversation) if conversation.ranking[0][1] < _CLEAR else None

    def _part(self, conversation: Conversation, values: Dict[str, Any]) -> Optional[Reply]:
        """Answer the part of a message that asks, where the rest answers a question of the check or ends it; ``beside`` an answer, only what is understood."""
        question, topic = values["question"], values.get("topic")
        start = max(conversation.text.find(question), 0)
        inside = [e for e in conversation.entities if start <= e["start"] < start + len(question)]
        asked = [s for s in conversation.segments if s["text"] in question and not conversation.slots.get("requested_slot")]
        part = replace(conversation, text=question, segments=asked if len(asked) > 1 else [], entities=inside)
        if values.get("programmes") and part.turns:  # those of the check, where the question names none
            part = replace(part, turns=[replace(part.turns[0], about=values["programmes"]), *part.turns[1:]])
        if values.get("stopped"):
            part = replace(part, slots={})
        if topic:
            reply = self._answer(replace(part, ranking=[(f"ask_{topic}", 1.0)]))
        elif values.get("beside"):
            return self._known(part, _LIKE) or self._doubt.figure(part)
        else:
            reply = self._sayings["utter_clarification"](part)
        return replace(reply, text=f"{reply.text}\n{self._words.say('check_stopped', conversation.language)}") if values.get("stopped") else reply

    def _question(self, asked: Reply, conversation: Conversation) -> Reply:
        """Return a question of the check, with hints where the last answer was not understood."""
        language, field = conversation.language, asked.field_asked
        if conversation.slots.get("person") not in (None, "self") and field != "programme":
            asked.text = self._small_talk.reply(f"utter_other_{field}", language).text
        if resting(conversation):
            return self._check.rests(language)
        hints = [self._small_talk.reply(name, language) for name in (f"utter_unclear_{field}", f"utter_example_{field}", "utter_offer_skip")]
        return self._check.question(conversation, asked, hints)

    def _answer(self, conversation: Conversation) -> Reply:
        if side_by_side(conversation.text) and len(scope.named(conversation, self._knowledge)) > 1:
            return self._about.comparison(conversation)
        asked = queries(conversation, self._knowledge, self._answers.finder)
        if len(bare(conversation.text).split()) <= _ACRONYM and names_another(conversation):  # "and WHO?"
            return self._about.follow_up(conversation)
        if [query.topic for query in asked] == [_WHICH] and (compared := self._about.compared(conversation, asked[0].programmes)):
            return compared
        return self._several.reply(conversation, asked) or self._sayings["utter_clarification"](conversation)

    def _corrected(self, conversation: Conversation) -> Reply:
        """Answer what was meant instead: another topic, or the last one for the programme named now ("no, I said UNITAR")."""
        sure = next((confidence for name, confidence in conversation.ranking if topic_of(name, self._knowledge)), 0.0)
        last = conversation.answered
        if last and sure < _MEANT and conversation.values("programme"):
            return self._about.follow_up(conversation)
        return self._of_age(conversation) or self._answer(replace(conversation, segments=[]))

    def _of_age(self, conversation: Conversation) -> Optional[Reply]:
        """Answer on the limits of age for the age told in a message after an answer on them: "28, I said"."""
        last, age = conversation.answered, told_age(conversation)
        if not last or not age or _AGE not in last.topics:
            return None
        return self._answers.on(_AGE, last.about, conversation.question, conversation.language, Person(age=age))

    def _accepted(self, conversation: Conversation) -> Reply:
        """Say that meeting criteria is no acceptance, and who decides; without a check, the topic that may be meant."""
        checked = any(turn.custom.get("eligibility") for turn in conversation.turns)
        if not checked and any(sure >= _MEANT and topic_of(name, self._knowledge) for name, sure in conversation.ranking):
            return self._answer(replace(conversation, segments=[]))
        chosen = conversation.slots.get("programme") or conversation.programmes
        question = self._knowledge.topics[_DECIDES].question[conversation.language]
        answer = self._answers.on(_DECIDES, chosen, question, conversation.language)
        return replace(answer, text=f"{self._words.say('no_acceptance', conversation.language)}\n{answer.text}") if checked else answer

    def _switched(self, conversation: Conversation, about: About) -> Reply:
        """Confirm the language and answer what else the message asks; say the last answer again where it asks for "that" in it."""
        confirmed = self._small_talk.reply("utter_switch_language", conversation.language)
        named = [e for e in conversation.entities if e["entity"] in ("language", "requested_language", "bare_language")]
        rest = " ".join(part for part in _CLAUSE_END.split(conversation.text) if not any(e["text"] in part for e in named)).strip()
        in_check = bool(conversation.slots.get("requested_slot"))
        asked = self._known(_only(conversation, rest), _LIKE) if rest and not in_check else None
        if not named and not in_check:  # "n language?"
            return asked or self._sayings["utter_clarification"](conversation)
        if asked:
            return replace(asked, text=f"{confirmed.text}\n{asked.text}")
        last = conversation.turns[0] if conversation.turns else None
        if last and last.custom["items"] and _SAME_AGAIN.search(normalise(conversation.text)):
            again = about.repeat(conversation)
            return replace(again, text=f"{confirmed.text}\n{again.text}")
        if not in_check:
            confirmed.text = f"{confirmed.text} {self._words.say('what_to_know', conversation.language)}"
        return confirmed

    def _inside(self, conversation: Conversation) -> Optional[Reply]:
        """Answer what was taken for out of scope by mistake."""
        sure = conversation.ranking[0][1]
        named = any(conversation.values(entity) for entity in _OURS) and sure < _DOUBTFUL
        known = self._known(conversation, _LIKE if named else _SAME if sure < _OUTSIDE else _THE_SAME)
        if not known and (sure < _OUTSIDE or len(sentences(conversation.text)) > 1):  # one sentence for sure outside has no clause inside: "my landlord keeps my deposit, what can I do?"
            known = self._beside(conversation)
        return known or self._doubt.figure(conversation) or self._about.compared(conversation, [])

    def _of_country(self, conversation: Conversation) -> Optional[Reply]:
        """Answer a question of no clear topic that names a nationality, or a country and a list: "what can a Cameroonian do?"."""
        person = profile(conversation)
        spoken = {e["start"] for e in conversation.entities if e["entity"] == "language"}  # "français" may be the language
        last = conversation.answered
        listed = scope.is_of_list(conversation) or scope.asks_for_sponsor(conversation) or bool(last and _NATIONALITY in last.topics)
        message = Message(conversation.text, conversation.entities)
        people = [e for e in conversation.entities if (listed or e["entity"] == "nationality" and not is_elsewhere(message, e)) and e["start"] not in spoken]
        if not person.nationality or not people or not is_question(conversation.text):
            return None
        asked = scope.programmes(conversation, _NATIONALITY, self._knowledge)
        return self._answers.on(_NATIONALITY, asked, conversation.text, conversation.language, person)

    def _side_by_side(self, conversation: Conversation) -> Optional[Reply]:
        """Compare programmes that are named and nothing else ("ICC, UNITAR or Belgium?"), or go on with what was compared."""
        named = scope.named(conversation, self._knowledge)
        return self._about.compared(conversation, named if only_names(conversation.text, conversation) else [])

    def _asked_on(self, conversation: Conversation) -> Optional[Reply]:
        """Answer a question of its own on the last topic that sounds like "go on": "how do I stay on afterwards?"."""
        if not is_question(conversation.text) or conversation.ranking[0][1] >= _UNSURE:
            return None
        found = queries(conversation, self._knowledge, self._answers.finder)
        last = conversation.answered
        return self._answer(conversation) if last and found and found[0].topic in last.topics else None

    def _known(self, conversation: Conversation, least: float) -> Optional[Reply]:
        """Answer a question that the classifier did not place, if it and the nearest example question together speak for a topic."""
        confidence = {topic_of(name, self._knowledge): value for name, value in conversation.ranking}
        question = bare(conversation.text)
        near = {name: value + _SECOND * confidence.get(name, 0.0) for name, value in self._answers.finder.topics(question).items() if may_ask(name, conversation, self._knowledge)}
        topic = max(near, key=lambda name: near[name])
        if near[topic] < least or conversation.detected == "other":
            return None
        asked = scope.programmes(conversation, topic, self._knowledge)
        room = ROOM // IN_SHORT if asks_less(conversation.text) else ROOM
        return self._answers.on(topic, asked, question, conversation.language, known_person(conversation), room)


def _only(conversation: Conversation, part: str) -> Conversation:
    """Return the conversation as if only ``part`` of the message had been said."""
    start = max(conversation.text.find(part), 0)
    inside = [e for e in conversation.entities if start <= e["start"] < start + len(part)]
    return replace(conversation, text=part, segments=[], entities=inside or conversation.entities)
