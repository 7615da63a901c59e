"""The thesaurus in the index: which words name a concept, and which texts name it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from hub.model.document import Document, Named
from hub.search.postings import Postings
from hub.text.tokens import Tokens

OWN, OTHER = "c", "o"
"""Under what an entry of a shard has the labels that begin with its word: in the readers' language, in another."""

Keys = tuple[str, ...]
More = dict[str, dict[str, Any]]


def read_label(label: str, tokens: Tokens) -> list[Keys]:
    """The keys of a label's words, stop words aside; two lists where it is written for both genders."""
    keys = [tuple(dict.fromkeys(key for _, key in word)) for word in tokens.read_told(label)]
    if not keys:
        return []
    rows = [tuple(options[0] for options in keys)]
    if any(len(options) > 1 for options in keys):
        rows.append(tuple(options[-1] for options in keys))
    return rows


def add_labels(more: More, concepts: Iterable[Named], tokens: Tokens) -> None:
    """Adds to the first word of each label the concept and the words that follow, apart those of other languages."""
    for concept in concepts:
        for lang in sorted(concept.labels):
            name = OWN if lang == tokens.language.code else OTHER
            rows = {keys for label in concept.labels[lang] for keys in read_label(label, tokens)}
            for first, *rest in sorted(rows):
                more.setdefault(first, {}).setdefault(name, []).append([rest, concept.id])


def add_names(more: More, concepts: Sequence[Named]) -> None:
    """Adds to each concept what a result says of it: its labels, its page and what is broader."""
    known = {concept.id: concept for concept in concepts}
    for concept in concepts:
        row: dict[str, Any] = {"l": dict(concept.label)}
        if concept.address:
            row["u"] = concept.address
        broader = [known[one] for one in concept.broader if one in known]
        if broader:
            row["b"] = [[dict(one.label), one.address] for one in broader if one.address]
        more["#" + concept.id] = row


def find_concepts(
    documents: Sequence[Document], concepts: Sequence[Named], postings: Postings, tokens: Callable[[str], Tokens]
) -> Iterator[tuple[str, int, int]]:
    """Each concept with each document about it (2) or that names it in its own language (1), concept by concept."""
    about: dict[str, set[int]] = {}
    for number, document in enumerate(documents):
        for name in document.concepts:
            about.setdefault(name, set()).add(number)
    langs = {document.lang for document in documents}
    texts: dict[int, str] = {}
    for concept in concepts:
        its = about.get(concept.id, set())
        named = {
            number
            for lang in langs
            for label in concept.labels.get(lang, ())
            for keys in read_label(label, tokens(lang))
            for number in _find_keys(keys, lang, documents, postings, tokens, texts)
        }
        yield from ((concept.id, number, 2 if number in its else 1) for number in sorted(its | named))


def _find_keys(
    keys: Keys,
    lang: str,
    documents: Sequence[Document],
    postings: Postings,
    tokens: Callable[[str], Tokens],
    texts: dict[int, str],
) -> Iterator[int]:
    """The documents in a language where the keys stand one after the other, stop words aside."""
    having: set[int] | None = None
    for key in keys:
        group = postings.groups.get(key)
        now = {number for form, places in group.forms.items() if form for number, _, _ in places} if group else set()
        having = now if having is None else having & now
    wanted = f" {' '.join(keys)} "
    for number in having or ():
        if documents[number].lang != lang:
            continue
        if len(keys) == 1 or wanted in _read_keys(number, documents[number], tokens(lang), texts):
            yield number


def _read_keys(number: int, document: Document, tokens: Tokens, texts: dict[int, str]) -> str:
    """The keys of a document's words in a row, each between spaces."""
    if number not in texts:
        texts[number] = f" {' '.join(chain.from_iterable(map(tokens.keys_of, document.texts)))} "
    return texts[number]
