"""Which practice was adapted from which: a family of practices as one list, from the oldest down.

The walk is a loop, not a recursion, and expands each practice once: links that lead in a circle end it as well as
any others.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping

from hub.model.graph import Graph
from hub.model.record import Record, Ref
from hub.model.text import Text

ADAPTED = "adapted_from.practice"
"""The path of the field that holds these links."""

UNDATED = "9999"
"""Comes after every year: what has no date stands last."""

Origins = Mapping[str, Text | None]
"""The practices one was adapted from, each with what it changed."""


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """One line of a lineage: a practice, how deep it stands, and what it changed in the one it stands under.

    `again` says that a line above is about it already, with all that came of it.
    """

    depth: int
    id: str
    changed: Text | None = None
    again: bool = False


def find_lineage(graph: Graph, here: str) -> tuple[Step, ...]:
    """All practices that adaptations tie to this one, each below what it was adapted from; nothing where it is alone.

    Those that were adapted from none come first, oldest before youngest. An origin whose record is broken has a line
    too, under the id that was typed.
    """
    family = _gather(graph, here)
    if len(family) < 2:
        return ()
    ordered = sorted(family, key=lambda one: (_find_start(graph.records.get(one)), one))
    origins = {one: _find_origins(graph.records.get(one)) for one in ordered}
    adapted: dict[str, list[tuple[str, Text | None]]] = defaultdict(list)
    for one in ordered:
        for origin, changed in origins[one].items():
            adapted[origin].append((one, changed))
    roots = [one for one in ordered if not origins[one]]
    return _walk([*roots, *ordered], adapted)


def _gather(graph: Graph, here: str) -> set[str]:
    """The practices that one comes to from here, upwards and downwards."""
    family, ahead = {here}, [here]
    while ahead:
        one = ahead.pop()
        near = {link.source for link in graph.incoming.get(one, ()) if link.path == ADAPTED}
        near |= _find_origins(graph.records.get(one)).keys()
        ahead += near - family
        family |= near
    return family


def _find_origins(record: Record | None) -> Origins:
    if record is None:
        return {}
    found: dict[str, Text | None] = {}
    given = record.values.get("adapted_from")
    for item in given if isinstance(given, tuple) else ():
        practice = item.get("practice") if isinstance(item, Mapping) else None
        changed = item.get("changed") if isinstance(item, Mapping) else None
        name = practice.id if isinstance(practice, Ref) else f"{record.id.partition('/')[0]}/{practice}"
        if practice is not None and name != record.id:
            found[name] = changed if isinstance(changed, Text) else found.get(name)
    return found


def _find_start(record: Record | None) -> str:
    period = record.values.get("period") if record else None
    start = period.get("start") if isinstance(period, Mapping) else None
    return str(start or UNDATED)


def _walk(starts: Iterable[str], adapted: Mapping[str, list[tuple[str, Text | None]]]) -> tuple[Step, ...]:
    steps: list[Step] = []
    told = set[str]()
    for start in starts:
        ahead = [] if start in told else [Step(0, start)]
        while ahead:
            step = ahead.pop()
            steps.append(dataclasses.replace(step, again=step.id in told))
            if step.id not in told:
                told.add(step.id)
                below = adapted.get(step.id, [])
                ahead += [Step(step.depth + 1, one, changed) for one, changed in reversed(below)]
    return tuple(steps)
