"""Who points to a record, direction by direction: what it leads, what it is asked, where it is cited."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import reduce

from hub.model.kind import Field, Kind
from hub.view.lens import Lens

Rank = tuple[int, bool, tuple[int, ...]]
"""Where a direction stands: by kind, those by fields of the kind's own first, then by field."""


def group_incoming(lens: Lens, target: str, *, told: Container[str] = ()) -> dict[str, list[str]]:
    """The records that point to `target`, under the name (plain text) that the schema gives to that direction:
    in the order of the schema, and by title; but for the paths of fields that are `told` elsewhere."""
    links = [link for link in lens.graph.incoming.get(target, ()) if link.path not in told]
    if not links:
        return {}
    shared = reduce(set.intersection, (set(kind.fields) for kind in lens.schema.kinds.values()))
    order = {kind: index for index, kind in enumerate(lens.schema.kinds)}
    paths: dict[tuple[str, str], dict[str, None]] = {}
    for link in links:
        paths.setdefault((link.kind, link.path), {})[link.source] = None
    directions: list[tuple[Rank, str, dict[str, None]]] = []
    for (name, path), sources in paths.items():
        kind = lens.schema.kinds[name]
        if fields := _find_fields(kind, path):
            rank = (order[name], path.partition(".")[0] in shared, tuple(place for place, _ in fields))
            directions.append((rank, lens.words.label(fields[-1][1].inverse or kind.many), sources))
    found: dict[str, dict[str, None]] = {}
    for _, label, sources in sorted(directions, key=lambda direction: direction[0]):
        found.setdefault(label, {}).update(sources)
    return {label: lens.in_order(sources) for label, sources in found.items()}


def _find_fields(kind: Kind, path: str) -> list[tuple[int, Field]]:
    """The schema entries along a path such as `partnership.parties.actor`, each with its place among its neighbours;
    none where the path leads nowhere."""
    fields: Mapping[str, Field] = kind.fields
    found: list[tuple[int, Field]] = []
    for step in path.split("."):
        if step not in fields:
            return []
        found.append((list(fields).index(step), fields[step]))
        fields = fields[step].fields
    return found
