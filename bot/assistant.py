"""Load the trained assistant: endpoints checked, actions in this process."""
from __future__ import annotations

from pathlib import Path
from typing import Optional

from rasa.core.agent import Agent, load_agent
from rasa.core.utils import AvailableEndpoints
from rasa.model import get_latest_model
from rasa.shared.utils.common import class_from_module_path

from bot import in_process, turns
from bot.in_process import GuardedActions, InProcessActions

ROOT = Path(__file__).resolve().parent.parent
MODELS = ROOT / "models"
_KNOWN_STORES = {None, "mongod", "sql", "redis", "dynamo", "in_memory"}


class SetupError(Exception):
    """The assistant cannot start; the message says why and what to do."""


def endpoints(path: Optional[Path] = None) -> AvailableEndpoints:
    """Read endpoints.yml; without an action server there, the actions run in this process.

    Raises SetupError for a store that does not exist: Rasa would silently use memory instead.
    """
    path = path or ROOT / "endpoints.yml"
    if not path.is_file():
        raise SetupError(f"{path} is missing; restore it from the repository")
    found = AvailableEndpoints.read_endpoints(str(path))
    for name in ("tracker_store", "lock_store", "event_broker"):
        store = getattr(found, name)
        kind = store.type if store else None
        if kind in _KNOWN_STORES or "." not in str(kind):
            if kind not in _KNOWN_STORES and name != "event_broker":
                raise SetupError(f"endpoints.yml: {name} has the unknown type '{kind}'; known are {sorted(filter(None, _KNOWN_STORES))}")
            continue
        try:
            class_from_module_path(kind)
        except (ImportError, AttributeError) as error:
            raise SetupError(f"endpoints.yml: {name} has the type '{kind}', which cannot be imported: {error}") from error
    found.action = GuardedActions.around(found.action) if found.action else InProcessActions()
    in_process.install()
    turns.install()
    return found


def newest_model(folder: Path = MODELS) -> Path:
    """Return the path of the newest trained model.

    Raises SetupError if there is none.
    """
    path = get_latest_model(str(folder)) if folder.is_dir() else None
    if not path:
        raise SetupError(f"there is no trained model in {folder.name}/; run 'make train'")
    return Path(path)


async def load(model: Optional[Path] = None) -> Agent:
    """Return the assistant, ready to handle messages in this process."""
    return await load_agent(str(model or newest_model()), endpoints=endpoints())
