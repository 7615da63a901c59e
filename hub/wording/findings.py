"""Terms in a file → findings: one for each term, at the first place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hub.model.finding import Finding
from hub.wording.terms import Lexicon

ROOM = 200
"""A reason is shortened to sentences of together so many characters, but for the first."""
SENTENCE = re.compile(r"(?<=[.!?…])[ \u00a0](?=[^a-zà-ÿ])")
MOST = 3
"""So many proposals are named."""
CODES = {"avoid": "word-avoid", "debated": "word-debated"}


class Spot(NamedTuple):
    """A term as it stands in a file, from line and column 1 on."""

    term: str
    word: str
    line: int
    column: int
    field: str


def make_findings(path: str, spots: Iterable[Spot], lexicon: Lexicon) -> Iterator[Finding]:
    """What there is to say of each term that stands in a file, in the order of their first places."""
    by_term: dict[str, list[Spot]] = {}
    for spot in sorted(spots, key=lambda spot: (spot.line, spot.column)):
        by_term.setdefault(spot.term, []).append(spot)
    for term_id, (first, *others) in by_term.items():
        term = lexicon.terms[term_id]
        lines = sorted({spot.line for spot in others} - {first.line})
        args = {
            "value": " ".join(first.word.split()),
            "reason": shorten_sentences(term.why) or term.title,
            "nearest": " / ".join(term.instead[:MOST]),
            "lines": ", ".join(map(str, lines)),
        }
        yield Finding(CODES[term.usage], path, first.line, first.field, args, first.column)


def shorten_sentences(text: str, room: int = ROOM) -> str:
    """The first sentences of a text that have room together; the first one always."""
    shown = ""
    for sentence in SENTENCE.split(text):
        if shown and len(shown) + 1 + len(sentence) > room:
            break
        shown = f"{shown} {sentence}" if shown else sentence
    return shown
