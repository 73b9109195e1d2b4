"""The voice of the assistant: Rasa's extension point for all that is said (endpoints.yml, ``nlg``).

Rasa's documentation: https://legacy-docs-oss.rasa.com/docs/rasa/nlg. The language is chosen
first; the text comes from knowledge/ or from domain.yml; a missing text stops the start.
"""
from __future__ import annotations

import logging
from typing import Any, Callable, Dict, List, Optional

from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.feedback.feedback import Feedback
from bot.voice.about import About
from bot.voice.answers import Answers
from bot.voice.check import Check
from bot.voice.choice import chosen
from bot.voice.clarify import Clarify
from bot.voice.conversation import DEFAULT_LANGUAGE, Conversation, read
from bot.voice.reply import Reply
from bot.voice.request import profile, programmes, queries
from bot.voice.responses import Responses
from bot.voice.words import Words
from knowledge import Knowledge, Language, load

logger = logging.getLogger(__name__)
_LIKE, _SAME = 0.55, 0.7
"""Likeness to an example question from which a question of no clear intent, or one taken for out of scope, is answered."""
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
        about = About(self._answers, self._words)
        self._check = Check(self._answers, self._words)
        self._feedback = Feedback(lambda name, language: self._small_talk.reply(name, language))
        self._sayings: Dict[str, Say] = {
            "utter_answer": self._answer,
            "utter_clarification": lambda conversation: self._known(conversation, _LIKE) or clarify.ask(conversation),
            "utter_out_of_scope": lambda conversation: self._known(conversation, _SAME) or self._small_talk.reply("utter_out_of_scope", conversation.language),
            "utter_follow_up": about.follow_up,
            "utter_comparison": about.comparison,
            "utter_more": about.more,
            "utter_repeat": about.repeat,
            "utter_rephrase": about.rephrase,
            "utter_source": about.source,
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
        """Return the message for ``utter_action``; never nothing, whatever fails."""
        language: Language = DEFAULT_LANGUAGE
        try:
            conversation = read(tracker)
            language = conversation.language
            reply = self._feedback.heard(utter_action, conversation, self._reply(utter_action, conversation, kwargs))
            if not conversation.turns:
                reply.text = f"{self._words.say('introduction', language)}\n{reply.text}"
        except Exception:  # the user must get a reply
            logger.exception("Saying '%s' failed", utter_action)
            reply = Reply(self._words.say("failed", language), "chat")
        return reply.as_message(language)

    def _reply(self, utter_action: str, conversation: Conversation, values: Dict[str, Any]) -> Reply:
        language = conversation.language
        button = None if conversation.slots.get("requested_slot") or not conversation.turns else chosen(conversation.text, conversation.turns[0].buttons)
        if button and (topic := self._answers.topic_of(button["payload"])):
            return self._answers.on(topic, conversation.turns[0].about, button["payload"], language, profile(conversation))
        if utter_action in self._sayings:
            return self._sayings[utter_action](conversation)
        if utter_action == "utter_verdict":
            return self._check.verdict(conversation, values)
        if utter_action == "utter_failed":
            return Reply(self._words.say("failed", language), "chat")
        reply = self._small_talk.reply(utter_action, language)
        if not reply.field_asked:
            return reply
        explained = self._small_talk.reply(f"utter_unclear_{reply.field_asked}", language)
        return self._check.question(conversation, reply, explained, self._small_talk.reply("utter_offer_skip", language))

    def _answer(self, conversation: Conversation) -> Reply:
        language = conversation.language
        person = profile(conversation)
        parts = [
            self._answers.on(query.topic, query.programmes, query.text, language, person)
            for query in queries(conversation, self._knowledge, self._answers.finder)
        ]
        return joined(parts)

    def _known(self, conversation: Conversation, least: float) -> Optional[Reply]:
        """Answer a question that the classifier did not place, if an example question is at least so close to it."""
        near = self._answers.finder.topics(conversation.text)
        topic = max(near, key=lambda name: near[name])
        if near[topic] < least or conversation.detected == "other":
            return None
        asked = programmes(conversation, topic, self._knowledge)
        return self._answers.on(topic, asked, conversation.text, conversation.language, profile(conversation))


def joined(parts: List[Reply]) -> Reply:
    """Return one reply that answers several questions, in order."""
    if len(parts) == 1:
        return parts[0]
    return Reply(
        text="\n\n".join(part.text for part in parts),
        kind="answer" if any(part.kind == "answer" for part in parts) else parts[0].kind,
        items=[item for part in parts for item in part.items],
        buttons=parts[-1].buttons,
        shown=[key for part in parts for key in part.shown],
        about=parts[-1].about,
    )
