"""What search knows of a text and of a concept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

WEIGHTS = (8, 4, 3, 2, 1)
"""The search weights of the schema, heaviest first; each is a field of the index."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text to find, as one language of the site shows it; `lang` is the language it is written in.

    `texts` holds, for each of `WEIGHTS`, all text of that weight. `concepts` are those it is about, as
    `scheme/concept`. `shown` is what a result shows of it, ready for JSON: see `hub/search/index.py`. `facets`
    gives its values by facet, `modified` the day it last changed.
    """

    id: str
    lang: str
    texts: tuple[str, ...]
    concepts: tuple[str, ...] = ()
    shown: Mapping[str, Any] = field(default_factory=dict)
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow results: its values in order, each with its label and its depth in the tree."""

    id: str
    label: str
    values: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A concept by all its names: `label` in each language, `labels` the others too.

    `address` is its page, relative to that of the language, empty where it has none; `broader` the ids of those above.
    """

    id: str
    label: Mapping[str, str]
    labels: Mapping[str, tuple[str, ...]]
    address: str = ""
    broader: tuple[str, ...] = ()
