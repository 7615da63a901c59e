"""How often each stage of a partnership was decided by whom, and who wrote the agreements: figures without words.

Of individuals no number below five leaves this module, nor anything it could be worked out from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hub.link.voices import FEW, INDIVIDUAL
from hub.model.graph import Graph
from hub.model.record import Agent, Value

ENOUGH = 5
"""From how many practices on figures say something of partnerships, and not of one practice."""

UNSAID = ""
"""Stands for a level, a kind of actor or a form of agreement that nobody gave."""

NO_AGREEMENT = "none"


@dataclass(frozen=True, slots=True)
class Stage:
    """How many practices gave each kind of actor each level at a stage, out of the `cases` that speak of it.

    Where few individuals are told of, they are left out as if they had no part in it.
    """

    name: str
    cases: int
    counts: Mapping[str, Mapping[str, int]]

    def number(self, kind: str, level: str) -> int | None:
        """How many practices gave a kind of actor a level; nothing where it would be a few individuals or none."""
        return self.counts.get(kind, {}).get(level, None if kind == INDIVIDUAL else 0)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many practices with a form of agreement wrote it together, had one party write it, or do not say."""

    kind: str
    together: int = 0
    alone: int = 0
    unsaid: int = 0

    @property
    def cases(self) -> int:
        return self.together + self.alone + self.unsaid


@dataclass(frozen=True, slots=True)
class Partnerships:
    """The figures, and the practices behind them: `decided` tell who decides, `agreed` which agreement they have,
    `examples` are invented and not counted."""

    decided: tuple[str, ...]
    agreed: tuple[str, ...]
    examples: tuple[str, ...]
    stages: tuple[Stage, ...]
    agreements: tuple[Agreement, ...]


_Case = tuple[Mapping[str, str], Mapping[str, str]]
"""The kind of each party of a partnership, and their levels at one stage."""


class _Told(NamedTuple):
    """What one partnership gives to count: the kind of each party that counts, and stage by stage their levels."""

    kinds: Mapping[str, str]
    rows: Mapping[str, Mapping[str, str]]


def count_partnerships(graph: Graph, stages: Iterable[str], forms: Iterable[str]) -> Partnerships:
    """The figures of all partnerships, stage by stage and form by form in the order given.

    A partnership counts where it is described, and not again where another practice refers to it. Examples and
    withheld records are not counted, as practices nor as parties; nor are parties without a record, whose kind is
    not known.
    """
    blocks = {
        record.id: block
        for record in graph.records.values()
        if not record.withheld and isinstance(block := record.values.get("partnership"), Mapping)
    }
    invented = {one for one in blocks if graph.records[one].fictitious}
    real = {one: block for one, block in blocks.items() if one not in invented}
    told = {one: found for one, block in real.items() if (found := _find_told(graph, block)).rows}
    agreed = {one: given for one, block in real.items() if (given := _find_agreement(block))}
    counts = (_count_agreement(form, agreed.values()) for form in (*forms, UNSAID))
    return Partnerships(
        decided=tuple(told),
        agreed=tuple(agreed),
        examples=tuple(one for one, block in blocks.items() if one in invented and _find_grid(block)),
        stages=tuple(_count_stage(stage, told.values()) for stage in stages),
        agreements=tuple(count for count in counts if count.cases),
    )


def list_parties(block: Mapping[str, Value]) -> tuple[str, ...]:
    """The slugs of the actors in a partnership: those of its parties, then those that only its grid names."""
    decides = [actor for row in _find_grid(block).values() for actor in row]
    named = filter(None, (find_slug(agent, decides) for agent in walk_parties(block)))
    return tuple(dict.fromkeys([*named, *decides]))


def find_slug(party: Agent, known: Container[str]) -> str:
    """The slug of a party with a record; one whose record is broken has it for a label, and is `known` by it."""
    if party.ref:
        return party.ref.id.partition("/")[2]
    label = party.label.by_lang.get(party.label.original, "") if party.label else ""
    return label if label in known else ""


def walk_parties(block: Mapping[str, Value]) -> Iterator[Agent]:
    """Who is listed as a party, with or without a record."""
    parties = block.get("parties")
    for party in parties if isinstance(parties, tuple) else ():
        agent = party.get("actor") if isinstance(party, Mapping) else None
        if isinstance(agent, Agent):
            yield agent


def _find_grid(block: Mapping[str, Value]) -> Mapping[str, Mapping[str, Value]]:
    """The stages of which at least one party's level is given."""
    grid = block.get("decisions")
    rows = grid.items() if isinstance(grid, Mapping) else ()
    return {stage: row for stage, row in rows if isinstance(row, Mapping) and row}


def _find_told(graph: Graph, block: Mapping[str, Value]) -> _Told:
    actors = {slug: graph.records.get(f"actors/{slug}") for slug in list_parties(block)}
    kinds = {
        slug: str(actor.values.get("actor_kind", UNSAID))
        for slug, actor in actors.items()
        if actor is not None and not (actor.withheld or actor.fictitious)
    }
    rows = {
        stage: {slug: str(level) for slug, level in row.items() if slug in kinds}
        for stage, row in _find_grid(block).items()
    }
    return _Told(kinds, {stage: row for stage, row in rows.items() if row})


def _count_stage(stage: str, told: Iterable[_Told]) -> Stage:
    speaking: list[_Case] = [(kinds, rows[stage]) for kinds, rows in told if stage in rows]
    counts = _tally(speaking)
    if INDIVIDUAL not in counts:
        speaking = list(_leave_out_individuals(speaking))
        counts = _tally(speaking)
    return Stage(stage, len(speaking), counts)


def _tally(speaking: Iterable[_Case]) -> Mapping[str, Mapping[str, int]]:
    """Kind of actor → level → how many partnerships; a level of few individuals is left out."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    people: dict[str, list[list[str]]] = defaultdict(list)
    for kinds, row in speaking:
        levels: dict[tuple[str, str], list[str]] = defaultdict(list)
        for slug, kind in kinds.items():
            levels[kind, row.get(slug, UNSAID)].append(slug)
        for (kind, level), slugs in levels.items():
            counts[kind][level] += 1
            if kind == INDIVIDUAL:
                people[level].append(slugs)
    for level in filter(lambda one: _are_few(people[one]), people):
        del counts[INDIVIDUAL][level]
    return {kind: dict(given) for kind, given in counts.items() if given}


def _are_few(people: Sequence[list[str]]) -> bool:
    """Whether individuals, given for each practice, are too few practices or too few people to be told of."""
    return min(len(people), len({slug for slugs in people for slug in slugs})) < FEW


def _leave_out_individuals(speaking: Iterable[_Case]) -> Iterator[_Case]:
    """The partnerships with their other parties, where one of those has a level."""
    for kinds, row in speaking:
        others = {slug: kind for slug, kind in kinds.items() if kind != INDIVIDUAL}
        if rest := {slug: level for slug, level in row.items() if slug in others}:
            yield others, rest


def _find_agreement(block: Mapping[str, Value]) -> Mapping[str, Value]:
    """What a partnership says of its agreement, where it says its form or who wrote it."""
    given = block.get("agreement")
    return given if isinstance(given, Mapping) and given.keys() & {"kind", "co_drafted"} else {}


def _count_agreement(form: str, agreed: Iterable[Mapping[str, Value]]) -> Agreement:
    drafted = [one.get("co_drafted") for one in agreed if one.get("kind", UNSAID) == form]
    return Agreement(form, drafted.count(True), drafted.count(False), drafted.count(None))
