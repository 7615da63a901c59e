"""Labels that a language adds to schema and vocabularies in its locale file, so that it touches neither.

The path of a label is its place in the schema file, below `schema`: `practice.fields.led_by.label`,
`practice.fields.partnership.fields.exit.label`, `practice.fields.outcome.choices.mixed`,
`practice.sections.context`, `vocabulary.actor-kind.ngo`. What `record` says holds for every kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from hub.model.concept import Scheme
from hub.model.graph import Graph
from hub.model.kind import Field, Kind, Labels, Schema
from hub.view.words import Words

Find = Callable[[Labels, str], Labels]
"""The labels at a path, with the word of the locale where they lack its language."""


def add_labels(graph: Graph, schema: Schema, words: Words) -> tuple[Graph, Schema]:
    """The graph and the schema with the labels of the locale file; as they are where it has none."""
    if not words.adds_labels:
        return graph, schema

    def find(labels: Labels, path: str) -> Labels:
        own = words.added_label(path)
        return {**labels, words.lang: own} if own and words.lang not in labels else labels

    kinds = {name: _add_to_kind(kind, find) for name, kind in schema.kinds.items()}
    schemes = {name: _add_to_scheme(scheme, find) for name, scheme in graph.schemes.items()}
    return replace(graph, schemes=schemes), replace(schema, kinds=kinds)


def _add_to_kind(kind: Kind, find: Find) -> Kind:
    def either(labels: Labels, path: str) -> Labels:
        return find(find(labels, f"{kind.name}.{path}"), f"record.{path}")

    return replace(
        kind,
        one=either(kind.one, "one"),
        many=either(kind.many, "many"),
        intro=either(kind.intro, "intro"),
        proposal=either(kind.proposal, "proposal"),
        sections=tuple(replace(part, label=either(part.label, f"sections.{part.id}")) for part in kind.sections),
        fields=_add_to_fields(kind.fields, "fields", either),
    )


def _add_to_fields(fields: Mapping[str, Field], at: str, find: Find) -> Mapping[str, Field]:
    return {
        name: replace(
            field,
            label=find(field.label, f"{at}.{name}.label"),
            inverse=find(field.inverse, f"{at}.{name}.inverse"),
            intro=find(field.intro, f"{at}.{name}.intro"),
            choices={key: find(labels, f"{at}.{name}.choices.{key}") for key, labels in field.choices.items()},
            fields=_add_to_fields(field.fields, f"{at}.{name}.fields", find),
        )
        for name, field in fields.items()
    }


def _add_to_scheme(scheme: Scheme, find: Find) -> Scheme:
    concepts = {
        key: replace(
            concept,
            label=replace(concept.label, by_lang=find(concept.label.by_lang, f"vocabulary.{scheme.name}.{key}")),
        )
        for key, concept in scheme.concepts.items()
    }
    return replace(scheme, concepts=concepts)
