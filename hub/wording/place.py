"""Where a word stands in a file: its line and its column."""

from __future__ import annotations

import re

ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
BLOCK = re.compile(r"[|>][^\n]*\n")
PREFIX = re.compile(r"(?:[&!][^\s]*\s+)*")


def find_place(lines: list[str], line: int, column: int, value: str, offset: int) -> tuple[int, int]:
    """The line and the column (both from 1) of the character `offset` of a scalar that begins at `line` (from 1) and
    `column` (from 0) of a file; the beginning itself where the source does not read like the value.

    White space may be folded, quotes doubled and characters escaped; all others stand in the source as in the value.
    """
    source = "\n".join(lines[line - 1 :])
    at = PREFIX.match(source, column)
    place = at.end() if at else column
    if header := BLOCK.match(source, place):
        place = header.end()
    quote = source[place : place + 1] if source[place : place + 1] in ("'", '"') else ""
    place += len(quote)
    for char in value[:offset]:
        place = _pass(source, place, char, quote)
        if place < 0:
            return line, column + 1
    while place < len(source) and source[place].isspace():
        place += 1
    before = source[:place]
    return line + before.count("\n"), place - before.rfind("\n")


def _pass(source: str, place: int, char: str, quote: str) -> int:
    """The place behind a character of a value, in its source; -1 where it is not there."""
    if char.isspace():
        return place
    while place < len(source) and source[place].isspace():
        place += 1
    if quote == '"' and (escape := ESCAPE.match(source, place)):
        if escape[4] == "\n":
            return _pass(source, escape.end(), char, quote)
        code = escape[1] or escape[2] or escape[3]
        is_same = chr(int(code, 16)) == char if code else escape[4] == char
        return escape.end() if is_same else -1
    if source[place : place + 1] != char:
        return -1
    return place + (2 if quote == "'" and source.startswith("''", place) else 1)
