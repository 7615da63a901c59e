"""Python and the browser's engine find the same documents in an index, in the same order and with the same scores."""

from __future__ import annotations

import functools
import json
import os
import random
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from hub.model.document import WEIGHTS, Document, Facet, Named
from hub.search.index import write_index
from hub.search.rank import Ranker
from hub.search.reader import Reader
from hub.text.tokens import read_tokens

ROOT = Path(__file__).parents[2]
RUNNER = ROOT / "tests/javascript/search-run.js"
LANGS = ("fr", "nl")
MANY = 300
QUERIES = 200
Query = tuple[str, bool]
"""A text, and whether its last word is still being typed."""


@functools.cache
def read_documents(lang: str) -> tuple[Document, ...]:
    """The paragraphs of the hub's own records, most in `lang`, each with the title of its record."""
    texts: list[Document] = []
    for own in LANGS:
        paths = sorted((ROOT / "content").rglob(f"*.{own}.md"))
        most = MANY if own == lang else MANY // 3
        texts += [document for path in paths for document in _cut(path, own)][: 4 * most : 4]
    return tuple(sorted(texts, key=lambda document: document.id))


def _cut(path: Path, lang: str) -> Iterator[Document]:
    front, _, body = path.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
    found = re.search(r'^title: "?(.+?)"?$', front, re.M)
    title = found[1] if found else path.stem
    summary = re.search(r'^summary: "?(.+?)"?$', front, re.M)
    for number, paragraph in enumerate([summary[1] if summary else "", *body.split("\n\n")]):
        if len(paragraph) > 60:
            text = " ".join(paragraph.split())
            texts = (title, "", text[:200] if number == 0 else "", "", text)
            shown = {"k": "practice", "u": f"{path.stem}/{number}/", "t": title, "x": [text]}
            facets = {"kind": (path.parent.name,), "length": tuple({str(len(text) // 400), "0"})}
            name = f"{path.parent.name}/{path.stem}/{number:03}"
            assert len(texts) == len(WEIGHTS)
            yield Document(
                name, lang, texts, ("themes/a",) if number == 2 else (), shown, facets, f"2026-01-{number % 28 + 1:02}"
            )


CONCEPTS = (
    Named("themes/a", {"fr": "Protection sociale", "nl": "Sociale bescherming"},
          {"fr": ("Protection sociale", "sécurité sociale"), "nl": ("Sociale bescherming", "sociale zekerheid")}, "themes/a/", ("themes/b",)),
    Named("themes/b", {"fr": "Mutualité", "nl": "Ziekenfonds"},
          {"fr": ("mutuelle", "mutualité"), "nl": ("ziekenfonds", "mutualiteit")}, "themes/b/"),
    Named("themes/c", {"fr": "Travail décent", "nl": "Waardig werk"},
          {"fr": ("travail décent", "travail"), "nl": ("waardig werk", "werk")}, "themes/c/", ("themes/b",)),
)  # fmt: skip


def read_facets(documents: Sequence[Document]) -> tuple[Facet, ...]:
    """All values of the documents' facets."""
    names = sorted({name for document in documents for name in document.facets})
    values = {name: sorted({value for document in documents for value in document.facets[name]}) for name in names}
    return tuple(
        Facet(name, name.title(), tuple((value, value.title(), 0) for value in values[name])) for name in names
    )


def make_queries(documents: Sequence[Document], lang: str) -> list[Query]:
    """Words of the texts: one, two, in quotes, some left out, with errors, being typed, several in a row; and labels."""
    random_ = random.Random(lang)  # noqa: S311 - the same queries each time
    texts = [words for document in documents if len(words := document.texts[-1].split()) > 8]
    labels = [label for concept in CONCEPTS for one in LANGS for label in concept.labels[one]]
    queries: list[Query] = [("", False), ("-de", False), ("de la het", False), *((label, False) for label in labels)]
    while len(queries) < QUERIES:
        words = random_.choice(texts)
        place = random_.randrange(len(words) - 5)
        word, other = words[place], random_.choice(random_.choice(texts))
        middle = random_.randrange(max(len(word) - 1, 1))
        queries += [
            (word, False),
            (f"{word} {other}", False),
            (f'"{words[place]} {words[place + 1]}"', False),
            (f"« {' '.join(words[place : place + 3])} » {other}", False),
            (f"{word} -{other}", False),
            (f'{word} -"{words[place + 1]} {other}"', False),
            (word[:middle] + word[middle : middle + 2][::-1] + word[middle + 2 :], False),
            (word[:middle] + word[middle + 1 :] + " " + other, False),
            (f"{other} {word[: max(3, 2 * len(word) // 3)]}", True),
            (word[:4], True),
            (" ".join(words[place : place + 5]), False),
            (f"{random_.choice(labels)} {word}", False),
            (f"{word}{other}".lower(), False),
        ]
    return queries[:QUERIES]


@functools.cache
def build(lang: str) -> dict[str, bytes]:
    """The files of the index, by path."""
    documents = read_documents(lang)
    return write_index(documents, CONCEPTS, read_facets(documents), lang)


def find_node() -> str:
    """Node, as `bin/ensure-node` finds it."""
    return (
        os.environ.get("HUB_NODE")
        or subprocess.run([ROOT / "bin/ensure-node"], check=True, capture_output=True, text=True).stdout.strip()
    )


def run(
    folder: Path,
    lang: str,
    queries: Sequence[Query] = (),
    questions: Sequence[dict[str, Any]] = (),
    missing: Sequence[str] = (),
) -> dict[str, Any]:
    """What the browser's engine answers; to questions without the files that have a part of `missing` in their names."""
    for path, content in build(lang).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    told = json.dumps({"folder": str(folder), "queries": queries, "questions": questions, "missing": missing})
    done = subprocess.run(
        [find_node(), RUNNER], input=told, check=True, capture_output=True, text=True, encoding="utf-8"
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize("lang", LANGS)
def test_ranks_as_the_browser_does(lang: str, tmp_path: Path) -> None:
    queries = make_queries(read_documents(lang), lang)
    ranker = Ranker(Reader.open(build(lang).__getitem__), read_tokens, lang)
    expected = [
        [[found.number, found.score, list(found.via)] for found in ranker.rank(text, typing=typing)]
        for text, typing in queries
    ]
    ranked = run(tmp_path, lang, queries)["ranked"]
    wrong = [
        (query, mine[:3], theirs[:3])
        for query, mine, theirs in zip(queries, expected, ranked, strict=True)
        if mine != theirs
    ]
    assert wrong == []
    assert sum(bool(found) for found in expected) > QUERIES / 2


def ask(
    query: str, facets: dict[str, list[str]] | None = None, sort: str = "relevance", size: int = 20
) -> dict[str, Any]:
    """A question as the page puts it."""
    return {"query": query, "facets": facets or {}, "sort": sort, "from": 0, "size": size, "counts": True}


def test_narrows_counts_and_sorts(tmp_path: Path) -> None:
    documents = read_documents("fr")
    kinds = sorted({document.facets["kind"][0] for document in documents})[:2]
    questions = [
        ask("travail"),
        ask("travail", {"kind": kinds[:1]}),
        ask("travail", {"kind": kinds}),
        ask("travail", {"kind": kinds[:1], "length": ["1"]}),
        ask("travail", sort="newest", size=1000),
        ask("travail", sort="title", size=1000),
        ask("", {"kind": ["nothing"]}),
    ]
    every, one, two, both, newest, titles, none = run(tmp_path, "fr", questions=questions)["results"]
    counts = [
        {facet["id"]: {row["value"]: row["count"] for row in facet["values"]} for facet in results["facets"]}
        for results in (every, one, two, both)
    ]
    assert sum(counts[0]["kind"].values()) == every["total"] == counts[0]["length"]["0"]
    assert one["total"] == counts[0]["kind"][kinds[0]]
    assert counts[1]["kind"] == counts[0]["kind"] == counts[2]["kind"]
    assert two["total"] == sum(counts[0]["kind"][kind] for kind in kinds)
    assert both["total"] == counts[1]["length"]["1"] < counts[1]["length"]["0"] == one["total"]
    days = {document.id: document.modified for document in documents}
    assert [days[hit["record"]] for hit in newest["hits"]] == sorted(
        (days[hit["record"]] for hit in newest["hits"]), reverse=True
    )
    assert {hit["record"] for hit in titles["hits"]} == {hit["record"] for hit in newest["hits"]}
    assert (
        none["total"] == 0
        and {"value": "nothing", "label": "nothing", "count": 0, "depth": 0} in none["facets"][0]["values"]
    )


def test_marks_what_was_found(tmp_path: Path) -> None:
    questions = [ask("travailleurs"), ask("mutuelle"), ask("travail partenriat"), ask("soicete")]
    words, labels, wrong, accents = run(tmp_path, "fr", questions=questions)["results"]
    for hit in words["hits"]:
        assert sum(len(part["text"]) for part in hit["snippet"]) <= 190
        assert any(part["mark"] for part in [*hit["title"], *hit["snippet"]]) or hit["lang"] != "fr"
    assert any(word.startswith("travaill") for word in words["words"])
    dutch = [hit for hit in labels["hits"] if hit["lang"] == "nl" and hit["via"]]
    assert {way["label"] for hit in dutch for way in hit["via"]} == {"Mutualité", "Ziekenfonds"}
    assert any(
        part["mark"] and part["text"].lower().startswith("ziekenfonds") for hit in dutch for part in hit["snippet"]
    )
    assert "travail partenariat" in wrong["corrections"]
    assert accents["corrections"] == ["société"]


def test_shows_what_is_there_without_a_connection(tmp_path: Path) -> None:
    questions = [ask("travail"), ask("travail", sort="title")]
    assert run(tmp_path, "fr", questions=questions, missing=["/s/"])["results"] == ["offline", "offline"]
    partly, sorted_ = run(tmp_path, "fr", questions=questions, missing=["facets", "orders", "/d/1"])["results"]
    assert partly["partial"] and partly["facets"] == [] and 0 < len(partly["hits"]) < 20 < partly["total"]
    assert sorted_ == "offline"
    assert not run(tmp_path, "fr", questions=questions)["results"][0]["partial"]
