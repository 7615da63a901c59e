"""French and Dutch words for one another: a floor under the thesaurus."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from hub.model.document import WEIGHTS
from hub.search.postings import PART, Group, Postings
from hub.text.language import DATA
from hub.text.tokens import Tokens

PAIR = ("fr", "nl")
TABLES = ("words-fr-nl.tsv", "words-field-fr-nl.tsv")
MOST = 4
"""A word has at most so many translations."""
SEVERAL = "+"
"""What the key of several words together begins with."""


@functools.cache
def load_pairs() -> tuple[tuple[str, str, int], ...]:
    """The packaged tables: French, Dutch and a weight from 1 to 9; their first lines say where they come from."""
    lines = [line for table in TABLES for line in (DATA / table).read_text(encoding="utf-8").splitlines()]
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple((french, dutch, int(weight)) for french, dutch, weight in rows)


def add_translations(
    more: dict[str, dict[str, Any]], lang: str, foreign: set[str], postings: Postings, tokens: Callable[[str], Tokens]
) -> None:
    """Adds to each word of `lang` its translations that the texts in the `foreign` languages have.

    To the first word of a phrase it adds the words that follow with the translation of the whole. A translation of
    several words becomes a group of its own in the postings, of the documents that have all of them.
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
        if keys and (key := _find_group(theirs, postings)):
            best = found.setdefault(keys, {})
            best[key] = max(best.get(key, 0), weight)
    for (first, *rest), options in sorted(found.items()):
        top = max(options.values())
        best_first = sorted(options.items(), key=lambda item: (-item[1], item[0]))[:MOST]
        rows = [[key, max(round(9 * weight / top), 1)] for key, weight in best_first]
        if rest:
            more.setdefault(first, {}).setdefault("p", []).append([rest, rows])
        else:
            more.setdefault(first, {})["x"] = rows


def _find_group(keys: tuple[str, ...], postings: Postings) -> str:
    """The key of the group of one word, or of several, which is made where documents have them all; empty for none."""
    groups = [group for key in keys if (group := postings.groups.get(key))]
    if not keys or len(groups) < len(keys):
        return ""
    if len(keys) == 1:
        return keys[0]
    name = SEVERAL + " ".join(keys)
    if name not in postings.groups:
        having = [{number for places in group.forms.values() for number, _, _ in places} for group in groups]
        if both := set.intersection(*having):
            postings.groups[name] = Group({PART: [(number, len(WEIGHTS) - 1, 1) for number in sorted(both)]})
    return name if name in postings.groups else ""


def _keys(words: str, tokens: Tokens) -> tuple[str, ...]:
    return tuple(word[0][1] for word in tokens.read_told(words))
