"""Compounds that begin or end with a word of a term, by a list of common words small enough for a page."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hub.text.common import list_words
from hub.text.fold import fold, normalise
from hub.wording.patterns import read_patterns

COMPOUNDING = ("nl",)
"""The languages that write compounds as one word."""
SHORTEST_HEAD = 5
"""A shorter word of a term is no first part: vzw."""
SHORTEST_TAIL = 6
"""A shorter one is no last part: a werkgever is no gever."""
SHORTEST = 3
"""A common word behind a term has so many letters or more."""
LEADING = 4
"""A common word before a term has so many: aanklacht is not a klacht."""
INNER = 4
"""A common word inside another compound has so many."""
LONGEST = 10
"""A longer common word is a compound itself, and would only make the list heavy."""
ENDLESS = 60
"""What has more letters is no word: an image that was pasted as text."""
OFTEN = Path(__file__).parent / "data" / "often-nl.txt"
"""The words that are met most often; `bin/make-often-words` makes them from the word list that search counts with."""


@functools.cache
def list_common(lang: str) -> frozenset[str]:
    """The common words that compounds of a language are made of, folded; none where it writes none."""
    if lang not in COMPOUNDING:
        return frozenset()
    entries = (*list_words(lang), read_patterns(lang).source["parts"])
    words = {fold(normalise(word)) for entry in entries for word in entry.split()}
    words.update(OFTEN.read_text("utf-8").split())
    return frozenset(word for word in words if word.isascii() and word.isalpha() and SHORTEST <= len(word) <= LONGEST)


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """Takes compounds apart: `heads` and `tails` send spellings of words of terms, as first and as last part, to the
    words of expressions that they may be; `singulars` are endings of a plural and what stands there without it."""

    heads: Mapping[str, tuple[str, ...]]
    tails: Mapping[str, tuple[str, ...]]
    common: frozenset[str]
    links: Sequence[str]
    singulars: Sequence[Sequence[str]]
    rules: tuple[tuple[re.Pattern[str], str], ...] = field(init=False)

    def __post_init__(self) -> None:
        """The endings in Python's spelling."""
        rules = ((re.compile(ending), re.sub(r"\$(\d)", r"\\\1", other)) for ending, other in self.singulars)
        object.__setattr__(self, "rules", tuple(rules))

    def split(self, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words of terms that a folded word begins with and those that it ends with, where the rest is common."""
        return (self._find_heads(word), self._find_tails(word)) if len(word) <= ENDLESS else ((), ())

    def _find_heads(self, word: str) -> tuple[str, ...]:
        for place in range(len(word) - SHORTEST, SHORTEST, -1):
            known = self.heads.get(word[:place])
            if known and any(self._is_made(word[place + len(link) :]) for link in self._links_after(word, place)):
                return known
        return ()

    def _find_tails(self, word: str) -> tuple[str, ...]:
        for place in range(LEADING, len(word) - SHORTEST_TAIL + 1):
            known = self.tails.get(word[place:])
            if known and any(self._is_head(word[: place - len(link)]) for link in self._links_before(word, place)):
                return () if self._is_part(word) else known
        return ()

    def _links_after(self, word: str, place: int) -> list[str]:
        return [link for link in self.links if word.startswith(link, place)]

    def _links_before(self, word: str, place: int) -> list[str]:
        return [link for link in self.links if word[:place].endswith(link)]

    def _is_head(self, word: str) -> bool:
        return len(word) >= LEADING and self._is_made(word)

    def _is_made(self, word: str) -> bool:
        """Whether a word is common, or made of two that are."""
        if self._is_part(word):
            return True
        return any(
            self._is_part(word[place:]) and any(word[: place - len(link)] in self.common for link in links)
            for place in range(INNER, len(word) - INNER + 1)
            if (links := [link for link in self._links_before(word, place) if place - len(link) >= INNER])
        )

    def _is_part(self, word: str) -> bool:
        """Whether a word, or its singular, is common."""
        if len(word) < SHORTEST:
            return False
        return word in self.common or any(ending.sub(other, word) in self.common for ending, other in self.rules)
