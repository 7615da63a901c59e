"""Whether a word is one of the language, or more likely somebody's name."""

from __future__ import annotations

import functools
from typing import Any

import yaml

from hub.text.fold import fold, normalise
from hub.text.language import DATA, load_language
from hub.text.stems import key_of

TABLES = ("words-fr-nl.tsv", "words-field-fr-nl.tsv")
COLUMNS = {"fr": 0, "nl": 1}
"""The languages whose words are known, and where they stand in the tables."""


def is_common(word: str) -> bool:
    """Whether a word, whatever its capitals and endings, is one of French or Dutch and no given name."""
    parts = _parts(normalise(word))
    if any(fold(part) in _load_lists()["given"] for part in parts):
        return False
    return any(key_of(part, load_language(lang)) in _list_keys(lang) for lang in COLUMNS for part in parts)


def _parts(word: str) -> tuple[str, ...]:
    """A word, or the first one of a compound with hyphens."""
    return (word, word.partition("-")[0]) if "-" in word else (word,)


@functools.cache
def list_words(lang: str) -> frozenset[str]:
    """The words of a language that the tables hold, expressions among them, in lower case."""
    lines = (line for table in TABLES for line in (DATA / table).read_text(encoding="utf-8").splitlines())
    return frozenset(line.split("\t")[COLUMNS[lang]] for line in lines if line and not line.startswith("#"))


@functools.cache
def _list_keys(lang: str) -> frozenset[str]:
    language = load_language(lang)
    words = list_words(lang) | _load_lists()[lang] | language.stop
    return frozenset(key_of(word, language) for word in words if " " not in word)


@functools.cache
def _load_lists() -> dict[str, frozenset[str]]:
    data: dict[str, Any] = yaml.safe_load((DATA / "common.yml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in {"given": data["given"], **data["words"]}.items()}
