"""Who replies: a name as it was typed → the actor, or the addressee, that it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hub.contribute.insertion import Item
from hub.contribute.labels import fold_line
from hub.model.graph import Graph
from hub.model.record import Agent, Record, Value, list_agents
from hub.model.text import Text


class Senders:
    """The actors of a hub by what they are called, each name in small letters without accents."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.known: dict[str, str] = {}
        actors = [record for record in graph.of_kind("actor") if not record.withheld]
        for tier in (_titles, _acronyms, _slugs):
            found: dict[str, set[str]] = {}
            for record in actors:
                for name in tier(record):
                    found.setdefault(fold_line(name), set()).add(record.id)
            # A name that two actors share means neither.
            self.known |= {n: next(iter(ids)) for n, ids in found.items() if len(ids) == 1 and n not in self.known}

    def name(self, typed: str, record: Record) -> str | Item:
        """How a response to the statement `record` names who sent it: a slug, the label of the addressee that bears
        the name, or a label of its own."""
        actor = self.known.get(fold_line(typed))
        if actor:
            return actor.partition("/")[2]
        for agent in _addressees(record):
            if agent.label and fold_line(typed) in map(fold_line, agent.label.by_lang.values()):
                return {"label": _show_label(agent.label, record.original)}
        return {"label": typed}

    def is_addressed(self, typed: str, record: Record) -> bool:
        """Whether the statement is addressed to the sender, or to all actors of her kind."""
        name = fold_line(typed)
        actor = self.known.get(name, "")
        kind = self.graph.records[actor].values.get("actor_kind") if actor else None
        return any(
            (agent.ref is not None and agent.ref.id == actor)
            or (agent.kind != "" and agent.kind == kind)
            or (agent.label is not None and name in map(fold_line, agent.label.by_lang.values()))
            for agent in _addressees(record)
        )

    def list_addressees(self, record: Record) -> list[str]:
        """Those it is addressed to, by their slugs, kinds and labels."""
        return [
            agent.ref.id.partition("/")[2] if agent.ref else agent.kind or _show(agent.label)
            for agent in _addressees(record)
        ]

    def names_of(self, record: Record) -> Iterator[str]:
        """The names by which those with a name of their own may sign."""
        for agent in _addressees(record):
            actor = self.graph.records.get(agent.ref.id) if agent.ref else None
            texts = actor.title if actor else agent.label
            yield from texts.by_lang.values() if texts else ()


def _addressees(record: Record) -> list[Agent]:
    return list_agents(record.values.get("addressed_to"))


def _show(label: Text | None) -> str:
    return label.show("").value if label else ""


def _show_label(label: Text, original: str) -> str | Mapping[str, str]:
    """A label as it is typed in the original: in its language alone, or by language."""
    return _show(label) if set(label.by_lang) == {original} else dict(label.by_lang)


def _titles(record: Record) -> Iterator[str]:
    yield from record.title.by_lang.values()


def _acronyms(record: Record) -> Iterator[str]:
    value: Value | None = record.values.get("acronym")
    if isinstance(value, Text):
        yield from value.by_lang.values()


def _slugs(record: Record) -> Iterator[str]:
    yield record.slug
