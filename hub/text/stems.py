"""Words → keys: what the forms of one word have in common."""

from __future__ import annotations

import functools
import re

from hub.text.dutch import stem_dutch, to_singular
from hub.text.fold import fold
from hub.text.french import to_masculine
from hub.text.language import Language

NUMBER = re.compile(r"0*(\d+)(?:er|ere|re|e|ieme|eme|nd|nde|de|ste)s?")
APART = "_"
"""What tells the key of a word from the stop word it would be."""


@functools.cache
def key_of(word: str, language: Language) -> str:
    """The key of a word in lower case: the forms of one word share it, and it is folded.

    Ordinals share one whether in figures or in letters: `4ième`, `4de`, `vierde` → `4e`. Stop words share
    theirs with no other words: `mensen` is not `men`.
    """
    folded = fold(word)
    key = _find_key(folded, language)
    return key + APART if key in _list_stop_keys(language) and folded not in language.stop else key


@functools.cache
def _list_stop_keys(language: Language) -> frozenset[str]:
    return frozenset(_find_key(word, language) for word in language.stop)


def _find_key(folded: str, language: Language) -> str:
    if folded in language.ordinals:
        return f"{language.ordinals[folded]}e"
    if folded[:1].isdecimal():
        found = NUMBER.fullmatch(folded)
        return f"{found[1]}e" if found else folded
    lemma = language.lemmas.get(folded, "")
    if language.code == "fr":
        if (lemma or folded) in language.kept:
            return lemma or folded
        return fold(language.stem(lemma or to_masculine(folded))) or folded
    if language.code == "nl":
        return stem_dutch(lemma or to_singular(folded, language), language) or folded
    return folded
