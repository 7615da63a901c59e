"""All forms of an index, those that begin or end alike in one small file: where a misspelt word is looked for.

`v/<n>.json` holds them in the order of the alphabet, `e/<n>.json` turned round and so in the order of their ends. Each
file is one string of front-coded words (Witten, Moffat and Bell 1999): a digit or capital for the letters that a word
shares with the one before it, up to 35, then the rest of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SIZE = 4_000
"""Characters after which the next word starts a new file: about 1.5 kB compressed."""
SHORTEST = 3
"""Shorter forms are proposed for no word."""
ROW = re.compile(r"([0-9A-Z])([^0-9A-Z]*)")


def gather_forms(forms: Iterable[str]) -> list[str]:
    """Those of some forms that may be proposed, each once: words in small letters, and nothing else."""
    return sorted({form for form in forms if len(form) >= SHORTEST and form.isalpha() and form == form.lower()})


def turn(word: str) -> str:
    """A word from its end to its beginning."""
    return word[::-1]


def write_words(words: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The files of words, each with the first letters that tell it from the one before."""
    rows: list[str] = []
    size, first, last = 0, "", ""
    for word in sorted(words):
        shared = _count_shared(last, word)
        if size > SIZE:
            yield first, _join(rows)
            rows, size, first, shared = [], 0, word[: shared + 1], 0
        rows.append(DIGITS[shared] + word[shared:])
        size, last = size + len(rows[-1]), word
    if rows:
        yield first, _join(rows)


def _count_shared(one: str, other: str) -> int:
    """How many letters two words begin with alike, as far as a digit tells."""
    shared = min(len(one), len(other), len(DIGITS) - 1)
    while not other.startswith(one[:shared]):
        shared -= 1
    return shared


def _join(rows: list[str]) -> bytes:
    return json.dumps("".join(rows), ensure_ascii=False).encode()


def read_words(content: bytes) -> list[str]:
    """The words of a file."""
    words, last = [], ""
    for shared, rest in ROW.findall(json.loads(content)):
        last = last[: DIGITS.index(shared)] + rest
        words.append(last)
    return words
