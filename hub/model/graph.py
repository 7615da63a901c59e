"""Records with their links, each in both directions. Frozen: later stages only read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hub.model.concept import Scheme
from hub.model.record import Record
from hub.model.standing import Asked, Standing


@dataclass(frozen=True, slots=True)
class Link:
    """One link between two records, named by the schema field that holds it (`led_by`, ...).

    `path` is the field as typed, without indexes (`partnership.parties.actor`); `kind` the kind
    whose schema declares it.
    """

    source: str
    target: str
    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Related:
    """A neighbour of a record and why: shared concepts, actors and places, by id or code."""

    id: str
    themes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Graph:
    """All records by id in order, the schemes by name, the links by their two ends.

    `standings` says where each statement stands, `asked` what each addressee is asked, by its key.
    """

    records: Mapping[str, Record]
    schemes: Mapping[str, Scheme]
    outgoing: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    incoming: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    by_concept: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    by_country: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_sdg: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    related: Mapping[str, tuple[Related, ...]] = field(default_factory=dict)
    standings: Mapping[str, tuple[Standing, ...]] = field(default_factory=dict)
    asked: Mapping[str, Asked] = field(default_factory=dict)

    def of_kind(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind, in the order of their ids."""
        return tuple(record for record in self.records.values() if record.kind == kind)
