"""A language as search needs it: its stop words, its exceptions, its stems."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import snowballstemmer
import yaml

from hub.text.fold import fold

DATA = Path(__file__).parent / "data"
STEMMED = {"fr": "french", "nl": "dutch"}
"""Languages with a Snowball stemmer on both sides; words of the others are folded only."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """What is known of a language; the tables come from `data/<code>.yml`, words in them are folded.

    `stem` gives the Snowball stem of a word in lower case, accents kept. `lemmas` sends irregular
    forms to the word they belong to; `kept` are words that end or begin like an inflected one and are none.
    """

    code: str
    stem: Callable[[str], str]
    stop: frozenset[str] = frozenset()
    lemmas: Mapping[str, str] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    ordinals: Mapping[str, int] = field(default_factory=dict)

    def tables(self) -> dict[str, Any]:
        """The tables as plain data, for the browser; each lemma stands before its forms."""
        forms: dict[str, list[str]] = {lemma: [lemma] for lemma in sorted(set(self.lemmas.values()))}
        for form, lemma in sorted(self.lemmas.items()):
            if form != lemma:
                forms[lemma].append(form)
        return {
            "stop": " ".join(sorted(self.stop)),
            "lemmas": "|".join(" ".join(row) for row in forms.values()),
            "kept": " ".join(sorted(self.kept)),
            "ordinals": " ".join(f"{word}>{number}" for word, number in sorted(self.ordinals.items())),
        }


@functools.cache
def load_language(code: str) -> Language:
    """The language of a BCP 47 code; one that has no tables folds its words and no more."""
    path = DATA / f"{code}.yml"
    if code not in STEMMED or not path.is_file():
        return Language(code, str)
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    lemmas = {fold(form): fold(words[0]) for words in map(str.split, data["lemmas"]) for form in words}
    return Language(
        code,
        functools.cache(snowballstemmer.stemmer(STEMMED[code]).stemWord),
        frozenset(fold(word) for word in data["stop"].split()),
        lemmas,
        frozenset(fold(word) for word in data["kept"].split()),
        {fold(word): int(number) for number, words in data["ordinals"].items() for word in words.split()},
    )
