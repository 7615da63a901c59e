"""The references and concepts in a record, each with the path of the schema field that holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hub.model.concept import ACTOR_KINDS
from hub.model.kind import Field, Kind
from hub.model.record import Agent, Record, Ref, Value


def walk_refs(record: Record, kind: Kind) -> Iterator[tuple[str, Ref]]:
    """Every reference of a record: (`partnership.parties.actor`, target)."""
    yield from _walk(kind.fields, record.values, "")
    for values in record.local.values():
        yield from _walk(kind.fields, values, "")


def walk_concepts(record: Record, kind: Kind) -> Iterator[tuple[str, str]]:
    """Every concept a record names: (scheme, id), nested ones and the kinds of actors it speaks to included."""
    yield from _walk_concepts(kind.fields, record.values)


def _walk(fields: Mapping[str, Field], values: Mapping[str, Value], at: str) -> Iterator[tuple[str, Ref]]:
    for name, value in values.items():
        field = fields.get(name)
        if field is None or isinstance(value, str | bool | int):
            continue
        path = f"{at}{name}"
        if field.type == "grid" and isinstance(value, Mapping):
            rows = (row for row in value.values() if isinstance(row, Mapping))
            yield from ((path, Ref(f"actors/{actor}")) for row in rows for actor in row)
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Ref):
                yield path, item
            elif isinstance(item, Agent):
                if item.ref:
                    yield path, item.ref
            elif isinstance(item, Mapping) and field.type in ("group", "block"):
                yield from _walk(field.fields, item, f"{path}.")


def _walk_concepts(fields: Mapping[str, Field], values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        field = fields.get(name)
        if field is None:
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if field.type == "concept" and isinstance(item, str):
                yield field.target, item
            elif isinstance(item, Agent) and item.kind:
                yield ACTOR_KINDS, item.kind
            elif field.type in ("group", "block") and isinstance(item, Mapping):
                yield from _walk_concepts(field.fields, item)
