"""How often words of a language are met."""

from __future__ import annotations

import functools
import gzip
import json
from collections.abc import Mapping
from pathlib import Path

import spellchecker

from hub.text.fold import fold

KNOWN = 50
"""A word of the packaged list counts from so many times on."""


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
