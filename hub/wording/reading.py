"""A text → its words as terms need them: where they stand, and of which expressions they may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from hub.text.fold import fold, normalise
from hub.text.remember import Remembered
from hub.wording.compounds import Parts
from hub.wording.inflection import spell
from hub.wording.patterns import Patterns

MARKS = "·•‧∙⋅∘・.-‑/("
"""What may stand behind a word in inclusive writing."""

CHUNK = re.compile(r"\S+")
CLOSING = ".,;:!?"
"""What may stand behind a word and never belongs to it."""
NOTHING: frozenset[str] = frozenset()
LETTERS = re.compile(r"[^\W_]+")
EDGE = 3
"""By so many letters at its beginning, or at its end, a word that cannot be of a term is told from most that are."""
AROUND = 24
"""So many chunks around a term may say that it is a part of a name."""
EXACT = "="
"""The mark of a word of a name, which stands as it is."""

Known = tuple[str, ...]
"""Words of expressions."""


class Word(NamedTuple):
    """A word of a text: the words of expressions that it may be, or begin or end with as a compound."""

    start: int
    end: int
    text: str
    words: Known
    heads: Known
    tails: Known

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1] != self.text[:1].lower()

    @property
    def is_loud(self) -> bool:
        """Whether it is in capitals altogether."""
        return is_loud(self.text)


def is_loud(word: str) -> bool:
    """Whether a word of two letters or more is in capitals altogether."""
    return len(word) > 1 and word == word.upper() and word != word.lower()


class Reader:
    """Reads texts by the spellings of words; remembers each word and each chunk between two spaces."""

    def __init__(
        self,
        patterns: Patterns,
        words: Mapping[str, Known],
        exact: frozenset[str],
        parts: Parts,
        anchors: Mapping[str, Sequence[frozenset[str]]],
        expand: Callable[[str], tuple[str, ...]],
    ) -> None:
        """Nothing was read yet.

        `words` are those of expressions by their spellings, `exact` those of names. One of the `anchors` stands in
        each expression, with some words beside it.
        """
        self.word, self.inclusive = patterns.word, patterns.inclusive
        self.words, self.exact, self.parts, self.anchors, self.expand = words, exact, parts, anchors, expand
        self.folded: dict[str, Known] = {}
        for spelling, known in words.items():
            self.folded[fold(spelling)] = tuple(dict.fromkeys((*self.folded.get(fold(spelling), ()), *known)))
        anchored = (spelling for spelling, known in self.folded.items() if not anchors.keys().isdisjoint(known))
        self.starts = {fold(spelling)[:EDGE] for spelling in (*anchored, *parts.heads)}
        self.ends = {fold(spelling)[-EDGE:] for spelling in parts.tails}
        self.seen = Remembered(self._see)
        self.seen_inclusive = Remembered(self._see_inclusive)
        self.known = Remembered(self._list_known)
        self.anchored = Remembered(self._is_anchored)

    def may_hold(self, text: str) -> bool:
        """Whether a term may stand in a text: one look at each chunk between two white spaces."""
        return any(map(self.anchored.__getitem__, text.split()))

    def find_stretches(self, text: str) -> list[tuple[int, int]]:
        """The stretches of a text in which a term may stand, with `AROUND` chunks before and behind it."""
        chunks = list(CHUNK.finditer(text))
        stretches: list[tuple[int, int]] = []
        for place, chunk in enumerate(chunks):
            if not self.anchored[chunk[0]] or not self._has_company(chunks, place):
                continue
            start = chunks[max(place - AROUND, 0)].start()
            end = chunks[min(place + AROUND, len(chunks) - 1)].end()
            if stretches and start <= stretches[-1][1]:
                start = stretches.pop()[0]
            stretches.append((start, end))
        return stretches

    def _has_company(self, chunks: Sequence[re.Match[str]], place: int) -> bool:
        """Whether the words that stand beside an anchor in an expression stand about it in the text."""
        here = self.known[chunks[place][0]]
        near = here.union(*(self.known[chunk[0]] for chunk in chunks[max(place - 1, 0) : place + 2]))
        return any(beside <= near for word in here for beside in self.anchors.get(word, ()))

    def read(self, text: str, start: int, stop: int) -> Iterator[Word]:
        """The words of a stretch of a text in order."""
        end = start
        for match in self.word.finditer(text, start, stop):
            if match.start() < end:
                continue
            start, end = match.span()
            if text[end : end + 1] in MARKS and end < len(text):
                wide = self.inclusive.match(text, start)
                if wide and (known := self.seen_inclusive[wide[0]]):
                    end = wide.end()
                    yield Word(start, end, wide[0], known, (), ())
                    continue
            yield Word(start, end, match[0], *self.seen[match[0]])

    def _see(self, word: str) -> tuple[Known, Known, Known]:
        spelling = spell(word)
        known = self.words.get(spelling) or (self.folded.get(fold(normalise(word)), ()) if is_loud(word) else ())
        heads, tails = self.parts.split(spelling) if self.parts.heads else ((), ())
        return (*known, EXACT + spelling) if EXACT + spelling in self.exact else known, heads, tails

    def _see_inclusive(self, word: str) -> Known:
        forms = self.expand(normalise(word))
        return tuple(dict.fromkeys(one for form in forms for one in self.folded.get(fold(form), ())))

    def _list_known(self, chunk: str) -> frozenset[str]:
        if (bare := chunk.rstrip(CLOSING)).isalpha():
            return NOTHING.union(*self.seen[bare])
        words = self.read(chunk, 0, len(chunk))
        return frozenset(known for word in words for known in (*word.words, *word.heads, *word.tails))

    def _is_anchored(self, chunk: str) -> bool:
        """Whether a chunk holds a word that tells a term; to read it takes long, and most are told by their edges."""
        plain = chunk.lower() if chunk.isascii() else fold(normalise(chunk))
        words = (plain,) if plain.isalpha() else LETTERS.findall(plain)
        if not any(word[:EDGE] in self.starts or word[-EDGE:] in self.ends for word in words):
            return False
        return not self.anchors.keys().isdisjoint(self.known[chunk])
