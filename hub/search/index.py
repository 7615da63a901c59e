"""Documents → the files of an index.

`index.json` says what there is: `version` (the folder of all other files, named by their content), `mean` lengths,
the first key of each shard and the first letters of each file of the vocabulary, and the numbers of the ranking. Then,
in that folder: `lengths.json`; `s/<n>.json`, the shards; `v/<n>.json` and `e/<n>.json`, the vocabulary; `d/<n>.json`,
what a result shows of a document; `words-<lang>.json`, the tables of a language; `facets.json`; `orders.json`.
"""

from __future__ import annotations

import functools
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from hub.model.document import Document, Facet, Named
from hub.search.labels import add_labels, add_names, find_concepts
from hub.search.lexicon import COMPOUNDING, make_splitter
from hub.search.near import find_neighbours
from hub.search.postings import Split, add_concepts, count_words
from hub.search.reader import mean_lengths
from hub.search.settings import RANKING
from hub.search.shards import write_json, write_shards
from hub.search.vocabulary import gather_forms, turn, write_words
from hub.search.words import add_translations
from hub.text.fold import fold, normalise
from hub.text.language import load_language
from hub.text.tokens import read_tokens


def write_index(
    documents: Sequence[Document], concepts: Sequence[Named], facets: Sequence[Facet], lang: str
) -> dict[str, bytes]:
    """The files of the index for readers of `lang`, by path; documents stand in the order of their ids."""
    documents = sorted(documents, key=lambda document: document.id)
    langs = sorted({lang, *(document.lang for document in documents)})
    postings = count_words(documents, read_tokens, _make_splits(documents))
    near = find_neighbours(postings)
    add_concepts(postings, find_concepts(documents, concepts, postings, read_tokens))
    more: dict[str, dict[str, Any]] = {}
    add_labels(more, concepts, read_tokens(lang))
    add_names(more, [concept for concept in concepts if "#" + concept.id in postings.groups])
    add_translations(more, lang, set(langs) - {lang}, postings, read_tokens)
    shards = list(write_shards(postings.groups, more))
    files = {f"s/{place}.json": content for place, (_, content) in enumerate(shards)}
    files |= {f"d/{number}.json": _json(_show(document, near[number])) for number, document in enumerate(documents)}
    stop = frozenset().union(*(load_language(one).stop for one in langs))
    words = gather_forms(form for group in postings.groups.values() for form in group.forms if form not in stop)
    vocabulary = {"v": list(write_words(words)), "e": list(write_words(map(turn, words)))}
    for folder, parts in vocabulary.items():
        files |= {f"{folder}/{place}.json": content for place, (_, content) in enumerate(parts)}
    files |= {f"words-{one}.json": _json(load_language(one).tables()) for one in langs}
    files["lengths.json"] = _json(postings.lengths)
    files["facets.json"] = _json(_write_facets(documents, facets))
    files["orders.json"] = _json(_write_orders(documents))
    version = _name_version(files)
    manifest = {
        "version": version,
        "lang": lang,
        "count": len(documents),
        "mean": mean_lengths(postings.lengths),
        "shards": [first for first, _ in shards],
        **{folder: [first for first, _ in parts] for folder, parts in vocabulary.items()},
        "compounds": list(COMPOUNDING),
        "languages": langs,
        "ranking": RANKING.tables(),
    }
    return {"index.json": _json(manifest), **{f"{version}/{path}": content for path, content in files.items()}}


def _make_splits(documents: Sequence[Document]) -> Callable[[str], Split | None]:
    @functools.cache
    def split_in(lang: str) -> Split | None:
        if lang not in COMPOUNDING:
            return None
        return make_splitter(load_language(lang), _count_forms(documents, lang).items())

    return split_in


def _count_forms(documents: Sequence[Document], lang: str) -> dict[str, int]:
    tokens = read_tokens(lang)
    chunks: Counter[str] = Counter()
    for document in documents:
        if document.lang == lang:
            for text in document.texts:
                chunks.update(tokens.cut(text))
    forms: dict[str, int] = {}
    for chunk, times in chunks.items():
        for word in tokens.read_chunk(chunk):
            for form, _ in word:
                forms[form] = forms.get(form, 0) + times
    return forms


def _show(document: Document, near: list[tuple[int, int]]) -> dict[str, Any]:
    shown = {"r": document.id, "l": document.lang, **document.shown}
    return {**shown, "n": near} if near else shown


def _write_facets(documents: Sequence[Document], facets: Sequence[Facet]) -> dict[str, Any]:
    """The values of each document as their places in the facet."""
    return {
        "facets": [{"id": facet.id, "label": facet.label, "values": facet.values} for facet in facets],
        "documents": {facet.id: list(_place_values(facet, documents)) for facet in facets},
    }


def _write_orders(documents: Sequence[Document]) -> dict[str, list[int]]:
    """The orders that are not by relevance."""
    numbers = range(len(documents))
    return {
        "newest": sorted(numbers, key=lambda number: (_newest_first(documents[number].modified), number)),
        "title": sorted(numbers, key=lambda number: (_by_title(documents[number]), number)),
    }


def _place_values(facet: Facet, documents: Sequence[Document]) -> Iterator[list[int]]:
    places = {value: place for place, (value, _, _) in enumerate(facet.values)}
    for document in documents:
        yield [places[value] for value in document.facets.get(facet.id, ()) if value in places]


def _by_title(document: Document) -> str:
    return fold(normalise(document.shown.get("t", ""))).lstrip("«“\"'’‘ ")


def _newest_first(day: str) -> tuple[int, ...]:
    return tuple(-int(part) for part in day.split("-") if part.isdigit()) or (0,)


def _name_version(files: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.encode() + b"\0" + files[path] + b"\0")
    return digest.hexdigest()[:12]


def _json(value: Any) -> bytes:
    return write_json(value).encode()
