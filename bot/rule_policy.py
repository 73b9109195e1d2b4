"""RulePolicy with an index: a turn looks at the rules that can apply, not at all of them.

Rasa's RulePolicy compares the newest state of the conversation with every rule, several times a
turn; with one rule a topic that is most of the time a prediction takes.
"""
from __future__ import annotations

from collections import defaultdict
from typing import Any, DefaultDict, Dict, List, Optional, Set, Text, Tuple

from actions.answering import answers
from actions.any_programme import asks_anywhere, may_become
from actions.parts import take_apart
from actions.persons import back_to_me, both, relation
from actions.reading import Message
from actions.profile import STOPPED
from actions.next_person import checks_again
from actions.stopping import asks_back, asks_where_left, goes_on, resumes
from actions.taking_back import asks_what_is_noted, puts_back
from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain, State
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

Signature = Tuple[Optional[str], Optional[str]]
"""The previous action and the intent of a state."""
CHECK, _FALLBACK = "eligibility_form", "utter_clarification"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class IndexedRulePolicy(RulePolicy):
    """Predicts what RulePolicy predicts."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Begin without an index; each set of rules is indexed when it is first asked."""
        super().__init__(*args, **kwargs)
        self._indexes: Dict[int, Tuple[Dict[Text, Text], Dict[Signature, List[Text]]]] = {}

    def _find_action_from_rules(
        self, tracker: DialogueStateTracker, domain: Domain, use_text_for_last_user_input: bool
    ) -> Tuple[Optional[Text], Optional[Text], bool]:
        if use_text_for_last_user_input:
            return None, None, False  # no rule here is written in a user's words: half of the work for nothing
        if tracker.latest_action_name == ACTION_LISTEN_NAME and not tracker.active_loop_name and _takes_up(tracker):
            return CHECK, CHECK, False  # whatever it is taken for: "non, je veux continuer la vérification" looks like "stop"
        found: Tuple[Optional[Text], Optional[Text], bool] = super()._find_action_from_rules(tracker, domain, use_text_for_last_user_input)
        if found[0] is None and tracker.latest_action_name == _FALLBACK:
            return tracker.active_loop_name or ACTION_LISTEN_NAME, _FALLBACK, False  # asked back once: the fallback has no rule of its own, and would be said for ever
        return found

    @staticmethod
    def _find_action_from_default_actions(tracker: DialogueStateTracker) -> Tuple[Optional[Text], Optional[Text]]:
        """Leave to the check what only looks like a wish to begin the conversation again: "récap", "reprendre", "restart the check", "put 4 back", "back to my sister", "je débute, donc zéro"."""
        latest = tracker.latest_message if tracker.active_loop_name == CHECK else None
        if latest and latest.text and (any(of_check(Message(latest.text, latest.entities)) for of_check in (asks_what_is_noted, puts_back, resumes, checks_again, relation, back_to_me)) or _answers(tracker)):
            return None, None
        return RulePolicy._find_action_from_default_actions(tracker)  # type: ignore[no-any-return]

    def _get_possible_keys(self, lookup: Dict[Text, Text], states: List[State]) -> Set[Text]:
        if not states or not _signature(states[-1])[0]:
            return super()._get_possible_keys(lookup, states)  # type: ignore[no-any-return]
        action, intent = _signature(states[-1])
        index = self._index(lookup)
        near = [*index.get((action, intent), []), *(index.get((action, None), []) if intent else [])]
        return super()._get_possible_keys({key: lookup[key] for key in near}, states)  # type: ignore[no-any-return]

    def _index(self, lookup: Dict[Text, Text]) -> Dict[Signature, List[Text]]:
        """Return the rules by what their newest state asks for."""
        known, index = self._indexes.get(id(lookup), (None, {}))
        if known is not lookup or sum(map(len, index.values())) != len(lookup):
            grouped: DefaultDict[Signature, List[Text]] = defaultdict(list)
            for key in lookup:
                grouped[_signature(self._rule_key_to_state(key)[-1])].append(key)
            index = dict(grouped)
            self._indexes[id(lookup)] = (lookup, index)
        return index


def _answers(tracker: DialogueStateTracker) -> bool:
    """Say whether the last message answers the open question of the check."""
    message = Message(tracker.latest_message.text, tracker.latest_message.entities)  # type: ignore[union-attr]
    return answers(take_apart(message), tracker.get_slot("requested_slot"), message)


def _takes_up(tracker: DialogueStateTracker) -> bool:
    """Say whether the last message asks to go on with the check, or to begin one anywhere or for two, or asks how far it had come; where it was stopped, "what was the result?" asks back, and right after it "next" goes on as well."""
    latest = tracker.latest_message
    if not (latest and latest.text):
        return False
    message = Message(latest.text, latest.entities)
    was_stopped = (tracker.get_slot("reply") or {}).get("kind") == STOPPED
    return goes_on(message) or asks_where_left(message) or asks_anywhere(message) or both(message) and may_become(message) or _just_stopped(tracker) and resumes(message) or was_stopped and asks_back(message)


def _just_stopped(tracker: DialogueStateTracker) -> bool:
    """Say whether the turn before the last message stopped the check."""
    turns = 0
    for event in reversed(tracker.events):
        turns += isinstance(event, UserUttered)
        if turns == 1 and isinstance(event, SlotSet) and event.key == "reply":
            return (event.value or {}).get("kind") == STOPPED
        if turns > 1:
            return False
    return False


def _signature(state: State) -> Signature:
    action: Optional[str] = state.get("prev_action", {}).get("action_name")  # type: ignore[assignment]
    intent: Optional[str] = state.get("user", {}).get("intent")  # type: ignore[assignment]
    return action, intent
