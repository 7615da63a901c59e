"""Documents → postings: where each form of each word stands, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from hub.model.document import WEIGHTS, Document
from hub.text.remember import Remembered
from hub.text.tokens import Tokens

Places = list[tuple[int, int, int]]
"""Document, field and number of times, in that order."""
PART = ""
"""The form under which the parts of compounds are counted: they share a key with the word, and are not it."""


@dataclass(slots=True)
class Group:
    """All forms that share a key, and the places of each; `parts` gives those of the forms that are compounds."""

    forms: dict[str, Places] = field(default_factory=dict)
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class Postings:
    """The counts of a set of documents; `lengths` gives for each field the words of each document, stop words aside."""

    groups: dict[str, Group]
    lengths: list[list[int]]

    @property
    def count(self) -> int:
        """How many documents were counted."""
        return len(self.lengths[0])


Split = Callable[[str], tuple[str, ...]]
COUNTED = 0


def count_words(
    documents: Sequence[Document], tokens: Callable[[str], Tokens], split: Callable[[str], Split | None]
) -> Postings:
    """The postings of documents; `tokens` reads a language, `split` takes its compounds apart where it has any."""
    counters: dict[str, _Counter] = {}
    lengths = [[0] * len(documents) for _ in WEIGHTS]
    for number, document in enumerate(documents):
        counter = counters.get(document.lang)
        if counter is None:
            counter = counters[document.lang] = _Counter(tokens(document.lang), split(document.lang))
        for place, text in enumerate(document.texts):
            if text:
                lengths[place][number] = counter.count(number, place, text)
    return Postings(_gather(counters.values()), lengths)


@dataclass(slots=True)
class _Counter:
    """Counts the texts of one language by numbers: each form has one, and `COUNTED` stands for any but stop words."""

    tokens: Tokens
    split: Split | None
    names: dict[tuple[str, str], int] = field(default_factory=dict)
    places: list[Places] = field(default_factory=lambda: [[]])
    parts: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    chunks: Remembered[str, tuple[int, ...]] = field(init=False)

    def __post_init__(self) -> None:
        """Nothing was read yet."""
        self.chunks = Remembered(self._read)

    def count(self, number: int, place: int, text: str) -> int:
        """Counts one text; returns its words, stop words aside."""
        found = Counter(chain.from_iterable(map(self.chunks.__getitem__, self.tokens.cut(text))))
        length = found.pop(COUNTED, 0)
        places = self.places
        for name, times in found.items():
            places[name].append((number, place, times))
        return length

    def _read(self, chunk: str) -> tuple[int, ...]:
        """The numbers of the forms in a chunk between two spaces, parts of compounds among them."""
        stop = self.tokens.language.stop
        names = []
        for word in self.tokens.read_chunk(chunk):
            if word[0][0] not in stop:
                names.append(COUNTED)
            for form, key in word:
                names.append(self._name(form, key))
                if self.split is not None and form not in stop and (pieces := self.split(form)):
                    self.parts[form, key] = pieces
                    names += [self._name(PART, self.tokens.key(piece)) for piece in pieces]
        return tuple(names)

    def _name(self, form: str, key: str) -> int:
        name = self.names.get((form, key))
        if name is None:
            name = self.names[form, key] = len(self.places)
            self.places.append([])
        return name


def _gather(counters: Iterable[_Counter]) -> dict[str, Group]:
    """The groups of all languages, the places of each form in the order of the documents."""
    groups: dict[str, Group] = {}
    for counter in counters:
        for (form, key), name in counter.names.items():
            group = groups.get(key)
            if group is None:
                group = groups[key] = Group()
            places = group.forms.get(form)
            group.forms[form] = sorted(places + counter.places[name]) if places else counter.places[name]
            if (form, key) in counter.parts:
                group.parts[form] = counter.parts[form, key]
    return groups


def add_concepts(postings: Postings, about: Iterable[tuple[str, int, int]]) -> None:
    """Counts concepts beside words: each with a document, and 2 where that is about it, 1 where it names it."""
    for concept, number, times in about:
        postings.groups.setdefault("#" + concept, Group()).forms.setdefault(PART, []).append(
            (number, len(WEIGHTS) - 1, times)
        )
