"""Who speaks: whose voices the records carry and from what knowledge, counted from declared fields alone.

Nothing is read from names, themes or the places of a practice. Organisations are counted as they are, zero included:
that some are missing is what there is to find. Of individuals no number below five leaves this module, nor anything
it could be worked out from, so that nobody can be told apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from hub.model.continent import find_continents
from hub.model.graph import Graph
from hub.model.record import Agent, Record, Value, list_agents, list_groups

VOICES: Mapping[str, str] = {"practice": "led_by", "statement": "issued_by", "resource": "creators"}
"""The kinds that are counted, each with the field that says whose it is; those who wrote it come beside."""

ALL = "all"
"""The records of all these kinds together."""

DIASPORA, WOMEN, ELSEWHERE = "diaspora-collective", "womens-organisation", "other-continents"
INDIVIDUAL = "individual"
STANDINGS = ("mastery", "expertise", "lived")
FEW = 5
"""Below how many records, or people behind them, nothing is said of individuals."""

GROUP = ""
"""Who speaks, where it is an organisation or a group."""


class Share(NamedTuple):
    """How many records, of how many."""

    part: int
    total: int


class Ground(NamedTuple):
    """The records told from one sort of knowledge: by organisations and groups, and by individuals (None: few)."""

    groups: Share
    individuals: int | None


def list_voices(record: Record) -> tuple[Agent, ...]:
    """Those who lead, issue or made a record, and those who wrote it."""
    authors = [
        item.get("agent") for item in list_groups(record.values.get("contributors")) if item.get("role") == "author"
    ]
    return (
        *list_agents(record.values.get(VOICES.get(record.kind, ""))),
        *(agent for agent in authors if isinstance(agent, Agent)),
    )


def find_actor(graph: Graph, record: Record, agent: Agent) -> Record | None:
    """The actor that an agent of a record refers to; an invented one counts in invented records only."""
    actor = graph.records.get(agent.ref.id) if agent.ref else None
    if actor is None or actor.withheld or (actor.fictitious and not record.fictitious):
        return None
    return actor


def find_of_kind(graph: Graph, record: Record, agents: Iterable[Agent], actor_kind: str) -> list[Record]:
    """The actors among these agents that declare to be of this kind."""
    actors = (find_actor(graph, record, agent) for agent in agents)
    return [actor for actor in actors if actor is not None and _kind(actor) == actor_kind]


def find_real(graph: Graph, kind: str) -> list[Record]:
    """The records of a kind that count: neither invented nor withheld."""
    return [record for record in graph.of_kind(kind) if record.is_real]


def count_shares(graph: Graph, own_countries: Iterable[str]) -> Mapping[str, Mapping[str, Share]]:
    """Sort of organisation → kind of record, or all of them → how many it leads, issues, made or wrote.

    Without countries of the site's own there is no other continent, and no such entry.
    """
    home = find_continents(own_countries)
    rows: dict[str, Callable[[Record], bool]] = {
        DIASPORA: lambda actor: _kind(actor) == DIASPORA,
        WOMEN: lambda actor: _kind(actor) == WOMEN,
    }
    if home:
        rows[ELSEWHERE] = lambda actor: _is_from_elsewhere(actor, home)
    told = {kind: [_find_speakers(graph, record) for record in find_real(graph, kind)] for kind in VOICES}
    return {name: _count_row(told, is_one) for name, is_one in rows.items()}


def _count_row(told: Mapping[str, list[list[Record]]], is_one: Callable[[Record], bool]) -> Mapping[str, Share]:
    shares = {
        kind: Share(sum(any(map(is_one, speakers)) for speakers in records), len(records))
        for kind, records in told.items()
    }
    return {**shares, ALL: Share(sum(s.part for s in shares.values()), sum(s.total for s in shares.values()))}


def _find_speakers(graph: Graph, record: Record) -> list[Record]:
    """The actors whose voices a record carries."""
    actors = (find_actor(graph, record, agent) for agent in list_voices(record))
    return [actor for actor in actors if actor is not None]


def _is_from_elsewhere(actor: Record, home: frozenset[str]) -> bool:
    """Whether an organisation declares countries, and none of them on the continents of home."""
    continents = find_continents(str(code) for code in _items(actor, "countries"))
    return _kind(actor) not in ("", INDIVIDUAL) and bool(continents) and not continents & home


def count_grounds(graph: Graph) -> Mapping[str, Ground]:
    """Sort of knowledge → the records told from it.

    Individuals are given once for all kinds together and never with a total: the difference of two numbers may be
    few, though neither of them is.
    """
    real = [record for kind in VOICES for record in find_real(graph, kind)]
    told: dict[str, list[tuple[str, str]]] = {name: [] for name in STANDINGS}
    for record in real:
        for name, who in _walk_standings(graph, record):
            if name in told:
                told[name].append((record.id, who))
    return {name: _count_ground(pairs, len(real)) for name, pairs in told.items()}


def _count_ground(pairs: list[tuple[str, str]], total: int) -> Ground:
    groups = {record for record, who in pairs if who == GROUP}
    alone = {(record, who) for record, who in pairs if who != GROUP}
    records, people = {record for record, _ in alone}, {who for _, who in alone}
    few = min(len(records), len(people)) < FEW
    return Ground(Share(len(groups), total), None if few else len(records))


def _walk_standings(graph: Graph, record: Record) -> Iterator[tuple[str, str]]:
    """What a record is told from, with who says so: a group, or something that tells one person from another."""
    for item in list_groups(record.values.get("contributors")):
        agent, standings = item.get("agent"), item.get("standing")
        if isinstance(agent, Agent) and isinstance(standings, tuple):
            for who in _tell_apart(graph, record, [agent]):
                yield from ((str(name), who) for name in standings)
    leaders = _tell_apart(graph, record, list_agents(record.values.get("led_by")))
    people = [who for who in leaders if who != GROUP] or [record.id]
    for knowledge in _items(record, "knowledge"):
        name, _, whose = str(knowledge).partition("-")
        if whose == "collective" or (not whose and GROUP in leaders):
            yield name, GROUP
        else:
            yield from ((name, who) for who in people)


def _tell_apart(graph: Graph, record: Record, agents: Iterable[Agent]) -> list[str]:
    """For each agent: a group, or which individual; where it may be either it is taken for an individual."""
    found = []
    for agent in agents:
        actor = graph.records.get(agent.ref.id) if agent.ref else None
        if actor is not None and actor.fictitious:
            continue
        if actor is not None:
            found.append(actor.id if _kind(actor) in ("", INDIVIDUAL) else GROUP)
        elif agent.person:
            found.append(agent.person)
        else:
            # Where a consent has ended, what is called by a label may be a person by her role.
            found.append(record.id if record.redacted else GROUP)
    return found


def _kind(actor: Record) -> str:
    return str(actor.values.get("actor_kind") or "")


def _items(record: Record, name: str) -> tuple[Value, ...]:
    value = record.values.get(name)
    return value if isinstance(value, tuple) else ()
