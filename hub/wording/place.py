"""Where a word stands in a file: its line and its column."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
MEANT = dict(zip("0abtnvfreN_LP", "\0\a\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True))
"""What an escaped letter means where it is not that letter."""
ACCENTED = re.compile(".[\u0300-\u036f]*", re.DOTALL)
BLOCK = re.compile(r"[|>][^\n]*\n")
LINE_END = re.compile("\n")
PREFIX = re.compile(r"(?:[&!][^\s]*\s+)*")


def list_lines(text: str) -> list[int]:
    """Where the lines of a text begin."""
    return [0, *(match.end() for match in LINE_END.finditer(text))]


def count_place(beginnings: Sequence[int], offset: int) -> tuple[int, int]:
    """The line and the column (both from 1) of a character of a text whose lines have these beginnings."""
    line = bisect_right(beginnings, offset)
    return line, offset - beginnings[line - 1] + 1


def find_column(typed: str, column: int) -> int:
    """The column in a line as it was typed of a column in the same line with its accents composed."""
    composed = 1
    for match in ACCENTED.finditer(typed):
        if composed >= column:
            return match.start() + 1
        composed += len(unicodedata.normalize("NFC", match[0]))
    return len(typed) + 1


def find_place(lines: list[str], line: int, column: int, value: str, offset: int) -> tuple[int, int]:
    """The line and the column (both from 1) of the character `offset` of a scalar that begins at `line` (from 1) and
    `column` (from 0) of a file; the beginning itself where the source does not read like the value.

    White space may be folded, quotes doubled, accents typed apart and characters escaped; all others stand in the
    source as in the value.
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
    before = source[: _skip_space(source, place, quote)]
    place = len(before)
    return line + before.count("\n"), place - before.rfind("\n")


def _pass(source: str, place: int, char: str, quote: str) -> int:
    """The place behind a character of a value, in its source; -1 where it is not there."""
    if char.isspace():
        return place
    place = _skip_space(source, place, quote)
    if quote == '"' and (escape := ESCAPE.match(source, place)):
        return escape.end() if _read_escape(escape) == char else -1
    if quote == "'" and char == quote:
        return place + 2 if source.startswith("''", place) else -1
    typed = ACCENTED.match(source, place)
    if typed and unicodedata.normalize("NFC", typed[0]) == char:
        return typed.end()
    return place + 1 if source[place : place + 1] == char else -1


def _skip_space(source: str, place: int, quote: str) -> int:
    """The place behind the white space at a place, that which is escaped too."""
    while place < len(source):
        escape = ESCAPE.match(source, place) if quote == '"' else None
        if not (_read_escape(escape) if escape else source[place]).isspace():
            break
        place = escape.end() if escape else place + 1
    return place


def _read_escape(escape: re.Match[str]) -> str:
    """The character that an escape stands for."""
    code = escape[1] or escape[2] or escape[3]
    return chr(int(code, 16)) if code else MEANT.get(escape[4], escape[4])
