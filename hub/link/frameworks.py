"""Learning frameworks: which there are, their dimensions in order, and their questions numbered throughout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hub.model.graph import Graph
from hub.model.record import Record, Ref, Value, list_groups
from hub.model.text import Text

SCHEME = "frameworks"
"""The vocabulary whose concepts are frameworks."""

LEVELS = 4
HELPS = ("practices", "resources", "terms")
"""The fields of a question that name what helps with it."""

BACK = "framework"
"""The field by which a practice says which questions it helps with."""


class Question(NamedTuple):
    """One question: its place in the whole framework, from 1 on, its dimension, and its fields as typed."""

    number: int
    dimension: Record
    values: Mapping[str, Value]

    @property
    def id(self) -> str:
        return str(self.values.get("id") or "")

    @property
    def key(self) -> str:
        """As records refer to it: `<dimension>#<question>`."""
        return f"{self.dimension.slug}#{self.id}"

    @property
    def levels(self) -> list[Mapping[str, Value]]:
        return list_groups(self.values.get("levels"))

    @property
    def roles(self) -> tuple[str, ...]:
        """Those it concerns first; none where it concerns everyone alike."""
        roles = self.values.get("for_roles")
        return tuple(map(str, roles)) if isinstance(roles, tuple) else ()

    @property
    def is_answerable(self) -> bool:
        """Whether one can place oneself: it has all four levels, each in words."""
        levels = self.levels
        return len(levels) == LEVELS and all(
            isinstance(level.get("label") or level.get("descriptor"), Text) for level in levels
        )


class Framework(NamedTuple):
    """A framework: the concept it is, and the records of its dimensions in their order."""

    id: str
    dimensions: tuple[Record, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions of all dimensions; a number is the same in every language, since the order is."""
        asked = [(record, values) for record in self.dimensions for values in _list_asked(record)]
        return tuple(Question(number, record, values) for number, (record, values) in enumerate(asked, 1))

    @property
    def answerable(self) -> tuple[Question, ...]:
        """The questions that a self-assessment can ask, with their numbers in the whole."""
        return tuple(question for question in self.questions if question.is_answerable)


def list_frameworks(graph: Graph) -> list[Framework]:
    """The frameworks that have a dimension, in the order of their vocabulary.

    A withheld dimension is left out; a fictitious one is there, to be shown as such.
    """
    found: dict[str, list[Record]] = {}
    for record in graph.of_kind("framework"):
        if not record.withheld and "framework" in record.values:
            found.setdefault(str(record.values["framework"]), []).append(record)
    scheme = graph.schemes.get(SCHEME)
    known = list(scheme.concepts) if scheme else []
    return [Framework(one, tuple(sorted(found[one], key=_place))) for one in known if one in found]


def find_framework(graph: Graph, dimension: Record) -> Framework | None:
    """The framework that a dimension stands in, if any."""
    return next((one for one in list_frameworks(graph) if dimension in one.dimensions), None)


def list_helps(graph: Graph, question: Question) -> dict[str, tuple[str, ...]]:
    """What helps with a question, by field, as ids: what it names itself, then the practices that name it.

    Withheld records are left out; examples are there, to be shown as such.
    """
    named = {name: _list_ids(question.values.get(name)) for name in HELPS}
    incoming = graph.incoming.get(question.dimension.id, ())
    named["practices"] += [
        link.source for link in incoming if link.path == BACK and _names(graph, link.source, question)
    ]
    known = graph.records
    return {
        name: tuple(one for one in dict.fromkeys(ids) if one in known and not known[one].withheld)
        for name, ids in named.items()
    }


def _list_ids(value: Value | None) -> list[str]:
    return [item.id for item in value if isinstance(item, Ref)] if isinstance(value, tuple) else []


def _names(graph: Graph, practice: str, question: Question) -> bool:
    refs = graph.records[practice].values.get(BACK)
    return isinstance(refs, tuple) and Ref(question.dimension.id, question.id) in refs


def _place(record: Record) -> tuple[int, str]:
    order = record.values.get("order")
    return (order if isinstance(order, int) else 0, record.id)


def _list_asked(record: Record) -> list[Mapping[str, Value]]:
    return [group for group in list_groups(record.values.get("questions")) if "id" in group and "text" in group]
