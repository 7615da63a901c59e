"""Checked records → Graph."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping

from hub.check import Checked
from hub.link.addressees import find_asked
from hub.link.related import Trait, find_related
from hub.link.state import find_standings
from hub.link.walk import walk_concepts, walk_refs
from hub.model.finding import Finding
from hub.model.graph import Graph, Link
from hub.model.kind import Kind, Schema
from hub.model.record import Agent, Record, Ref, Value
from hub.model.text import Text
from hub.text.tokens import read_tokens

COUNTRY_FIELDS = ("countries", "origin_countries")


def link_records(checked: Checked, schema: Schema) -> tuple[Graph, list[Finding]]:
    """The graph of all records, and a note (`ref-broken`) on each reference to a broken one."""
    findings: list[Finding] = []
    outgoing: dict[str, tuple[Link, ...]] = {}
    incoming: dict[str, list[Link]] = defaultdict(list)
    concepts: dict[tuple[str, str], list[str]] = defaultdict(list)
    countries: dict[str, list[str]] = defaultdict(list)
    sdgs: dict[str, list[str]] = defaultdict(list)
    records: dict[str, Record] = {}
    traits: dict[str, dict[str, list[Trait]]] = defaultdict(dict)
    for record_id, record in checked.records.items():
        kind = schema.kinds[record.kind]
        links = _walk_links(record, kind)
        broken = {link.target for link in links if link.target in checked.broken}
        for link in links:
            if link.target in broken:
                top = link.path.partition(".")[0]
                path, line = record.paths[record.original], record.lines.get(top, 1)
                args = {"value": link.target}
                findings.append(Finding("ref-broken", path, line, link.path, args))
        links = tuple(link for link in links if link.target not in broken)
        records[record_id] = _without_targets(record, broken) if broken else record
        outgoing[record_id] = links
        for link in links:
            incoming[link.target].append(link)
        named = tuple(dict.fromkeys(walk_concepts(record, kind)))
        for concept in named:
            concepts[concept].append(record_id)
        here = tuple(dict.fromkeys(_walk_countries(record)))
        for code in here:
            countries[code].append(record_id)
        for goal in dict.fromkeys(_walk_sdgs(record)):
            sdgs[goal].append(record_id)
        traits[record.kind][record_id] = [
            *(("themes", value) for scheme, value in named if scheme == "themes"),
            *(("actors", link.target) for link in links if link.target.startswith("actors/")),
            *(("places", code) for code in here),
            *(("words", key) for key in _walk_words(record)),
        ]
    related = {}
    for by_record in traits.values():
        related.update(find_related(by_record))
    kinds = {one: str(r.values["actor_kind"]) for one, r in records.items() if "actor_kind" in r.values}
    graph = Graph(
        records=records,
        schemes=checked.schemes,
        outgoing=outgoing,
        incoming={target: tuple(links) for target, links in incoming.items()},
        by_concept={concept: tuple(ids) for concept, ids in concepts.items()},
        by_country={code: tuple(ids) for code, ids in sorted(countries.items())},
        by_sdg={goal: tuple(ids) for goal, ids in sdgs.items()},
        related=related,
        standings={one: find_standings(r, kinds) for one, r in records.items() if r.kind == "statement"},
    )
    return dataclasses.replace(graph, asked=find_asked(graph)), findings


def _walk_words(record: Record) -> Iterator[str]:
    """The keys of the words of a title and its keywords, stop words aside, in the language of the original."""
    tokens = read_tokens(record.original)
    keywords = record.values.get("keywords")
    own = [item for item in keywords if isinstance(item, Text)] if isinstance(keywords, tuple) else []
    for text in (record.title, *own):
        yield from (word[0][1] for word in tokens.read_told(text.show(record.original).value))


def _walk_links(record: Record, kind: Kind) -> tuple[Link, ...]:
    seen = dict.fromkeys((path, ref.id) for path, ref in walk_refs(record, kind))
    return tuple(Link(record.id, target, path, kind.name) for path, target in seen)


def _walk_countries(record: Record) -> Iterator[str]:
    places = record.values.get("places")
    for place in places if isinstance(places, tuple) else ():
        if isinstance(place, Mapping) and "country" in place:
            yield str(place["country"])
    for name in COUNTRY_FIELDS:
        codes = record.values.get(name)
        yield from (str(code) for code in codes) if isinstance(codes, tuple) else ()


def _walk_sdgs(record: Record) -> Iterator[str]:
    """The goals a record names; a target counts for its goal."""
    goals = record.values.get("sdgs")
    for goal in goals if isinstance(goals, tuple) else ():
        yield str(goal).partition(".")[0]


def _without_targets(record: Record, broken: set[str]) -> Record:
    lang = record.original
    values = {name: _plain(value, broken, lang) for name, value in record.values.items()}
    local = {
        lang: {name: _plain(value, broken, lang) for name, value in own.items()} for lang, own in record.local.items()
    }
    return dataclasses.replace(record, values=values, local=local)


def _plain(value: Value, broken: set[str], lang: str) -> Value:
    """The value with each reference to a broken record turned into its plain slug."""
    if isinstance(value, Ref) and value.id in broken:
        return value.id.partition("/")[2]
    if isinstance(value, Agent) and value.ref and value.ref.id in broken:
        label = Text({lang: value.ref.id.partition("/")[2]}, lang)
        return dataclasses.replace(value, ref=None, label=label)
    if isinstance(value, tuple):
        return tuple(_plain(item, broken, lang) for item in value)
    if isinstance(value, Mapping):
        return {name: _plain(item, broken, lang) for name, item in value.items()}
    return value
