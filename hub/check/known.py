"""The names that are no private person's: of actors, documents, themes, words of vocabularies and places."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from hub.check.mentions import list_words, walk_agents
from hub.model.concept import Scheme
from hub.model.record import Record, Value
from hub.model.text import Text

NAMING = ("actor", "resource", "theme", "framework")
"""The kinds whose titles are names; what a practice or a statement is called may hold anybody's."""
NAMES = ("title", "acronym")


@dataclass(frozen=True, slots=True)
class Known:
    """Folded names, each as its words, and all of them as one text."""

    names: frozenset[str]
    text: str

    def is_one(self, phrase: str) -> bool:
        """Whether these words are a whole known name."""
        return phrase in self.names

    def holds(self, phrase: str) -> bool:
        """Whether these words stand side by side in a known name."""
        return f" {phrase} " in self.text

    def with_own(self, names: Iterable[str]) -> Known:
        """The same, with names that only one record knows."""
        more = {_phrase(name) for name in names} - self.names - {""}
        if not more:
            return self
        return dataclasses.replace(self, names=self.names | more, text=self.text + _join(more))


def find_known(records: Iterable[Record], schemes: Mapping[str, Scheme], languages: Iterable[str]) -> Known:
    """All names that the content and the languages bring."""
    found = {_phrase(name) for source in (_walk_records(records), _walk_schemes(schemes)) for name in source}
    found |= {_phrase(name) for lang in languages for name in _walk_places(lang)}
    names = frozenset(found - {""})
    return Known(names, _join(names))


def list_own(record: Record) -> list[str]:
    """What a record itself calls those it speaks of and where it was said: bodies without a record, a meeting, a
    document."""
    labels = [text for agent in walk_agents((record.values,)) if agent.label for text in agent.label.by_lang.values()]
    return [*labels, *_texts(_inner(record, "issued_at", "event")), *_texts(_inner(record, "sources", "title"))]


def _walk_records(records: Iterable[Record]) -> Iterator[str]:
    for record in records:
        if record.kind in NAMING:
            for values in (record.values, *record.local.values()):
                yield from (text for name in NAMES for text in _texts(values.get(name)))
            yield from _texts(_inner(record, "former_names", "name"))
        yield from _texts(_inner(record, "places", "municipality"))


def _walk_schemes(schemes: Mapping[str, Scheme]) -> Iterator[str]:
    for scheme in schemes.values():
        for concept in scheme.concepts.values():
            yield from concept.label.by_lang.values()
            for names in (*concept.alt.values(), *concept.hidden.values()):
                yield from names


def _walk_places(lang: str) -> Iterator[str]:
    """Countries, continents, languages and great cities, as Unicode (CLDR) names them."""
    try:
        locale = Locale.parse(lang, sep="-")
    except (ValueError, UnknownLocaleError):
        return
    yield from locale.territories.values()
    yield from locale.languages.values()
    for zone, names in locale.time_zones.items():
        yield zone.rpartition("/")[2].replace("_", " ")
        yield str(names.get("city", ""))


def _inner(record: Record, name: str, key: str) -> tuple[Value, ...]:
    given = record.values.get(name)
    items = given if isinstance(given, tuple) else (given,)
    return tuple(item[key] for item in items if isinstance(item, Mapping) and key in item)


def _texts(value: Value | None) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Text):
        yield from value.by_lang.values()
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)


def _phrase(name: str) -> str:
    return " ".join(list_words(name))


def _join(names: Iterable[str]) -> str:
    return "".join(f"| {name} " for name in sorted(names)) + "|"
