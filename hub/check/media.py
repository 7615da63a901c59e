"""Images, sounds and documents whose consent does not hold: out of fields, lists and prose."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

from hub.check.body import name_medium
from hub.check.consent import ENDED
from hub.model.record import Part, Record, Value

GONE = "![](media/)"
"""Stands in a text where an image may no longer be shown."""

_WORDS = r"(?:\\.|[^\[\]\\]|\[(?:\\.|[^\[\]\\])*\])*"
_TITLE = r"""(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))"""
_TARGET = r"(?:<([^<>\n]*)>|([^\s<>()]+(?:\([^\s()]*\)[^\s<>()]*)*))"
INLINE = re.compile(rf"(!?)\[({_WORDS})\]\(\s*{_TARGET}(?:\s+{_TITLE})?\s*\)")
DEFINED = re.compile(
    rf"^ {{0,3}}\[((?:\\.|[^\[\]\\])+)\]:[ \t]*\n?[ \t]*{_TARGET}(?:[ \t]*\n?[ \t]*{_TITLE})?[ \t]*$\n?", re.MULTILINE
)
NAMED = re.compile(rf"(!?)\[({_WORDS})\](?:\[((?:\\.|[^\[\]\\])*)\])?")


def hide_media(record: Record, gone: frozenset[str]) -> Record:
    """The record with an empty medium in the place of each that may not be shown, and `GONE` in its prose."""
    values = _hide_values(record.values, gone)
    local = {lang: _hide_values(own, gone) for lang, own in record.local.items()}
    bodies = {lang: _hide_prose(parts, gone) for lang, parts in record.bodies.items()} if gone else record.bodies
    if (values, local, bodies) == (record.values, record.local, record.bodies):
        return record
    return dataclasses.replace(record, values=values, local=local, bodies=bodies, redacted=True)


def _hide_values(values: Mapping[str, Value], gone: frozenset[str]) -> Mapping[str, Value]:
    media = values.get("media")
    shown: dict[str, Value] = {name: value for name, value in values.items() if name != "file" or value not in gone}
    if isinstance(media, tuple):
        shown["media"] = tuple({"file": ""} if _is_gone(item, gone) else item for item in media)
    return values if shown == values else MappingProxyType(shown)


def _is_gone(item: Value, gone: frozenset[str]) -> bool:
    return isinstance(item, Mapping) and (item.get("consent") == ENDED or item.get("file") in gone)


def _hide_prose(parts: tuple[Part, ...], gone: frozenset[str]) -> tuple[Part, ...]:
    labels = {
        _fold(match[1])
        for part in parts
        if "]:" in part.markdown
        for match in DEFINED.finditer(part.markdown)
        if _leads_to(match[2] or match[3], gone)
    }
    return tuple(_hide_in_part(part, labels, gone) for part in parts)


def _hide_in_part(part: Part, labels: set[str], gone: frozenset[str]) -> Part:
    def drop(match: re.Match[str]) -> str:
        return "" if _leads_to(match[2] or match[3], gone) else match[0]

    def clear(match: re.Match[str]) -> str:
        return _replace(match) if _leads_to(match[3] or match[4], gone) else match[0]

    def clear_named(match: re.Match[str]) -> str:
        return _replace(match) if _fold(match[3] or match[2]) in labels else match[0]

    markdown = part.markdown
    if labels:
        markdown = NAMED.sub(clear_named, DEFINED.sub(drop, markdown))
    if "](" in markdown:
        # Twice: an image may be the words of a link.
        markdown = INLINE.sub(clear, INLINE.sub(clear, markdown))
    return part if markdown == part.markdown else dataclasses.replace(part, markdown=markdown)


def _replace(match: re.Match[str]) -> str:
    """What stays of an image or a link: the mark of what is gone, or the words alone."""
    return GONE if match[1] else match[2]


def _leads_to(target: str, gone: frozenset[str]) -> bool:
    return name_medium(target) in gone


def _fold(label: str) -> str:
    return " ".join(label.casefold().split())


def find_file_name(gone: frozenset[str], text: str) -> str:
    """The first of the hidden files whose path still stands in a text, or nothing."""
    for name in sorted(gone):
        forms = "|".join(re.escape(form) for form in dict.fromkeys((name, quote(name))))
        if re.search(rf"(?:(?<=media/)|(?<![\w/-]))(?:{forms})(?![\w-])", text):
            return name
    return ""
