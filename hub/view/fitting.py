"""How much text fits a card: reckoned from the widths of letters, so that no page needs a script to be printed.

Widths are those of the hub's text typeface, in parts of the type's size and rounded up (`assets/fonts`); a bold or
broader face is reckoned by how much broader it is.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping

POINT = 25.4 / 72
"""Millimetres of a typographic point."""

CLASSES: Mapping[str, float] = {
    "iljíìîï|.,:;'`’‘·! \u00a0\u202f": 0.29,
    'ftrIJ()[]{}/\\-‑"“”„°¹²³‹›': 0.39,
    "yvzscxkç?*•": 0.5,
    "mwMWœÆæ%&@—…©®½¼¾": 0.93,
    "Œ": 1.05,
}
WIDTHS = {letter: width for letters, width in CLASSES.items() for letter in letters}
LOWER, UPPER, OTHER = 0.57, 0.72, 1.05
LATIN = 0x250
"""Where the letters of the hub's typefaces end; others come from the reader's own, which are wider."""


def count_lines(text: str, width: float, size: float, broad: float = 1.0) -> int:
    """How many lines a text takes in a column `width` mm wide, in type of `size` points, `broad` times the text's."""
    room = width / (size * POINT * broad)
    lines, used = 1, 0.0
    for word in text.split(" "):
        long = _measure(word)
        space = WIDTHS[" "] if used else 0.0
        if used + space + long <= room:
            used += space + long
            continue
        lines += bool(used)
        # A word longer than a line is broken anywhere; a letter may be left over at the end of each.
        whole = math.ceil(long / max(room - OTHER, OTHER)) - 1 if long > room else 0
        lines += whole
        used = room if whole else long
    return lines


@functools.lru_cache(maxsize=20_000)
def _measure(word: str) -> float:
    return sum(WIDTHS.get(letter) or _reckon(letter) for letter in word)


def _reckon(letter: str) -> float:
    if ord(letter) >= LATIN:
        return OTHER
    return UPPER if letter.isupper() else LOWER
