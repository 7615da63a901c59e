"""Who is asked what: for each addressee the statements that speak to it by name, and those to all of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hub.link.coverage import place_in_document
from hub.model.graph import Graph
from hub.model.record import Agent, Record, Ref
from hub.model.standing import Standing


class Item(NamedTuple):
    """A statement, by id, and where it stands with the addressee."""

    statement: str
    standing: Standing


class Asked(NamedTuple):
    """An addressee (an actor, a kind of actor, or a body that a label names) and what it is asked.

    `by_name` is addressed to it itself, `of_kind` to all actors of its kind.
    """

    agent: Agent
    by_name: tuple[Item, ...] = ()
    of_kind: tuple[Item, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """All that it is asked, in the order in which it is numbered."""
        return self.by_name + self.of_kind


def find_asked(graph: Graph) -> tuple[Asked, ...]:
    """Each addressee with what it is asked: actors first, then kinds, then labels, in the order of their keys.

    Invented statements are asked of invented actors alone, so that no real one is handed a demand that nobody made.
    """
    named: dict[str, list[Item]] = {}
    agents: dict[str, Agent] = {}
    for record in sorted(graph.of_kind("statement"), key=place_in_document):
        if record.withheld:
            continue
        for standing in graph.standings[record.id]:
            agent = standing.addressee
            if agent is not None and _may_ask(graph, record, agent):
                agents.setdefault(agent.key, agent)
                named.setdefault(agent.key, []).append(Item(record.id, standing))
    members = {kind: list(_walk_members(graph, kind)) for kind in {agent.kind for agent in agents.values()} - {""}}
    for actors in members.values():
        agents.update({f"actors/{slug}": Agent(ref=Ref(f"actors/{slug}")) for slug in actors})
    found = [_ask(graph, agent, named, members) for agent in agents.values()]
    return tuple(sorted(found, key=_order))


def _ask(graph: Graph, agent: Agent, named: dict[str, list[Item]], members: dict[str, list[str]]) -> Asked:
    own = named.get(agent.key, [])
    if agent.ref is None:
        return Asked(agent, tuple(own))
    kind = next((kind for kind, slugs in members.items() if agent.ref.id.partition("/")[2] in slugs), "")
    of_all = named.get(Agent(kind=kind).key, []) if kind else []
    by_name = [item for item in own if _names(graph.records[item.statement], agent)]
    apart = {item.statement: item for item in own if item not in by_name}
    told = {item.statement for item in by_name}
    of_kind = [apart.get(item.statement, item) for item in of_all if item.statement not in told]
    return Asked(agent, tuple(by_name), tuple(of_kind))


def _names(record: Record, agent: Agent) -> bool:
    """Whether a statement is addressed to an agent itself, not to its kind alone."""
    addressed = record.values.get("addressed_to")
    agents = addressed if isinstance(addressed, tuple) else ()
    kinds = [one for one in agents if isinstance(one, Agent) and one.kind]
    return not kinds or any(isinstance(one, Agent) and one.key == agent.key for one in agents)


def _may_ask(graph: Graph, record: Record, agent: Agent) -> bool:
    actor = graph.records.get(agent.ref.id) if agent.ref else None
    return not record.fictitious or (actor is not None and actor.fictitious)


def _walk_members(graph: Graph, kind: str) -> Iterator[str]:
    for record in graph.of_kind("actor"):
        if record.values.get("actor_kind") == kind and not record.withheld:
            yield record.slug


def _order(asked: Asked) -> tuple[int, str]:
    agent = asked.agent
    return (0 if agent.ref else 1 if agent.kind else 2, agent.key)
