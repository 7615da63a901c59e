"""French and Dutch words for one another: a floor under the thesaurus."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from hub.search.postings import Postings
from hub.text.language import DATA
from hub.text.tokens import Tokens

PAIR = ("fr", "nl")
MOST = 4
"""A word has at most so many translations."""


@functools.cache
def load_pairs() -> tuple[tuple[str, str, int], ...]:
    """The packaged table: French, Dutch and a weight from 1 to 9; its first lines say where it comes from."""
    lines = (DATA / "words-fr-nl.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple((french, dutch, int(weight)) for french, dutch, weight in rows)


def add_translations(
    more: dict[str, dict[str, Any]], lang: str, foreign: set[str], postings: Postings, tokens: Callable[[str], Tokens]
) -> None:
    """Adds to each word of `lang` its translations that the texts in the `foreign` languages have.

    To the first word of a phrase it adds the words that follow with the translation of the whole.
    """
    if lang not in PAIR:
        return
    other = PAIR[1 - PAIR.index(lang)]
    if other not in foreign:
        return
    found: dict[tuple[str, ...], dict[str, int]] = {}
    for row in load_pairs():
        source, target, weight = (row[0], row[1], row[2]) if lang == PAIR[0] else (row[1], row[0], row[2])
        keys, theirs = _keys(source, tokens(lang)), _keys(target, tokens(other))
        if keys and len(theirs) == 1 and theirs[0] in postings.groups:
            best = found.setdefault(keys, {})
            best[theirs[0]] = max(best.get(theirs[0], 0), weight)
    for (first, *rest), options in sorted(found.items()):
        top = max(options.values())
        best_first = sorted(options.items(), key=lambda item: (-item[1], item[0]))[:MOST]
        rows = [[key, max(round(9 * weight / top), 1)] for key, weight in best_first]
        if rest:
            more.setdefault(first, {}).setdefault("p", []).append([rest, rows])
        else:
            more.setdefault(first, {})["x"] = rows


def _keys(words: str, tokens: Tokens) -> tuple[str, ...]:
    return tuple(word[0][1] for word in tokens.read_told(words))
