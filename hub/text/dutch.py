"""Dutch words → stems: what Snowball takes for something else, or leaves apart."""

from __future__ import annotations

import re

from hub.text.fold import fold
from hub.text.language import Language

INFLECTED = tuple(
    (re.compile(ending), letters, other)
    for ending, letters, other in (
        (r"..heden$", 3, "id"),  # mogelijkheden
        (r"...[eiu]ssen$", 3, ""),  # processen, gevangenissen
        (r"bare$", 2, "ar"),  # haalbare
        (r"bare[nr]$", 3, "ar"),  # haalbaren
        (r"ionele$", 2, "el"),  # professionele
        (r"atieven$", 1, ""),  # initiatieven
        (r"[lnr]dering$", 3, ""),  # verandering
        (r"trice$", 4, "or"),  # coördinatrice
        (r".(?:[dglmw]|oei|aai)t$", 1, ""),  # betaalt, vraagt, groeit
        (r".(?:(?:oo|aa|eu|uu|ee|ij|ui)n|[^aeiou]er|(?:ee|oe|ie|[^b]uu)r)t$", 1, ""),  # steunt, verandert, leert
        (r"(?:ee|[^aeiou]ie)en$", 2, ""),  # ideeën, industrieën
        (r"...[^dtzh]ien$", 1, ""),  # ministeriën
        (r"..[^aeiou]ens$", 1, ""),  # luchthavens
        (r"(?:n|s|er|[dkln][ei])ts$", 1, ""),  # tests, tickets
        (r"ues$|^ge...+[dt]es$", 1, ""),  # gewoontes
        (r"...landse$", 2, ""),  # buitenlandse
        (r"...lands$", 1, ""),  # buitenlands
        (r"^ge...+[^s][dt]en$", 1, ""),  # gedetineerden
        (r"^(?!ge).{4,}[bglmrvwz]d$", 0, "e"),  # bepaald
        (r".(?:aa|ie|oe|ee)ts$|(?:ee|ij|[^aeiou]a)ks$|(?:rp|aam|aan|tijd|[^aeiou]an)s$", 0, "e"),  # plaats, jaarlijks
    )
)
"""How inflected Dutch words end that Snowball leaves apart from the others of their kind, how many letters go, and what
comes instead: an ending that it treats alike."""
AGENT = re.compile(r"([aeiou]{2}|ij)([^aeiouyw])$")
"""The end of a verb's stem to which -ster is added."""
WHOLE = re.compile(r"..(?:[nrs]i|[^aeio]u|oce|cce|dre|gre)s$|(?:over|een|meerder|minder)heid$")
"""Dutch words whose end is no ending: gevangenis, cursus, proces, overheid."""
GE = re.compile(r"(be|ver|on)ge...")
"""A ge that belongs to the word: begeleiding is not beleid."""
PARTICIPLE = 6
"""A longer Dutch word that begins with ge- and ends in -d or -t may be a participle."""


def to_singular(word: str, language: Language) -> str:
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
    return (vowel[:1] if vowel[:1] == vowel[1:] else vowel) + ("v" if last == "f" else last)


def stem_dutch(word: str, language: Language) -> str:
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
    stem = _cut(word, start, language)
    is_participle = len(word) > PARTICIPLE and word[-1] in "dt" and word not in language.kept
    if word.startswith("ge") and not stem.startswith("ge") and not is_participle:
        start = ""
        stem = _cut(word, start, language)
    if len(stem) > 3 and stem.endswith("e") and (stem.endswith("ije") or not stem.endswith(("ie", "je"))):
        shorter = _cut(stem + "n", start, language)
        stem = shorter if len(shorter) >= len(stem) - 2 and not shorter.endswith("en") else stem[:-1]
    if len(stem) > 6 and stem.endswith(("eld", "erd", "end", "iert", "eert")):
        stem = stem[:-1]
    if len(stem) > 5 and stem[-3:-2] == stem[-2:-1] and stem[-2] in "aeou" and stem[-1] not in "aeiouy":
        stem = stem[:-2] + stem[-1]
    return stem


def _cut(word: str, start: str | None, language: Language) -> str:
    """The Snowball stem; a ge- behind `start` belongs to the word."""
    if start is None:
        return fold(language.stem(word))
    return start + "ge" + fold(language.stem("q" + word[len(start) + 2 :]))[1:]
