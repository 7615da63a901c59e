"""What a person typed → what to look for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hub.text.tokens import Tokens, Word

QUOTED = re.compile(r"(-?)[\"“”„«]\s*([^\"“”„«»]*?)\s*(?:[\"“”»]|$)")
EXCLUDED = re.compile(r"(?:^|\s)-(?=\w)(\S+)")
MOST = 24
"""So many words of a query count; those that follow are left out."""


@dataclass(frozen=True, slots=True)
class Query:
    """The words to find, the groups of words to leave out together, and the phrases that must stand as they are.

    `words` holds no stop word unless it would be empty; `open` says that the last word may go on.
    """

    words: tuple[Word, ...]
    excluded: tuple[tuple[Word, ...], ...] = ()
    phrases: tuple[tuple[Word, ...], ...] = ()
    open: bool = False


def parse_query(text: str, tokens: Tokens, *, typing: bool = False) -> Query:
    """The query of a text: `"…"` or `« … »` for a phrase, `-word` or `-"…"` to leave out, any other word to find."""
    excluded: list[tuple[Word, ...]] = []
    phrases: list[tuple[Word, ...]] = []

    def take_phrase(found: re.Match[str]) -> str:
        words = tuple(tokens.read(found[2]))
        if found[1]:
            excluded.append(words)
            return " "
        if len(words) > 1:
            phrases.append(words)
        return f" {found[2]} "

    def take_word(found: re.Match[str]) -> str:
        excluded.append(tuple(tokens.read(found[1])))
        return " "

    rest = EXCLUDED.sub(take_word, QUOTED.sub(take_phrase, text))
    every = list(tokens.read(rest))
    words = list(tokens.read_told(rest)) or every
    last = typing and bool(every) and words[-1:] == every[-1:] and rest[-1:].isalnum()
    return Query(_unique(words)[:MOST], tuple(excluded), tuple(phrases), last)


def _unique(words: list[Word]) -> tuple[Word, ...]:
    return tuple(dict.fromkeys(words))
