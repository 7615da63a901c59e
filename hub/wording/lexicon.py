"""Terms, names and titles of a graph → the lexicon of a language."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Any

from hub.model.graph import Graph
from hub.model.record import Record, list_groups
from hub.model.text import Text
from hub.text.language import load_language
from hub.text.stems import key_of
from hub.wording.compounds import COMPOUNDING, SHORTEST_HEAD, SHORTEST_TAIL, list_common
from hub.wording.inflection import inflect, spell
from hub.wording.matching import find_hits
from hub.wording.patterns import read_patterns
from hub.wording.reading import EXACT
from hub.wording.terms import HINTED, Expression, Lexicon, Term, plain

__all__ = ["Lexicon", "describe_lexicon", "make_lexicon"]

UNNAMED = ("term", "theme")
"""Kinds whose titles are words rather than names."""
OTHER = "*"
ACTION = re.compile(r"(?:ing(?:en)?|aties?)$")
"""How Dutch nouns of action end: as the last part of a compound they are that of something else
(productontwikkeling)."""
ARTICLE = re.compile(r"^(?:les? |la |l'|une? |des |de |het |een )")
"""What stands before a form that is advised: « les diasporas »."""
UNSENT = ("variants", "parts")
"""What of the patterns a page does without: it is in the spellings and the common words already."""
TITLE_WORDS = 3
"""A shorter title, but for those of actors, is none that one would know in a text."""
GAPS = {"": " ", ",": ",", "'": "'", "’": "'", "-": "-", "‑": "-", "–": "-", "/": "-", "·": "·", "•": "·", ".": "·"}
"""What stands between two words of a form, white space aside, and its sort."""


def make_lexicon(graph: Graph, lang: str) -> Lexicon:
    """The lexicon of a language: the terms that are written in it, and the names and titles that hold one."""
    terms = {one.id: _make_term(one, lang) for one in graph.of_kind("term") if lang in one.local and not one.withheld}
    builder = _Builder(lang)
    for record_id in terms:
        for form in _list_forms(graph.records[record_id], lang):
            builder.add_form(record_id, form)
    bare = builder.finish(terms)
    for name in sorted(set(_list_names(graph))):
        if find_hits(name, bare):
            builder.add_name(name)
    return builder.finish(terms)


def describe_lexicon(lexicon: Lexicon) -> dict[str, Any]:
    """The lexicon as plain data, for the browser."""
    return {
        "lang": lexicon.lang,
        "terms": {
            term.id: _describe_term(term) if term.usage in HINTED else {"usage": term.usage}
            for term in lexicon.terms.values()
        },
        "hinted": list(HINTED),
        "expressions": [[e.term, " ".join(e.words), e.gaps, e.capitals, e.name] for e in lexicon.expressions],
        "spellings": _turn(lexicon.spellings),
        "heads": " ".join(sorted(lexicon.heads)),
        "tails": " ".join(sorted(lexicon.tails)),
        "common": " ".join(sorted(list_common(lexicon.lang)) if lexicon.heads or lexicon.tails else ()),
        "patterns": {name: value for name, value in lexicon.patterns.source.items() if name not in UNSENT},
    }


def _describe_term(term: Term) -> dict[str, Any]:
    return {
        "title": term.title,
        "usage": term.usage,
        "why": term.why,
        "instead": list(term.instead),
        "slug": term.slug,
        "advised": sorted(term.advised),
    }


def _turn(spellings: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The spellings of each word, in order: the same lexicon makes the same file."""
    turned: dict[str, list[str]] = {}
    for spelling, words in sorted(spellings.items()):
        for word in words:
            turned.setdefault(word, []).append(spelling)
    return {word: " ".join(found) for word, found in turned.items()}


def _make_term(record: Record, lang: str) -> Term:
    title, summary = record.get("title", lang), record.get("summary", lang)
    assert isinstance(title, Text)
    why = summary.show(lang).value if isinstance(summary, Text) else ""
    usage = str(record.get("usage", lang) or "")
    instead = tuple(_list_texts(record, "instead", lang))
    advised = frozenset(ARTICLE.sub("", plain(text)) for text in instead)
    return Term(record.id, title.show(lang).value, usage, why, instead, advised)


