"""Words written for everyone: `acteur·ices`, `chargé(e)s`, `medewerk(st)er`."""

from __future__ import annotations

import re

MARKED = re.compile(r"([^\W\d_]{2,})((?:[·.\-/][^\W\d_]{1,5}|\([^\W\d_]{1,5}\)[^\W\d_]{0,2})+)")
SEGMENT = re.compile(r"[^\W\d_]+")
OPTIONAL = re.compile(r"([^\W\d_]{2,})\(([^\W\d_]{1,5})\)([^\W\d_]*)")
WHOLE = {"tous": "toutes", "ceux": "celles", "eux": "elles"}
ENDINGS = (
    ("teur", "trice", ("rice", "ice")),
    ("deur", "drice", ("rice",)),
    ("eur", "euse", ("se", "use")),
    ("er", "ère", ("ere", "re")),
    ("ier", "ière", ("iere",)),
    ("en", "enne", ("ne", "ienne", "e")),
    ("on", "onne", ()),
    ("el", "elle", ("e",)),
    ("et", "ette", ()),
    ("f", "ve", ("ive",)),
    ("x", "se", ("euse",)),
    ("e", "esse", ("sse",)),
    ("eaux", "elle", ()),
    ("aux", "ale", ()),
    ("ain", "ine", ()),
)
"""A masculine ending, the feminine one, and how else that one is written after a mark."""


def _feminine(base: str, segment: str) -> str:
    """The feminine form that `segment` stands for; empty where it is no feminine of this word."""
    for ending, full, segments in ENDINGS:
        if base.endswith(ending) and (segment == full or segment in segments):
            return base.removesuffix(ending) + full
    last = base[-1]
    return base + segment if last != "e" and segment in ("e", last + "e") else ""


def _plural(word: str) -> str:
    return word if word[-1] in "sxz" else word + "s"


def expand_french(word: str) -> tuple[str, ...]:
    """The forms that a French word in inclusive writing stands for, masculine first; none where it is not one.

    `acteur·ices` → acteurs, actrices; `bénéficiaire-s` → bénéficiaire, bénéficiaires; `port-les` → none.
    """
    found = MARKED.fullmatch(word)
    if found is None:
        return ()
    base, segments = found[1], SEGMENT.findall(found[2])
    many = segments[-1].endswith("s")
    marks = [segment.removesuffix("s") for segment in segments]
    marks = [mark for mark in marks if mark and mark != "x"]
    if base == "tou" and marks == ["te"]:
        base = "tous"
    if base in WHOLE and marks in (["te"], ["toute"], ["elle"], ["celle"]):
        return base, WHOLE[base]
    if not marks:
        return base, _plural(base)
    if len(marks) > 1:
        return ()
    other = _feminine(base, marks[0])
    if not other:
        return ()
    return (_plural(base), _plural(other)) if many else (base, other)


def expand_optional(word: str) -> tuple[str, ...]:
    """The word without and with the letters that stand in brackets: `medewerk(st)er` → medewerker, medewerkster."""
    found = OPTIONAL.fullmatch(word)
    return (found[1] + found[3], found[1] + found[2] + found[3]) if found else ()
