"""How often Dutch words are met: what tells a part of a compound from mere letters."""

from __future__ import annotations

import functools
import gzip
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import spellchecker

from hub.text.compound import SHORTEST, split_compound
from hub.text.fold import fold
from hub.text.language import Language

COMPOUNDING = ("nl",)
"""The languages that write compounds as one word."""
KNOWN = 50
"""A word of the packaged list counts from so many times on."""
SEEN = 3
"""A word of the texts counts from so many times on, and then five times as much: they are what is searched."""


@functools.cache
def load_words(lang: str) -> Mapping[str, int]:
    """The packaged word list of a language, with how often each word was met; MIT licence, from film subtitles."""
    content = (Path(spellchecker.__file__).parent / "resources" / f"{lang}.json.gz").read_bytes()
    listed = json.loads(gzip.decompress(content)).items()
    met = {word: times for word, times in listed if times >= KNOWN and word.isalpha()}
    for word in [word for word in met if not word.isascii()]:
        folded = fold(word)
        met[folded] = met.get(folded, 0) + met.pop(word)
    return met


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
