"""The graph of the model gives the same in order as planned by Dask."""
from typing import Any, Dict, Type

import pytest
from rasa.engine.exceptions import GraphRunError
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner

from bot.turns import OrderedGraphRunner


class Adds(GraphComponent):
    """Adds its inputs and a number of its own."""

    def __init__(self, own: int) -> None:
        self._own = own

    @classmethod
    def create(cls, config: Dict[str, Any], model_storage: Any, resource: Any, execution_context: Any) -> "Adds":
        return cls(config["own"])

    def add(self, left: int, right: int = 0) -> int:
        return left + right + self._own


def _node(own: int, **needs: str) -> SchemaNode:
    return SchemaNode(needs=needs, uses=Adds, constructor_name="create", fn="add", config={"own": own}, eager=True)


SCHEMA = GraphSchema({  # not in the order in which they can run
    "last": _node(1, left="middle", right="first"),
    "middle": _node(10, left="first", right="__given__"),
    "first": _node(100, left="__given__"),
    "apart": _node(1000, left="__given__"),
})


def _runner(kind: Type[DaskGraphRunner]) -> DaskGraphRunner:
    return kind(SCHEMA, None, ExecutionContext(SCHEMA, "m"))  # type: ignore[arg-type]


@pytest.mark.parametrize("targets", [["last"], ["apart"], ["middle", "apart"]])
def test_same_outputs(targets: list) -> None:
    given = {"__given__": 5}
    ours, dasks = _runner(OrderedGraphRunner), _runner(DaskGraphRunner)
    for _ in range(2):
        assert ours.run(given, targets) == dasks.run(given, targets)


def test_missing_input() -> None:
    with pytest.raises(GraphRunError):
        _runner(OrderedGraphRunner).run({}, ["last"])
