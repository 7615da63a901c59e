"""The golden pairs of `tests/golden/search/`: a query that must, or must not, find a text."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from hub.build import link_site
from hub.model.document import WEIGHTS, Document, Named
from hub.search.index import write_index
from hub.search.rank import Ranker
from hub.search.reader import Reader
from hub.settings import read_settings
from hub.text.tokens import read_tokens
from hub.view import view_concepts

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests/golden/search"
FILES = {"french": ("fr", "fr"), "dutch": ("nl", "nl"), "across": ("", "")}
FILLERS = {
    "fr": ("Le jardin fleurit au printemps.", "Un oiseau chante sur le toit.", "La rivière gèle en janvier."),
    "nl": ("De tuin bloeit in de lente.", "Een vogel fluit op het dak.", "De rivier bevriest in januari."),
}
"""What else is in the index: texts that share no word with any pair."""


@functools.cache
def read_concepts(lang: str) -> list[Named]:
    """The concepts of the hub's own vocabularies."""
    settings = read_settings(ROOT / "hub.yml", content=ROOT / "content")
    linked = link_site(settings)
    return view_concepts(linked.graph, linked.schema, settings, lang)


def read_pairs() -> Iterator[Any]:
    for file, (lang, text_lang) in FILES.items():
        for group in yaml.safe_load((FOLDER / f"{file}.yml").read_text(encoding="utf-8")):
            for number, pair in enumerate(group["pairs"]):
                row = {"lang": lang, "text_lang": text_lang, **group, **pair}
                yield pytest.param(row, id=f"{file}-{group['phenomenon']}-{number}-{pair['query']}")


def make_document(name: str, lang: str, text: str) -> Document:
    return Document(name, lang, tuple({1: text}.get(weight, "") for weight in WEIGHTS), shown={"t": "", "x": [text]})


def find(pair: Mapping[str, Any]) -> list[str]:
    """The ids of what a pair's query finds."""
    lang, text_lang = pair["lang"], pair["text_lang"]
    documents = [
        make_document("text", text_lang, pair["text"]),
        *(
            make_document(f"filler-{code}-{n}", code, text)
            for code in {lang, text_lang}
            for n, text in enumerate(FILLERS[code])
        ),
    ]
    if "beside" in pair:
        documents.append(make_document("beside", lang, pair["beside"]))
    files = write_index(documents, read_concepts(lang), (), lang)
    reader = Reader.open(files.__getitem__)
    return [reader.document(found.number)["r"] for found in Ranker(reader, read_tokens, lang).rank(pair["query"])]


@pytest.mark.parametrize("pair", list(read_pairs()))
def test_a_pair(pair: Mapping[str, Any]) -> None:
    assert ("text" in find(pair)) is pair["found"], pair["why"]
