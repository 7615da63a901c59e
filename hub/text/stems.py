"""Words → keys: what the forms of one word have in common."""

from __future__ import annotations

import functools
import re

from hub.text.fold import fold
from hub.text.language import Language

NUMBER = re.compile(r"0*(\d+)(?:er|ere|re|e|ieme|eme|nd|nde|de|ste)s?")
FEMININES = (
    ("trice", "teu"),
    ("euse", "eu"),
    ("eux", "eu"),
    ("teur", "teu"),
    ("eur", "eu"),
    ("ienne", "ien"),
    ("enne", "en"),
    ("iere", "ier"),
    ("ere", "er"),
    ("ive", "if"),
    ("elle", "el"),
    ("onne", "on"),
    ("eaux", "eau"),
    ("aux", "al"),
    ("oux", "ou"),
    ("ite", "ité"),
    ("ee", "ée"),
)
"""Folded French endings and what they become before stemming, so that both genders and both numbers share a key, with
and without accents."""
FEMININE = tuple(ending for ending, _ in FEMININES)
PARTICIPLE = 6
"""A longer Dutch word that begins with ge- and ends in -d or -t may be a participle."""


@functools.cache
def key_of(word: str, language: Language) -> str:
    """The key of a word in lower case: the forms of one word share it, and it is folded.

    Ordinals share one whether in figures or in letters: `4ième`, `4de`, `vierde` → `4e`.
    """
    folded = fold(word)
    if folded in language.ordinals:
        return f"{language.ordinals[folded]}e"
    if folded[:1].isdecimal():
        found = NUMBER.fullmatch(folded)
        return f"{found[1]}e" if found else folded
    lemma = language.lemmas.get(folded, "")
    if language.code == "fr":
        if (lemma or folded) in language.kept:
            return lemma or folded
        return fold(language.stem(lemma or _masculine(folded))) or folded
    if language.code == "nl":
        return _stem_dutch(lemma or _singular(folded, language), language) or folded
    return folded


def _masculine(word: str) -> str:
    """A folded French word in the masculine singular, as far as its ending tells, with the accents its stem needs."""
    if len(word) > 3 and word[-1] == "s" and word[-2] != "s":
        word = word[:-1]
    if word.endswith("ente") and len(word) > 6:
        word = word[:-1]
    if word.endswith("ent") and len(word) > 6 and word[-4] not in "mi" and not word.endswith("issent"):
        return word[:-2] + "r"
    if not word.endswith(FEMININE):
        return word
    for ending, other in FEMININES:
        if len(word) >= len(ending) + 2 and word.endswith(ending):
            return word[: -len(ending)] + other
    return word


def _singular(word: str, language: Language) -> str:
    """A folded Dutch word without the plural -s after a vowel and without the feminine -ster."""
    if len(word) > 3 and word[-1] == "s" and word[-2] in "aoiuy" and word[-3] not in "aeiou":
        return word[:-1]
    if len(word) > 8 and word.endswith(("ster", "sters")) and word.removesuffix("s") not in language.kept:
        return word.removesuffix("s")[:-4] + "er"
    return word


def _stem_dutch(word: str, language: Language) -> str:
    """The Snowball stem, save that ge- leaves participles only (gezondheid is not zon) and that the -e of an adjective
    goes as the -en of a plural does (sociale → sociaal); long stems have single vowels (sociaal → social)."""
    if len(word) > 7 and word.endswith("ste") and word[-4] not in "aeiouys":
        word = word[:-3]
    if word.startswith("ge") and word.endswith(("de", "te")) and not {word, word[:-1]} & language.kept:
        word = word[:-1]
    stem = fold(language.stem(word))
    if len(stem) > 4 and stem.endswith("e") and not word.endswith(("ie", "je")):
        stem = fold(language.stem(word + "n"))
    is_participle = len(word) > PARTICIPLE and word[-1] in "dt" and word not in language.kept
    if word.startswith("ge") and not stem.startswith("ge") and not is_participle:
        stem = "ge" + fold(language.stem("q" + word[2:]))[1:]
    if len(stem) > 6 and stem.endswith(("eld", "erd", "end", "iert", "eert")):
        stem = stem[:-1]
    if len(stem) > 5 and stem[-3:-2] == stem[-2:-1] and stem[-2] in "aeou" and stem[-1] not in "aeiouy":
        stem = stem[:-2] + stem[-1]
    return stem
