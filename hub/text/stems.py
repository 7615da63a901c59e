"""Words → keys: what the forms of one word have in common."""

from __future__ import annotations

import functools
import re

from hub.text.fold import fold
from hub.text.language import Language

NUMBER = re.compile(r"0*(\d+)(?:er|ere|re|e|ieme|eme|nd|nde|de|ste)s?")
FEMININES = (
    ("trice", "teu"),
    ("drice", "deu"),
    ("eure", "eu"),
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
    ("anne", "an"),
    ("oise", "oi"),
    ("aise", "ai"),
    ("eaux", "eau"),
    ("aux", "al"),
    ("oux", "ou"),
    ("ite", "ité"),
    ("ee", "ée"),
)
"""Folded French endings and what they become before stemming, so that both genders and both numbers share a key, with
and without accents."""
FEMININE = tuple(ending for ending, _ in FEMININES)
INFLECTED = tuple(
    (re.compile(ending), letters, other)
    for ending, letters, other in (
        (r"..heden$", 3, "id"),
        (r"...[eiu]ssen$", 3, ""),
        (r"bare$", 2, "ar"),
        (r"bare[nr]$", 3, "ar"),
        (r"ionele$", 2, "el"),
        (r"atieven$", 1, ""),
        (r"[lnr]dering$", 3, ""),
        (r"trice$", 4, "or"),
        (r".(?:[dglmw]|(?:oo|aa|eu|uu|ee|ij|ui)n|[^aeiou]er|(?:ee|oe|ie|[^b]uu)r|oei|aai)t$", 1, ""),
        (r"(?:ee|[^aeiou]ie)en$", 2, ""),
        (r"...[^dtzh]ien$", 1, ""),
        (r"..[^aeiou]ens$", 1, ""),
        (r"(?:n|s|er|[dkln][ei])ts$", 1, ""),
        (r"ues$|^ge...+[dt]es$", 1, ""),
        (r"...landse$", 2, ""),
        (r"...lands$", 1, ""),
        (r"^ge...+[^s][dt]en$", 1, ""),
        (r"^(?!ge).{4,}[bglmrvwz]d$", 0, "e"),
        (r".(?:aa|ie|oe|ee)ts$|(?:ee|ij|[^aeiou]a)ks$|(?:rp|aam|aan|tijd|[^aeiou]an)s$", 0, "e"),
    )
)
"""How inflected Dutch words end that Snowball leaves apart from the others of their kind, how many letters go, and what
comes instead: an ending that it treats alike."""
AGENT = re.compile(r"([aeiou]{2}|ij)([^aeiouyw])$")
SOFT = {"f": "v"}
WHOLE = re.compile(r"..(?:[nrs]i|[^aeio]u|oce|cce|dre|gre)s$|(?:over|een|meerder|minder)heid$")
"""Dutch words whose end is no ending: gevangenis, cursus, proces, overheid."""
GE = re.compile(r"(be|ver|on)ge...")
"""A ge that belongs to the word: begeleiding is not beleid."""
APART = "_"
"""What tells the key of a word from the stop word it would be."""
PARTICIPLE = 6
"""A longer Dutch word that begins with ge- and ends in -d or -t may be a participle."""


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
    """A folded Dutch word without the endings of a plural that its stem would keep, and without the feminine -ster."""
    if word in language.kept or WHOLE.search(word):
        return word
    if len(word) > 3 and word[-1] == "s" and word[-2] in "aoiuy" and word[-3] not in "aeiou":
        return word[:-1]
    if word.endswith(("ster", "sters")):
        single = word.removesuffix("s")
        if _ends_kept(single, language):
            return single
        if len(word) > 8:
            return AGENT.sub(_soften, single[:-4]) + "er"
    for ending, letters, other in INFLECTED:
        if ending.search(word):
            return word[: len(word) - letters] + other
    return word


def _ends_kept(word: str, language: Language) -> bool:
    """Whether a word is one of those kept as they are, or a compound that ends with one."""
    return any(word[start:] in language.kept for start in range(max(len(word) - 5, 1)))


def _soften(end: re.Match[str]) -> str:
    """The end of a stem as it stands before -er: `bewoon` → bewoner, `schrijf` → schrijver."""
    vowel, last = end.groups()
    return (vowel[:1] if vowel[:1] == vowel[1:] else vowel) + SOFT.get(last, last)


def _stem_dutch(word: str, language: Language) -> str:
    """The Snowball stem, save that ge- leaves participles only (gezondheid is not zon) and that the -e of an adjective
    goes as the -en of a plural does (sociale → sociaal); long stems have single vowels (sociaal → social)."""
    if WHOLE.search(word) or (word.endswith("ster") and _ends_kept(word, language)):
        return word
    if len(word) > 7 and word.endswith("ste") and word[-4] not in "aeiouys":
        word = word[:-3]
    if word.startswith("ge") and word.endswith(("de", "te")) and not {word, word[:-1]} & language.kept:
        word = word[:-1]
    found = GE.match(word)
    is_whole = word.startswith("ge") and any(word[:end] in language.kept for end in range(4, len(word)))
    start = found[1] if found else "" if is_whole else None
    stem = _cut_dutch(word, start, language)
    is_participle = len(word) > PARTICIPLE and word[-1] in "dt" and word not in language.kept
    if word.startswith("ge") and not stem.startswith("ge") and not is_participle:
        start = ""
        stem = _cut_dutch(word, start, language)
    if len(stem) > 3 and stem.endswith("e") and (stem.endswith("ije") or not stem.endswith(("ie", "je"))):
        shorter = _cut_dutch(stem + "n", start, language)
        stem = shorter if len(shorter) >= len(stem) - 2 and not shorter.endswith("en") else stem[:-1]
    if len(stem) > 6 and stem.endswith(("eld", "erd", "end", "iert", "eert")):
        stem = stem[:-1]
    if len(stem) > 5 and stem[-3:-2] == stem[-2:-1] and stem[-2] in "aeou" and stem[-1] not in "aeiouy":
        stem = stem[:-2] + stem[-1]
    return stem


def _cut_dutch(word: str, start: str | None, language: Language) -> str:
    """The Snowball stem; a ge- behind `start` belongs to the word."""
    if start is None:
        return fold(language.stem(word))
    return start + "ge" + fold(language.stem("q" + word[len(start) + 2 :]))[1:]
