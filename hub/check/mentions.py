"""Where a name still stands: in the words of a record, however they are dressed, or in its address."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from hub.model.raw import RawFile, RawList, RawMap, RawNode, RawScalar
from hub.model.record import Agent, Record
from hub.model.text import Text

LAST_MARK = 0x1F000
"""No script has a combining mark beyond (Unicode 16)."""

JOINED = 7
"""From so many letters on a name in one word is nobody else's, and no other word."""

Place = tuple[str, int, str]
"""Path, line and field."""


def list_words(name: str) -> tuple[str, ...]:
    """The words of a name, without capitals and accents."""
    return tuple(re.findall(r"\w+", _fold(name)))


def find_mention(names: Iterable[str], text: str) -> str:
    """The first of `names` that stands in a text that `show_all` or `show_text` made, or nothing."""
    return next((name for name in names if _stands_in(name, text)), "")


def show_all(record: Record) -> str:
    """All words of a record, its address included, in one folded text."""
    return show_text(" ".join((*walk_strings(record), record.slug.replace("-", " "))))


def show_text(text: str) -> str:
    """A text in the form in which names are sought in it: what a browser would show of it, folded."""
    return _fold(unescape(unquote(text)) if "%" in text else unescape(text))


def locate(name: str, files: Iterable[RawFile]) -> Place | None:
    """Where a name first stands in the files of a record: the typed value or the line of the text."""
    for file in files:
        for field, scalar in _walk_scalars(file.front, ""):
            if _stands_in(name, show_text(scalar.value)):
                return file.path, scalar.line, field
        for number, line in enumerate(file.body.split("\n"), file.body_line):
            if _stands_in(name, show_text(line)):
                return file.path, number, "body"
        if _stands_in(name, show_text(file.body)):
            return file.path, file.body_line, "body"
    return None


def walk_strings(record: Record) -> Iterator[str]:
    """Every text in a record, in all its languages."""
    yield from _strings(record.values)
    yield from _strings(record.local)
    for translation in record.translations.values():
        yield from _strings(translation.by)
    for parts in record.bodies.values():
        for part in parts:
            yield part.heading
            yield part.markdown


def walk_persons(record: Record) -> Iterator[str]:
    """The name of every person that a record names as one: with her consent, or as a public author."""
    values = (record.values, record.local, tuple(one.by for one in record.translations.values() if one.by))
    yield from (agent.person for agent in walk_agents(values) if agent.person)


def walk_agents(value: object) -> Iterator[Agent]:
    """Every agent in some values, however deep."""
    if isinstance(value, Agent):
        yield value
    elif isinstance(value, Mapping | tuple):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from walk_agents(inner)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Text):
        yield from value.by_lang.values()
    elif isinstance(value, Agent):
        yield value.person
        for text in (value.label, value.role):
            yield from _strings(text)
    elif isinstance(value, Mapping | tuple):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _strings(inner)


def _walk_scalars(node: RawNode, at: str) -> Iterator[tuple[str, RawScalar]]:
    if isinstance(node, RawScalar):
        yield at, node
    elif isinstance(node, RawList):
        for index, item in enumerate(node.items):
            yield from _walk_scalars(item, f"{at}[{index}]")
    elif isinstance(node, RawMap):
        for name, item in node.entries.items():
            yield from _walk_scalars(item, f"{at}.{name}" if at else name)


def _stands_in(name: str, text: str) -> bool:
    pattern = _find_pattern(name)
    return pattern is not None and pattern.search(text) is not None


@functools.lru_cache(maxsize=1000)
def _find_pattern(name: str) -> re.Pattern[str] | None:
    """How a name is found: its words side by side, as whole words with a genitive s or without, the family name
    first or last, and as one word as in addresses and the names of files; scripts that join words or put particles
    to them are searched letter by letter."""
    words = list_words(name)
    if not words:
        return None
    orders = dict.fromkeys((words, (*words[-1:], *words[:-1])))
    spaced = "|".join(r"[\W_]+".join(map(re.escape, order)) for order in orders)
    if not "".join(words).isascii():
        return re.compile(spaced)
    joined = [re.escape("".join(order)) for order in orders] if len("".join(words)) >= JOINED else []
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join((spaced, *joined))})s?(?![^\W\d_])")


def _fold(text: str) -> str:
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return " ".join((plain if plain.isascii() else _undress(plain)).casefold().split())


def _undress(text: str) -> str:
    return _find_marks().sub("", text)


@functools.cache
def _find_marks() -> re.Pattern[str]:
    """Accents apart from their letters: ten times faster than asking of each letter what it is."""
    return re.compile(f"[{''.join(filter(unicodedata.combining, map(chr, range(0x300, LAST_MARK))))}]+")
