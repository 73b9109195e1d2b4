"""Run the custom actions inside the Rasa process: nothing to start, nothing to be down.

``RemoteAction`` posts to an ``EndpointConfig``; this one hands the call to rasa_sdk's executor.
An action that raises gets a reply that says so, where Rasa would stay silent.
"""
from __future__ import annotations

import logging
from typing import Any, Dict, Optional

import actions
from jsonschema import Draft7Validator
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor

logger = logging.getLogger(__name__)


class GuardedActions(EndpointConfig):
    """An action server whose failure the user is told of, in her language."""

    @classmethod
    def around(cls, server: EndpointConfig) -> GuardedActions:
        """Return the same endpoint, guarded."""
        return cls(
            server.url, server.params, server.headers, server.basic_auth, server.token, server.token_name, server.cafile,
            **server.kwargs,
        )

    async def request(self, *args: Any, **kwargs: Any) -> Optional[Dict[str, Any]]:
        """Call the server; where that fails, say so and change nothing."""
        try:
            return await super().request(*args, **kwargs)
        except Exception:  # the user must get a reply
            logger.exception("The action server at %s failed", self.url)
            return _failed()


class InProcessActions(EndpointConfig):
    """An action endpoint without a network."""

    def __init__(self, **kwargs: Any) -> None:
        """Register the actions of the package ``actions``."""
        super().__init__(url="in-process", enable_selective_domain=True)
        self._executor = ActionExecutor()
        self._executor.register_package(actions.__name__)

    async def request(
        self, method: str = "post", subpath: Optional[str] = None, content_type: Optional[str] = None,
        compress: bool = False, **kwargs: Any,
    ) -> Optional[Dict[str, Any]]:
        """Run the action that the call names and return its events and responses."""
        call = kwargs["json"]
        try:
            return await self._executor.run({"domain": {}, **call})
        except Exception:  # the user must get a reply
            logger.exception("The action '%s' failed", call.get("next_action"))
            return _failed()


def _failed() -> Dict[str, Any]:
    """Return an action's result that only says that something went wrong."""
    return {"events": [], "responses": [{"response": "utter_failed"}]}


_validator = Draft7Validator(RemoteAction.action_response_format_spec())


def _validate_once_built(self: RemoteAction, result: Dict[str, Any]) -> bool:
    """Check an action's result with a validator built once; Rasa builds one on each call, four fifths of a turn."""
    _validator.validate(result)
    return True


def install() -> None:
    """Make Rasa check the results of actions with the validator above."""
    RemoteAction._validate_action_result = _validate_once_built  # type: ignore[method-assign]
