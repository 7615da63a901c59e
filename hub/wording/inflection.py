"""A word of a term → the words that are the same: its plural, its other gender, its persons."""

from __future__ import annotations

import re

from hub.text.fold import fold, normalise
from hub.text.language import load_language

FINAL = re.compile(r"ée?s?$")
"""An ending whose accent tells a word from another: allié is not allie."""
FEMININES = (
    ("al", ("ale", "ales", "aux")),
    ("teur", ("trice", "trices")),
    ("eur", ("euse", "euses")),
    ("eux", ("euse", "euses")),
    ("ien", ("ienne", "iennes")),
    ("er", ("ère", "ères")),
    ("if", ("ive", "ives")),
    ("é", ("ée", "és", "ées")),
    ("ant", ("ante", "antes")),
    ("ent", ("ente", "entes")),
    ("ain", ("aine", "aines")),
    ("ais", ("aise", "aises")),
    ("ois", ("oise", "oises")),
    ("ail", ("aux",)),
)
"""The endings of French words of people and adjectives, and what stands there in the feminine and the plural."""
PERSONS = frozenset(
    (
        "e",
        "es",
        "ons",
        "ez",
        "ent",
        "ais",
        "ait",
        "ions",
        "iez",
        "aient",
        "ant",
        "é",
        "ée",
        "és",
        "ées",
        "ai",
        "as",
        "a",
    )
).union(("âmes", "èrent", "er", "era", "erai", "eras", "erons", "erez", "eront", "erait", "eraient"))
"""The endings of the persons of a French verb in -er, and of its participles."""
NOUN = re.compile(r"(?:ment|tion|té|age|isme)s?$")
"""French nouns that have no feminine: développement."""
ABSTRACT = re.compile(r"(?:schap|heid|ing|atie|iteit|isme|werk|denken|beleid)$")
"""Dutch nouns that take no -e."""
PERSON = re.compile(r"(?:[^aeiou]|[iou])er$|eur$")
"""Dutch nouns that take -s alone: financieren is no financier."""
ADJECTIVE = re.compile(r"(?:ig|lijk|isch|aal|air|ief)$")
LONG = 4
"""A shorter word of an expression stays as it is."""
DIMINUTIVES = tuple(start + end for start in ("", "t", "et", "p", "k") for end in ("je", "jes"))
SHORT = 6
"""A shorter Dutch word ends in a stressed syllable: its last letter doubles."""
ORDINALS = {"fr": ("e", "eme", "ieme", "ᵉ", "er", "re"), "nl": ("e", "de", "ste")}
FIGURES = re.compile(r"(\d+)(?:er|ere|re|e|ieme|eme|nd|nde|de|ste|ᵉ)s?")


def spell(word: str) -> str:
    """A word as it is looked up: in lower case and folded, but for an accent at the end, without an -'s."""
    if word.isascii() and word.isalpha():
        return word.lower()
    plain = normalise(word).removesuffix("'s")
    found = FINAL.search(plain)
    return fold(plain[: found.start()]) + found[0] if found else fold(plain)


def inflect(word: str, lang: str, *, alone: bool) -> set[str]:
    """The spellings of a word as it stands in a form, itself among them; `alone` where it is all of that form."""
    found = {spell(word), *_list_ordinals(spell(word), lang)}
    if len(found) == 1 and (alone or len(word) >= LONG) and fold(normalise(word)) not in load_language(lang).stop:
        plain = normalise(word)
        made = _inflect_french(plain) if lang == "fr" else _inflect_dutch(plain, alone=alone) if lang == "nl" else ()
        found |= {spell(one) for one in made}
    return found


def _list_ordinals(word: str, lang: str) -> set[str]:
    """The other ways to write an ordinal: `quatrième` → 4e, 4ème; none where it is none."""
    ordinals = load_language(lang).ordinals
    figures = FIGURES.fullmatch(word)
    number = int(figures[1]) if figures else ordinals.get(word)
    if number is None or lang not in ORDINALS:
        return set()
    spelled = {f"{number}{ending}{s}" for ending in ORDINALS[lang] for s in ("", "s")}
    return spelled | {name for name, value in ordinals.items() if value == number}


def _inflect_french(word: str) -> set[str]:
    made: set[str] = set()
    single = (
        word[:-1] if len(word) > LONG and word.endswith("s") and not word.endswith(("ss", "us", "ys", "ps")) else word
    )
    made |= {single, single if single[-1] in "sxz" else single + "s"}
    if not NOUN.search(single):
        for ending, others in FEMININES:
            if single.endswith(ending):
                made |= {single.removesuffix(ending) + other for other in others}
                break
    if single.endswith("er") and len(single) > LONG + 1:
        stem = single[:-2]
        soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
        made |= {(soft if person[0] in "aâo" else stem) + person for person in PERSONS}
    return made


def _inflect_dutch(word: str, *, alone: bool) -> set[str]:
    if not alone:
        return {word + "e", _lengthen(word) + "e"} if ADJECTIVE.search(word) else set()
    if word.endswith("eren"):
        return _conjugate(word[:-3] + "er", word[:-4] + "eer")
    if word.endswith("yen"):
        return _conjugate(word[:-2], word[:-2]) - {word[:-2]}
    if word.endswith("s"):
        small = {word + "je", word + "jes"}
        return small | ({word + "sen"} if word.endswith("nis") else {word + "e", word + "en"})
    if word.endswith("en"):
        return set()
    if PERSON.search(word):
        return {word + ending for ending in ("s", *DIMINUTIVES)}
    longer = _lengthen(word)
    ends = {longer} if len(longer) != len(word) else {longer, word}
    made = {word + ending for ending in ("s", *DIMINUTIVES)} | {end + "en" for end in ends}
    if word.endswith("e"):
        made.add(word + "n")
    if word.endswith("heid"):
        made.add(word[:-4] + "heden")
    return made if ABSTRACT.search(word) else made | {end + "e" for end in ends}


def _lengthen(word: str) -> str:
    """A Dutch word as it stands before -en or -e: bondgenoot → bondgenot, grief → griev, bekommernis → bekommerniss."""
    if re.search(r"([aeou])\1[^aeiouy]$", word):
        word = word[:-2] + word[-1]
    elif re.search(r"(?:^|[^aeiouy])[aeiou][bdfgklmnprst]$", word) and len(word) < SHORT:
        return word + word[-1]
    return word[:-1] + {"f": "v", "s": "z"}.get(word[-1], word[-1])


def _conjugate(short: str, stem: str) -> set[str]:
    """The persons and the participles of a Dutch verb: kapitaliseren → kapitaliseert, gekapitaliseerd."""
    past = {stem + "d", stem + "de"}
    return {stem, stem + "t", stem + "den", short + "end", short + "ende", *past, *("ge" + one for one in past)}
