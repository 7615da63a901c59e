"""Queries → rows: what the command line answers, by the ranking the browser uses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hub.model.refusal import Refusal
from hub.search.rank import Found, Ranker
from hub.search.reader import Load, Reader
from hub.search.texts import read_lines
from hub.text.tokens import read_tokens


def read_queries(path: Path) -> list[tuple[str, str]]:
    """The queries of a file with `id<TAB>query` a line; raises `Refusal` where a line has no tab."""
    queries = []
    for number, line in read_lines(path):
        name, tab, text = line.partition("\t")
        if not tab:
            raise Refusal("queries-line", path=path, line=number)
        queries.append((name, text.rstrip("\r")))
    return queries


def ask(load: Load, lang: str, queries: list[tuple[str, str]], limit: int) -> Iterator[dict[str, Any]]:
    """For each query the best documents: `{query, rank, record, score, lang, matched, title}`, rank from 1.

    `matched` names the concepts a document was found by where it has none of the words.
    """
    reader = Reader.open(load)
    ranker = Ranker(reader, read_tokens, lang)
    for name, text in queries:
        for rank, found in enumerate(ranker.rank(text)[:limit], 1):
            document = reader.document(found.number)
            yield {
                "query": name,
                "rank": rank,
                "record": document["r"],
                "score": found.score,
                "lang": document["l"],
                "matched": _name_concepts(reader, found, lang),
                "title": document["t"],
            }


def _name_concepts(reader: Reader, found: Found, lang: str) -> list[str]:
    entries = (reader.entry("#" + concept) for concept in found.via)
    labels = (entry.more.get("l", {}) for entry in entries if entry)
    return [label.get(lang) or next(iter(label.values())) for label in labels if label]
