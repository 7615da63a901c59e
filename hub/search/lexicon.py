"""How often Dutch words are met: what tells a part of a compound from mere letters."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable

from hub.text.compound import SHORTEST, split_compound
from hub.text.language import Language
from hub.text.often import load_words

COMPOUNDING = ("nl",)
"""The languages that write compounds as one word."""
SEEN = 3
"""A word of the texts counts from so many times on, and then five times as much: they are what is searched."""


def make_splitter(language: Language, forms: Iterable[tuple[str, int]]) -> Callable[[str], tuple[str, ...]]:
    """Takes compounds apart by the packaged words and the forms of the texts, each with how often it stands there."""
    often = dict(load_words(language.code))
    for form, times in forms:
        if times >= SEEN and form.isalpha():
            often[form] = often.get(form, 0) + 5 * times
    for word in language.stop:
        often.pop(word, None)

    @functools.cache
    def split(form: str) -> tuple[str, ...]:
        return split_compound(form, often, split) if len(form) >= 2 * SHORTEST else ()

    return split