def _list_texts(record: Record, name: str, lang: str) -> Iterator[str]:
    given = record.get(name, lang)
    for item in given if isinstance(given, tuple) else ():
        yield item.show(lang).value if isinstance(item, Text) else str(item)


def _list_forms(record: Record, lang: str) -> list[str]:
    """The forms of a term, or else what its title names."""
    title = record.get("title", lang)
    assert isinstance(title, Text)
    return list(_list_texts(record, "forms", lang)) or title.show(lang).value.split(", ")


def _list_names(graph: Graph) -> Iterator[str]:
    """The names of actors and the titles of other records, in every language."""
    for record in graph.records.values():
        if record.withheld or record.kind in UNNAMED:
            continue
        if record.kind != "actor":
            yield from (title for title in record.title.by_lang.values() if len(title.split()) >= TITLE_WORDS)
            continue
        former = (item.get("name") for item in list_groups(record.values.get("former_names")))
        for value in (record.title, record.text("acronym"), *former):
            yield from value.by_lang.values() if isinstance(value, Text) else [str(value)] if value else []


class _Builder:
    """Gathers spellings and expressions; a word of an expression is known by its own spelling."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.variants: Mapping[str, str] = read_patterns(lang).source["variants"]
        self.word = read_patterns(lang).word
        self.spellings: dict[str, dict[str, None]] = {}
        self.heads: set[str] = set()
        self.tails: set[str] = set()
        self.expressions: dict[Expression, None] = {}

    def add_form(self, term: str, form: str) -> None:
        expression = self._cut(form, term)
        if expression is None:
            return
        self.expressions[expression] = None
        typed = self.word.findall(form)
        for word, own in zip(expression.words, typed, strict=True):
            made = (*inflect(own, self.lang, alone=len(typed) == 1), *self.variants.get(word, "").split())
            for spelling in made:
                self.spellings.setdefault(spelling, {})[word] = None
        if self.lang in COMPOUNDING:
            self._add_parts(expression)

    def add_name(self, name: str) -> None:
        expression = self._cut(name, "")
        if expression is not None:
            self.expressions[expression] = None

    def _cut(self, form: str, term: str) -> Expression | None:
        """The words of a form or name, with what stands between them; nothing where a form has anything else."""
        found = list(self.word.finditer(form))
        gaps = (form[one.end() : other.start()].strip() for one, other in itertools.pairwise(found))
        kinds = "".join(GAPS.get(gap, OTHER) for gap in gaps)
        if not found or (term and OTHER in kinds):
            return None
        mark = "" if term else EXACT
        return Expression(
            term,
            tuple(mark + spell(match[0]) for match in found),
            kinds,
            "".join("1" if match[0][0] != match[0][0].lower() else "0" for match in found),
            "" if term else form,
        )

    def _add_parts(self, expression: Expression) -> None:
        """The word of a form as a part of compounds; of two words, the two as one (vierdepijler-) or the last behind a
        hyphen (Noord-Zuid-)."""
        *first, last = expression.words
        key = key_of(last, load_language(self.lang))
        if not first and len(key) >= SHORTEST_HEAD:
            self.heads.add(last)
            if len(key) >= SHORTEST_TAIL and not ACTION.search(last):
                self.tails.add(last)
        elif expression.gaps == "-":
            self.heads.add(last)
        elif expression.gaps == " " and not load_language(self.lang).stop.intersection(expression.words):
            glued = "".join(expression.words)
            self.expressions[Expression(expression.term, (glued,), "", "0")] = None
            self.spellings.setdefault(glued, {})[glued] = None
            self.heads.add(glued)

    def finish(self, terms: Mapping[str, Term]) -> Lexicon:
        spellings = {spelling: tuple(known) for spelling, known in self.spellings.items()}
        expressions = tuple(self.expressions)
        return Lexicon(self.lang, terms, expressions, spellings, frozenset(self.heads), frozenset(self.tails))
