"""The scores of words read from shards are those of one whole lunr index of the same texts."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from lunr.builder import Builder
from lunr.index import Index

from hub.model.document import WEIGHTS, Document
from hub.search import index
from hub.search.index import write_index
from hub.search.rank import Ranker
from hub.search.reader import Reader
from hub.search.settings import RANKING
from hub.search.weigh import Scale
from hub.text.tokens import Form, read_tokens

ROOT = Path(__file__).parents[2]
LANGS = ("fr", "nl")
MOST = 250
WORDS, QUERIES = 600, 150
FIELDS = [f"w{weight}" for weight in WEIGHTS]
ROUNDED = 0.0005
"""lunr rounds the score of a word in a field to three decimals."""


def read_plain(lang: str, text: str) -> list[tuple[str, Form]]:
    """The chunks of a text that are one word of one form, stop words aside: those a lunr index knows as we do."""
    tokens = read_tokens(lang)
    words = ((chunk, tokens.read_chunk(chunk)) for chunk in tokens.cut(text))
    plain = ((chunk, found[0][0]) for chunk, found in words if len(found) == 1 and len(found[0]) == 1)
    return [(chunk, form) for chunk, form in plain if form[0] not in tokens.language.stop]


@functools.cache
def read_documents(lang: str) -> tuple[Document, ...]:
    """Paragraphs of the hub's own records, in words that lunr knows as we do."""
    found = list(_cut(lang))
    step = max(len(found) // MOST, 1)
    return tuple(
        Document(f"{number:04}", lang, tuple(map(" ".join, _spread(number, *words))))
        for number, words in enumerate(found[::step])
    )


def _spread(number: int, title: list[str], text: list[str]) -> tuple[list[str], ...]:
    """The words of each field: one only some texts have, another none."""
    return (title, text[::3] if number % 2 else [], text[-5:], [], text)


def _cut(lang: str) -> Iterator[tuple[list[str], list[str]]]:
    for path in sorted((ROOT / "content").rglob(f"*.{lang}.md")):
        front, _, body = path.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
        title = re.search(r'^title: "?(.+?)"?$', front, re.M)
        for paragraph in body.split("\n\n"):
            words = [chunk for chunk, _ in read_plain(lang, paragraph)]
            if len(words) > 5:
                yield [chunk for chunk, _ in read_plain(lang, title[1] if title else "")], words


@functools.cache
def build_whole(lang: str) -> Index:
    """One lunr index over the keys of all texts."""
    builder = Builder()
    builder.ref("id")
    for name, boost in zip(FIELDS, RANKING.fields, strict=True):
        builder.field(name, boost=boost)
    builder.k1(RANKING.k1)
    builder.b(RANKING.b)
    for number, document in enumerate(read_documents(lang)):
        keys = {name: _keys(lang, text) for name, text in zip(FIELDS, document.texts, strict=True)}
        builder.add({"id": str(number), **keys})
    return builder.build()


def _keys(lang: str, text: str) -> list[str]:
    stop = read_tokens(lang).language.stop
    return [word[0][1] for word in read_tokens(lang).read(text) if word[0][0] not in stop]


@pytest.fixture
def reader(lang: str, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """An index where only the key of a word counts: no compounds, forms, families, errors or neighbours."""
    monkeypatch.setattr(index, "COMPOUNDING", ())
    made = Reader.open(write_index(read_documents(lang), (), (), lang).__getitem__)
    only = {
        "key": 1.0,
        "exact": 0.0,
        "part": 0.0,
        "family": 0.0,
        "typo": 0.0,
        "together": 0,
        "near": 0.0,
        "following": 0.0,
    }
    made.manifest["ranking"] = {**made.manifest["ranking"], **only}
    return made


def ask_whole(lang: str, keys: list[str]) -> dict[int, float]:
    """What the whole index answers, times the length of the query's vector, by which lunr divides."""
    whole = build_whole(lang)
    query = whole.create_query()
    for key in keys:
        query.term(key, use_pipeline=False)
    return {int(hit["ref"]): hit["score"] * len(keys) ** 0.5 for hit in whole.query(query)}


def draw_forms(lang: str) -> list[Form]:
    """Words of the texts, common and rare, the same ones each time."""
    forms = {form for document in read_documents(lang) for text in document.texts for _, form in read_plain(lang, text)}
    return random.Random(lang).sample(sorted(forms), WORDS)  # noqa: S311 - no secret


@pytest.mark.parametrize("lang", LANGS)
def test_the_texts_are_many_and_of_all_lengths(lang: str) -> None:
    lengths = [len(document.texts[-1].split()) for document in read_documents(lang)]
    assert len(lengths) >= 100
    assert min(lengths) < 10 < 30 < max(lengths)


@pytest.mark.parametrize("lang", LANGS)
def test_a_word_weighs_what_the_whole_index_says(lang: str, reader: Reader) -> None:
    scale = Scale(reader, read_tokens(lang))
    wrong = []
    for form in draw_forms(lang):
        ours = scale.weigh_word((form,), typing=False).direct
        whole = ask_whole(lang, [form[1]])
        assert ours.keys() == whole.keys(), form
        wrong += [
            (form, number, score, whole[number])
            for number, score in ours.items()
            if abs(score - whole[number]) > max(2e-3 * whole[number], ROUNDED * len(FIELDS))
        ]
    assert wrong == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("count", [2, 3, 5])
def test_several_words_rank_as_in_the_whole_index(lang: str, count: int, reader: Reader) -> None:
    ranker = Ranker(reader, read_tokens, lang)
    random_ = random.Random(count)  # noqa: S311 - no secret
    # Forms of one word are one word of a query, where lunr would count each.
    forms = list({key: (form, key) for form, key in draw_forms(lang)}.values())
    spread = ROUNDED * len(FIELDS) * count
    for _ in range(QUERIES // count):
        drawn = random_.sample(forms, count)
        found = [one for one in ranker.rank(" ".join(form for form, _ in drawn)) if one.score > 0]
        whole = ask_whole(lang, [key for _, key in drawn])
        assert {one.number for one in found} == whole.keys(), drawn
        # Two that differ by less than lunr rounds off may stand either way.
        assert all(whole[one.number] >= whole[other.number] - 2 * spread for one, other in pairwise(found)), drawn
        assert all(abs(one.score - whole[one.number]) <= max(2e-3 * one.score, spread) for one in found), drawn
