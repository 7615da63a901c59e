"""An item put at the end of a list in the front matter of a file, all other bytes staying as they are."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

import yaml

from hub.model.finding import Finding
from hub.model.raw import RawList, RawNode, RawScalar
from hub.read.front import FENCE, OTHER_BREAKS, read_yaml, split_fences

Item = Mapping[str, "str | Item"]
"""The keys and texts of an item, in their order."""

Plain = str | list["Plain"] | dict[str, "Plain"]
"""Front matter without its lines."""

BARE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Texts that need no quotes: slugs, dates and codes of languages."""

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


class Insertion(NamedTuple):
    """A text put into another at an index."""

    at: int
    text: str


def add_item(text: str, name: str, item: Item) -> tuple[str, Insertion] | None:
    """The text of a record file with `item` at the end of its list `name`, and what was put in.

    The new text is read again as records are: nothing comes back where anything but the list would be another.
    """
    front = read_front(text)
    if front is None:
        return None
    insertion = _find_insertion(text, name, item)
    if insertion is None:
        return None
    new = text[: insertion.at] + insertion.text + text[insertion.at :]
    old_items = front[0].get(name)
    expected = {**front[0], name: [*(old_items if isinstance(old_items, list) else []), as_plain(item)]}
    return (new, insertion) if read_front(new) == (expected, front[1]) else None


def read_front(text: str) -> tuple[dict[str, Plain], str] | None:
    """The front matter and the body of a record file, as records are read; nothing where there is anything wrong."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    split = split_fences(unicodedata.normalize("NFC", text))
    if not isinstance(split, tuple):
        return None
    found = list[Finding]()
    raw = read_yaml(split[0], "", 2, found)
    if raw is None or found:
        return None
    return {key: _strip_lines(node) for key, node in raw.entries.items()}, split[1]


def _strip_lines(node: RawNode) -> Plain:
    """A node without its lines; spaces around a text mean nothing to any field."""
    if isinstance(node, RawScalar):
        return node.value.strip()
    if isinstance(node, RawList):
        return [_strip_lines(item) for item in node.items]
    return {key: _strip_lines(value) for key, value in node.entries.items()}


def as_plain(value: str | Item) -> Plain:
    """A text or an item as front matter that was read has it."""
    return value if isinstance(value, str) else {key: as_plain(inner) for key, inner in value.items()}


def _find_insertion(text: str, name: str, item: Item) -> Insertion | None:
    start, end = _find_front(text)
    try:
        root = yaml.compose(text[start:end].translate(OTHER_BREAKS), Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    if root is None or not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    newline = "\r\n" if "\r\n" in text[:end] else "\n"
    key, value = next(((key, value) for key, value in root.value if key.value == name), (None, None))
    if key is None:
        margin = root.start_mark.column
        lines = [f"{name}:", *_block(item, margin + 2)]
        return Insertion(end, "".join(f"{' ' * margin * (not n)}{line}{newline}" for n, line in enumerate(lines)))
    if isinstance(value, yaml.SequenceNode) and value.flow_style:
        if not value.value:
            return Insertion(start + value.end_mark.index - 1, _flow(item))
        return Insertion(start + value.value[-1].end_mark.index, f", {_flow(item)}")
    if isinstance(value, yaml.SequenceNode):
        column, after = value.start_mark.column, _find_last(value)
    elif isinstance(value, yaml.ScalarNode) and not value.value and value.style is None:
        column, after = key.start_mark.column + 2, key
    else:
        return None
    at = start + _line_after(text[start:end], after)
    return Insertion(at, "".join(f"{line}{newline}" for line in _block(item, column)))


def _find_front(text: str) -> tuple[int, int]:
    """Where the text between the two fences begins and ends."""
    fences = [found for found in LINE.finditer(text) if FENCE.match(found[0].rstrip("\r\n").removeprefix("\ufeff"))]
    return fences[0].end(), fences[1].start()


def _find_last(node: yaml.Node) -> yaml.Node:
    """The scalar or list in brackets with which a node ends."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node


def _line_after(front: str, node: yaml.Node) -> int:
    """Where the line after a node begins; a text in several lines (`|`, `>`) ends where the next line begins."""
    end: int = node.end_mark.index
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return end - int(node.end_mark.column)
    found = LINE.match(front, end)
    assert found is not None
    return found.end()


def _block(item: Item, column: int) -> list[str]:
    """The lines of an item of a list whose dashes stand in a column."""
    if not item:
        return [f"{' ' * column}- {{}}"]
    lines = [f"{key}: {_show(value)}" for key, value in item.items()]
    return [f"{' ' * column}{'  ' if number else '- '}{line}" for number, line in enumerate(lines)]


def _show(value: str | Item) -> str:
    return _quote(value) if isinstance(value, str) else _flow(value)


def _flow(item: Item) -> str:
    return "{" + ", ".join(f"{key}: {_show(value)}" for key, value in item.items()) + "}"


def _quote(text: str) -> str:
    """A text as YAML reads it back: JSON's strings are YAML's (YAML 1.2, section 1.3)."""
    return text if BARE.fullmatch(text) else json.dumps(text, ensure_ascii=False)
