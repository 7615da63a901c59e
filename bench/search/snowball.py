"""The peer lunr.py with Snowball stemmers: what `lunr(languages=…)` builds, without its download of stop words.

No field is boosted and the query is given as typed, without lunr's own signs:
its defaults. The pipeline trims and stems; the search pipeline only stems, as
in lunr.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import snowballstemmer
from lunr.builder import Builder
from lunr.index import Index
from lunr.pipeline import Pipeline

from bench.search.node import DEPTH
from bench.search.sets import Document, Task

ALGORITHMS = {"fr": "french", "nl": "dutch"}
SIGNS = re.compile(r"[:^~*+\-]+")
EDGES = re.compile(r"^\W+|\W+$")


def answer(task: Task) -> dict[str, list[str]]:
    """The rankings of lunr.py for a task."""
    index = build_index(task.documents, task.site_lang)
    return {
        question.id: [hit["ref"] for hit in index.search(SIGNS.sub(" ", question.text))[:DEPTH]]
        for question in task.questions
    }


def build_index(documents: Sequence[Document], lang: str) -> Index:
    """One whole lunr index of documents in a language, fields title and text."""
    trim, stem = make_trimmer(), make_stemmer(lang)
    for function, label in ((trim, "bench-trimmer"), (stem, f"bench-stemmer-{lang}")):
        if label not in Pipeline.registered_functions:
            Pipeline.register_function(function, label)
        function.label = label  # type: ignore[attr-defined]
    builder = Builder()
    builder.pipeline.reset()
    builder.search_pipeline.reset()
    builder.pipeline.add(trim, stem)
    builder.search_pipeline.add(stem)
    builder.ref("id")
    builder.field("title")
    builder.field("text")
    for document in documents:
        builder.add({"id": document.id, "title": document.title, "text": document.text})
    return builder.build()


def make_trimmer() -> Callable[..., Any]:
    """A pipeline function that cuts what is no letter or digit from both ends of a token."""

    def trim(token: Any, i: int | None = None, tokens: Any = None) -> Any:
        return token.update(lambda text, _: EDGES.sub("", text))

    return trim


def make_stemmer(lang: str) -> Callable[..., Any]:
    """A pipeline function that replaces a token by its Snowball stem."""
    stemmer = snowballstemmer.stemmer(ALGORITHMS[lang])
    known: dict[str, str] = {}

    def stem(token: Any, i: int | None = None, tokens: Any = None) -> Any:
        word = str(token)
        if word not in known:
            known[word] = stemmer.stemWord(word)
        return token.update(lambda *_: known[word])

    return stem
