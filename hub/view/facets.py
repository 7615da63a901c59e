"""Ways to narrow results: what the schema calls a facet, and three that every record has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hub.model.document import Document, Facet
from hub.model.kind import Field
from hub.model.record import Agent, Record, Value
from hub.view.lens import Lens
from hub.view.values import name_shortly
from hub.view.words import sort_key

ORDER = (
    *("kind", "theme", "actor_kind", "actor", "country", "sdg", "decent_work", "social_protection", "maturity"),
    *("outcome", "knowledge", "scale", "domain", "public", "period", "language", "agreement", "co_drafted", "mode"),
    "answers",
)
"""The facets in the order of the page; those of a site's own schema follow."""
SPAN = 5
"""A period is found by spans of so many years."""

Values = dict[str, tuple[str, ...]]


def view_facets(lens: Lens, documents: Iterable[Document]) -> list[Facet]:
    """The facets that tell some documents from others, each with the values in use, in the order of the page."""
    used: dict[str, dict[str, None]] = {}
    for document in documents:
        for facet, values in document.facets.items():
            used.setdefault(facet, {}).update(dict.fromkeys(values))
    fields = dict(_find_fields(field for kind in lens.schema.kinds.values() for field in kind.fields.values()))
    order = [*ORDER, *sorted(set(used) - set(ORDER))]
    return [
        Facet(name, _label(lens, name, fields.get(name)), tuple(_rows(lens, name, fields.get(name), used[name])))
        for name in order
        if used.get(name)
    ]


def list_values(lens: Lens, kind: str, record: Record | None, concepts: Sequence[tuple[str, str]]) -> Values:
    """The values of one document by facet; a concept brings those above it."""
    found: dict[str, dict[str, None]] = {"kind": {kind: None}}
    if record is not None:
        found["language"] = dict.fromkeys(record.langs)
        for field, value in _walk(lens.schema.kinds[record.kind].fields, record.values):
            found.setdefault(field.facet, {}).update(dict.fromkeys(_value(lens, field, value)))
        if any(link.path in ("answers", "implements") for link in lens.graph.outgoing.get(record.id, ())):
            found["answers"] = {"yes": None}
    if kind == "theme":
        found["theme"] = {above: None for scheme, one in concepts for above in lens.graph.schemes[scheme].above(one)}
    return {facet: tuple(values) for facet, values in found.items() if values}


def _find_fields(fields: Iterable[Field]) -> Iterator[tuple[str, Field]]:
    for field in fields:
        if field.facet:
            yield field.facet, field
        yield from _find_fields(field.fields.values())


def _walk(fields: Mapping[str, Field], values: Mapping[str, Value]) -> Iterator[tuple[Field, Value]]:
    for name, value in values.items():
        field = fields.get(name)
        if field is None:
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if field.facet:
                yield field, item
            elif isinstance(item, Mapping):
                yield from _walk(field.fields, item)


def _value(lens: Lens, field: Field, value: Value) -> Iterator[str]:
    if isinstance(value, Agent):
        if value.ref:
            yield value.ref.id.partition("/")[2]
    elif isinstance(value, Mapping):
        yield from _spans(value)
    elif isinstance(value, bool):
        yield "yes" if value else "no"
    elif field.type == "concept":
        yield from lens.graph.schemes[field.target].above(str(value))
    elif field.type == "sdg":
        yield str(value).partition(".")[0]
    elif isinstance(value, str):
        yield value


def _spans(period: Mapping[str, Value]) -> Iterator[str]:
    """The spans of years that a period touches: `2010-2014`."""
    years = [getattr(period.get(name), "year", 0) for name in ("start", "end")]
    first = years[0] or years[1]
    last = years[1] or first
    for start in range(first - first % SPAN, last + 1, SPAN) if first else ():
        yield f"{start}-{start + SPAN - 1}"


def _label(lens: Lens, name: str, field: Field | None) -> str:
    if name in ("kind", "language", "answers", "theme", "country", "actor"):
        return lens.words(f"search.facets.{name}")
    return lens.words.label(field.label) if field else name


def _rows(lens: Lens, name: str, field: Field | None, used: Mapping[str, None]) -> Iterator[tuple[str, str, int]]:
    if field is not None and field.type == "concept":
        yield from _tree(lens, field.target, lens.graph.schemes[field.target].tops(), used, 0)
        return
    if field is not None and field.type == "choice":
        yield from ((value, lens.words.label(label), 0) for value, label in field.choices.items() if value in used)
        return
    rows = [(value, _word(lens, name, field, value), 0) for value in used]
    if name == "sdg":
        yield from sorted(rows, key=lambda row: int(row[0]))
    elif name == "period":
        yield from sorted(rows, reverse=True)
    elif name == "kind":
        yield from (row for kind in lens.schema.kinds for row in rows if row[0] == kind)
    else:
        yield from sorted(rows, key=lambda row: (sort_key(row[1]), row[0]))


def _tree(
    lens: Lens, scheme: str, concepts: Iterable[str], used: Mapping[str, None], depth: int
) -> Iterator[tuple[str, str, int]]:
    for concept in concepts:
        if concept in used:
            yield concept, lens.concept_word(scheme, concept), depth
            yield from _tree(lens, scheme, lens.graph.schemes[scheme].narrower(concept), used, depth + 1)


def _word(lens: Lens, name: str, field: Field | None, value: str) -> str:
    if name == "kind":
        return lens.words.label(lens.schema.kinds[value].many)
    if name == "language":
        return lens.words.language(value)
    if value in ("yes", "no"):
        return lens.words(value)
    if field is not None and field.type == "country":
        return lens.words.country(value)
    if field is not None and field.type == "agent":
        return name_shortly(lens, f"actors/{value}")
    if field is not None and field.type == "sdg":
        return f"{value} · {lens.concept_word('sdgs', value)}"
    return value
