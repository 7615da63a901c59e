"""Concepts and their schemes, in the shape of SKOS (W3C Recommendation of 2009)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hub.model.text import Text

ACTOR_KINDS = "actor-kind"
"""The scheme of the kinds of actors: of an actor itself, and of all those a statement speaks to."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept; `to_confirm` holds alternative labels that those whose words they are have not confirmed."""

    id: str
    label: Text
    definition: Text | None = None
    alt: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    hidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    to_confirm: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    broader: str = ""
    related: tuple[str, ...] = ()
    close_match: tuple[str, ...] = ()
    notation: str = ""
    deprecated: bool = False
    replaced_by: str = ""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A concept scheme: its concepts by id, in the order of the file."""

    name: str
    concepts: Mapping[str, Concept]

    def in_use(self) -> tuple[Concept, ...]:
        """The concepts that are not deprecated, in the order of the file."""
        return tuple(concept for concept in self.concepts.values() if not concept.deprecated)

    def tops(self) -> tuple[str, ...]:
        """The ids of the broadest concepts in use."""
        return tuple(concept.id for concept in self.in_use() if not concept.broader)

    def narrower(self, concept: str) -> tuple[str, ...]:
        """The ids directly below `concept`, in the order of the file."""
        return tuple(c.id for c in self.concepts.values() if c.broader == concept)

    def above(self, concept: str) -> tuple[str, ...]:
        """The concept and those broader than it, the broadest last; none where the scheme has no such concept."""
        found: dict[str, None] = {}
        while concept in self.concepts and concept not in found:
            found[concept] = None
            concept = self.concepts[concept].broader
        return tuple(found)
