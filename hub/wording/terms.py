"""What texts in one language are read with: terms, their expressions, and the words these are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hub.text.fold import normalise
from hub.text.inclusive import expand_french, expand_optional
from hub.text.language import load_language
from hub.wording.compounds import Parts, list_common
from hub.wording.patterns import Patterns, read_patterns
from hub.wording.reading import Reader

HINTED = ("avoid", "debated")
"""The usages of terms that writers are told of."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term as a hint shows it: `why` is its summary, `instead` what can be written.

    `advised` are those of its own forms that can be written instead, as `plain` gives them: no hint is about these.
    """

    id: str
    title: str
    usage: str
    why: str = ""
    instead: tuple[str, ...] = ()
    advised: frozenset[str] = frozenset()

    @property
    def slug(self) -> str:
        return self.id.partition("/")[2]


def plain(words: str) -> str:
    """Words by which two spellings of one form are the same: in lower case, with single spaces."""
    return " ".join(normalise(words).split())


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that are a term where they follow each other.

    `gaps` says what stands between them, `capitals` (`1`) which of them begin with a capital. A `name` is to be left
    alone where it stands exactly so: its `term` is empty, its words are marked by `EXACT`.
    """

    term: str
    words: tuple[str, ...]
    gaps: str = ""
    capitals: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """What texts in one language are read with.

    `spellings` sends each spelling of a word to the words of expressions that it may be; `heads` and `tails` are the
    words that may be the first and the last part of compounds, whose other part is made of common words.
    """

    lang: str
    terms: Mapping[str, Term]
    expressions: tuple[Expression, ...]
    spellings: Mapping[str, tuple[str, ...]]
    heads: frozenset[str]
    tails: frozenset[str]
    by_first: Mapping[str, tuple[Expression, ...]] = field(init=False)
    patterns: Patterns = field(init=False)
    reader: Reader = field(init=False)

    def __post_init__(self) -> None:
        """The same, in the order in which texts ask for it."""
        by_first: dict[str, tuple[Expression, ...]] = {}
        for one in self.expressions:
            by_first[one.words[0]] = (*by_first.get(one.words[0], ()), one)
        exact = frozenset(word for one in self.expressions if one.name for word in one.words)
        patterns = read_patterns(self.lang)
        common = list_common(self.lang)
        parts = Parts(
            self._spell(self.heads),
            self._spell(self.tails),
            common,
            patterns.source["links"],
            patterns.source["singulars"],
        )
        object.__setattr__(self, "by_first", by_first)
        object.__setattr__(self, "patterns", patterns)
        object.__setattr__(
            self, "reader", Reader(patterns, self.spellings, exact, parts, self._find_anchors(), self.expand)
        )

    def _spell(self, words: frozenset[str]) -> dict[str, tuple[str, ...]]:
        """The spellings of some words, each with those of the words that it may be."""
        spelled = (
            (spelling, tuple(one for one in known if one in words)) for spelling, known in self.spellings.items()
        )
        return {spelling: known for spelling, known in spelled if known}

    def _find_anchors(self) -> dict[str, list[frozenset[str]]]:
        """The word of each expression that tells most, with the words that stand beside it there."""
        stop = load_language(self.lang).stop
        anchors: dict[str, list[frozenset[str]]] = {}
        for one in self.expressions:
            if one.term:
                place = max(
                    range(len(one.words)), key=lambda place: (one.words[place] not in stop, len(one.words[place]))
                )
                beside = frozenset(one.words[max(place - 1, 0) : place + 2])
                anchors.setdefault(one.words[place], []).append(beside)
        return anchors

    def expand(self, plain: str) -> tuple[str, ...]:
        """The forms that a word in inclusive writing stands for; none where it is not one."""
        return (expand_french(plain) if self.lang == "fr" else ()) or expand_optional(plain)

    def may_hold(self, text: str) -> bool:
        """Whether a term may stand in a text: one look at each chunk between two white spaces."""
        return self.reader.may_hold(text)
