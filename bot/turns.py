"""What Rasa works out anew in every turn, worked out once.

A turn runs the graph of the model three times: once to understand, twice to decide. Dask plans each
run from nothing, which takes longer than most of what it runs; here the nodes run one after
another. The types of a conversation's events are searched among all classes once each.
"""
from __future__ import annotations

from functools import lru_cache
from typing import Any, Dict, List, Optional, Text, Tuple

import rasa.core.processor
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.events import Event


class OrderedGraphRunner(DaskGraphRunner):
    """Gives what DaskGraphRunner gives."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Make the nodes; their order is found when a target is first asked for."""
        super().__init__(*args, **kwargs)
        self._steps = lru_cache(maxsize=None)(self._find_steps)

    def run(self, inputs: Optional[Dict[Text, Any]] = None, targets: Optional[List[Text]] = None) -> Dict[Text, Any]:
        """Run what ``targets`` need; returns target -> output."""
        wanted = targets or self._graph_schema.target_names
        results: Dict[Text, Any] = {name: (name, value) for name, value in (inputs or {}).items()}
        for name, needs in self._steps(tuple(wanted)):
            results[name] = self._instantiated_nodes[name](*(results.get(need, need) for need in needs))
        return dict(results[name] for name in wanted)

    def _find_steps(self, targets: Tuple[Text, ...]) -> List[Tuple[Text, Tuple[Text, ...]]]:
        """Return the nodes that ``targets`` need, each with its own needs, which stand before it."""
        left = {name: tuple(node.needs.values()) for name, node in self._graph_schema.minimal_graph_schema(list(targets)).nodes.items()}
        steps: List[Tuple[Text, Tuple[Text, ...]]] = []
        while left:
            ready = {name: needs for name, needs in left.items() if not left.keys() & set(needs)}
            steps += ready.items()
            left = {name: needs for name, needs in left.items() if name not in ready}
        return steps


def install() -> None:
    """Make Rasa load models with the runner above and remember the types of events."""
    rasa.core.processor.DaskGraphRunner = OrderedGraphRunner  # type: ignore[misc]
    if not hasattr(Event.resolve_by_type, "cache_info"):
        Event.resolve_by_type = staticmethod(lru_cache(maxsize=None)(Event.resolve_by_type))  # type: ignore[method-assign]
