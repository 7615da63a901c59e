"""Terms in a text: the longest first, none inside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hub.model.wording import Hit
from hub.text.fold import fold, normalise
from hub.wording.names import Around
from hub.wording.reading import EXACT, Word
from hub.wording.terms import Expression, Lexicon

WHITE = re.compile(r"\s+")


class Found(NamedTuple):
    """An expression in a text, from its first word to its last (numbers of words)."""

    start: int
    end: int
    expression: Expression
    first: int
    last: int


def find_hits(text: str, lexicon: Lexicon) -> list[Hit]:
    """The terms of every usage in a text, in order.

    They do not overlap: a longer expression wins, whatever its usage, and a name hides the words in it.
    """
    if not lexicon.may_hold(text):
        return []
    return [hit for start, end in lexicon.reader.find_stretches(text) for hit in _find_in(text, start, end, lexicon)]


def _find_in(text: str, start: int, end: int, lexicon: Lexicon) -> list[Hit]:
    """The terms in a stretch of a text."""
    words = list(lexicon.reader.read(text, start, end))
    found = sorted(_find_all(text, words, lexicon), key=_prefer)
    around = Around(text, words, lexicon)
    taken: set[int] = set()
    hits: list[Hit] = []
    for one in found:
        numbers = range(one.first, one.last + 1)
        if not taken.isdisjoint(numbers):
            continue
        taken.update(numbers)
        if one.expression.term and not around.is_name(one.first, one.last, one.expression):
            hits.append(Hit(one.start, one.end, one.expression.term))
    return sorted(hits)


def _prefer(one: Found) -> tuple[int, int, str]:
    """What is longer comes first, then what stands first; of one place, a name."""
    return one.start - one.end, one.start, one.expression.term


def _find_all(text: str, words: Sequence[Word], lexicon: Lexicon) -> Iterator[Found]:
    for place, word in enumerate(words):
        for known in (*word.words, *word.heads, *word.tails):
            for expression in lexicon.by_first.get(known, ()):
                last = _match(text, words, place, expression, lexicon)
                if last is not None and not _is_adjective(text, words, place, expression, lexicon):
                    yield Found(word.start, words[last].end, expression, place, last)


def _match(text: str, words: Sequence[Word], place: int, expression: Expression, lexicon: Lexicon) -> int | None:
    """The number of the last word, where the words from `place` on are those of the expression."""
    last = place + len(expression.words) - 1
    if last >= len(words):
        return None
    for number, (wanted, capital) in enumerate(zip(expression.words, expression.capitals, strict=True)):
        word = words[place + number]
        if capital == "1" and not word.is_capital:
            return None
        if wanted not in word.words and not _is_compound(word, wanted, expression, number):
            return None
        if number and not expression.name:
            gap = text[words[place + number - 1].end : word.start]
            if not lexicon.patterns.gaps[expression.gaps[number - 1]].fullmatch(gap):
                return None
    if expression.name and not _is_same(text[words[place].start : words[last].end], expression.name):
        return None
    return last


def _is_compound(word: Word, wanted: str, expression: Expression, number: int) -> bool:
    """Whether a compound stands for a whole form, or begins with its last word behind a hyphen (Noord-Zuidbeleid)."""
    if expression.name or number < len(expression.words) - 1:
        return False
    if number:
        return wanted in word.heads and expression.gaps[-1] == "-"
    is_known = any(not known.startswith(EXACT) for known in word.words)
    return not is_known and (wanted in word.heads or wanted in word.tails)


def _is_same(text: str, name: str) -> bool:
    return tidy(text) == tidy(name)


def tidy(text: str) -> str:
    """A text with one kind of apostrophe and of space."""
    return WHITE.sub(" ", text.replace("’", "'"))


def _is_adjective(text: str, words: Sequence[Word], place: int, expression: Expression, lexicon: Lexicon) -> bool:
    """Whether a word that is a term as a noun follows another noun: confiance mutuelle."""
    if not place or len(expression.words) > 1 or expression.words[0] not in lexicon.patterns.lists["adjectives"]:
        return False
    before = words[place - 1]
    gap = text[before.end : words[place].start]
    return (
        bool(lexicon.patterns.gaps[" "].fullmatch(gap))
        and fold(normalise(before.text)) not in lexicon.patterns.lists["leading"]
    )
