"""Kinds of records and their fields, as `hub/schema/*.yml` declares them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Labels = Mapping[str, str]
"""A word or sentence by language (BCP 47 code)."""


@dataclass(frozen=True, slots=True)
class Field:
    """One entry of the schema: all that page, check, facet, form and export know of a field.

    `type` names a converter of `hub/check/convert.py`. `target` is the kind, scheme or group that
    the type needs. `weight` is the search weight, 0 for not indexed. `show` says where a page
    puts it: `fact` (the panel beside the text), `badge`, `own` (a template of its own), `none`.
    The words of a `kept` field are names or somebody's own: no hint is given on them.
    A concept field with an `address` gives each concept of its scheme a page there, below a list
    that `intro` introduces.
    """

    name: str
    type: str
    many: bool = False
    required: bool = False
    translated: bool = False
    target: str = ""
    choices: Mapping[str, Labels] = field(default_factory=dict)
    default: str = ""
    max_length: int = 0
    min_items: int = 0
    max_items: int = 0
    key: str = ""
    label: Labels = field(default_factory=dict)
    help: Labels = field(default_factory=dict)
    inverse: Labels = field(default_factory=dict)
    address: Labels = field(default_factory=dict)
    intro: Labels = field(default_factory=dict)
    facet: str = ""
    weight: int = 0
    card: bool = False
    kept: bool = False
    show: str = "fact"
    export: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, Field] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """A known `##` section of a kind's body: an id and its heading by language."""

    id: str
    label: Labels
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record; `folder` is its place in `content/`, `address` its place in the site.

    `proposal` says on each page of a kind whose texts are the hub's own that they are a proposal.
    """

    name: str
    folder: str
    order: int
    one: Labels
    many: Labels
    address: Labels
    intro: Labels
    fields: Mapping[str, Field]
    sections: tuple[Section, ...] = ()
    body_max: int = 0
    per_language: bool = False
    proposal: Labels = field(default_factory=dict)
    export: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Schema:
    """All kinds by name, in their order."""

    kinds: Mapping[str, Kind]

    def paged(self) -> dict[str, Field]:
        """By scheme, the field that gives each of its concepts a page."""
        fields = (field for kind in self.kinds.values() for field in kind.fields.values())
        return {field.target: field for field in fields if field.type == "concept" and field.address}

    def of_folder(self, folder: str) -> Kind | None:
        """The kind whose records lie in `folder`, if any."""
        return next((kind for kind in self.kinds.values() if kind.folder == folder), None)
