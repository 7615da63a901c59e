"""Who is asked what: for each addressee the statements that speak to it by name, and those to all of its kind."""

from __future__ import annotations

from hub.check.body import slugify
from hub.link.coverage import place_in_document
from hub.model.graph import Graph
from hub.model.record import Agent, Record, Ref, list_agents
from hub.model.standing import Asked, Item

MANY = 40
"""Up to how many statements to all of a kind each actor of it has in its own dossier: beyond, the dossiers would grow
with the actors times the statements."""


def find_asked(graph: Graph) -> dict[str, Asked]:
    """Each addressee with what it is asked, by its key: actors first, then kinds, then those that a label names.

    Every actor of an addressed kind is one, unless its kind is asked too much to say it of each. Invented statements
    are asked of invented actors and real ones of real actors, so that no one is handed a demand that nobody made.
    An actor who is withheld is asked nothing.
    """
    agents: dict[str, Agent] = {}
    own: dict[str, list[Item]] = {}
    for record in sorted(graph.of_kind("statement"), key=place_in_document):
        for standing in graph.standings[record.id] if not record.withheld else ():
            agent = standing.addressee
            if agent is not None and _may_ask(graph, record, agent):
                agents.setdefault(agent.key, agent)
                own.setdefault(agent.key, []).append(Item(record.id, standing))
    kinds = _kinds_of_actors(graph, {agent.kind for agent in agents.values()} - {""})
    crowded = {kind for kind in kinds.values() if len(own.get(Agent(kind=kind).key, ())) > MANY}
    for actor, kind in kinds.items():
        if kind not in crowded:
            agents.setdefault(actor, Agent(ref=Ref(actor)))
    taken = set[tuple[bool, str]]()
    found = {}
    for key, agent in sorted(agents.items(), key=_order):
        kind = kinds.get(key, "")
        of_all = own.get(Agent(kind=kind).key, []) if kind and kind not in crowded else []
        by_name, of_kind = _part(graph, agent, own.get(key, []), of_all)
        found[key] = Asked(agent, _take_slug(agent, taken), by_name, of_kind, kind if kind in crowded else "")
    return found


def _part(graph: Graph, agent: Agent, own: list[Item], of_all: list[Item]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """What an agent is asked by name, and what all of its kind are asked: its own standing wins over that of all."""
    by_name = [item for item in own if _names(graph.records[item.statement], agent)]
    told = {item.statement for item in by_name}
    aside = {item.statement: item for item in own if item.statement not in told}
    of_kind = [aside.pop(item.statement, item) for item in of_all if item.statement not in told]
    return tuple(by_name), (*of_kind, *aside.values())


def _names(record: Record, agent: Agent) -> bool:
    """Whether a statement is addressed to an agent itself, not to its kind alone; one addressed to nobody is."""
    agents = list_agents(record.values.get("addressed_to"))
    return not agents or any(one.key == agent.key for one in agents)


def _may_ask(graph: Graph, record: Record, agent: Agent) -> bool:
    actor = graph.records.get(agent.ref.id) if agent.ref else None
    if actor is not None and actor.withheld:
        return False
    return record.fictitious == (actor is not None and actor.fictitious)


def _kinds_of_actors(graph: Graph, kinds: set[str]) -> dict[str, str]:
    """The real actors of some kinds, by id, each with its kind."""
    return {
        record.id: str(record.values["actor_kind"])
        for record in graph.of_kind("actor")
        if record.values.get("actor_kind") in kinds and record.is_real
    }


def _order(entry: tuple[str, Agent]) -> tuple[int, str]:
    key, agent = entry
    return (0 if agent.ref else 1 if agent.kind else 2, key)


def _take_slug(agent: Agent, taken: set[tuple[bool, str]]) -> str:
    """The step of an agent in addresses; of two labels that read alike the second gets a number."""
    if agent.ref:
        return agent.ref.id.partition("/")[2]
    slug = agent.kind or slugify(agent.key)
    number = 2
    first = slug
    while (bool(agent.kind), slug) in taken:
        slug, number = f"{first}-{number}", number + 1
    taken.add((bool(agent.kind), slug))
    return slug
